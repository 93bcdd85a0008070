import { covers, intersects, parseAddress } from "./box";
import { CellPatch, put } from "./change";
import { EditError } from "./editError";
import { renameNameIn } from "./formulaRewrite";
import { asGroup, emit } from "./journal";
import { rewriteFormulas } from "./rewriteFormulas";
import { shiftCells } from "./editShift";
import { stretchCharts } from "./stretchCharts";
import { defaultStyle } from "./style";
import { bodyBox, headerText, renameColumns, uniqueHeaders, writeHeaders } from "./tableCells";
import type { Box, HostSheet, HostTable, HostWorkbook } from "./workbook";

/** Everything a user can switch on a table without moving it. */
export type TableOptions = Partial<
  Pick<
    HostTable,
    | "style"
    | "showBandedRows"
    | "showBandedColumns"
    | "highlightFirstColumn"
    | "highlightLastColumn"
    | "showFilterButton"
  >
>;

/**
 * Turns cells into a table. Without headers a row is put in above and the data moves down (officejs A-40);
 * header cells become unique texts. The name is « Tableau1 » and so on unless given.
 * @throws EditError when it would touch another table or merged cells, or the name is taken or invalid.
 */
export function addTable(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  hasHeaders: boolean,
  name: string = freeTableName(workbook),
): HostTable {
  refuseOverlap(sheet, box, null);
  refuseName(workbook, name, null);
  return asGroup(workbook, () => {
    if (!hasHeaders) shiftCells(workbook, sheet, { ...box, bottom: box.top }, "Down");
    const single = box.top === box.bottom && hasHeaders;
    const table: HostTable = {
      ...plainTable,
      id: String(nextTableId(workbook)),
      name,
      sheet: sheet.id,
      box: { ...box, bottom: box.bottom + (hasHeaders && !single ? 0 : 1) },
      columns: headersOf(sheet, box, hasHeaders),
    };
    put(workbook, sheet, "tables", [...sheet.tables, table]);
    writeHeaders(workbook, sheet, table);
    emit(workbook, { sheet: sheet.id, box: table.box, kind: "TableAdded", subject: table.id });
    return table;
  });
}

/** Excel's defaults for a new table. */
export const plainTable = {
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: true,
};

function headersOf(sheet: HostSheet, box: Box, hasHeaders: boolean): HostTable["columns"] {
  const line = hasHeaders ? sheet.cells.get(box.top) : undefined;
  const texts: string[] = [];
  for (let column = box.left; column <= box.right; column += 1)
    texts.push(headerText(line?.get(column)?.value ?? null));
  return uniqueHeaders(texts).map((name, i) => ({ id: i + 1, name }));
}

/** Renames a table and the formulas that name it. @throws EditError when the name is taken or invalid. */
export function renameTable(workbook: HostWorkbook, table: HostTable, name: string): void {
  if (name === table.name) return;
  refuseName(workbook, name, table);
  asGroup(workbook, () => {
    const old = table.name;
    put(workbook, table, "name", name);
    rewriteFormulas(workbook, old, (formula) => renameNameIn(formula, old, name));
    told(workbook, table);
  });
}

/** Renames one column (0-based); the header follows the rules of A-42. */
export function renameTableColumn(
  workbook: HostWorkbook,
  table: HostTable,
  index: number,
  name: string,
): void {
  const names = table.columns.map((column) => column.name);
  names[index] = name;
  asGroup(workbook, () => {
    renameColumns(workbook, sheetOf(workbook, table), table, uniqueHeaders(names));
  });
}

/** @throws EditError unless the new box overlaps the old one and keeps its header row (officejs A-45). */
export function resizeTable(workbook: HostWorkbook, table: HostTable, box: Box): void {
  const sheet = sheetOf(workbook, table);
  if (box.top !== table.box.top || !intersects(box, table.box))
    throw new EditError("InvalidArgument", "The table must keep its header row");
  if (box.bottom <= box.top && table.showHeaders)
    throw new EditError("InvalidArgument", "A table has at least one row under its header");
  refuseOverlap(sheet, box, table);
  asGroup(workbook, () => {
    const shift = box.left - table.box.left;
    const width = box.right - box.left + 1;
    let id = Math.max(0, ...table.columns.map((column) => column.id));
    const line = sheet.cells.get(box.top);
    const columns = Array.from({ length: width }, (_, i) => {
      const kept = table.columns[i + shift];
      return kept ?? { id: (id += 1), name: headerText(line?.get(box.left + i)?.value ?? null) };
    });
    const names = uniqueHeaders(columns.map(({ name }) => name));
    const before = bodyBox(table);
    put(workbook, table, "box", box);
    stretchCharts(workbook, sheet, before, bodyBox(table));
    put(
      workbook,
      table,
      "columns",
      columns.map((column, i) => ({ ...column, name: names[i] ?? "" })),
    );
    writeHeaders(workbook, sheet, table);
    told(workbook, table);
  });
}

