import { criterion } from "../engine/functions/criterion";
import { cellAt } from "../model/change";
import { styleAt } from "../model/edit";
import type { FilterCriteria, FilterDate } from "../model/filter";
import type { Scalar } from "../model/scalar";
import type { Box, HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostContext } from "./context";
import { datePeriod, dynamicPeriod } from "./datePeriods";
import { displayText } from "./display";
import { rawValue } from "./rangeRead";

/** Whether a row passes. */
type Test = (row: number) => boolean;

/** The rows of a body that pass the criteria of all columns; `column` counts from the left of the body. */
export function rowTest(
  context: HostContext,
  sheet: HostSheet,
  body: Box,
  criteria: ReadonlyMap<number, FilterCriteria>,
): Test {
  const tests = [...criteria].map(([column, one]) =>
    columnTest(
      context,
      sheet,
      { ...body, left: body.left + column, right: body.left + column },
      one,
    ),
  );
  return (row) => tests.every((test) => test(row));
}

function columnTest(
  context: HostContext,
  sheet: HostSheet,
  column: Box,
  criteria: FilterCriteria,
): Test {
  const valueAt = (row: number): Scalar => cellAt(sheet, row, column.left)?.value ?? null;
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(context, sheet, column, criteria.values ?? []);
    case "Custom":
      return customTest(criteria, valueAt);
    case "CellColor":
      return (row) => (styleAt(sheet, row, column.left).fill?.color ?? "") === criteria.color;
    case "FontColor":
      return (row) => styleAt(sheet, row, column.left).font.color === criteria.color;
    case "Dynamic":
      return dynamicTest(context, column, criteria.dynamicCriteria ?? "", valueAt);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return extremesTest(column, criteria, valueAt);
    default:
      throw new HostError("ApiNotFound", `filter on ${criteria.filterOn}`);
  }
}

/** The text a cell shows is what counts, whatever its case; dates by their part. */
function valuesTest(
  context: HostContext,
  sheet: HostSheet,
  column: Box,
  values: readonly (string | FilterDate)[],
): Test {
  const texts = new Set(
    values.flatMap((value) => (typeof value === "string" ? [value.toLowerCase()] : [])),
  );
  const periods = values.flatMap((value) =>
    typeof value === "string" ? [] : [datePeriod(value, context.workbook.date1904)],
  );
  return (row) => {
    const cell = cellAt(sheet, row, column.left);
    const value = cell?.value ?? null;
    if (cell === undefined || value === null) return texts.has("");
    if (typeof value === "number" && periods.some(({ from, to }) => value >= from && value < to))
      return true;
    const shown = displayText(cell, styleAt(sheet, row, column.left), context).toLowerCase();
    return texts.has(shown) || texts.has(String(rawValue(value)).toLowerCase());
  };
}

function customTest(criteria: FilterCriteria, valueAt: (row: number) => Scalar): Test {
  const first = criterion(criteria.criterion1 ?? "");
  if (criteria.criterion2 === undefined) return (row) => first(valueAt(row));
  const second = criterion(criteria.criterion2);
  return criteria.operator === "Or"
    ? (row) => first(valueAt(row)) || second(valueAt(row))
    : (row) => first(valueAt(row)) && second(valueAt(row));
}

function numbersOf(column: Box, valueAt: (row: number) => Scalar): number[] {
  const numbers: number[] = [];
  for (let row = column.top; row <= column.bottom; row += 1) {
    const value = valueAt(row);
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

/** The n largest or smallest; rows that equal the last of them pass too. */
function extremesTest(
  column: Box,
  { filterOn, criterion1 }: FilterCriteria,
  valueAt: (row: number) => Scalar,
): Test {
  const top = filterOn.startsWith("Top");
  const numbers = numbersOf(column, valueAt).sort((a, b) => (top ? b - a : a - b));
  const asked = Number(criterion1);
  const count = filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((numbers.length * asked) / 100))
    : asked;
  const last = numbers[Math.min(count, numbers.length) - 1];
  return (row) => {
    const value = valueAt(row);
    if (typeof value !== "number" || last === undefined) return false;
    return top ? value >= last : value <= last;
  };
}

function dynamicTest(
  context: HostContext,
  column: Box,
  wanted: string,
  valueAt: (row: number) => Scalar,
): Test {
  if (wanted === "AboveAverage" || wanted === "BelowAverage") {
    const numbers = numbersOf(column, valueAt);
    const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return (row) => {
      const value = valueAt(row);
      if (typeof value !== "number") return false;
      return wanted === "AboveAverage" ? value > average : value < average;
    };
  }
  const test = dynamicPeriod(wanted, new Date(), context.workbook.date1904);
  return (row) => {
    const value = valueAt(row);
    return typeof value === "number" && test(value);
  };
}
