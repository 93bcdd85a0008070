import { cellAt } from "../model/change";
import { maxColumn, maxRow, type Box, type HostSheet } from "../model/workbook";

type Direction = "Up" | "Down" | "Left" | "Right";

function isFilled(sheet: HostSheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}

function lineIsFilled(sheet: HostSheet, box: Box): boolean {
  for (let row = box.top; row <= box.bottom; row += 1) {
    const line = sheet.cells.get(row);
    if (line === undefined) continue;
    for (let column = box.left; column <= box.right; column += 1)
      if (isFilled(sheet, row, column)) return true;
  }
  return false;
}

/** The block around some cells that blank rows and columns bound: what Ctrl+* selects. */
export function surroundingRegion(sheet: HostSheet, start: Box): Box {
  let box = start;
  for (;;) {
    const around = {
      top: Math.max(1, box.top - 1),
      left: Math.max(1, box.left - 1),
      bottom: Math.min(maxRow, box.bottom + 1),
      right: Math.min(maxColumn, box.right + 1),
    };
    const next = {
      top: lineIsFilled(sheet, { ...around, bottom: around.top }) ? around.top : box.top,
      bottom: lineIsFilled(sheet, { ...around, top: around.bottom }) ? around.bottom : box.bottom,
      left: lineIsFilled(sheet, { ...around, right: around.left }) ? around.left : box.left,
      right: lineIsFilled(sheet, { ...around, left: around.right }) ? around.right : box.right,
    };
    if (
      next.top === box.top &&
      next.bottom === box.bottom &&
      next.left === box.left &&
      next.right === box.right
    )
      return box;
    box = next;
  }
}

/** Where Ctrl and an arrow lead from a cell: the last filled cell of a block, or the next filled one, or the edge. */
export function edgeFrom(
  sheet: HostSheet,
  row: number,
  column: number,
  direction: Direction,
): { row: number; column: number } {
  const down = direction === "Down" ? 1 : direction === "Up" ? -1 : 0;
  const right = direction === "Right" ? 1 : direction === "Left" ? -1 : 0;
  const inside = (r: number, c: number): boolean =>
    r >= 1 && c >= 1 && r <= maxRow && c <= maxColumn;
  let [r, c] = [row, column];
  const inBlock =
    isFilled(sheet, r, c) && inside(r + down, c + right) && isFilled(sheet, r + down, c + right);
  if (inBlock) {
    while (inside(r + down, c + right) && isFilled(sheet, r + down, c + right)) {
      r += down;
      c += right;
    }
    return { row: r, column: c };
  }
  return nextFilled(sheet, row, column, direction);
}

/** The first filled cell after one in a direction, or the last cell of the sheet that way. */
function nextFilled(
  sheet: HostSheet,
  row: number,
  column: number,
  direction: Direction,
): { row: number; column: number } {
  const filled: number[] = [];
  if (direction === "Left" || direction === "Right") {
    for (const at of sheet.cells.get(row)?.keys() ?? [])
      if (isFilled(sheet, row, at)) filled.push(at);
    const at =
      direction === "Right"
        ? Math.min(maxColumn, ...filled.filter((other) => other > column))
        : Math.max(1, ...filled.filter((other) => other < column));
    return { row, column: at };
  }
  for (const at of sheet.cells.keys()) if (isFilled(sheet, at, column)) filled.push(at);
  const beyond = filled.filter((other) => (direction === "Down" ? other > row : other < row));
  return {
    row: direction === "Down" ? Math.min(maxRow, ...beyond) : Math.max(1, ...beyond),
    column,
  };
}
