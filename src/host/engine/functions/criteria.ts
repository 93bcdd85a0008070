import type { ErrorValue, Scalar } from "../../model/scalar";
import type { FunctionEntry, Scope } from "../evaluate";
import { criterion, exactOperand, type Test } from "./criterion";
import { Area, areaSize, errors, finite, isError, Matrix, type Value } from "../values";
import { sum } from "./aggregate";
import { matrixOf, one, values, type Functions } from "./define";

interface Condition {
  readonly range: Area | Matrix;
  readonly test: Test;
  readonly exact: string | number | null;
}

/** The pairs range, criterion of SUMIFS. */
function conditionsOf(args: readonly Value[], scope: Scope): Condition[] | ErrorValue {
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const range = args[i];
    if (isError(range)) return range;
    if (!(range instanceof Area) && !(range instanceof Matrix)) return errors.value;
    const wanted = one(args[i + 1], scope);
    if (i > 0 && !sameSize(range, conditions[0]?.range ?? range)) return errors.value;
    conditions.push({ range, test: criterion(wanted), exact: exactOperand(wanted) });
  }
  return args.length % 2 === 0 ? conditions : errors.value;
}

function sizeOf(range: Area | Matrix): { height: number; width: number } {
  return range instanceof Area ? areaSize(range) : { height: range.height, width: range.width };
}

function sameSize(a: Area | Matrix, b: Area | Matrix): boolean {
  const left = sizeOf(a);
  const right = sizeOf(b);
  return left.height === right.height && left.width === right.width;
}

/** Visits the places (0-based) where every condition holds. */
function eachMatch(
  conditions: readonly Condition[],
  scope: Scope,
  visit: (row: number, column: number) => void,
): void {
  const [first] = conditions;
  if (first === undefined) return;
  const { height, width } = reach(conditions, scope);
  const read = conditions.map(({ range }) => cellReader(range, scope));
  const rows = indexedRows(conditions, scope);
  if (rows !== null) {
    for (const row of rows)
      if (conditions.every(({ test }, i) => test(read[i]?.(row, 0) ?? null))) visit(row, 0);
    return;
  }
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      if (conditions.every(({ test }, i) => test(read[i]?.(row, column) ?? null)))
        visit(row, column);
}

/** Fewer rows than this are looked through faster than an index is made. */
const worthAnIndex = 200;

/** Rows (0-based, within the ranges) where one condition on a long column may hold, from the column's index. */
function indexedRows(conditions: readonly Condition[], scope: Scope): number[] | null {
  let fewest: number[] | null = null;
  for (const { range, exact } of conditions) {
    if (exact === null || !(range instanceof Area)) continue;
    const { top, bottom, left, right } = range.box;
    if (left !== right || bottom - top < worthAnIndex) continue;
    const rows = scope.reader.rowsWith(range.sheet, left, exact);
    if (rows === null || (fewest !== null && fewest.length <= rows.length)) continue;
    fewest = rows.filter((row) => row >= top && row <= bottom).map((row) => row - top);
  }
  return fewest;
}

/** Below everything that is filled only blanks remain: a blank passes all conditions or none, and adds nothing. */
function reach(conditions: readonly Condition[], scope: Scope): { height: number; width: number } {
  let height = 0;
  let width = 0;
  for (const { range } of conditions) {
    const size = sizeOf(range);
    if (range instanceof Area && size.height * size.width > 10_000) {
      const used = scope.reader.clip(range);
      height = Math.max(height, used === null ? 1 : used.bottom - range.box.top + 1);
      width = Math.max(width, used === null ? 1 : used.right - range.box.left + 1);
    } else {
      height = Math.max(height, size.height);
      width = Math.max(width, size.width);
    }
  }
  return { height, width };
}

function cellReader(range: Area | Matrix, scope: Scope): (row: number, column: number) => Scalar {
  if (range instanceof Matrix) return (row, column) => range.at(row, column);
  const { sheet, box } = range;
  return (row, column) => scope.reader.cell(sheet, box.top + row, box.left + column);
}

