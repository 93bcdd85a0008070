import { type Steps, mapping } from "../../steps";
import { combinedRows, isAnySum, isVerticalCopy, isVerticalSum, ownRowColumns } from "./formulas";
import type { BodyRow } from "./bodyRow";
import { accountParents } from "./accountParents";
import { differences, wholeAbove } from "./relations";
import { type SumFound, canBeSum, findingSums } from "./sums";
import { type Values, testedColumns } from "./values";
import { isBalanceLabel, isBareTotal, isStatisticLabel, isTotalLabel } from "./totalWords";
import { type View, kinds } from "./view";
import { weighingTotals } from "./weighedTotals";

/** Bits of arithmetic evidence asked of a row, by what else speaks for it. */
const asked = { named: 3, parent: 5, stressed: 7, silent: 14, never: Infinity } as const;

/** Sheet rows, ascending. */
export interface TotalRows {
  readonly rows: readonly number[];
  /** Rows that only the user can tell from data: totals by their figures alone, or data that looks like one. */
  readonly doubtful: readonly number[];
}

/**
 * Rows that total others: their formulas say so, their label does, or their figures are the sum of a block of
 * rows. A row as full as an entry (date, piece, supplier…) needs more than a label: « Total Énergies » sells petrol.
 */
export function* findingTotals(
  view: View,
  rows: readonly BodyRow[],
  columns: readonly number[],
): Steps<TotalRows> {
  const evidence = yield* gatheringEvidence(view, rows, columns);
  yield;
  const { entries, named, formulas } = evidence;
  const values = valuesOf(view, rows, columns, named);
  const { sums, settled, recurring } = yield* provingSums(values, rows, evidence);
  yield;
  const bySum = new Set(sums.map((sum) => sum.row));
  const whole = wholeAbove(values, sums, (at) => entries[at] === true);
  yield;
  if (whole !== null) bySum.add(whole);
  const tail = statisticsAtTheEnd(rows);
  const told = yield* mapping(rows, (row, at): boolean => {
    if (tail.has(row.row) || formulas[at] === true || bySum.has(at)) return true;
    if (isRecurring(row, recurring) && testedColumns(values, at).length === 0) return true;
    if (named[at] !== true || entries[at] === true) return false;
    return row.labels.some(isBareTotal) || canBeSum(values, at);
  });
  const isSaid = (at: number) => named[at] === true || formulas[at] === true;
  const { totals, doubtful } = yield* weighingTotals({
    ...{ values, totals: told, isSaid },
    silent: [...bySum].filter(
      (at) => !isSaid(at) && !settled.has(at) && !isRecurring(rows[at], recurring),
    ),
    mayTotal: (at) => entries[at] !== true && evidence.least(at) !== asked.never,
  });
  yield;
  const isBalance = (at: number) => rows[at]?.labels.some(isBalanceLabel) === true;
  const known = totalSheetRows(rows, totals);
  for (const at of differences(values, totals, sums, isBalance))
    if (entries[at] !== true) known.add(rows[at]?.row ?? 0);
  yield;
  const first = rows[0]?.row ?? 0;
  // A total found on the way may be combined by a row below it.
  for (const { row } of rows) if (combinesTotals(view, row, columns, known, first)) known.add(row);
  // « Résultat » right under the last total, though no two totals leave it: nobody's line, as far as we know.
  const last = rows.length - 1;
  const isRest = isBalance(last) && entries[last] !== true && known.has(rows[last - 1]?.row ?? 0);
  const rest = isRest && !known.has(rows[last]?.row ?? 0) ? [last] : [];
  return {
    rows: rows.flatMap(({ row }) => (known.has(row) ? [row] : [])),
    doubtful: [...doubtful, ...rest].map((at) => rows[at]?.row ?? 0).sort((a, b) => a - b),
  };
}

/** What speaks for each row before any arithmetic. */
interface Evidence {
  /** As full as an entry: a label alone makes no total of it. */
  readonly entries: readonly boolean[];
  readonly named: readonly boolean[];
  readonly formulas: readonly boolean[];
  /** Bits asked of its figures. */
  readonly least: (at: number) => number;
}

function* gatheringEvidence(
  view: View,
  rows: readonly BodyRow[],
  columns: readonly number[],
): Steps<Evidence> {
  const entries = entryRows(rows);
  yield;
  const named = yield* mapping(rows, (row) => row.labels.some(isTotalLabel));
  const span = [rows[0]?.row ?? 0, rows[rows.length - 1]?.row ?? 0] as const;
  const formulas = yield* mapping(rows, (row, at) =>
    hasSumFormula(view, row.row, columns, span, named[at] === true),
  );
  const across = yield* mapping(rows, ({ row }) => isComputedAcross(view, row, columns));
  const stressed = stressedRows(view, rows);
  yield;
  const indents = yield* mapping(rows, (row) =>
    row.labelColumn === null ? 0 : view.indent(row.row, row.labelColumn),
  );
  const least = (at: number): number => {
    if (formulas[at] === true) return asked.named;
    if (named[at] === true) return entries[at] === true ? asked.silent : asked.named;
    if (entries[at] === true || across[at] === true) return asked.never;
    if (rows[at]?.labels.some(isBalanceLabel) === true) return asked.never;
    if (stressed[at] === true) return asked.stressed;
    return (indents[at + 1] ?? 0) > (indents[at] ?? 0) ? asked.parent : asked.silent;
  };
  return { entries, named, formulas, least };
}

