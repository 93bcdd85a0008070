import { readSettings } from "../../domain/checks/settings";
import { agreementsOfYear } from "../../domain/ledger/agreementYear";
import { type AgreementUse, allocate } from "../../domain/ledger/allocation";
import { isEligible } from "../../domain/ledger/allocationPool";
import {
  type FundedShare,
  type NotOptimised,
  bestAllocation,
} from "../../domain/ledger/bestAllocation";
import type { IneligibleNatures } from "../../domain/ledger/ineligibleNature";
import type { Ledger } from "../../domain/ledger/ledger";
import { type YearCosts, yearCosts } from "../../domain/ledger/projectCosts";
import { yearResources } from "../../domain/ledger/projectResources";
import { type Refusal, Refusals } from "../../domain/ledger/refusals";
import type { SourceShare } from "../../domain/ledger/sourceShares";
import { yearEnd } from "../../domain/ledger/yearEnd";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../../domain/quantities/money";
import type { Placed } from "../../domain/schema/tables";

/** Why nobody pays what is left of a source. */
export type Binding =
  /** No agreement of the year is on the project. */
  | "no-agreement"
  /** None of them accepts the line. */
  | "not-eligible"
  /** Those that accept it may not pay this source: a check would say so. */
  | Refusal
  /** T_Affectations names the source, for less than it costs. */
  | "asked-less"
  /** A cap of the agreements is reached: their indirect costs, or their funding lines. */
  | "capped"
  /** Their money is used up. */
  | "used-up";

export type Unfunded = SourceShare & { readonly binding: Binding };

export interface ProposedYear {
  readonly year: number;
  readonly allocations: readonly FundedShare[];
  readonly funded: Cents;
  readonly toRepay: Cents;
  readonly ownFunds: Cents;
  readonly unfunded: readonly Unfunded[];
  /** True only when it is proved that no allocation of these costs funds more. */
  readonly optimal: boolean;
  /** Conditions of agreements that the search did not weigh to the end. */
  readonly notOptimised: readonly NotOptimised[];
}

/** The allocation of a year that funds most, source by source; nothing is written. */
export function proposeAllocations(ledger: Ledger, year: number): ProposedYear {
  const costs = yearCosts(ledger, year);
  const inOrder = allocate(ledger, costs, yearResources(ledger, costs.time, year));
  const { settings } = readSettings(ledger.settings);
  const best = bestAllocation(ledger, costs, inOrder, settings);
  const uses = inOrder.uses.map((use) => ({
    ...use,
    used: best.used.get(use.agreement) ?? zeroCents,
  }));
  const reasons = new Bindings(ledger, costs, uses, settings);
  return {
    year,
    allocations: best.shares,
    funded: best.funded,
    toRepay: sumOf(yearEnd(ledger, { ...inOrder, uses }, year), (closing) => closing.toRepay),
    ownFunds: sumOf(best.left, (share) => share.cents),
    unfunded: best.left.map((share) => ({ ...share, binding: reasons.of(share) })),
    optimal: best.optimal,
    notOptimised: best.notOptimised,
  };
}

/** Looks each reason up once: by project and line, then by source. */
class Bindings {
  readonly #agreements: readonly Placed<"agreements">[];
  readonly #hasMoney: ReadonlySet<string>;
  readonly #asked: ReadonlySet<string>;
  readonly #refusals: Refusals;

  constructor(
    ledger: Ledger,
    costs: YearCosts,
    uses: readonly AgreementUse[],
    natures: IneligibleNatures,
  ) {
    this.#agreements = agreementsOfYear(ledger, costs.year);
    this.#hasMoney = new Set(
      uses.filter((use) => use.used < use.available).map(({ agreement }) => agreement),
    );
    this.#asked = new Set(ledger.allocations.map(({ source }) => source));
    this.#refusals = new Refusals(ledger, costs, this.#agreements, natures);
  }

  of({ project, line, source }: SourceShare): Binding {
    if (this.#asked.has(source)) return "asked-less";
    const on = this.#agreements.filter(({ projects }) => projects.includes(project));
    if (on.length === 0) return "no-agreement";
    const accepting = on.filter(({ eligible }) => isEligible(line, eligible ?? []));
    if (accepting.length === 0) return "not-eligible";
    const open: Placed<"agreements">[] = [];
    let refused: Refusal | null = null;
    for (const agreement of accepting) {
      const refusal = this.#refusals.of(source, this.#agreements.indexOf(agreement));
      if (refusal === null) open.push(agreement);
      else refused ??= refusal;
    }
    if (open.length === 0 && refused !== null) return refused;
    return open.some(({ ref }) => this.#hasMoney.has(ref)) ? "capped" : "used-up";
  }
}

/** What nobody pays of one line of a project, for one reason. */
export type UnfundedLine = Pick<Unfunded, "project" | "line" | "binding" | "cents">;

/** What nobody pays, by project, line and the reason that binds; the largest first. */
export function unfundedByLine(unfunded: readonly Unfunded[]): UnfundedLine[] {
  const lines = new Map<string, UnfundedLine>();
  for (const { project, line, binding, cents: amount } of unfunded) {
    const key = JSON.stringify([project, line, binding]);
    const before = lines.get(key)?.cents ?? zeroCents;
    lines.set(key, { project, line, binding, cents: addCents(before, amount) });
  }
  return [...lines.values()].sort((a, b) => b.cents - a.cents);
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
