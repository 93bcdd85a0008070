import { lineOfAccount } from "../../balances/catalogue";
import { plannedLines } from "../../balances/plannedLines";
import { projectCost } from "../../ledger/projectCosts";
import { type Cents, cents, sumOf, zeroCents } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import { groupBy } from "../group";
import type { CheckInput, Rule, RuleFinding } from "../rule";
import { date, money, percent, text, word } from "../say";

/** Budget rows of one project and year. */
function projectBudgets(
  rows: readonly Placed<"budget">[],
): { project: string; year: number; rows: Placed<"budget">[] }[] {
  return [...groupBy(rows, ({ project, year }) => `${project}\n${year}`).values()].flatMap(
    (group) => {
      const first = group[0];
      return first === undefined ? [] : [{ project: first.project, year: first.year, rows: group }];
    },
  );
}

const underspent: Rule = {
  id: "BUD-03",
  severity: "minor",
  needs: ["budget"],
  find: ({ ledger, facts, settings }) =>
    projectBudgets(ledger.budget).flatMap(({ project, year, rows }): RuleFinding[] => {
      const planned = sumOf(plannedLines(ledger, [project], year, "charge").values(), (sum) => sum);
      const actual = projectCost(facts.costs(year), project);
      // In total only: a small line far from its budget is explained in the annex, not reported one by one.
      if (!facts.years.includes(year) || actual >= planned * settings.underspendShare) return [];
      return [
        {
          facts: {
            project: text(project),
            year: text(String(year)),
            x: percent(actual / planned),
            a: money(actual),
            t: money(planned),
            min: percent(settings.underspendShare),
          },
          cells: rows.map(({ place }) => cellOf(place, "amount")),
          amountCents: cents(planned - actual),
          records: [`${project} ${year}`],
        },
      ];
    }),
};

const unbalancedBudget: Rule = {
  id: "BUD-04",
  severity: "blocking",
  needs: ["budget"],
  find: ({ ledger }) =>
    projectBudgets(ledger.budget).flatMap(({ project, year, rows }): RuleFinding[] => {
      const side = (name: string): Cents =>
        sumOf(
          rows.filter((row) => row.side === name),
          ({ amount }) => amount,
        );
      const hasProducts = rows.some((row) => row.side === "product");
      const gap = cents(Math.abs(side("charge") - side("product")));
      if (!hasProducts || gap === 0) return [];
      return [
        {
          facts: {
            project: text(project),
            year: text(String(year)),
            charges: money(side("charge")),
            products: money(side("product")),
            d: money(gap),
          },
          cells: rows.map(({ place }) => cellOf(place, "amount")),
          amountCents: gap,
          records: [`${project} ${year}`],
        },
      ];
    }),
};

const accountWithoutLine: Rule = {
  id: "BUD-05",
  severity: "blocking",
  needs: ["expenses"],
  findForExpense: ({ id, account, date: spent, amount, place }) =>
    account.startsWith("6") && lineOfAccount(account, "charge", yearOf(spent)) === null
      ? [
          {
            facts: { c: text(account), id: text(id) },
            cells: [cellOf(place, "account")],
            amountCents: amount,
            records: [id],
          },
        ]
      : [],
};

const inNoProject: Rule = {
  id: "BUD-07",
  severity: "major",
  // Without projects there is nothing that a charge could be missing from.
  needs: ["expenses", "projects"],
  find: (input) =>
    input.facts.years.flatMap((year) =>
      input.facts
        .costs(year)
        .unassigned.filter(({ record }) => hasLine(input, record))
        .map((item): RuleFinding => ({
          facts: { id: text(item.record), d: money(item.cents), year: text(String(year)) },
          cells: [item.cell],
          amountCents: item.cents,
          records: [item.record],
        })),
    ),
};

/** An account outside the catalogue is BUD-05's matter. */
function hasLine({ facts }: CheckInput, record: string): boolean {
  const expense = facts.expenses.get(record);
  return (
    expense === undefined || lineOfAccount(expense.account, "charge", yearOf(expense.date)) !== null
  );
}

const receivedTooMuch: Rule = {
  id: "RES-01",
  severity: "blocking",
  needs: ["payments", "agreements"],
  find: ({ ledger, facts }) =>
    [...groupBy(ledger.payments, ({ agreement }) => agreement)].flatMap(
      ([ref, rows]): RuleFinding[] => {
        const agreement = facts.agreements.get(ref);
        const received = sumOf(rows, ({ amount }) => amount ?? zeroCents);
        if (agreement === undefined || received <= agreement.granted) return [];
        const beyond = cents(received - agreement.granted);
        return [
          {
            facts: {
              agreement: text(ref),
              r: money(received),
              m: money(agreement.granted),
              d: money(beyond),
            },
            cells: [
              ...rows.map(({ place }) => cellOf(place, "amount")),
              cellOf(agreement.place, "granted"),
            ],
            amountCents: beyond,
            records: [ref],
          },
        ];
      },
    ),
};

const instalmentOverdue: Rule = {
  id: "RES-06",
  severity: "minor",
  needs: ["payments.expected"],
  find: ({ ledger, today }) =>
    ledger.payments.flatMap((payment): RuleFinding[] => {
      const { expected, received, amount, due } = payment;
      if (expected === null || expected >= today || received !== null || amount !== null) return [];
      return [
        {
          facts: {
            agreement: text(payment.agreement),
            d: date(expected),
            a: due === null ? word("amount-unknown") : money(due),
          },
          cells: [cellOf(payment.place, "expected")],
          amountCents: due,
          records: [`${payment.agreement} ${payment.rank}`],
        },
      ];
    }),
};

const unbalancedInKind: Rule = {
  id: "ACC-08",
  severity: "blocking",
  needs: ["resources"],
  skip: ({ ledger }) =>
    ledger.resources.some(({ account }) => /^8[67]/.test(account)) ? null : ["resources.account"],
  find: ({ ledger }) => {
    const inKind = ledger.resources.filter(({ account }) => /^8[67]/.test(account));
    const used = sumOf(
      inKind.filter(
        ({ account, counterpart }) =>
          account.startsWith("86") || (counterpart ?? "").startsWith("86"),
      ),
      ({ amount }) => amount,
    );
    const given = sumOf(
      inKind.filter(({ account }) => account.startsWith("87")),
      ({ amount }) => amount,
    );
    if (used === given) return [];
    const gap = cents(Math.abs(used - given));
    return [
      {
        facts: { used: money(used), given: money(given), d: money(gap) },
        cells: inKind.map(({ place }) => cellOf(place, "amount")),
        amountCents: gap,
        records: inKind.map(({ id }) => id),
      },
    ];
  },
};

/** Budget, resources and closing (domain.md §§ 7.4, 7.7). */
export const balanceRules: readonly Rule[] = [
  underspent,
  unbalancedBudget,
  accountWithoutLine,
  inNoProject,
  receivedTooMuch,
  instalmentOverdue,
  unbalancedInKind,
];
