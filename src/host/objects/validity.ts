import { valueOfFormula } from "../engine/evaluateFormula";
import { Matrix } from "../engine/values";
import { boxAt, intersection } from "../model/box";
import { cellAt } from "../model/change";
import { translateFormula } from "../model/formulaRewrite";
import type { Scalar } from "../model/scalar";
import type { Box, DataValidation, HostSheet, HostWorkbook } from "../model/workbook";
import { Runs } from "./specialCells";
import type { RangeTarget } from "./targets";

/**
 * The cells of a range that break the rule they stand under. Blank cells break one only when its rule does not ignore
 * blanks. Cells far outside the used ones are blank, so only filled ones are looked at, and small ranges in full.
 */
export function invalidCells(workbook: HostWorkbook, { sheet, box }: RangeTarget): readonly Box[] {
  const broken = new Runs();
  for (const { box: ruled, rule } of sheet.validations) {
    const both = intersection(ruled, box);
    if (both === null) continue;
    for (const [row, column] of cellsToCheck(sheet, both, rule))
      if (!isValid(workbook, sheet, ruled, rule, row, column)) broken.add(boxAt(row, column));
  }
  return broken.boxes;
}

function* cellsToCheck(
  sheet: HostSheet,
  box: Box,
  rule: DataValidation,
): Iterable<readonly [row: number, column: number]> {
  const isSmall = (box.bottom - box.top + 1) * (box.right - box.left + 1) <= 100_000;
  for (let row = box.top; row <= box.bottom; row += 1) {
    const line = sheet.cells.get(row);
    if (line === undefined && (rule.ignoreBlanks || !isSmall)) continue;
    for (let column = box.left; column <= box.right; column += 1) yield [row, column];
  }
}

function isValid(
  workbook: HostWorkbook,
  sheet: HostSheet,
  ruled: Box,
  rule: DataValidation,
  row: number,
  column: number,
): boolean {
  const value = cellAt(sheet, row, column)?.value ?? null;
  if (value === null || value === "") return rule.ignoreBlanks;
  const at = { sheet, row, column };
  const moved = (formula: string): string =>
    translateFormula(formula, row - ruled.top, column - ruled.left);
  const evaluate = (formula: string): readonly Scalar[] =>
    listed(valueOfFormula(workbook, moved(formula), at, "en-US"));
  if (rule.type === "Custom") {
    const { formula = "=FALSE" } = content(rule, "custom") as { formula?: string };
    const [answer] = evaluate(formula);
    return answer === true || (typeof answer === "number" && answer !== 0);
  }
  if (rule.type === "List") {
    const { source = "" } = content(rule, "list") as { source?: string };
    const items = source.startsWith("=")
      ? evaluate(source)
      : source.split(",").map((item) => item.trim());
    return items.some((item) => sameText(item, value));
  }
  const number = rule.type === "TextLength" ? textOf(value).length : value;
  if (typeof number !== "number") return false;
  if (rule.type === "WholeNumber" && !Number.isInteger(number)) return false;
  return isWithin(rule, number, (bound) => boundOf(bound, evaluate));
}

function content(rule: DataValidation, kind: string): Readonly<Record<string, unknown>> {
  return (rule.rule[kind] ?? {}) as Readonly<Record<string, unknown>>;
}

const keys = {
  WholeNumber: "wholeNumber",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
} as const;

function isWithin(
  rule: DataValidation,
  number: number,
  read: (bound: unknown) => number | null,
): boolean {
  const key = keys[rule.type as keyof typeof keys];
  const { formula1, formula2, operator } = content(rule, key);
  const [low, high] = [read(formula1), read(formula2)];
  if (low === null) return false;
  switch (operator) {
    case "Between":
      return high !== null && number >= low && number <= high;
    case "NotBetween":
      return high !== null && (number < low || number > high);
    case "EqualTo":
      return number === low;
    case "NotEqualTo":
      return number !== low;
    case "GreaterThan":
      return number > low;
    case "LessThan":
      return number < low;
    case "GreaterThanOrEqualTo":
    case "GreaterThanOrEqual":
      return number >= low;
    default:
      return number <= low;
  }
}

function boundOf(bound: unknown, evaluate: (formula: string) => readonly Scalar[]): number | null {
  if (typeof bound === "number") return bound;
  if (typeof bound !== "string" || bound === "") return null;
  if (!bound.startsWith("=")) {
    const time = Date.parse(bound.includes("T") ? `${bound.replace(/Z$/, "")}Z` : bound);
    const read = Number(bound);
    return Number.isFinite(read) ? read : Number.isFinite(time) ? time / 86_400_000 + 25_569 : null;
  }
  const [value] = evaluate(bound);
  return typeof value === "number" ? value : null;
}

function listed(value: Scalar | Matrix | undefined): readonly Scalar[] {
  if (value === undefined) return [];
  if (!(value instanceof Matrix)) return [value];
  return Array.from({ length: value.height }, (_, i) =>
    Array.from({ length: value.width }, (__, j) => value.at(i, j)),
  ).flat();
}

function textOf(value: Scalar): string {
  return typeof value === "object" ? (value?.error ?? "") : String(value);
}

/** Texts of a list count in either case; numbers in it may be written as text. */
function sameText(item: Scalar, value: Scalar): boolean {
  return textOf(item).toLowerCase() === textOf(value).toLowerCase();
}
