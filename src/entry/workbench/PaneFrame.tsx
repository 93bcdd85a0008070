import { useRef, useState, type RefObject } from "react";
import { CloseIcon } from "./icons";
import type { WorkbenchWords } from "./words";

export const narrowestPane = 270;
export const widestPane = 500;

interface Props {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly isShown: boolean;
  readonly words: WorkbenchWords;
  readonly onClose: () => void;
}

/**
 * The add-in's own page beside the sheet. It stays loaded when the pane is closed, as the shared runtime does in Excel
 * (officejs R-01).
 */
export function PaneFrame({ frame, isShown, words, onClose }: Props): React.JSX.Element {
  const [width, setWidth] = useState(350);
  const [isDragged, setDragged] = useState(false);
  const splitter = useRef<HTMLDivElement>(null);
  const resize = (to: number): void => {
    setWidth(Math.min(widestPane, Math.max(narrowestPane, Math.round(to))));
  };

  return (
    <aside
      data-part="pane"
      className="pane"
      aria-label={words.pane}
      hidden={!isShown}
      style={{ width }}
    >
      <div
        ref={splitter}
        role="slider"
        tabIndex={0}
        aria-label={words.resizePane}
        aria-valuemin={narrowestPane}
        aria-valuemax={widestPane}
        aria-valuenow={width}
        aria-orientation="horizontal"
        className="pane-splitter"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(true);
        }}
        onPointerMove={(event) => {
          if (isDragged) resize(window.innerWidth - event.clientX);
        }}
        onPointerUp={() => {
          setDragged(false);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") resize(width + 10);
          else if (event.key === "ArrowRight") resize(width - 10);
        }}
      />
      <div className="pane-head">
        <h2>{words.paneTitle}</h2>
        <button type="button" className="icon-button" title={words.closePane} onClick={onClose}>
          <CloseIcon />
          <span className="sr-only">{words.closePane}</span>
        </button>
      </div>
      <iframe
        data-first
        ref={frame}
        title={words.pane}
        // A drag must not get lost in the other document.
        style={{ pointerEvents: isDragged ? "none" : "auto" }}
      />
    </aside>
  );
}
