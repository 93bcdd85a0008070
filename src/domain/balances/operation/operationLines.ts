import { type Cents, cents } from "../../quantities/money";
import { wholeEuros } from "../../quantities/split";
import type { BalanceEvidence, BalanceLine } from "../balance";
import { percentOf } from "../fillTemplate";
import type { PostCode } from "./costPosts";
import type { OperationReport } from "./operationReport";

/** Labels of the report, which is French as the forms are (domain.md § 3.2). */
export const postLabels: Readonly<Record<PostCode, string>> = {
  staff: "Dépenses directes de personnel",
  staffFlat: "Dépenses de personnel forfaitisées",
  operating: "Dépenses directes de fonctionnement",
  external: "Dépenses directes de prestations externes",
  participants: "Dépenses directes liées aux participants",
  indirect: "Dépenses indirectes (coûts réels)",
  deducted: "Aides et recettes déduites du coût",
  flat: "Dépenses forfaitisées",
};

/** The report as lines of a balance: costs and their total, resources and theirs; both totals are the eligible cost. */
export function operationLines(report: OperationReport, fund: string): BalanceLine[] {
  const { due, agreement } = report;
  const charges = report.costs.map((post) =>
    draft(post.code, postLabels[post.code], "charge", post),
  );
  const grant = draft("grant", fund, "product", {
    cents: due.due,
    evidence: [],
  });
  const others = report.resources.map((resource, place) =>
    draft(
      `resource_${place + 1}`,
      resource.label === "" ? resource.kind : resource.label,
      "product",
      resource,
    ),
  );
  const own = draft("own_funds", "Autofinancement", "product", {
    cents: cents(
      due.totalEligible - due.due - others.reduce((sum, line) => sum + line.actualCents, 0),
    ),
    evidence: [],
  });
  return [
    ...printed(charges),
    total("total_eligible", "Coût total éligible", "charge", charges, agreement.plannedCost),
    ...printed([{ ...grant, plannedCents: agreement.granted }, ...others, own]),
    total(
      "total_resources",
      "Total des ressources",
      "product",
      [grant, ...others, own],
      agreement.plannedCost,
    ),
  ];
}

function draft(
  code: string,
  label: string,
  side: BalanceLine["side"],
  what: { readonly cents: Cents; readonly evidence: readonly BalanceEvidence[] },
): BalanceLine {
  return {
    code,
    label,
    side,
    kind: "leaf",
    plannedCents: null,
    actualCents: what.cents,
    planned: null,
    actual: 0,
    percent: null,
    evidence: what.evidence,
  };
}

/** Whole euros of a side that add up to its printed total. */
function printed(lines: readonly BalanceLine[]): BalanceLine[] {
  const euros = wholeEuros(lines.map((line) => line.actualCents));
  return lines.map((line, place) => withPercent({ ...line, actual: euros[place] ?? 0 }));
}

function total(
  code: string,
  label: string,
  side: BalanceLine["side"],
  parts: readonly BalanceLine[],
  plannedCents: Cents | null,
): BalanceLine {
  const actualCents = cents(parts.reduce((sum, line) => sum + line.actualCents, 0));
  const [actual = 0] = wholeEuros([actualCents]);
  const evidence = parts.flatMap((line) => line.evidence);
  return withPercent({
    ...draft(code, label, side, { cents: actualCents, evidence }),
    kind: "total",
    plannedCents,
    actual,
  });
}

function withPercent(line: BalanceLine): BalanceLine {
  const { plannedCents } = line;
  if (plannedCents === null) return line;
  const [planned = 0] = wholeEuros([plannedCents]);
  return { ...line, planned, percent: percentOf(line.actual, planned) };
}
