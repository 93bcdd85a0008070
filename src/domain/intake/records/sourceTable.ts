import { type Box, type CellValue, type Grid, columnLetters, valueAt } from "../grid";
import type { FecReading } from "../fec/fecReading";
import type { Question, QuestionCode, Rejected, TableReading } from "../reading";
import { type Habits, habitsOf } from "../read/habits";
import { isNothing } from "../read/problem";
import { plainText } from "../read/text";
import type { TableId } from "../../schema/tables";

/** One cell of the user's sheet, where it stands and how it is shown. */
export class Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly #grid: Grid;

  constructor(grid: Grid, row: number, column: number) {
    this.#grid = grid;
    this.row = row;
    this.column = column;
    this.value = valueAt(grid, row, column);
  }

  /** Number format, en-US. */
  get format(): string {
    const { formats, top, left } = this.#grid;
    return formats?.[this.row - top]?.[this.column - left] ?? "General";
  }

  /** `D17` */
  get address(): string {
    return `${columnLetters(this.column)}${this.row}`;
  }
}

/** A section heading inside the body. */
export interface Heading {
  readonly row: number;
  readonly text: string;
}

/** The column of ours that a column of the user's feeds. */
export interface ColumnFed {
  readonly table: TableId;
  readonly key: string;
}

/** A user's table as the builders of records see it: body rows, headings, columns by field, and what went wrong. */
export class SourceTable {
  readonly grid: Grid;
  readonly reading: TableReading;
  /** The lines of a FEC stand here, and not in the grid. */
  readonly fec: FecReading | null;
  /** Sheet rows that hold data: neither totals, nor « dont » lines, nor headings, nor blank. */
  readonly rows: readonly number[];
  readonly headings: readonly Heading[];
  readonly rejected: Rejected[] = [];
  readonly questions: Question[] = [];
  /** What columns feed by their header, whatever field they were read as; builders of records note it. */
  readonly feeds = new Map<number, ColumnFed>();
  readonly #tallMerges: readonly Box[];
  readonly #habits = new Map<string, Habits>();

  constructor(grid: Grid, reading: TableReading, fec: FecReading | null = null) {
    this.grid = grid;
    this.reading = reading;
    this.fec = fec;
    const { box } = reading;
    this.#tallMerges = grid.merges.filter(
      ({ top, bottom, left, right }) =>
        bottom > top &&
        left >= box.left &&
        right <= box.right &&
        top >= box.top &&
        bottom <= box.bottom,
    );
    const left = new Set([
      ...[...reading.totalRows, ...reading.ofWhichRows, ...reading.groupRows],
      // A printed page repeats its header inside the body.
      ...reading.headerRows,
      ...(reading.ignoredRows ?? []),
    ]);
    const rows: number[] = [];
    const lastRow = fec === null ? reading.lastDataRow : 0;
    for (let row = reading.firstDataRow; row <= lastRow; row++) {
      if (!left.has(row) && !this.#isBlank(row)) rows.push(row);
    }
    this.rows = rows;
    this.headings = reading.groupRows.map((row) => ({ row, text: this.#textOfRow(row) }));
  }

  #isBlank(row: number): boolean {
    for (let column = this.reading.box.left; column <= this.reading.box.right; column++) {
      if (plainText(valueAt(this.grid, row, column)) !== "") return false;
    }
    return true;
  }

  #textOfRow(row: number): string {
    const texts: string[] = [];
    for (let column = this.reading.box.left; column <= this.reading.box.right; column++) {
      const value = valueAt(this.grid, row, column);
      if (typeof value === "string" || (texts.length === 0 && value !== null))
        texts.push(plainText(value));
    }
    return texts.join(" ").trim();
  }

  /** Columns read as one of the fields, totals of other columns left out; in sheet order. */
  columnsOf(...fields: readonly string[]): number[] {
    const found: number[] = [];
    for (const [column, field] of this.reading.columns) {
      if (field !== null && fields.includes(field) && !this.reading.totalColumns.includes(column)) {
        found.push(column);
      }
    }
    return found.sort((a, b) => a - b);
  }

  columnOf(...fields: readonly string[]): number | null {
    for (const field of fields) {
      const [column] = this.columnsOf(field);
      if (column !== undefined) return column;
    }
    return null;
  }

  header(column: number): string {
    return plainText(this.reading.headers.get(column) ?? "");
  }

  cell(row: number, column: number): Cell {
    return new Cell(this.grid, row, column);
  }

  /** Its text with the `=`; null for a typed cell. */
  formula(row: number, column: number): string | null {
    return this.grid.formulas?.[row - this.grid.top]?.[column - this.grid.left] ?? null;
  }

  hasFormula(row: number): boolean {
    const line = this.grid.formulas?.[row - this.grid.top] ?? [];
    const { left, right } = this.reading.box;
    return line
      .slice(left - this.grid.left, right - this.grid.left + 1)
      .some((each) => each !== null);
  }

  /** The cell, or the top of the merged cell that covers it downwards (a name written once for its rows). */
  cellFilledDown(row: number, column: number): Cell {
    const cell = this.cell(row, column);
    if (cell.value !== null && cell.value !== "") return cell;
    const merge = this.#tallMerges.find(
      ({ top, bottom, left, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
    return merge === undefined ? cell : this.cell(merge.top, merge.left);
  }

  /** The nearest heading above that `read` recognises. */
  headingAbove<T>(row: number, read: (text: string) => T | null): T | null {
    for (let at = this.headings.length - 1; at >= 0; at--) {
      const heading = this.headings[at];
      if (heading === undefined || heading.row > row) continue;
      const value = read(heading.text);
      if (value !== null) return value;
    }
    return null;
  }

  isSpread(column: number): boolean {
    return this.reading.spread?.columns.includes(column) === true;
  }

  /** How a column is written; the columns that spread one measure count as one. */
  habits(column: number): Habits {
    const spread = this.reading.spread?.columns ?? [];
    const columns = spread.includes(column) ? spread : [column];
    const key = spread.includes(column) ? "spread" : String(column);
    const known = this.#habits.get(key);
    if (known !== undefined) return known;
    const habits = habitsOf(
      columns.flatMap((each) => this.rows.map((row) => valueAt(this.grid, row, each))),
    );
    this.#habits.set(key, habits);
    return habits;
  }

  /** `'Temps mars'!D12`: where a record came from. */
  source(cell: Pick<Cell, "address">): string {
    return `${sheetReference(this.grid.sheet)}!${cell.address}`;
  }

  reject(cell: Cell, code: QuestionCode, facts: Readonly<Record<string, string>> = {}): void {
    this.rejected.push({
      sheet: this.grid.sheet,
      cell: cell.address,
      code,
      facts: { text: plainText(cell.value), header: this.header(cell.column), ...facts },
    });
  }

  /** Asks once: a second question of the same kind about the same facts adds nothing. */
  ask(cell: string, code: QuestionCode, facts: Readonly<Record<string, string>> = {}): void {
    const asked = this.questions.some(
      (question) =>
        question.code === code &&
        question.facts["header"] === facts["header"] &&
        question.facts["name"] === facts["name"],
    );
    if (!asked) this.questions.push({ sheet: this.grid.sheet, cell, code, facts });
  }

  /** First cell of the header, for questions about the whole table. */
  get corner(): string {
    return `${columnLetters(this.reading.box.left)}${this.reading.box.top}`;
  }
}

/** `Paie` as it is, `'Temps mars'` between quotes. */
export function sheetReference(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

export function isWritten(cell: Cell): boolean {
  return !isNothing(cell.value);
}
