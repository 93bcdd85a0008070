import type { Box } from "../../domain/intake/grid";
import { type Result, ok } from "../../domain/result";
import type { Applied, Failure, Progress, WorkbookDoor } from "../../workbook/door";
import { type LiveCell, findLive, manyLive } from "./findLive";
import { type Filled, planFreeze, planRepair } from "./planLive";

/** Where formulas are frozen. */
export type Scope = "selection" | "sheet" | "workbook";

/** Our formulas in the workbook. */
export interface LiveReport {
  readonly live: number;
  readonly broken: number;
  readonly tooMany: boolean;
  /** Sheets that hold some, with how many. */
  readonly sheets: readonly { readonly sheet: string; readonly live: number }[];
}

export interface LiveDone {
  readonly changed: number;
  /** Formulas left because they show an error. */
  readonly left: readonly LiveCell[];
  /** Null when there was nothing to write. */
  readonly applied: Applied | null;
}

export async function countLive(
  door: WorkbookDoor,
  progress?: Progress,
): Promise<Result<LiveReport, Failure>> {
  const grids = await door.readGrids("all", progress);
  if (!grids.ok) return grids;
  const cells = findLive(grids.value);
  const sheets = new Map<string, number>();
  for (const { sheet } of cells) sheets.set(sheet, (sheets.get(sheet) ?? 0) + 1);
  return ok({
    live: cells.length,
    broken: cells.filter(({ repaired }) => repaired !== null).length,
    tooMany: cells.length > manyLive,
    sheets: [...sheets].map(([sheet, live]) => ({ sheet, live })),
  });
}

/** Our formulas become their values: what is handed over needs no add-in (officejs F-54). */
export async function freeze(
  door: WorkbookDoor,
  scope: Scope,
  progress?: Progress,
): Promise<Result<LiveDone, Failure>> {
  const selection = await door.selection();
  if (!selection.ok) return selection;
  const { sheet, boxes } = selection.value;
  const grids = await door.readGrids(scope === "workbook" ? "all" : [sheet], progress);
  if (!grids.ok) return grids;
  const cells = findLive(grids.value);
  const spills = await door.spills(cells);
  if (!spills.ok) return spills;
  const filled = cells
    .map((cell, place): Filled => ({ cell, box: spills.value[place] ?? boxAt(cell) }))
    .filter(({ box }) => scope !== "selection" || boxes.some((each) => meets(each, box)));
  const { plan, frozen, left } = planFreeze(filled, grids.value);
  if (frozen === 0) return ok({ changed: 0, left, applied: null });
  const applied = await door.apply(plan, progress);
  return applied.ok ? ok({ changed: frozen, left, applied: applied.value }) : applied;
}

/** Names of functions that Excel saved in another form are put right, in the whole workbook. */
export async function repair(
  door: WorkbookDoor,
  progress?: Progress,
): Promise<Result<LiveDone, Failure>> {
  const grids = await door.readGrids("all", progress);
  if (!grids.ok) return grids;
  const plan = planRepair(findLive(grids.value));
  const changed = plan.changes.length;
  if (changed === 0) return ok({ changed, left: [], applied: null });
  const applied = await door.apply(plan, progress);
  return applied.ok ? ok({ changed, left: [], applied: applied.value }) : applied;
}

function boxAt({ row, column }: LiveCell): Box {
  return { top: row, bottom: row, left: column, right: column };
}

function meets(a: Box, b: Box): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
