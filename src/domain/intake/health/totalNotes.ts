import { type Grid, columnLetters, valueAt } from "../grid";
import type { TableReading } from "../reading";
import { readAmount } from "../read/amount";
import { isTotalLabel } from "../find/totalWords";
import { type Cents, cents, centsToDecimal } from "../../quantities/money";
import { type HealthNote, noteOf } from "./note";

/**
 * Totals typed by hand that none of their possible sums gives: the rows since the total before, all rows, or the totals
 * above. A total kept by a formula is Excel's own affair.
 */
export function totalNotes(grid: Grid, table: TableReading): HealthNote[] {
  const measured = [...table.columns].filter(
    ([column, field]) => isSummed(field) || table.spread?.columns.includes(column) === true,
  );
  return table.totalRows.flatMap((row) => {
    if (row <= table.firstDataRow || !isNamedTotal(grid, table, row)) return [];
    return measured.flatMap(([column]) => {
      if ((grid.formulas?.[row - grid.top]?.[column - grid.left] ?? null) !== null) return [];
      const printed = centsAt(grid, row, column);
      if (printed === null || printed === 0) return [];
      const sums = possibleSums(grid, table, row, column);
      const [own] = sums;
      if (own === undefined || sums.some((sum) => Math.abs(sum - printed) <= 1)) return [];
      return noteOf(grid.sheet, "wrong-total", [`${columnLetters(column)}${row}`], {
        printed: centsToDecimal(printed),
        sum: centsToDecimal(cents(own)),
      });
    });
  });
}

function isSummed(field: string | null): boolean {
  return (
    field !== null &&
    /^(?:agreement\.(?:requested|granted|received)|budget\.(?:planned|committed|actual)|expense\.(?:amount_ttc|amount_ht|vat|debit|credit)|alloc\.amount|payroll\.(?:gross|employer_charges|cost|net)|time\.(?:hours|days))$/.test(
      field,
    )
  );
}

function isNamedTotal(grid: Grid, { box }: TableReading, row: number): boolean {
  for (let column = box.left; column <= box.right; column++) {
    const value = valueAt(grid, row, column);
    if (typeof value === "string" && isTotalLabel(value)) return true;
  }
  return false;
}

/** The likeliest sum first; none where fewer than two figures stand above, or where a cell above cannot be read. */
function possibleSums(grid: Grid, table: TableReading, row: number, column: number): number[] {
  const aside = new Set([...table.totalRows, ...table.ofWhichRows, ...table.groupRows]);
  for (let each = table.firstDataRow; each < row; each++) {
    const read = readAmount(valueAt(grid, each, column));
    if (!aside.has(each) && !read.ok && read.error.code === "unreadable") return [];
  }
  const before = table.totalRows.filter((each) => each < row);
  const start = (before.at(-1) ?? table.firstDataRow - 1) + 1;
  const add = (rows: readonly number[]): { sum: number; count: number } => {
    let sum = 0;
    let count = 0;
    for (const each of rows) {
      const value = centsAt(grid, each, column);
      if (value === null) continue;
      sum += value;
      count++;
    }
    return { sum, count };
  };
  const data = (from: number) =>
    Array.from({ length: Math.max(0, row - from) }, (_, at) => from + at).filter(
      (each) => !aside.has(each),
    );
  const own = add(data(start));
  const all = add(data(table.firstDataRow));
  const totals = add(before);
  if (all.count < 2) return [];
  return [...(own.count > 0 ? [own.sum] : []), all.sum, ...(totals.count > 0 ? [totals.sum] : [])];
}

function centsAt(grid: Grid, row: number, column: number): Cents | null {
  const read = readAmount(valueAt(grid, row, column));
  if (read.ok) return read.value;
  return read.error.code === "too-precise" ? cents(read.error.nearest) : null;
}
