import { usedBox } from "../model/edit";
import type { Scalar } from "../model/scalar";
import type { Box, Cell, HostSheet, HostWorkbook } from "../model/workbook";
import { parseNumber } from "./parseNumber";
import { Area, Areas, errors, Lambda, Matrix, Missing, type Value } from "./values";

interface ColumnIndex {
  rows: Map<string | number, number[]> | null;
  remade: number;
}

/** A column that changes more often than this while formulas look at it is read cell by cell. */
const mostRemade = 20;

/** Reads cells for formulas: sparse, and whole columns only as far as anything stands in the workbook. */
export class CellReader {
  readonly #workbook: HostWorkbook;
  readonly #used = new Map<HostSheet, Box | null>();
  readonly #indexes = new Map<HostSheet, Map<number, ColumnIndex>>();
  /** Called before a formula's cell is read, so that its result is there (OFFSET, INDIRECT). */
  beforeRead: ((sheet: HostSheet, row: number, column: number) => void) | null = null;

  constructor(workbook: HostWorkbook) {
    this.#workbook = workbook;
  }

  /** Forgets what is known of sheets: after edits and spills. */
  refresh(sheet: HostSheet | null): void {
    if (sheet === null) {
      this.#used.clear();
      this.#indexes.clear();
    } else {
      this.#used.delete(sheet);
      this.#indexes.delete(sheet);
    }
  }

  /** A result was written in a column: its index no longer holds. */
  touched(sheet: HostSheet, column: number): void {
    const index = this.#indexes.get(sheet)?.get(column);
    if (index?.rows == null) return;
    index.rows = null;
    index.remade += 1;
  }

  /** Rows of a column that hold a number or (in lower case) a text, ascending; null when an index does not pay. */
  rowsWith(sheet: HostSheet, column: number, wanted: string | number): readonly number[] | null {
    if (this.beforeRead !== null) return null;
    let indexes = this.#indexes.get(sheet);
    if (indexes === undefined) this.#indexes.set(sheet, (indexes = new Map<number, ColumnIndex>()));
    let index = indexes.get(column);
    if (index === undefined) indexes.set(column, (index = { rows: null, remade: 0 }));
    if (index.remade > mostRemade) return null;
    index.rows ??= this.#indexColumn(sheet, column);
    return index.rows.get(wanted) ?? [];
  }

  #indexColumn(sheet: HostSheet, column: number): Map<string | number, number[]> {
    const rows = new Map<string | number, number[]>();
    const add = (key: string | number, row: number): void => {
      const known = rows.get(key);
      if (known === undefined) rows.set(key, [row]);
      else known.push(row);
    };
    const used = this.used(sheet);
    for (let row = used?.top ?? 1; row <= (used?.bottom ?? 0); row += 1) {
      const value = sheet.cells.get(row)?.get(column)?.value;
      if (typeof value === "number") add(value, row);
      else if (typeof value === "string") {
        add(value.toLowerCase(), row);
        const number = parseNumber(value);
        if (number !== null) add(number, row);
      }
    }
    return rows;
  }

  cell(sheet: HostSheet, row: number, column: number): Scalar {
    const cell = sheet.cells.get(row)?.get(column);
    if (cell === undefined) return null;
    if (cell.formula !== null && this.beforeRead !== null) {
      this.beforeRead(sheet, row, column);
      return sheet.cells.get(row)?.get(column)?.value ?? null;
    }
    return cell.value;
  }

  /** Visits the filled cells of an area. */
  each(area: Area, visit: (value: Scalar, row: number, column: number) => void): void {
    const { sheet } = area;
    const box = this.clip(area);
    if (box === null) return;
    for (let row = box.top; row <= box.bottom; row += 1) {
      const line = sheet.cells.get(row);
      if (line === undefined) continue;
      if (box.left === box.right) this.#visit(sheet, line.get(box.left), row, box.left, visit);
      else if (box.right - box.left < line.size)
        for (let column = box.left; column <= box.right; column += 1)
          this.#visit(sheet, line.get(column), row, column, visit);
      else
        for (const [column, cell] of line)
          if (column >= box.left && column <= box.right)
            this.#visit(sheet, cell, row, column, visit);
    }
  }

  #visit(
    sheet: HostSheet,
    cell: Cell | undefined,
    row: number,
    column: number,
    visit: (value: Scalar, row: number, column: number) => void,
  ): void {
    if (cell === undefined) return;
    const value =
      cell.formula !== null && this.beforeRead !== null
        ? this.cell(sheet, row, column)
        : cell.value;
    if (value !== null) visit(value, row, column);
  }

  /** The part of an area within the sheet's used range; null when nothing stands there. */
  clip({ sheet, box }: Area): Box | null {
    const used = this.used(sheet);
    if (used === null || box.top > used.bottom || box.left > used.right) return null;
    if (box.bottom < used.top || box.right < used.left) return null;
    return {
      top: Math.max(box.top, used.top),
      left: Math.max(box.left, used.left),
      bottom: Math.min(box.bottom, used.bottom),
      right: Math.min(box.right, used.right),
    };
  }

  used(sheet: HostSheet): Box | null {
    let used = this.#used.get(sheet);
    if (used === undefined) this.#used.set(sheet, (used = usedBox(sheet)));
    return used;
  }

  /** The area's values as a rectangle. Whole columns end at the last used row of the workbook, so that two of them fit. */
  matrix(area: Area): Matrix {
    const { sheet, box } = area;
    const bottom =
      box.bottom - box.top < 100_000
        ? box.bottom
        : Math.min(box.bottom, Math.max(box.top, this.#lastRow()));
    const right =
      box.right - box.left < 1000
        ? box.right
        : Math.min(box.right, Math.max(box.left, this.#lastColumn()));
    const width = right - box.left + 1;
    const rows: Scalar[][] = [];
    for (let row = box.top; row <= bottom; row += 1) {
      const values = new Array<Scalar>(width).fill(null);
      if (sheet.cells.has(row))
        for (let i = 0; i < width; i += 1) values[i] = this.cell(sheet, row, box.left + i);
      rows.push(values);
    }
    return new Matrix(rows);
  }

  #lastRow(): number {
    return Math.max(1, ...this.#workbook.sheets.map((sheet) => this.used(sheet)?.bottom ?? 1));
  }

  #lastColumn(): number {
    return Math.max(1, ...this.#workbook.sheets.map((sheet) => this.used(sheet)?.right ?? 1));
  }

  /** A value with its cells read: one scalar, or a matrix of more than one. */
  plain(value: Value): Scalar | Matrix {
    if (value instanceof Area) {
      const { box } = value;
      if (box.top === box.bottom && box.left === box.right)
        return this.cell(value.sheet, box.top, box.left);
      return this.matrix(value);
    }
    if (value instanceof Areas) return errors.value;
    if (value instanceof Missing) return null;
    if (value instanceof Lambda) return errors.calc;
    if (value instanceof Matrix && value.height === 1 && value.width === 1) return value.at(0, 0);
    return value;
  }
}
