import type { RoughTable } from "./findTables";
import { isOfWhichLabel } from "./totalWords";
import { totalRows } from "./totals";
import { type View, kinds } from "./view";

/** What each row of a body is. Sheet rows, ascending. */
export interface BodyRows {
  readonly data: readonly number[];
  readonly totals: readonly number[];
  readonly groups: readonly number[];
  readonly ofWhich: readonly number[];
}

export interface BodyRow {
  readonly row: number;
  /** Texts of the row, left to right. */
  readonly labels: readonly string[];
  readonly texts: number;
  readonly dates: number;
  readonly values: number;
}

/** Sorts the rows of a body into data, totals, section headings and « dont » rows. */
export function bodyRows(view: View, table: RoughTable): BodyRows {
  const rows = readRows(view, table);
  const columns = numberColumns(view, table);
  const valued = rows.filter((row) => row.values > 0);
  const totals = new Set(totalRows(view, valued, columns));
  const ofWhich = valued.filter((r) => !totals.has(r.row) && r.labels.some(isOfWhichLabel));
  const groups = groupRows(view, table, rows, totals);
  const aside = new Set([...totals, ...groups, ...ofWhich.map((r) => r.row)]);
  return {
    data: rows.filter((r) => !aside.has(r.row)).map((r) => r.row),
    totals: [...totals].sort((a, b) => a - b),
    groups,
    ofWhich: ofWhich.map((r) => r.row),
  };
}

function readRows(view: View, { box, bodyTop, bodyBottom, headerRows }: RoughTable): BodyRow[] {
  const rows: BodyRow[] = [];
  for (let row = bodyTop; row <= bodyBottom; row++) {
    if (headerRows.includes(row)) continue;
    const labels: string[] = [];
    let values = 0;
    let dates = 0;
    let cells = 0;
    for (let column = box.left; column <= box.right; column++) {
      const kind = view.kind(row, column);
      if (kind === kinds.empty || kind === kinds.mark) continue;
      cells++;
      if (kind === kinds.text) labels.push(view.text(row, column));
      else if (kind === kinds.date) dates++;
      else if (column !== box.left || box.left === box.right) values++;
    }
    if (cells > 0) rows.push({ row, labels, texts: labels.length, dates, values });
  }
  return rows;
}

/** Columns where most filled cells of the body are numbers, the first one left out when it names rows. */
export function numberColumns(
  view: View,
  { box, bodyTop, bodyBottom, headerRows }: RoughTable,
): number[] {
  const columns: number[] = [];
  for (let column = box.left; column <= box.right; column++) {
    let numbers = 0;
    let others = 0;
    for (let row = bodyTop; row <= bodyBottom; row++) {
      if (headerRows.includes(row)) continue;
      const kind = view.kind(row, column);
      if (kind === kinds.number || kind === kinds.time) numbers++;
      else if (kind === kinds.text || kind === kinds.date) others++;
    }
    if (numbers > 0 && numbers >= others && column !== box.left) columns.push(column);
  }
  return columns;
}

/** Section headings: words alone on their row, with rows of values below them. */
function groupRows(
  view: View,
  table: RoughTable,
  rows: readonly BodyRow[],
  totals: ReadonlySet<number>,
): number[] {
  const typical = rows
    .filter((row) => row.values > 0 && !totals.has(row.row))
    .map((row) => row.texts);
  const usual = typical.length === 0 ? 2 : Math.min(...typical.slice(0, 200));
  return rows
    .filter((row) => {
      if (row.values > 0 || totals.has(row.row)) return false;
      const merged = isMergedAcross(view, table, row.row);
      return row.texts <= Math.max(1, Math.min(usual, 1)) || merged;
    })
    .map((row) => row.row);
}

function isMergedAcross(view: View, { box }: RoughTable, row: number): boolean {
  for (let column = box.left; column <= box.right; column++) {
    const merge = view.mergeAt(row, column);
    if (merge && (merge.right - merge.left + 1) * 2 > box.right - box.left + 1) return true;
  }
  return false;
}
