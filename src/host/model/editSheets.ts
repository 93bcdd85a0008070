import { put } from "./change";
import { copiedChart } from "./chartFormulas";
import { newGuid, newSheet } from "./create";
import { EditError } from "./editError";
import { dropSheetIn, renameSheetIn, renameNameIn } from "./formulaRewrite";
import { asGroup, emit } from "./journal";
import { copiedShape } from "./editShapes";
import { rewriteFormulas } from "./rewriteFormulas";
import type { Cell, HostSheet, HostTable, HostWorkbook } from "./workbook";

/** Adds a blank sheet at the end (or at a 0-based position); « Feuil2 » and so on unless named. */
export function addSheet(
  workbook: HostWorkbook,
  name: string = freeSheetName(workbook),
  position: number = workbook.sheets.length,
): HostSheet {
  refuseChange(workbook);
  refuseSheetName(workbook, name, null);
  const sheet = newSheet(name);
  asGroup(workbook, () => {
    insertAt(workbook, sheet, position);
    emit(workbook, { sheet: sheet.id, box: null, kind: "SheetAdded" });
  });
  return sheet;
}

/** @throws EditError for the last visible sheet and for a very hidden one (officejs A-62). */
export function deleteSheet(workbook: HostWorkbook, sheet: HostSheet): void {
  refuseChange(workbook);
  if (sheet.visibility === "VeryHidden")
    throw new EditError("InvalidOperation", "A very hidden sheet must be shown first");
  refuseLastVisible(workbook, sheet);
  asGroup(workbook, () => {
    const at = workbook.sheets.indexOf(sheet);
    put(
      workbook,
      workbook,
      "sheets",
      workbook.sheets.filter((other) => other !== sheet),
    );
    put(
      workbook,
      workbook,
      "names",
      workbook.names.filter(({ scope }) => scope !== sheet.id),
    );
    rewriteFormulas(workbook, "!", (formula) => dropSheetIn(formula, sheet.name));
    if (workbook.activeSheet === sheet.id) {
      const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
      const next = workbook.sheets[Math.max(0, at - 1)];
      const shown = next?.visibility === "Visible" ? next : visible[0];
      put(workbook, workbook, "activeSheet", shown?.id ?? "");
    }
    emit(workbook, { sheet: sheet.id, box: null, kind: "SheetDeleted" });
  });
}

/** Renames a sheet and every formula that names it. */
export function renameSheet(workbook: HostWorkbook, sheet: HostSheet, name: string): void {
  if (name === sheet.name) return;
  refuseChange(workbook);
  refuseSheetName(workbook, name, sheet);
  asGroup(workbook, () => {
    const old = sheet.name;
    put(workbook, sheet, "name", name);
    rewriteFormulas(workbook, "!", (formula) => renameSheetIn(formula, old, name));
    emit(workbook, { sheet: sheet.id, box: null, kind: "SheetRenamed" });
  });
}

/** Moves a sheet to a 0-based position. */
export function moveSheet(workbook: HostWorkbook, sheet: HostSheet, position: number): void {
  refuseChange(workbook);
  if (position < 0 || position >= workbook.sheets.length)
    throw new EditError("InvalidArgument", "No such position");
  asGroup(workbook, () => {
    const others = workbook.sheets.filter((other) => other !== sheet);
    others.splice(position, 0, sheet);
    put(workbook, workbook, "sheets", others);
    emit(workbook, { sheet: sheet.id, box: null, kind: "SheetMoved" });
  });
}

/** Copies a sheet as Excel does: « Nom (2) », tables under new names, its formulas pointing at the copy. */
export function copySheet(
  workbook: HostWorkbook,
  sheet: HostSheet,
  position: number = workbook.sheets.length,
): HostSheet {
  refuseChange(workbook);
  const name = copyName(workbook, sheet.name);
  let tableId = lastTableId(workbook);
  const tables = sheet.tables.map((table) => ({
    table,
    copy: { ...table, id: String((tableId += 1)), name: freeName(workbook, table.name) },
  }));
  const copy: HostSheet = { ...copiedState(sheet), id: newGuid(), name };
  copy.tables = tables.map(({ copy: made }): HostTable => ({ ...made, sheet: copy.id }));
  for (const [row, line] of sheet.cells) {
    const to = new Map<number, Cell>();
    for (const [column, cell] of line) to.set(column, copiedCell(cell, tables, sheet.name, name));
    copy.cells.set(row, to);
  }
  copy.charts = sheet.charts.map((chart) =>
    copiedChart(chart, (formula) => renameSheetIn(formula, sheet.name, name)),
  );
  copy.shapes = sheet.shapes.map(copiedShape);
  asGroup(workbook, () => {
    insertAt(workbook, copy, position);
    emit(workbook, { sheet: copy.id, box: null, kind: "SheetAdded" });
  });
  return copy;
}

