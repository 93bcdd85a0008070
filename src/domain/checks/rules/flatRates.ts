import { type CostMethod, costMethodOf, flatRates } from "../../ledger/costMethod";
import { plainText } from "../../ledger/names";
import { ratioToNumber } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import { isInvoice } from "../facts";
import type { Rule, RuleFinding } from "../rule";
import { money, percent, text } from "../say";
import { isOutByDates } from "./periods";

/**
 * Share of the flat rate that already pays an expense; null when the expense may be declared at real cost.
 * The 40 % of art. 56 covers everything but staff; the others cover common costs (domain.md §§ 3.6, 0.2).
 */
function coveredBy(method: CostMethod, expense: Placed<"expenses">): number | null {
  const rates = flatRates[method];
  if (rates.allOther !== null) return ratioToNumber(rates.allOther);
  const indirect = rates.indirectOnStaff ?? rates.indirectOnDirect;
  return expense.key !== null && indirect !== null ? ratioToNumber(indirect) : null;
}

const coveredTwice: Rule = {
  id: "SCO-01",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  find: ({ ledger, facts }) =>
    ledger.expenses.flatMap((expense) =>
      facts.agreementsOf(expense).flatMap((agreement): RuleFinding[] => {
        const rate = coveredBy(costMethodOf(agreement.method), expense);
        if (rate === null || isOutByDates(expense, agreement)) return [];
        return [
          {
            facts: {
              id: text(expense.id),
              r: percent(rate),
              agreement: text(agreement.ref),
              a: money(expense.amount),
            },
            cells: [
              cellOf(expense.place, expense.agreement === agreement.ref ? "agreement" : "amount"),
              cellOf(agreement.place, "method"),
            ],
            amountCents: expense.amount,
            records: [expense.id, agreement.ref],
          },
        ];
      }),
    ),
};

const lonelyCredit: Rule = {
  id: "AMT-01",
  severity: "major",
  needs: ["expenses"],
  find: ({ ledger }) => {
    const bills = ledger.expenses.filter(({ amount }) => amount > 0);
    return ledger.expenses
      .filter((credit) => isInvoice(credit) && credit.amount < 0)
      .filter(
        (credit) =>
          !bills.some(
            (bill) =>
              plainText(bill.supplier ?? "") === plainText(credit.supplier ?? "") &&
              bill.amount >= -(credit.amount as number),
          ),
      )
      .map((credit): RuleFinding => ({
        facts: { id: text(credit.id), a: money(credit.amount) },
        cells: [cellOf(credit.place, "amount")],
        amountCents: credit.amount,
        records: [credit.id],
      }));
  },
};

/** Flat rates and amounts (domain.md § 7.6). */
export const flatRateRules: readonly Rule[] = [coveredTwice, lonelyCredit];
