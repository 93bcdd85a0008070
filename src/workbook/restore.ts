import type { Box } from "../domain/intake/grid";
import type { Batch } from "./batch";
import { blocksOf, boxOf, cellsPerRead, rangeAt } from "./blocks";
import type { SheetSnapshot, Snapshot } from "./snapshot";
import { loadStateParts, putState } from "./statePart";

/** What an apply brought into the workbook, and what it found there. */
export interface Done {
  readonly sheetsAdded: readonly string[];
  readonly namesAdded: readonly string[];
  /** On sheets that stood before and were not emptied. */
  readonly chartsAdded: readonly { readonly sheet: string; readonly name: string }[];
  readonly before: Snapshot;
}

/**
 * Puts the workbook back: added sheets and names go, the others get their cells, tables and looks again. Every
 * step bears that what it undoes was never done, because a batch that failed did only its first part (officejs A-04).
 */
export async function restore(batch: Batch, done: Done): Promise<void> {
  const { workbook } = batch.context;
  const names = done.namesAdded.map((name) => workbook.names.getItemOrNullObject(name));
  const added = done.sheetsAdded.map((name) => workbook.worksheets.getItemOrNullObject(name));
  const standing = done.before.sheets.map((snapshot) => {
    const sheet = workbook.worksheets.getItem(snapshot.name);
    const used = sheet.getUsedRangeOrNullObject();
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { snapshot, sheet, used, tables: sheet.tables.load("items/name") };
  });
  const parts = loadStateParts(batch.context);
  await batch.sync();

  for (const { sheet, name } of done.chartsAdded) {
    workbook.worksheets.getItem(sheet).charts.getItemOrNullObject(name).delete();
  }
  for (const name of names) if (!name.isNullObject) name.delete();
  for (const sheet of added) if (!sheet.isNullObject) sheet.delete();
  for (const { snapshot, sheet, used, tables } of standing) {
    if (snapshot.only !== undefined) {
      for (const box of snapshot.only) rangeAt(sheet, box).formulas = formulasIn(snapshot, box);
      continue;
    }
    const now = used.isNullObject ? null : boxOf(used);
    resetTables(sheet, snapshot, new Set(tables.items.map(({ name }) => name)));
    if (now !== null) resetRange(rangeAt(sheet, now), snapshot);
    await writeBack(batch, sheet, snapshot);
  }
  putState(batch.context, parts.items, done.before.state);
  await batch.sync();
}

function resetTables(
  sheet: Excel.Worksheet,
  snapshot: SheetSnapshot,
  now: ReadonlySet<string>,
): void {
  const before = new Map(snapshot.tables.map(({ name, box }) => [name, box]));
  for (const name of now) {
    const box = before.get(name);
    if (box === undefined) sheet.tables.getItem(name).delete();
    else sheet.tables.getItem(name).resize(rangeAt(sheet, box));
  }
}

function resetRange(range: Excel.Range, { looks }: SheetSnapshot): void {
  if (looks === null) range.clear("Contents");
  else {
    range.unmerge();
    range.clear();
  }
}

async function writeBack(
  batch: Batch,
  sheet: Excel.Worksheet,
  snapshot: SheetSnapshot,
): Promise<void> {
  const { used, looks } = snapshot;
  if (used === null) return;
  for (const box of blocksOf(used, cellsPerRead)) {
    const rows = { from: box.top - used.top, to: box.bottom - used.top + 1 };
    const range = rangeAt(sheet, box);
    range.numberFormat = sliced(snapshot.numberFormats, rows);
    range.formulas = sliced(snapshot.formulas, rows);
    if (looks !== null) range.setCellProperties(sliced(looks, rows).map(writable));
    await batch.sync();
  }
  for (const { name, box } of snapshot.tables) addMissingTable(sheet, snapshot, name, box);
  for (const box of snapshot.merges) rangeAt(sheet, box).merge(false);
}

/** A sheet that the plan emptied lost its tables; elsewhere they were only fitted. */
function addMissingTable(
  sheet: Excel.Worksheet,
  snapshot: SheetSnapshot,
  name: string,
  box: Box,
): void {
  if (snapshot.looks === null) return;
  const table = sheet.tables.add(rangeAt(sheet, box), true);
  table.name = name;
}

function sliced<T>(
  rows: readonly (readonly T[])[],
  { from, to }: { readonly from: number; readonly to: number },
): T[][] {
  return rows.slice(from, to).map((row) => [...row]);
}

/** Cells outside of what was used were blank. */
function formulasIn({ used, formulas }: SheetSnapshot, box: Box): unknown[][] {
  const at = (row: number, column: number): unknown =>
    used === null ? "" : (formulas[row - used.top]?.[column - used.left] ?? "");
  return Array.from({ length: box.bottom - box.top + 1 }, (_row, down) =>
    Array.from({ length: box.right - box.left + 1 }, (_cell, right) =>
      at(box.top + down, box.left + right),
    ),
  );
}

/** White stands for « no fill » when read; written, it would be a white fill. */
function writable(row: readonly Excel.CellProperties[]): Excel.SettableCellProperties[] {
  return row.map(({ format }) => {
    if (format?.fill?.color?.toUpperCase() !== "#FFFFFF") return { format };
    const others = { ...format };
    delete others.fill;
    return { format: others };
  }) as Excel.SettableCellProperties[];
}
