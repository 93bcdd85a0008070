import type { ErrorValue, Scalar } from "../../model/workbook";
import type { Scope } from "../evaluate";
import { parseNumber } from "../parseNumber";
import {
  Area,
  areaSize,
  compare,
  errors,
  finite,
  isError,
  isErrorText,
  Matrix,
  type Value,
} from "../values";
import { sum } from "./aggregate";
import { matrixOf, one, values, type Functions } from "./define";

/** Whether a cell passes a criterion of SUMIFS. */
export type Test = (value: Scalar) => boolean;

const comparison = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/;

/** Reads `">=12"`, `"<>"`, `"Ana*"`, 12, TRUE… as SUMIFS does: case does not count, `*` and `?` stand for letters, `~` escapes them. */
export function criterion(given: Scalar): Test {
  if (given === null) return equals(0);
  if (typeof given !== "string") return equals(given);
  const [, operator = "", text = ""] = comparison.exec(given) ?? [];
  if (text === "") return blankTest(operator);
  const operand = operandOf(text);
  if (operator === "" || operator === "=")
    return typeof operand === "string" ? matches(operand) : equals(operand);
  if (operator === "<>") {
    const same = typeof operand === "string" ? matches(operand) : equals(operand);
    return (value) => !same(value);
  }
  return orderTest(operator, operand);
}

function blankTest(operator: string): Test {
  if (operator === "=") return (value) => value === null;
  if (operator === "<>") return (value) => value !== null;
  if (operator === "") return (value) => value === null || value === "";
  return () => false;
}

function operandOf(text: string): Scalar {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  if (isErrorText(upper)) return { error: upper };
  return parseNumber(text) ?? text;
}

function equals(wanted: Scalar): Test {
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted === "number")
    return (value) =>
      value === wanted || (typeof value === "string" && parseNumber(value) === wanted);
  return (value) => value === wanted;
}

function orderTest(operator: string, operand: Scalar): Test {
  const sameKind = (value: Scalar): boolean =>
    value !== null && typeof value === typeof operand && !isError(value);
  switch (operator) {
    case "<":
      return (value) => sameKind(value) && compare(value, operand) < 0;
    case "<=":
      return (value) => sameKind(value) && compare(value, operand) <= 0;
    case ">":
      return (value) => sameKind(value) && compare(value, operand) > 0;
    default:
      return (value) => sameKind(value) && compare(value, operand) >= 0;
  }
}

function matches(pattern: string): Test {
  const test = wildcard(pattern);
  return (value) => typeof value === "string" && test(value);
}

/** A text test with Excel's wildcards; without any it is plain equality, whatever the case. */
export function wildcard(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) {
    const wanted = pattern.toLowerCase();
    return (text) => text.toLowerCase() === wanted;
  }
  const source = pattern.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part === "*") return "[\\s\\S]*";
    if (part === "?") return "[\\s\\S]";
    const letter = part.length === 2 ? part.slice(1) : part;
    return letter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  const expression = new RegExp(`^${source}$`, "iu");
  return (text) => expression.test(text);
}

interface Condition {
  readonly range: Area | Matrix;
  readonly test: Test;
}

/** The pairs range, criterion of SUMIFS. */
function conditionsOf(args: readonly Value[], scope: Scope): Condition[] | ErrorValue {
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const range = args[i];
    if (isError(range)) return range;
    if (!(range instanceof Area) && !(range instanceof Matrix)) return errors.value;
    const test = criterion(one(args[i + 1], scope));
    if (i > 0 && !sameSize(range, conditions[0]?.range ?? range)) return errors.value;
    conditions.push({ range, test });
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
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      if (conditions.every(({ test }, i) => test(read[i]?.(row, column) ?? null)))
        visit(row, column);
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
  let error: ErrorValue | null = null;
  eachMatch(conditions, scope, (row, column) => {
    const value = read(row, column);
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) error ??= value;
  });
  return error ?? numbers;
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

function manyIfs(run: (numbers: readonly number[]) => Scalar): Functions[string] {
  return values(3, 255, ([target = null, ...pairs], scope) => {
    const conditions = conditionsOf(pairs, scope);
    if (isError(conditions)) return conditions;
    const numbers = matchingNumbers(target, conditions, scope);
    return isError(numbers) ? numbers : run(numbers);
  });
}

function singleIf(run: (numbers: readonly number[]) => Scalar): Functions[string] {
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
function overCriteria(entry: NonNullable<Functions[string]>, first: number): Functions[string] {
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
  Object.entries(plainCriteria).flatMap(([name, entry]) => {
    const lifted =
      entry === undefined
        ? undefined
        : overCriteria(entry, firstCriterion[name as keyof typeof plainCriteria]);
    return lifted === undefined ? [] : [[name, lifted] as const];
  }),
);
