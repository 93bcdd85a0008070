import type { Box, CellValue, Grid } from "../../domain/intake/grid";
import { valueAt } from "../../domain/intake/grid";
import type { Plan, PlanCell, WorkbookChange } from "../../workbook/plan";
import type { LiveCell } from "./findLive";

/** A live cell with the cells that it fills. */
export interface Filled {
  readonly cell: LiveCell;
  readonly box: Box;
}

export interface FreezePlan {
  readonly plan: Plan;
  /** Formulas that become values. */
  readonly frozen: number;
  /** Formulas that show an error, or are still being calculated: their value would be lost, so they stay. */
  readonly left: readonly LiveCell[];
}

/** Each formula and what it spills become the values that they show; the looks of the cells stay. */
export function planFreeze(filled: readonly Filled[], grids: readonly Grid[]): FreezePlan {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const changes: WorkbookChange[] = [];
  const left: LiveCell[] = [];
  for (const { cell, box } of filled) {
    const grid = bySheet.get(cell.sheet);
    const values = grid === undefined ? [] : valuesIn(grid, box);
    if (grid === undefined || values.flat().some(isError)) {
      left.push(cell);
      continue;
    }
    changes.push({
      kind: "write",
      sheet: cell.sheet,
      top: box.top,
      left: box.left,
      cells: values.map((row) => row.map(asPlanned)),
    });
  }
  return { plan: { changes, show: null }, frozen: changes.length, left };
}

/** Formulas whose names of functions are broken get them back; Excel then calculates them. */
export function planRepair(cells: readonly LiveCell[]): Plan {
  return {
    show: null,
    changes: cells.flatMap(({ sheet, row, column, repaired }): WorkbookChange[] =>
      repaired === null
        ? []
        : [{ kind: "write", sheet, top: row, left: column, cells: [[{ formula: repaired }]] }],
    ),
  };
}

function valuesIn(grid: Grid, { top, bottom, left, right }: Box): CellValue[][] {
  return Array.from({ length: bottom - top + 1 }, (_row, row) =>
    Array.from({ length: right - left + 1 }, (_column, column) =>
      valueAt(grid, top + row, left + column),
    ),
  );
}

/** `#NAME?`, `#BUSY!`, `#N/A`… */
function isError(value: CellValue): boolean {
  return typeof value === "string" && /^#[A-Z][A-Z0-9/_]*[!?]?$/.test(value);
}

/** A blank is an empty text: null would leave the formula in its place. */
function asPlanned(value: CellValue): PlanCell {
  return value === null ? { text: "" } : typeof value === "string" ? { text: value } : value;
}
