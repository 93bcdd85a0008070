import { boxAt, parseAddress } from "../model/box";
import { translateFormula } from "../model/formulaRewrite";
import type { Scalar } from "../model/scalar";
import { maxRow, type Box, type Cell, type HostSheet } from "../model/workbook";
import { defaultStyle } from "../model/style";
import { errorValue, isErrorText } from "../engine/values";
import { fromFile } from "./fileFormula";
import type { FileStyles } from "./readStyles";
import { unescapeCellText, walkXml } from "./xml";

/** What the cells of a sheet need from the rest of the file. */
export interface CellContext {
  readonly styles: FileStyles;
  readonly strings: readonly string[];
  /** Name of the table around a cell, for `[@Col]`. */
  readonly tableAt: (row: number, column: number) => string | null;
  readonly defaultRowHeight: number;
  readonly warn: (loss: string) => void;
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: OpenFormula | null;
}

interface OpenFormula {
  text: string;
  readonly kind: string;
  readonly shared: string | null;
  readonly ref: string | null;
}

/**
 * Fills a sheet from its `<sheetData>`. References may be missing (rows and cells then follow each other), and rows
 * far below the last value that only carry a look are left out: some files have a million of them.
 */
export function readCells(sheetData: string, sheet: HostSheet, context: CellContext): void {
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const arrays: { box: Box; row: number; column: number }[] = [];
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let phonetic = 0;
  let taking: "value" | "formula" | "inline" | null = null;
  let lastFilled = 0;
  walkXml(sheetData, {
    open(name, attributes) {
      if (name === "row") {
        row = nextNumber(attributes["r"], row);
        column = 0;
        readRow(sheet, row, attributes, context);
      } else if (name === "c") {
        const place = attributes["r"] === undefined ? null : parseAddress(attributes["r"]);
        column = place?.left ?? column + 1;
        cell = {
          row: place?.top ?? row,
          column,
          type: attributes["t"] ?? "n",
          style: Number(attributes["s"] ?? 0),
          value: "",
          inline: "",
          formula: null,
        };
      } else if (name === "v") taking = "value";
      else if (name === "rPh") phonetic += 1;
      else if (name === "t") taking = phonetic > 0 ? null : "inline";
      else if (name === "f" && cell !== null) {
        cell.formula = {
          text: "",
          kind: attributes["t"] ?? "normal",
          shared: attributes["si"] ?? null,
          ref: attributes["ref"] ?? null,
        };
        taking = "formula";
      }
    },
    text(text) {
      if (cell === null || taking === null) return;
      if (taking === "value") cell.value += text;
      else if (taking === "inline") cell.inline += text;
      else if (cell.formula !== null) cell.formula.text += text;
    },
    close(name) {
      if (name === "rPh") phonetic -= 1;
      if (name === "v" || name === "t" || name === "f") taking = null;
      if (name !== "c" || cell === null) return;
      const closed = closeCell(cell, shared, arrays, context);
      if (closed !== null) {
        putCell(sheet, cell.row, cell.column, closed);
        if (closed.value !== null || closed.formula !== null)
          lastFilled = Math.max(lastFilled, cell.row);
      }
      cell = null;
    },
  });
  markArrays(sheet, arrays);
  dropEmptyTail(sheet, lastFilled);
}

function nextNumber(text: string | undefined, before: number): number {
  const number = Number(text ?? NaN);
  return Number.isInteger(number) && number >= 1 && number <= maxRow ? number : before + 1;
}

function readRow(
  sheet: HostSheet,
  row: number,
  attributes: Record<string, string>,
  context: CellContext,
): void {
  if (attributes["hidden"] === "1" || attributes["hidden"] === "true") sheet.hiddenRows.add(row);
  const level = Number(attributes["outlineLevel"] ?? 0);
  if (level > 0) sheet.rowLevels.set(row, level);
  const height = Number(attributes["ht"] ?? NaN);
  const isCustom = attributes["customHeight"] === "1" || attributes["customHeight"] === "true";
  if (
    Number.isFinite(height) &&
    height > 0 &&
    (isCustom || Math.abs(height - context.defaultRowHeight) > 0.1)
  )
    sheet.rowHeights.set(row, height);
  if (attributes["s"] !== undefined && attributes["customFormat"] !== undefined) {
    const style = context.styles.at(Number(attributes["s"]));
    if (style !== defaultStyle) sheet.rowStyles.set(row, style);
  }
}