/** Numbers at the matching places of a range that begins at the same corner. */
function matchingNumbers(
  target: Value,
  conditions: readonly Condition[],
  scope: Scope,
): number[] | ErrorValue {
  if (isError(target)) return target;
  const range = target instanceof Area ? target : matrixOf(target, scope);
  const read = cellReader(range, scope);
  const numbers: number[] = [];
  const failed: ErrorValue[] = [];
  eachMatch(conditions, scope, (row, column) => {
    const value = read(row, column);
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) failed.push(value);
  });
  return failed[0] ?? numbers;
}

/** Places that match, blanks below the used range included: COUNTIF(A:A,"") counts them too. */
function countMatches(args: readonly Value[], scope: Scope): Value {
  const conditions = conditionsOf(args, scope);
  if (isError(conditions)) return conditions;
  let total = 0;
  eachMatch(conditions, scope, () => (total += 1));
  const [first] = conditions;
  if (first !== undefined && conditions.every(({ test }) => test(null))) {
    const size = sizeOf(first.range);
    const seen = reach(conditions, scope);
    total += size.height * size.width - seen.height * seen.width;
  }
  return total;
}

function manyIfs(run: (numbers: readonly number[]) => Scalar): FunctionEntry {
  return values(3, 255, ([target = null, ...pairs], scope) => {
    const conditions = conditionsOf(pairs, scope);
    if (isError(conditions)) return conditions;
    const numbers = matchingNumbers(target, conditions, scope);
    return isError(numbers) ? numbers : run(numbers);
  });
}

function singleIf(run: (numbers: readonly number[]) => Scalar): FunctionEntry {
  return values(2, 3, ([range = null, wanted = null, target = range], scope) => {
    const conditions = conditionsOf([range, wanted], scope);
    if (isError(conditions)) return conditions;
    const numbers = matchingNumbers(target, conditions, scope);
    return isError(numbers) ? numbers : run(numbers);
  });
}

const average = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? errors.div0 : sum(numbers) / numbers.length;
const total = (numbers: readonly number[]): Scalar => finite(sum(numbers));

/** Several criteria at once answer several results: SUM(SUMIFS(…,{"a","b"})). */
function overCriteria(entry: FunctionEntry, first: number): FunctionEntry {
  if (entry.kind !== "values") return entry;
  return values(2, 255, (args, scope) => {
    const isCriterion = (i: number): boolean => i >= first && (i - first) % 2 === 0;
    const arrays = args.map((arg, i) => (isCriterion(i) ? scope.reader.plain(arg) : null));
    const shape = arrays.find((array) => array instanceof Matrix);
    if (!(shape instanceof Matrix)) return entry.run(args, scope);
    const rows = shape.rows.map((row, r) =>
      row.map((_, c) => {
        const single = args.map((arg, i) => {
          const array = arrays[i];
          return array instanceof Matrix ? array.at(r, c) : arg;
        });
        return one(entry.run(single, scope), scope);
      }),
    );
    return new Matrix(rows);
  });
}

const plainCriteria = {
  SUMIF: singleIf(total),
  AVERAGEIF: singleIf(average),
  SUMIFS: manyIfs(total),
  AVERAGEIFS: manyIfs(average),
  MAXIFS: manyIfs((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MINIFS: manyIfs((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  COUNTIF: values(2, 2, countMatches),
  COUNTIFS: values(2, 255, countMatches),
};

/** Where the first criterion of each function stands among its arguments. */
const firstCriterion: Record<keyof typeof plainCriteria, number> = {
  SUMIF: 1,
  AVERAGEIF: 1,
  COUNTIF: 1,
  COUNTIFS: 1,
  SUMIFS: 2,
  AVERAGEIFS: 2,
  MAXIFS: 2,
  MINIFS: 2,
};

export const criteria: Functions = Object.fromEntries(
  Object.entries(plainCriteria).map(([name, entry]) => [
    name,
    overCriteria(entry, firstCriterion[name as keyof typeof plainCriteria]),
  ]),
);
