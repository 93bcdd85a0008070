import { type Cents, addCents, atLeastZero, cents, sumOf, zeroCents } from "../quantities/money";
import { shareOf } from "../quantities/ratio";
import type { Placed } from "../schema/tables";
import { agreementsOfYear } from "./agreementYear";
import type { Allocation } from "./allocation";
import { isIndirect, lineLimits } from "./allocationPool";
import { type Evidence, spread, traced } from "./evidence";
import { type FundingClass, fundingClasses } from "./fundingClasses";
import { type Flow, type Payer, mostIndirect, solveFunding } from "./fundingNetwork";
import type { IneligibleNatures } from "./ineligibleNature";
import type { Ledger } from "./ledger";
import type { YearCosts } from "./projectCosts";
import { Refusals } from "./refusals";
import { type SourceShare, sourceShares } from "./sourceShares";

/** A part of a source that one agreement pays. */
export interface FundedShare extends SourceShare {
  readonly agreement: string;
  /** Asked for in T_Affectations; shared in proportion, agreements in their order; or moved so that more is funded in all. */
  readonly way: "asked" | "shared" | "moved";
}

/** A condition of an agreement that the search could not weigh to the end. */
export interface NotOptimised {
  readonly agreement: string;
  readonly what:
    /** Its cap on indirect costs competes with those of others: another share-out might fund more. */
    | "indirect-cap"
    /** Its maximum rate of public money (ALL-09) is checked once written, not searched: who else pays decides it. */
    | "public-rate"
    /** Of several European agreements one may pay an expense (ALL-05): the first that may was taken, not the best. */
    | "european-once";
}

export interface BestAllocation {
  readonly shares: readonly FundedShare[];
  /** What nobody pays. */
  readonly left: readonly SourceShare[];
  readonly used: ReadonlyMap<string, Cents>;
  readonly funded: Cents;
  /** True when it is proved that nothing funds more of these costs, T_Affectations being as it is. */
  readonly optimal: boolean;
  /** What may make another allocation better, or this one refused; empty when nothing does. */
  readonly notOptimised: readonly NotOptimised[];
}

/**
 * The allocation of a year that funds most, source by source. It starts from the order of the agreements (`allocate`),
 * drops what a check would refuse (`Refusals`), and moves costs between agreements only where that funds more: where
 * several allocations fund as much, the order of the agreements and proportions decide. Rows of T_Affectations stand.
 */
export function bestAllocation(
  ledger: Ledger,
  costs: YearCosts,
  allocation: Allocation,
  natures: IneligibleNatures,
): BestAllocation {
  const agreements = agreementsOfYear(ledger, costs.year);
  const refusals = new Refusals(ledger, costs, agreements, natures);
  const told = sourceShares(costs, allocation);
  const asked = told.agreements.map(({ agreement, shares }) =>
    shares.slice(0, steeredCount(allocation, agreement)),
  );
  const shared = told.agreements.map(({ agreement, shares }) =>
    shares.slice(steeredCount(allocation, agreement)),
  );
  const held = new Set(asked.flatMap((shares) => shares.map(({ source }) => source)));
  for (const { source } of ledger.allocations) held.add(source);
  const stays = told.left.filter(({ source }) => held.has(source));
  const open = told.left.filter(({ source }) => !held.has(source));
  const classes = fundingClasses(agreements, refusals, shared, open);
  const payers = agreements.map((agreement, place) =>
    payerOf(ledger, costs.year, allocation, agreement, asked[place] ?? []),
  );
  const warm = standingFlow(agreements, classes);
  const bounds = payers.map((payer, place) => mostIndirect(payer, place, classes));
  const flow = withinCaps(payers, classes, warm, bounds);
  const most = solveFunding(payers, classes, flow, { indirect: bounds, relaxed: true }).total;
  const paid = laidOut(agreements, classes, flow);
  const byAgreement = agreements.map(({ ref }, place): FundedShare[] => [
    ...(asked[place] ?? []).map((share) => ({ ...share, agreement: ref, way: "asked" as const })),
    ...(paid.shares[place] ?? []),
  ]);
  const used = byAgreement.map((shares) => sumOf(shares, (share) => share.cents));
  return {
    shares: byAgreement.flat(),
    left: [...paid.left, ...stays],
    used: new Map(agreements.map(({ ref }, place) => [ref, used[place] ?? zeroCents])),
    funded: sumOf(used, (amount) => amount),
    optimal: totalOf(flow) === most && refusals.turnedAway.size === 0,
    notOptimised: agreements.flatMap((agreement, place) => [
      ...notWeighed(agreement, used[place] ?? zeroCents, totalOf(flow) === most),
      ...(refusals.turnedAway.has(agreement.ref)
        ? [{ agreement: agreement.ref, what: "european-once" as const }]
        : []),
    ]),
  };
}

