import { contains, intersection } from "./box";
import { CellPatch, put } from "./change";
import { emit } from "./journal";
import { renameColumnIn, translateFormula } from "./formulaRewrite";
import { rewriteFormulas } from "./rewriteFormulas";
import { stretchCharts } from "./stretchCharts";
import { defaultStyle } from "./style";
import type { Scalar } from "./scalar";
import type { Box, Cell, HostSheet, HostTable, HostWorkbook } from "./workbook";

/** Header to last row of data: the box without the totals row and without the header row. */
export function bodyBox(table: HostTable): Box {
  return {
    ...table.box,
    top: table.box.top + (table.showHeaders ? 1 : 0),
    bottom: table.box.bottom - (table.showTotals ? 1 : 0),
  };
}

/**
 * Column names out of header texts: always text, unique whatever the case; blanks become « Colonne1 »,
 * a repeated name takes a number (officejs A-42).
 */
export function uniqueHeaders(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  const first = texts.map((text) => text.trim() !== "");
  for (const [i, text] of texts.entries()) if (first[i] === true) taken.add(text.toLowerCase());
  const used = new Set<string>();
  return texts.map((text, i) => {
    let name = text;
    if (first[i] !== true) name = freeName("Colonne", 1, taken);
    else if (used.has(text.toLowerCase())) name = freeName(text, 2, taken);
    used.add(name.toLowerCase());
    taken.add(name.toLowerCase());
    return name;
  });
}

function freeName(stem: string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

/** What a header cell shows as a column name. Numbers and dates turn into plain text. */
export function headerText(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "VRAI" : "FAUX";
  return String(value);
}

/** Writes the column names into the header cells, as text. */
export function writeHeaders(workbook: HostWorkbook, sheet: HostSheet, table: HostTable): void {
  if (!table.showHeaders) return;
  const patch = new CellPatch(sheet);
  table.columns.forEach(({ name }, i) => {
    const column = table.box.left + i;
    const old = sheet.cells.get(table.box.top)?.get(column);
    if (old?.value === name && old.formula === null) return;
    const cell: Cell = { value: name, formula: null, style: old?.style ?? defaultStyle };
    patch.set(table.box.top, column, cell);
  });
  patch.commit(workbook);
}

/** Renames a column everywhere: the table, its header cell, the formulas that name it. */
export function renameColumns(
  workbook: HostWorkbook,
  sheet: HostSheet,
  table: HostTable,
  names: readonly string[],
): void {
  const old = table.columns;
  const next = old.map(({ id, name }, i) => ({ id, name: names[i] ?? name }));
  put(workbook, table, "columns", next);
  writeHeaders(workbook, sheet, table);
  const renamed = old.flatMap(({ name }, i) => {
    const to = next[i]?.name ?? name;
    return to === name ? [] : [{ from: name, to }];
  });
  if (renamed.length === 0) return;
  rewriteFormulas(workbook, "[", (formula, place) => {
    const inside =
      place.sheet === sheet && place.row > 0 && contains(table.box, place.row, place.column);
    return renamed.reduce(
      (text, { from, to }) => renameColumnIn(text, table.name, inside, from, to),
      formula,
    );
  });
  emit(workbook, { sheet: sheet.id, box: table.box, kind: "TableChanged", subject: table.id });
}

/** After a write: header cells of tables become their column names, unique texts again. */
export function renameHeadersFromCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  written: Box,
): void {
  for (const table of sheet.tables) {
    const header = { ...table.box, bottom: table.box.top };
    if (!table.showHeaders || intersection(header, written) === null) continue;
    const line = sheet.cells.get(table.box.top);
    const texts = table.columns.map((_, i) =>
      headerText(line?.get(table.box.left + i)?.value ?? null),
    );
    renameColumns(workbook, sheet, table, uniqueHeaders(texts));
  }
}

/**
 * A block written right under a table makes it grow over the rows that hold something (officejs A-44):
 * not on a protected sheet, not under a totals row, not over validated cells, not when trailing rows
 * are blank. Columns calculated in every row fill down.
 */
export function growTableBelow(workbook: HostWorkbook, sheet: HostSheet, written: Box): void {
  if (sheet.protection.on) return;
  const table = sheet.tables.find(
    ({ box, showTotals }) =>
      !showTotals &&
      written.top === box.bottom + 1 &&
      written.left <= box.right &&
      written.right >= box.left,
  );
  if (table === undefined) return;
  const columns = { left: table.box.left, right: table.box.right };
  const under = { ...columns, top: written.top, bottom: written.top };
  if (sheet.validations.some(({ box }) => intersection(box, under) !== null)) return;
  const bottom = lastFilledRow(sheet, { ...written, ...columns });
  if (bottom < written.top) return;
  const grown = { ...table.box, bottom };
  if (sheet.tables.some((other) => other !== table && intersection(other.box, grown) !== null))
    return;
  const before = bodyBox(table);
  put(workbook, table, "box", grown);
  stretchCharts(workbook, sheet, before, bodyBox(table));
  fillCalculatedColumns(workbook, sheet, table, before.bottom);
  emit(workbook, { sheet: sheet.id, box: grown, kind: "TableChanged", subject: table.id });
}

function lastFilledRow(sheet: HostSheet, box: Box): number {
  let last = box.top - 1;
  for (let row = box.top; row <= box.bottom; row += 1) {
    const line = sheet.cells.get(row);
    let filled = false;
    for (let column = box.left; column <= box.right && !filled; column += 1) {
      const cell = line?.get(column);
      filled = cell !== undefined && (cell.value !== null || cell.formula !== null);
    }
    if (!filled) break;
    last = row;
  }
  return last;
}

function fillCalculatedColumns(
  workbook: HostWorkbook,
  sheet: HostSheet,
  table: HostTable,
  oldBottom: number,
): void {
  const top = bodyBox(table).top;
  if (oldBottom < top) return;
  const patch = new CellPatch(sheet);
  for (let column = table.box.left; column <= table.box.right; column += 1) {
    const model = sheet.cells.get(oldBottom)?.get(column);
    if (model?.formula == null || sheet.cells.get(top)?.get(column)?.formula == null) continue;
    for (let row = oldBottom + 1; row <= table.box.bottom; row += 1) {
      const old = sheet.cells.get(row)?.get(column);
      if (old !== undefined && (old.value !== null || old.formula !== null)) continue;
      const formula = translateFormula(model.formula, row - oldBottom, 0);
      patch.set(row, column, { value: null, formula, style: model.style });
    }
  }
  patch.commit(workbook);
}
