import type { Scalar } from "../../model/scalar";
import type { Node } from "../ast";
import type { FunctionEntry, Scope } from "../evaluate";
import { lift } from "../lift";
import {
  Area,
  Areas,
  errors,
  isError,
  Lambda,
  Matrix,
  Missing,
  toNumber,
  type Value,
} from "../values";

/** Functions by their en-US name in capitals. */
export type Functions = Readonly<Record<string, FunctionEntry>>;

/** A function of single values; given a range or an array it answers an array. */
export function scalar(
  least: number,
  most: number,
  run: (args: readonly Scalar[], scope: Scope) => Scalar,
): FunctionEntry {
  return {
    kind: "scalar",
    run: (args, scope) => (fits(args, least, most) ? run(args, scope) : errors.value),
  };
}

/** Like `scalar`, for functions of numbers: the first error among the arguments is the answer. */
export function numeric(
  least: number,
  most: number,
  run: (...numbers: number[]) => number | Scalar,
): FunctionEntry {
  return scalar(least, most, (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg);
      if (isError(number)) return number;
      numbers.push(number);
    }
    const result = run(...numbers);
    return typeof result === "number" && !Number.isFinite(result) ? errors.num : result;
  });
}

/** A function that takes ranges and arrays as they are. */
export function values(
  least: number,
  most: number,
  run: (args: readonly Value[], scope: Scope) => Value,
): FunctionEntry {
  return {
    kind: "values",
    run: (args, scope) => (fits(args, least, most) ? run(args, scope) : errors.value),
  };
}

/** Like `values`, with one argument (0-based) that stands for a single value: given several it answers as many. */
export function forEachPlace(
  place: number,
  least: number,
  most: number,
  run: (args: readonly Value[], scope: Scope) => Scalar,
): FunctionEntry {
  return values(least, most, (args, scope) =>
    lift([scope.reader.plain(args[place] ?? null)], ([item = null]) =>
      run(
        args.map((arg, i) => (i === place ? item : arg)),
        scope,
      ),
    ),
  );
}

/** A function that decides itself which of its arguments to calculate. */
export function form(
  least: number,
  most: number,
  run: (args: readonly Node[], scope: Scope) => Value,
): FunctionEntry {
  return {
    kind: "form",
    run: (args, scope) => (fits(args, least, most) ? run(args, scope) : errors.value),
  };
}

function fits(args: readonly unknown[], least: number, most: number): boolean {
  return args.length >= least && args.length <= most;
}

/** A single value where one is wanted: the first of an array. */
export function one(value: Value | undefined, scope: Scope): Scalar {
  if (value === undefined) return null;
  const plain = scope.reader.plain(value);
  return plain instanceof Matrix ? plain.at(0, 0) : plain;
}

/** A number where one is wanted, or a default when the argument is left out. */
export function numberOr(
  value: Value | undefined,
  fallback: number,
  scope: Scope,
): ReturnType<typeof toNumber> {
  if (value === undefined || value instanceof Missing) return fallback;
  return toNumber(one(value, scope));
}

export function matrixOf(value: Value, scope: Scope): Matrix {
  if (value instanceof Area) return scope.reader.matrix(value);
  const plain = scope.reader.plain(value);
  return plain instanceof Matrix ? plain : new Matrix([[plain]]);
}

/**
 * Visits every value of an argument: blank cells are left out. `given` says that the value was written in
 * the formula itself and not found in cells: only then does `"3"` or TRUE count as a number.
 */
export function eachValue(
  value: Value,
  scope: Scope,
  visit: (value: Scalar, given: boolean) => void,
): void {
  if (value instanceof Area)
    scope.reader.each(value, (cell) => {
      visit(cell, false);
    });
  else if (value instanceof Areas) for (const area of value.areas) eachValue(area, scope, visit);
  else if (value instanceof Matrix)
    for (const row of value.rows) for (const item of row) visit(item, false);
  else if (value instanceof Missing) visit(null, true);
  else if (value instanceof Lambda) visit(errors.calc, true);
  else visit(value, true);
}