/** Puts sheets of another workbook in at a position, tables and sheets under free names. The other workbook gives them away. */
export function insertSheets(
  workbook: HostWorkbook,
  sheets: readonly HostSheet[],
  position: number,
): readonly HostSheet[] {
  refuseChange(workbook);
  return asGroup(workbook, () =>
    sheets.map((sheet, i) => {
      const own = findSheet(workbook, sheet.name) === undefined;
      const name = own ? sheet.name : copyName(workbook, sheet.name);
      const tables = sheet.tables.map((table) => {
        const isFree = nameIsFree(workbook, table.name);
        return {
          table,
          copy: { ...table, name: isFree ? table.name : freeName(workbook, table.name) },
        };
      });
      let id = lastTableId(workbook);
      const made: HostSheet = { ...sheet, name, preserved: {} };
      made.tables = tables.map(({ copy }): HostTable => ({ ...copy, id: String((id += 1)) }));
      for (const line of made.cells.values())
        for (const [column, cell] of line)
          line.set(column, copiedCell(cell, tables, sheet.name, name));
      insertAt(workbook, made, position + i);
      emit(workbook, { sheet: made.id, box: null, kind: "SheetAdded" });
      return made;
    }),
  );
}

function lastTableId({ sheets }: HostWorkbook): number {
  return Math.max(0, ...sheets.flatMap(({ tables }) => tables.map(({ id }) => Number(id))));
}

function copiedState(sheet: HostSheet): HostSheet {
  return {
    ...sheet,
    cells: new Map(),
    rowHeights: new Map(sheet.rowHeights),
    columnWidths: new Map(sheet.columnWidths),
    columnStyles: new Map(sheet.columnStyles),
    rowStyles: new Map(sheet.rowStyles),
    rowLevels: new Map(sheet.rowLevels),
    columnLevels: new Map(sheet.columnLevels),
    customProperties: new Map(sheet.customProperties),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    hyperlinks: new Map(sheet.hyperlinks),
    preserved: {},
  };
}

function copiedCell(
  cell: Cell,
  tables: readonly { table: HostTable; copy: { name: string } }[],
  from: string,
  to: string,
): Cell {
  if (cell.formula === null) return cell;
  const renamed = tables.reduce(
    (formula, { table, copy }) => renameNameIn(formula, table.name, copy.name),
    cell.formula,
  );
  return { ...cell, formula: renameSheetIn(renamed, from, to) };
}

/** @throws EditError when the last visible sheet would be hidden. */
export function setVisibility(
  workbook: HostWorkbook,
  sheet: HostSheet,
  visibility: HostSheet["visibility"],
): void {
  if (visibility === sheet.visibility) return;
  refuseChange(workbook);
  if (visibility !== "Visible") refuseLastVisible(workbook, sheet);
  asGroup(workbook, () => {
    put(workbook, sheet, "visibility", visibility);
    if (workbook.activeSheet === sheet.id && visibility !== "Visible") {
      const shown = workbook.sheets.find((other) => other.visibility === "Visible");
      put(workbook, workbook, "activeSheet", shown?.id ?? "");
    }
    emit(workbook, { sheet: sheet.id, box: null, kind: "SheetVisibilityChanged" });
  });
}

export function setProtection(
  workbook: HostWorkbook,
  sheet: HostSheet,
  protection: HostSheet["protection"],
): void {
  asGroup(workbook, () => {
    put(workbook, sheet, "protection", protection);
    emit(workbook, { sheet: sheet.id, box: null, kind: "SheetProtectionChanged" });
  });
}

export function findSheet(workbook: HostWorkbook, nameOrId: string): HostSheet | undefined {
  const wanted = nameOrId.toLowerCase();
  return (
    workbook.sheets.find(({ name }) => name.toLowerCase() === wanted) ??
    workbook.sheets.find(({ id }) => id.toLowerCase() === wanted)
  );
}

/** 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at the ends. */
export function isValidSheetName(name: string): boolean {
  return /^[^:\\/?*[\]]{1,31}$/.test(name) && !name.startsWith("'") && !name.endsWith("'");
}

function refuseSheetName(workbook: HostWorkbook, name: string, self: HostSheet | null): void {
  if (!isValidSheetName(name)) throw new EditError("InvalidArgument", `Not a sheet name: ${name}`);
  const wanted = name.toLowerCase();
  if (workbook.sheets.some((other) => other !== self && other.name.toLowerCase() === wanted))
    throw new EditError("ItemAlreadyExists", `Sheet name already taken: ${name}`);
}

function refuseChange(workbook: HostWorkbook): void {
  if (workbook.structureProtected)
    throw new EditError("AccessDenied", "The structure of the workbook is protected");
}

function refuseLastVisible(workbook: HostWorkbook, sheet: HostSheet): void {
  const others = workbook.sheets.filter((other) => other !== sheet);
  if (!others.some(({ visibility }) => visibility === "Visible"))
    throw new EditError("InvalidOperation", "A workbook keeps one visible sheet");
}

function insertAt(workbook: HostWorkbook, sheet: HostSheet, position: number): void {
  const sheets = [...workbook.sheets];
  sheets.splice(position, 0, sheet);
  put(workbook, workbook, "sheets", sheets);
}

function freeSheetName(workbook: HostWorkbook): string {
  let number = workbook.sheets.length;
  do number += 1;
  while (findSheet(workbook, `Feuil${number}`) !== undefined);
  return `Feuil${number}`;
}

function copyName(workbook: HostWorkbook, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`;
    const candidate = stem.slice(0, 31 - end.length) + end;
    if (findSheet(workbook, candidate) === undefined) return candidate;
  }
}

function nameIsFree({ sheets, names }: HostWorkbook, name: string): boolean {
  const wanted = name.toLowerCase();
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return [...tables, ...names].every((used) => used.name.toLowerCase() !== wanted);
}

function freeName(workbook: HostWorkbook, name: string): string {
  const stem = name.replace(/\d+$/, "");
  let number = 1;
  while (!nameIsFree(workbook, `${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
