import { contains } from "../../../host/model/box";
import type { ChangeRecord } from "../../../host/model/journal";
import type { CellStyle } from "../../../host/model/style";
import { maxRow, type Box, type Cell, type HostSheet } from "../../../host/model/workbook";
import { cellCss } from "./cellCss";
import { toPixels } from "./geometry";
import { textWidth } from "./measure";

/** Excel's heights for one line: 15 pt for Calibri 11, about a third more than the font for larger ones. */
const usualSize = 11;
const usualHeight = 15;
const lineFactor = 1.32;
const padding = 6;

/**
 * Heights, in points, of the rows that nobody gave a height and whose texts need more than the usual one: larger fonts
 * and wrapped texts (of merged areas only the font counts, and only on one row, as in Excel). Kept up to date edit by edit, not sheet by sheet.
 */
export class AutoHeights {
  readonly #sheet: HostSheet;
  readonly #textOf: (cell: Cell) => string;
  #heights: ReadonlyMap<number, number> = new Map();
  #stale: Box[] = [{ top: 1, left: 1, bottom: maxRow, right: 1 }];

  constructor(sheet: HostSheet, textOf: (cell: Cell) => string) {
    this.#sheet = sheet;
    this.#textOf = textOf;
  }

  note({ sheet, box, kind }: ChangeRecord): void {
    if (sheet !== this.#sheet.id || kind === "SelectionChanged") return;
    const isLocal = box !== null && (kind === "RangeEdited" || kind === "FormatChanged");
    this.#stale.push(isLocal ? box : { top: 1, left: 1, bottom: maxRow, right: 1 });
  }

  /** The same map as before when no height changed. */
  current(): ReadonlyMap<number, number> {
    if (this.#stale.length === 0) return this.#heights;
    const heights = new Map(this.#heights);
    let isChanged = false;
    for (const row of this.#staleRows(heights)) {
      const height = this.#heightOf(row);
      if (height === heights.get(row)) continue;
      isChanged = true;
      if (height === undefined) heights.delete(row);
      else heights.set(row, height);
    }
    this.#stale = [];
    if (isChanged) this.#heights = heights;
    return this.#heights;
  }

  #staleRows(heights: ReadonlyMap<number, number>): ReadonlySet<number> {
    const rows = new Set<number>();
    const { cells } = this.#sheet;
    for (const { top, bottom } of this.#stale) {
      if (bottom - top < cells.size) {
        for (let row = top; row <= bottom; row++) rows.add(row);
      } else {
        for (const row of cells.keys()) if (row >= top && row <= bottom) rows.add(row);
        for (const row of heights.keys()) if (row >= top && row <= bottom) rows.add(row);
      }
    }
    return rows;
  }

  #heightOf(row: number): number | undefined {
    const sheet = this.#sheet;
    const cells = sheet.cells.get(row);
    if (cells === undefined || sheet.rowHeights.has(row)) return undefined;
    let highest = usualHeight;
    for (const [column, cell] of cells) {
      const { style } = cell;
      if (cell.value === null || !mayNeedRoom(style)) continue;
      const merge = sheet.merges.find((box) => contains(box, row, column));
      if (merge !== undefined && merge.top !== merge.bottom) continue;
      const isWrapped = style.alignment.wrapText && merge === undefined;
      const lines = isWrapped ? this.#lines(cell, column) : 1;
      highest = Math.max(highest, lines * lineHeight(style.font.size));
    }
    return highest > usualHeight ? Math.min(409.5, Math.round(highest * 4) / 4) : undefined;
  }

  #lines(cell: Cell, column: number): number {
    const points = this.#sheet.columnWidths.get(column) ?? 48;
    const indent = cell.style.alignment.indent * 9;
    const room = Math.max(8, toPixels(points) - padding - indent);
    return wrappedLines(this.#textOf(cell), cellCss(cell.style, 1).font, room);
  }
}

function mayNeedRoom({ font, alignment }: CellStyle): boolean {
  return font.size > usualSize || alignment.wrapText;
}

function lineHeight(size: number): number {
  return size <= usualSize ? (usualHeight * size) / usualSize : size * lineFactor;
}

/** Lines of a text broken between words, and inside a word that is wider than the column. */
export function wrappedLines(text: string, font: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<= )/)) {
      const width = textWidth(word, font);
      const shown = textWidth(word.trimEnd(), font);
      if (used > 0 && used + shown > room) {
        lines += 1;
        used = 0;
      }
      if (shown > room) {
        lines += Math.ceil(shown / room) - 1;
        used = shown % room;
      } else used += width;
    }
  }
  return lines;
}
