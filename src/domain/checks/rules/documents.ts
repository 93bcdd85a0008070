import { plainText } from "../../ledger/names";
import { type Cents, cents, sumOf } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import { expenseFinding } from "../expenseFinding";
import { type CheckFacts, isInvoice } from "../facts";
import { groupBy } from "../group";
import type { CheckInput, Rule, RuleFinding } from "../rule";
import { money, text } from "../say";

/** A name or a SIRET within what the invoice says: « Association Les Passerelles, 12 rue… » is « Les Passerelles ». */
function names(bodies: readonly string[], written: string): boolean {
  const plain = ` ${plainText(written)} `;
  const digits = written.replace(/\D/g, "");
  return bodies.some((body) => {
    const number = body.replace(/\s/g, "");
    return /^\d{9}(\d{5})?$/.test(number)
      ? digits.includes(number)
      : plain.includes(` ${plainText(body)} `);
  });
}

const addressedElsewhere: Rule = {
  id: "PIE-02",
  severity: "blocking",
  needs: ["expenses.addressee"],
  skip: ({ settings }) => (settings.associationNames.length === 0 ? ["settings"] : null),
  findForExpense: (expense, { settings: { associationNames } }) => {
    const { addressee, amount, id } = expense;
    if (addressee === null || names(associationNames, addressee)) return [];
    return [
      expenseFinding(expense, ["addressee"], amount, {
        id: text(id),
        a: money(amount),
        x: text(addressee),
        us: text(associationNames[0] ?? ""),
      }),
    ];
  },
};

const bookedOtherwise: Rule = {
  id: "PIE-04",
  severity: "major",
  needs: ["expenses.booked"],
  findForExpense: (expense) => {
    const { booked, amount, net, id } = expense;
    // Accounts that recover VAT hold the amount without it.
    if (booked === null || booked === amount || booked === net) return [];
    const gap = cents(Math.abs(booked - amount));
    return [
      expenseFinding(expense, ["booked", "amount"], gap, {
        id: text(id),
        d: money(gap),
        a: money(booked),
        t: money(amount),
      }),
    ];
  },
};

const internalInvoice: Rule = {
  id: "PIE-05",
  severity: "blocking",
  needs: ["expenses"],
  skip: ({ facts, settings }) =>
    facts.isFilled("expenses", "internal") || bodiesOf(settings).length > 0
      ? null
      : ["expenses.internal", "settings"],
  findForExpense: (expense, { facts, settings }) => {
    const { id, supplier, internal, amount } = expense;
    const isOwn =
      internal ?? (supplier !== null && isAmong(facts.plain(supplier), bodiesOf(settings), facts));
    if (!isOwn) return [];
    const columns =
      internal === true ? (["internal", "supplier"] as const) : (["supplier"] as const);
    return [
      expenseFinding(expense, columns, amount, {
        id: text(id),
        f: text(supplier ?? id),
        a: money(amount),
      }),
    ];
  },
};

function isAmong(name: string, bodies: readonly string[], facts: CheckFacts): boolean {
  return bodies.some((body) => facts.plain(body) === name);
}

function bodiesOf(settings: CheckInput["settings"]): readonly string[] {
  return [...settings.associationNames, ...settings.relatedBodies];
}

const noDeliverable: Rule = {
  id: "PIE-06",
  severity: "major",
  // Where deliverables are noted nowhere, they are kept elsewhere.
  needs: ["expenses.deliverable"],
  findForExpense: (expense, { settings }) => {
    const { id, supplier, amount, account, deliverable, projects } = expense;
    const isService = settings.serviceAccounts.some((prefix) => account.startsWith(prefix));
    if (!isService || deliverable !== null || amount <= 0 || projects === null) return [];
    return [
      expenseFinding(expense, ["deliverable"], amount, {
        id: text(id),
        f: text(supplier ?? id),
        a: money(amount),
      }),
    ];
  },
};

const noCompetition: Rule = {
  id: "PIE-07",
  severity: "major",
  needs: ["expenses"],
  skip: ({ facts, settings }) =>
    settings.competitionThreshold === null && !facts.isFilled("agreements", "quotesFrom")
      ? ["agreements.quotesFrom"]
      : null,
  findForSupplier: (expenses, input) => {
    const threshold = thresholds(input);
    const bought = expenses.filter((expense) => isInvoice(expense) && expense.supplier !== null);
    const orders = groupBy(bought, ({ date }) => yearOf(date));
    return [...orders.values()].flatMap((rows): RuleFinding[] => {
      const first = rows[0];
      const limits = rows.flatMap((expense) => threshold(expense) ?? []);
      const total = sumOf(rows, ({ amount }) => amount);
      if (first === undefined || limits.length === 0) return [];
      const limit = cents(Math.min(...limits));
      // One offer is no comparison.
      if (total < limit || rows.some(({ quotes }) => (quotes ?? 0) > 1)) return [];
      return [
        {
          facts: {
            f: text(first.supplier ?? ""),
            a: money(total),
            year: text(String(yearOf(first.date))),
            s: money(limit),
          },
          cells: rows.map(({ place }) => cellOf(place, "amount")),
          amountCents: total,
          records: rows.map(({ id }) => id),
        },
      ];
    });
  },
};

/** The lowest threshold among the agreements an expense is declared on, or that pay its project at real cost. */
function thresholds({
  ledger,
  facts,
  settings,
}: CheckInput): (expense: Placed<"expenses">) => Cents | null {
  const asking = ledger.agreements.filter(({ quotesFrom }) => quotesFrom !== null);
  return (expense) => {
    const declared = facts.agreementsOf(expense);
    const projects = (expense.projects ?? []).map(({ code }) => code);
    const limits = asking
      .filter((agreement) =>
        declared.length > 0
          ? declared.includes(agreement)
          : projects.some((code) => agreement.projects.includes(code)),
      )
      .flatMap(({ quotesFrom }) => quotesFrom ?? []);
    return limits.length === 0 ? settings.competitionThreshold : cents(Math.min(...limits));
  };
}

/** What an invoice has to show beside its number (domain.md § 7.2). */
export const documentRules: readonly Rule[] = [
  addressedElsewhere,
  bookedOtherwise,
  internalInvoice,
  noDeliverable,
  noCompetition,
];
