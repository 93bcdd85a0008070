import type { ErrorValue, Scalar } from "../../model/scalar";
import type { Scope } from "../evaluate";
import { lift } from "../lift";
import { Area, errors, isError, Matrix, toNumber, type Value } from "../values";
import {
  aggregates,
  average,
  deviation,
  least,
  median,
  most,
  product,
  sum,
  zeroIfNone,
} from "./aggregate";
import { matrixOf, one, values, type Functions } from "./define";
import { library } from "./library";

/** What SUBTOTAL and AGGREGATE do with the cells, by their number. */
const subtotals: Record<number, (numbers: readonly number[], filled: number) => Scalar> = {
  1: average,
  2: (numbers) => numbers.length,
  3: (_, filled) => filled,
  4: (numbers) => zeroIfNone(numbers, most),
  5: (numbers) => zeroIfNone(numbers, least),
  6: product,
  7: (numbers) => deviation(numbers, true, true),
  8: (numbers) => deviation(numbers, false, true),
  9: sum,
  10: (numbers) => deviation(numbers, true, false),
  11: (numbers) => deviation(numbers, false, false),
  12: median,
};

/** What AGGREGATE does with arrays and a place among their numbers, by its number. */
const placed: Readonly<Record<number, string>> = {
  14: "LARGE",
  15: "SMALL",
  16: "PERCENTILE.INC",
  17: "QUARTILE.INC",
  18: "PERCENTILE.EXC",
  19: "QUARTILE.EXC",
};

/** Leaves out hidden rows (from 101 on, or option 5-7) and other subtotals, as Excel does. */
function subtotal(number: number, args: readonly Value[], scope: Scope, skip: Skipped): Scalar {
  const run = subtotals[number];
  if (run === undefined) return errors.value;
  const seen = seenBy(args, scope, skip);
  return isError(seen) ? seen : run(seen.numbers, seen.filled);
}

interface Skipped {
  readonly hidden: boolean;
  readonly errors: boolean;
}

/** The numbers of ranges that are not left out, and how many cells are filled. */
function seenBy(
  args: readonly Value[],
  scope: Scope,
  skip: Skipped,
): { readonly numbers: readonly number[]; readonly filled: number } | ErrorValue {
  const numbers: number[] = [];
  let filled = 0;
  const failed: ErrorValue[] = [];
  for (const arg of args) {
    if (!(arg instanceof Area)) return isError(arg) ? arg : errors.value;
    scope.reader.each(arg, (value, row, column) => {
      if (skip.hidden && arg.sheet.hiddenRows.has(row)) return;
      const formula = arg.sheet.cells.get(row)?.get(column)?.formula;
      if (formula != null && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula)) return;
      if (isError(value)) {
        if (!skip.errors) failed.push(value);
        return;
      }
      filled += 1;
      if (typeof value === "number") numbers.push(value);
    });
  }
  return failed[0] ?? { numbers, filled };
}

/** AGGREGATE from 14 on takes arrays too, which have no hidden rows: `AGGREGATE(15,6,ROW(A1:A9)/(B1:B9>0),1)`. */
function aggregatePlace(
  number: number,
  [source = null, place = null]: readonly Value[],
  scope: Scope,
  skip: Skipped,
): Scalar | Matrix {
  const entry = { ...aggregates, ...library }[placed[number] ?? ""];
  if (entry?.kind !== "values") return errors.value;
  const seen = source instanceof Area ? seenBy([source], scope, skip) : listed(source, scope, skip);
  if (isError(seen)) return seen;
  const numbers = new Matrix([seen.numbers]);
  return lift([scope.reader.plain(place)], ([at = null]) => {
    const result = entry.run([numbers, at], scope);
    return scope.reader.plain(result) instanceof Matrix ? errors.value : one(result, scope);
  });
}

function listed(
  source: Value,
  scope: Scope,
  skip: Skipped,
): { readonly numbers: readonly number[] } | ErrorValue {
  const items = matrixOf(source, scope).rows.flat();
  const failed = items.find(isError);
  if (failed !== undefined && !skip.errors) return failed;
  return { numbers: items.filter((item) => typeof item === "number") };
}

export const subtotalling: Functions = {
  SUBTOTAL: values(2, 255, (args, scope) => {
    const number = toNumber(one(args[0], scope));
    if (isError(number)) return number;
    const skip = { hidden: number > 100, errors: false };
    return subtotal(number % 100, args.slice(1), scope, skip);
  }),
  AGGREGATE: values(3, 255, (args, scope) => {
    const number = toNumber(one(args[0], scope));
    const option = toNumber(one(args[1], scope));
    if (isError(number)) return number;
    if (isError(option)) return option;
    const skip = { hidden: [1, 3, 5, 7].includes(option), errors: [2, 3, 6, 7].includes(option) };
    return number in placed
      ? aggregatePlace(number, args.slice(2), scope, skip)
      : subtotal(number, args.slice(2), scope, skip);
  }),
};
