import { plainText } from "../../ledger/names";
import { type Cents, cents, sumOf, zeroCents } from "../../quantities/money";
import { type Ratio, compareRatios, ratio, shareOf } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import { expenseFinding } from "../expenseFinding";
import { type CheckFacts, type Declaration, isInvoice } from "../facts";
import { groupBy } from "../group";
import type { Rule, RuleFinding } from "../rule";
import { count, money, percent, text } from "../say";

type Expense = Placed<"expenses">;

const lonelyCredit: Rule = {
  id: "AMT-01",
  severity: "major",
  needs: ["expenses"],
  find: ({ ledger, facts }) => {
    const largest = new Map<string, number>();
    for (const { supplier, amount } of ledger.expenses) {
      const name = facts.plain(supplier ?? "");
      largest.set(name, Math.max(largest.get(name) ?? 0, amount));
    }
    return ledger.expenses
      .filter((credit) => isInvoice(credit) && credit.amount < 0)
      .filter(
        ({ supplier, amount, creditOf }) =>
          (largest.get(facts.plain(supplier ?? "")) ?? 0) < Math.abs(amount) &&
          !facts.expenses.has(creditOf ?? ""),
      )
      .map((credit) =>
        expenseFinding(credit, ["amount"], credit.amount, {
          id: text(credit.id),
          a: money(credit.amount),
        }),
      );
  },
};

const creditKept: Rule = {
  id: "AMT-02",
  severity: "blocking",
  needs: ["expenses.creditOf"],
  find: ({ ledger, facts }) => {
    const declared = groupBy(facts.declarations, ({ expense }) => expense.id);
    return ledger.expenses.flatMap((credit) => {
      if (credit.creditOf === null || credit.amount >= 0) return [];
      const taken = new Set((declared.get(credit.id) ?? []).map(({ agreement }) => agreement.ref));
      return (declared.get(credit.creditOf) ?? [])
        .filter(({ agreement, amount, expense }) => {
          // The invoice may be declared for no more than what is left of it.
          const net = expense.amount + credit.amount;
          return !taken.has(agreement.ref) && amount > net;
        })
        .map(({ agreement, amount, expense }) =>
          expenseFinding(
            credit,
            ["amount", "creditOf"],
            cents(Math.abs(credit.amount)),
            {
              n: text(credit.invoice ?? credit.id),
              d: money(cents(Math.abs(credit.amount))),
              id: text(expense.id),
              a: money(amount),
              agreement: text(agreement.ref),
            },
            { cells: [cellOf(expense.place, "amount")], records: [expense.id, agreement.ref] },
          ),
        );
    });
  },
};

/** Share of its VAT that an expense recovers: its own, else that of all its projects when they agree. */
function recoveryOf(expense: Expense, facts: CheckFacts): Ratio | null {
  if (expense.vatRecovery !== null) return expense.vatRecovery;
  const rates = (expense.projects ?? []).map(
    ({ code }) => facts.projects.get(code)?.vatRecovery ?? null,
  );
  const [first = null] = rates;
  const agree = rates.every(
    (rate) => rate !== null && first !== null && compareRatios(rate, first) === 0,
  );
  return agree ? first : null;
}

const vatDeclared: Rule = {
  id: "AMT-03",
  severity: "blocking",
  needs: ["expenses.vat"],
  skip: ({ facts }) =>
    facts.isFilled("expenses", "vatRecovery") ||
    facts.isFilled("projects", "vatRecovery") ||
    facts.isFilled("agreements", "withoutVat")
      ? null
      : ["expenses.vatRecovery"],
  find: ({ facts }) =>
    [...groupBy(facts.declarations, ({ expense }) => expense.id).values()].flatMap(
      (declared): RuleFinding[] => {
        const first = declared[0];
        if (first === undefined) return [];
        const { expense } = first;
        const claimed = sumOf(declared, ({ amount }) => amount);
        const recovered = recoverable(declared, facts);
        const beyond = cents(claimed - (expense.amount - recovered));
        if (recovered <= 0 || expense.amount <= 0 || beyond <= 0) return [];
        return [
          expenseFinding(
            expense,
            ["vat", "amount"],
            beyond,
            {
              d: money(beyond),
              id: text(expense.id),
              agreement: text(declared.map(({ agreement }) => agreement.ref).join(", ")),
            },
            { records: declared.map(({ agreement }) => agreement.ref) },
          ),
        ];
      },
    ),
};

/** VAT that does not count: all of it where an agreement takes costs without VAT, else what is recovered. */
function recoverable(declared: readonly Declaration[], facts: CheckFacts): Cents {
  const expense = declared[0]?.expense;
  if (expense?.vat == null) return zeroCents;
  if (declared.every(({ agreement }) => agreement.withoutVat === true)) return expense.vat;
  const share = recoveryOf(expense, facts);
  return share === null ? zeroCents : shareOf(expense.vat, share, "halfUp");
}

