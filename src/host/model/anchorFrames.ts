import type { Anchor, CellPoint, Frame } from "./anchor";
import { shiftBox, type Shift } from "./formulaRewrite";
import type { HostSheet } from "./workbook";

const rowPoints = 15;
const columnPoints = 48;

/** Where an anchored object stands, from the sizes of rows and columns as they are now. */
export function frameOf(sheet: HostSheet, { from, to }: Anchor): Frame {
  const left = startOf(sheet, "columns", from.column) + from.x;
  const top = startOf(sheet, "rows", from.row) + from.y;
  const right = startOf(sheet, "columns", to.column) + to.x;
  const bottom = startOf(sheet, "rows", to.row) + to.y;
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The anchor that puts an object in a frame. */
export function anchorAt(
  sheet: HostSheet,
  frame: Frame,
  placement: Anchor["placement"] = "TwoCell",
): Anchor {
  return {
    from: pointAt(sheet, frame.left, frame.top),
    to: pointAt(sheet, frame.left + frame.width, frame.top + frame.height),
    placement,
  };
}

/** The anchor after rows, columns or cells were put in or taken out; it never leaves with its cells, it shrinks to nothing. */
export function shiftAnchor(anchor: Anchor, how: Shift): Anchor {
  if (anchor.placement === "Absolute") return anchor;
  const from = shiftPoint(anchor.from, how);
  if (anchor.placement === "OneCell")
    return {
      ...anchor,
      from,
      to: {
        ...anchor.to,
        row: anchor.to.row + from.row - anchor.from.row,
        column: anchor.to.column + from.column - anchor.from.column,
      },
    };
  return { ...anchor, from, to: shiftPoint(anchor.to, how) };
}

function shiftPoint(point: CellPoint, how: Shift): CellPoint {
  const { row, column } = point;
  const moved = shiftBox({ top: row, bottom: row, left: column, right: column }, how);
  if (moved !== null) return { ...point, row: moved.top, column: moved.left };
  // Its cell went: it now stands at the border of what closed the gap.
  return how.axis === "rows" ? { ...point, row: how.at, y: 0 } : { ...point, column: how.at, x: 0 };
}

function pointAt(sheet: HostSheet, x: number, y: number): CellPoint {
  const column = lineAt(sheet, "columns", x);
  const row = lineAt(sheet, "rows", y);
  return { column: column.line, x: column.rest, row: row.line, y: row.rest };
}

type Axis = "rows" | "columns";

function lineAt(sheet: HostSheet, axis: Axis, points: number): { line: number; rest: number } {
  let rest = Math.max(0, points);
  for (let line = 1; ; line += 1) {
    const size = sizeOf(sheet, axis, line);
    if (rest < size || (rest === 0 && size > 0)) return { line, rest: rounded(rest) };
    rest -= size;
  }
}

function startOf(sheet: HostSheet, axis: Axis, line: number): number {
  const usual = axis === "rows" ? (sheet.usualRowHeight ?? rowPoints) : columnPoints;
  const sizes = axis === "rows" ? sheet.rowHeights : sheet.columnWidths;
  const hidden = axis === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  let total = (line - 1) * usual;
  for (const [at, size] of sizes) if (at < line) total += size - usual;
  for (const at of hidden) if (at < line) total -= sizes.get(at) ?? usual;
  return total;
}

function sizeOf(sheet: HostSheet, axis: Axis, line: number): number {
  if (axis === "rows")
    return sheet.hiddenRows.has(line)
      ? 0
      : (sheet.rowHeights.get(line) ?? sheet.usualRowHeight ?? rowPoints);
  return sheet.hiddenColumns.has(line) ? 0 : (sheet.columnWidths.get(line) ?? columnPoints);
}

/** Positions are kept to a hundredth of a point: files hold them in whole units far smaller than that. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
