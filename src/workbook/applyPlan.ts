import type { Failure } from "../domain/failure";
import { type Result, fail, ok } from "../domain/result";
import type { TableId } from "../domain/schema/tables";
import { cellInTheWay } from "./cellsInTheWay";
import { type Batch, Refusal, checkpoint, inBatch } from "./batch";
import { cellsIn, cellsPerRead, charactersPerWrite, loadsOf } from "./blocks";
import type { Progress } from "./door";
import { cutWrites, sizeOf } from "./changeSizes";
import { gathered } from "./gatherChanges";
import { performer } from "./perform";
import type { Plan } from "./plan";
import { refusalOf } from "./planCheck";
import type { ExcelPort } from "./port";
import { type Done, restore } from "./restore";
import type { Facts } from "./sheets";
import { type Snapshot, takeSnapshot, withFilledCells } from "./snapshot";
import { readStanding } from "./standing";
import { type Mark, type SentFacts, type SentMark, type State, ownSheets } from "./state";
import { putState } from "./statePart";
import type { TableMemory } from "./tableMemory";
import { type Written, askWritten, readWritten } from "./written";

export interface Outcome {
  readonly done: Done;
  readonly after: readonly Written[];
  readonly cellsWritten: number;
  readonly tablesAdded: readonly string[];
  readonly syncs: number;
}

/**
 * Checks the whole plan, then writes it: one round trip to look, one for every 2 MB to write, one to remember; a plan
 * that writes on large sheets takes more to note how they were.
 * When something fails in the middle, what was done is undone and the failure says why; when even that fails,
 * `workbook.partlyWritten` names the sheets concerned.
 */
export async function applyPlan(
  port: ExcelPort,
  wanted: Plan,
  progress?: Progress,
): Promise<Result<Outcome, Failure>> {
  const started: { done: Done | null } = { done: null };
  const attempt = await inBatch(port, "write", async (batch): Promise<Outcome> => {
    const { facts, plan, ahead } = await readStanding(batch, wanted);
    const refusal = refusalOf(plan, facts);
    if (refusal !== null) throw new Refusal(refusal);
    const before = withFilledCells(await takeSnapshot(batch, plan, facts, ahead), plan);
    const inTheWay = cellInTheWay(plan, before);
    if (inTheWay !== null) throw new Refusal({ code: "workbook.cellsInTheWay", ...inTheWay });
    // From here on something may have been written.
    const done = { before, ...additions(plan, facts) };
    started.done = done;
    const after = await writeChanges(batch, { plan, facts, before, forms: wanted.forms }, progress);
    return { done, after, ...counts(plan, facts), syncs: batch.syncs() };
  });
  if (attempt.ok || started.done === null) return attempt;
  const undone = await undoHalf(port, started.done);
  return undone.ok ? attempt : undone;
}

/** Charts on sheets that come new go with them; those of a sheet that is written again keep their names. */
function chartsOn(plan: Plan): Done["chartsAdded"] {
  const whole = new Set(
    plan.changes.flatMap(({ kind, sheet }) =>
      kind === "addSheet" || kind === "clearSheet" ? [sheet] : [],
    ),
  );
  return plan.changes.flatMap((change) =>
    change.kind === "chart" && !whole.has(change.sheet)
      ? [{ sheet: change.sheet, name: change.name }]
      : [],
  );
}

