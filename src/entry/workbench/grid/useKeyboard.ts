import type { KeyboardEvent, RefObject } from "react";
import { flushSync } from "react-dom";
import type { Editing } from "./CellEditor";
import { nextCell, selectionAfter, type Key, type Place } from "./gridKeys";
import { selectCell, type Selection } from "./selection";

interface Props {
  readonly place: Place;
  readonly selection: Selection;
  readonly editing: Editing | null;
  readonly editor: RefObject<HTMLTextAreaElement | null>;
  /** What F2 puts in the editor. */
  readonly currentText: () => string;
  readonly onSelect: (selection: Selection) => void;
  readonly onEdit: (editing: Editing) => void;
  readonly onCommit: () => boolean;
  readonly onCancel: () => void;
  readonly onClear: () => void;
}

/** The keys of the grid, as in Excel: moving, writing over, changing (F2), leaving. */
export function useKeyboard(props: Props): (event: KeyboardEvent<HTMLElement>) => void {
  const { place, selection, editing, editor, onSelect, onEdit } = props;

  const whileEditing = (key: Key, now: Editing, event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isLeavingArrow = now.mode === "enter" && key.key.startsWith("Arrow");
    if (key.key === "Escape") {
      event.preventDefault();
      props.onCancel();
    } else if (key.key === "F2") {
      event.preventDefault();
      onEdit({ ...now, mode: now.mode === "enter" ? "edit" : "enter" });
    } else if (key.key === "Enter" && key.alt) {
      event.preventDefault();
      onEdit({ ...now, text: withLineEnd(editor.current, now.text) });
    } else if (key.key === "Enter" || key.key === "Tab" || isLeavingArrow) {
      event.preventDefault();
      if (!props.onCommit()) return;
      onSelect(
        isLeavingArrow
          ? (selectionAfter(key, selectCell(selection.active), place) ?? selection)
          : nextCell(key, selection, place),
      );
    }
  };

  const onTheGrid = (key: Key, event: KeyboardEvent): void => {
    if (key.key === "F2") {
      event.preventDefault();
      onEdit({ text: props.currentText(), mode: "edit", where: "cell" });
    } else if ((key.key === "Enter" || key.key === "Tab") && !key.ctrl && !key.alt) {
      event.preventDefault();
      onSelect(nextCell(key, selection, place));
    } else if (key.key === "Delete") {
      event.preventDefault();
      props.onClear();
    } else if (key.key === "Backspace" || isTyping(key, event)) {
      // The editor has the focus before the key is written: it falls into it, dead keys included.
      flushSync(() => {
        onEdit({ text: "", mode: "enter", where: "cell" });
      });
      editor.current?.focus({ preventScroll: true });
    } else {
      const next = selectionAfter(key, selection, place);
      if (next === null) return;
      event.preventDefault();
      onSelect(next);
    }
  };

  return (event) => {
    const key = keyOf(event);
    if (editing === null) onTheGrid(key, event);
    else whileEditing(key, editing, event);
  };
}

function keyOf(event: KeyboardEvent): Key {
  return {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  };
}

/** A key that writes something, a dead key or an input method. */
function isTyping({ key, ctrl, alt, shift }: Key, event: KeyboardEvent): boolean {
  if (key === "Dead" || key === "Process") return true;
  const isOneCharacter = /^.$/su.test(key);
  const isAltGr = event.getModifierState("AltGraph");
  return isOneCharacter && ((!ctrl && !alt) || isAltGr) && !(key === " " && shift);
}

function withLineEnd(editor: HTMLTextAreaElement | null, text: string): string {
  const at = editor?.selectionStart ?? text.length;
  return `${text.slice(0, at)}\n${text.slice(at)}`;
}
