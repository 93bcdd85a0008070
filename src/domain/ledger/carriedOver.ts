import { yearOf } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import { agreementsByRef, destinationsOf, isCarryOver } from "./expenses";
import type { Ledger } from "./ledger";
import { type CostPart, reachingProjects } from "./projectCosts";

/** What the books of a year carry over (account 689, domain.md § 4.3), by project: no part of what it cost. */
export function carriedOver(ledger: Ledger, year: number): readonly CostPart[] {
  return reachingProjects(ledger, entriesOf(ledger, year), year).parts;
}

/** The entries that carry over an agreement's money: they name it, or name no agreement and one of its projects. */
export function carryOverEntries(
  ledger: Ledger,
  year: number,
  { ref, projects }: Placed<"agreements">,
): Placed<"expenses">[] {
  return entriesOf(ledger, year).filter(
    ({ agreement, projects: own }) =>
      agreement === ref ||
      (agreement === null && (own ?? []).some(({ code }) => projects.includes(code))),
  );
}

/** Whether the books already tell, by project, what an agreement carries over. */
export function isCarryOverBooked(
  ledger: Ledger,
  year: number,
  agreement: Placed<"agreements">,
): boolean {
  const agreements = agreementsByRef(ledger);
  return carryOverEntries(ledger, year, agreement).some(
    (entry) => destinationsOf(entry, agreements) !== null,
  );
}

function entriesOf({ expenses }: Ledger, year: number): Placed<"expenses">[] {
  return expenses.filter(({ account, date }) => isCarryOver(account) && yearOf(date) === year);
}
