import { maxColumn, maxRow, type Box } from "./workbook";

/** 1 → A, 27 → AA, 16384 → XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A → 1, XFD → 16384; letters in either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}

export const wholeSheet: Box = { top: 1, left: 1, bottom: maxRow, right: maxColumn };

export function boxAt(row: number, column: number, rows = 1, columns = 1): Box {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function isWholeColumns(box: Box): boolean {
  return box.top === 1 && box.bottom === maxRow;
}

export function isWholeRows(box: Box): boolean {
  return box.left === 1 && box.right === maxColumn;
}

export function cellCount(box: Box): number {
  return (box.bottom - box.top + 1) * (box.right - box.left + 1);
}

export function contains(box: Box, row: number, column: number): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

/** Every cell of `inner` is in `outer`. */
export function covers(outer: Box, inner: Box): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function intersection(a: Box, b: Box): Box | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

export function intersects(a: Box, b: Box): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Smallest box around both. */
export function union(a: Box | null, b: Box): Box {
  if (a === null) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function sameBox(a: Box, b: Box): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** `A1`, `A1:B2`, `A:C`, `1:3`: as Excel writes an address, without sheet or dollars. */
export function addressOf(box: Box): string {
  const left = columnLetters(box.left);
  const right = columnLetters(box.right);
  if (isWholeColumns(box) && !isWholeRows(box)) return `${left}:${right}`;
  if (isWholeRows(box)) return `${box.top}:${box.bottom}`;
  const first = `${left}${box.top}`;
  return cellCount(box) === 1 ? first : `${first}:${right}${box.bottom}`;
}

const addressPattern =
  /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$|^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$|^\$?(\d{1,7}):\$?(\d{1,7})$/i;

/** Reads `A1`, `$A$1:B2`, `A:C`, `1:3` in either case; null when it is no address on a sheet. */
export function parseAddress(address: string): Box | null {
  const parts = addressPattern.exec(address);
  if (parts === null) return null;
  const [, column1, row1, column2, row2, from, to, first, last] = parts;
  if (column1 !== undefined && row1 !== undefined)
    return ordered(
      Number(row1),
      columnNumber(column1),
      Number(row2 ?? row1),
      columnNumber(column2 ?? column1),
    );
  if (from !== undefined && to !== undefined)
    return ordered(1, columnNumber(from), maxRow, columnNumber(to));
  return ordered(Number(first), 1, Number(last), maxColumn);
}

function ordered(row1: number, column1: number, row2: number, column2: number): Box | null {
  const box = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return covers(wholeSheet, box) ? box : null;
}
