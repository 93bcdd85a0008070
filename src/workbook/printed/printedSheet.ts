import { type Box, columnLetters, columnNumber } from "../../domain/intake/grid";
import type { ChartPlan, Format, WorkbookChange } from "../plan";
import { Pages, leastUnderHeading } from "./pages";
import { type PrintedPage, a4 } from "./printedPage";
import { type PrintedColumn, type PrintedRows, type RowAt, colors, startsOf } from "./printedTable";
import { Proof } from "./proof";
import { SheetCells } from "./sheetCells";
import { TableWriter, lineHeight } from "./tableWriter";

/** Where a table was put, to point formulas at it. */
export interface PlacedTable {
  readonly first: number;
  readonly last: number;
  readonly rowAt: RowAt;
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

const titleHeight = 24;
const chartRow = 18;
const signatureHeight = 70;
/** A heading, what is certified under it, and the room to sign: they stand on one page. */
export const toSign = 60 + signatureHeight;
/** Characters that a name and a signature take. */
const roomToSign = 30;

/**
 * A document to print, built from the top down: one block of cells, native formulas, one A4 page wide. Every
 * formula is written with the value it must give, and `proof` writes the cell that compares them.
 */
export class PrintedSheet {
  private readonly cells: SheetCells;
  private readonly checked = new Proof();
  private readonly pages: Pages;
  private readonly breaks: number[] = [];
  private next = 1;
  private charts = 0;

  private readonly options: SheetOptions;

  constructor(options: SheetOptions) {
    this.options = options;
    this.cells = new SheetCells(options.sheet, options.widths);
    this.pages = new Pages(options.widths, options.orientation);
  }

  /** Row that the next piece begins on, 1-based. */
  get row(): number {
    return this.next;
  }

  title(text: string, subtitle: string): void {
    const look: Format = { bold: true, fontSize: 15, horizontal: "Center", color: colors.dark };
    this.wide(text, look, titleHeight);
    this.pages.repeat(titleHeight);
    this.wide(subtitle, { italic: true, horizontal: "Center" });
  }

  /** « PROVISOIRE » across the sheet. */
  banner(text: string): void {
    const look = { color: "#C00000", fill: "#FDE9E7", borders: "outline" } as const;
    this.wide(text, { bold: true, fontSize: 12, horizontal: "Center", ...look }, 20);
  }

  /**
   * Heading of a part; it begins a page where that is asked for, and where the present one has no room for what must
   * stand under it, in points.
   */
  part(text: string, breakBefore = false, under = leastUnderHeading): void {
    this.space();
    if (breakBefore || this.pages.room < under) this.beginPage();
    this.wide(text, { bold: true, fontSize: 11, color: colors.dark, borders: "bottom" }, 18);
  }

  /** What follows, of so many points, stands on one page. */
  keep(points: number): void {
    if (this.pages.room < points) this.beginPage();
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

  /** Rows under the titles of their columns, which are written again at the top of each page that the table runs over. */
  table(
    columns: readonly PrintedColumn[],
    asked: PrintedRows,
    { withoutHeader = false }: { readonly withoutHeader?: boolean } = {},
  ): PlacedTable {
    const { valuesOnly = false } = this.options;
    const writer = new TableWriter(columns, this.cells, this.checked, valuesOnly);
    const top = this.next + (withoutHeader ? 0 : 1);
    const tops =
      typeof asked === "function"
        ? writer.pageTops(
            asked((place) => top + place),
            this.pages,
          )
        : [];
    const rowAt: RowAt = (place) => top + place + tops.filter((each) => each <= place).length;
    const rows = typeof asked === "function" ? asked(rowAt) : asked;
    for (const [nth, from] of [0, ...tops].entries()) {
      if (nth > 0) this.beginPage();
      const heights = writer.write(this.next, rows.slice(from, tops[nth]), !withoutHeader);
      for (const points of heights) this.pages.add(points);
      this.next += heights.length;
    }
    return {
      ...{ first: rowAt(0), last: this.next - 1, rowAt },
      letter: (column) => columnLetters(startsOf(columns)[column] ?? 1),
    };
  }

  /** A question, what is drafted of its answer, and blank lines to write on in a frame, on one page; the row of the frame. */
  answer(question: string, lines: number, drafted: readonly string[] = []): number {
    const frameHeight = lines * (lineHeight + 3);
    const heights = [question, ...drafted].map((text) => this.wideHeight(text, 9));
    const needed = heights.reduce((sum, each) => sum + each, frameHeight);
    this.keep(Math.min(needed, this.pages.whole));
    this.wide(question, { bold: true, wrap: true });
    for (const text of drafted) this.note(text);
    const frame = { borders: "outline", borderColor: colors.line, wrap: true } as const;
    return this.wide("", { ...frame, vertical: "Top" }, frameHeight);
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
    this.height(row, signatureHeight);
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

  private wide(text: string, format: Format, points?: number): number {
    const row = this.next;
    if (text !== "") this.cells.put(row, 1, { text });
    this.cells.merge(row, 1, this.width);
    this.cells.look(row, row, 1, this.width, format);
    this.height(row, points ?? this.wideHeight(text, format.fontSize ?? 9));
    this.next += 1;
    return row;
  }

  private wideHeight(text: string, size: number): number {
    return this.cells.linesOf(text, 1, this.width, size) * (size + 3.5);
  }

  private height(row: number, points: number): void {
    this.cells.height(row, points);
    this.pages.add(points);
  }

  private beginPage(): void {
    this.breaks.push(this.next);
    this.pages.begin();
  }
}
