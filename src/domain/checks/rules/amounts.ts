import { hasIneligibleAccount, hasIneligibleNature } from "../../ledger/ineligibleNature";
import { type Cents, cents, sumOf, zeroCents } from "../../quantities/money";
import { type Ratio, compareRatios, ratio, shareOf } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import type { Declaration } from "../declared";
import { expenseFinding } from "../expenseFinding";
import { type CheckFacts, isInvoice } from "../facts";
import { groupBy } from "../group";
import type { Rule } from "../rule";
import { count, money, percent, text } from "../say";

type Expense = Placed<"expenses">;

const lonelyCredit: Rule = {
  id: "AMT-01",
  severity: "major",
  needs: ["expenses"],
  findForSupplier: (expenses, { facts }) => {
    const credits = expenses.filter((expense) => isInvoice(expense) && expense.amount < 0);
    if (credits.length === 0) return [];
    const largest = expenses.reduce((most, { amount }) => Math.max(most, amount), 0);
    return credits
      .filter(
        ({ amount, creditOf }) => largest < Math.abs(amount) && !facts.expenses.has(creditOf ?? ""),
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
  findForDeclared: ({ expense, declarations }, { facts }) => {
    if (declarations.length === 0) return [];
    const claimed = sumOf(declarations, ({ amount }) => amount);
    const recovered = recoverable(expense, declarations, facts);
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
          agreement: text(declarations.map(({ agreement }) => agreement.ref).join(", ")),
        },
        { records: declarations.map(({ agreement }) => agreement.ref) },
      ),
    ];
  },
};

/** VAT that does not count: all of it where an agreement takes costs without VAT, else what is recovered. */
function recoverable(expense: Expense, declared: readonly Declaration[], facts: CheckFacts): Cents {
  if (expense.vat === null) return zeroCents;
  if (declared.every(({ agreement }) => agreement.withoutVat === true)) return expense.vat;
  const share = recoveryOf(expense, facts);
  return share === null ? zeroCents : shareOf(expense.vat, share, "halfUp");
}

const vatInconsistent: Rule = {
  id: "AMT-04",
  severity: "minor",
  needs: ["expenses.net", "expenses.vat"],
  findForExpense: (expense, { settings }) => {
    const { net, vat, amount } = expense;
    if (net === null || vat === null) return [];
    const gap = cents(Math.abs(net + vat - amount));
    // Each line of an invoice rounds its own VAT.
    const knownRate = settings.vatRates
      .map((rate) => Number(rate.replace(/[%\s]/g, "").replace(",", ".")) / 100)
      .some((rate) => Math.abs(Math.abs(vat) - Math.abs(net) * rate) <= 2);
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
  },
};

const notEligible: Rule = {
  id: "AMT-07",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  findForDeclared: ({ expense, declarations }, { facts, settings }) => {
    if (!hasIneligibleNature(expense, settings, facts.plain)) return [];
    const isListed = hasIneligibleAccount(expense, settings);
    return declarations.map(({ agreement, amount }) =>
      expenseFinding(
        expense,
        [isListed ? "account" : "label"],
        amount,
        {
          id: text(expense.id),
          a: money(amount),
          nature: text(expense.label ?? expense.account),
          agreement: text(agreement.ref),
        },
        { records: [agreement.ref] },
      ),
    );
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
  findForExpense: (expense, { facts, settings }) => {
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
  },
};

const noExchangeRate: Rule = {
  id: "AMT-09",
  severity: "major",
  needs: ["expenses.currency"],
  findForExpense: (expense) => {
    const { currency, exchangeRate, amount, id } = expense;
    const isForeign = currency !== null && !/^(eur|euros?|€)$/i.test(currency.trim());
    if (!isForeign || exchangeRate !== null) return [];
    return [
      expenseFinding(expense, ["exchangeRate", "currency"], amount, {
        id: text(id),
        a: money(amount),
        currency: text(currency),
      }),
    ];
  },
};

const mileage: Rule = {
  id: "AMT-10",
  severity: "major",
  needs: ["expenses.kilometres"],
  skip: ({ facts, settings }) =>
    settings.mileageRate === null && !facts.isFilled("agreements", "mileageRate")
      ? ["agreements.mileageRate", "settings"]
      : null,
  findForExpense: (expense, { facts, settings }) => {
    const { kilometres, amount } = expense;
    if (kilometres === null || kilometres <= 0) return [];
    const own = facts.agreementsOf(expense).flatMap(({ mileageRate }) => mileageRate ?? []);
    const scale = own.length > 0 ? cents(Math.min(...own)) : settings.mileageRate;
    if (scale === null) return [];
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
  },
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
