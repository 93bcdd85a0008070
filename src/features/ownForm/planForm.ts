import type { FormValue } from "../../domain/balances/ownForm/fillForm";
import type { PlanCell, WorkbookChange } from "../../workbook/plan";

/**
 * Writes these cells of a form and no other, a run of cells under one another at a time; on a protected sheet they are
 * those that are not locked.
 */
export function planForm(
  sheet: string,
  values: readonly FormValue[],
  isProtected: boolean,
): WorkbookChange[] {
  const sorted = [...values].sort((a, b) =>
    a.column === b.column ? a.row - b.row : a.column - b.column,
  );
  const changes: { top: number; left: number; cells: PlanCell[][] }[] = [];
  for (const { row, column, value } of sorted) {
    const last = changes.at(-1);
    const cell: PlanCell = typeof value === "number" ? value : { text: value };
    if (last?.left === column && last.top + last.cells.length === row) last.cells.push([cell]);
    else changes.push({ top: row, left: column, cells: [[cell]] });
  }
  const unlocked = isProtected ? ({ unlocked: true } as const) : {};
  return changes.map((change) => ({ kind: "write", sheet, ...change, ...unlocked }));
}
