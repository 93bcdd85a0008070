import type { Failure } from "../domain/failure";
import { withAmendments } from "../domain/ledger/amendments";
import { type Ledger, type Unreadable, emptyLedger } from "../domain/ledger/ledger";
import { type Result, fail, ok } from "../domain/result";
import { type TableId, tableIds, tableOf } from "../domain/schema/tables";
import type { WorkbookDoor } from "./door";
import { readRecords } from "./tables";

export interface LoadedLedger {
  readonly ledger: Ledger;
  /** Cells of our tables that could not be read; their records are not in the ledger. */
  readonly unreadable: readonly Unreadable[];
  /** Our tables that stand in the workbook. */
  readonly present: readonly TableId[];
}

/** Tables of results are not data: they are never loaded. */
const data = tableIds.filter((id) => id !== "findings" && id !== "journal");

/** All our tables as records, agreements as their amendments leave them. Fails when there is none: the workbook was not structured yet. */
export async function loadLedger(door: WorkbookDoor): Promise<Result<LoadedLedger, Failure>> {
  const read = await door.readTables(data);
  if (!read.ok) return read;
  if (read.value.size === 0) {
    return fail({ code: "workbook.tableMissing", table: tableOf("expenses").name.fr });
  }
  const unreadable: Unreadable[] = [];
  const tables = data.map((id) => {
    const raw = read.value.get(id);
    if (raw === undefined) return [id, []] as const;
    const table = readRecords(id, raw);
    unreadable.push(...table.unreadable);
    return [id, table.records] as const;
  });
  const ledger = { ...emptyLedger(), ...(Object.fromEntries(tables) as Partial<Ledger>) };
  return ok({ ledger: withAmendments(ledger), unreadable, present: [...read.value.keys()] });
}
