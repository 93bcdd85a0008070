import type { SumFound } from "./sums";
import { type Values, spreadOver, testedColumns } from "./values";

/** Relative gap between a whole and the sum of its parts that figures from several sources leave. */
const loose = 0.02;

/**
 * The first row when it is the whole of all rows below within 2 %: a country above its regions, taken from another
 * source. Asked of long lists only, column after column.
 * @returns its index, or null
 */
export function wholeAbove(
  values: Values,
  sums: readonly SumFound[],
  isEntry: (row: number) => boolean,
): number | null {
  if (values.rows < 12 || isEntry(0)) return null;
  const columns = testedColumns(values, 0);
  const parts = new Set(sums.flatMap((sum) => sum.parts));
  let agree = 0;
  let tested = 0;
  for (const column of columns) {
    const target = values.at(0, column);
    let sum = 0;
    let largest = 0;
    for (let row = 1; row < values.rows; row++) {
      const value = values.at(row, column);
      if (parts.has(row) || Number.isNaN(value)) continue;
      sum += value;
      largest = Math.max(largest, value);
    }
    if (largest > target * 0.8) continue;
    tested++;
    if (Math.abs(sum - target) <= Math.abs(target) * loose) agree++;
  }
  return agree >= 2 && agree >= tested * 0.6 && tested >= columns.length * 0.25 ? 0 : null;
}

/**
 * Rows that are the difference of two totals above them: « Résultat », "Net debt".
 * @param isBalance the row is called so: then one figure may prove it, and none may deny it
 */
export function differences(
  values: Values,
  totals: readonly boolean[],
  sums: readonly SumFound[],
  isBalance: (row: number) => boolean,
): number[] {
  const parts = new Set(sums.flatMap((sum) => sum.parts));
  const found: number[] = [];
  const above: number[] = [];
  for (let row = 0; row < values.rows; row++) {
    if (totals[row] === true) {
      above.push(row);
      continue;
    }
    if (parts.has(row)) continue;
    const recent = above.slice(-5);
    const isDifference = recent.some((first) =>
      recent.some(
        (second) =>
          first !== second &&
          (subtracts(values, row, first, second) ||
            (isBalance(row) && leaves(values, row, first, second))),
      ),
    );
    if (isDifference) found.push(row);
  }
  return [...found, ...closingNet(values, totals, parts)];
}

/**
 * The last row when it is what another row leaves of a known total: "Net debt" after assets, which add up, and
 * liabilities, some of which are not told. Both are then derived.
 */
function closingNet(
  values: Values,
  totals: readonly boolean[],
  parts: ReadonlySet<number>,
): number[] {
  const last = values.rows - 1;
  if (last < 4 || totals[last] === true || parts.has(last)) return [];
  const known = totals.flatMap((total, row) => (total ? [row] : []));
  for (let row = 0; row < last; row++) {
    if (totals[row] === true || parts.has(row)) continue;
    if (known.some((total) => subtracts(values, last, row, total))) return [row, last];
  }
  return [];
}

function subtracts(values: Values, row: number, first: number, second: number): boolean {
  const columns = spreadOver(testedColumns(values, row), 12);
  const unit = columns.every((column) => Number.isInteger(values.at(row, column))) ? 1 : 0.1;
  const agree = columns.filter((column) => {
    // Taking nothing off only copies the first: it proves no difference.
    const less = values.at(second, column);
    const gap = values.at(first, column) - less - values.at(row, column);
    return less !== 0 && Math.abs(gap) <= unit * 1.01;
  });
  // Two columns with the same figures prove nothing twice.
  const distinct = new Set(agree.map((column) => Math.abs(values.at(row, column))));
  return distinct.size >= 3 && agree.length >= columns.length * 0.8;
}

/** Exactly the first less the second in every column, nothing written for nothing. */
function leaves(values: Values, row: number, first: number, second: number): boolean {
  const at = (each: number, column: number): number => {
    const value = values.at(each, column);
    return Number.isNaN(value) ? 0 : value;
  };
  const columns = testedColumns(values, row);
  return (
    columns.length > 0 &&
    columns.every(
      (column) => Math.abs(at(first, column) - at(second, column) - at(row, column)) <= 0.011,
    )
  );
}
