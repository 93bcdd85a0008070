import { isWholeColumns, isWholeRows, intersection, intersects, union, wholeSheet } from "./box";
import { cellAt, CellPatch, putEntry } from "./change";
import { changedFormulas, emitEdited, type Written } from "./editedCells";
import { asGroup, emit } from "./journal";
import { growTableBelow, renameHeadersFromCells } from "./tableCells";
import { defaultStyle, sameStyle, type CellStyle } from "./style";
import {
  maxColumn,
  maxRow,
  type Box,
  type Cell,
  type HostSheet,
  type HostWorkbook,
} from "./workbook";

/** What to write in a cell: undefined leaves it alone, null clears its content, a formula starts with `=` (en-US). */
export type CellInput = Written;

/**
 * Writes a block of values and formulas; styles stay. Cells of a merged area other than its first keep
 * nothing (officejs A-52); a table right above grows over the block; header cells of tables
 * become unique texts. One undo step.
 */
export function setCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  top: number,
  left: number,
  rows: readonly (readonly CellInput[])[],
): void {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return;
  const box = { top, left, bottom: top + rows.length - 1, right: left + width - 1 };
  checkOnSheet(box);
  asGroup(workbook, () => {
    const before = cellAt(sheet, top, left)?.value ?? null;
    const wasEmpty = isEmptyRow(sheet, box.top, box.left, box.right);
    const formulas = changedFormulas(sheet, box, rows);
    writeBlock(workbook, sheet, box, rows);
    renameHeadersFromCells(workbook, sheet, box);
    if (wasEmpty) growTableBelow(workbook, sheet, box);
    emitEdited(workbook, sheet, box, before, formulas);
  });
}

function writeBlock(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  rows: readonly (readonly CellInput[])[],
): void {
  const merges = sheet.merges.filter((merge) => intersects(merge, box));
  const patch = new CellPatch(sheet);
  rows.forEach((inputs, i) => {
    const row = box.top + i;
    patch.setLine(row, box.left, inputs.length, (j, old) => {
      const input = inputs[j];
      const column = box.left + j;
      if (input === undefined || (merges.length > 0 && isBehindMerge(merges, row, column)))
        return undefined;
      return cellFor(input, old?.style ?? inheritedStyle(sheet, row, column));
    });
  });
  patch.commit(workbook);
}

function cellFor(input: Exclude<CellInput, undefined>, style: CellStyle): Cell | null {
  if (input === null || input === "")
    return style === defaultStyle ? null : { value: null, formula: null, style };
  if (typeof input === "object" && "formula" in input)
    return { value: null, formula: input.formula, style };
  return { value: input, formula: null, style };
}

/** The style a new cell takes from its row or column. */
export function inheritedStyle(sheet: HostSheet, row: number, column: number): CellStyle {
  return sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column) ?? defaultStyle;
}

/** The style a cell shows, whether or not it has a cell of its own. */
export function styleAt(sheet: HostSheet, row: number, column: number): CellStyle {
  return cellAt(sheet, row, column)?.style ?? inheritedStyle(sheet, row, column);
}

/** Clears contents, formats or both of a box, as Range.clear does. Hyperlinks go with contents. One undo step. */
export function clearCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  what: "All" | "Contents" | "Formats" = "All",
): void {
  asGroup(workbook, () => {
    const before = cellAt(sheet, box.top, box.left)?.value ?? null;
    const patch = new CellPatch(sheet);
    forEachCell(sheet, box, (cell, row, column) => {
      patch.set(row, column, clearedCell(cell, what));
    });
    patch.commit(workbook);
    if (what !== "Formats") {
      for (const key of [...sheet.hyperlinks.keys()])
        if (intersects(linkBox(key), box)) putEntry(workbook, sheet.hyperlinks, key, undefined);
      renameHeadersFromCells(workbook, sheet, box);
    }
    if (what !== "Contents") clearLineStyles(workbook, sheet, box);
    if (what === "Formats") emit(workbook, { sheet: sheet.id, box, kind: "FormatChanged" });
    else emitEdited(workbook, sheet, box, before);
  });
}

function clearedCell(cell: Cell, what: "All" | "Contents" | "Formats"): Cell | undefined {
  const style = what === "Contents" ? cell.style : defaultStyle;
  const keeps = what === "Formats" ? cell : { value: null, formula: null };
  if (style === defaultStyle && keeps.value === null && keeps.formula === null) return undefined;
  return { ...keeps, style };
}

function clearLineStyles(workbook: HostWorkbook, sheet: HostSheet, box: Box): void {
  if (isWholeColumns(box))
    for (const column of [...sheet.columnStyles.keys()])
      if (column >= box.left && column <= box.right)
        putEntry(workbook, sheet.columnStyles, column, undefined);
  if (isWholeRows(box))
    for (const row of [...sheet.rowStyles.keys()])
      if (row >= box.top && row <= box.bottom) putEntry(workbook, sheet.rowStyles, row, undefined);
}

/**
 * Changes the look of every cell of a box. Whole columns and rows keep the style on the line, so that
 * `A:A` costs nothing; a bounded box gets cells. One undo step.
 */
