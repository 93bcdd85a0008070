import type { Functions } from "../i18n/fr/functions";
import { Arguments } from "./arguments";
import type { CellOut, CustomFunction } from "./define";
import { type Problem, Refused } from "./refused";

/** A cell of an answer: a value, or the sentence of the error that the cell shows. */
export type Answer = string | number | boolean | { readonly refused: string };
export type Outcome =
  | { readonly ok: true; readonly value: Answer | Answer[][] }
  | { readonly ok: false; readonly error: string };

/** Calls one function with what Excel gave: a value or a table, or a sentence that says what is wrong. Never throws. */
export function call(custom: CustomFunction, given: readonly unknown[], words: Functions): Outcome {
  const names = custom.parameters.map(({ name }) => name);
  try {
    const result = custom.compute(new Arguments(names, given), words.words);
    const out = (cell: CellOut): Answer =>
      cell instanceof Refused ? { refused: sentence(custom, cell.problem, words) } : cell;
    const value = Array.isArray(result)
      ? (result as readonly (readonly CellOut[])[]).map((row) => row.map(out))
      : out(result as CellOut);
    const [[single] = []] = Array.isArray(value) ? value : [];
    // One cell that was refused is the function's own error.
    if (isOneCell(value) && typeof single === "object") return { ok: false, error: single.refused };
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused)
      return { ok: false, error: sentence(custom, error.problem, words) };
    // A bug of ours: Excel would show #VALUE! without a word (F-27).
    return { ok: false, error: words.bug };
  }
}

function isOneCell(value: Answer | Answer[][]): boolean {
  return Array.isArray(value) && value.length === 1 && value[0]?.length === 1;
}

function sentence(custom: CustomFunction, problem: Problem, words: Functions): string {
  const { code, parameter, row, choices } = problem;
  const text = choices === undefined ? (problem.text ?? "") : words.choices[choices];
  // Every function's words have the parameters that its definition has.
  const named: Readonly<Record<string, { readonly name: string }>> =
    words.help[custom.id].parameters;
  const nameOf = (key: string): string => named[key]?.name ?? key;
  const what = words.problems[code](code === "lengths" ? nameOf(text) : text);
  return parameter === undefined ? what : words.where(nameOf(parameter), row ?? null, what);
}
