import type { ErrorValue, Scalar } from "../../model/scalar";
import type { Scope } from "../evaluate";
import { Area, errors, finite, isError, Matrix, toNumber, type Value } from "../values";
import { eachValue, forEachPlace, matrixOf, numberOr, one, values, type Functions } from "./define";

/** Every number that SUM would add, or the first error. Texts and booleans in cells do not count. */
export function numbersOf(args: readonly Value[], scope: Scope): number[] | ErrorValue {
  const numbers: number[] = [];
  const failed: ErrorValue[] = [];
  for (const arg of args)
    eachValue(arg, scope, (value, given) => {
      if (typeof value === "number") numbers.push(value);
      else if (isError(value)) failed.push(value);
      else if (given) {
        const number = toNumber(value);
        if (isError(number)) failed.push(number);
        else numbers.push(number);
      }
    });
  return failed[0] ?? numbers;
}

/** Sums so that the last bits of many cents do not add up (Neumaier). */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = total + number;
    lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
  }
  return Number.isFinite(lost) ? total + lost : total;
}

function overNumbers(run: (numbers: readonly number[]) => Scalar): Functions[string] {
  return values(1, 255, (args, scope) => {
    const numbers = numbersOf(args, scope);
    return isError(numbers) ? numbers : run(numbers);
  });
}

/** Numbers as AVERAGEA and MAXA see cells: text is 0, TRUE is 1. */
function overAll(run: (numbers: readonly number[]) => Scalar): Functions[string] {
  return values(1, 255, (args, scope) => {
    const numbers: number[] = [];
    const failed: ErrorValue[] = [];
    for (const arg of args)
      eachValue(arg, scope, (value) => {
        if (isError(value)) failed.push(value);
        else if (typeof value === "number") numbers.push(value);
        else if (value !== null) numbers.push(value === true ? 1 : 0);
      });
    return failed[0] ?? run(numbers);
  });
}

export const average = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? errors.div0 : finite(sum(numbers) / numbers.length);
export const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Infinity);
export const most = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), -Infinity);
export const zeroIfNone = (
  numbers: readonly number[],
  run: (of: readonly number[]) => number,
): number => (numbers.length === 0 ? 0 : run(numbers));
export const product = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1);

export function median(numbers: readonly number[]): Scalar {
  if (numbers.length === 0) return errors.num;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}

export function deviation(numbers: readonly number[], sample: boolean, root: boolean): Scalar {
  const count = numbers.length - (sample ? 1 : 0);
  if (count <= 0) return errors.div0;
  const mean = sum(numbers) / numbers.length;
  const variance = sum(numbers.map((number) => (number - mean) ** 2)) / count;
  return root ? Math.sqrt(variance) : variance;
}

function count(
  args: readonly Value[],
  scope: Scope,
  counts: (value: Scalar, given: boolean) => boolean,
): number {
  let total = 0;
  for (const arg of args)
    eachValue(arg, scope, (value, given) => {
      if (counts(value, given)) total += 1;
    });
  return total;
}

const countsAsNumber = (value: Scalar, given: boolean): boolean =>
  typeof value === "number" || (given && !isError(value) && !isError(toNumber(value)));

function ranked(
  pick: (sorted: readonly number[], place: number) => number | undefined,
): Functions[string] {
  return forEachPlace(1, 2, 2, (args, scope) => {
    const numbers = numbersOf(args.slice(0, 1), scope);
    const place = toNumber(one(args[1], scope));
    if (isError(numbers)) return numbers;
    if (isError(place)) return place;
    const sorted = [...numbers].sort((a, b) => a - b);
    return pick(sorted, Math.ceil(place)) ?? errors.num;
  });
}

function sumProduct(args: readonly Value[], scope: Scope): Value {
  const factors = args.map((arg) => matrixOf(arg, scope));
  const [first] = factors;
  if (first === undefined) return errors.value;
  const terms: number[] = [];
  for (const factor of factors)
    if (factor.height !== first.height || factor.width !== first.width) return errors.value;
  for (let i = 0; i < first.height; i += 1)
    for (let j = 0; j < first.width; j += 1) {
      let term = 1;
      for (const factor of factors) {
        const value = factor.at(i, j);
        if (isError(value)) return value;
        term *= typeof value === "number" ? value : 0;
      }
      terms.push(term);
    }
  return finite(sum(terms));
}

function rank(args: readonly Value[], scope: Scope): Scalar {
  const number = toNumber(one(args[0], scope));
  const numbers = numbersOf(args.slice(1, 2), scope);
  const ascending = numberOr(args[2], 0, scope);
  if (isError(number)) return number;
  if (isError(numbers)) return numbers;
  if (!numbers.includes(number)) return errors.na;
  const before = numbers.filter((other) => (ascending === 0 ? other > number : other < number));
  return before.length + 1;
}

export const aggregates: Functions = {
  SUM: overNumbers((numbers) => finite(sum(numbers))),
  AVERAGE: overNumbers(average),
  AVERAGEA: overAll(average),
  MIN: overNumbers((numbers) => zeroIfNone(numbers, least)),
  MAX: overNumbers((numbers) => zeroIfNone(numbers, most)),
  MINA: overAll((numbers) => zeroIfNone(numbers, least)),
  MAXA: overAll((numbers) => zeroIfNone(numbers, most)),
  PRODUCT: overNumbers((numbers) => finite(product(numbers))),
  SUMSQ: overNumbers((numbers) => finite(sum(numbers.map((number) => number * number)))),
  MEDIAN: overNumbers(median),
  "STDEV.S": overNumbers((numbers) => deviation(numbers, true, true)),
  "STDEV.P": overNumbers((numbers) => deviation(numbers, false, true)),
  STDEV: overNumbers((numbers) => deviation(numbers, true, true)),
  STDEVP: overNumbers((numbers) => deviation(numbers, false, true)),
  "VAR.S": overNumbers((numbers) => deviation(numbers, true, false)),
  "VAR.P": overNumbers((numbers) => deviation(numbers, false, false)),
  VAR: overNumbers((numbers) => deviation(numbers, true, false)),
  VARP: overNumbers((numbers) => deviation(numbers, false, false)),
  COUNT: values(1, 255, (args, scope) => count(args, scope, countsAsNumber)),
  COUNTA: values(1, 255, (args, scope) =>
    count(args, scope, (value, given) => given || value !== null),
  ),
  LARGE: ranked((sorted, place) => sorted[sorted.length - place]),
  SMALL: ranked((sorted, place) => sorted[place - 1]),
  RANK: forEachPlace(0, 2, 3, rank),
  "RANK.EQ": forEachPlace(0, 2, 3, rank),
  SUMPRODUCT: values(1, 255, sumProduct),
  COUNTBLANK: values(1, 1, ([range], scope) => {
    if (range instanceof Area) {
      const { top, bottom, left, right } = range.box;
      const filled = count([range], scope, (value) => value !== "" && value !== null);
      return (bottom - top + 1) * (right - left + 1) - filled;
    }
    if (range instanceof Matrix)
      return range.rows.flat().filter((value) => value === null || value === "").length;
    return errors.value;
  }),
};
