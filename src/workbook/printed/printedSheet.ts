import { type Box, columnLetters, columnNumber } from "../../domain/intake/grid";
import type { ChartPlan, Format, WorkbookChange } from "../plan";
import { type PrintedCell, asPlanCell, isLive, numberFormats } from "./printedCell";
import { type PrintedPage, a4 } from "./printedPage";
import { type PrintedColumn, type PrintedRow, colors, lookOf, startsOf } from "./printedTable";
import { Proof } from "./proof";
import { SheetCells } from "./sheetCells";

/** Where a table was put, to point formulas at it. */
export interface PlacedTable {
  readonly first: number;
  readonly last: number;
  /** Letter of the nth column of the table. */
  readonly letter: (column: number) => string;
}

export interface SheetOptions {
  readonly sheet: string;
  /** Widths of the sheet's columns, in characters. */
  readonly widths: readonly number[];
  readonly orientation: "Portrait" | "Landscape";
  /** No formula at all, at the user's choice. */
  readonly valuesOnly?: boolean;
}

/** What a document says of its own figures. */
interface NatureWords {
  /** How many of its figures follow our tables. */
  readonly alive: (count: number) => string;
  readonly withTotals: string;
  readonly values: string;
}

const lineHeight = 12;
const chartRow = 18;
/** Characters that a name and a signature take. */
const roomToSign = 30;

/**
 * A document to print, built from the top down: one block of cells, native formulas, one A4 page wide. Every
 * formula is written with the value it must give, and `proof` writes the cell that compares them.
 */
export class PrintedSheet {
  private readonly cells: SheetCells;
  private readonly checked = new Proof();
  private readonly breaks: number[] = [];
  private next = 1;
  private charts = 0;

  private readonly options: SheetOptions;

  constructor(options: SheetOptions) {
    this.options = options;
    this.cells = new SheetCells(options.sheet, options.widths);
  }

  /** Row that the next piece begins on, 1-based. */
  get row(): number {
    return this.next;
  }

  title(text: string, subtitle: string): void {
    this.wide(text, { bold: true, fontSize: 15, horizontal: "Center", color: colors.dark }, 24);
    this.wide(subtitle, { italic: true, horizontal: "Center" });
  }

  /** « PROVISOIRE » across the sheet. */
  banner(text: string): void {
    const look = { color: "#C00000", fill: "#FDE9E7", borders: "outline" } as const;
    this.wide(text, { bold: true, fontSize: 12, horizontal: "Center", ...look }, 20);
  }

  /** Heading of a part; it may begin a page. */
  part(text: string, breakBefore = false): void {
    this.space();
    if (breakBefore) this.breaks.push(this.next);
    this.wide(text, { bold: true, fontSize: 11, color: colors.dark, borders: "bottom" }, 18);
  }

  note(text: string, format: Format = {}): number {
    return this.wide(text, { wrap: true, ...format });
  }

  space(points = 6): void {
    this.cells.height(this.next, points);
    this.next += 1;
  }

  /** Label and value on one line, over the whole width. */
  facts(pairs: readonly (readonly [label: string, value: string])[]): void {
    if (this.width < 3) {
      for (const [label, value] of pairs) this.note(`${label}\u00a0: ${value}`);
      return;
    }
    // A sheet whose first column holds labels has room for these in it.
    const labels = (this.options.widths[0] ?? 0) > 30 ? 1 : 2;
    const values = this.width - labels;
    this.table(
      [
        { title: "", kind: "text", span: labels },
        { title: "", kind: "text", span: values },
      ],
      pairs.map((cells) => ({ cells })),
      { withoutHeader: true },
    );
  }

  table(
    columns: readonly PrintedColumn[],
    rows: readonly PrintedRow[],
    { withoutHeader = false }: { readonly withoutHeader?: boolean } = {},
  ): PlacedTable {
    const starts = startsOf(columns);
    const top = this.next;
    if (!withoutHeader) {
      const titles = columns.map(({ title }) => title);
      this.line(columns, starts, titles, { wrap: true, bold: true, fill: colors.head });
      this.cells.look(top, top, 1, this.width, { horizontal: "Center" });
    }
    const first = this.next;
    for (const row of rows) this.line(columns, starts, row.cells, lookOf(row));
    const last = this.next - 1;
    columns.forEach(({ kind, span = 1 }, place) => {
      const left = starts[place] ?? 1;
      const numberFormat = numberFormats[kind];
      if (last < first) return;
      if (numberFormat !== null) {
        this.cells.look(first, last, left, left + span - 1, { numberFormat, horizontal: "Right" });
      } else {
        const horizontal = kind === "center" ? "Center" : "Left";
        this.cells.look(first, last, left, left + span - 1, { horizontal });
      }
    });
    this.cells.look(top, last, 1, this.usedBy(columns), {
      borders: "all",
      borderColor: colors.line,
    });
    return { first, last, letter: (column) => columnLetters(starts[column] ?? 1) };
  }

  /** Blank lines to write on, in a frame; the row of the frame. */
  answer(question: string, lines: number): number {
    this.wide(question, { bold: true, wrap: true });
    const frame = { borders: "outline", borderColor: colors.line, wrap: true } as const;
    return this.wide("", { ...frame, vertical: "Top" }, lines * (lineHeight + 3));
  }

