import { boxAt, contains, intersects } from "../model/box";
import { placeCell } from "../model/change";
import { inheritedStyle } from "../model/edit";
import type { Scalar } from "../model/scalar";
import { maxColumn, maxRow, type Box, type Cell, type HostSheet } from "../model/workbook";
import { errors, Matrix } from "./values";

/** Removes what a formula spilled earlier and answers the box it covered (the formula's cell alone when nothing). */
export function retractSpill(sheet: HostSheet, row: number, column: number): Box {
  const box = spillBox(sheet, row, column) ?? boxAt(row, column);
  if (box.top === box.bottom && box.left === box.right) return box;
  for (let r = box.top; r <= box.bottom; r += 1)
    for (let c = box.left; c <= box.right; c += 1)
      if (isFrom(sheet, r, c, row, column)) blank(sheet, r, c);
  return box;
}

function blank(sheet: HostSheet, row: number, column: number): void {
  const style = sheet.cells.get(row)?.get(column)?.style;
  const own = style !== undefined && style !== inheritedStyle(sheet, row, column);
  placeCell(sheet, row, column, own ? { value: null, formula: null, style } : undefined);
}

/**
 * Lays an array out from its formula's cell and answers the value of that cell: #SPILL! when something is in
 * the way, when it would leave the sheet, or inside a table (officejs F-25, F-26).
 */
export function laySpill(sheet: HostSheet, row: number, column: number, matrix: Matrix): Scalar {
  const { height, width } = matrix;
  const box = boxAt(row, column, height, width);
  if (box.bottom > maxRow || box.right > maxColumn) return errors.spill;
  if (sheet.tables.some((table) => intersects(table.box, box))) return errors.spill;
  if (sheet.merges.some((merge) => intersects(merge, box))) return errors.spill;
  for (let i = 0; i < height; i += 1)
    for (let j = 0; j < width; j += 1) {
      const cell = i + j === 0 ? undefined : sheet.cells.get(row + i)?.get(column + j);
      if (cell !== undefined && isInTheWay(cell)) return errors.spill;
    }
  const spillFrom = { row, column };
  for (let i = 0; i < height; i += 1)
    for (let j = 0; j < width; j += 1) {
      if (i + j === 0) continue;
      const style =
        sheet.cells.get(row + i)?.get(column + j)?.style ??
        inheritedStyle(sheet, row + i, column + j);
      // A blank that is spilled shows 0, as a reference to a blank cell does.
      const value = matrix.at(i, j) ?? 0;
      placeCell(sheet, row + i, column + j, { value, formula: null, style, spillFrom });
    }
  return matrix.at(0, 0) ?? 0;
}

function isInTheWay(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== null;
}

/** The box a formula spills over; null when it spills nothing. */
export function spillBox(sheet: HostSheet, row: number, column: number): Box | null {
  let box = boxAt(row, column);
  while (isFrom(sheet, box.bottom + 1, column, row, column))
    box = { ...box, bottom: box.bottom + 1 };
  while (isFrom(sheet, row, box.right + 1, row, column)) box = { ...box, right: box.right + 1 };
  return contains(box, row + 1, column) || contains(box, row, column + 1) ? box : null;
}

function isFrom(
  sheet: HostSheet,
  row: number,
  column: number,
  fromRow: number,
  fromColumn: number,
): boolean {
  const from = sheet.cells.get(row)?.get(column)?.spillFrom;
  return from?.row === fromRow && from.column === fromColumn;
}
