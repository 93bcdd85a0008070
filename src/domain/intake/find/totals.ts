import { isVerticalSum } from "./formulas";
import type { BodyRow } from "./rows";
import { findSums } from "./sums";
import { isBalanceLabel, isOfWhichLabel, isTotalLabel } from "./totalWords";
import { type View, kinds } from "./view";

/** Bits of arithmetic evidence asked of a row, by what else speaks for it. */
const asked = { named: 3, stressed: 7, silent: 12, never: Infinity } as const;

/**
 * Rows that total others: their formulas say so, their label does, or their figures are the sum of a block of
 * rows. A row as full as an entry (date, piece, supplier…) needs more than a label: « Total Énergies » sells petrol.
 */
export function totalRows(
  view: View,
  rows: readonly BodyRow[],
  columns: readonly number[],
): number[] {
  const entries = entryRows(rows);
  const named = rows.map((row) => row.labels.some(isTotalLabel));
  const formulas = rows.map((row) => hasSumFormula(view, row.row, columns));
  const stressed = stressedRows(view, rows);
  const least = (at: number): number => {
    const row = rows[at];
    if (!row || row.labels.some(isOfWhichLabel)) return asked.never;
    if (formulas[at] === true || named[at] === true) return asked.named;
    if (entries[at] === true || row.labels.some(isBalanceLabel)) return asked.never;
    return stressed[at] === true ? asked.stressed : asked.silent;
  };
  const rowOf = (at: number) => rows[at]?.row ?? 0;
  const columnOf = (at: number) => columns[at] ?? 0;
  const sums = findSums(
    {
      rows: rows.length,
      columns: columns.length,
      at: (row, column) => view.number(rowOf(row), columnOf(column)),
      isUnknown: (row, column) => hidesValue(view, rowOf(row), columnOf(column)),
    },
    least,
  );
  const bySum = new Set(sums.map((sum) => sum.row));
  return rows
    .filter((row, at) => {
      if (row.labels.some(isOfWhichLabel)) return false;
      return formulas[at] === true || bySum.has(at) || (named[at] === true && entries[at] !== true);
    })
    .map((row) => row.row);
}

/** Rows with at least three words or dates beside their figures, and as many as most rows have. */
function entryRows(rows: readonly BodyRow[]): boolean[] {
  const counts = rows.map((row) => row.texts + row.dates);
  const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  return counts.map((count) => count >= 3 && count >= usual * 0.75);
}

/** A mark like `(D)` or `NC` keeps a value secret; a dash is nothing. */
function hidesValue(view: View, row: number, column: number): boolean {
  const kind = view.kind(row, column);
  if (kind === kinds.error || kind === kinds.text) return true;
  return kind === kinds.blank && !/^[-–—]+$/.test(view.text(row, column));
}

function hasSumFormula(view: View, row: number, columns: readonly number[]): boolean {
  if (!view.grid.formulas) return false;
  let sums = 0;
  let values = 0;
  for (const column of columns) {
    const kind = view.kind(row, column);
    if (kind !== kinds.number && kind !== kinds.time) continue;
    values++;
    const formula = view.formula(row, column);
    if (formula !== null && isVerticalSum(formula, row, column)) sums++;
  }
  return sums > 0 && sums * 2 >= values;
}

/** Rows whose first cell is bold while most rows are not. */
function stressedRows(view: View, rows: readonly BodyRow[]): boolean[] {
  const { used, grid } = view;
  if (!grid.styles || !used) return rows.map(() => false);
  const bold = rows.map(({ row }) => {
    for (let column = used.left; column <= used.right; column++) {
      if (view.kind(row, column) !== kinds.empty) return view.bold(row, column);
    }
    return false;
  });
  const few = bold.filter(Boolean).length * 3 < rows.length;
  return bold.map((stressed) => stressed && few);
}