function notWeighed(
  { ref, indirectCap, maxPublicRate }: Placed<"agreements">,
  used: Cents,
  isProved: boolean,
): NotOptimised[] {
  const what: NotOptimised["what"][] = [];
  if (indirectCap !== null && !isProved) what.push("indirect-cap");
  if (maxPublicRate !== null && used > 0) what.push("public-rate");
  return what.map((each) => ({ agreement: ref, what: each }));
}

/** `sourceShares` tells the rows of T_Affectations first. */
function steeredCount(allocation: Allocation, agreement: string): number {
  return allocation.uses.find((use) => use.agreement === agreement)?.steered.length ?? 0;
}

function payerOf(
  ledger: Ledger,
  year: number,
  allocation: Allocation,
  agreement: Placed<"agreements">,
  asked: readonly SourceShare[],
): Payer {
  const given = (indirect: boolean): Cents =>
    sumOf(
      asked.filter(({ line }) => isIndirect(line) === indirect),
      (share) => share.cents,
    );
  const available =
    allocation.uses.find((use) => use.agreement === agreement.ref)?.available ?? zeroCents;
  const lines = ledger.fundingLines.filter(
    (line) => line.agreement === agreement.ref && line.year === year,
  );
  return {
    agreement,
    has: atLeastZero(cents(available - given(false) - given(true))),
    limits: lineLimits(lines, agreement.openingFunds ?? zeroCents, asked),
    given: { direct: given(false), indirect: given(true) },
  };
}

/** What each agreement takes of each class in the order of the agreements; shares that a rule forbids are let go. */
function standingFlow(
  agreements: readonly Placed<"agreements">[],
  classes: readonly FundingClass[],
): Flow {
  const flow = new Map(
    [...agreements.keys()].map((place) => [place, new Map<number, number>()] as const),
  );
  classes.forEach(({ accepts, standing }, at) => {
    for (const { place, share } of standing) {
      const sums = flow.get(place);
      if (sums === undefined || !accepts.includes(place)) continue;
      sums.set(at, (sums.get(at) ?? 0) + share.cents);
    }
  });
  return flow;
}

/** Enough rounds for caps to settle; what is still beyond one then is given up. */
const rounds = 12;

/**
 * A flow in which no agreement pays more indirect costs than its cap on the direct ones that it pays (rule ALL-12). A cap
 * on both sides is no capacity of a network: where the flow goes beyond one, it is lowered and the flow found again.
 */
