import { type Ratio, ratioToText } from "../quantities/ratio";

/** A value of a record as plain text, the same on every run: to compare two states of a record, never for people. */
export function plainValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(plainValue).join(" ; ");
  if (typeof value === "number") return String(value);
  if (typeof value !== "object") return value === true ? "true" : "false";
  return "numerator" in value
    ? ratioToText(value as Ratio)
    : Object.values(value).map(plainValue).join(" ");
}
