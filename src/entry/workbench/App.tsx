import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { addressOf } from "../../host/model/box";
import { activateSheet, linkKey, select } from "../../host/model/edit";
import { addSheet } from "../../host/model/editSheets";
import type { Cell, HostSheet } from "../../host/model/workbook";
import { writeText, type Hands } from "./actions";
import { FormulaHelp } from "./formula/FormulaHelp";
import { builtInFunctions } from "./formula/functionHelp";
import { useFormulaHelp } from "./formula/useFormulaHelp";
import { FormulaBar } from "./FormulaBar";
import type { Editing } from "./grid/CellEditor";
import { editableText } from "./grid/editable";
import { selectBox, selectedBox } from "./grid/selection";
import type { Command, Commands } from "./manifest";
import { PaneFrame } from "./PaneFrame";
import { Ribbon } from "./Ribbon";
import { activeSheetOf, type Session } from "./session";
import { SheetTabs } from "./SheetTabs";
import { SheetView } from "./SheetView";
import { StatusBar } from "./StatusBar";
import { TitleBar } from "./TitleBar";
import { placeOf } from "./places";
import { useHost } from "./useHost";
import { useSelection } from "./useSelection";
import { focusNextPart, useShortcuts } from "./useShortcuts";
import type { WorkbenchWords } from "./words";

interface Props {
  readonly session: Session;
  readonly commands: Commands;
  readonly words: WorkbenchWords;
  readonly isFrench: boolean;
  readonly textOf: (cell: Cell) => string;
  /** Tag of the language of numbers and of Excel itself: `fr-FR`. */
  readonly culture: string;
  readonly onOpen: () => void;
  readonly onDownload: () => void;
  readonly onNotice: (text: string) => void;
  readonly notice: React.ReactNode;
  /** The add-in's page, as a path on this server. */
  readonly panePage: string;
}

