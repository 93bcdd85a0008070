import { cellAt } from "./change";
import { setCells, type CellInput } from "./edit";
import { asGroup } from "./journal";
import type { Scalar } from "./scalar";
import type { Box, HostSheet, HostWorkbook } from "./workbook";

/**
 * Takes out the rows of a box that repeat an earlier one in the given columns (counted from 0); rows below move up inside the
 * box and the freed ones are emptied. Case does not count. One undo step.
 */
export function removeDuplicates(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  columns: readonly number[],
): { removed: number; uniqueRemaining: number } {
  const seen = new Set<string>();
  const kept: CellInput[][] = [];
  for (let row = box.top; row <= box.bottom; row += 1) {
    const key = JSON.stringify(
      columns.map((column) => keyOf(cellAt(sheet, row, box.left + column)?.value ?? null)),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    const line: CellInput[] = [];
    for (let column = box.left; column <= box.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      line.push(
        cell?.formula === null || cell === undefined
          ? (cell?.value ?? null)
          : { formula: cell.formula },
      );
    }
    kept.push(line);
  }
  const height = box.bottom - box.top + 1;
  const removed = height - kept.length;
  const blank: CellInput[] = Array.from({ length: box.right - box.left + 1 }, () => null);
  if (removed > 0)
    asGroup(workbook, () => {
      const rows = [...kept, ...Array.from({ length: removed }, () => blank)];
      setCells(workbook, sheet, box.top, box.left, rows);
    });
  return { removed, uniqueRemaining: kept.length };
}

function keyOf(value: Scalar): unknown {
  return typeof value === "string" ? value.toLowerCase() : value;
}
