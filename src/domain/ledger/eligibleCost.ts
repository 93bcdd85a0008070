import { type Cents, addCents, cents, sumOf, zeroCents } from "../quantities/money";
import { type Ratio, shareOf } from "../quantities/ratio";
import type { Placed } from "../schema/tables";
import { isEligible } from "./allocationPool";
import { costMethodOf, flatRates } from "./costMethod";
import { type DeclaredStaff, type TimeScenario, declaredStaff } from "./declaredStaff";
import type { Ledger } from "./ledger";
import type { CostPart, YearCosts } from "./projectCosts";
import { type ResourcePart, resourcesOfProject } from "./projectResources";

/** What an operation costs in the eyes of its agreement: real costs, or a simplified cost option. */
export interface EligibleCost {
  readonly staff: readonly DeclaredStaff[];
  readonly directStaff: Cents;
  readonly otherDirect: Cents;
  /** Indirect costs at real cost; zero where a flat rate replaces them. */
  readonly indirect: Cents;
  /** Part computed by a flat rate. */
  readonly flat: Cents;
  /** Job aids and sales that the agreement takes off the cost. */
  readonly deducted: Cents;
  readonly totalEligible: Cents;
}

/** Each flat rate is rounded half up to the cent (domain.md § 3.6). */
export function eligibleCost(
  ledger: Ledger,
  costs: YearCosts,
  resources: readonly ResourcePart[],
  agreement: Placed<"agreements">,
  scenario: TimeScenario,
): EligibleCost {
  const method = costMethodOf(agreement.method);
  const staff = declaredStaff(ledger, costs, agreement, scenario);
  const deducted = deductions(resources, agreement);
  if (method === "real") return realCost(costs, agreement, staff, deducted);
  const otherDirect = direct(costs, agreement.projects, ["purchase", "depreciation"]);
  const rates = flatRates[method];
  const of = (base: Cents, share: Ratio | null): Cents =>
    share === null ? zeroCents : shareOf(base, share, "halfUp");
  const staffCost = cents(sumOf(staff, (person) => person.cents) - deducted);
  const directStaff = rates.staff === null ? staffCost : of(otherDirect, rates.staff);
  const flat =
    rates.allOther === null
      ? addCents(
          of(directStaff, rates.indirectOnStaff),
          of(addCents(directStaff, otherDirect), rates.indirectOnDirect),
        )
      : of(directStaff, rates.allOther);
  const replaced = rates.allOther === null ? zeroCents : otherDirect;
  return {
    staff,
    directStaff,
    otherDirect,
    indirect: zeroCents,
    flat,
    deducted,
    totalEligible: cents(directStaff + otherDirect - replaced + flat),
  };
}

/** All that the projects cost on the lines the agreement accepts; its named staff at its own rates when it sets some. */
function realCost(
  costs: YearCosts,
  agreement: Placed<"agreements">,
  staff: readonly DeclaredStaff[],
  deducted: Cents,
): EligibleCost {
  const chapters = agreement.eligible ?? [];
  const accepted = costs.parts.filter(({ line }) => isEligible(line, chapters));
  const of = (...kinds: CostPart["kind"][]): Cents =>
    direct({ parts: accepted }, agreement.projects, kinds);
  const declared = agreement.rateMethod !== null && staff.length > 0;
  const directStaff = declared ? sumOf(staff, (person) => person.cents) : of("staff");
  const otherDirect = of("purchase", "depreciation");
  const all = of("indirect");
  const cap =
    agreement.indirectCap === null
      ? all
      : shareOf(addCents(directStaff, otherDirect), agreement.indirectCap, "halfUp");
  const indirect = cents(Math.min(all, cap));
  return {
    staff: declared ? staff : [],
    directStaff,
    otherDirect,
    indirect,
    flat: zeroCents,
    deducted,
    totalEligible: cents(directStaff + otherDirect + indirect - deducted),
  };
}

function direct(
  { parts }: Pick<YearCosts, "parts">,
  projects: readonly string[],
  kinds: readonly CostPart["kind"][],
): Cents {
  let sum = 0;
  for (const { kind, project, cents: amount } of parts) {
    if (kinds.includes(kind) && projects.includes(project)) sum += amount;
  }
  return cents(sum);
}

/** What the agreement takes off the cost instead of counting it as money beside the grant. */
export function deductions(
  resources: readonly ResourcePart[],
  agreement: Placed<"agreements">,
): Cents {
  const aids =
    agreement.aids === "deducted"
      ? sumOf(agreement.projects, (project) => resourcesOfProject(resources, project, "jobAid"))
      : zeroCents;
  const sales = agreement.sales === "deducted" ? salesOf(resources, agreement) : zeroCents;
  return addCents(aids, sales);
}

function salesOf(resources: readonly ResourcePart[], { projects }: Placed<"agreements">): Cents {
  return sumOf(
    resources.filter(
      ({ project, line }) => line === "70" && project !== null && projects.includes(project),
    ),
    (part) => part.cents,
  );
}