function withinCaps(
  payers: readonly Payer[],
  classes: readonly FundingClass[],
  warm: Flow,
  bounds: readonly (Cents | null)[],
): Flow {
  let indirect = bounds;
  for (let round = 0; ; round += 1) {
    const { flow } = solveFunding(payers, classes, warm, { indirect, relaxed: false });
    const allowed = payers.map((payer, place) => allowedIndirect(payer, flow.get(place), classes));
    const paid = payers.map((_payer, place) => indirectOf(flow.get(place), classes));
    const isBeyond = (place: number): boolean => {
      const most = allowed[place] ?? Infinity;
      // Each project's part of what is shared in proportion was rounded on its own.
      const rounded = most === 0 ? 0 : (payers[place]?.agreement.projects.length ?? 0);
      return (paid[place] ?? 0) > most + rounded;
    };
    if (![...payers.keys()].some(isBeyond)) return flow;
    const last = round >= rounds;
    indirect = indirect.map((most, place) =>
      most === null || !isBeyond(place) ? most : last ? zeroCents : (allowed[place] ?? most),
    );
  }
}

/** Indirect costs that count beside the direct ones that are paid; null without a cap. */
function allowedIndirect(
  { agreement, given }: Payer,
  paid: ReadonlyMap<number, number> | undefined,
  classes: readonly FundingClass[],
): Cents | null {
  if (agreement.indirectCap === null) return null;
  const direct = sumOf(paid ?? [], ([at, amount]) =>
    isIndirect(classes[at]?.line ?? "") ? zeroCents : cents(amount),
  );
  const counted = shareOf(addCents(direct, given.direct), agreement.indirectCap, "halfUp");
  return atLeastZero(cents(counted - given.indirect));
}

function indirectOf(
  paid: ReadonlyMap<number, number> | undefined,
  classes: readonly FundingClass[],
): Cents {
  return sumOf(paid ?? [], ([at, amount]) =>
    isIndirect(classes[at]?.line ?? "") ? cents(amount) : zeroCents,
  );
}

interface Laid {
  /** By place of the agreement. */
  readonly shares: readonly (readonly FundedShare[])[];
  readonly left: readonly SourceShare[];
}

/** The flow told source by source: a class that it leaves alone keeps its shares, another is shared out anew. */
function laidOut(
  agreements: readonly Placed<"agreements">[],
  classes: readonly FundingClass[],
  flow: Flow,
): Laid {
  const shares = agreements.map((): FundedShare[] => []);
  const left: SourceShare[] = [];
  classes.forEach((cost, at) => {
    const takes = agreements.map((_agreement, place) => flow.get(place)?.get(at) ?? 0);
    const before = takes.map(() => 0);
    for (const { place, share } of cost.standing) {
      before[place] = (before[place] ?? 0) + share.cents;
    }
    if (takes.every((amount, place) => amount === before[place])) {
      for (const { place, share } of cost.standing) {
        const agreement = agreements[place]?.ref ?? "";
        shares[place]?.push({ ...share, agreement, way: "shared" });
      }
      left.push(...cost.left);
      return;
    }
    let items: readonly Evidence[] = cost.items;
    agreements.forEach(({ ref }, place) => {
      const taken = takes[place] ?? 0;
      if (taken === 0) return;
      const parts = spread(cents(taken), traced(items));
      const way: FundedShare["way"] = taken === before[place] ? "shared" : "moved";
      shares[place]?.push(
        ...parts.map((part) => ({ ...shareIn(cost, part), agreement: ref, way })),
      );
      items = without(items, parts);
    });
    left.push(...items.filter((item) => item.cents !== 0).map((item) => shareIn(cost, item)));
  });
  return { shares, left };
}

function without(items: readonly Evidence[], parts: readonly Evidence[]): Evidence[] {
  const taken = new Map(parts.map(({ record, cents: amount }) => [record, amount]));
  return items.map((item) => ({
    ...item,
    cents: cents(item.cents - (taken.get(item.record) ?? 0)),
  }));
}

function shareIn(
  { project, line }: FundingClass,
  { record, label, cell, cents: amount }: Evidence,
): SourceShare {
  return { source: record, label, cell, project, line, cents: amount };
}

function totalOf(flow: Flow): number {
  let total = 0;
  for (const byClass of flow.values()) for (const amount of byClass.values()) total += amount;
  return total;
}
