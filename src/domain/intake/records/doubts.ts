import { plainText } from "../read/text";
import { printedTotals } from "./printedTotals";
import { type SourceTable, isWritten } from "./sourceTable";
import { type CellSum, sumText } from "./sums";

/** Why a table is not taken unasked though it asks nothing and its sums agree. */
export type Doubt = "hidden-sheet" | "low-confidence";

/** Below this the finder itself doubts what the table is, unless the sheet's own totals bear it out. */
const enoughConfidence = 0.8;

/** @param sums of the table's body cells, by field */
export function doubtsOf(table: SourceTable, sums: ReadonlyMap<string, CellSum>): Doubt[] {
  const isSure = table.reading.confidence >= enoughConfidence || isBorneOut(table, sums);
  return [
    ...(table.grid.hidden ? (["hidden-sheet"] as const) : []),
    ...(isSure ? [] : (["low-confidence"] as const)),
  ];
}

/** Every sum of its cells is printed in the sheet as well, in a total of its own or as subtotals together. */
function isBorneOut(table: SourceTable, sums: ReadonlyMap<string, CellSum>): boolean {
  const texts = Object.fromEntries([...sums].map(([field, sum]) => [field, sumText(sum)]));
  const totals = printedTotals(table.grid, table.reading, texts);
  return (
    totals.length > 0 &&
    totals.every(({ sum, printed }) => printed === sum) &&
    [...sums.values()].some(({ units }) => units !== 0)
  );
}

/**
 * Rows that may be data or totals: the first of them is shown, and nothing is taken before the user says. The rows of a
 * payroll recap are told apart by their rubrics.
 */
export function askAboutRows(table: SourceTable): void {
  const { box, doubtfulRows, target, spread } = table.reading;
  const [row] = doubtfulRows ?? [];
  if (row === undefined || (target === "payroll" && spread !== null)) return;
  for (let column = box.left; column <= box.right; column++) {
    const cell = table.cell(row, column);
    if (!isWritten(cell)) continue;
    table.ask(cell.address, "doubtful-total", { text: plainText(cell.value) });
    return;
  }
}
