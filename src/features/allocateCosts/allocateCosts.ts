import type { Failure } from "../../domain/failure";
import { allocate } from "../../domain/ledger/allocation";
import { isEligible } from "../../domain/ledger/allocationPool";
import type { Ledger } from "../../domain/ledger/ledger";
import { mostFunding } from "../../domain/ledger/mostFunding";
import { yearCosts } from "../../domain/ledger/projectCosts";
import { yearResources } from "../../domain/ledger/projectResources";
import { type SourceShare, sourceShares } from "../../domain/ledger/sourceShares";
import { yearEnd } from "../../domain/ledger/yearEnd";
import { type Cents, cents, sumOf, zeroCents } from "../../domain/quantities/money";
import type { Result } from "../../domain/result";
import { filled } from "../../domain/schema/tables";
import type { Language } from "../../i18n/messages";
import type { Applied, Progress, WorkbookDoor } from "../../workbook/door";
import { planTable } from "../../workbook/planTable";

/** Cents of one source that one agreement pays on one line of a project. */
export interface ProposedAllocation extends SourceShare {
  readonly agreement: string;
  /** Asked for in T_Affectations, or shared out in proportion to what was left of the line. */
  readonly why: "asked" | "shared";
}

/** Why nobody pays: no agreement on the project, none that accepts the line, or all of them used up. */
export type Unfunded = SourceShare & {
  readonly binding: "no-agreement" | "not-eligible" | "used-up";
};

export interface ProposedYear {
  readonly year: number;
  readonly allocations: readonly ProposedAllocation[];
  readonly funded: Cents;
  readonly toRepay: Cents;
  readonly ownFunds: Cents;
  readonly unfunded: readonly Unfunded[];
  /** True only when it is proved that no allocation of these costs funds more. */
  readonly optimal: boolean;
}

/** The allocation of a year, source by source; nothing is written. */
export function proposeAllocations(ledger: Ledger, year: number): ProposedYear {
  const costs = yearCosts(ledger, year);
  const allocation = allocate(ledger, costs, yearResources(ledger, costs.time, year));
  const { agreements, left } = sourceShares(costs, allocation);
  const asked = new Set(
    allocation.uses.flatMap(({ agreement, steered }) =>
      steered.map(({ source }) => `${agreement}\n${source}`),
    ),
  );
  const funded = sumOf(allocation.uses, (use) => use.used);
  return {
    year,
    allocations: agreements.flatMap(({ agreement, shares }) =>
      shares.map((share): ProposedAllocation => ({
        ...share,
        agreement,
        why: asked.has(`${agreement}\n${share.source}`) ? "asked" : "shared",
      })),
    ),
    funded,
    toRepay: sumOf(yearEnd(ledger, allocation, year), (closing) => closing.toRepay),
    ownFunds: sumOf(allocation.ownFunds.values(), (amount) => amount),
    unfunded: left.map((share) => ({ ...share, binding: bindingOf(ledger, year, share) })),
    optimal: funded === mostFunding(ledger, costs, allocation),
  };
}

function bindingOf(ledger: Ledger, year: number, share: SourceShare): Unfunded["binding"] {
  const on = ledger.agreements.filter(
    ({ projects, start, end }) =>
      projects.includes(share.project) &&
      Number(start.slice(0, 4)) <= year &&
      year <= Number(end.slice(0, 4)),
  );
  if (on.length === 0) return "no-agreement";
  return on.some(({ eligible }) => isEligible(share.line, eligible ?? []))
    ? "used-up"
    : "not-eligible";
}

/** Writes the proposals as T_Affectations; rows that stand there already are kept. */
export async function writeAllocations(
  door: WorkbookDoor,
  { allocations }: ProposedYear,
  {
    language,
    why,
  }: { readonly language: Language; readonly why: (why: ProposedAllocation["why"]) => string },
  progress?: Progress,
): Promise<Result<Applied, Failure>> {
  const read = await door.readTables(["allocations"]);
  if (!read.ok) return read;
  const existing = read.value.get("allocations");
  // What was asked for stands in the table: only the rest is new.
  const shared = allocations.filter((share) => share.why === "shared");
  const records = shared.map((share) => ({
    values: filled("allocations", {
      source: share.source,
      agreement: share.agreement,
      project: share.project,
      line: share.line,
      amount: share.cents,
      why: why(share.why),
    }),
    source: "",
  }));
  const changes = planTable(
    "allocations",
    records,
    language,
    existing === undefined ? {} : { existing },
  );
  return await door.apply({ changes, show: null }, progress);
}

/** What one source gets from one agreement, all lines together: the view of the command line. */
export function bySource<Share extends SourceShare>(
  shares: readonly Share[],
  keyOf: (share: Share) => string,
): (Share & { readonly cents: Cents })[] {
  const sums = new Map<string, Share>();
  for (const share of shares) {
    const key = keyOf(share);
    const known = sums.get(key);
    const before = known?.cents ?? zeroCents;
    sums.set(key, { ...(known ?? share), cents: cents(before + share.cents) });
  }
  return [...sums.values()].filter(({ cents: amount }) => amount !== 0);
}
