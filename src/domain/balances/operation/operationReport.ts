import { type AmountDue, amountDue } from "../../ledger/amountDue";
import type { Ledger } from "../../ledger/ledger";
import { yearCosts } from "../../ledger/projectCosts";
import { yearResources } from "../../ledger/projectResources";
import { type PlainDate, yearPeriod } from "../../quantities/plainDate";
import type { Placed } from "../../schema/tables";
import { type CostPost, costPosts } from "./costPosts";
import { type OperationResource, operationResources } from "./operationResources";
import { type StaffLine, staffLines } from "./staffLines";

/** Every part of a report on an operation of European money (domain.md § 3.2). */
export interface OperationReport {
  readonly agreement: Placed<"agreements">;
  readonly funder: Placed<"funders"> | null;
  readonly projects: readonly Placed<"projects">[];
  readonly start: PlainDate;
  readonly end: PlainDate;
  /** The last year of the agreement; an earlier one is an interim report. */
  readonly isFinal: boolean;
  readonly staff: readonly StaffLine[];
  readonly costs: readonly CostPost[];
  readonly resources: readonly OperationResource[];
  readonly due: AmountDue;
  readonly payments: readonly Placed<"payments">[];
  readonly indicators: readonly Placed<"indicators">[];
}

/** What the ledger knows of one operation in one year; nothing here is computed apart from it. */
export function operationReport(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  year: number,
): OperationReport {
  const costs = yearCosts(ledger, year);
  const resources = yearResources(ledger, costs.time, year);
  const due = amountDue(ledger, costs, resources, agreement);
  const inYear = yearPeriod(year);
  const staff = staffLines(ledger, costs, agreement, due);
  return {
    agreement,
    funder: ledger.funders.find(({ code }) => code === agreement.funder) ?? null,
    projects: ledger.projects.filter(({ code }) => agreement.projects.includes(code)),
    start: agreement.start > inYear.first ? agreement.start : inYear.first,
    end: agreement.end < inYear.last ? agreement.end : inYear.last,
    isFinal: agreement.end <= inYear.last,
    staff,
    costs: costPosts(costs, agreement, due, staff),
    resources: operationResources(ledger, costs, resources, agreement),
    due,
    payments: ledger.payments
      .filter((payment) => payment.agreement === agreement.ref)
      .sort((a, b) => a.rank - b.rank),
    indicators: ledger.indicators.filter(({ project }) => agreement.projects.includes(project)),
  };
}
