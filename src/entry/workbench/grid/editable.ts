import type { HostSheet } from "../../../host/model/workbook";
import { toLocalFormula } from "../../../host/objects/localFormula";
import type { Position } from "./selection";

/** What F2 and the formula bar show: the formula in the user's language, or the value as it would be typed. */
export function editableText(
  sheet: HostSheet,
  { row, column }: Position,
  isFrench: boolean,
): string {
  const cell = sheet.cells.get(row)?.get(column);
  if (cell === undefined) return "";
  if (cell.formula !== null) {
    return isFrench ? toLocalFormula(cell.formula, "fr-FR") : cell.formula;
  }
  const { value, style } = cell;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return isFrench ? (value ? "VRAI" : "FAUX") : String(value);
  if (typeof value === "string") return value;
  const text = style.numberFormat.includes("%") ? `${exact(value * 100)}%` : exact(value);
  return isFrench ? text.replace(".", ",") : text;
}

function exact(value: number): string {
  return String(Number(value.toPrecision(15)));
}
