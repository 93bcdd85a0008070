import { useRef, useState, useSyncExternalStore } from "react";
import { addressOf } from "../../host/model/box";
import { activateSheet } from "../../host/model/edit";
import { addSheet } from "../../host/model/editSheets";
import type { Cell, HostSheet } from "../../host/model/workbook";
import { writeText, type Hands } from "./actions";
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
import { useSelection } from "./useSelection";
import { useShortcuts } from "./useShortcuts";
import type { WorkbenchWords } from "./words";

interface Props {
  readonly session: Session;
  readonly commands: Commands;
  readonly words: WorkbenchWords;
  readonly isFrench: boolean;
  readonly textOf: (cell: Cell) => string;
  readonly paneAddress: string;
}

/** The spreadsheet: ribbon, formula bar, sheet, pane and tabs around one open workbook. */
export function App(props: Props): React.JSX.Element {
  const { session, commands, words, isFrench, textOf } = props;
  const { workbook } = session;
  const version = useSyncExternalStore(session.subscribe, session.version);
  const sheet = activeSheetOf(workbook);
  const [selection, setSelection] = useSelection(session, sheet);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isPaneShown, setPaneShown] = useState(true);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const hands: Hands = { workbook, sheet, isFrench, year: new Date().getFullYear() };
  const box = selectedBox(selection, sheet.merges);

  const currentText = (): string => editableText(sheet, selection.active, isFrench);
  const endEditing = (): void => {
    setEditing(null);
    grid.current?.focus();
  };
  const commit = (): boolean => {
    if (editing === null) return true;
    if (editing.text !== currentText()) writeText(hands, selection.active, editing.text);
    endEditing();
    return true;
  };
  const showSheet = (next: HostSheet | undefined): void => {
    if (next === undefined || !commit()) return;
    activateSheet(workbook, next);
  };
  const runCommand = ({ action }: Command): void => {
    if (action.kind === "showPane") setPaneShown(true);
  };
  useShortcuts({
    onUndo: session.undo,
    onRedo: session.redo,
    onOpen: () => undefined,
    onDownload: () => undefined,
    onNextSheet: (direction) => {
      const shown = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
      showSheet(shown[shown.indexOf(sheet) + direction]);
    },
  });

  return (
    <div className="workbench">
      <TitleBar
        name={workbook.name}
        words={words}
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
          setSelection(selectBox(target));
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
      <div className="middle">
        <main className="sheet-area" data-part="grid">
          <SheetView
            key={sheet.id}
            gridRef={grid}
            hands={hands}
            version={version}
            layoutVersion={session.layoutVersion()}
            zoom={1}
            textOf={textOf}
            words={words}
            selection={selection}
            onSelect={setSelection}
            editing={editing}
            currentText={currentText}
            onEdit={setEditing}
            onCommit={commit}
            onCancel={endEditing}
            onFollowLink={() => undefined}
            onProtected={() => undefined}
          />
        </main>
        <PaneFrame
          address={props.paneAddress}
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
          version={version}
          isEditing={editing !== null}
          isFrench={isFrench}
          words={words}
        />
      </footer>
    </div>
  );
}
