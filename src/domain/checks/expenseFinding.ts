import type { Cents } from "../quantities/money";
import { type ColumnKey, type Placed, cellOf } from "../schema/tables";
import type { RuleFinding } from "./rule";

/** A finding about one expense: its cells in `columns`, then those of the records it is compared with. */
export function expenseFinding(
  expense: Placed<"expenses">,
  columns: readonly ColumnKey<"expenses">[],
  amountCents: Cents | null,
  facts: RuleFinding["facts"],
  beside: { readonly cells?: readonly string[]; readonly records?: readonly string[] } = {},
): RuleFinding {
  return {
    facts,
    cells: [...columns.map((column) => cellOf(expense.place, column)), ...(beside.cells ?? [])],
    amountCents,
    records: [expense.id, ...(beside.records ?? [])],
  };
}
