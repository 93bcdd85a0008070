import { useEffect, useLayoutEffect, type RefObject } from "react";
import type { Box } from "../../../host/model/workbook";
import { textWidth } from "./measure";
import type { Layout } from "./Quadrants";

/** A cell being written. */
export interface Editing {
  readonly text: string;
  /** Typing over a cell (arrows leave it) or changing it (arrows move in the text). */
  readonly mode: "enter" | "edit";
  /** Where the caret is. */
  readonly where: "cell" | "bar";
}

interface Props {
  readonly editor: RefObject<HTMLTextAreaElement | null>;
  readonly layout: Layout;
  /** The active cell, or its whole merged area. */
  readonly box: Box;
  readonly editing: Editing | null;
  readonly label: string;
  readonly font: string;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/**
 * Always there, unseen until a cell is written: the first key pressed on the grid then falls into it by itself, dead
 * keys and input methods included.
 */
export function CellEditor(props: Props): React.JSX.Element {
  const { editor, layout, box, editing, font } = props;
  const { axes, frozen, headWidth, headHeight, window } = layout;
  const isShown = editing !== null;
  const isFrozenColumn = box.left <= frozen.columns;
  const isFrozenRow = box.top <= frozen.rows;
  const left = axes.columns.start(box.left) - 1;
  const top = axes.rows.start(box.top) - (isFrozenRow ? 0 : axes.rows.start(window.baseRow)) - 1;
  const width = axes.columns.start(box.right + 1) - left;
  const height = axes.rows.start(box.bottom + 1) - axes.rows.start(box.top) + 1;
  const lines = editing?.text.split("\n") ?? [];
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, font)));

  useEffect(() => {
    if (editing?.where === "cell") editor.current?.focus({ preventScroll: true });
  }, [editing?.where, editor]);
  useLayoutEffect(() => {
    const element = editor.current;
    if (element === null || editing?.where !== "cell" || editing.mode !== "edit") return;
    element.setSelectionRange(element.value.length, element.value.length);
    // Only when editing begins: afterwards the caret is the user's.
  }, [editing?.where, editing?.mode, editor]);

  return (
    <div
      role="presentation"
      data-moves-down={!isFrozenRow}
      style={{
        position: "absolute",
        left: headWidth + (isFrozenColumn ? 0 : axes.columns.start(frozen.columns + 1)),
        top: headHeight + (isFrozenRow ? 0 : axes.rows.start(frozen.rows + 1)),
        zIndex: 6,
        transform: isFrozenColumn ? "none" : "translateX(var(--columns-x))",
      }}
    >
      <textarea
        ref={editor}
        className="editor"
        data-idle={isShown ? undefined : true}
        aria-label={props.label}
        aria-hidden={isShown ? undefined : true}
        tabIndex={-1}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        value={editing?.text ?? ""}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
        onBlur={(event) => {
          // Going to the pane (another document) leaves the cell open, as in Excel.
          if (event.relatedTarget !== null) props.onLeave();
        }}
        style={
          isShown
            ? {
                left,
                top,
                font,
                width: Math.max(width, Math.ceil(widest) + 14),
                height: Math.max(height, lines.length * 19 + 4),
              }
            : { left, top }
        }
      />
    </div>
  );
}
