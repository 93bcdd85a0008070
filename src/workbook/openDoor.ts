import type { Failure } from "../domain/failure";
import { type Result, fail, ok } from "../domain/result";
import { type Outcome, applyPlan } from "./applyPlan";
import { type Batch, Refusal, inBatch } from "./batch";
import type { TableId } from "../domain/schema/tables";
import type { Applied, RawTable, SheetInfo, WorkbookDoor } from "./door";
import { hashGrids } from "./hash";
import { readSelection, readSpills } from "./liveCells";
import { clearOverlay, showOverlay } from "./overlay/showOverlay";
import type { ExcelPort } from "./port";
import { readGrids } from "./readGrids";
import { readTables } from "./readTables";
import { rememberWords } from "./rememberWords";
import { restore } from "./restore";
import { readFacts } from "./sheets";
import { ownSheets } from "./state";
import { watch } from "./watch";
import { watchSelection } from "./watchSelection";
import { readUnlockedCells } from "./unlockedCells";
import { changedSince } from "./written";

export type { ExcelPort } from "./port";

/** An event about our own writing may come this long after it ended. */
const eventsAfterMs = 2_000;
/** Applies that can still be undone; older ones are forgotten, they may hold a copy of whole sheets. */
const undoable = 5;

/** The door to one workbook. Nothing else in the product calls Office.js for it. */
export function openDoor(port: ExcelPort): WorkbookDoor {
  const outcomes = new Map<number, Outcome>();
  let lastToken = 0;
  // Tables as they were when a watcher last read them.
  const watched = new Map<TableId, RawTable>();
  let writing = 0;
  let wroteAt = -Infinity;
  const whileWriting = async <T>(work: () => Promise<T>): Promise<T> => {
    writing += 1;
    try {
      return await work();
    } finally {
      writing -= 1;
      wroteAt = performance.now();
      watched.clear();
    }
  };

  return {
    listSheets: () => inBatch(port, "read", listSheets),
    readGrids: (sheets, progress) =>
      inBatch(port, "read", (batch) =>
        readGrids(batch, sheets === "all" ? null : sheets, progress),
      ),
    readTables: (ids, edited) =>
      inBatch(port, "read", async (batch) => {
        if (edited === undefined) return await readTables(batch, ids);
        const before = wroteAt;
        const tables = await readTables(batch, ids, { known: new Map(watched), edited });
        // What was read while we wrote may be old already.
        if (writing > 0 || wroteAt !== before) return tables;
        for (const id of ids) watched.delete(id);
        for (const [id, table] of tables) watched.set(id, table);
        return tables;
      }),
    hashSheets: (sheets) =>
      inBatch(port, "read", async (batch) => await hashGrids(await readGrids(batch, sheets))),
    readState: () =>
      inBatch(port, "read", async (batch) => {
        const { stateParts, state } = await readFacts(batch);
        return stateParts.length === 0 ? null : JSON.stringify(state);
      }),
    apply: (plan, progress) =>
      whileWriting(async () => {
        const applied = await applyPlan(port, plan, progress);
        if (!applied.ok) return applied;
        lastToken += 1;
        outcomes.set(lastToken, applied.value);
        outcomes.delete(lastToken - undoable);
        return ok(reportOf(applied.value, lastToken));
      }),
    undo: ({ undoToken }) =>
      whileWriting(async () => {
        const outcome = outcomes.get(undoToken);
        if (outcome === undefined) return fail({ code: "workbook.nothingToUndo" });
        const undone = await undo(port, outcome);
        if (undone.ok) outcomes.delete(undoToken);
        return undone;
      }),
    unlockedCells: (sheet) => inBatch(port, "read", (batch) => readUnlockedCells(batch, sheet)),
    selection: () => inBatch(port, "read", readSelection),
    spills: (cells) => inBatch(port, "read", (batch) => readSpills(batch, cells)),
    goTo: (cell) => inBatch(port, "read", (batch) => goTo(batch, cell)),
    showOverlay: (overlay) =>
      whileWriting(() => inBatch(port, "write", (batch) => showOverlay(batch, overlay))),
    clearOverlay: () => whileWriting(() => inBatch(port, "write", clearOverlay)),
    rememberWords: (vocabulary) =>
      inBatch(port, "write", (batch) => rememberWords(batch, vocabulary)),
    watchSelection: (onSelect) => watchSelection(port, onSelect),
    watch: (onChange) => {
      // Nobody listened until now.
      watched.clear();
      return watch(
        port,
        ({ triggerSource }) =>
          writing > 0 ||
          (triggerSource === "ThisLocalAddin" && performance.now() - wroteAt < eventsAfterMs),
        onChange,
      );
    },
  };
}

async function listSheets(batch: Batch): Promise<SheetInfo[]> {
  const { sheets, state, tables } = await readFacts(batch);
  const ours = ownSheets(state, sheets);
  const ourTables = new Set(Object.values(state.tables).map(({ id }) => id));
  const withTable = new Set(tables.filter(({ id }) => ourTables.has(id)).map(({ sheet }) => sheet));
  const used = sheets.map(({ name }) =>
    batch.context.workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject(true)
      .load("rowCount,columnCount"),
  );
  await batch.sync();
  return sheets.map(({ id, name, visible, protected: isProtected }, index): SheetInfo => {
    const range = used[index];
    const empty = range === undefined || range.isNullObject;
    return {
      id,
      name,
      hidden: !visible,
      protected: isProtected,
      cells: empty ? 0 : range.rowCount * range.columnCount,
      ours: ours.has(name) || withTable.has(name),
    };
  });
}

function reportOf(outcome: Outcome, undoToken: number): Applied {
  const { done, cellsWritten, tablesAdded, syncs } = outcome;
  return { sheetsAdded: done.sheetsAdded, cellsWritten, tablesAdded, syncs, undoToken };
}

async function undo(port: ExcelPort, { done, after }: Outcome): Promise<Result<void, Failure>> {
  return await inBatch(port, "write", async (batch) => {
    const cell = await changedSince(batch, after);
    if (cell !== null) throw new Refusal({ code: "workbook.changedMeanwhile", cell });
    await restore(batch, done);
  });
}

/** `'Temps mars'!D12` */
async function goTo({ context }: Batch, cell: string): Promise<void> {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(cell);
  const name = parts?.[1]?.replaceAll("''", "'") ?? parts?.[2];
  const address = parts?.[3];
  if (name === undefined || address === undefined) throw new RangeError(`not a cell: ${cell}`);
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) throw new Refusal({ code: "workbook.sheetMissing", sheet: name });
  sheet.activate();
  sheet.getRange(address).select();
  await context.sync();
}
