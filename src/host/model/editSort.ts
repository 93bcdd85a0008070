import { cellAt, CellPatch } from "./change";
import { translateFormula } from "./formulaRewrite";
import { asGroup, emit } from "./journal";
import type { Scalar } from "./scalar";
import type { Box, Cell, HostSheet, HostWorkbook } from "./workbook";

export interface SortKey {
  /** Column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of a box by one or more columns, as Excel does: numbers before texts before booleans before
 * errors, blanks last either way, equal rows in their order; formulas move with their references. One undo step.
 */
export function sortRows(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  keys: readonly SortKey[],
  matchCase = false,
): void {
  const rows: { row: number; cells: (Readonly<Cell> | undefined)[] }[] = [];
  for (let row = box.top; row <= box.bottom; row += 1) {
    const cells: (Readonly<Cell> | undefined)[] = [];
    for (let column = box.left; column <= box.right; column += 1)
      cells.push(cellAt(sheet, row, column));
    rows.push({ row, cells });
  }
  const sorted = [...rows].sort((a, b) => {
    for (const { column, ascending } of keys) {
      const left = a.cells[column - box.left]?.value ?? null;
      const right = b.cells[column - box.left]?.value ?? null;
      const order = compare(left, right, ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  asGroup(workbook, () => {
    const patch = new CellPatch(sheet);
    sorted.forEach(({ row: from, cells }, i) => {
      const row = box.top + i;
      if (row === from) return;
      cells.forEach((cell, j) => {
        const moved =
          cell === undefined || cell.formula === null
            ? cell
            : { ...cell, formula: translateFormula(cell.formula, row - from, 0) };
        patch.set(row, box.left + j, moved);
      });
    });
    patch.commit(workbook);
    emit(workbook, { sheet: sheet.id, box, kind: "RangeEdited" });
    emit(workbook, { sheet: sheet.id, box, kind: "RowSorted" });
  });
}

const texts = new Intl.Collator("fr", { sensitivity: "accent", numeric: false });
const exactTexts = new Intl.Collator("fr", { sensitivity: "variant", caseFirst: "lower" });

function compare(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [rankA, rankB] = [rank(a), rank(b)];
  let order = rankA - rankB;
  if (order === 0 && typeof a === "string" && typeof b === "string")
    order = (matchCase ? exactTexts : texts).compare(a, b);
  else if (order === 0 && typeof a !== "object" && typeof b !== "object")
    order = Number(a) - Number(b);
  return ascending ? order : -order;
}

function rank(value: Exclude<Scalar, null>): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}
