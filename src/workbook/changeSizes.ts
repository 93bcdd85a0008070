import { charactersPerWrite } from "./blocks";
import type { Gathered } from "./gatherChanges";
import type { PlanCell } from "./plan";

/** What a change weighs in a request, in characters of JSON; calls cost a few hundred each. */
export function sizeOf(change: Gathered): number {
  if (change.kind !== "write") return 600;
  let size = 600;
  for (const row of change.cells) size += rowSize(row);
  return size;
}

function rowSize(row: readonly PlanCell[]): number {
  let size = 2;
  for (const cell of row) {
    if (cell === null) size += 5;
    else if (typeof cell !== "object") size += String(cell).length + 1;
    else size += ("text" in cell ? cell.text.length : cell.formula.length * 1.1) + 4;
  }
  return size;
}

/** A write too large for one request becomes several, each of whole rows (officejs C-31). */
export function cutWrites(change: Gathered): Gathered[] {
  if (change.kind !== "write" || sizeOf(change) <= charactersPerWrite) return [change];
  const parts: Gathered[] = [];
  let start = 0;
  let filled = 0;
  change.cells.forEach((row, index) => {
    const size = rowSize(row);
    if (filled + size > charactersPerWrite && index > start) {
      parts.push({
        ...change,
        top: change.top + start,
        cells: change.cells.slice(start, index),
      });
      start = index;
      filled = 0;
    }
    filled += size;
  });
  parts.push({ ...change, top: change.top + start, cells: change.cells.slice(start) });
  return parts;
}
