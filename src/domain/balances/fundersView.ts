import { type Allocation, allocate } from "../ledger/allocation";
import type { Ledger } from "../ledger/ledger";
import { costByLine, yearCosts } from "../ledger/projectCosts";
import { yearResources } from "../ledger/projectResources";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../quantities/money";
import { catalogue } from "./catalogue";

/** One payer of the view: an agreement, the money tied to a purpose, or the association itself. */
export interface PayerColumn {
  readonly code: string;
  readonly label: string;
}

export interface PayerRow {
  readonly line: string;
  readonly label: string;
  readonly parent: string;
  readonly total: Cents;
  /** In the order of the payers. */
  readonly cents: readonly Cents[];
}

/** Costs by line and payer: each row adds up to its cost, each column to what the payer pays. */
export interface FundersView {
  readonly payers: readonly PayerColumn[];
  readonly rows: readonly PayerRow[];
}

export const tiedPayer = "tied";
export const ownPayer = "RP";

/** Who pays what on these projects in a year; payers without a cent there are left out, own funds never. */
export function fundersView(
  ledger: Ledger,
  projects: readonly string[],
  year: number,
): FundersView {
  const costs = yearCosts(ledger, year);
  const allocation = allocate(ledger, costs, yearResources(ledger, costs.time, year));
  const byPayer = paidLines(ledger, allocation, projects);
  const lineCosts = new Map<string, Cents>();
  for (const project of projects) {
    for (const [line, cost] of costByLine(costs, project)) {
      lineCosts.set(line, addCents(lineCosts.get(line) ?? zeroCents, cost.cents));
    }
  }
  const rows = catalogue
    .filter(({ code, side }) => side === "charge" && lineCosts.has(code))
    .map(({ code, label, parent }): PayerRow => {
      const total = lineCosts.get(code) ?? zeroCents;
      const paid = byPayer.map(({ lines }) => lines.get(code) ?? zeroCents);
      const own = cents(total - sumOf(paid, (amount) => amount));
      return { line: code, label, parent, total, cents: [...paid, own] };
    });
  return {
    payers: [
      ...byPayer.map(({ code, label }) => ({ code, label })),
      { code: ownPayer, label: "Ressources propres" },
    ],
    rows,
  };
}

interface Paid extends PayerColumn {
  readonly lines: ReadonlyMap<string, Cents>;
}

function paidLines(ledger: Ledger, allocation: Allocation, projects: readonly string[]): Paid[] {
  const sums = (
    lines: readonly { project: string; line: string; cents: Cents }[],
  ): Map<string, Cents> => {
    const found = new Map<string, Cents>();
    for (const { project, line, cents: amount } of lines) {
      if (!projects.includes(project)) continue;
      found.set(line, addCents(found.get(line) ?? zeroCents, amount));
    }
    return found;
  };
  const agreements = allocation.uses.map(({ agreement, lines }): Paid => {
    const record = ledger.agreements.find(({ ref }) => ref === agreement);
    const funder = ledger.funders.find(({ code }) => code === record?.funder);
    const label = funder === undefined ? agreement : `${agreement} – ${funder.name}`;
    return { code: agreement, label, lines: sums(lines) };
  });
  const tied = {
    code: tiedPayer,
    label: "Aides à l’emploi et quotes-parts",
    lines: sums(allocation.tied),
  };
  return [...agreements, tied].filter(({ lines }) => lines.size > 0);
}
