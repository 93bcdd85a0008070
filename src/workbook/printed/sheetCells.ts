import type { Format, PlanCell, WorkbookChange } from "../plan";

/** The cells of one printed sheet as they are filled, with what dresses them. */
export class SheetCells {
  /** Rows from the first one down; a row is as long as its last filled cell. */
  readonly rows: PlanCell[][] = [];
  readonly looks: WorkbookChange[] = [];
  readonly sheet: string;
  /** In characters. */
  private readonly widths: readonly number[];

  constructor(sheet: string, widths: readonly number[]) {
    this.sheet = sheet;
    this.widths = widths;
  }

  /** Columns of the sheet. */
  get width(): number {
    return this.widths.length;
  }

  put(row: number, column: number, cell: PlanCell): void {
    while (this.rows.length < row) this.rows.push([]);
    const line = this.rows[row - 1] ?? [];
    while (line.length < column) line.push(null);
    line[column - 1] = cell;
  }

  merge(row: number, left: number, right: number): void {
    if (right <= left) return;
    const box = { top: row, left, bottom: row, right };
    this.looks.push({ kind: "merge", sheet: this.sheet, box });
  }

  look(top: number, bottom: number, left: number, right: number, format: Format): void {
    const box = { top, left, bottom, right };
    this.looks.push({ kind: "format", sheet: this.sheet, box, format });
  }

  height(row: number, points: number): void {
    this.looks.push({ kind: "rowHeights", sheet: this.sheet, top: row, points: [points] });
  }

  /** How many lines a text takes in these columns: Excel does not fit the height of merged cells itself. */
  linesOf(text: string, left: number, right: number, size: number): number {
    const width = this.widths.slice(left - 1, right).reduce((sum, each) => sum + each, 0);
    const characters = Math.max(1, Math.floor((width * 11.2) / size) - 1);
    return text.split("\n").reduce((sum, line) => sum + wrapped(line, characters), 0);
  }
}

/** Lines of a text that breaks between its words; a word that is too long is cut. */
function wrapped(text: string, characters: number): number {
  let lines = 1;
  let filled = 0;
  for (const { length } of text.split(" ")) {
    const next = filled === 0 ? length : filled + 1 + length;
    if (next <= characters) {
      filled = next;
      continue;
    }
    if (filled > 0) lines += 1;
    lines += Math.max(0, Math.ceil(length / characters) - 1);
    filled = length % characters === 0 ? Math.min(length, characters) : length % characters;
  }
  return lines;
}
