import { placeCell } from "../model/change";
import { tokenize } from "../model/formulaTokens";
import type { HostWorkbook } from "../model/workbook";
import type { Node } from "./ast";
import { partsOf } from "./boundNames";
import type { CustomFunction } from "./customFunctions";
import type { FormulaCell } from "./graph";
import { errors } from "./values";

/** Formulas as files keep them (`_xldudf_ASSO_SOLDE(…)`) say `ASSO.SOLDE(…)` once the add-in is known (officejs F-50). */
export function showCustomNames(
  { sheets }: HostWorkbook,
  functions: readonly CustomFunction[],
): void {
  const shown = new Map(
    functions.map(({ fullName }) => [
      `_xldudf_${fullName.replaceAll(".", "_")}`.toLowerCase(),
      fullName,
    ]),
  );
  for (const sheet of sheets)
    for (const [row, line] of sheet.cells)
      for (const [column, cell] of line)
        if (cell.formula !== null && /_xldudf_/i.test(cell.formula)) {
          const formula = renamed(cell.formula, shown);
          placeCell(sheet, row, column, { ...cell, formula });
        }
}

function renamed(formula: string, shown: ReadonlyMap<string, string>): string {
  return (
    tokenize(formula)
      ?.map((token) =>
        token.kind === "function"
          ? (shown.get(token.text.toLowerCase()) ?? token.text)
          : token.text,
      )
      .join("") ?? formula
  );
}

/** The first of these functions that a formula calls. */
function callsOne(node: Node, functions: readonly CustomFunction[]): CustomFunction | undefined {
  if (node.kind === "call") {
    const own = functions.find(({ fullName }) => fullName === node.name);
    if (own !== undefined) return own;
  }
  for (const part of partsOf(node)) {
    const found = callsOne(part, functions);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether a formula of a file has to be calculated when an add-in says which functions it has: one without a result,
 * a volatile one or a stream; the others keep their value (officejs F-41).
 */
export function waitsFor(
  { sheet, row, column, tree }: FormulaCell,
  functions: readonly CustomFunction[],
): boolean {
  const called = tree === null ? undefined : callsOne(tree, functions);
  if (called === undefined) return false;
  const value = sheet.cells.get(row)?.get(column)?.value;
  return called.isVolatile || called.isStreaming || value === null || value === errors.name;
}