interface SumsProved {
  readonly sums: readonly SumFound[];
  /** Those that the chart of accounts bears out. */
  readonly settled: ReadonlySet<number>;
  readonly recurring: ReadonlySet<string>;
}

/** Sums that figures prove, and labels whose rows were mostly proved: « Samedi » totals its week, even an empty one. */
function* provingSums(
  values: Values,
  rows: readonly BodyRow[],
  { entries, least }: Evidence,
): Steps<SumsProved> {
  const parents = accountParents(values, rows).filter((sum) => entries[sum.row] !== true);
  yield;
  const sums = yield* findingSums(values, least, parents);
  const settled = new Set(parents.map((sum) => sum.row));
  const rowsProved = sums.map((sum) => sum.row);
  const recurring = recurringLabels(rows, rowsProved);
  if (recurring.size === 0) return { sums, settled, recurring };
  const easier = (at: number) => (isRecurring(rows[at], recurring) ? asked.named : least(at));
  return { sums: yield* findingSums(values, easier, parents), settled, recurring };
}

/** Means and changes under the last row of data. */
function statisticsAtTheEnd(rows: readonly BodyRow[]): Set<number> {
  const found = new Set<number>();
  if (rows.length < 4) return found;
  for (let at = rows.length - 1; at >= rows.length - 3; at--) {
    const row = rows[at];
    if (row?.labels.some(isStatisticLabel) !== true) break;
    found.add(row.row);
  }
  // Means all over the table are its subject.
  const before = rows.slice(0, rows.length - found.size);
  return before.some((row) => row.labels.some(isStatisticLabel)) ? new Set() : found;
}

function valuesOf(
  view: View,
  rows: readonly BodyRow[],
  columns: readonly number[],
  named: readonly boolean[],
): Values {
  const rowOf = (at: number) => rows[at]?.row ?? 0;
  const columnOf = (at: number) => columns[at] ?? 0;
  return {
    rows: rows.length,
    columns: columns.length,
    at: (row, column) => view.number(rowOf(row), columnOf(column)),
    isNamed: (row) => named[row] === true,
    isUnknown: (row, column) => hidesValue(view, rowOf(row), columnOf(column)),
  };
}

/** First labels of at least three rows, most of which were proved to be sums. */
function recurringLabels(rows: readonly BodyRow[], sums: readonly number[]): Set<string> {
  const all = new Map<string, number>();
  const proved = new Map<string, number>();
  const count = (map: Map<string, number>, label: string | undefined) => {
    if (label !== undefined) map.set(label, (map.get(label) ?? 0) + 1);
  };
  for (const row of rows) count(all, row.labels[0]);
  for (const at of sums) count(proved, rows[at]?.labels[0]);
  const most = [...proved].filter(([label, n]) => n >= 3 && n * 2 >= (all.get(label) ?? 0));
  return new Set(most.map(([label]) => label));
}

function isRecurring(row: BodyRow | undefined, labels: ReadonlySet<string>): boolean {
  const label = row?.labels[0];
  return label !== undefined && labels.has(label);
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

/** Its formulas add up rows of this same table. */
function hasSumFormula(
  view: View,
  row: number,
  columns: readonly number[],
  span: readonly [number, number],
  named: boolean,
): boolean {
  if (!view.grid.formulas) return false;
  let sums = 0;
  let values = 0;
  for (const column of columns) {
    const kind = view.kind(row, column);
    if (kind !== kinds.number && kind !== kinds.time) continue;
    values++;
    const formula = view.formula(row, column);
    if (formula === null) continue;
    if (isVerticalSum(formula, row, column, span)) sums++;
    else if (named && (isVerticalCopy(formula, row, column, span) || isAnySum(formula))) sums++;
  }
  return sums > 0 && sums * 2 >= values;
}

/** Half of its figures at least are worked out from the row itself (a quantity times a price): it totals no other. */
function isComputedAcross(view: View, row: number, columns: readonly number[]): boolean {
  if (!view.grid.formulas) return false;
  const valued = columns.filter((column) => view.kind(row, column) === kinds.number);
  const own = valued.filter((column) => {
    const formula = view.formula(row, column);
    return formula !== null && ownRowColumns(formula, row) !== null;
  });
  return own.length > 0 && own.length * 2 >= valued.length;
}

function totalSheetRows(rows: readonly BodyRow[], totals: readonly boolean[]): Set<number> {
  return new Set(rows.filter((_, at) => totals[at] === true).map(({ row }) => row));
}

/** « Résultat »: its formulas add or subtract totals above it in the same columns, and nothing else. */
function combinesTotals(
  view: View,
  row: number,
  columns: readonly number[],
  totals: ReadonlySet<number>,
  first: number,
): boolean {
  if (!view.grid.formulas || totals.size === 0) return false;
  const valued = columns.filter((column) => view.kind(row, column) === kinds.number);
  const combined = valued.filter((column) => {
    const formula = view.formula(row, column);
    const used = formula === null ? null : combinedRows(formula, column);
    // The other total may be that of the block above, under the same header.
    return (
      used?.every((each) => each < row && (totals.has(each) || each < first)) === true &&
      used.some((each) => totals.has(each))
    );
  });
  return combined.length > 0 && combined.length * 2 >= valued.length;
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
