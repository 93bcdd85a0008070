import { type Steps, itemsInStep } from "../../steps";
import { blocksLeaving, coversItself, isBlockSum } from "./blocksOfSums";
import { type Values, testedColumns } from "./values";

/** Rows (indexes) that total others, once their arithmetic was held against the totals that the sheet names. */
export interface WeighedTotals {
  readonly totals: readonly boolean[];
  /** Sums by arithmetic alone that no named total bears out, or that one leaves room for: nobody but the user knows. */
  readonly doubtful: readonly number[];
}

interface Weighing {
  readonly values: Values;
  readonly totals: readonly boolean[];
  /** Taken for totals by their figures alone: no label, no formula. */
  readonly silent: readonly number[];
  /** The sheet itself says that the row is a total: by its label or by its formulas. */
  readonly isSaid: (row: number) => boolean;
  /** Rows that may total others at all: not as full as an entry. */
  readonly mayTotal: (row: number) => boolean;
}

/** Longer bodies are lists of entries: what was found stays, and is doubted. */
const longest = 2000;
const mostNamed = 60;

/**
 * In round figures one line is easily the sum of two others. A total that the sheet names decides: where it adds up only
 * with such a line, the line is data; where it adds up only without it, the line is a subtotal, even one whose own
 * figures prove little. Where no named total decides, the line is doubtful.
 */
export function* weighingTotals({
  values,
  totals,
  silent,
  isSaid,
  mayTotal,
}: Weighing): Steps<WeighedTotals> {
  const named = totals.flatMap((total, row) => (total && isSaid(row) ? [row] : []));
  if (values.rows > longest || named.length > mostNamed) return { totals, doubtful: silent };
  const quiet = new Set(silent);
  const isData = (row: number): boolean => totals[row] !== true;
  const isPlain = (row: number): boolean => isData(row) || quiet.has(row);
  const spans = named.map((total) => ({
    total,
    plain: quiet.size === 0 ? null : spanOf(values, total, isPlain),
    settled: spanOf(values, total, isData),
  }));
  const weighed = [...totals];
  const sure = new Set<number>();
  const suspects: number[] = [];
  for (const row of silent) {
    const withIt = spans.some(({ plain, settled }) => holds(plain, row) && settled === null);
    const without = spans.some(({ plain, settled }) => holds(settled, row) && plain === null);
    if (withIt === without) continue;
    weighed[row] = without;
    sure.add(row);
  }
  for (let row = 0; row < values.rows; row++) {
    if (row % itemsInStep === 0) yield;
    if (weighed[row] === true || !isSaid(row) || !mayTotal(row)) continue;
    if (spanOf(values, row, (each) => each !== row && weighed[each] !== true) === null)
      suspects.push(row);
    else weighed[row] = true;
  }
  for (const total of named) {
    yield;
    const span = spanOf(values, total, (row) => weighed[row] !== true);
    if (span !== null && reachesBack(weighed, span)) continue;
    const found = stretches(weighed, named, total)
      .map((items) => blocksLeaving(values, total, items, mayTotal))
      .find((rows) => rows !== null);
    for (const row of found ?? []) weighed[row] = true;
    if (found === undefined && span === null)
      suspects.push(
        ...(stretches(weighed, named, total)[0] ?? []).filter(
          (row, _, items) => mayTotal(row) && isBlockSum(values, row, items),
        ),
      );
  }
  const rest = weighed.flatMap((total, row) => (total ? [] : [row]));
  if (named.length === 0) suspects.push(...coversItself(values, rest, mayTotal));
  return { totals: weighed, doubtful: [...silent.filter((row) => !sure.has(row)), ...suspects] };
}

/** No data stands between the run and the total or the beginning before it. */
function reachesBack(totals: readonly boolean[], { first }: Span): boolean {
  return first === 0 || totals[first - 1] === true;
}

/** Data rows that a total may add up: up to the total before it, up to the beginning; those below one that comes first. */
function stretches(
  totals: readonly boolean[],
  named: readonly number[],
  total: number,
): number[][] {
  const data = totals.flatMap((is, row) => (is ? [] : [row]));
  const before = Math.max(-1, ...named.filter((other) => other < total));
  const above = data.filter((row) => row < total);
  const near = above.filter((row) => row > before);
  return above.length === 0 ? [data] : near.length === 0 || before < 0 ? [above] : [near, above];
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function holds(span: Span | null, row: number): boolean {
  return span !== null && row >= span.first && row <= span.last;
}

/** The longest run of rows next to a total that adds up to it, or null: rows that do not count are skipped. */
function spanOf(values: Values, total: number, counts: (row: number) => boolean): Span | null {
  return longestRun(values, total, counts, -1) ?? longestRun(values, total, counts, 1);
}

/** Half a cent, or the noise of binary fractions. */
const exact = 0.0051;

function longestRun(
  values: Values,
  total: number,
  counts: (row: number) => boolean,
  step: number,
): Span | null {
  const columns = testedColumns(values, total);
  const sums = columns.map(() => 0);
  let end: number | null = null;
  for (let row = total + step; row >= 0 && row < values.rows; row += step) {
    if (!counts(row)) continue;
    columns.forEach((column, at) => {
      const value = values.at(row, column);
      if (!Number.isNaN(value)) sums[at] = (sums[at] ?? 0) + value;
    });
    const agree = columns.filter(
      (column, at) => Math.abs((sums[at] ?? 0) - values.at(total, column)) <= exact,
    );
    if (agree.length > 0 && agree.length * 10 >= columns.length * 6) end = row;
  }
  if (end === null) return null;
  return step < 0 ? { first: end, last: total - 1 } : { first: total + 1, last: end };
}
