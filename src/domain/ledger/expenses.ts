import type { Share } from "../schema/column";
import type { Placed } from "../schema/tables";
import type { Ledger } from "./ledger";

/** Depreciation and the like: an entry of the closing, without invoice or payment. */
export function isCalculatedCharge(account: string): boolean {
  return account.startsWith("68");
}

/** Money carried over to later years: an entry of the closing that names an agreement, and a charge that nobody has spent. */
export function isCarryOver(account: string): boolean {
  return account.startsWith("689");
}

/**
 * Projects an expense is for, with weights: its own, else the project of the agreement it is declared on when there
 * is only one. Null for a common cost (it has a key) and for a cost of no project.
 */
export function destinationsOf(
  expense: Placed<"expenses">,
  agreements: AgreementLookup,
): readonly Share[] | null {
  const shares = (expense.projects ?? []).filter(({ weight }) => weight > 0);
  if (shares.length > 0) return shares;
  if (expense.key !== null || expense.agreement === null) return null;
  const projects = agreements.get(expense.agreement)?.projects ?? [];
  return projects.length === 1 && projects[0] !== undefined
    ? [{ code: projects[0], weight: 1 }]
    : null;
}

interface AgreementLookup {
  readonly get: (ref: string) => Placed<"agreements"> | undefined;
}

export function agreementsByRef(ledger: Ledger): ReadonlyMap<string, Placed<"agreements">> {
  return new Map(ledger.agreements.map((agreement) => [agreement.ref, agreement]));
}

/** The same, read when the first expense needs one. */
export function agreementsWhenNeeded(ledger: Ledger): AgreementLookup {
  let known: AgreementLookup | null = null;
  return {
    get: (ref) => {
      known ??= agreementsByRef(ledger);
      return known.get(ref);
    },
  };
}