function closeCell(
  cell: OpenCell,
  shared: Map<string, { formula: string; row: number; column: number }>,
  arrays: { box: Box; row: number; column: number }[],
  context: CellContext,
): Cell | null {
  const style = context.styles.at(cell.style);
  const value = valueOf(cell, context.strings);
  const formula =
    cell.formula === null ? null : formulaOf(cell, cell.formula, shared, arrays, context);
  if (value === null && formula === null && style === defaultStyle) return null;
  return { value, formula, style };
}

function valueOf({ type, value, inline }: OpenCell, strings: readonly string[]): Scalar {
  if (type === "inlineStr") return inline === "" ? null : unescapeCellText(inline);
  if (type === "s") {
    const text = strings[Number(value)];
    return text === undefined || text === "" ? null : text;
  }
  // A formula may answer an empty text; a typed cell that holds none is blank.
  if (type === "str") return unescapeCellText(value);
  if (value === "") return null;
  if (type === "b") return value === "1" || value === "true";
  if (type === "e") return isErrorText(value) ? errorValue(value) : errorValue("#N/A");
  if (type === "d") return serialOf(value);
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

/** ISO date cells (`t="d"`) → serial. */
function serialOf(iso: string): Scalar {
  const time = Date.parse(
    /Z|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}${iso.includes("T") ? "" : "T00:00:00"}Z`,
  );
  return Number.isFinite(time) ? time / 86_400_000 + 25_569 : iso;
}

function formulaOf(
  { row, column }: OpenCell,
  open: OpenFormula,
  shared: Map<string, { formula: string; row: number; column: number }>,
  arrays: { box: Box; row: number; column: number }[],
  context: CellContext,
): string | null {
  if (open.kind === "dataTable") {
    context.warn("dataTable");
    return null;
  }
  if (open.kind === "shared" && open.shared !== null && open.text === "") {
    const model = shared.get(open.shared);
    return model === undefined
      ? null
      : translateFormula(model.formula, row - model.row, column - model.column);
  }
  if (open.text === "") return null;
  const isArray = open.kind === "array";
  const formula = fromFile(open.text, context.tableAt(row, column), isArray);
  if (open.kind === "shared" && open.shared !== null)
    shared.set(open.shared, { formula, row, column });
  if (isArray && open.ref !== null)
    arrays.push({ box: parseAddress(open.ref) ?? boxAt(row, column), row, column });
  return formula;
}

function putCell(sheet: HostSheet, row: number, column: number, cell: Cell): void {
  let line = sheet.cells.get(row);
  if (line === undefined) sheet.cells.set(row, (line = new Map<number, Cell>()));
  line.set(column, cell);
}

/** The other cells of an array formula hold its results and nothing of their own. */
function markArrays(
  sheet: HostSheet,
  arrays: readonly { box: Box; row: number; column: number }[],
): void {
  for (const { box, row, column } of arrays)
    for (let r = box.top; r <= Math.min(box.bottom, box.top + 100_000); r += 1)
      for (let c = box.left; c <= box.right; c += 1) {
        const cell = sheet.cells.get(r)?.get(c);
        if (cell?.formula === null && (r !== row || c !== column))
          putCell(sheet, r, c, { ...cell, spillFrom: { row, column } });
      }
}

/** Beyond this many rows after the last value, rows that only carry a look are an accident of the file. */
const longestTail = 2000;

function dropEmptyTail(sheet: HostSheet, lastFilled: number): void {
  const limit = lastFilled + longestTail;
  for (const row of [...sheet.cells.keys()]) if (row > limit) sheet.cells.delete(row);
  for (const map of [sheet.rowHeights, sheet.rowStyles, sheet.rowLevels])
    for (const row of [...map.keys()]) if (row > limit) map.delete(row);
}