export function changeStyle(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  change: (style: CellStyle, row: number, column: number) => CellStyle,
): void {
  asGroup(workbook, () => {
    if (isWholeColumns(box) || isWholeRows(box)) changeLineStyles(workbook, sheet, box, change);
    const patch = new CellPatch(sheet);
    const restyle = (cell: Cell | undefined, row: number, column: number): void => {
      const old = cell?.style ?? inheritedStyle(sheet, row, column);
      const style = change(old, row, column);
      if (style === old) return;
      const isBare = isBlank(cell) && sameStyle(style, inheritedStyle(sheet, row, column));
      if (!isBare) patch.set(row, column, { ...(cell ?? blank), style });
      else if (cell !== undefined) patch.set(row, column, undefined);
    };
    if (isWholeColumns(box) || isWholeRows(box)) forEachCell(sheet, box, restyle);
    else
      for (let row = box.top; row <= box.bottom; row += 1) {
        const line = sheet.cells.get(row);
        for (let column = box.left; column <= box.right; column += 1)
          restyle(line?.get(column), row, column);
      }
    patch.commit(workbook);
    emit(workbook, { sheet: sheet.id, box, kind: "FormatChanged" });
  });
}

const blank = { value: null, formula: null };

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === null && !cell.spillFrom);
}

function changeLineStyles(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  change: (style: CellStyle, row: number, column: number) => CellStyle,
): void {
  if (isWholeColumns(box))
    for (let column = box.left; column <= box.right; column += 1) {
      const old = sheet.columnStyles.get(column) ?? defaultStyle;
      putEntry(workbook, sheet.columnStyles, column, change(old, 1, column));
    }
  else
    for (let row = box.top; row <= box.bottom; row += 1) {
      const old = sheet.rowStyles.get(row) ?? defaultStyle;
      putEntry(workbook, sheet.rowStyles, row, change(old, row, 1));
    }
}

/** Visits the cells that exist in a box, row by row where the box is small, in no fixed order where it is vast. */
export function forEachCell(
  sheet: HostSheet,
  box: Box,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (const row of linesWithin(sheet.cells, box.top, box.bottom)) {
    const line = sheet.cells.get(row);
    if (line === undefined) continue;
    for (const column of linesWithin(line, box.left, box.right)) {
      const cell = line.get(column);
      if (cell !== undefined) visit(cell, row, column);
    }
  }
}

/** Keys of a sparse map between two bounds, in order, by whichever way is shorter. */
function linesWithin(map: ReadonlyMap<number, unknown>, from: number, to: number): number[] {
  if (to - from > map.size)
    return [...map.keys()].filter((key) => key >= from && key <= to).sort((a, b) => a - b);
  const keys: number[] = [];
  for (let key = from; key <= to; key += 1) if (map.has(key)) keys.push(key);
  return keys;
}

/** Smallest box around the cells with content (and, unless `valuesOnly`, with a look of their own); null when blank. */
export function usedBox(
  sheet: HostSheet,
  valuesOnly = false,
  within: Box = wholeSheet,
): Box | null {
  let used: Box | null = null;
  for (const [row, line] of sheet.cells) {
    if (row < within.top || row > within.bottom) continue;
    let left = 0;
    let right = 0;
    for (const [column, cell] of line) {
      if (column < within.left || column > within.right) continue;
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      if (left === 0 || column < left) left = column;
      if (column > right) right = column;
    }
    if (left > 0) used = union(used, { top: row, left, bottom: row, right });
  }
  return used;
}

/** Key of a hyperlink in its sheet's map. */
export function linkKey(row: number, column: number): string {
  return `${row},${column}`;
}

export function linkBox(key: string): Box {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { top: row, left: column, bottom: row, right: column };
}

/** Sets or removes the hyperlink of one cell. */
export function setHyperlink(
  workbook: HostWorkbook,
  sheet: HostSheet,
  row: number,
  column: number,
  link: { address?: string; target?: string; text?: string; tip?: string } | null,
): void {
  asGroup(workbook, () => {
    putEntry(workbook, sheet.hyperlinks, linkKey(row, column), link ?? undefined);
    const box = { top: row, left: column, bottom: row, right: column };
    emit(workbook, { sheet: sheet.id, box, kind: "FormatChanged" });
  });
}

/** Takes the links of a box away; contents and looks stay. */
export function clearHyperlinks(workbook: HostWorkbook, sheet: HostSheet, box: Box): void {
  asGroup(workbook, () => {
    for (const key of [...sheet.hyperlinks.keys()])
      if (intersects(linkBox(key), box)) putEntry(workbook, sheet.hyperlinks, key, undefined);
    emit(workbook, { sheet: sheet.id, box, kind: "FormatChanged" });
  });
}

/** Selects a box of a sheet; the selection is not an undo step. */
export function select(workbook: HostWorkbook, sheet: HostSheet, box: Box): void {
  sheet.selection = box;
  emit(workbook, { sheet: sheet.id, box, kind: "SelectionChanged" });
}

export function activateSheet(workbook: HostWorkbook, sheet: HostSheet): void {
  if (workbook.activeSheet === sheet.id) return;
  const subject = workbook.activeSheet;
  workbook.activeSheet = sheet.id;
  emit(workbook, { sheet: sheet.id, box: null, kind: "SheetActivated", subject });
}

function isBehindMerge(merges: readonly Box[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      intersection(merge, { top: row, left: column, bottom: row, right: column }) !== null &&
      (merge.top !== row || merge.left !== column),
  );
}

function isEmptyRow(sheet: HostSheet, row: number, left: number, right: number): boolean {
  const line = sheet.cells.get(row);
  if (line === undefined) return true;
  return linesWithin(line, left, right).every((column) => {
    const cell = line.get(column);
    return cell === undefined || (cell.value === null && cell.formula === null);
  });
}

function checkOnSheet(box: Box): void {
  if (box.top < 1 || box.left < 1 || box.bottom > maxRow || box.right > maxColumn)
    throw new RangeError("Outside the sheet");
}
