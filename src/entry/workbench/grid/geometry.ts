import { maxColumn, maxRow, type HostSheet } from "../../../host/model/workbook";
import { makeAxis } from "./axis";
import type { Axes } from "./selection";

/** Excel's default row (15 pt) and column (8.43 characters) for Calibri 11, in pixels at 100 %. */
export const defaultRowPixels = 20;
export const defaultColumnPixels = 64;
export const headerHeight = 22;

const pixelsPerPoint = 96 / 72;

export function toPixels(points: number): number {
  return Math.round(points * pixelsPerPoint);
}

export function toPoints(pixels: number): number {
  return pixels / pixelsPerPoint;
}

/** Where the rows and columns of a sheet lie on screen, at a zoom of 1 = 100 %. Auto heights in points, for rows without a height. */
export function axesOf(
  sheet: HostSheet,
  zoom: number,
  autoHeights: ReadonlyMap<number, number> = new Map(),
): Axes {
  const scaled = (points: number): number => Math.max(1, Math.round(toPixels(points) * zoom));
  return {
    rows: makeAxis({
      count: maxRow,
      defaultSize: Math.round(defaultRowPixels * zoom),
      sizes: [...pixelsOf(autoHeights, scaled), ...pixelsOf(sheet.rowHeights, scaled)],
      hidden: sheet.hiddenRows,
    }),
    columns: makeAxis({
      count: maxColumn,
      defaultSize: Math.round(defaultColumnPixels * zoom),
      sizes: pixelsOf(sheet.columnWidths, scaled),
      hidden: sheet.hiddenColumns,
    }),
  };
}

function* pixelsOf(
  points: ReadonlyMap<number, number>,
  scaled: (points: number) => number,
): Generator<readonly [number, number]> {
  for (const [index, size] of points) yield [index, size === 0 ? 0 : scaled(size)];
}

/** Width of the strip of row numbers: room for the digits of the last row shown. */
export function rowHeaderWidth(lastRow: number): number {
  return Math.max(34, String(lastRow).length * 8 + 12);
}
