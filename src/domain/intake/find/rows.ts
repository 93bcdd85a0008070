import { type Steps, itemsInStep } from "../../steps";
import type { Box } from "../grid";
import type { BodyRow } from "./bodyRow";
import type { RoughTable } from "./roughTable";
import { isOfWhichLabel, isTotalLabel } from "./totalWords";
import { findingTotals } from "./totals";
import { type View, kinds } from "./view";

/** What each row of a body is. Sheet rows, ascending. */
export interface BodyRows {
  readonly data: readonly number[];
  readonly totals: readonly number[];
  readonly groups: readonly number[];
  readonly ofWhich: readonly number[];
  /** Data or totals: only the user can tell. */
  readonly doubtful: readonly number[];
  /** Last row of the table itself: sums of another kind may follow after a blank row. */
  readonly bottom: number;
}

const sorted = new WeakMap<View, WeakMap<RoughTable, BodyRows>>();

/** Sorts the rows of a body into data, totals, section headings and « dont » rows; the same table is sorted once. */
export function* sortingRows(view: View, table: RoughTable): Steps<BodyRows> {
  const tables = sorted.get(view) ?? new WeakMap<RoughTable, BodyRows>();
  sorted.set(view, tables);
  const rows = tables.get(table) ?? (yield* sortedFresh(view, table));
  tables.set(table, rows);
  return rows;
}

function* sortedFresh(view: View, table: RoughTable): Steps<BodyRows> {
  const rows = yield* readingRows(view, table);
  const columns = numberColumns(view, table);
  yield;
  const valued = rows.filter((row) => row.values > 0);
  // « dont » rows explain the row above: they are neither totals nor parts of one.
  const counted = valued.filter((row) => !row.labels.some(isOfWhichLabel));
  const { rows: proved, doubtful } = yield* findingTotals(view, counted, columns);
  yield;
  const after = rowsAfter(rows, proved);
  const totals = new Set([...proved, ...after]);
  const ofWhich = valued.filter((r) => !totals.has(r.row) && r.labels.some(isOfWhichLabel));
  const groups = groupRows(view, table, rows, totals);
  const aside = new Set([...totals, ...groups, ...ofWhich.map((r) => r.row)]);
  return {
    data: rows.filter((r) => !aside.has(r.row)).map((r) => r.row),
    totals: [...totals].sort((a, b) => a - b),
    groups,
    ofWhich: ofWhich.map((r) => r.row),
    doubtful,
    bottom: lastBefore(rows, after[0] ?? netsApart(view, table, rows, totals)) ?? table.box.bottom,
  };
}

/**
 * Rows called totals that follow the table's last total after a blank row and are not its sum (totals by week, a net of
 * two tables): never data, and not rows of the table either.
 */
function rowsAfter(rows: readonly BodyRow[], proved: readonly number[]): number[] {
  const after: number[] = [];
  for (let at = rows.length - 1; at > 0; at--) {
    const row = rows[at];
    const above = rows[at - 1];
    if (!row || !above || row.values === 0) break;
    if (!row.labels.some(isTotalLabel) || proved.includes(row.row)) break;
    after.unshift(row.row);
    if (above.row < row.row - 1 && proved.includes(above.row)) return after;
  }
  return [];
}

/** First of the nets (`=D30-D26`) written apart under the table's own total, after blank rows. */
function netsApart(
  view: View,
  table: RoughTable,
  rows: readonly BodyRow[],
  totals: ReadonlySet<number>,
): number | undefined {
  let first: number | undefined;
  for (let at = rows.length - 1; at > 0; at--) {
    const row = rows[at]?.row ?? 0;
    const above = rows[at - 1]?.row ?? 0;
    if (!totals.has(row) || !isNet(view, table, row)) break;
    if (above < row - 1 && totals.has(above)) first = row;
  }
  return first;
}

function isNet(view: View, { box }: RoughTable, row: number): boolean {
  for (let column = box.left; column <= box.right; column++) {
    if (/^=\s*\+?\$?[A-Z]+\$?\d+\s*-/i.test(view.formula(row, column) ?? "")) return true;
  }
  return false;
}

