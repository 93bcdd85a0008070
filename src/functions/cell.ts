import type { CellValue } from "../domain/intake/grid";

/** Stands for a cell that holds an Excel error. */
export const errorCell = Symbol("error");
export type Cell = CellValue | typeof errorCell;

/** Spaces and invisible marks alone. */
const blank = /^[\s\u200b-\u200f\u2060\u00ad]*$/u;

function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every text begins with a letter or a figure; hundreds of thousands are looked at in one call.
  return !(first > 0x20 && first < 0x80) && blank.test(text);
}

/**
 * A value as Excel hands it over: an empty cell is "", null or undefined (officejs F-21), and spaces alone are no more
 * than that; an error is an object (F-24), a formatted number or an entity an object with its basic value (F-29).
 */
export function cellFrom(raw: unknown): Cell {
  if (typeof raw === "string") return isBlank(raw) ? null : raw;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : errorCell;
  if (raw === null || raw === undefined) return null;
  if (typeof raw === "boolean") return raw;
  if (typeof raw === "object" && "basicValue" in raw && !isErrorValue(raw)) {
    return typeof raw.basicValue === "object" ? errorCell : cellFrom(raw.basicValue);
  }
  return errorCell;
}

function isErrorValue(raw: object): boolean {
  return "type" in raw && raw.type === "Error";
}

/** A range as rows of columns, even of one cell (F-22); a single value is a range of one. */
export function rowsFrom(raw: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(raw) || raw.length === 0) return [[raw]];
  const rows = raw as readonly unknown[];
  return rows.every((row) => Array.isArray(row)) ? rows : rows.map((row) => [row]);
}
