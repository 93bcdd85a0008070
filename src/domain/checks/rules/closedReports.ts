import { type Cents, addCents, cents, zeroCents } from "../../quantities/money";
import { type Placed, cellOf } from "../../schema/tables";
import { reportRow } from "../closing";
import type { CheckFacts } from "../facts";
import type { Rule, RuleFinding } from "../rule";
import { money, text } from "../say";

/** Total of an agreement's report: its flat-rate total, else the whole cost of its projects (domain.md § 1.5). */
function reportTotal(agreement: Placed<"agreements">, year: number, facts: CheckFacts): Cents {
  const use = facts.allocation(year).uses.find((each) => each.agreement === agreement.ref);
  if (use?.due != null) return use.due.totalEligible;
  return addCents(
    ...agreement.projects.map(
      (project) => facts.projectYears(year).get(project)?.total ?? zeroCents,
    ),
  );
}

const totalsDiffer: Rule = {
  id: "BUD-06",
  severity: "blocking",
  needs: ["closings", "agreements"],
  skip: ({ ledger }) =>
    ledger.closings.some(({ table }) => table === reportRow) ? null : ["closings"],
  find: ({ ledger, facts }) =>
    ledger.closings.flatMap((row): RuleFinding[] => {
      const agreement = facts.agreements.get(row.scope.slice(0, -5));
      if (row.table !== reportRow || row.amount === null || agreement === undefined) return [];
      const total = reportTotal(agreement, Number(row.scope.slice(-4)), facts);
      if (total === row.amount) return [];
      const gap = cents(Math.abs(total - row.amount));
      return [
        {
          facts: {
            agreement: text(row.scope),
            a: money(row.amount),
            t: money(total),
            d: money(gap),
          },
          cells: [cellOf(row.place, "amount"), cellOf(agreement.place, "projects")],
          amountCents: gap,
          records: [row.scope],
        },
      ];
    }),
};

/** Reports that were closed, against the accounts as they stand (domain.md § 7.4). */
export const closedReportRules: readonly Rule[] = [totalsDiffer];
