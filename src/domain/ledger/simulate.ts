import { type Cents, cents, sumOf, zeroCents } from "../quantities/money";
import { type PlainMonth, monthOf } from "../quantities/plainDate";
import { type Ratio, shareOf } from "../quantities/ratio";
import { type AgreementUse, type Allocation, allocate } from "./allocation";
import type { BindingTerm, DueScenario } from "./amountDue";
import { type Evidence, spread, traced } from "./evidence";
import type { Ledger } from "./ledger";
import { type CostPart, type YearCosts, yearCosts } from "./projectCosts";
import { yearResources } from "./projectResources";

/** A what-if on a year: what changes, never written anywhere. */
export type Scenario =
  /** A control refuses one person's timesheet of one month: agreements that pay declared hours pay less. */
  | { readonly kind: "reject-timesheet"; readonly employee: string; readonly month: PlainMonth }
  /** Other money for a project is found. */
  | { readonly kind: "extra-resource"; readonly project: string; readonly cents: Cents }
  /** A project spends, and works, only this share of what it did. */
  | { readonly kind: "underspend"; readonly project: string; readonly share: Ratio }
  /** An agreement counts costs by another option. */
  | { readonly kind: "sco"; readonly agreement: string; readonly method: string };

export interface SimulatedAgreement {
  readonly agreement: string;
  readonly dueBefore: Cents;
  readonly dueAfter: Cents;
  /** The term that decides afterwards. */
  readonly binding: BindingTerm;
}

export interface Simulation {
  readonly agreements: readonly SimulatedAgreement[];
  /** What the association must find itself beyond today; negative when it finds less. */
  readonly ownFundsDelta: Cents;
}

/** Every agreement of the year before and after (domain.md § 10.3, scenarios). */
export function simulate(ledger: Ledger, scenario: Scenario, year: number): Simulation {
  const costs = yearCosts(ledger, year);
  const before = allocate(ledger, costs, yearResources(ledger, costs.time, year));
  const after = applied(ledger, costs, scenario);
  const uses = new Map(after.allocation.uses.map((use) => [use.agreement, use]));
  return {
    agreements: before.uses.map((use) => {
      const then = uses.get(use.agreement) ?? use;
      return {
        agreement: use.agreement,
        dueBefore: paid(use),
        dueAfter: paid(then),
        binding: bindingOf(then),
      };
    }),
    ownFundsDelta: cents(total(after.allocation) - after.extra - total(before)),
  };
}

interface Applied {
  readonly allocation: Allocation;
  readonly extra: Cents;
}

function applied(ledger: Ledger, costs: YearCosts, scenario: Scenario): Applied {
  const resources = yearResources(ledger, costs.time, costs.year);
  const run = (
    changed: YearCosts,
    whatIf: (projects: readonly string[]) => DueScenario,
  ): Allocation => allocate(ledger, changed, resources, whatIf);
  switch (scenario.kind) {
    case "reject-timesheet": {
      const { employee, month } = scenario;
      const rejects: DueScenario["rejects"] = (row) =>
        row.employee === employee && monthOf(row.date) === month;
      return { allocation: run(costs, () => ({ rejects })), extra: zeroCents };
    }
    case "extra-resource": {
      const { project, cents: extra } = scenario;
      const allocation = run(costs, (projects) =>
        projects.includes(project) ? { extraResources: extra } : {},
      );
      return { allocation, extra };
    }
    case "underspend": {
      const { project, share } = scenario;
      const allocation = run(scaled(costs, project, share), () => ({
        worked: { projects: [project], share },
      }));
      return { allocation, extra: zeroCents };
    }
    case "sco": {
      const changed: Ledger = {
        ...ledger,
        agreements: ledger.agreements.map((agreement) =>
          agreement.ref === scenario.agreement
            ? { ...agreement, method: scenario.method }
            : agreement,
        ),
      };
      return {
        allocation: allocate(changed, costs, resources),
        extra: zeroCents,
      };
    }
  }
}

function paid(use: AgreementUse): Cents {
  return use.due?.due ?? use.used;
}

/** An agreement that pays its real costs is bound by what it has, or by the costs left for it. */
function bindingOf(use: AgreementUse): BindingTerm {
  return use.due?.binding ?? (use.used === use.available ? "max" : "gap");
}

function total({ ownFunds }: Allocation): Cents {
  return sumOf(ownFunds.values(), (amount) => amount);
}

/** Each line of a project's cost at a share of itself, rounded half up once; its parts and records in proportion. */
function scaled(costs: YearCosts, project: string, share: Ratio): YearCosts {
  const lines = new Map<string, number[]>();
  costs.parts.forEach((part, place) => {
    if (part.project !== project) return;
    const places = lines.get(part.line) ?? [];
    lines.set(part.line, places);
    places.push(place);
  });
  const parts = [...costs.parts];
  for (const places of lines.values()) {
    const own = places.flatMap((place) => costs.parts[place] ?? []);
    const whole = sumOf(own, (part) => part.cents);
    const amount = shareOf(whole, share, "halfUp");
    const amounts = spread(amount, traced(own.map(asEvidence)));
    const byPart = new Map(amounts.map(({ record, cents: each }) => [Number(record), each]));
    places.forEach((place, at) => {
      const part = costs.parts[place];
      if (part === undefined) return;
      const each = byPart.get(at) ?? zeroCents;
      parts[place] = { ...part, cents: each, evidence: spread(each, part) };
    });
  }
  return { ...costs, parts };
}

function asEvidence({ cents: amount }: CostPart, place: number): Evidence {
  return { record: String(place), label: "", cell: "", cents: amount };
}
