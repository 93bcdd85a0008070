import { useEffect, useRef } from "react";

/** The parts that F6 goes round, in order; each is found by its `data-part`. */
const parts = ["ribbon", "grid", "pane", "tabs"] as const;

interface Shortcuts {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onOpen: () => void;
  readonly onDownload: () => void;
  readonly onNextSheet: (direction: 1 | -1) => void;
  readonly onNextPart: (direction: 1 | -1) => void;
}

/** Keys that work wherever the focus is in the page. While something is typed, undo belongs to the text. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const action = actionOf(event, latest.current);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

function actionOf(event: KeyboardEvent, to: Shortcuts): (() => void) | null {
  if (event.key === "F6") {
    return () => {
      to.onNextPart(event.shiftKey ? -1 : 1);
    };
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (event.key === "PageDown" || event.key === "PageUp") {
    return () => {
      to.onNextSheet(event.key === "PageDown" ? 1 : -1);
    };
  }
  const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea");
  switch (event.key.toLowerCase()) {
    case "z":
      return isTyping ? null : event.shiftKey ? to.onRedo : to.onUndo;
    case "y":
      return isTyping ? null : to.onRedo;
    case "o":
      return to.onOpen;
    case "s":
      return to.onDownload;
    default:
      return null;
  }
}

/** From the part that has the focus to the next one that shows; tells where the focus went. */
export function focusNextPart(direction: 1 | -1): HTMLElement | null {
  const shown = parts
    .map((name) => document.querySelector<HTMLElement>(`[data-part="${name}"]`))
    .filter((part) => part !== null)
    .filter((part) => part.offsetParent !== null || part.getClientRects().length > 0);
  const now = shown.findIndex((part) => part.contains(document.activeElement));
  const next = shown.at((now + direction + shown.length) % shown.length);
  if (next === undefined) return null;
  const first =
    next.querySelector<HTMLElement>("[data-first]") ??
    next.querySelector<HTMLElement>("[tabindex='0'], button") ??
    next;
  first.focus();
  return first;
}
