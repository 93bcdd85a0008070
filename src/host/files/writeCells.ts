import { addressOf, columnLetters } from "../model/box";
import { spillBox } from "../engine/spill";
import { defaultStyle } from "../model/style";
import type { Scalar } from "../model/scalar";
import type { Cell, HostSheet } from "../model/workbook";
import { toFile } from "./fileFormula";
import type { StyleBook } from "./writeStyles";
import { escapeXml } from "./xml";

/** Texts of all cells, each once. */
export class StringBook {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  text(): string {
    const items = [...this.#numbers.keys()].map(
      (text) => `<si><t${spaceMark(text)}>${cellText(text)}</t></si>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** Spaces at the ends and line feeds are kept only when the file says so. */
function spaceMark(text: string): string {
  return /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
}

/** A cell's text in XML: carriage returns, and texts that look like an escape, are escaped the way Excel does. */
export function cellText(text: string): string {
  const safe = text.includes("_x") ? text.replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_") : text;
  return escapeXml(safe).replaceAll("\r", "_x000D_");
}

/** The `<sheetData>` of a sheet: rows and cells in order. */
export function cellsText(sheet: HostSheet, styles: StyleBook, strings: StringBook): string {
  const rows = new Set([
    ...sheet.cells.keys(),
    ...sheet.rowHeights.keys(),
    ...sheet.hiddenRows,
    ...sheet.rowStyles.keys(),
    ...sheet.rowLevels.keys(),
  ]);
  const parts: string[] = [];
  for (const row of [...rows].sort((a, b) => a - b))
    parts.push(rowText(sheet, row, styles, strings));
  return parts.length === 0 ? "<sheetData/>" : `<sheetData>${parts.join("")}</sheetData>`;
}

/** Points: Excel refuses taller rows. */
const tallestRow = 409.5;

function rowText(sheet: HostSheet, row: number, styles: StyleBook, strings: StringBook): string {
  const style = sheet.rowStyles.get(row);
  const height = sheet.rowHeights.get(row);
  let text = `<row r="${row}"`;
  if (style !== undefined) text += ` s="${styles.indexOf(style)}" customFormat="1"`;
  if (height !== undefined) text += ` ht="${Math.min(height, tallestRow)}" customHeight="1"`;
  if (sheet.hiddenRows.has(row)) text += ' hidden="1"';
  const level = sheet.rowLevels.get(row);
  if (level !== undefined) text += ` outlineLevel="${level}"`;
  const line = sheet.cells.get(row);
  if (line === undefined || line.size === 0) return `${text}/>`;
  text += ">";
  for (const column of sortedKeys(line)) {
    const cell = line.get(column);
    if (cell !== undefined) text += oneCell(sheet, row, column, cell, styles, strings);
  }
  return `${text}</row>`;
}

/** Most rows are filled from left to right already. */
function sortedKeys(line: ReadonlyMap<number, Cell>): number[] {
  const keys = [...line.keys()];
  for (let i = 1; i < keys.length; i += 1)
    if ((keys[i] ?? 0) < (keys[i - 1] ?? 0)) return keys.sort((a, b) => a - b);
  return keys;
}

function oneCell(
  sheet: HostSheet,
  row: number,
  column: number,
  cell: Cell,
  styles: StyleBook,
  strings: StringBook,
): string {
  let open = `<c r="${columnLetters(column)}${row}"`;
  if (cell.style !== defaultStyle) {
    const index = styles.indexOf(cell.style);
    if (index !== 0) open += ` s="${index}"`;
  }
  const formula = cell.formula === null ? "" : formulaText(sheet, row, column, cell.formula);
  const [type, value] = valueText(cell.value, formula !== "", strings);
  if (type !== "") open += ` t="${type}"`;
  return formula === "" && value === "" ? `${open}/>` : `${open}>${formula}${value}</c>`;
}

function formulaText(sheet: HostSheet, row: number, column: number, formula: string): string {
  const home = sheet.tables.find(
    ({ box }) => row >= box.top && row <= box.bottom && column >= box.left && column <= box.right,
  );
  const { text, isArray } = toFile(formula, home?.name ?? null);
  const spilled = spillBox(sheet, row, column);
  if (spilled === null && !isArray) return `<f>${escapeXml(text)}</f>`;
  const ref = addressOf(spilled ?? { top: row, left: column, bottom: row, right: column });
  return `<f t="array" ref="${ref}">${escapeXml(text)}</f>`;
}

/** Errors that old files do not know are written as the one Excel itself uses. */
const newErrors: ReadonlySet<string> = new Set(["#SPILL!", "#CALC!", "#BUSY!"]);

function valueText(
  value: Scalar,
  isResult: boolean,
  strings: StringBook,
): [type: string, xml: string] {
  if (value === null) return ["", ""];
  if (typeof value === "number")
    return Number.isFinite(value) ? ["", `<v>${value}</v>`] : ["e", "<v>#NUM!</v>"];
  if (typeof value === "boolean") return ["b", `<v>${value ? 1 : 0}</v>`];
  if (typeof value === "object")
    return ["e", `<v>${newErrors.has(value.error) ? "#VALUE!" : value.error}</v>`];
  if (isResult) return ["str", `<v${spaceMark(value)}>${cellText(value)}</v>`];
  return ["s", `<v>${strings.indexOf(value)}</v>`];
}
