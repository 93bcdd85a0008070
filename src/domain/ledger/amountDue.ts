import {
  type Cents,
  addCents,
  atLeastZero,
  cents,
  minCents,
  sumOf,
  zeroCents,
} from "../quantities/money";
import { type PlainDate, yearOf } from "../quantities/plainDate";
import { type Ratio, shareOf } from "../quantities/ratio";
import type { Placed } from "../schema/tables";
import { productOfYear } from "./agreementYear";
import { costMethodOf, flatRates } from "./costMethod";
import type { Ledger } from "./ledger";
import type { YearCosts } from "./projectCosts";
import { type ResourcePart, resourcesOfProject } from "./projectResources";
import { costOfMinutes, personRates } from "./rates";

/** Time of a named person on the operation at the 1 720 h rate. */
export interface DeclaredStaff {
  readonly employee: string;
  readonly minutes: number;
  readonly rate: Cents;
  readonly cents: Cents;
}

/** Which of the three terms decides (domain.md § 3.3). */
export type BindingTerm = "max" | "rate" | "gap";

/** Eligible cost of an operation under a simplified cost option, and what the funder owes for it. */
export interface AmountDue {
  readonly staff: readonly DeclaredStaff[];
  readonly directStaff: Cents;
  readonly otherDirect: Cents;
  /** Part computed by a flat rate. */
  readonly flat: Cents;
  readonly totalEligible: Cents;
  readonly otherResources: Cents;
  readonly cap: Cents;
  readonly byRate: Cents;
  readonly byGap: Cents;
  readonly due: Cents;
  readonly binding: BindingTerm;
  readonly advance: Cents;
  readonly balance: Cents;
  readonly ownFunds: Cents;
}

/** A what-if: time not accepted by a control, other public money found. */
export interface DueScenario {
  readonly rejects?: (row: Placed<"timesheets">) => boolean;
  readonly extraResources?: Cents;
}

/**
 * `due = min(maximum, rate × eligible cost, eligible cost − other resources)`, never below zero
 * (domain.md § 3.3). Ties name the rate first, then the maximum.
 */
export function amountDue(
  ledger: Ledger,
  costs: YearCosts,
  resources: readonly ResourcePart[],
  agreement: Placed<"agreements">,
  scenario: DueScenario = {},
): AmountDue {
  const base = eligibleCost(ledger, costs, agreement, scenario);
  const otherResources = addCents(
    resourcesBeside(ledger, resources, agreement, costs.year),
    scenario.extraResources ?? zeroCents,
  );
  const cap = agreement.granted;
  const byRate =
    agreement.rate === null
      ? base.totalEligible
      : shareOf(base.totalEligible, agreement.rate, "halfUp");
  const byGap = cents(base.totalEligible - otherResources);
  const due = atLeastZero(minCents(cap, byRate, byGap));
  const advance = advanceReceived(ledger, agreement);
  return {
    ...base,
    otherResources,
    cap,
    byRate,
    byGap,
    due,
    binding: byRate <= cap && byRate <= byGap ? "rate" : cap <= byGap ? "max" : "gap",
    advance,
    balance: cents(due - advance),
    ownFunds: atLeastZero(cents(base.totalEligible - due - otherResources)),
  };
}

type EligibleCost = Pick<
  AmountDue,
  "staff" | "directStaff" | "otherDirect" | "flat" | "totalEligible"
>;

function eligibleCost(
  ledger: Ledger,
  costs: YearCosts,
  agreement: Placed<"agreements">,
  scenario: DueScenario,
): EligibleCost {
  const staff = declaredStaff(ledger, costs, agreement, scenario);
  const staffAtRate = sumOf(staff, (person) => person.cents);
  const otherDirect = directPurchases(costs, agreement.projects);
  const rates = flatRates[costMethodOf(agreement.method)];
  const of = (base: Cents, share: Ratio | null): Cents =>
    share === null ? zeroCents : shareOf(base, share, "halfUp");
  const directStaff = rates.staff === null ? staffAtRate : of(otherDirect, rates.staff);
  if (rates.allOther !== null) {
    const flat = of(directStaff, rates.allOther);
    return { staff, directStaff, otherDirect, flat, totalEligible: addCents(directStaff, flat) };
  }
  const flat = addCents(
    of(directStaff, rates.indirectOnStaff),
    of(addCents(directStaff, otherDirect), rates.indirectOnDirect),
  );
  const totalEligible = addCents(directStaff, otherDirect, flat);
  return { staff, directStaff, otherDirect, flat, totalEligible };
}

/** Only persons named in the agreement, only time on its projects within its period. */
export function declaredStaff(
  ledger: Ledger,
  costs: YearCosts,
  agreement: Placed<"agreements">,
  { rejects = () => false }: DueScenario = {},
): DeclaredStaff[] {
  const minutesOf = new Map((agreement.staff ?? []).map((employee) => [employee, 0]));
  for (const row of ledger.timesheets) {
    const known = minutesOf.get(row.employee);
    if (known === undefined || rejects(row)) continue;
    if (!countsFor(agreement, row.project, row.date, costs.year)) continue;
    minutesOf.set(row.employee, known + row.minutes);
  }
  return [...minutesOf].flatMap(([employee, minutes]) => {
    const rates = personRates(ledger, costs.time, employee, costs.year);
    return rates === null || minutes === 0
      ? []
      : [
          {
            employee,
            minutes,
            rate: rates.rate1720,
            cents: costOfMinutes(minutes, rates.rate1720),
          },
        ];
  });
}

function countsFor(
  agreement: Placed<"agreements">,
  project: string | null,
  date: PlainDate,
  year: number,
): boolean {
  return (
    project !== null &&
    agreement.projects.includes(project) &&
    yearOf(date) === year &&
    agreement.start <= date &&
    date <= agreement.end
  );
}

function directPurchases(costs: YearCosts, projects: readonly string[]): Cents {
  return sumOf(
    costs.parts.filter(
      ({ kind, project }) =>
        (kind === "purchase" || kind === "depreciation") && projects.includes(project),
    ),
    (part) => part.cents,
  );
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
  return addCents(
    sumOf(others, (other) => productOfYear(ledger, other, year)),
    sumOf(agreement.projects, (project) => resourcesOfProject(resources, project)),
  );
}

function advanceReceived(ledger: Ledger, agreement: Placed<"agreements">): Cents {
  return sumOf(
    ledger.payments.filter((payment) => payment.agreement === agreement.ref),
    (payment) => payment.amount ?? zeroCents,
  );
}
