import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";

import { atCaret, type AtCaret } from "./atCaret";
import { completions, type FunctionHelp } from "./functionHelp";

/** What the formula bar and the cell's editor have in common. */
type Field = HTMLInputElement | HTMLTextAreaElement;

export interface FormulaHelpState {
  /** Names to choose from; none when no name is being written. */
  readonly offered: readonly FunctionHelp[];
  readonly chosen: number;
  /** The call the caret stands in. */
  readonly call: { readonly help: FunctionHelp; readonly index: number } | null;
  /** Where the field is on screen: the help stands below it. */
  readonly place: { readonly left: number; readonly top: number };
}

interface Props {
  /** What is being written; null when nothing is. */
  readonly text: string | null;
  readonly isFrench: boolean;
  readonly functions: readonly FunctionHelp[];
  readonly onText: (text: string) => void;
}

/** Help while a formula is written, in the bar or in its cell: names that begin so, then the arguments of the call. */
export function useFormulaHelp({ text, isFrench, functions, onText }: Props): {
  readonly state: FormulaHelpState | null;
  readonly listId: string;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onAccept: (place: number) => void;
} {
  const [caret, setCaret] = useState<{ at: number; field: Field } | null>(null);
  const [chosen, setChosen] = useState(0);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const caretAfter = useRef<number | null>(null);

  const isWriting = text?.startsWith("=") ?? false;
  useEffect(() => {
    if (!isWriting) return undefined;
    const look = (): void => {
      const field = fieldInHand();
      setCaret(field === null ? null : { at: field.selectionStart ?? 0, field });
    };
    look();
    document.addEventListener("selectionchange", look);
    return () => {
      document.removeEventListener("selectionchange", look);
    };
  }, [isWriting, text]);
  useLayoutEffect(() => {
    if (caretAfter.current === null) return;
    fieldInHand()?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  }, [text]);

  /** What is offered with the caret at `at`: keys must not wait for the event that tells where the caret went. */
  const lookAt = (at: number): Look => {
    const here = text === null ? null : atCaret(text, at, isFrench ? ";" : ",");
    const isNamed = here?.kind === "name" && closedAt !== here.typed;
    return {
      at,
      here,
      offered: isNamed ? completions(here.typed, functions) : [],
      call: here?.kind === "argument" ? callOf(here, functions) : null,
    };
  };
  const placeIn = ({ offered }: Look): number => Math.min(chosen, Math.max(0, offered.length - 1));

  const accept = ({ at, here, offered }: Look, place: number): void => {
    const name = offered[place]?.name;
    if (text === null || here?.kind !== "name" || name === undefined) return;
    caretAfter.current = here.from + name.length + 1;
    setChosen(0);
    onText(`${text.slice(0, here.from)}${name}(${text.slice(at)}`);
  };

  const shown = isWriting && caret !== null ? lookAt(caret.at) : null;
  return {
    state:
      shown !== null && caret !== null && (shown.offered.length > 0 || shown.call !== null)
        ? {
            offered: shown.offered,
            chosen: placeIn(shown),
            call: shown.call,
            place: below(caret.field),
          }
        : null,
    listId,
    onAccept: (place) => {
      if (shown !== null) accept(shown, place);
    },
    onKey: (event) => {
      const look = lookAt(fieldInHand()?.selectionStart ?? 0);
      const { here, offered } = look;
      if (offered.length === 0 || here?.kind !== "name") return;
      const place = placeIn(look);
      const taken = keysOf(event, {
        onDown: () => {
          setChosen((place + 1) % offered.length);
        },
        onUp: () => {
          setChosen((place + offered.length - 1) % offered.length);
        },
        onTab: () => {
          accept(look, place);
        },
        onEscape: () => {
          setClosedAt(here.typed);
        },
      });
      if (!taken) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

interface Look {
  readonly at: number;
  readonly here: AtCaret | null;
  readonly offered: readonly FunctionHelp[];
  readonly call: FormulaHelpState["call"];
}

const listId = "formula-help";

/** The field of the workbench that the formula is written in. */
function fieldInHand(): Field | null {
  const active = document.activeElement;
  const isField =
    (active instanceof HTMLInputElement && active.className === "formula") ||
    (active instanceof HTMLTextAreaElement && active.className === "editor");
  return isField ? active : null;
}

function below(field: Field): { left: number; top: number } {
  const { left, bottom } = field.getBoundingClientRect();
  return { left, top: bottom + 2 };
}

function callOf(
  here: { readonly name: string; readonly index: number },
  functions: readonly FunctionHelp[],
): FormulaHelpState["call"] {
  const help = functions.find(({ name }) => name === here.name.toUpperCase());
  return help === undefined || help.parameters.length === 0 ? null : { help, index: here.index };
}

function keysOf(
  { key, shiftKey, ctrlKey, altKey }: KeyboardEvent,
  does: Readonly<Record<"onDown" | "onUp" | "onTab" | "onEscape", () => void>>,
): boolean {
  if (shiftKey || ctrlKey || altKey) return false;
  if (key === "ArrowDown") does.onDown();
  else if (key === "ArrowUp") does.onUp();
  else if (key === "Tab") does.onTab();
  else if (key === "Escape") does.onEscape();
  else return false;
  return true;
}
