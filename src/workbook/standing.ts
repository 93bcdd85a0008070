import type { Box } from "../domain/intake/grid";
import type { Batch } from "./batch";
import { writtenBox } from "./blocks";
import { type AheadRequest, askAhead } from "./lookAhead";
import type { JournalEntry, Plan, WorkbookChange } from "./plan";
import { appendToJournal, planJournal, usualJournal } from "./planJournal";
import { readTables } from "./readTables";
import { type Facts, askFacts } from "./sheets";
import type { SheetSnapshot } from "./snapshot";
import { ownSheets } from "./state";

/** What a plan finds in the workbook. */
interface Standing {
  readonly facts: Facts;
  /** The plan with nothing left to find out: sheets that are written again, the row of the journal. */
  readonly plan: Plan;
  /** Sheets of the plan that were read on the way. */
  readonly ahead: readonly SheetSnapshot[];
}

/**
 * One round trip for a plan that writes its own sheet and notes it in the journal: with the facts come, in the same
 * request, the sheets that it will probably write again.
 */
export async function readStanding(batch: Batch, plan: Plan): Promise<Standing> {
  const askedFacts = askFacts(batch.context);
  const asked = guesses(plan).map((guess) => askAhead(batch.context, guess));
  await batch.sync();
  const facts = await askedFacts(batch);
  const found = asked.flatMap((answer) => answer() ?? []);
  const changes = plan.changes.map((change) => settled(change, facts));
  const journal =
    plan.journal === undefined ? [] : await journalRow(batch, plan.journal, facts, found);
  const done: Plan = { changes: [...changes, ...journal], show: plan.show };
  const touched = new Set(done.changes.map(({ sheet }) => sheet));
  return { facts, plan: done, ahead: found.filter(({ name }) => touched.has(name)) };
}

/** Sheets of ours that the plan writes again if they are there, and a sheet of the user's that it fills cells of. */
function guesses(plan: Plan): AheadRequest[] {
  const { changes, journal } = plan;
  const again = changes.flatMap((change) =>
    change.kind === "addSheet" && change.again === true
      ? [{ sheet: change.sheet, withLooks: true, written: extentOf(change.sheet, changes) }]
      : [],
  );
  const filled = filledOnly(plan).map((sheet) => ({ sheet, withLooks: false }));
  const guessed = [...again, ...filled];
  if (journal === undefined) return guessed;
  return [...guessed, { ...usualJournal(journal.language), withLooks: false }];
}

/** Last row and column of a sheet that changes write or dress. */
function extentOf(name: string, changes: Plan["changes"]): Pick<Box, "bottom" | "right"> {
  let bottom = 1;
  let right = 1;
  for (const change of changes) {
    if (change.sheet !== name) continue;
    const box =
      change.kind === "write" ? writtenBox(change) : change.kind === "format" ? change.box : null;
    bottom = Math.max(bottom, box?.bottom ?? 1);
    right = Math.max(right, box?.right ?? 1);
  }
  return { bottom, right };
}

/** The sheet of a plan that does nothing but write into cells of one sheet. */
function filledOnly({ changes }: Plan): string[] {
  const sheets = new Set(changes.map(({ sheet }) => sheet));
  return sheets.size === 1 && changes.every(({ kind }) => kind === "write") ? [...sheets] : [];
}

function settled(change: WorkbookChange, { state, sheets }: Facts): WorkbookChange {
  if (change.kind !== "addSheet" || change.again !== true) return change;
  const { sheet } = change;
  return ownSheets(state, sheets).has(sheet) ? { kind: "clearSheet", sheet } : change;
}

async function journalRow(
  batch: Batch,
  entry: JournalEntry,
  facts: Facts,
  ahead: readonly SheetSnapshot[],
): Promise<WorkbookChange[]> {
  const { row, language } = entry;
  const usual = usualJournal(language);
  const sheet = ahead.find(({ name }) => name === usual.sheet);
  const appended = sheet === undefined ? null : appendToJournal(entry, sheet);
  if (appended !== null) return appended;
  if (!mayStand(facts)) return planJournal(row, language, undefined);
  const standing = await readTables(batch, ["journal"]);
  return planJournal(row, language, standing.get("journal"));
}

function mayStand({ tables, sheets, state }: Facts): boolean {
  const known = [usualJournal("fr"), usualJournal("en")];
  const mark = state.tables.journal;
  return (
    tables.some(
      ({ id, name }) =>
        id === mark?.id || name === mark?.name || known.some(({ table }) => table === name),
    ) || sheets.some(({ name }) => known.some(({ sheet }) => sheet === name))
  );
}
