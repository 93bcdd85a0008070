import { isCarryOver } from "../ledger/expenses";
import { type Cents, sumOf } from "../quantities/money";
import type { Placed } from "../schema/tables";
import { sameItems } from "./valueGraph";

/** An expense on an agreement, with the part of it that is claimed there. */
export interface Declaration {
  readonly expense: Placed<"expenses">;
  readonly agreement: Placed<"agreements">;
  readonly amount: Cents;
  /** Its allocations to that agreement; none when it is declared in its own row, for the whole. */
  readonly rows: readonly Placed<"allocations">[];
}

/** An expense that is claimed: on which agreements, by which allocations. */
export interface DeclaredExpense {
  readonly expense: Placed<"expenses">;
  /** The first row of its id, which allocations mean. */
  readonly isFirst: boolean;
  /** All allocations of its id, those to an unknown agreement included. */
  readonly rows: readonly Placed<"allocations">[];
  readonly declarations: readonly Declaration[];
}

/** Where claims on an expense are looked up (see CheckFacts). */
interface Lookup {
  readonly expenses: ReadonlyMap<string, Placed<"expenses">>;
  readonly agreements: ReadonlyMap<string, Placed<"agreements">>;
  readonly allocationsBySource: ReadonlyMap<string, readonly Placed<"allocations">[]>;
}

const none: readonly never[] = [];

/** Agreements an expense is declared on: in its own row, or by allocations. */
export function agreementsOf(
  expense: Placed<"expenses">,
  lookup: Lookup,
): readonly Placed<"agreements">[] {
  const rows = lookup.allocationsBySource.get(expense.id) ?? none;
  if (rows.length === 0 && expense.agreement === null) return none;
  const { agreements } = lookup;
  const refs = new Set(
    [expense.agreement, ...rows.map(({ agreement }) => agreement)].filter((ref) => ref !== null),
  );
  return [...refs].flatMap((ref) => agreements.get(ref) ?? []);
}

/** The expenses among these that are claimed by hand or by allocation. */
export function declaredAmong(
  expenses: readonly Placed<"expenses">[],
  lookup: Lookup,
): DeclaredExpense[] {
  const { allocationsBySource } = lookup;
  return expenses.flatMap((expense): DeclaredExpense[] => {
    const rows = allocationsBySource.get(expense.id) ?? none;
    // An entry of the closing names the agreement whose money it carries over: it claims nothing there.
    if (rows.length === 0 && (expense.agreement === null || isCarryOver(expense.account)))
      return [];
    const declarations = agreementsOf(expense, lookup).map((agreement) => {
      const here = rows.filter((row) => row.agreement === agreement.ref);
      const amount = here.length === 0 ? expense.amount : sumOf(here, ({ amount: part }) => part);
      return { expense, agreement, amount, rows: here };
    });
    return [{ expense, isFirst: lookup.expenses.get(expense.id) === expense, rows, declarations }];
  });
}

/** Whether nothing that rules look at has changed. */
export function sameDeclared(
  before: readonly DeclaredExpense[],
  now: readonly DeclaredExpense[],
): boolean {
  return (
    before.length === now.length &&
    before.every((one, place) => {
      const other = now[place];
      return (
        one.expense === other?.expense &&
        one.isFirst === other.isFirst &&
        sameItems(one.rows, other.rows) &&
        sameItems(agreementsIn(one), agreementsIn(other))
      );
    })
  );
}

function agreementsIn({ declarations }: DeclaredExpense): Placed<"agreements">[] {
  return declarations.map(({ agreement }) => agreement);
}
