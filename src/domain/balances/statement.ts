import { allocate } from "../ledger/allocation";
import { carriedOver, isCarryOverBooked } from "../ledger/carriedOver";
import { type Contribution, yearContributions } from "../ledger/contributions";
import { type Evidence, type Traced, evidence, traced } from "../ledger/evidence";
import type { Ledger } from "../ledger/ledger";
import { costByLine, yearCosts } from "../ledger/projectCosts";
import { funderCategory, yearResources } from "../ledger/projectResources";
import { type AgreementYearEnd, yearEnd } from "../ledger/yearEnd";
import { type Cents, cents, sumOf, zeroCents } from "../quantities/money";
import { splitCents } from "../quantities/split";
import type { Placed } from "../schema/tables";
import { grantLine } from "./catalogue";

/** One line of the catalogue for a project and year. */
export interface StatementLine extends Traced {
  readonly code: string;
}

/** What projects cost and what pays for them in a year: the figures that every template lays out. */
export interface Statement {
  readonly projects: readonly string[];
  readonly year: number;
  /** Balanced: own resources make up the difference (domain.md § 1.5). */
  readonly charges: readonly StatementLine[];
  readonly products: readonly StatementLine[];
  readonly contributions: readonly Contribution[];
  /** What each agreement brings to these projects, repayable money taken off. */
  readonly grants: ReadonlyMap<string, Cents>;
  /** Income other than grants, by account: for « dont » lines. */
  readonly income: readonly { readonly account: string; readonly cents: Cents }[];
}

/** Own resources: what the other products do not pay. */
export const ownResourcesLine = "RP";

export function statementOf(ledger: Ledger, projects: readonly string[], year: number): Statement {
  const costs = yearCosts(ledger, year);
  const resources = yearResources(ledger, costs.time, year);
  const allocation = allocate(ledger, costs, resources);
  const closings = yearEnd(ledger, allocation, year).map((closing) => ({
    ...closing,
    share: shareIn(closing, allocation.uses, ledger, projects),
  }));
  const charges = new LineSums();
  const products = new LineSums();
  for (const project of projects) {
    for (const [line, cost] of costByLine(costs, project)) charges.add(line, cost.evidence);
  }
  for (const { project, line, evidence: entries } of carriedOver(ledger, year)) {
    if (projects.includes(project)) charges.add(line, entries);
  }
  const grants = new Map<string, Cents>();
  for (const { closing, agreement, share } of withAgreements(ledger, closings)) {
    const part = (amount: Cents): Cents => partOf(amount, share);
    if (!isCarryOverBooked(ledger, year, agreement)) {
      charges.add("68b", agreementEvidence(agreement, part(closing.report689)));
    }
    products.add("78", agreementEvidence(agreement, part(closing.used789)));
    const grant = part(cents(closing.product - closing.toRepay));
    if (share.mine > 0) grants.set(agreement.ref, grant);
    const category = funderCategory(ledger, agreement.funder) ?? "otherPublic";
    products.add(grantLine(category), agreementEvidence(agreement, grant));
  }
  const mine = resources.filter(({ project }) => project !== null && projects.includes(project));
  for (const resource of mine) products.add(resource.line, resource.evidence);
  const ownFunds = cents(charges.total() - products.total());
  products.add(ownResourcesLine, [
    { record: ownResourcesLine, label: "Ressources propres affectées", cents: ownFunds, cell: "" },
  ]);
  return {
    projects,
    year,
    charges: charges.lines(),
    products: products.lines(),
    contributions: yearContributions(ledger, costs.time, year).filter(({ project }) =>
      projects.includes(project),
    ),
    grants,
    income: mine.flatMap((part) => incomeByAccount(ledger, part.evidence)),
  };
}

class LineSums {
  private readonly items = new Map<string, Evidence[]>();

  add(line: string, evidenceItems: readonly Evidence[]): void {
    const known = this.items.get(line) ?? [];
    this.items.set(line, known);
    known.push(...evidenceItems.filter(({ cents: amount }) => amount !== 0));
  }

  total(): number {
    return sumOf(this.lines(), (line) => line.cents);
  }

  lines(): StatementLine[] {
    return [...this.items].map(([code, items]) => ({ code, ...traced(items) }));
  }
}

/** Of what an agreement paid, how much on these projects and how much on others. */
interface UseShare {
  readonly mine: number;
  readonly others: number;
}

function shareIn(
  closing: AgreementYearEnd,
  uses: ReturnType<typeof allocate>["uses"],
  ledger: Ledger,
  projects: readonly string[],
): UseShare {
  const agreement = ledger.agreements.find(({ ref }) => ref === closing.agreement);
  const covered = agreement?.projects ?? [];
  const inside = covered.filter((project) => projects.includes(project));
  if (inside.length === 0) return { mine: 0, others: 1 };
  if (inside.length === covered.length) return { mine: 1, others: 0 };
  const lines = uses.find((use) => use.agreement === closing.agreement)?.lines ?? [];
  const mine = sumOf(
    lines.filter(({ project }) => projects.includes(project)),
    (line) => line.cents,
  );
  const all = sumOf(lines, (line) => line.cents);
  return all === 0 ? { mine: 1, others: covered.length - 1 } : { mine, others: all - mine };
}

function partOf(amount: Cents, { mine, others }: UseShare): Cents {
  if (mine === 0) return zeroCents;
  return others === 0 ? amount : (splitCents(amount, [mine, others])[0] ?? zeroCents);
}

function withAgreements<Closing extends AgreementYearEnd & { readonly share: UseShare }>(
  ledger: Ledger,
  closings: readonly Closing[],
): { closing: Closing; agreement: Placed<"agreements">; share: UseShare }[] {
  return closings.flatMap((closing) => {
    const agreement = ledger.agreements.find(({ ref }) => ref === closing.agreement);
    return agreement === undefined ? [] : [{ closing, agreement, share: closing.share }];
  });
}

function agreementEvidence(agreement: Placed<"agreements">, amount: Cents): Evidence[] {
  const label = agreement.label ?? agreement.ref;
  return [evidence(agreement.ref, label, amount, agreement.place, "granted")];
}

function incomeByAccount(
  ledger: Ledger,
  items: readonly Evidence[],
): { account: string; cents: Cents }[] {
  return items.flatMap((item) => {
    const record = ledger.resources.find(({ id }) => id === item.record);
    return record === undefined ? [] : [{ account: record.account, cents: item.cents }];
  });
}
