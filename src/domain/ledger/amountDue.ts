import {
  type Cents,
  addCents,
  atLeastZero,
  cents,
  minCents,
  sumOf,
  zeroCents,
} from "../quantities/money";
import { yearOf } from "../quantities/plainDate";
import { type Ratio, shareOf } from "../quantities/ratio";
import type { Placed } from "../schema/tables";
import { productOfYear } from "./agreementYear";
import { type TimeScenario, refundsOnOperation } from "./declaredStaff";
import { type EligibleCost, deductions, eligibleCost } from "./eligibleCost";
import type { Ledger } from "./ledger";
import type { YearCosts } from "./projectCosts";
import { type ResourcePart, resourcesOfProject } from "./projectResources";

/** Which of the three terms decides (domain.md § 3.3). */
export type BindingTerm = "max" | "rate" | "gap";

/** Eligible cost of an operation, and what the funder owes for it. */
export interface AmountDue extends EligibleCost, DueTerms {
  readonly otherResources: Cents;
  readonly advance: Cents;
  readonly balance: Cents;
  readonly ownFunds: Cents;
}

/** A what-if: time not accepted by a control, other public money found. */
export interface DueScenario extends TimeScenario {
  readonly extraResources?: Cents;
}

/** The three terms of an amount due, and which of them decides. */
export interface DueTerms {
  readonly cap: Cents;
  readonly byRate: Cents;
  readonly byGap: Cents;
  readonly due: Cents;
  readonly binding: BindingTerm;
}

/**
 * `due = min(maximum, rate × eligible cost, eligible cost − other resources)`, never below zero
 * (domain.md § 3.3). Ties name the rate first, then the maximum. Without a rate all of the eligible cost counts.
 */
export function dueFrom({
  cap,
  rate,
  eligible,
  otherResources,
}: {
  readonly cap: Cents;
  readonly rate: Ratio | null;
  readonly eligible: Cents;
  readonly otherResources: Cents;
}): DueTerms {
  const byRate = rate === null ? eligible : shareOf(eligible, rate, "halfUp");
  const byGap = cents(eligible - otherResources);
  return {
    cap,
    byRate,
    byGap,
    due: atLeastZero(minCents(cap, byRate, byGap)),
    binding: byRate <= cap && byRate <= byGap ? "rate" : cap <= byGap ? "max" : "gap",
  };
}

/** What the funder owes for an operation in a year (`dueFrom`), with its advances and own funds. */
export function amountDue(
  ledger: Ledger,
  costs: YearCosts,
  resources: readonly ResourcePart[],
  agreement: Placed<"agreements">,
  scenario: DueScenario = {},
): AmountDue {
  const base = eligibleCost(ledger, costs, resources, agreement, scenario);
  const otherResources = addCents(
    resourcesBeside(ledger, resources, agreement, costs.year),
    refundsOnOperation(ledger, costs, agreement),
    scenario.extraResources ?? zeroCents,
  );
  const terms = dueFrom({
    cap: agreement.granted,
    rate: agreement.rate,
    eligible: base.totalEligible,
    otherResources,
  });
  const { due } = terms;
  const advance = advanceReceived(ledger, agreement);
  return {
    ...base,
    ...terms,
    otherResources,
    advance,
    balance: cents(due - advance),
    ownFunds: atLeastZero(cents(base.totalEligible - due - otherResources)),
  };
}

/** Money of the same projects: the other agreements' product of the year, and all other income. */
function resourcesBeside(
  ledger: Ledger,
  resources: readonly ResourcePart[],
  agreement: Placed<"agreements">,
  year: number,
): Cents {
  const others = ledger.agreements.filter(
    (other) =>
      other.ref !== agreement.ref &&
      other.projects.some((project) => agreement.projects.includes(project)) &&
      yearOf(other.start) <= year &&
      year <= yearOf(other.end),
  );
  const income = addCents(
    sumOf(others, (other) => productOfYear(ledger, other, year)),
    sumOf(agreement.projects, (project) => resourcesOfProject(resources, project)),
  );
  return cents(income - deductions(resources, agreement));
}

function advanceReceived(ledger: Ledger, agreement: Placed<"agreements">): Cents {
  return sumOf(
    ledger.payments.filter((payment) => payment.agreement === agreement.ref),
    (payment) => payment.amount ?? zeroCents,
  );
}