/** Takes the table away; `keepCells` leaves values and looks (convert to range), else they are cleared. */
export function removeTable(workbook: HostWorkbook, table: HostTable, keepCells: boolean): void {
  const sheet = sheetOf(workbook, table);
  asGroup(workbook, () => {
    put(
      workbook,
      sheet,
      "tables",
      sheet.tables.filter((other) => other !== table),
    );
    if (!keepCells) blank(workbook, sheet, table.box);
    emit(workbook, { sheet: sheet.id, box: table.box, kind: "TableDeleted", subject: table.id });
  });
}

export function setTableOptions(
  workbook: HostWorkbook,
  table: HostTable,
  options: TableOptions,
): void {
  asGroup(workbook, () => {
    for (const key of Object.keys(options) as (keyof TableOptions)[]) {
      const value = options[key];
      if (value !== undefined) put(workbook, table, key, value);
    }
    told(workbook, table);
  });
}

/** Shows or hides the totals row: it is put in under the last row, or cleared and given back. */
export function setTableTotals(workbook: HostWorkbook, table: HostTable, on: boolean): void {
  if (table.showTotals === on) return;
  const sheet = sheetOf(workbook, table);
  asGroup(workbook, () => {
    const { box } = table;
    const last = { ...box, top: box.bottom, bottom: box.bottom };
    if (on) {
      const row = { ...last, top: box.bottom + 1, bottom: box.bottom + 1 };
      shiftCells(workbook, sheet, row, "Down");
      put(workbook, table, "box", { ...box, bottom: row.bottom });
      const patch = new CellPatch(sheet);
      patch.set(row.top, box.left, { value: "Total", formula: null, style: defaultStyle });
      patch.commit(workbook);
    } else {
      blank(workbook, sheet, last);
      put(workbook, table, "box", { ...box, bottom: box.bottom - 1 });
    }
    put(workbook, table, "showTotals", on);
    told(workbook, table);
  });
}

/** Shows or hides the header row; its cells are cleared or written again. */
export function setTableHeaders(workbook: HostWorkbook, table: HostTable, on: boolean): void {
  if (table.showHeaders === on) return;
  const sheet = sheetOf(workbook, table);
  asGroup(workbook, () => {
    const { box } = table;
    if (on && box.top === 1) throw new EditError("InvalidOperation", "No room for a header row");
    const top = on ? box.top - 1 : box.top + 1;
    if (!on) blank(workbook, sheet, { ...box, bottom: box.top });
    put(workbook, table, "box", { ...box, top });
    put(workbook, table, "showHeaders", on);
    writeHeaders(workbook, sheet, table);
    told(workbook, table);
  });
}

/** Whether a name may be given to a table or a range: the naming rules of officejs A-41. */
export function isValidName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name)) return false;
  if (/^[rc]$/i.test(name) || /^r\d+c\d+$/i.test(name)) return false;
  return parseAddress(name) === null;
}

export function findTable(workbook: HostWorkbook, nameOrId: string): HostTable | undefined {
  const wanted = nameOrId.toLowerCase();
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  return (
    tables.find(({ name }) => name.toLowerCase() === wanted) ??
    tables.find(({ id }) => id === wanted)
  );
}

function refuseName(workbook: HostWorkbook, name: string, self: HostTable | null): void {
  if (!isValidName(name)) throw new EditError("InvalidArgument", `Not a name: ${name}`);
  const wanted = name.toLowerCase();
  const other = findTable(workbook, name);
  const table = other !== undefined && other !== self && other.name.toLowerCase() === wanted;
  if (table || workbook.names.some((used) => used.name.toLowerCase() === wanted))
    throw new EditError("ItemAlreadyExists", `Name already taken: ${name}`);
}

function refuseOverlap(sheet: HostSheet, box: Box, self: HostTable | null): void {
  if (sheet.tables.some((other) => other !== self && intersects(other.box, box)))
    throw new EditError("InvalidArgument", "A table cannot overlap another table");
  if (sheet.merges.some((merge) => intersects(merge, box) && !covers(merge, box)))
    throw new EditError("MergedRangeConflict", "Tables and merged cells do not mix");
}

function freeTableName(workbook: HostWorkbook): string {
  let number = 1;
  const taken = (name: string): boolean =>
    findTable(workbook, name) !== undefined ||
    workbook.names.some((used) => used.name.toLowerCase() === name.toLowerCase());
  while (taken(`Tableau${number}`)) number += 1;
  return `Tableau${number}`;
}

function nextTableId(workbook: HostWorkbook): number {
  const ids = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => Number(table.id)));
  return Math.max(0, ...ids) + 1;
}

function blank(workbook: HostWorkbook, sheet: HostSheet, box: Box): void {
  const patch = new CellPatch(sheet);
  for (let row = box.top; row <= box.bottom; row += 1)
    for (let column = box.left; column <= box.right; column += 1)
      if (sheet.cells.get(row)?.has(column) === true) patch.set(row, column, undefined);
  patch.commit(workbook);
}

function sheetOf(workbook: HostWorkbook, table: HostTable): HostSheet {
  const sheet = workbook.sheets.find(({ tables }) => tables.includes(table));
  if (sheet === undefined) throw new EditError("ItemNotFound", `No such table: ${table.name}`);
  return sheet;
}

function told(workbook: HostWorkbook, table: HostTable): void {
  const { sheet, box, id } = table;
  emit(workbook, { sheet, box, kind: "TableChanged", subject: id });
}
