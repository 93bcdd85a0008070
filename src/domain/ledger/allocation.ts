import { catalogueLine, grantLine } from "../balances/catalogue";
import {
  type Cents,
  addCents,
  atLeastZero,
  cents,
  minCents,
  sumOf,
  zeroCents,
} from "../quantities/money";
import { shareOf } from "../quantities/ratio";
import { splitCents } from "../quantities/split";
import type { Placed } from "../schema/tables";
import { agreementsOfYear, productOfYear } from "./agreementYear";
import { type AmountDue, amountDue } from "./amountDue";
import { costMethodOf } from "./costMethod";
import type { Ledger } from "./ledger";
import { type YearCosts, costByLine, indirectLine } from "./projectCosts";
import type { ResourcePart } from "./projectResources";

/** What one agreement pays in a year, by project and line. */
export interface AgreementUse {
  readonly agreement: string;
  readonly available: Cents;
  /** What is left of the costs it accepts when its turn comes. */
  readonly eligiblePool: Cents;
  readonly used: Cents;
  readonly unused: Cents;
  readonly lines: readonly LineUse[];
  /** For an agreement that counts costs by a flat rate. */
  readonly due: AmountDue | null;
}

export interface LineUse {
  readonly project: string;
  readonly line: string;
  readonly cents: Cents;
}

export interface Allocation {
  readonly uses: readonly AgreementUse[];
  /** What no agreement and no tied resource pays, by project: sales included (domain.md § 10.4). */
  readonly ownFunds: ReadonlyMap<string, Cents>;
}

/** Lines a job aid pays first: the pay itself, then what comes with it. */
const staffLines = ["64a", "64b", "63a", "64c"];
const depreciationLines = ["68"];

/**
 * Points the costs of a year at the agreements, in their order (domain.md § 10): tied resources first, then each agreement
 * takes from the lines it accepts, in proportion to what is left on them, up to what it has. Indirect costs count up to its cap.
 */
export function allocate(
  ledger: Ledger,
  costs: YearCosts,
  resources: readonly ResourcePart[],
): Allocation {
  const left = costsLeft(costs);
  for (const part of resources) {
    if (part.project === null || part.kind === "income") continue;
    const lines = part.line === grantLine("jobAid") ? staffLines : depreciationLines;
    takeFrom(left.get(part.project), lines, part.cents);
  }
  const uses = agreementsOfYear(ledger, costs.year).map((agreement) => {
    const due =
      costMethodOf(agreement.method) === "real"
        ? null
        : amountDue(ledger, costs, resources, agreement);
    const available = due === null ? availableFor(ledger, agreement, costs.year) : due.due;
    return useAgreement(left, agreement, available, due);
  });
  const ownFunds = new Map(
    [...left].map(([project, lines]) => [project, sumOf(lines.values(), (amount) => amount)]),
  );
  return { uses, ownFunds };
}

type CostsLeft = Map<string, Map<string, Cents>>;

function costsLeft(costs: YearCosts): CostsLeft {
  const projects = costs.time.destinations.slice(0, -1);
  const met = costs.parts.map(({ project }) => project);
  return new Map(
    [...new Set([...projects, ...met])].map((project) => [
      project,
      new Map([...costByLine(costs, project)].map(([line, { cents: amount }]) => [line, amount])),
    ]),
  );
}

function availableFor(ledger: Ledger, agreement: Placed<"agreements">, year: number): Cents {
  return addCents(productOfYear(ledger, agreement, year), agreement.openingFunds ?? zeroCents);
}

function takeFrom(
  lines: Map<string, Cents> | undefined,
  codes: readonly string[],
  amount: Cents,
): void {
  let rest: number = amount;
  for (const code of codes) {
    const there = lines?.get(code) ?? zeroCents;
    const taken = Math.min(rest, Math.max(0, there));
    if (taken <= 0) continue;
    lines?.set(code, cents(there - taken));
    rest -= taken;
  }
}

function useAgreement(
  left: CostsLeft,
  agreement: Placed<"agreements">,
  available: Cents,
  due: AmountDue | null,
): AgreementUse {
  const pool = capIndirect(agreement, eligibleLines(left, agreement));
  const eligiblePool = sumOf(pool, ({ cents: amount }) => amount);
  const used = minCents(available, eligiblePool);
  const lines = used <= 0 ? [] : takeInProportion(left, pool, used);
  return {
    agreement: agreement.ref,
    available,
    eligiblePool,
    used: atLeastZero(used),
    unused: cents(available - atLeastZero(used)),
    lines,
    due,
  };
}

function eligibleLines(left: CostsLeft, agreement: Placed<"agreements">): LineUse[] {
  const chapters = agreement.eligible ?? [];
  return agreement.projects.flatMap((project) =>
    [...(left.get(project) ?? [])]
      .filter(([line, amount]) => amount > 0 && isEligible(line, chapters))
      .map(([line, amount]) => ({ project, line, cents: amount })),
  );
}

/** Whether a line belongs to one of the chapters an agreement accepts; an empty list accepts all. */
export function isEligible(line: string, chapters: readonly string[]): boolean {
  const parent = catalogueLine(line)?.parent ?? line;
  return (
    chapters.length === 0 || chapters.some((chapter) => chapter === parent || chapter === line)
  );
}

/** Indirect costs count up to the agreement's share of its direct ones (rounded half up), spread by project. */
function capIndirect(agreement: Placed<"agreements">, pool: readonly LineUse[]): LineUse[] {
  if (agreement.indirectCap === null) return [...pool];
  const direct = pool.filter(({ line }) => !isIndirect(line));
  const indirect = pool.filter(({ line }) => isIndirect(line));
  const limit = shareOf(
    sumOf(direct, (use) => use.cents),
    agreement.indirectCap,
    "halfUp",
  );
  const total = sumOf(indirect, (use) => use.cents);
  if (total <= limit) return [...pool];
  const shares = splitCents(
    limit,
    indirect.map((use) => use.cents),
  );
  return [
    ...direct,
    ...indirect.map((use, place) => ({ ...use, cents: shares[place] ?? zeroCents })),
  ];
}

function isIndirect(line: string): boolean {
  return catalogueLine(line)?.parent === indirectLine;
}

function takeInProportion(left: CostsLeft, pool: readonly LineUse[], used: Cents): LineUse[] {
  const shares = splitCents(
    used,
    pool.map((use) => use.cents),
  );
  return pool.flatMap(({ project, line }, place) => {
    const share = shares[place] ?? zeroCents;
    const lines = left.get(project);
    lines?.set(line, cents((lines.get(line) ?? 0) - share));
    return share === 0 ? [] : [{ project, line, cents: share }];
  });
}
