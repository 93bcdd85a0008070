import type { CSSProperties } from "react";
import type { ShownFormat, ShownFormats } from "../../../host/conditional/shownFormats";
import { contains } from "../../../host/model/box";
import { defaultStyle, type CellStyle } from "../../../host/model/style";
import type { Box, Cell, HostSheet } from "../../../host/model/workbook";
import { cellCss, type CellCss } from "./cellCss";
import { conditionalCss } from "./conditionalCss";
import { textWidth } from "./measure";
import type { Axes } from "./selection";
import { tableLookAt } from "./tableLook";

/** One drawn cell. Distances in pixels, from the first column of its part of the sheet and the top of its row. */
export interface RowItem {
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly css: CSSProperties;
  readonly align: "left" | "right" | "center";
  readonly wraps: boolean;
  readonly indent: number;
  readonly rotation: number;
  /** Text that runs over its empty neighbours: how far on each side. */
  readonly overflow: { readonly left: number; readonly right: number } | null;
  /** Gridlines that such a text covers, as distances from the cell's left. */
  readonly covered: readonly number[];
  readonly hasFilterButton: boolean;
  readonly isLink: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface RowContext {
  readonly sheet: HostSheet;
  readonly axes: Axes;
  readonly zoom: number;
  readonly textOf: (cell: Cell) => string;
  readonly formats: ShownFormats;
}

const padding = 3;
const farthestOverflow = 30;

/** The cells of a row that need drawing between two columns: empty cells without a look are left to the gridlines. */
export function rowItems(
  context: RowContext,
  row: number,
  firstColumn: number,
  lastColumn: number,
  activeColumn: number | null,
): RowItem[] {
  const { sheet, axes } = context;
  const merges = sheet.merges.filter(({ top, bottom }) => row >= top && row <= bottom);
  const items: RowItem[] = [];
  const draw = (column: number): void => {
    if (axes.columns.isHidden(column) && !startsMerge(merges, row, column)) return;
    const item = itemAt(context, merges, row, column, column === activeColumn);
    if (item !== null) items.push(item);
  };
  for (const { top, left, right } of merges) {
    if (top === row && left < firstColumn && right >= firstColumn) draw(left);
  }
  const before = overflowingFromLeft(context, row, firstColumn);
  if (before !== null && !merges.some((box) => contains(box, row, before))) draw(before);
  for (let column = firstColumn; column <= lastColumn; column++) draw(column);
  return items;
}

function startsMerge(merges: readonly Box[], row: number, column: number): boolean {
  return merges.some(({ top, left }) => top === row && left === column);
}

/** The last filled cell before the window, when its text may reach into it. */
function overflowingFromLeft(
  { sheet }: RowContext,
  row: number,
  firstColumn: number,
): number | null {
  const cells = sheet.cells.get(row);
  if (cells === undefined) return null;
  const last = Math.max(1, firstColumn - farthestOverflow);
  for (let column = firstColumn - 1; column >= last; column--) {
    const cell = cells.get(column);
    if (cell !== undefined && cell.value !== null) {
      return typeof cell.value === "string" ? column : null;
    }
  }
  return null;
}

function itemAt(
  context: RowContext,
  merges: readonly Box[],
  row: number,
  column: number,
  isActive: boolean,
): RowItem | null {
  const { sheet, axes, zoom } = context;
  const merge = merges.find((box) => contains(box, row, column)) ?? null;
  if (merge !== null && (merge.top !== row || merge.left !== column)) return null;
  const cell = sheet.cells.get(row)?.get(column);
  const style =
    cell?.style ?? sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column) ?? defaultStyle;
  const css = cellCss(style, zoom);
  const table = tableLookAt(sheet, row, column);
  const conditional = context.formats.at(row, column);
  const hasText = cell !== undefined && cell.value !== null;
  const hasLook = css.hasLook || table !== null || conditional !== null;
  if (!hasText && !hasLook && merge === null && !isActive) return null;

  const left = axes.columns.start(column);
  const width =
    merge === null ? axes.columns.size(column) : axes.columns.start(merge.right + 1) - left;
  const height =
    merge === null
      ? axes.rows.size(row)
      : axes.rows.start(merge.bottom + 1) - axes.rows.start(merge.top);
  if (width === 0 || height === 0) return null;

  const font = table?.isBold === true && !style.font.bold ? `700 ${css.font}` : css.font;
  const across = merge === null ? acrossSelection(context, row, column, style) : 0;
  const box = { left, width: width + across, row, column };
  const isShown = hasText && conditional?.hidesValue !== true;
  const shown = isShown ? fitted(context, formatted(cell, conditional), css, font, box) : emptyText;
  const base = { ...(merge === null ? {} : mergedLook), ...table?.box, ...css.box };
  return {
    column,
    left,
    width: width + across,
    height,
    ...shown,
    css: conditional === null ? base : conditionalCss(conditional, base),
    align: alignOf(style, cell),
    wraps: style.alignment.wrapText,
    indent: style.alignment.indent * Math.round(9 * zoom),
    rotation: style.alignment.rotation,
    hasFilterButton: table?.hasFilterButton ?? false,
    isLink: sheet.hyperlinks.has(`${row},${column}`),
    columnSpan: merge === null ? 1 : merge.right - merge.left + 1,
    rowSpan: merge === null ? 1 : merge.bottom - merge.top + 1,
  };
}

