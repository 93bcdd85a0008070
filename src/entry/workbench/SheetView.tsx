import { useMemo, useState, type ClipboardEvent, type RefObject } from "react";
import { intersection } from "../../host/model/box";
import { usedBox } from "../../host/model/edit";
import { setColumnWidths } from "../../host/model/editLayout";
import type { Box, Cell, HostSheet } from "../../host/model/workbook";
import { clearContents, copiedText, pastedCells, writeTexts, type Hands } from "./actions";
import { drawnOn } from "./charts/drawn";
import { fittingWidth } from "./grid/fitColumn";
import type { Editing } from "./grid/CellEditor";
import { axesOf, toPoints } from "./grid/geometry";
import { Grid } from "./grid/Grid";
import type { Mark } from "./grid/Quadrants";
import { selectedBox, type Position, type Selection } from "./grid/selection";
import { CellMenu, type MenuPlace } from "./CellMenu";
import type { Command } from "./manifest";
import type { WorkbenchWords } from "./words";

interface Props {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly hands: Hands;
  readonly version: number;
  readonly layoutVersion: number;
  readonly autoHeights: ReadonlyMap<number, number>;
  readonly zoom: number;
  readonly textOf: (cell: Cell) => string;
  readonly words: WorkbenchWords;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly editing: Editing | null;
  readonly currentText: () => string;
  readonly onEdit: (editing: Editing) => void;
  readonly onCommit: () => boolean;
  readonly onBlur: () => void;
  readonly onCancel: () => void;
  readonly onFollowLink: (position: Position) => void;
  readonly onProtected: () => void;
  readonly cellCommands: readonly Command[];
  readonly onCommand: (command: Command) => void;
}

/** The active sheet and what is done to it by hand: clearing, copying, pasting, widening columns. */
export function SheetView(props: Props): React.JSX.Element {
  const { gridRef, hands, zoom, textOf, selection, layoutVersion, autoHeights, words } = props;
  const { workbook, sheet } = hands;
  const axes = useMemo(
    () => axesOf(sheet, zoom, autoHeights),
    // A sheet is changed in place: the version says so.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, layoutVersion, zoom, autoHeights],
  );
  const drawn = useMemo(
    () => drawnOn(workbook, sheet, hands.isFrench ? "fr-FR" : "en-US"),
    // Charts show what cells hold: the version says that some changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [workbook, sheet, hands.isFrench, props.version, layoutVersion],
  );
  const box = selectedBox(selection, sheet.merges);
  const [copied, setCopied] = useState<Box | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const attempt = (result: "protected" | null): void => {
    if (result === "protected") props.onProtected();
  };

  const copy = (event: ClipboardEvent, cut: boolean): void => {
    const filled = filledPart(sheet, box);
    if (filled === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copiedText(sheet, filled, textOf));
    setCopied(box);
    if (cut) attempt(clearContents(hands, filled));
  };
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    const first = { row: box.top, column: box.left };
    attempt(writeTexts(hands, first, cells));
    setCopied(null);
    const width = Math.max(...cells.map((line) => line.length));
    const end = { row: first.row + cells.length - 1, column: first.column + width - 1 };
    props.onSelect({ active: first, anchor: first, end });
  };
  const resize = (column: number, points: number): void => {
    setColumnWidths(workbook, sheet, { top: 1, bottom: 1, left: column, right: column }, points);
  };
  const marks: Mark[] =
    copied === null ? [] : [{ key: "copied", box: copied, className: "mark-copied" }];

  const clear = (): void => {
    const filled = filledPart(sheet, box);
    if (filled !== null) attempt(clearContents(hands, filled));
  };

  return (
    <>
      <Grid
        gridRef={gridRef}
        workbook={workbook}
        sheet={sheet}
        axes={axes}
        zoom={zoom}
        textOf={textOf}
        version={props.version}
        selection={selection}
        onSelect={props.onSelect}
        editing={props.editing}
        currentText={props.currentText}
        onEdit={(editing) => {
          setCopied(null);
          props.onEdit(editing);
        }}
        onCommit={props.onCommit}
        onBlur={props.onBlur}
        onCancel={props.onCancel}
        onClear={clear}
        onCopy={copy}
        onPaste={paste}
        onFollowLink={props.onFollowLink}
        onResizeColumn={(column, pixels) => {
          resize(column, toPoints(pixels / zoom));
        }}
        onFitColumn={(column) => {
          const pixels = fittingWidth(sheet, column, textOf);
          if (pixels !== null) resize(column, toPoints(pixels));
        }}
        marks={marks}
        drawn={drawn}
        label={words.sheet(sheet.name)}
        editorLabel={words.cellEditor}
        onMenu={setMenu}
      />
      {drawn.length > 0 && (
        <ul className="sr-only" aria-label={words.charts}>
          {drawn.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
      <CellMenu
        place={menu}
        commands={props.cellCommands}
        words={words}
        onCommand={props.onCommand}
        onClear={clear}
        onClose={() => {
          setMenu(null);
          gridRef.current?.focus();
        }}
      />
    </>
  );
}

/** Whole columns are cut to what they hold. */
function filledPart(sheet: HostSheet, box: Box): Box | null {
  const used = usedBox(sheet);
  return used === null ? null : intersection(used, box);
}
