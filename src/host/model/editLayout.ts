import { intersection, intersects, isWholeColumns } from "./box";
import { cellAt, CellPatch, put, putAll, putEntry, putMember } from "./change";
import { EditError } from "./editError";
import { asGroup, emit } from "./journal";
import {
  maxColumn,
  type Box,
  type DataValidation,
  type HostSheet,
  type HostWorkbook,
  type PageLayout,
} from "./workbook";

/** Merges a box (or each of its rows); only the first cell keeps its content. */
export function mergeCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  across = false,
): void {
  if (sheet.tables.some((table) => intersects(table.box, box)))
    throw new EditError("MergedRangeConflict", "Cells of a table cannot be merged");
  const merged: Box[] = [];
  if (across)
    for (let row = box.top; row <= box.bottom; row += 1)
      merged.push({ ...box, top: row, bottom: row });
  else merged.push(box);
  laidOut(workbook, sheet, box, () => {
    const patch = new CellPatch(sheet);
    for (const one of merged) keepFirstOnly(sheet, one, patch);
    patch.commit(workbook);
    const kept = sheet.merges.filter((merge) => !intersects(merge, box));
    const real = merged.filter((one) => one.top !== one.bottom || one.left !== one.right);
    put(workbook, sheet, "merges", [...kept, ...real]);
  });
}

function keepFirstOnly(sheet: HostSheet, box: Box, patch: CellPatch): void {
  for (let row = box.top; row <= box.bottom; row += 1)
    for (let column = box.left; column <= box.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      const first = row === box.top && column === box.left;
      if (first || cell === undefined || (cell.value === null && cell.formula === null)) continue;
      patch.set(row, column, { value: null, formula: null, style: cell.style });
    }
}

/** Splits every merged area that the box touches. */
export function unmergeCells(workbook: HostWorkbook, sheet: HostSheet, box: Box): void {
  laidOut(workbook, sheet, box, () => {
    put(
      workbook,
      sheet,
      "merges",
      sheet.merges.filter((merge) => !intersects(merge, box)),
    );
  });
}

/** Width in points of columns left..right; null gives the default back. */
export function setColumnWidths(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  points: number | null,
): void {
  laidOut(workbook, sheet, box, () => {
    for (let column = box.left; column <= box.right; column += 1)
      putEntry(workbook, sheet.columnWidths, column, points ?? undefined);
  });
}

/** Height in points of rows top..bottom; null gives the default back. */
export function setRowHeights(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  points: number | null,
): void {
  laidOut(workbook, sheet, box, () => {
    if (isWholeColumns(box)) {
      put(workbook, sheet, "usualRowHeight", points ?? undefined);
      putAll(workbook, sheet.rowHeights, new Map<number, number>());
      return;
    }
    for (let row = box.top; row <= box.bottom; row += 1)
      putEntry(workbook, sheet.rowHeights, row, points ?? undefined);
  });
}

export function setRowsHidden(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  hidden: boolean,
): void {
  laidOut(workbook, sheet, box, () => {
    let changed = false;
    for (let row = box.top; row <= box.bottom; row += 1) {
      changed ||= sheet.hiddenRows.has(row) !== hidden;
      putMember(workbook, sheet.hiddenRows, row, hidden);
    }
    if (changed)
      emit(workbook, {
        sheet: sheet.id,
        box: { ...box, left: 1, right: maxColumn },
        kind: hidden ? "RowHidden" : "RowUnhidden",
      });
  });
}

export function setColumnsHidden(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  hidden: boolean,
): void {
  laidOut(workbook, sheet, box, () => {
    for (let column = box.left; column <= box.right; column += 1)
      putMember(workbook, sheet.hiddenColumns, column, hidden);
  });
}

/** Freezes rows at the top and columns at the left; 0 and 0 unfreeze. */
export function freezePanes(
  workbook: HostWorkbook,
  sheet: HostSheet,
  rows: number,
  columns: number,
): void {
  laidOut(workbook, sheet, null, () => {
    put(workbook, sheet, "frozen", { rows, columns });
  });
}

export function setSheetLook(
  workbook: HostWorkbook,
  sheet: HostSheet,
  look: Partial<Pick<HostSheet, "tabColor" | "showGridlines" | "showHeadings">>,
): void {
  laidOut(workbook, sheet, null, () => {
    for (const key of Object.keys(look) as (keyof typeof look)[]) {
      const value = look[key];
      if (value !== undefined) put(workbook, sheet, key, value);
    }
  });
}

export function setPageLayout(
  workbook: HostWorkbook,
  sheet: HostSheet,
  page: Partial<PageLayout>,
): void {
  laidOut(workbook, sheet, null, () => {
    put(workbook, sheet, "page", { ...sheet.page, ...page });
  });
}

/** Puts one rule on a box, or (null) takes validation off it; areas around are cut so that no cell has two. */
export function setValidation(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  rule: DataValidation | null,
): void {
  laidOut(workbook, sheet, box, () => {
    const others = sheet.validations.flatMap((validation) =>
      without(validation.box, box).map((rest) => ({ box: rest, rule: validation.rule })),
    );
    put(workbook, sheet, "validations", rule === null ? others : [...others, { box, rule }]);
  });
}

/** What is left of a box when another is taken off it: up to four boxes. */
export function without(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (cut === null) return [box];
  return [
    { ...box, bottom: cut.top - 1 },
    { ...box, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: box.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: box.right },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

function laidOut(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box | null,
  edit: () => void,
): void {
  asGroup(workbook, () => {
    edit();
    emit(workbook, { sheet: sheet.id, box, kind: "LayoutChanged" });
  });
}
