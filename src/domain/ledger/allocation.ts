import { grantLine } from "../balances/catalogue";
import {
  type Cents,
  addCents,
  atLeastZero,
  cents,
  minCents,
  sumOf,
  zeroCents,
} from "../quantities/money";
import { splitCents } from "../quantities/split";
import type { Placed } from "../schema/tables";
import { agreementsOfYear, productOfYear } from "./agreementYear";
import { type LineUse, capByFundingLines, capIndirect, eligibleLines } from "./allocationPool";
import { type AmountDue, type DueScenario, amountDue } from "./amountDue";
import { costMethodOf } from "./costMethod";
import { CostsLeft } from "./costsLeft";
import type { Ledger } from "./ledger";
import type { YearCosts } from "./projectCosts";
import { type ResourcePart, funderCategory } from "./projectResources";
import { type SteeredPart, type Steering, steer } from "./steering";

/** What one agreement pays in a year, by project and line. */
export interface AgreementUse {
  readonly agreement: string;
  readonly available: Cents;
  /** What is left of the costs it accepts when its turn comes. */
  readonly eligiblePool: Cents;
  readonly used: Cents;
  readonly unused: Cents;
  readonly lines: readonly LineUse[];
  /** The parts of `lines` that T_Affectations asks for. */
  readonly steered: readonly SteeredPart[];
  /** For an agreement that pays what a control accepts: a flat rate, or European money. */
  readonly due: AmountDue | null;
}

/** What a resource with one purpose (job aid, share of an investment grant) pays. */
export interface TiedUse extends LineUse {
  readonly kind: ResourcePart["kind"];
}

export interface Allocation {
  readonly uses: readonly AgreementUse[];
  readonly tied: readonly TiedUse[];
  /** What nobody pays, by project and line. */
  readonly left: readonly LineUse[];
  /** What no agreement and no tied resource pays, by project: sales included (domain.md § 10.4). */
  readonly ownFunds: ReadonlyMap<string, Cents>;
}

/** Lines a job aid pays first: the pay itself, then what comes with it. */
const staffLines = ["64a", "64b", "63a", "64c"];
const depreciationLines = ["68"];

/**
 * Points the costs of a year at the agreements (domain.md § 10): tied resources first, then the rows of T_Affectations,
 * then each agreement in its order takes from the lines it accepts, in proportion to what is left on them, up to what
 * it has. Indirect costs count up to its cap. Never more than a cost, a line or an agreement has. `whatIf` gives the
 * scenario under which an agreement on these projects pays.
 */
export function allocate(
  ledger: Ledger,
  costs: YearCosts,
  resources: readonly ResourcePart[],
  whatIf: (projects: readonly string[]) => DueScenario = () => ({}),
): Allocation {
  const left = new CostsLeft(costs);
  const tied = resources.flatMap((part) => takeTied(left, part));
  const agreements = agreementsOfYear(ledger, costs.year);
  const dues = new Map(
    agreements.map((agreement) => [
      agreement.ref,
      paysByControl(ledger, agreement)
        ? amountDue(ledger, costs, resources, agreement, whatIf(agreement.projects))
        : null,
    ]),
  );
  const available = new Map(
    agreements.map((agreement) => [
      agreement.ref,
      dues.get(agreement.ref)?.due ?? availableFor(ledger, agreement, costs.year),
    ]),
  );
  const steering = steer(ledger, costs, left, agreements, available);
  const uses = agreements.map((agreement) => ({
    ...useAgreement(ledger, costs.year, left, steering, {
      agreement,
      available: available.get(agreement.ref) ?? zeroCents,
    }),
    due: dues.get(agreement.ref) ?? null,
  }));
  return { uses, tied, left: left.all(), ownFunds: left.totals() };
}

/** A simplified cost option, or European money at a rate of the real cost: what is due depends on the cost accepted. */
function paysByControl(ledger: Ledger, agreement: Placed<"agreements">): boolean {
  return (
    costMethodOf(agreement.method) !== "real" ||
    (agreement.rate !== null && funderCategory(ledger, agreement.funder) === "european")
  );
}

function availableFor(ledger: Ledger, agreement: Placed<"agreements">, year: number): Cents {
  return addCents(productOfYear(ledger, agreement, year), agreement.openingFunds ?? zeroCents);
}

function takeTied(left: CostsLeft, part: ResourcePart): TiedUse[] {
  const { project, kind } = part;
  if (project === null || kind === "income") return [];
  const lines = part.line === grantLine("jobAid") ? staffLines : depreciationLines;
  let rest: Cents = part.cents;
  return lines.flatMap((line): TiedUse[] => {
    const taken = left.take(project, line, rest);
    rest = cents(rest - taken);
    return taken === 0 ? [] : [{ project, line, cents: taken, kind }];
  });
}

function useAgreement(
  ledger: Ledger,
  year: number,
  left: CostsLeft,
  steering: Steering,
  { agreement, available }: { agreement: Placed<"agreements">; available: Cents },
): Omit<AgreementUse, "due"> {
  const steered = steering.byAgreement.get(agreement.ref) ?? [];
  const given = sumOf(steered, (part) => part.cents);
  const lines = ledger.fundingLines.filter(
    (line) => line.agreement === agreement.ref && line.year === year,
  );
  const pool = capIndirect(
    agreement,
    capByFundingLines(
      eligibleLines(left, agreement, steering),
      lines,
      agreement.openingFunds ?? zeroCents,
      steered,
    ),
    steered,
  );
  const eligiblePool = addCents(
    given,
    sumOf(pool, ({ cents: amount }) => amount),
  );
  const used = atLeastZero(minCents(available, eligiblePool));
  const shared = used <= given ? [] : takeInProportion(left, pool, cents(used - given));
  return {
    agreement: agreement.ref,
    available,
    eligiblePool,
    used,
    unused: cents(available - used),
    lines: steered.length === 0 ? shared : merged([...steered, ...shared]),
    steered,
  };
}

function takeInProportion(left: CostsLeft, pool: readonly LineUse[], used: Cents): LineUse[] {
  const shares = splitCents(
    used,
    pool.map((use) => use.cents),
  );
  return pool.flatMap(({ project, line }, place) => {
    const share = left.take(project, line, shares[place] ?? zeroCents);
    return share === 0 ? [] : [{ project, line, cents: share }];
  });
}

function merged(uses: readonly LineUse[]): LineUse[] {
  const sums = new Map<string, LineUse>();
  for (const { project, line, cents: amount } of uses) {
    const key = `${project}\n${line}`;
    const known = sums.get(key)?.cents ?? zeroCents;
    sums.set(key, { project, line, cents: addCents(known, amount) });
  }
  return [...sums.values()];
}

/** What one agreement pays; null when it does not concern the year. */
export function agreementUseOf({ uses }: Allocation, agreement: string): AgreementUse | null {
  return uses.find((use) => use.agreement === agreement) ?? null;
}
