import { type Box, columnLetters } from "../domain/intake/grid";
import type { Plan } from "./plan";
import type { SheetSnapshot, Snapshot } from "./snapshot";

/**
 * The first filled cell that a table of ours would cover by growing, null when it has room: what the user
 * wrote below or beside our table is never written over.
 */
export function cellInTheWay(
  { changes }: Plan,
  { sheets }: Snapshot,
): { readonly sheet: string; readonly cell: string } | null {
  for (const change of changes) {
    if (change.kind !== "table" || change.id === undefined) continue;
    const sheet = sheets.find(({ name }) => name === change.sheet);
    const standing = sheet?.tables.find(({ name }) => name === change.name);
    if (sheet === undefined || standing === undefined) continue;
    const cell = filledCell(sheet, change.box, standing.box);
    if (cell !== null) return { sheet: change.sheet, cell };
  }
  return null;
}

function filledCell({ used, formulas }: SheetSnapshot, wanted: Box, had: Box): string | null {
  if (used === null) return null;
  for (let row = wanted.top; row <= wanted.bottom; row += 1) {
    const inside = row >= had.top && row <= had.bottom;
    for (let column = wanted.left; column <= wanted.right; column += 1) {
      if (inside && column >= had.left && column <= had.right) continue;
      const content = formulas[row - used.top]?.[column - used.left] ?? "";
      if (content !== "") return `${columnLetters(column)}${row}`;
    }
  }
  return null;
}
