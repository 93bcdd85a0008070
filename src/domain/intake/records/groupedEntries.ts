import { type Steps, itemsInStep } from "../../steps";
import { readAmount } from "../read/amount";
import type { EntryColumns } from "./entryColumns";
import { type SourceTable, isWritten } from "./sourceTable";

/**
 * Some programs print the date, the label and the piece on the first line of an entry only (Paheko, « complet groupé »).
 * A line without a date belongs to the nearest dated line above when the debits and the credits of every such group
 * are equal: one group that does not balance, and nothing is carried down.
 * @returns line → the line that heads its entry; only lines without a date of their own
 */
export function* findingHeads(
  table: SourceTable,
  { date, debit, credit }: EntryColumns,
): Steps<ReadonlyMap<number, number>> {
  const heads = new Map<number, number>();
  if (date === null || debit === null || credit === null) return heads;
  const balances = new Map<number, number>();
  let head: number | null = null;
  for (const [at, row] of table.rows.entries()) {
    if (at % itemsInStep === 0) yield;
    const cells = [table.cell(row, debit), table.cell(row, credit)] as const;
    if (!cells.some(isWritten)) continue;
    if (isWritten(table.cell(row, date))) head = row;
    else if (head === null) return new Map();
    else heads.set(row, head);
    const [owed, due] = cells.map((cell) => {
      const read = readAmount(cell.value, { mark: table.habits(cell.column).mark });
      return read.ok ? read.value : 0;
    });
    balances.set(head, (balances.get(head) ?? 0) + (owed ?? 0) - (due ?? 0));
  }
  const groups = new Set(heads.values());
  return [...groups].every((each) => balances.get(each) === 0) ? heads : new Map();
}

/** What an entry says once for all its lines. */
export const carriedDown: ReadonlySet<keyof EntryColumns> = new Set([
  "date",
  "piece",
  "invoice",
  "label",
  "journal",
]);
