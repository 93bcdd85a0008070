import { type Ledger, emptyLedger } from "../../src/domain/ledger/ledger";
import { columnLetters } from "../../src/domain/intake/grid";
import {
  type NewRecord,
  type NewRecords,
  type Placed,
  type TableId,
  tableIds,
  tableOf,
} from "../../src/domain/schema/tables";

/** Records as they would stand in our French sheets, header in row 1. */
export function ledgerOf(records: NewRecords): Ledger {
  const placed = tableIds.map((id) => [id, place(id, records[id] ?? [])] as const);
  return { ...emptyLedger(), ...(Object.fromEntries(placed) as unknown as Ledger) };
}

function place(id: TableId, records: readonly NewRecord[]): Placed<TableId>[] {
  const letters = new Map(
    Object.keys(tableOf(id).columns).map((key, index) => [key, columnLetters(index + 1)]),
  );
  const sheet = tableOf(id).sheet.fr;
  return records.map(({ values, source }, index) => ({
    ...values,
    place: { table: id, sheet, row: index + 2, letters, source },
  }));
}