function additions(plan: Plan, facts: Facts): Omit<Done, "before"> {
  const known = new Set(facts.names.map((name) => name.toLowerCase()));
  return {
    chartsAdded: chartsOn(plan),
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
  const tablesAdded = plan.changes.flatMap((change) =>
    change.kind === "table" && !known.has(change.name) ? [change.name] : [],
  );
  return { cellsWritten: cellsWritten(plan), tablesAdded };
}

function cellsWritten({ changes }: Plan): number {
  let written = 0;
  for (const change of changes) {
    if (change.kind !== "write") continue;
    for (const row of change.cells) written += row.filter((cell) => cell !== null).length;
  }
  return written;
}

interface Writing {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly before: Snapshot;
  readonly forms: Plan["forms"];
}

/** Writes everything, then notes what is ours and how the cells stand, so that undoing can tell later edits. */
async function writeChanges(
  batch: Batch,
  { plan, facts, before, forms }: Writing,
  progress: Progress | undefined,
): Promise<Written[]> {
  const { context } = batch;
  const loads = loadsOf(gathered(plan.changes).flatMap(cutWrites), sizeOf, charactersPerWrite);
  const performed = performer(context, facts);
  for (const [index, load] of loads.entries()) {
    await checkpoint(progress, index / loads.length);
    for (const change of load) performed(change);
    if (index < loads.length - 1) await batch.sync();
  }
  if (plan.show !== null) context.workbook.worksheets.getItem(plan.show).activate();
  // What there is to read back comes with the answer to the last writing.
  const marks = askMarks(context, plan);
  const sheets = [...new Set(plan.changes.map(({ sheet }) => sheet))];
  const written = cellsWritten(plan) + cellsBefore(before) <= cellsPerRead;
  const answer = written ? askWritten(context, sheets) : null;
  await batch.sync();
  const after = answer === null ? await readWritten(batch, sheets) : answer();
  await remember(batch, facts, marks, forms);
  return after;
}

function cellsBefore({ sheets }: Snapshot): number {
  return sheets.reduce((sum, { used }) => sum + (used === null ? 0 : cellsIn(used)), 0);
}

/** Sheets and tables that the plan made ours, with the names and ids that Excel gave them. */
interface Marks {
  readonly sheets: readonly { readonly added: Excel.Worksheet; readonly sent?: SentFacts }[];
  readonly tables: readonly {
    readonly id: TableId;
    readonly memory: TableMemory | undefined;
    readonly native: Excel.Table;
  }[];
}

function askMarks({ workbook: { worksheets } }: Excel.RequestContext, { changes }: Plan): Marks {
  return {
    sheets: changes.flatMap((change) =>
      change.kind === "addSheet" && change.ours === true
        ? [
            {
              added: worksheets.getItem(change.sheet).load("id,name"),
              ...(change.sent === undefined ? {} : { sent: change.sent }),
            },
          ]
        : [],
    ),
    tables: changes.flatMap((change) =>
      change.kind === "table" && change.id !== undefined
        ? [
            {
              id: change.id,
              memory: change.memory,
              native: worksheets.getItem(change.sheet).tables.getItem(change.name).load("id,name"),
            },
          ]
        : [],
    ),
  };
}

async function remember(
  batch: Batch,
  facts: Facts,
  { sheets, tables }: Marks,
  forms: Plan["forms"],
): Promise<void> {
  // A plan that makes nothing of ours (a sample) leaves no trace of us in the workbook.
  if (sheets.length === 0 && tables.length === 0 && forms === undefined) return;
  putState(
    batch.context,
    facts.stateParts,
    nextState(
      { ...standingState(facts), ...(forms === undefined ? {} : { forms }) },
      sheets.map(({ added: { id, name }, ...sent }) => ({ mark: { id, name }, ...sent })),
      tables.map(({ id, native }) => [id, { id: native.id, name: native.name }]),
      tables.flatMap(({ id, memory }) => (memory === undefined ? [] : [[id, memory] as const])),
    ),
  );
  await batch.sync();
}

/**
 * The state with the ids that our sheets have now: a program that gave every sheet a new id left only their names,
 * and the ids that this writing adds must not hide them.
 */
function standingState({ state, sheets }: Facts): State {
  const ours = ownSheets(state, sheets);
  return {
    ...state,
    sheets: sheets.filter(({ name }) => ours.has(name)).map(({ id, name }) => ({ id, name })),
  };
}

function nextState(
  state: State,
  added: readonly { readonly mark: Mark; readonly sent?: SentFacts }[],
  tables: readonly (readonly [TableId, Mark])[],
  written: readonly (readonly [TableId, TableMemory])[],
): State {
  const sheets = added.map(({ mark }) => mark);
  const again = new Set(sheets.map(({ name }) => name));
  const sent = [
    ...(state.sent ?? []),
    ...added.flatMap(({ mark, sent: facts }): SentMark[] =>
      facts === undefined ? [] : [{ sheet: mark, ...facts }],
    ),
  ];
  return {
    ...state,
    sheets: [...state.sheets.filter(({ name }) => !again.has(name)), ...sheets],
    tables: { ...state.tables, ...Object.fromEntries(tables) },
    ...(state.written === undefined && written.length === 0
      ? {}
      : { written: { ...state.written, ...Object.fromEntries(written) } }),
    ...(sent.length === 0 ? {} : { sent }),
  };
}

async function undoHalf(port: ExcelPort, done: Done): Promise<Result<void, Failure>> {
  const undone = await inBatch(port, "write", (batch) => restore(batch, done));
  if (undone.ok) return ok(undefined);
  const sheets = [...done.sheetsAdded, ...done.before.sheets.map(({ name }) => name)];
  return fail({ code: "workbook.partlyWritten", sheets });
}
