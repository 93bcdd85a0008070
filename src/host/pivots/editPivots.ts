import { boxAt, covers, intersects } from "../model/box";
import { cellAt, CellPatch, put } from "../model/change";
import { changeStyle, clearCells, forEachCell, styleAt } from "../model/edit";
import { EditError } from "../model/editError";
import { defaultStyle } from "../model/style";
import { asGroup, emit } from "../model/journal";
import type { HostPivot, PivotParts, PivotValue } from "../model/pivot";
import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import { captionOf, pivotGrid, type PivotCell, type PivotGrid } from "./pivotGrid";
import { itemsOf, fieldIndex } from "./pivotAxis";
import { measureFormat } from "./pivotMeasures";
import type { PivotWords } from "./pivotWords";

/** What drawing a pivot needs beside its state. */
export interface PivotTools {
  readonly words: PivotWords;
  /** The records that pass the filters that look at one value. */
  readonly passing: (pivot: HostPivot) => readonly (readonly PivotValue[])[];
}

/** Size of the place that Excel keeps for a pivot without fields. */
const emptySize = { rows: 18, columns: 3 };

/** Adds a pivot, or replaces the one of its id, and writes its cells. One undo step. */
export function drawPivot(
  workbook: HostWorkbook,
  sheet: HostSheet,
  pivot: HostPivot,
  tools: PivotTools,
): void {
  const old = sheet.pivots.find(({ id }) => id === pivot.id);
  const grid = pivotGrid(pivot, tools.passing(pivot), tools.words);
  const parts = partsOf(pivot, grid);
  const isEmpty =
    grid.cells.length === 0 || pivot.rows.length + pivot.columns.length + pivot.data.length === 0;
  for (const other of sheet.pivots)
    if (other.id !== pivot.id && intersects(other.parts.whole, parts.whole))
      throw new EditError("PivotTableRangeConflict", "Another pivot table stands there");
  for (const table of sheet.tables)
    if (intersects(table.box, parts.whole))
      throw new EditError("PivotTableRangeConflict", "A table stands there");
  const drawn = { ...pivot, parts };
  asGroup(workbook, () => {
    if (old !== undefined) erase(workbook, sheet, old);
    if (!workbook.losses.includes("pivotTables"))
      put(workbook, workbook, "losses", [...workbook.losses, "pivotTables"]);
    if (!isEmpty) writeCells(workbook, sheet, parts.range, grid.cells);
    if (parts.filters !== null)
      writeCells(workbook, sheet, parts.filters, filterCells(pivot, tools.words));
    put(workbook, sheet, "pivots", [...sheet.pivots.filter(({ id }) => id !== pivot.id), drawn]);
    emit(workbook, { sheet: sheet.id, box: parts.whole, kind: "RangeEdited" });
  });
}

/** Takes the words and figures of a pivot off its cells, with the number formats that came from it. */
function erase(workbook: HostWorkbook, sheet: HostSheet, pivot: HostPivot): void {
  clearCells(workbook, sheet, pivot.parts.whole, "Contents");
  const formats = new Set([
    ...pivot.data.map(measureFormat),
    ...pivot.cache.fields.map(({ numberFormat }) => numberFormat),
  ]);
  formats.delete("General");
  if (formats.size === 0) return;
  changeStyle(workbook, sheet, pivot.parts.whole, (style) =>
    formats.has(style.numberFormat) ? { ...style, numberFormat: "General" } : style,
  );
  // What was only a format of the pivot is no used cell any more.
  const plain = JSON.stringify(defaultStyle);
  forEachCell(sheet, pivot.parts.whole, ({ style }, row, column) => {
    if (JSON.stringify(style) === plain) clearCells(workbook, sheet, boxAt(row, column));
  });
}

/** Removes a pivot with what it wrote, and the slicers on it. */
export function removePivot(workbook: HostWorkbook, sheet: HostSheet, pivot: HostPivot): void {
  asGroup(workbook, () => {
    clearCells(workbook, sheet, pivot.parts.whole, "All");
    put(
      workbook,
      sheet,
      "pivots",
      sheet.pivots.filter(({ id }) => id !== pivot.id),
    );
    for (const other of workbook.sheets)
      put(
        workbook,
        other,
        "slicers",
        other.slicers.filter(({ source }) => source.kind !== "Pivot" || source.pivot !== pivot.id),
      );
  });
}

/** Where the parts of a pivot stand. The page's filters are above it, with an empty row between: it moves down when there is no room. */
function partsOf(pivot: HostPivot, grid: PivotGrid): PivotParts {
  const { row, column } = pivot.anchor;
  const over = pivot.filters.length;
  const top = over === 0 ? row : Math.max(row, over + 2);
  const height = grid.cells.length;
  const width = grid.labelColumns + grid.columns.length;
  const isEmpty = pivot.rows.length + pivot.columns.length + pivot.data.length === 0;
  const range: Box = isEmpty
    ? box(top, column, emptySize.rows, emptySize.columns)
    : box(top, column, height, width);
  const filters = over === 0 ? null : box(top - over - 1, column, over, 2);
  const bodyRows = height - grid.headerRows;
  const [bodyTop, bodyLeft] = [top + grid.headerRows, column + grid.labelColumns];
  return {
    range,
    filters,
    whole:
      filters === null
        ? range
        : { ...range, top: filters.top, right: Math.max(range.right, filters.right) },
    body:
      isEmpty || bodyRows === 0 || grid.columns.length === 0
        ? null
        : box(bodyTop, bodyLeft, bodyRows, grid.columns.length),
    rowLabels:
      isEmpty || grid.labelColumns === 0
        ? null
        : box(bodyTop - 1, column, bodyRows + 1, grid.labelColumns),
    columnLabels:
      isEmpty || grid.columns.length === 0
        ? null
        : box(top, bodyLeft, grid.headerRows, grid.columns.length),
  };
}

function box(top: number, left: number, rows: number, columns: number): Box {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

function writeCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  at: Box,
  rows: readonly (readonly (PivotCell | null)[])[],
): void {
  const patch = new CellPatch(sheet);
  rows.forEach((cells, i) => {
    cells.forEach((cell, j) => {
      if (cell === null) return;
      const [row, column] = [at.top + i, at.left + j];
      const old = cellAt(sheet, row, column)?.style ?? styleAt(sheet, row, column);
      const style =
        cell.numberFormat === undefined ? old : { ...old, numberFormat: cell.numberFormat };
      patch.set(row, column, { value: cell.value, formula: null, style });
    });
  });
  patch.commit(workbook);
}

/** The filters of the page: their fields, and what they let through. */
function filterCells(pivot: HostPivot, words: PivotWords): PivotCell[][] {
  return pivot.filters.map((field) => {
    const all = itemsOf(pivot.cache.records, fieldIndex(pivot, field));
    const chosen = pivot.fields.get(field)?.filters?.manualFilter?.selectedItems;
    const isAll = chosen === undefined || chosen.length >= all.length;
    const value = isAll ? words.all : chosen.length === 1 ? (chosen[0] ?? "") : words.several;
    return [{ value: captionOf(pivot, field) }, { value }];
  });
}

/** Refuses to write inside a pivot: its cells are what it makes of its source. */
export function checkOutsidePivots(sheet: HostSheet, target: Box): void {
  for (const { parts } of sheet.pivots)
    if (intersects(parts.whole, target) && !covers(target, parts.whole))
      throw new EditError(
        "PivotTableRangeConflict",
        "The cells of a pivot table cannot be changed",
      );
}
