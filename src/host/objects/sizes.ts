import type { HostSheet } from "../model/workbook";
import type { RangeTarget } from "./targets";

/** Points. Excel's defaults for Calibri 11. */
export const defaultRowHeight = 15;
export const defaultColumnWidth = 48;

export function rowHeight(sheet: HostSheet, row: number): number {
  return sheet.rowHeights.get(row) ?? sheet.usualRowHeight ?? defaultRowHeight;
}

export function columnWidth(sheet: HostSheet, column: number): number {
  return sheet.columnWidths.get(column) ?? defaultColumnWidth;
}

/** Where a range stands on its sheet, in points; hidden rows and columns take no room. */
export function positionOf({ sheet, box }: RangeTarget): {
  top: number;
  left: number;
  height: number;
  width: number;
} {
  const usualHeight = sheet.usualRowHeight ?? defaultRowHeight;
  return {
    top: extent(sheet.rowHeights, sheet.hiddenRows, usualHeight, 1, box.top - 1),
    left: extent(sheet.columnWidths, sheet.hiddenColumns, defaultColumnWidth, 1, box.left - 1),
    height: extent(sheet.rowHeights, sheet.hiddenRows, usualHeight, box.top, box.bottom),
    width: extent(sheet.columnWidths, sheet.hiddenColumns, defaultColumnWidth, box.left, box.right),
  };
}

function extent(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  usual: number,
  from: number,
  to: number,
): number {
  let total = Math.max(0, to - from + 1) * usual;
  const within = (line: number): boolean => line >= from && line <= to;
  for (const [line, size] of sizes) if (within(line)) total += size - usual;
  for (const line of hidden) if (within(line)) total -= sizes.get(line) ?? usual;
  return total;
}