/** The spreadsheet: ribbon, formula bar, sheet, pane and tabs around one open workbook. */
export function App(props: Props): React.JSX.Element {
  const { session, commands, words, isFrench, textOf } = props;
  const { workbook } = session;
  useSyncExternalStore(session.subscribe, session.version);
  const sheet = activeSheetOf(workbook);
  const [selection, setSelection] = useSelection(session, sheet);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isPaneShown, setPaneShown] = useState(true);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const hands: Hands = { workbook, sheet, isFrench, year: new Date().getFullYear() };
  const box = selectedBox(selection, sheet.merges);

  const currentText = (): string => editableText(sheet, selection.active, isFrench);
  // Taking the focus back to the sheet blurs the editor: that blur must not keep the text a second time.
  const isLeaving = useRef(false);
  const endEditing = (): void => {
    isLeaving.current = true;
    setEditing(null);
    grid.current?.focus();
    isLeaving.current = false;
  };
  const commit = (): boolean => {
    if (editing === null) return true;
    if (editing.text !== currentText()) {
      const refusal = writeText(hands, selection.active, editing.text);
      if (refusal !== null) props.onNotice(words.protectedSheet);
    }
    endEditing();
    return true;
  };
  const showSheet = (next: HostSheet | undefined): void => {
    if (next === undefined || !commit()) return;
    activateSheet(workbook, next);
  };
  const goTo = (target: string): boolean => {
    const place = placeOf(workbook, sheet, target);
    if (place === null) return false;
    if (place.sheet === sheet) setSelection(selectBox(place.box));
    else {
      select(workbook, place.sheet, place.box);
      showSheet(place.sheet);
    }
    return true;
  };
  const goToNextPart = (direction: 1 | -1): void => {
    if (focusNextPart(direction) === frame.current) host.enterPane(direction);
  };
  const host = useHost(frame, workbook, props.culture, props.panePage, props.commands.functions, {
    onShow: setPaneShown,
    onLeave: (to) => {
      if (to === "sheet") grid.current?.focus();
      else goToNextPart(to === "next" ? 1 : -1);
    },
    onShortcut: () => undefined,
  });
  const { setEditing: tellEditing } = host;
  const isEditing = editing !== null;
  useEffect(() => {
    tellEditing(isEditing);
  }, [tellEditing, isEditing]);
  const functions = useMemo(
    () => [...host.functionHelp, ...builtInFunctions(isFrench)],
    [host.functionHelp, isFrench],
  );
  const help = useFormulaHelp({
    text: editing?.text ?? null,
    isFrench,
    functions,
    onText: (text) => {
      if (editing !== null) setEditing({ ...editing, text, mode: "edit" });
    },
  });
  const runCommand = ({ action, id }: Command): void => {
    if (action.kind === "showPane") {
      setPaneShown(true);
      frame.current?.focus();
    } else {
      host.run(action.functionName, id).catch(() => {
        props.onNotice(words.noAction(action.functionName));
      });
    }
  };
  useShortcuts({
    onNextPart: goToNextPart,
    onUndo: session.undo,
    onRedo: session.redo,
    onOpen: props.onOpen,
    onDownload: props.onDownload,
    onNextSheet: (direction) => {
      const shown = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
      showSheet(shown[shown.indexOf(sheet) + direction]);
    },
  });

  return (
    <div className="workbench" role="presentation" onKeyDownCapture={help.onKey}>
      <TitleBar
        name={workbook.name}
        words={words}
        onOpen={props.onOpen}
        onDownload={props.onDownload}
        canUndo={session.canUndo()}
        canRedo={session.canRedo()}
        onUndo={session.undo}
        onRedo={session.redo}
        isPaneShown={isPaneShown}
        onTogglePane={() => {
          setPaneShown(!isPaneShown);
        }}
      />
      <Ribbon commands={commands} label={words.ribbon} onCommand={runCommand} />
      <FormulaBar
        address={addressOf(box)}
        text={editing?.text ?? currentText()}
        words={words}
        onGoTo={(target) => {
          if (!goTo(target)) return;
          grid.current?.focus();
        }}
        onText={(text) => {
          setEditing({ text, mode: "edit", where: "bar" });
        }}
        onFocus={() => {
          if (editing === null) setEditing({ text: currentText(), mode: "edit", where: "bar" });
          else setEditing({ ...editing, mode: "edit", where: "bar" });
        }}
        onCommit={commit}
        onCancel={endEditing}
      />
      {help.state !== null && (
        <FormulaHelp
          state={help.state}
          id={help.listId}
          label={words.functionsOffered}
          isFrench={isFrench}
          onAccept={help.onAccept}
        />
      )}
      {props.notice}
      <div className="middle">
        <main className="sheet-area" data-part="grid">
          <SheetView
            key={sheet.id}
            gridRef={grid}
            hands={hands}
            version={session.contentVersion()}
            layoutVersion={session.layoutVersion()}
            autoHeights={session.autoHeights(sheet)}
            zoom={1}
            textOf={textOf}
            words={words}
            selection={selection}
            onSelect={setSelection}
            editing={editing}
            currentText={currentText}
            onEdit={setEditing}
            onCommit={commit}
            onBlur={() => {
              if (!isLeaving.current) commit();
            }}
            onCancel={endEditing}
            onFollowLink={({ row, column }) => {
              const target = sheet.hyperlinks.get(linkKey(row, column))?.target;
              if (target !== undefined) goTo(target);
            }}
            cellCommands={commands.cellMenu}
            onCommand={runCommand}
            onProtected={() => {
              props.onNotice(words.protectedSheet);
            }}
          />
        </main>
        <PaneFrame
          frame={frame}
          isShown={isPaneShown}
          words={words}
          onClose={() => {
            setPaneShown(false);
            grid.current?.focus();
          }}
        />
      </div>
      <footer className="foot" data-part="tabs">
        <SheetTabs
          sheets={workbook.sheets}
          active={sheet.id}
          words={words}
          onShow={showSheet}
          onAdd={() => {
            showSheet(addSheet(workbook));
          }}
        />
        <StatusBar
          sheet={sheet}
          box={box}
          version={session.contentVersion()}
          isEditing={editing !== null}
          isFrench={isFrench}
          words={words}
        />
      </footer>
    </div>
  );
}
