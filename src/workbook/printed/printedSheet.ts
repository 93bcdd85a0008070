import { type Box, columnLetters, columnNumber } from "../../domain/intake/grid";
import type { ChartPlan, Format, HeaderFooter, PlanCell, WorkbookChange } from "../plan";
import { type PrintedCell, asPlanCell, numberFormats } from "./printedCell";
import {
  type PrintedColumn,
  type PrintedRow,
  chunks,
  colors,
  isLive,
  lookOf,
  startsOf,
} from "./printedTable";

/** Where a table was put, to point formulas at it. */
export interface PlacedTable {
  readonly first: number;
  readonly last: number;
  /** Letter of the nth column of the table. */
  readonly letter: (column: number) => string;
}

interface PrintedPage {
  readonly header: HeaderFooter;
  readonly footer: HeaderFooter;
  /** Row repeated at the top of each page: the title of the document, or the headings of its one table. */
  readonly titles?: number;
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
  private readonly cells: PlanCell[][] = [];
  private readonly looks: WorkbookChange[] = [];
  private readonly tests: string[] = [];
  private readonly breaks: number[] = [];
  private next = 1;
  private following = 0;
  private charts = 0;

  private readonly options: SheetOptions;

  constructor(options: SheetOptions) {
    this.options = options;
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
    this.height(this.next, points);
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
      this.look(top, top, 1, this.width, { horizontal: "Center" });
    }
    const first = this.next;
    for (const row of rows) this.line(columns, starts, row.cells, lookOf(row));
    const last = this.next - 1;
    columns.forEach(({ kind, span = 1 }, place) => {
      const left = starts[place] ?? 1;
      const numberFormat = numberFormats[kind];
      if (last < first) return;
      if (numberFormat !== null) {
        this.look(first, last, left, left + span - 1, { numberFormat, horizontal: "Right" });
      } else {
        const horizontal = kind === "center" ? "Center" : "Left";
        this.look(first, last, left, left + span - 1, { horizontal });
      }
    });
    this.look(top, last, 1, this.usedBy(columns), { borders: "all", borderColor: colors.line });
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
    for (let row = top; row <= bottom; row += 1) this.height(row, chartRow);
    this.put(bottom, 1, null);
    this.charts += 1;
    this.looks.push({
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
    this.put(row, 1, { text: left });
    this.put(row, half + 1, { text: right });
    this.merge(row, 1, half);
    this.merge(row, half + 1, this.width);
    this.look(row, row, 1, this.width, { vertical: "Top", wrap: true });
    this.height(row, 70);
    this.next += 1;
  }

  /** One line on what the figures above are: some that follow the tables, values whose totals are formulas, or values only. */
  nature({ alive, withTotals, values }: NatureWords): void {
    const { valuesOnly = false } = this.options;
    const isFixed = valuesOnly || this.tests.length === 0;
    const text = isFixed ? values : this.following > 0 ? alive(this.following) : withTotals;
    this.note(text, { italic: true, fontSize: 8 });
  }

  /**
   * Says that every formula gives the value it was written with, or by how much they differ; as many rows as it takes.
   */
  proof(agree: string, disagree: string): void {
    if (this.options.valuesOnly === true || this.tests.length === 0) return;
    for (const tests of chunks(this.tests)) {
      const gap = `ROUND(${tests.join("+")},2)`;
      const formula = `=IF(${gap}=0,"${agree}","${disagree}"&${gap})`;
      const row = this.wide("", { italic: true, fontSize: 8, wrap: true });
      this.put(row, 1, { formula });
    }
  }

  name(name: string, row: number, letter: string): void {
    const column = columnNumber(letter);
    const box = { top: row, left: column, bottom: row, right: column };
    this.looks.push({ kind: "name", name, sheet: this.options.sheet, box });
  }

  changes(page: PrintedPage): WorkbookChange[] {
    const { sheet, widths, orientation } = this.options;
    const { header, footer, titles = 1 } = page;
    const bottom = this.next - 1;
    const all = { top: 1, left: 1, bottom, right: this.width };
    const base: Format = { fontName: "Arial", fontSize: 9, vertical: "Center" };
    return [
      { kind: "addSheet", sheet, ours: true, again: true, tabColor: colors.dark },
      { kind: "gridlines", sheet, visible: false },
      { kind: "columnWidths", sheet, left: 1, widths },
      { kind: "format", sheet, box: all, format: base },
      { kind: "write", sheet, top: 1, left: 1, cells: this.cells },
      ...this.looks,
      {
        kind: "page",
        sheet,
        page: {
          orientation,
          printArea: all,
          fitToWidth: 1,
          fitToHeight: 0,
          centerHorizontally: true,
          titleRows: { top: titles, bottom: titles },
          margins: { top: 48, bottom: 44, left: 30, right: 30, header: 20, footer: 20 },
          breaksBefore: this.breaks,
          header,
          footer,
        },
      },
    ];
  }

  private get width(): number {
    return this.options.widths.length;
  }

  private usedBy(columns: readonly PrintedColumn[]): number {
    return columns.reduce((sum, { span = 1 }) => sum + span, 0);
  }

  private wide(text: string, format: Format, points?: number): number {
    const row = this.next;
    if (text !== "") this.put(row, 1, { text });
    this.merge(row, 1, this.width);
    this.look(row, row, 1, this.width, format);
    const size = format.fontSize ?? 9;
    this.height(row, points ?? this.linesOf(text, 1, this.width, size) * (size + 3.5));
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
      this.put(row, left, asPlanCell(cell, this.options.valuesOnly === true));
      if (kind !== "percent") this.test(cell, row, left);
      if (span > 1) this.merge(row, left, left + span - 1);
      const text = isLive(cell) ? cell.value : cell;
      if (typeof text === "string") {
        lines = Math.max(lines, this.linesOf(text, left, left + span - 1, 9));
      }
    });
    this.look(row, row, 1, this.usedBy(columns), { wrap: true, ...format });
    columns.forEach((_column, place) => {
      const cell = cells[place] ?? null;
      const left = starts[place] ?? 1;
      if (isLive(cell) && cell.link === true)
        this.look(row, row, left, left, { color: colors.link });
    });
    this.height(row, lines * lineHeight + 3);
    this.next += 1;
  }

  private test(cell: PrintedCell, row: number, left: number): void {
    if (!isLive(cell) || typeof cell.value !== "number") return;
    if (cell.follows === true) this.following += 1;
    this.tests.push(`ROUND(ABS(${columnLetters(left)}${row}-(${cell.value})),2)`);
  }

  private put(row: number, column: number, cell: PlanCell): void {
    while (this.cells.length < row) this.cells.push([]);
    const line = this.cells[row - 1] ?? [];
    while (line.length < column) line.push(null);
    line[column - 1] = cell;
  }

  private merge(row: number, left: number, right: number): void {
    if (right <= left) return;
    const box = { top: row, left, bottom: row, right };
    this.looks.push({ kind: "merge", sheet: this.options.sheet, box });
  }

  private look(top: number, bottom: number, left: number, right: number, format: Format): void {
    const box = { top, left, bottom, right };
    this.looks.push({ kind: "format", sheet: this.options.sheet, box, format });
  }

  private height(row: number, points: number): void {
    const { sheet } = this.options;
    this.looks.push({ kind: "rowHeight", sheet, top: row, bottom: row, points });
  }

  /** How many lines a text takes in these columns: Excel does not fit the height of merged cells itself. */
  private linesOf(text: string, left: number, right: number, size: number): number {
    const width = this.options.widths.slice(left - 1, right).reduce((sum, each) => sum + each, 0);
    const characters = Math.max(1, Math.floor((width * 11.2) / size) - 1);
    return text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
  }
}
