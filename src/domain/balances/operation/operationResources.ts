import { productOfYear } from "../../ledger/agreementYear";
import { refundsOnOperation } from "../../ledger/declaredStaff";
import { deductions } from "../../ledger/eligibleCost";
import { type Evidence, type Traced, evidence, traced } from "../../ledger/evidence";
import type { Ledger } from "../../ledger/ledger";
import type { YearCosts } from "../../ledger/projectCosts";
import type { ResourcePart } from "../../ledger/projectResources";
import { type Cents, cents, sumOf, zeroCents } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import type { Placed } from "../../schema/tables";

/** Money beside the grant (domain.md § 3.2, 5); the lines add up to the ledger's « other resources ». */
export interface OperationResource extends Traced {
  readonly kind: "grant" | "jobAid" | "investmentGrant" | "income" | "refunds" | "deducted";
  readonly label: string;
  /** Convention, account or record that proves it. */
  readonly proof: string;
  readonly nature: "public" | "private" | null;
  /** What was received so far; null where that is not followed. */
  readonly received: Cents | null;
}

/** The other agreements of the same projects, then their other income, then what is counted apart. */
export function operationResources(
  ledger: Ledger,
  costs: YearCosts,
  resources: readonly ResourcePart[],
  agreement: Placed<"agreements">,
): OperationResource[] {
  return [
    ...otherGrants(ledger, agreement, costs.year),
    ...otherIncome(resources, agreement),
    ...apart("refunds", refundsOnOperation(ledger, costs, agreement)),
    ...apart("deducted", cents(0 - deductions(resources, agreement))),
  ];
}

function otherGrants(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  year: number,
): OperationResource[] {
  return ledger.agreements.flatMap((other): OperationResource[] => {
    const isBeside =
      other.ref !== agreement.ref &&
      other.projects.some((project) => agreement.projects.includes(project)) &&
      yearOf(other.start) <= year &&
      year <= yearOf(other.end);
    if (!isBeside) return [];
    const funder = ledger.funders.find(({ code }) => code === other.funder);
    const amount = productOfYear(ledger, other, year);
    const name = funder?.name ?? other.funder;
    return [
      {
        ...traced([evidence(other.ref, other.label ?? other.ref, amount, other.place, "granted")]),
        kind: "grant",
        label: name,
        proof: other.ref,
        nature: funder?.nature === "private" ? "private" : funder === undefined ? null : "public",
        received: sumOf(
          ledger.payments.filter((payment) => payment.agreement === other.ref),
          (payment) => payment.amount ?? zeroCents,
        ),
      },
    ];
  });
}

/** Income of the projects by kind and line: job aids, shares of investment grants, sales. */
function otherIncome(
  resources: readonly ResourcePart[],
  { projects }: Placed<"agreements">,
): OperationResource[] {
  const groups = new Map<string, { part: ResourcePart; items: Evidence[] }>();
  for (const part of resources) {
    if (part.project === null || !projects.includes(part.project)) continue;
    const key = `${part.kind} ${part.line}`;
    const group = groups.get(key) ?? { part, items: [] };
    groups.set(key, group);
    group.items.push(...part.evidence);
  }
  return [...groups.values()].map(({ part, items }) => ({
    ...traced(items),
    kind: part.kind,
    label: [...new Set(items.map(({ label }) => label))].slice(0, 2).join(" ; "),
    proof: [...new Set(items.map(({ record }) => record))].slice(0, 3).join(", "),
    nature: part.line.startsWith("74") && part.line !== "74private" ? "public" : null,
    received: null,
  }));
}

function apart(kind: "refunds" | "deducted", amount: Cents): OperationResource[] {
  if (amount === 0) return [];
  const common = { label: "", proof: "", nature: null, received: null } as const;
  return [{ kind, cents: amount, evidence: [], ...common }];
}
