import { calculatorOf } from "../../../../src/host/engine/calculate";
import { newWorkbook } from "../../../../src/host/model/create";
import { addName } from "../../../../src/host/model/editBook";
import { renameSheet } from "../../../../src/host/model/editSheets";
import type { Scalar } from "../../../../src/host/model/scalar";
import type { HostSheet, HostWorkbook } from "../../../../src/host/model/workbook";

export type Written = Scalar | { readonly formula: string };

/** A formula, in English as files hold it. */
export const f = (formula: string): { readonly formula: string } => ({ formula });

/** A column of formulas, one a row: `%` is the number of the row. */
export const down = (formula: string, from: number, to: number): Written[][] =>
  Array.from({ length: to - from + 1 }, (_, i) => [f(formula.replaceAll("%", String(from + i)))]);

/** A new workbook and its one sheet, called `first`. */
export function book(first: string): { workbook: HostWorkbook; sheet: HostSheet } {
  const workbook = newWorkbook();
  calculatorOf(workbook).culture = "en-US";
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  renameSheet(workbook, sheet, first);
  return { workbook, sheet };
}

/** A name of the whole workbook. */
export function name(workbook: HostWorkbook, called: string, formula: string): void {
  addName(workbook, { name: called, formula, scope: null, visible: true, comment: "" });
}

/** Whole numbers from 0 to below `below`, that look like chance and come again each time. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