  /** A native chart across the page, over a table that was written before it. */
  chart(
    source: Box,
    chart: Pick<ChartPlan, "type" | "title" | "numberFormat">,
    points: number,
  ): void {
    const rows = Math.ceil(points / chartRow);
    this.space();
    const top = this.next;
    const bottom = top + rows - 1;
    for (let row = top; row <= bottom; row += 1) this.cells.height(row, chartRow);
    this.cells.put(bottom, 1, null);
    this.charts += 1;
    this.cells.looks.push({
      kind: "chart",
      sheet: this.options.sheet,
      name: `Fléchage ${this.charts}`,
      chart: { ...chart, source, place: { top, left: 1, bottom, right: this.width } },
    });
    this.next = bottom + 1;
  }

  /** Two columns to sign in; one under the other where the columns of the sheet leave the second no room. */
  signature(left: string, right: string): void {
    const half = Math.ceil(this.width / 2);
    const room = this.options.widths.slice(half).reduce((sum, each) => sum + each, 0);
    if (room < roomToSign) {
      this.wide(`${left}\n\n${right}`, { vertical: "Top", wrap: true }, 90);
      return;
    }
    const row = this.next;
    this.cells.put(row, 1, { text: left });
    this.cells.put(row, half + 1, { text: right });
    this.cells.merge(row, 1, half);
    this.cells.merge(row, half + 1, this.width);
    this.cells.look(row, row, 1, this.width, { vertical: "Top", wrap: true });
    this.cells.height(row, 70);
    this.next += 1;
  }

  /** One line on what the figures above are: some that follow the tables, values whose totals are formulas, or values only. */
  nature({ alive, withTotals, values }: NatureWords): void {
    const { valuesOnly = false } = this.options;
    const isFixed = valuesOnly || this.checked.isEmpty;
    const text = isFixed
      ? values
      : this.checked.following > 0
        ? alive(this.checked.following)
        : withTotals;
    this.note(text, { italic: true, fontSize: 8 });
  }

  /**
   * Says that every formula gives the value it was written with, or by how much they differ; as many rows as it takes.
   */
  proof(agree: string, disagree: string): void {
    if (this.options.valuesOnly === true || this.checked.isEmpty) return;
    for (const formula of this.checked.formulas(agree, disagree)) {
      const row = this.wide("", { italic: true, fontSize: 8, wrap: true });
      this.cells.put(row, 1, { formula });
    }
  }

  name(name: string, row: number, letter: string): void {
    const column = columnNumber(letter);
    const box = { top: row, left: column, bottom: row, right: column };
    this.cells.looks.push({ kind: "name", name, sheet: this.options.sheet, box });
  }

  changes(page: PrintedPage): WorkbookChange[] {
    const { sheet, widths, orientation } = this.options;
    const bottom = this.next - 1;
    const all = { top: 1, left: 1, bottom, right: this.width };
    const base: Format = { fontName: "Arial", fontSize: 9, vertical: "Center" };
    return [
      { kind: "addSheet", sheet, ours: true, again: true, tabColor: colors.dark },
      { kind: "gridlines", sheet, visible: false },
      { kind: "columnWidths", sheet, left: 1, widths },
      { kind: "format", sheet, box: all, format: base },
      { kind: "write", sheet, top: 1, left: 1, cells: this.cells.rows },
      ...this.cells.looks,
      {
        kind: "page",
        sheet,
        page: a4(page, { orientation, printArea: all, breaksBefore: this.breaks }),
      },
    ];
  }

  private get width(): number {
    return this.cells.width;
  }

  private usedBy(columns: readonly PrintedColumn[]): number {
    return columns.reduce((sum, { span = 1 }) => sum + span, 0);
  }

  private wide(text: string, format: Format, points?: number): number {
    const row = this.next;
    if (text !== "") this.cells.put(row, 1, { text });
    this.cells.merge(row, 1, this.width);
    this.cells.look(row, row, 1, this.width, format);
    const size = format.fontSize ?? 9;
    this.cells.height(row, points ?? this.cells.linesOf(text, 1, this.width, size) * (size + 3.5));
    this.next += 1;
    return row;
  }

  private line(
    columns: readonly PrintedColumn[],
    starts: readonly number[],
    cells: readonly PrintedCell[],
    format: Format,
  ): void {
    const row = this.next;
    let lines = 1;
    columns.forEach(({ kind, span = 1 }, place) => {
      const left = starts[place] ?? 1;
      const cell = cells[place] ?? null;
      this.cells.put(row, left, asPlanCell(cell, this.options.valuesOnly === true));
      if (kind !== "percent") this.checked.add(cell, row, left);
      if (span > 1) this.cells.merge(row, left, left + span - 1);
      const text = isLive(cell) ? cell.value : cell;
      if (typeof text === "string") {
        lines = Math.max(lines, this.cells.linesOf(text, left, left + span - 1, 9));
      }
    });
    this.cells.look(row, row, 1, this.usedBy(columns), { wrap: true, ...format });
    columns.forEach((_column, place) => {
      const cell = cells[place] ?? null;
      const left = starts[place] ?? 1;
      if (isLive(cell) && cell.link === true)
        this.cells.look(row, row, left, left, { color: colors.link });
    });
    this.cells.height(row, lines * lineHeight + 3);
    this.next += 1;
  }
}
