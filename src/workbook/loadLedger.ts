import type { Failure } from "../domain/failure";
import { completeAllocations } from "../domain/ledger/allocatedAmounts";
import { withAmendments } from "../domain/ledger/amendments";
import { type Ledger, type Unreadable, emptyLedger } from "../domain/ledger/ledger";
import { type Result, fail, ok } from "../domain/result";
import { type Placed, type TableId, tableIds, tableOf } from "../domain/schema/tables";
import type { WorkbookDoor } from "./door";
import { type TableNames, tableNames } from "./tableNames";
import { readRecords, readUnfinished } from "./tables";

export interface LoadedLedger {
  readonly ledger: Ledger;
  /** Cells of our tables that could not be read; their records are not in the ledger. */
  readonly unreadable: readonly Unreadable[];
  /** Our tables that stand in the workbook. */
  readonly present: readonly TableId[];
  /** What formulas call them and their columns. */
  readonly names: ReadonlyMap<TableId, TableNames>;
  /** Allocations whose amount stands nowhere yet: it was computed from their percent, units or key. */
  readonly computed: readonly Placed<"allocations">[];
}

/** Tables of results are not data: they are never loaded. */
const data = tableIds.filter((id) => id !== "findings" && id !== "journal");
const noRows = { records: [], unreadable: [] };

/** All our tables as records, agreements as their amendments leave them, allocations with their amounts. Fails when there is none: the workbook was not structured yet. `edited`: as for `readTables`. */
export async function loadLedger(
  door: WorkbookDoor,
  edited?: ReadonlySet<string>,
): Promise<Result<LoadedLedger, Failure>> {
  const read = await door.readTables(data, edited);
  if (!read.ok) return read;
  if (read.value.size === 0) {
    return fail({ code: "workbook.tableMissing", table: tableOf("expenses").name.fr });
  }
  const unreadable: Unreadable[] = [];
  const tables = data.map((id) => {
    const raw = read.value.get(id);
    // Allocations come last: what they amount to may depend on any other table.
    if (raw === undefined || id === "allocations") return [id, []] as const;
    const table = readRecords(id, raw);
    unreadable.push(...table.unreadable);
    return [id, table.records] as const;
  });
  const ledger = withAmendments({
    ...emptyLedger(),
    ...(Object.fromEntries(tables) as Partial<Ledger>),
  });
  const raw = read.value.get("allocations");
  const allocated = raw === undefined ? noRows : readUnfinished("allocations", raw, "amount");
  const completed = completeAllocations(ledger, allocated.records);
  return ok({
    ledger: { ...ledger, allocations: completed.rows },
    unreadable: [...unreadable, ...allocated.unreadable, ...completed.unreadable],
    present: [...read.value.keys()],
    names: new Map([...read.value].map(([id, table]) => [id, tableNames(id, table)])),
    computed: completed.computed,
  });
}
