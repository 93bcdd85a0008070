import type { Box } from "../../domain/intake/grid";
import type { Format, PageSetup, PlanCell, WorkbookChange } from "../../workbook/plan";

/** What a cell of the sample may hold; a string is always stored as text. */
export type Content = string | PlanCell;

/** One sheet of a sample workbook being drawn: cells by place, then the changes that write them. */
export class SheetDraft {
  readonly name: string;
  readonly #cells = new Map<number, Map<number, PlanCell>>();
  readonly #changes: WorkbookChange[] = [];
  readonly #tabColor: string | undefined;
  readonly #isOurs: boolean;

  /** `isOurs`: a sheet that Fléchage writes, which it will never read as a source. */
  constructor(name: string, tabColor?: string, isOurs = false) {
    this.name = name;
    this.#tabColor = tabColor;
    this.#isOurs = isOurs;
  }

  /** Writes cells to the right of `left`; an empty text or null leaves its cell alone. */
  row(row: number, left: number, contents: readonly Content[]): void {
    contents.forEach((content, place) => {
      this.cell(row, left + place, content);
    });
  }

  cell(row: number, column: number, content: Content): void {
    if (content === null || content === "") return;
    const cells = this.#cells.get(row) ?? new Map<number, PlanCell>();
    this.#cells.set(row, cells);
    cells.set(column, typeof content === "string" ? { text: content } : content);
  }

  format(area: Box, format: Format): void {
    this.#changes.push({ kind: "format", sheet: this.name, box: area, format });
  }

  /** Writes one text over merged cells; over one cell there is nothing to merge. */
  merged(area: Box, content: Content, format?: Format): void {
    this.cell(area.top, area.left, content);
    if (area.left < area.right || area.top < area.bottom) {
      this.#changes.push({ kind: "merge", sheet: this.name, box: area });
    }
    if (format !== undefined) this.format(area, format);
  }

  /** Widths from column A on, in characters. */
  widths(widths: readonly number[]): void {
    this.#changes.push({ kind: "columnWidths", sheet: this.name, left: 1, widths });
  }

  height(row: number, points: number): void {
    this.#changes.push({ kind: "rowHeights", sheet: this.name, top: row, points: [points] });
  }

  freeze(rows: number, columns: number): void {
    this.#changes.push({ kind: "freeze", sheet: this.name, rows, columns });
  }

  hideGridlines(): void {
    this.#changes.push({ kind: "gridlines", sheet: this.name, visible: false });
  }

  /** Prints the whole sheet, one page wide unless said otherwise. */
  page(
    orientation: PageSetup["orientation"],
    options: Partial<Omit<PageSetup, "orientation" | "printArea">> = {},
  ): void {
    const page: PageSetup = {
      orientation,
      printArea: this.#extent(),
      fitToWidth: 1,
      fitToHeight: 0,
      footer: { left: "&A", right: "&P / &N" },
      ...options,
    };
    this.#changes.push({ kind: "page", sheet: this.name, page });
  }

  /** Last row that holds something; 0 on an empty sheet. */
  get lastRow(): number {
    return Math.max(0, ...this.#cells.keys());
  }

  /** Everything, in an order that can be applied: the sheet, its cells, then how they look. */
  changes(): WorkbookChange[] {
    const added: WorkbookChange = {
      kind: "addSheet",
      sheet: this.name,
      ...(this.#tabColor === undefined ? {} : { tabColor: this.#tabColor }),
      ...(this.#isOurs ? { ours: true } : {}),
    };
    return [added, this.#write(), ...this.#changes];
  }

  #write(): WorkbookChange {
    const { bottom, right } = this.#extent();
    const cells = Array.from({ length: bottom }, (_, row) =>
      Array.from(
        { length: right },
        (__, column) => this.#cells.get(row + 1)?.get(column + 1) ?? null,
      ),
    );
    return { kind: "write", sheet: this.name, top: 1, left: 1, cells };
  }

  #extent(): Box {
    let right = 1;
    for (const cells of this.#cells.values()) right = Math.max(right, ...cells.keys());
    return { top: 1, left: 1, bottom: Math.max(1, this.lastRow), right };
  }
}

/** Rows and columns are sheet numbers, both ends inside. */
export function box(top: number, left: number, bottom = top, right = left): Box {
  return { top, left, bottom, right };
}
