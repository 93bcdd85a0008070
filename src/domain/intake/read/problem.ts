import { type Result, fail } from "../../result";
import type { CellValue } from "../grid";
import { folded, plainText } from "./text";

/**
 * Why a cell gave no value. The rule of all readers: *if you cannot print it back, you did not read
 * it*, so nothing unreadable ever becomes zero or empty.
 */
export type ReadProblem =
  /** Nothing there, or a sign that people write for « nothing » (dash, N/A, néant…). */
  | { readonly code: "empty" }
  | { readonly code: "unreadable" }
  /** Two values are equally possible: both, printed, for the question. */
  | { readonly code: "ambiguous"; readonly readings: readonly [string, string] }
  /** A number finer than the unit: `nearest` is it rounded half up, `rest` what that leaves out (−0.5 to 0.5 units). */
  | { readonly code: "too-precise"; readonly nearest: number; readonly rest: number };

export type Read<T> = Result<T, ReadProblem>;

export const emptyCell = fail({ code: "empty" } as const);
export const unreadable = fail({ code: "unreadable" } as const);

export function ambiguous(first: string, second: string): Read<never> {
  return fail({ code: "ambiguous", readings: [first, second] });
}

export function tooPrecise(nearest: number, rest: number): Read<never> {
  return fail({ code: "too-precise", nearest: nearest === 0 ? 0 : nearest, rest });
}

/**
 * Signs that mean « nothing here » in any column. « NC », « ? » and « x » are not among them: they
 * say that the value is unknown, or mark something.
 */
const nothingSigns = new Set([
  "",
  "-",
  "--",
  "---",
  "/",
  "n/a",
  "na",
  "neant",
  "sans objet",
  "s/o",
  "so",
  "(vide)",
  "(blank)",
]);

export function isNothing(value: CellValue): boolean {
  return (
    value === null || (typeof value === "string" && nothingSigns.has(folded(plainText(value))))
  );
}
