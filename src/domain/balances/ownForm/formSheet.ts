import type { CellValue, Grid } from "../../intake/grid";

/** What stands in a cell of a form, as a person filling it in sees it. */
export type SeenCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "blank"; readonly value: CellValue }
  | { readonly kind: "formula"; readonly formula: string }
  /** Inside a merged block, not its first cell. */
  | { readonly kind: "covered" };

const placeholder = /^[\s._\-–—…*[\]()]+$|^(\[|\()?(à compléter|a completer|to be completed|tbc)/i;

/** A sheet read as a form: merged blocks are one cell, dotted lines and zeros are blanks. */
export class FormSheet {
  readonly #covered = new Map<string, { readonly row: number; readonly column: number }>();
  readonly #wide = new Map<string, { readonly right: number; readonly bottom: number }>();
  readonly grid: Grid;
  readonly bottom: number;
  readonly right: number;

  constructor(grid: Grid) {
    this.grid = grid;
    this.bottom = grid.top + grid.values.length - 1;
    this.right = grid.left + (grid.values[0]?.length ?? 0) - 1;
    for (const { top, left, bottom, right } of grid.merges) {
      this.#wide.set(at(top, left), { right, bottom });
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          this.#covered.set(at(row, column), { row: top, column: left });
        }
      }
    }
  }

  cell(row: number, column: number): SeenCell {
    const anchor = this.#covered.get(at(row, column));
    if (anchor !== undefined && (anchor.row !== row || anchor.column !== column)) {
      return { kind: "covered" };
    }
    const formula = this.#in(this.grid.formulas, row, column);
    if (formula !== null) return { kind: "formula", formula };
    const value = this.#in(this.grid.values, row, column);
    if (value === null || value === 0) return { kind: "blank", value };
    if (typeof value === "number") return { kind: "number", value };
    const text = String(value).trim();
    if (text === "" || placeholder.test(text)) return { kind: "blank", value };
    return { kind: "text", text };
  }

  /** The text seen at a place: that of the merged block that covers it. */
  textAt(row: number, column: number): string | null {
    const anchor = this.#covered.get(at(row, column)) ?? { row, column };
    const cell = this.cell(anchor.row, anchor.column);
    return cell.kind === "text" ? cell.text : null;
  }

  /** The last column of the block that starts or lies there. */
  rightOf(row: number, column: number): number {
    const anchor = this.#covered.get(at(row, column)) ?? { row, column };
    return this.#wide.get(at(anchor.row, anchor.column))?.right ?? column;
  }

  leftOf(row: number, column: number): number {
    return this.#covered.get(at(row, column))?.column ?? column;
  }

  bottomOf(row: number, column: number): number {
    return this.#wide.get(at(row, column))?.bottom ?? row;
  }

  value(row: number, column: number): CellValue {
    return this.#in(this.grid.values, row, column);
  }

  format(row: number, column: number): string {
    return this.#in(this.grid.formats, row, column) ?? "General";
  }

  isStrong(row: number, column: number): boolean {
    const style = this.#in(this.grid.styles, row, column);
    return style !== null && (style.bold || style.fill !== null);
  }

  #in<T>(lines: readonly (readonly T[])[] | null, row: number, column: number): T | null {
    return lines?.[row - this.grid.top]?.[column - this.grid.left] ?? null;
  }
}

function at(row: number, column: number): string {
  return `${row}:${column}`;
}