function lastBefore(rows: readonly BodyRow[], after: number | undefined): number | null {
  if (after === undefined) return null;
  return rows.reduce((last, { row }) => (row < after ? Math.max(last, row) : last), -Infinity);
}

function* readingRows(
  view: View,
  { box, bodyTop, bodyBottom, headerRows }: RoughTable,
): Steps<BodyRow[]> {
  const rows: BodyRow[] = [];
  for (let row = bodyTop; row <= bodyBottom; row++) {
    if (row % itemsInStep === 0) yield;
    if (headerRows.includes(row)) continue;
    const labels: string[] = [];
    let labelColumn: number | null = null;
    let values = 0;
    let dates = 0;
    let cells = 0;
    let idle = 0;
    for (let column = box.left; column <= box.right; column++) {
      const kind = view.kind(row, column);
      if (kind === kinds.empty || kind === kinds.mark) continue;
      cells++;
      if (isIdleFormula(view, row, column)) idle++;
      if (kind === kinds.text) {
        labels.push(view.text(row, column));
        labelColumn ??= column;
      } else if (kind === kinds.date) dates++;
      else if (column !== box.left || box.left === box.right) values++;
    }
    if (cells > idle)
      rows.push({
        code: codeLeft(view, box, row),
        row,
        labels,
        labelColumn,
        texts: labels.length,
        dates,
        values,
      });
  }
  return rows;
}

/** A formula copied down for rows to come: it gives 0 or nothing yet. */
function isIdleFormula(view: View, row: number, column: number): boolean {
  if (view.formula(row, column) === null || view.kind(row, column) === kinds.text) return false;
  const value = view.number(row, column);
  return value === 0 || Number.isNaN(value);
}

function codeLeft(view: View, box: Box, row: number): string | null {
  const text = view.text(row, box.left);
  return /^\d{1,8}$/.test(text) ? text : null;
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

/**
 * Section headings: words alone on their row, with rows of values below them. A workbook shows headings by bold, fill
 * or merging; where it shows some so, a plain row of words is an item without amount.
 */
function groupRows(
  view: View,
  table: RoughTable,
  rows: readonly BodyRow[],
  totals: ReadonlySet<number>,
): number[] {
  const alone = rows.filter(
    (row) =>
      row.values === 0 &&
      !totals.has(row.row) &&
      ((row.texts <= 1 && row.dates === 0) || isMergedAcross(view, table, row.row)),
  );
  const valued = rows.filter((row) => row.values > 0 && !totals.has(row.row));
  const lastValued = valued[valued.length - 1]?.row ?? 0;
  const usual = mostCommonLook(view, valued);
  const shown = alone.filter(
    (row) => isMergedAcross(view, table, row.row) || lookOf(view, row) !== usual,
  );
  const byLook = view.grid.styles !== null && (shown.length > 0 || isWide(table, valued));
  return (byLook ? shown : alone).filter((row) => row.row < lastValued).map((row) => row.row);
}

/** Bold and fill of the row's first words. */
function lookOf(view: View, { row, labelColumn }: BodyRow): string {
  if (labelColumn === null) return "";
  return `${String(view.bold(row, labelColumn))} ${view.fill(row, labelColumn) ?? ""}`;
}

function mostCommonLook(view: View, rows: readonly BodyRow[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(lookOf(view, row), (counts.get(lookOf(view, row)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

/** A matrix of days or months: a row without any figure is an empty row, not a heading. */
function isWide({ box }: RoughTable, valued: readonly BodyRow[]): boolean {
  const filled = valued.reduce((sum, row) => sum + row.values, 0) / Math.max(1, valued.length);
  return box.right - box.left >= 12 && filled * 2 < box.right - box.left;
}

function isMergedAcross(view: View, { box }: RoughTable, row: number): boolean {
  for (let column = box.left; column <= box.right; column++) {
    const merge = view.mergeAt(row, column);
    if (merge && (merge.right - merge.left + 1) * 2 > box.right - box.left + 1) return true;
  }
  return false;
}
