import type { Scalar } from "../../model/scalar";
import type { Scope } from "../evaluate";
import { compare, errors, isError, Matrix, Missing, toBoolean, type Value } from "../values";
import { matrixOf, numberOr, one, values, type Functions } from "./define";

function columnsOf(matrix: Matrix): Matrix {
  return new Matrix(
    Array.from({ length: matrix.width }, (_, j) => matrix.rows.map((row) => row[j] ?? null)),
  );
}

function truthy(value: Scalar): boolean {
  return toBoolean(value) === true;
}

function filter([source = null, keep = null, otherwise]: readonly Value[], scope: Scope): Value {
  const matrix = matrixOf(source, scope);
  const flags = matrixOf(keep, scope);
  const byRow = flags.width === 1 && flags.height === matrix.height;
  if (!byRow && !(flags.height === 1 && flags.width === matrix.width)) return errors.value;
  const lines = byRow ? matrix : columnsOf(matrix);
  const kept = lines.rows.filter((_, i) => truthy(byRow ? flags.at(i, 0) : flags.at(0, i)));
  if (kept.length === 0) return otherwise === undefined ? errors.calc : otherwise;
  const result = new Matrix(kept);
  return byRow ? result : columnsOf(result);
}

function sortedBy(
  lines: readonly (readonly Scalar[])[],
  keys: readonly { of: readonly Scalar[]; down: boolean }[],
): (readonly Scalar[])[] {
  const order = lines.map((_, i) => i);
  order.sort((a, b) => {
    for (const { of, down } of keys) {
      const difference = blanksLast(of[a] ?? null, of[b] ?? null, down);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return order.map((i) => lines[i] ?? []);
}

function blanksLast(a: Scalar, b: Scalar, down: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return down ? compare(b, a) : compare(a, b);
}

function sort([source = null, index, order, byColumn]: readonly Value[], scope: Scope): Value {
  const across = byColumn !== undefined && truthy(one(byColumn, scope));
  const matrix = across ? columnsOf(matrixOf(source, scope)) : matrixOf(source, scope);
  const places =
    index === undefined || index instanceof Missing
      ? [1]
      : matrixOf(index, scope).rows.flat().map(Number);
  const orders =
    order === undefined || order instanceof Missing
      ? [1]
      : matrixOf(order, scope).rows.flat().map(Number);
  const keys = places.map((place, i) => ({
    of: matrix.rows.map((row) => row[place - 1] ?? null),
    down: (orders[i] ?? orders[0]) === -1,
  }));
  const result = new Matrix(sortedBy(matrix.rows, keys));
  return across ? columnsOf(result) : result;
}

function sortBy([source = null, ...pairs]: readonly Value[], scope: Scope): Value {
  const matrix = matrixOf(source, scope);
  const keys: { of: readonly Scalar[]; down: boolean }[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const key = matrixOf(pairs[i] ?? null, scope).rows.flat();
    if (key.length !== matrix.height) return errors.value;
    keys.push({ of: key, down: numberOr(pairs[i + 1], 1, scope) === -1 });
  }
  return new Matrix(sortedBy(matrix.rows, keys));
}

function unique([source = null, byColumn, once]: readonly Value[], scope: Scope): Value {
  const across = byColumn !== undefined && truthy(one(byColumn, scope));
  const matrix = across ? columnsOf(matrixOf(source, scope)) : matrixOf(source, scope);
  const counts = new Map<string, number>();
  const keyOf = (row: readonly Scalar[]): string =>
    JSON.stringify(row.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
  for (const row of matrix.rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const onlyOnce = once !== undefined && truthy(one(once, scope));
  const rows = matrix.rows.filter((row) => {
    const key = keyOf(row);
    if (onlyOnce ? counts.get(key) !== 1 : seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  if (rows.length === 0) return errors.calc;
  return across ? columnsOf(new Matrix(rows)) : new Matrix(rows);
}

function sequence(args: readonly Value[], scope: Scope): Value {
  const numbers = [0, 1, 2, 3].map((i) => numberOr(args[i], 1, scope));
  const error = numbers.find(isError);
  if (error !== undefined) return error;
  const [rows = 1, columns = 1, start = 1, step = 1] = numbers as number[];
  if (rows < 1 || columns < 1 || rows * columns > 1_000_000) return errors.value;
  return new Matrix(
    Array.from({ length: Math.trunc(rows) }, (_, i) =>
      Array.from(
        { length: Math.trunc(columns) },
        (__, j) => start + (i * Math.trunc(columns) + j) * step,
      ),
    ),
  );
}

function stack(across: boolean): Functions[string] {
  return values(1, 254, (args, scope) => {
    const parts = args.map((arg) =>
      across ? columnsOf(matrixOf(arg, scope)) : matrixOf(arg, scope),
    );
    const width = Math.max(...parts.map((part) => part.width));
    const rows = parts.flatMap((part) =>
      part.rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? errors.na)),
    );
    return across ? columnsOf(new Matrix(rows)) : new Matrix(rows);
  });
}

/** TAKE and DROP: a number of rows and columns from the start, or from the end when negative. */
function part(take: boolean): Functions[string] {
  const cut = <T>(items: readonly T[], count: number | null): readonly T[] => {
    if (count === null) return items;
    if (take) return count >= 0 ? items.slice(0, count) : items.slice(count);
    return count >= 0 ? items.slice(count) : items.slice(0, count);
  };
  return values(2, 3, ([source = null, down, across], scope) => {
    const matrix = matrixOf(source, scope);
    const count = (value: Value | undefined): number | null =>
      value === undefined || value instanceof Missing
        ? null
        : Math.trunc(Number(one(value, scope)));
    const rows = cut(matrix.rows, count(down)).map((row) => cut(row, count(across)));
    return rows.length === 0 || rows[0]?.length === 0 ? errors.calc : new Matrix(rows);
  });
}

export const arrays: Functions = {
  FILTER: values(2, 3, filter),
  SORT: values(1, 4, sort),
  SORTBY: values(2, 255, sortBy),
  UNIQUE: values(1, 3, unique),
  SEQUENCE: values(1, 4, sequence),
  VSTACK: stack(false),
  HSTACK: stack(true),
  TAKE: part(true),
  DROP: part(false),
  TOCOL: values(
    1,
    3,
    ([source = null], scope) =>
      new Matrix(
        matrixOf(source, scope)
          .rows.flat()
          .map((value) => [value]),
      ),
  ),
  TOROW: values(
    1,
    3,
    ([source = null], scope) => new Matrix([matrixOf(source, scope).rows.flat()]),
  ),
};
