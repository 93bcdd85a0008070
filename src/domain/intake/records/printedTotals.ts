import { atOnce } from "../../steps";
import type { Grid } from "../grid";
import type { TableReading } from "../reading";
import { SourceTable } from "./sourceTable";
import { addingCells, sumText } from "./sums";

/** What the sheet itself says the rows of one field add up to, beside what they do add up to. Decimal texts, as in `TakenTable.sums`. */
export interface PrintedTotal {
  readonly field: string;
  readonly sum: string;
  /** Null when the sheet writes no total for it. */
  readonly printed: string | null;
  /** Sheet row of the total; null when several subtotals make it. */
  readonly row: number | null;
}

/** More total rows than this are subtotals by the dozen: nobody reads them one by one. */
const mostRows = 200;

/**
 * The totals written in the sheet, read as the rows are: the one that agrees with the sum where there is one, else all
 * subtotals together where those agree, else the last one.
 */
export function printedTotals(
  grid: Grid,
  reading: TableReading,
  sums: Readonly<Record<string, string>>,
): PrintedTotal[] {
  const rows = reading.totalRows.slice(-mostRows).map((row) => ({
    row,
    sums: atOnce(addingCells(new SourceTable(grid, onlyRow(reading, row)))),
  }));
  return Object.entries(sums).map(([field, sum]): PrintedTotal => {
    const printed = rows.flatMap(({ row, sums: written }) => {
      const found = written.get(field);
      return found === undefined ? [] : [{ row, found }];
    });
    const equal = printed.filter(({ found }) => sumText(found) === sum).at(-1);
    if (equal !== undefined) return { field, sum, printed: sum, row: equal.row };
    const last = printed.at(-1);
    if (last === undefined) return { field, sum, printed: null, row: null };
    const units = printed.reduce((total, { found }) => total + found.units, 0);
    return sumText({ kind: last.found.kind, units }) === sum
      ? { field, sum, printed: sum, row: null }
      : { field, sum, printed: sumText(last.found), row: last.row };
  });
}

/** The same table with one row of totals for its only data. */
function onlyRow(reading: TableReading, row: number): TableReading {
  return {
    ...reading,
    firstDataRow: row,
    lastDataRow: row,
    totalRows: [],
    ofWhichRows: [],
    groupRows: [],
    ignoredRows: [],
  };
}