const vatInconsistent: Rule = {
  id: "AMT-04",
  severity: "minor",
  needs: ["expenses.net", "expenses.vat"],
  find: ({ ledger, settings }) => {
    const known = settings.vatRates.map(
      (rate) => Number(rate.replace(/[%\s]/g, "").replace(",", ".")) / 100,
    );
    return ledger.expenses.flatMap((expense): RuleFinding[] => {
      const { net, vat, amount } = expense;
      if (net === null || vat === null) return [];
      const gap = cents(Math.abs(net + vat - amount));
      // Each line of an invoice rounds its own VAT.
      const knownRate = known.some((rate) => Math.abs(Math.abs(vat) - Math.abs(net) * rate) <= 2);
      if (gap === 0 && knownRate) return [];
      return [
        expenseFinding(expense, ["vat", "net", "amount"], gap, {
          id: text(expense.id),
          net: money(net),
          vat: money(vat),
          a: money(amount),
          x: percent(net === 0 ? 0 : vat / net),
        }),
      ];
    });
  },
};

const notEligible: Rule = {
  id: "AMT-07",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  find: ({ facts, settings }) => {
    const words = settings.ineligibleWords.map(plainText);
    return facts.declarations.flatMap(({ expense, agreement, amount }): RuleFinding[] => {
      const account = settings.ineligibleAccounts.find((each) => expense.account.startsWith(each));
      const label = ` ${facts.plain(expense.label ?? "")} `;
      const word = words.find(
        (each) => label.includes(` ${each} `) || label.includes(` ${each}s `),
      );
      if (account === undefined && word === undefined) return [];
      return [
        expenseFinding(
          expense,
          [account === undefined ? "label" : "account"],
          amount,
          {
            id: text(expense.id),
            a: money(amount),
            nature: text(expense.label ?? expense.account),
            agreement: text(agreement.ref),
          },
          { records: [agreement.ref] },
        ),
      ];
    });
  },
};

const cash: Rule = {
  id: "AMT-08",
  severity: "minor",
  needs: ["expenses.means"],
  skip: ({ facts, settings }) =>
    settings.cashLimit === null && !facts.isFilled("agreements", "cashLimit")
      ? ["agreements.cashLimit", "settings"]
      : null,
  find: ({ ledger, facts, settings }) =>
    ledger.expenses.flatMap((expense): RuleFinding[] => {
      if (!/\b(especes?|liquide|cash|caisse)\b/.test(facts.plain(expense.means ?? ""))) return [];
      const own = facts.agreementsOf(expense).flatMap(({ cashLimit }) => cashLimit ?? []);
      const limit = own.length > 0 ? cents(Math.min(...own)) : settings.cashLimit;
      if (limit === null || expense.amount <= limit) return [];
      return [
        expenseFinding(expense, ["means", "amount"], expense.amount, {
          id: text(expense.id),
          a: money(expense.amount),
          s: money(limit),
        }),
      ];
    }),
};

const noExchangeRate: Rule = {
  id: "AMT-09",
  severity: "major",
  needs: ["expenses.currency"],
  find: ({ ledger }) =>
    ledger.expenses
      .filter(
        ({ currency, exchangeRate }) =>
          currency !== null && exchangeRate === null && !/^(eur|euros?|€)$/i.test(currency.trim()),
      )
      .map((expense) =>
        expenseFinding(expense, ["exchangeRate", "currency"], expense.amount, {
          id: text(expense.id),
          a: money(expense.amount),
          currency: text(expense.currency ?? ""),
        }),
      ),
};

const mileage: Rule = {
  id: "AMT-10",
  severity: "major",
  needs: ["expenses.kilometres"],
  skip: ({ facts, settings }) =>
    settings.mileageRate === null && !facts.isFilled("agreements", "mileageRate")
      ? ["agreements.mileageRate", "settings"]
      : null,
  find: ({ ledger, facts, settings }) =>
    ledger.expenses.flatMap((expense): RuleFinding[] => {
      const { kilometres, amount } = expense;
      const own = facts.agreementsOf(expense).flatMap(({ mileageRate }) => mileageRate ?? []);
      const scale = own.length > 0 ? cents(Math.min(...own)) : settings.mileageRate;
      if (kilometres === null || kilometres <= 0 || scale === null) return [];
      const allowed = shareOf(scale, ratio(kilometres, 1000), "halfUp");
      if (amount <= allowed) return [];
      const beyond = cents(amount - allowed);
      return [
        expenseFinding(expense, ["kilometres", "amount"], beyond, {
          id: text(expense.id),
          x: money(shareOf(amount, ratio(1, kilometres), "halfUp")),
          y: money(shareOf(scale, ratio(1, 1000), "halfUp")),
          d: money(beyond),
          k: count(kilometres),
        }),
      ];
    }),
};

/** Amounts of single expenses (domain.md § 7.6). */
export const amountRules: readonly Rule[] = [
  lonelyCredit,
  creditKept,
  vatDeclared,
  vatInconsistent,
  notEligible,
  cash,
  noExchangeRate,
  mileage,
];
