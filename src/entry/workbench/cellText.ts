import type { Cell } from "../../host/model/workbook";

/** What a cell shows. */
export function cellText({ value }: Cell): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "VRAI" : "FAUX";
  return String(value);
}
