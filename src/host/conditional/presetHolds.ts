import { fromSerial, toSerial } from "../engine/serial";
import { isError } from "../engine/values";
import { keyOf } from "./rangeFacts";
import type { RuleCell } from "./ruleCell";

/** Whether a cell meets a criterion of Excel.ConditionalFormatPresetCriterion. */
export function presetHolds(criterion: string, cell: RuleCell): boolean {
  const { value } = cell;
  switch (criterion) {
    case "Blanks":
      return isBlank(cell);
    case "NonBlanks":
      return !isBlank(cell);
    case "Errors":
      return isError(value);
    case "NonErrors":
      return !isError(value);
    case "UniqueValues":
      return timesOf(cell) === 1;
    case "DuplicateValues":
      return timesOf(cell) > 1;
  }
  if (typeof value !== "number") return false;
  if (criterion.endsWith("Average")) return isFarFromAverage(criterion, value, cell);
  const period = periodOf(criterion, cell.today);
  const date = value + cell.dateShift;
  return period !== null && date >= period[0] && date < period[1];
}

/** A text of spaces is blank as well. */
function isBlank({ value }: RuleCell): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function timesOf({ value, facts }: RuleCell): number {
  return value === null ? 0 : (facts().times.get(keyOf(value)) ?? 0);
}

const deviations: readonly (readonly [beginning: string, count: number])[] = [
  ["OneStdDev", 1],
  ["TwoStdDev", 2],
  ["ThreeStdDev", 3],
];

function isFarFromAverage(criterion: string, value: number, { facts }: RuleCell): boolean {
  const { average, deviation } = facts();
  const count = deviations.find(([beginning]) => criterion.startsWith(beginning))?.[1] ?? 0;
  const distance = count === 0 ? 0 : count * deviation;
  if (criterion.startsWith("EqualOr") && value === average) return true;
  return criterion.endsWith("AboveAverage")
    ? value > average + distance
    : value < average - distance;
}

/** From the first day up to but without the second; weeks begin on Sunday. */
function periodOf(criterion: string, today: number): readonly [number, number] | null {
  const sunday = today - ((today - 1) % 7);
  const { year, month } = fromSerial(today);
  const monthAt = (step: number): readonly [number, number] => [
    toSerial(year, month + step, 1),
    toSerial(year, month + step + 1, 1),
  ];
  const periods: Readonly<Record<string, readonly [number, number]>> = {
    Yesterday: [today - 1, today],
    Today: [today, today + 1],
    Tomorrow: [today + 1, today + 2],
    LastSevenDays: [today - 6, today + 1],
    LastWeek: [sunday - 7, sunday],
    ThisWeek: [sunday, sunday + 7],
    NextWeek: [sunday + 7, sunday + 14],
    LastMonth: monthAt(-1),
    ThisMonth: monthAt(0),
    NextMonth: monthAt(1),
  };
  return periods[criterion] ?? null;
}
