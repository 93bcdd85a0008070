import type { Failure } from "../domain/failure";
import { type Result, fail, ok } from "../domain/result";
import type { TableId } from "../domain/schema/tables";
import { cellInTheWay } from "./cellsInTheWay";
import { type Batch, Refusal, checkpoint, inBatch } from "./batch";
import { charactersPerWrite, loadsOf } from "./blocks";
import type { Progress } from "./door";
import { perform } from "./perform";
import { cutWrites, sizeOf } from "./changeSizes";
import type { Plan } from "./plan";
import { refusalOf } from "./planCheck";
import type { ExcelPort } from "./port";
import { type Done, restore } from "./restore";
import { type Facts, readFacts } from "./sheets";
import { takeSnapshot } from "./snapshot";
import type { Mark, State } from "./state";
import { putState } from "./statePart";
import type { TableMemory } from "./tableMemory";
import { type Written, readWritten } from "./written";

export interface Outcome {
  readonly done: Done;
  readonly after: readonly Written[];
  readonly cellsWritten: number;
  readonly tablesAdded: readonly string[];
  readonly syncs: number;
}

/**
 * Checks the whole plan, then writes it: two round trips to look, one for every 2 MB to write, one to remember.
 * When something fails in the middle, what was done is undone and the failure says why; when even that fails,
 * `workbook.partlyWritten` names the sheets concerned.
 */
export async function applyPlan(
  port: ExcelPort,
  plan: Plan,
  progress?: Progress,
): Promise<Result<Outcome, Failure>> {
  const started: { done: Done | null } = { done: null };
  const attempt = await inBatch(port, "write", async (batch): Promise<Outcome> => {
    const facts = await readFacts(batch);
    const refusal = refusalOf(plan, facts);
    if (refusal !== null) throw new Refusal(refusal);
    const before = await takeSnapshot(batch, plan, facts);
    const inTheWay = cellInTheWay(plan, before);
    if (inTheWay !== null) throw new Refusal({ code: "workbook.cellsInTheWay", ...inTheWay });
    // From here on something may have been written.
    const done = { before, ...additions(plan, facts) };
    started.done = done;
    await writeChanges(batch, plan, facts, progress);
    const after = await remember(batch, plan, facts);
    return { done, after, ...counts(plan, facts), syncs: batch.syncs() };
  });
  if (attempt.ok || started.done === null) return attempt;
  const undone = await undoHalf(port, started.done);
  return undone.ok ? attempt : undone;
}

function additions(plan: Plan, facts: Facts): Omit<Done, "before"> {
  const known = new Set(facts.names.map((name) => name.toLowerCase()));
  return {
    sheetsAdded: plan.changes.flatMap((change) =>
      change.kind === "addSheet" ? [change.sheet] : [],
    ),
    namesAdded: plan.changes.flatMap((change) =>
      change.kind === "name" && !known.has(change.name.toLowerCase()) ? [change.name] : [],
    ),
  };
}

function counts(plan: Plan, facts: Facts): Pick<Outcome, "cellsWritten" | "tablesAdded"> {
  const known = new Set(facts.tables.map(({ name }) => name));
  let cellsWritten = 0;
  for (const change of plan.changes) {
    if (change.kind !== "write") continue;
    for (const row of change.cells) cellsWritten += row.filter((cell) => cell !== null).length;
  }
  const tablesAdded = plan.changes.flatMap((change) =>
    change.kind === "table" && !known.has(change.name) ? [change.name] : [],
  );
  return { cellsWritten, tablesAdded };
}

async function writeChanges(
  batch: Batch,
  plan: Plan,
  facts: Facts,
  progress: Progress | undefined,
): Promise<void> {
  const loads = loadsOf(plan.changes.flatMap(cutWrites), sizeOf, charactersPerWrite);
  for (const [index, load] of loads.entries()) {
    await checkpoint(progress, index / loads.length);
    for (const change of load) perform(batch.context, change, facts);
    await batch.sync();
  }
  if (plan.show !== null) {
    batch.context.workbook.worksheets.getItem(plan.show).activate();
  }
}

/** Notes which sheets and tables are ours, and how the cells stand, so that undoing can tell later edits. */
async function remember(batch: Batch, plan: Plan, facts: Facts): Promise<Written[]> {
  const { worksheets } = batch.context.workbook;
  const sheets = plan.changes.flatMap((change) =>
    change.kind === "addSheet" && change.ours === true
      ? [worksheets.getItem(change.sheet).load("id,name")]
      : [],
  );
  const tables = plan.changes.flatMap((change) =>
    change.kind === "table" && change.id !== undefined
      ? [
          {
            id: change.id,
            memory: change.memory,
            native: worksheets.getItem(change.sheet).tables.getItem(change.name),
          },
        ]
      : [],
  );
  for (const { native } of tables) native.load("id,name");
  const after = await readWritten(batch, plan);
  // A plan that makes nothing of ours (a sample) leaves no trace of us in the workbook.
  if (sheets.length === 0 && tables.length === 0) return after;
  putState(
    batch.context,
    facts.stateParts,
    nextState(
      facts.state,
      sheets.map(({ id, name }) => ({ id, name })),
      tables.map(({ id, native }) => [id, { id: native.id, name: native.name }]),
      tables.flatMap(({ id, memory }) => (memory === undefined ? [] : [[id, memory] as const])),
    ),
  );
  await batch.sync();
  return after;
}

function nextState(
  state: State,
  sheets: readonly Mark[],
  tables: readonly (readonly [TableId, Mark])[],
  written: readonly (readonly [TableId, TableMemory])[],
): State {
  const again = new Set(sheets.map(({ name }) => name));
  return {
    version: 1,
    sheets: [...state.sheets.filter(({ name }) => !again.has(name)), ...sheets],
    tables: { ...state.tables, ...Object.fromEntries(tables) },
    ...(state.written === undefined && written.length === 0
      ? {}
      : { written: { ...state.written, ...Object.fromEntries(written) } }),
  };
}

async function undoHalf(port: ExcelPort, done: Done): Promise<Result<void, Failure>> {
  const undone = await inBatch(port, "write", (batch) => restore(batch, done));
  if (undone.ok) return ok(undefined);
  const sheets = [...done.sheetsAdded, ...done.before.sheets.map(({ name }) => name)];
  return fail({ code: "workbook.partlyWritten", sheets });
}
