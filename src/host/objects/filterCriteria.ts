import type { FilterCriteria, FilterDate } from "../model/filter";
import { HostError } from "../protocol/errors";
import { list, number, oneOf, optional, record, text } from "./args";
import { color } from "./color";

const kinds = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
] as const;
const specificities = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** Reads Excel.FilterCriteria. Throws InvalidArgument for what Excel would refuse, ApiNotFound for icons. */
export function readCriteria(value: unknown): FilterCriteria {
  const given = record(value);
  const filterOn = oneOf(given["filterOn"], kinds);
  switch (filterOn) {
    case "Values":
      return { filterOn, values: list(given["values"]).map(readValue) };
    case "Custom":
      return customCriteria(given["criterion1"], given["criterion2"], given["operator"]);
    case "Dynamic":
      return { filterOn, dynamicCriteria: text(given["dynamicCriteria"]) };
    case "CellColor":
    case "FontColor":
      return { filterOn, color: color(given["color"]) };
    case "Icon":
      throw new HostError("ApiNotFound", "a filter by icon");
    case "BottomItems":
    case "TopItems":
    case "BottomPercent":
    case "TopPercent":
      return countCriteria(filterOn, given["criterion1"]);
  }
}

/** A number of items or of percent, as number or text. */
export function countCriteria(
  filterOn: "BottomItems" | "TopItems" | "BottomPercent" | "TopPercent",
  count: unknown,
): FilterCriteria {
  const read = number(typeof count === "string" ? Number(count) : count);
  const most = filterOn.endsWith("Percent") ? 100 : 500;
  if (read < 1 || read > most) throw new HostError("InvalidArgument", `from 1 to ${most}`);
  return { filterOn, criterion1: String(read) };
}

export function customCriteria(first: unknown, second: unknown, operator: unknown): FilterCriteria {
  const criterion2 = optional(second, text);
  const criteria: FilterCriteria = { filterOn: "Custom", criterion1: text(first) };
  if (criterion2 === undefined) return criteria;
  const joined = optional(operator, (value) => oneOf(value, ["And", "Or"] as const)) ?? "And";
  return { ...criteria, criterion2, operator: joined };
}

/** The text of a cell, or a date and how much of it counts. */
export function readValue(value: unknown): string | FilterDate {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  const given = record(value);
  return { date: text(given["date"]), specificity: oneOf(given["specificity"], specificities) };
}
