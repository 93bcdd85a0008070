import type { ErrorValue } from "../../model/scalar";
import type { Scope } from "../evaluate";
import { errors, finite, isError, Matrix, toNumber, type Value } from "../values";
import { numbersOf, sum } from "./aggregate";
import { matrixOf, one, values, type Functions } from "./define";

type Rows = readonly (readonly number[])[];

/** Every cell as a number; empty cells and texts are `#VALUE!`, as for MMULT in Excel. */
function numericRows(value: Value | undefined, scope: Scope): Rows | ErrorValue {
  const { rows } = matrixOf(value ?? null, scope);
  const failed = rows.flat().find(isError);
  if (failed !== undefined) return failed;
  const numbers = rows.map((row) => row.filter((item) => typeof item === "number"));
  return numbers.every((row, i) => row.length === rows[i]?.length) ? numbers : errors.value;
}

function multiply(left: Rows, right: Rows): Rows | ErrorValue {
  if (left[0]?.length !== right.length) return errors.value;
  return left.map((row) =>
    (right[0] ?? []).map((_, j) => sum(row.map((item, k) => item * (right[k]?.[j] ?? 0)))),
  );
}

/**
 * Gauss and Jordan with the greatest pivot of each column.
 * @returns the determinant, and the inverse unless it is 0.
 */
function eliminate(square: Rows): { readonly determinant: number; readonly inverse: Rows } {
  const size = square.length;
  const work = square.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  let determinant = 1;
  for (let column = 0; column < size; column += 1) {
    const at = (row: number): number => Math.abs(work[row]?.[column] ?? 0);
    let best = column;
    for (let row = column + 1; row < size; row += 1) if (at(row) > at(best)) best = row;
    const pivotRow = work[best];
    const swapped = work[column];
    if (pivotRow === undefined || swapped === undefined || at(best) === 0)
      return { determinant: 0, inverse: [] };
    if (best !== column) {
      work[best] = swapped;
      work[column] = pivotRow;
      determinant = -determinant;
    }
    const pivot = pivotRow[column] ?? 0;
    determinant *= pivot;
    work.forEach((row, i) => {
      const factor = i === column ? 0 : (row[column] ?? 0) / pivot;
      if (factor !== 0) work[i] = row.map((item, j) => item - factor * (pivotRow[j] ?? 0));
    });
    work[column] = pivotRow.map((item) => item / pivot);
  }
  return { determinant, inverse: work.map((row) => row.slice(size)) };
}

function ofSquare(run: (square: Rows) => Value): Functions[string] {
  return values(1, 1, ([source], scope) => {
    const rows = numericRows(source, scope);
    if (isError(rows)) return rows;
    return rows.length === rows[0]?.length ? run(rows) : errors.value;
  });
}

/** Sums over the pairs in which both are numbers. */
function overPairs(run: (x: number, y: number) => number): Functions[string] {
  return values(2, 2, ([left = null, right = null], scope) => {
    const [xs, ys] = [matrixOf(left, scope).rows.flat(), matrixOf(right, scope).rows.flat()];
    if (xs.length !== ys.length) return errors.na;
    const failed = [...xs, ...ys].find(isError);
    if (failed !== undefined) return failed;
    const terms = xs.flatMap((x, i) => {
      const y = ys[i];
      return typeof x === "number" && typeof y === "number" ? [run(x, y)] : [];
    });
    return finite(sum(terms));
  });
}

/** How many numbers stand up to each bound, and above the last: one more than there are bounds. */
function frequency(args: readonly Value[], scope: Scope): Value {
  const numbers = numbersOf(args.slice(0, 1), scope);
  const bounds = numbersOf(args.slice(1, 2), scope);
  if (isError(numbers)) return numbers;
  if (isError(bounds)) return bounds;
  const sorted = [...bounds].sort((a, b) => a - b);
  const upTo = (bound: number): number => numbers.filter((number) => number <= bound).length;
  const counts = bounds.map((bound, i) => {
    // A bound written twice counts once.
    if (bounds.indexOf(bound) < i) return 0;
    const below = sorted[sorted.indexOf(bound) - 1];
    return upTo(bound) - (below === undefined ? 0 : upTo(below));
  });
  const above = numbers.length - upTo(sorted.at(-1) ?? -Infinity);
  return new Matrix([...counts, above].map((count) => [count]));
}

export const matrices: Functions = {
  MMULT: values(2, 2, ([left, right], scope) => {
    const [a, b] = [numericRows(left, scope), numericRows(right, scope)];
    if (isError(a)) return a;
    if (isError(b)) return b;
    const result = multiply(a, b);
    return isError(result) ? result : new Matrix(result);
  }),
  MDETERM: ofSquare((square) => finite(eliminate(square).determinant)),
  MINVERSE: ofSquare((square) => {
    const { determinant, inverse } = eliminate(square);
    return determinant === 0 ? errors.num : new Matrix(inverse);
  }),
  MUNIT: values(1, 1, ([size], scope) => {
    const count = toNumber(one(size, scope));
    if (isError(count)) return count;
    if (count < 1) return errors.value;
    const places = Array.from({ length: Math.trunc(count) }, (_, i) => i);
    return new Matrix(places.map((i) => places.map((j) => (i === j ? 1 : 0))));
  }),
  FREQUENCY: values(2, 2, frequency),
  SUMX2MY2: overPairs((x, y) => x * x - y * y),
  SUMX2PY2: overPairs((x, y) => x * x + y * y),
  SUMXMY2: overPairs((x, y) => (x - y) ** 2),
};
