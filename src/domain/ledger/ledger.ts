import { type Placed, type TableId, tableIds } from "../schema/tables";

/** Every record read from our tables: the one thing that costs, checks and balances are computed from. */
export type Ledger = { readonly [Id in TableId]: readonly Placed<Id>[] };

type ReadingProblem =
  "empty" | "not-a-number" | "too-precise" | "not-a-date" | "not-a-choice" | "not-whole";

/** Why an allocation has no amount, or contradicts itself: each cell is readable, the row is not. */
export type AllocationProblem =
  "source-unknown" | "key-not-valid" | "unit-incomplete" | "contradictory";

/** A cell of our tables that could not be read. Its record is left out, and this is said (rule PER-08 and its kin). */
export interface Unreadable {
  readonly table: TableId;
  /** Column key. */
  readonly column: string;
  /** `Dépenses!B14` */
  readonly cell: string;
  /** What stands there, as seen. */
  readonly text: string;
  readonly problem: ReadingProblem | AllocationProblem;
}

/** A ledger with nothing in it; tests and readers fill in what they have. */
export function emptyLedger(): Ledger {
  return Object.fromEntries(tableIds.map((id) => [id, []])) as unknown as Ledger;
}
