import { type Placed, cellOf } from "../../schema/tables";
import type { CheckFacts } from "../facts";
import type { Rule, RuleFinding } from "../rule";
import { date, money, text } from "../say";

type Expense = Placed<"expenses">;
type Agreement = Placed<"agreements">;

/** Every expense with each agreement it is declared on. */
function declaredPairs(expenses: readonly Expense[], facts: CheckFacts): [Expense, Agreement][] {
  return expenses.flatMap((expense) =>
    facts.agreementsOf(expense).map((agreement): [Expense, Agreement] => [expense, agreement]),
  );
}

function outside([expense, agreement]: [Expense, Agreement], bound: "start" | "end"): RuleFinding {
  return {
    facts: {
      id: text(expense.id),
      d: date(expense.date),
      agreement: text(agreement.ref),
      bound: date(agreement[bound]),
      a: money(expense.amount),
    },
    cells: [cellOf(expense.place, "date"), cellOf(agreement.place, bound)],
    amountCents: expense.amount,
    records: [expense.id, agreement.ref],
  };
}

const beforeStart: Rule = {
  id: "PER-01",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  find: ({ ledger, facts }) =>
    declaredPairs(ledger.expenses, facts)
      .filter(([expense, agreement]) => expense.date < agreement.start)
      .map((pair) => outside(pair, "start")),
};

const afterEnd: Rule = {
  id: "PER-02",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  find: ({ ledger, facts }) =>
    declaredPairs(ledger.expenses, facts)
      .filter(([expense, agreement]) => expense.date > agreement.end)
      .map((pair) => outside(pair, "end")),
};

const paidTooLate: Rule = {
  id: "PER-03",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  find: ({ ledger, facts }) =>
    declaredPairs(ledger.expenses, facts).flatMap(([expense, agreement]): RuleFinding[] => {
      const { paid } = expense;
      const limit = agreement.paymentDeadline;
      if (paid === null || limit === null || paid <= limit) return [];
      return [
        {
          facts: {
            id: text(expense.id),
            d: date(paid),
            agreement: text(agreement.ref),
            limit: date(limit),
            a: money(expense.amount),
          },
          cells: [cellOf(expense.place, "paid"), cellOf(agreement.place, "paymentDeadline")],
          amountCents: expense.amount,
          records: [expense.id, agreement.ref],
        },
      ];
    }),
};

/** An expense that its dates already put out of an agreement: no further question is asked about it there. */
export function isOutByDates(expense: Expense, agreement: Agreement): boolean {
  return (
    expense.date < agreement.start ||
    expense.date > agreement.end ||
    (expense.paid !== null &&
      agreement.paymentDeadline !== null &&
      expense.paid > agreement.paymentDeadline)
  );
}

/** Periods (domain.md § 7.3). PER-08 is reported by the runner, from the cells that could not be read. */
export const periodRules: readonly Rule[] = [beforeStart, afterEnd, paidTooLate];
