import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type MouseEvent,
  type RefObject,
} from "react";
import { ShownFormats } from "../../../host/conditional/shownFormats";
import {
  maxColumn,
  maxRow,
  type Box,
  type Cell,
  type HostSheet,
  type HostWorkbook,
} from "../../../host/model/workbook";
import { Drawings } from "../charts/Drawings";
import type { Drawn } from "../charts/drawn";
import { CellEditor, type Editing } from "./CellEditor";
import { cellCss } from "./cellCss";
import { ColumnHeaders } from "./ColumnHeaders";
import { bodyRows, grownReach, shownRows, useExtent } from "./extent";
import { headerHeight, rowHeaderWidth } from "./geometry";
import { cellId, GridRow } from "./GridRow";
import { FrozenEdges, Gridlines, Marks, type Layout, type Mark } from "./Quadrants";
import type { RowContext } from "./rowItems";
import { mergeAt, selectedBox, type Axes, type Position, type Selection } from "./selection";
import { useKeyboard } from "./useKeyboard";
import { usePointer } from "./usePointer";
import { useView } from "./useView";

export interface GridProps {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  readonly axes: Axes;
  readonly zoom: number;
  readonly textOf: (cell: Cell) => string;
  /** What changes whenever a cell may look different. */
  readonly version: number;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly editing: Editing | null;
  readonly currentText: () => string;
  readonly onEdit: (editing: Editing) => void;
  /** Keeps what was typed; false when it was refused and the cell stays open. */
  readonly onCommit: () => boolean;
  /** The editor lost the focus to another part of the page. */
  readonly onBlur: () => void;
  readonly onCancel: () => void;
  readonly onClear: () => void;
  readonly onCopy: (event: ClipboardEvent, cut: boolean) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onFollowLink: (position: Position) => void;
  readonly onResizeColumn: (column: number, pixels: number) => void;
  readonly onFitColumn: (column: number) => void;
  /** The context menu was asked for, at this place of the screen. */
  readonly onMenu: (place: { readonly x: number; readonly y: number }) => void;
  readonly marks: readonly Mark[];
  readonly drawn: readonly Drawn[];
  readonly label: string;
  readonly editorLabel: string;
}

