import { cellAt } from "../model/change";
import { styleAt } from "../model/edit";
import type { CellStyle } from "../model/style";
import type { Scalar } from "../model/scalar";
import type { Cell, HostSheet } from "../model/workbook";
import type { Json } from "../protocol/wire";
import { isReadable } from "./guards";
import type { RangeTarget } from "./targets";

/** Value as `values` gives it: "" for an empty cell, the text of an error. */
export function rawValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function rawFormula(cell: Readonly<Cell> | undefined): string | number | boolean {
  if (cell === undefined) return "";
  return cell.formula ?? rawValue(cell.value);
}

/** Excel.RangeValueType of a cell. */
export function valueType(cell: Readonly<Cell> | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}

/** A matrix of what `read` gives for each cell; null where Excel reads no cells. */
export function matrix(
  { sheet, box }: RangeTarget,
  read: (cell: Readonly<Cell> | undefined, row: number, column: number) => Json,
): Json {
  if (!isReadable(box)) return null;
  const rows: Json[] = [];
  for (let row = box.top; row <= box.bottom; row += 1) {
    const line = sheet.cells.get(row);
    const values: Json[] = [];
    for (let column = box.left; column <= box.right; column += 1)
      values.push(read(line?.get(column), row, column));
    rows.push(values);
  }
  return rows;
}

/** The style of a cell whether or not it has one of its own. */
export function styleOf(
  sheet: HostSheet,
  cell: Readonly<Cell> | undefined,
  row: number,
  column: number,
): CellStyle {
  return cell?.style ?? styleAt(sheet, row, column);
}

/** The one answer all cells of a range give, or null when they differ: how format properties read. */
export function common<T extends string | number | boolean>(
  { sheet, box }: RangeTarget,
  read: (style: CellStyle, row: number, column: number) => T | null,
): T | null {
  let answer: T | null | undefined;
  for (const [row, column] of sampleOf(sheet, box)) {
    const value = read(styleOf(sheet, cellAt(sheet, row, column), row, column), row, column);
    if (answer === undefined) answer = value;
    else if (answer !== value) return null;
  }
  return answer ?? null;
}

/** Every cell of a bounded range; of whole columns and rows the cells that exist and the lines themselves. */
function* sampleOf(sheet: HostSheet, box: RangeTarget["box"]): Generator<[number, number]> {
  if (isReadable(box)) {
    for (let row = box.top; row <= box.bottom; row += 1)
      for (let column = box.left; column <= box.right; column += 1) yield [row, column];
    return;
  }
  yield [box.bottom, box.right];
  for (const [row, line] of sheet.cells) {
    if (row < box.top || row > box.bottom) continue;
    for (const column of line.keys())
      if (column >= box.left && column <= box.right) yield [row, column];
  }
}
