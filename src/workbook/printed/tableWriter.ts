import type { Format } from "../plan";
import { type Pages, pageTops } from "./pages";
import { type PrintedCell, asPlanCell, isLive, numberFormats } from "./printedCell";
import {
  type PrintedColumn,
  type PrintedRow,
  colors,
  lookOf,
  smallLetters,
  startsOf,
} from "./printedTable";
import type { Proof } from "./proof";
import type { SheetCells } from "./sheetCells";

/** Points of a line of text of nine points. */
export const lineHeight = 12;
const letters = 9;

/** Writes the rows of one table among the cells of its sheet, a page of it at a time. */
export class TableWriter {
  private readonly columns: readonly PrintedColumn[];
  /** First column of the sheet of each column of the table. */
  private readonly starts: readonly number[];
  private readonly cells: SheetCells;
  private readonly checked: Proof;
  private readonly valuesOnly: boolean;

  constructor(
    columns: readonly PrintedColumn[],
    cells: SheetCells,
    checked: Proof,
    valuesOnly: boolean,
  ) {
    this.columns = columns;
    this.starts = startsOf(columns);
    this.cells = cells;
    this.checked = checked;
    this.valuesOnly = valuesOnly;
  }

  /** Places of the rows that begin a page; the last one, a total, never stands alone. */
  pageTops(rows: readonly PrintedRow[], pages: Pages): number[] {
    const paged = rows.map(({ cells, look }, place) => ({
      points: this.heightOf(cells, look),
      withNext: look === "group" || place === rows.length - 2,
    }));
    return pageTops(paged, this.heightOf(this.titles), pages);
  }

  /** Writes rows from `top` on, under the titles where they are wanted, in a frame of their own; the height of each. */
  write(top: number, rows: readonly PrintedRow[], withTitles: boolean): number[] {
    const heights: number[] = [];
    if (withTitles) {
      heights.push(this.line(top, { cells: this.titles }, { bold: true, fill: colors.head }));
      this.cells.look(top, top, 1, this.cells.width, { horizontal: "Center" });
    }
    const first = top + heights.length;
    for (const row of rows) heights.push(this.line(top + heights.length, row, lookOf(row)));
    const last = top + heights.length - 1;
    this.eachColumn(({ kind }, left, right) => {
      if (last < first) return;
      const numberFormat = numberFormats[kind];
      const horizontal = kind === "center" ? "Center" : "Left";
      const look: Format =
        numberFormat === null ? { horizontal } : { numberFormat, horizontal: "Right" };
      this.cells.look(first, last, left, right, look);
    });
    const lines = { borders: "all", borderColor: colors.line } as const;
    this.cells.look(top, last, 1, this.used, lines);
    return heights;
  }

  private get titles(): string[] {
    return this.columns.map(({ title }) => title);
  }

  /** Columns of the sheet that the table takes. */
  private get used(): number {
    return this.columns.reduce((sum, { span = 1 }) => sum + span, 0);
  }

  private eachColumn(
    visit: (column: PrintedColumn, left: number, right: number, place: number) => void,
  ): void {
    this.columns.forEach((column, place) => {
      const left = this.starts[place] ?? 1;
      visit(column, left, left + (column.span ?? 1) - 1, place);
    });
  }

  /** Writes one row; its height. */
  private line(row: number, { cells, look }: PrintedRow, format: Format): number {
    this.eachColumn(({ kind }, left, right, place) => {
      const cell = cells[place] ?? null;
      this.cells.put(row, left, asPlanCell(cell, this.valuesOnly));
      if (kind !== "percent") this.checked.add(cell, row, left);
      this.cells.merge(row, left, right);
    });
    this.cells.look(row, row, 1, this.used, { wrap: true, ...format });
    this.eachColumn((_column, left, _right, place) => {
      const cell = cells[place] ?? null;
      if (isLive(cell) && cell.link === true)
        this.cells.look(row, row, left, left, { color: colors.link });
    });
    const points = this.heightOf(cells, look);
    this.cells.height(row, points);
    return points;
  }

  /** Points that a row takes: as many lines as the longest of its texts. */
  private heightOf(cells: readonly PrintedCell[], look?: PrintedRow["look"]): number {
    const size = look === "detail" ? smallLetters : letters;
    let lines = 1;
    this.eachColumn((_column, left, right, place) => {
      const cell = cells[place] ?? null;
      const text = isLive(cell) ? cell.value : cell;
      if (typeof text === "string")
        lines = Math.max(lines, this.cells.linesOf(text, left, right, size));
    });
    return lines * lineHeight + 3;
  }
}