/** The sheet: only the cells that show are in the page. */
export function Grid(props: GridProps): React.JSX.Element {
  const { gridRef, workbook, sheet, axes, zoom, textOf, version, selection, onSelect, editing } =
    props;
  const { onEdit, onCommit, onCancel, onClear, currentText } = props;
  const editor = useRef<HTMLTextAreaElement>(null);
  const [reach, setReach] = useState<Position>({ row: 0, column: 0 });
  const extent = useExtent(sheet, version, selection, reach);
  const headHeight = sheet.showHeadings ? headerHeight : 0;
  const headWidth = sheet.showHeadings ? rowHeaderWidth(extent.row) : 0;
  const { scroller, viewport, window, size, onScroll, reveal, rowsPerPage } = useView(
    sheet,
    axes,
    headWidth,
  );
  const { frozen, merges } = sheet;
  const layout: Layout = { axes, window, frozen, headWidth, headHeight };
  const context = useMemo<RowContext>(
    () => ({ sheet, axes, zoom, textOf, formats: new ShownFormats(workbook, sheet) }),
    // A sheet is changed in place: the version says so.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [workbook, sheet, axes, zoom, textOf, version],
  );
  const { active } = selection;
  const box = selectedBox(selection, merges);
  const activeBox = mergeAt(merges, active) ?? boxOf(active);

  const { row: endRow, column: endColumn } = selection.end;
  useEffect(() => {
    if (endRow === maxRow || endColumn === maxColumn) return;
    reveal({ row: endRow, column: endColumn });
  }, [endRow, endColumn, reveal]);

  const pointer = usePointer({
    layout,
    scroller,
    selection,
    merges,
    onSelect: (next) => {
      if (editing === null || onCommit()) onSelect(next);
    },
    onClick: props.onFollowLink,
  });
  const place = { sheet, axes, rowsPerPage };
  const onKeyDown = useKeyboard({
    ...{ place, selection, editing, editor, currentText },
    ...{ onSelect, onEdit, onCommit, onCancel, onClear },
  });

  const rowElement = (row: number, baseRow: number): React.JSX.Element => (
    <GridRow
      key={row}
      context={context}
      row={row}
      top={axes.rows.start(row) - axes.rows.start(baseRow)}
      height={axes.rows.size(row)}
      frozenColumns={frozen.columns}
      firstColumn={window.firstColumn}
      lastColumn={window.lastColumn}
      activeColumn={row === active.row ? active.column : null}
      isSelected={row >= box.top && row <= box.bottom}
    />
  );
  const frozenHeight = axes.rows.start(frozen.rows + 1);
  const style = sheet.cells.get(active.row)?.get(active.column)?.style;
  const variables = {
    "--row-head": `${headWidth}px`,
    "--frozen-width": `${axes.columns.start(frozen.columns + 1)}px`,
    "--head": `${headHeight}px`,
  };

  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className="grid"
      aria-label={props.label}
      aria-rowcount={axes.rows.count}
      aria-colcount={axes.columns.count}
      aria-multiselectable="true"
      aria-activedescendant={cellId(activeBox.top, activeBox.left)}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(menuPlace(event, gridRef.current, cellId(activeBox.top, activeBox.left)));
      }}
      onCopy={(event) => {
        if (editing === null) props.onCopy(event, false);
      }}
      onCut={(event) => {
        if (editing === null) props.onCopy(event, true);
      }}
      onPaste={(event) => {
        if (editing === null) props.onPaste(event);
      }}
    >
      <div
        ref={scroller}
        className="scroller"
        role="presentation"
        onScroll={() => {
          onScroll();
          setReach((reached) => grownReach(reached, extent, window));
        }}
      >
        <div
          role="presentation"
          style={{
            width: headWidth + axes.columns.start(extent.column + 1),
            height: headHeight + axes.rows.start(extent.row + 1),
          }}
        >
          <div
            ref={viewport}
            className="viewport"
            role="presentation"
            style={{ width: size.width, height: size.height, ...variables }}
            {...pointer}
            onDoubleClick={() => {
              onEdit({ text: currentText(), mode: "edit", where: "cell" });
            }}
          >
            {sheet.showGridlines && <Gridlines layout={layout} />}
            {sheet.showHeadings && <div className="corner" />}
            {sheet.showHeadings && (
              <ColumnHeaders
                layout={layout}
                isSelected={(column) => column >= box.left && column <= box.right}
                onResize={props.onResizeColumn}
                onFit={props.onFitColumn}
              />
            )}
            {frozen.rows > 0 && (
              <div
                role="rowgroup"
                className="rows-frozen"
                style={{ top: headHeight, height: frozenHeight }}
              >
                {shownRows(axes, 1, frozen.rows).map((row) => rowElement(row, 1))}
              </div>
            )}
            <div
              role="rowgroup"
              className="rows-body"
              style={{ top: headHeight + frozenHeight, bottom: 0 }}
            >
              <div role="presentation" className="rows-move" data-moves-down>
                {bodyRows(sheet, axes, window, active).map((row) =>
                  rowElement(row, window.baseRow),
                )}
              </div>
            </div>
            <Drawings layout={layout} zoom={zoom} drawn={props.drawn} />
            <FrozenEdges layout={layout} />
            <Marks layout={layout} marks={[...props.marks, ...selectionMarks(box, activeBox)]} />
            <CellEditor
              editor={editor}
              layout={layout}
              box={activeBox}
              editing={editing}
              label={props.editorLabel}
              font={style === undefined ? defaultFont(zoom) : cellCss(style, zoom).font}
              onChange={(text) => {
                if (editing !== null) onEdit({ ...editing, text, where: "cell" });
              }}
              onLeave={() => {
                if (editing?.where === "cell") props.onBlur();
              }}
            />
          </div>
        </div>
      </div>
    </div>
  );
}

function boxOf({ row, column }: Position): Box {
  return { top: row, bottom: row, left: column, right: column };
}

/** Under the mouse, or beside the active cell when the keyboard asked. */
function menuPlace(
  { clientX, clientY, button }: MouseEvent,
  grid: HTMLElement | null,
  activeId: string,
): { readonly x: number; readonly y: number } {
  const cell = grid?.querySelector(`#${activeId}`)?.getBoundingClientRect();
  if (button === 2 || cell === undefined) return { x: clientX, y: clientY };
  return { x: cell.left + 12, y: cell.bottom };
}

function selectionMarks(box: Box, active: Box): Mark[] {
  const isOne = box.top === active.top && box.left === active.left;
  const isSingle = isOne && box.bottom === active.bottom && box.right === active.right;
  return [
    ...(isSingle ? [] : [{ key: "tint", box, className: "mark-tint", hole: active }]),
    { key: "selection", box, className: "mark-selection" },
  ];
}

function defaultFont(zoom: number): string {
  return `${(11 * zoom * 96) / 72}px Calibri, Carlito, sans-serif`;
}
