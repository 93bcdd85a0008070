import type { PlainDate } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import type { Ledger } from "./ledger";

/** Columns of an agreement that an amendment may replace. */
const amended = [
  "granted",
  "start",
  "end",
  "paymentDeadline",
  "reportDue",
  "rate",
  "method",
  "plannedCost",
] as const;

/**
 * Agreements as their amendments leave them: each one in force on `on` (all of them without it) replaces what it
 * fills in, in the order in which they take effect; rows of one day in the order of the table.
 */
export function withAmendments(ledger: Ledger, on: PlainDate | null = null): Ledger {
  if (ledger.amendments.length === 0) return ledger;
  const inForce = ledger.amendments
    .filter(({ effective }) => on === null || effective <= on)
    .sort((a, b) => compareDays(a.effective, b.effective)); // stable: rows of one day stay in order
  return {
    ...ledger,
    agreements: ledger.agreements.map((agreement) =>
      inForce.filter((row) => row.agreement === agreement.ref).reduce(amend, agreement),
    ),
  };
}

function amend(
  agreement: Placed<"agreements">,
  amendment: Placed<"amendments">,
): Placed<"agreements"> {
  const changes = amended.flatMap((key) => {
    const value = amendment[key];
    return value === null ? [] : [[key, value] as const];
  });
  // Both tables give these columns the same types.
  return { ...agreement, ...(Object.fromEntries(changes) as Partial<Placed<"agreements">>) };
}

function compareDays(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