/** The cell with the number format that a conditional format gives it. */
function formatted(cell: Cell, conditional: ShownFormat | null): Cell {
  const numberFormat = conditional?.look.numberFormat;
  return numberFormat === undefined ? cell : { ...cell, style: { ...cell.style, numberFormat } };
}

/** Hides the gridlines inside a merged area, not those around it. */
const mergedLook: CSSProperties = {
  background: "#fff",
  border: "1px solid transparent",
  backgroundClip: "padding-box",
};

const emptyText = { text: "", overflow: null, covered: [] as readonly number[] };

export function alignOf(style: CellStyle, cell: Cell | undefined): RowItem["align"] {
  const { horizontal } = style.alignment;
  if (horizontal === "Right") return "right";
  if (horizontal === "Center" || horizontal === "CenterAcrossSelection") return "center";
  if (horizontal !== "General") return "left";
  const value = cell?.value ?? null;
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || (value !== null && typeof value === "object")
    ? "center"
    : "left";
}

/** Extra width of a title centred over the empty cells that follow it. */
function acrossSelection(
  { sheet, axes }: RowContext,
  row: number,
  column: number,
  style: CellStyle,
): number {
  if (style.alignment.horizontal !== "CenterAcrossSelection") return 0;
  let next = column + 1;
  for (; next - column < farthestOverflow; next++) {
    const cell = sheet.cells.get(row)?.get(next);
    if (cell?.value != null) break;
    if (cell?.style.alignment.horizontal !== "CenterAcrossSelection") break;
  }
  return axes.columns.start(next) - axes.columns.start(column + 1);
}

/** A number that does not fit shows #; a text that does not fit runs over empty neighbours. */
function fitted(
  context: RowContext,
  cell: Cell,
  css: CellCss,
  font: string,
  box: { readonly width: number; readonly row: number; readonly column: number },
): Pick<RowItem, "text" | "overflow" | "covered"> {
  const { style } = cell;
  const text = context.textOf(cell);
  const room = box.width - 2 * padding;
  if (style.alignment.wrapText || style.alignment.rotation !== 0) {
    return { text, overflow: null, covered: [] };
  }
  const width = textWidth(text, font);
  if (width <= room) return { text, overflow: null, covered: [] };
  if (typeof cell.value === "number") {
    const shorter = shortened(cell, text, room, font);
    return { text: shorter ?? hashes(room, css.fontPixels), overflow: null, covered: [] };
  }
  if (typeof cell.value !== "string" || style.alignment.shrinkToFit) {
    return { text, overflow: null, covered: [] };
  }
  return { text, ...spread(context, cell, width - room, box) };
}

/** General numbers lose decimals before they become #. */
function shortened(cell: Cell, text: string, room: number, font: string): string | null {
  if (cell.style.numberFormat !== "General") return null;
  for (let end = text.length - 1; end > 0; end--) {
    const shorter = text.slice(0, end);
    if (!/[.,]/.test(shorter)) return null;
    if (textWidth(shorter, font) <= room) return shorter.replace(/[.,]0*$/, "");
  }
  return null;
}

function hashes(room: number, fontPixels: number): string {
  return "#".repeat(Math.max(1, Math.floor(room / (fontPixels * 0.5))));
}

function spread(
  { sheet, axes }: RowContext,
  cell: Cell,
  excess: number,
  { row, column, width }: { readonly row: number; readonly column: number; readonly width: number },
): Pick<RowItem, "overflow" | "covered"> {
  const align = alignOf(cell.style, cell);
  const cells = sheet.cells.get(row);
  const covered: number[] = [];
  const isFree = (at: number): boolean => {
    const neighbour = cells?.get(at);
    const isInMerge = sheet.merges.some((merge) => contains(merge, row, at));
    return (neighbour === undefined || neighbour.value === null) && !isInMerge;
  };
  const room = (direction: 1 | -1, wanted: number): number => {
    let gained = 0;
    for (let at = column + direction; gained < wanted && at >= 1; at += direction) {
      if (Math.abs(at - column) > farthestOverflow || !isFree(at)) break;
      covered.push(direction === 1 ? width + gained - 1 : -gained - 1);
      gained += axes.columns.size(at);
    }
    return gained;
  };
  if (align === "left") return { overflow: { left: 0, right: room(1, excess) }, covered };
  if (align === "right") return { overflow: { left: room(-1, excess), right: 0 }, covered };
  const left = room(-1, excess / 2);
  return { overflow: { left, right: room(1, excess / 2) }, covered };
}
