import { DownloadIcon, OpenIcon, PaneIcon, RedoIcon, UndoIcon } from "./icons";
import type { WorkbenchWords } from "./words";

interface Props {
  readonly name: string;
  readonly words: WorkbenchWords;
  readonly onOpen: () => void;
  readonly onDownload: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly isPaneShown: boolean;
  readonly onTogglePane: () => void;
}

/** File, undo and the name of the workbook. */
export function TitleBar(props: Props): React.JSX.Element {
  const { words } = props;
  return (
    <header className="title-bar">
      <h1 className="sr-only">{words.appName}</h1>
      <button type="button" className="title-button" title={words.openHint} onClick={props.onOpen}>
        <OpenIcon />
        {words.open}
      </button>
      <button
        type="button"
        className="title-button"
        title={words.downloadHint}
        onClick={props.onDownload}
      >
        <DownloadIcon />
        {words.download}
      </button>
      <button
        type="button"
        className="title-button"
        title={words.undo}
        disabled={!props.canUndo}
        onClick={props.onUndo}
      >
        <UndoIcon />
        <span className="sr-only">{words.undo}</span>
      </button>
      <button
        type="button"
        className="title-button"
        title={words.redo}
        disabled={!props.canRedo}
        onClick={props.onRedo}
      >
        <RedoIcon />
        <span className="sr-only">{words.redo}</span>
      </button>
      <span className="file-name">{props.name}</span>
      <button
        type="button"
        className="title-button"
        aria-pressed={props.isPaneShown}
        title={props.isPaneShown ? words.closePane : words.openPane}
        onClick={props.onTogglePane}
      >
        <PaneIcon />
        {words.paneTitle}
      </button>
    </header>
  );
}
