import type { ErrorText } from "../model/scalar";
import type { Cell } from "../model/workbook";
import { cultureOf } from "./culture";
import { formatNumber } from "./number";

/**
 * What the user sees in a cell, whatever the column's width (officejs A-20): number formats, dates, VRAI, French
 * error names. A culture is a tag such as `fr-FR`.
 */
export function textOf(
  cell: Pick<Cell, "value" | "style" | "shownAs" | "dataType"> | undefined,
  culture: string,
  date1904 = false,
): string {
  if (cell === undefined || cell.value === null) return "";
  const { value, style, dataType } = cell;
  if (typeof dataType?.["text"] === "string") return dataType["text"];
  if (typeof value === "boolean") return cultureOf(culture).booleans[value ? 0 : 1];
  if (typeof value === "object") return errorText(value.error, culture);
  const format = style.numberFormat === "General" ? cell.shownAs : undefined;
  const shown = formatNumber(value, format ?? style.numberFormat, culture, date1904);
  if (shown !== null) return shown;
  // Excel fills the cell with # when a negative number cannot be a date.
  return typeof value === "number" ? "########" : value;
}

/** An error as a culture names it: `#VALEUR!`. */
export function errorText(error: ErrorText, culture: string): string {
  return cultureOf(culture).errors[error] ?? error;
}
