import { productOfLaterYears, productOfYear } from "../../ledger/agreementYear";
import { yearEnd } from "../../ledger/yearEnd";
import { type Cents, cents, minCents, sumOf, zeroCents } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import type { Fix } from "../finding";
import { groupBy } from "../group";
import type { CheckInput, Need, Rule, RuleFinding } from "../rule";
import { date, money, text, word } from "../say";
import { type ClosingEntry, closingEntries } from "../yearEndEntries";
import { dormantFunds } from "./dormantFunds";

const noEntries = ({ ledger }: CheckInput): readonly Need[] | null =>
  closingEntries(ledger).length === 0 ? ["expenses.account"] : null;

function sumOn(entries: readonly ClosingEntry[], ref: string, prefix: string): Cents {
  return sumOf(
    entries.filter(({ agreement, account }) => agreement === ref && account.startsWith(prefix)),
    (entry) => entry.cents,
  );
}

const rollForward: Rule = {
  id: "ACC-01",
  severity: "blocking",
  needs: ["agreements.closingFunds"],
  find: (input) => {
    const entries = closingEntries(input.ledger);
    return input.ledger.agreements.flatMap((agreement): RuleFinding[] => {
      const { ref, closingFunds, openingFunds } = agreement;
      if (closingFunds === null) return [];
      const opening = openingFunds ?? zeroCents;
      const own = entries.filter((entry) => entry.agreement === ref);
      const [carried, used] =
        own.length > 0
          ? [sumOn(own, ref, "689"), sumOn(own, ref, "789")]
          : computedMoves(input, ref);
      const expected = cents(opening + carried - used);
      if (expected === closingFunds) return [];
      const gap = cents(Math.abs(expected - closingFunds));
      return [
        {
          facts: {
            agreement: text(ref),
            o: money(opening),
            r: money(carried),
            u: money(used),
            x: money(expected),
            c: money(closingFunds),
            d: money(gap),
          },
          cells: [
            cellOf(agreement.place, "closingFunds"),
            cellOf(agreement.place, "openingFunds"),
            ...own.map(({ cell }) => cell),
          ],
          amountCents: gap,
          records: [ref],
        },
      ];
    });
  },
};

/** 689 and 789 as the allocation of the last year gives them, where the books have no entry. */
function computedMoves({ ledger, facts }: CheckInput, ref: string): [Cents, Cents] {
  const year = Math.max(...facts.years, 0);
  if (year === 0) return [zeroCents, zeroCents];
  const closing = yearEnd(ledger, facts.allocation(year), year).find(
    (each) => each.agreement === ref,
  );
  return [closing?.report689 ?? zeroCents, closing?.used789 ?? zeroCents];
}

const unspentNotCarried: Rule = {
  id: "ACC-02",
  severity: "major",
  needs: ["agreements.dedicated"],
  // Books that hold no closing entry at all are not closed yet.
  skip: noEntries,
  find: ({ ledger, facts, today }) => {
    const entries = closingEntries(ledger);
    const closed = new Set(entries.flatMap(({ year }) => year ?? []));
    return facts.years
      .filter((year) => closed.has(year) && year < yearOf(today))
      .flatMap((year) => {
        const own = entries.filter((entry) => entry.year === year);
        const unknown = own.some(
          ({ account, agreement }) => account.startsWith("689") && agreement === null,
        );
        if (unknown) return [];
        return yearEnd(ledger, facts.allocation(year), year).flatMap(
          ({ agreement: ref, report689 }): RuleFinding[] => {
            const agreement = facts.agreements.get(ref);
            if (agreement === undefined || report689 <= 0) return [];
            if (own.some((entry) => entry.agreement === ref)) return [];
            return [
              {
                facts: { agreement: text(ref), d: money(report689), year: text(String(year)) },
                cells: [cellOf(agreement.place, "carryOver"), cellOf(agreement.place, "granted")],
                amountCents: report689,
                records: [`${ref} ${year}`],
              },
            ];
          },
        );
      });
  },
};

const carriedNotDedicated: Rule = {
  id: "ACC-03",
  severity: "blocking",
  needs: ["agreements.dedicated"],
  skip: noEntries,
  find: ({ ledger, facts }) =>
    closingEntries(ledger)
      .filter(({ account }) => account.startsWith("689"))
      .flatMap((entry): RuleFinding[] => {
        const agreement = facts.agreements.get(entry.agreement ?? "");
        if (agreement?.dedicated !== false) return [];
        return [
          {
            facts: { id: text(entry.id), a: money(entry.cents), agreement: text(agreement.ref) },
            cells: [entry.cell, cellOf(agreement.place, "dedicated")],
            amountCents: entry.cents,
            records: [entry.id, agreement.ref],
          },
        ];
      }),
};

/** Income of a funder booked in a year, where the funder has one agreement only. */
function bookedIncome({ ledger }: CheckInput): Map<string, Placed<"resources">[]> {
  const agreements = groupBy(ledger.agreements, ({ funder }) => funder);
  const grants = ledger.resources.filter(
    ({ account, funder, employee, date: booked }) =>
      /^(74(?!7)|755)/.test(account) &&
      employee === null &&
      booked !== null &&
      agreements.get(funder ?? "")?.length === 1,
  );
  return groupBy(grants, ({ funder }) => agreements.get(funder ?? "")?.[0]?.ref ?? "");
}

const notDeferred: Rule = {
  id: "ACC-04",
  severity: "major",
  needs: ["resources.funder", "fundingLines"],
  find: (input) => {
    const { ledger, facts } = input;
    const deferred = closingEntries(ledger).filter(({ account }) => account.startsWith("487"));
    return [...bookedIncome(input)].flatMap(([ref, rows]) => {
      const agreement = facts.agreements.get(ref);
      if (agreement === undefined) return [];
      return [...groupBy(rows, ({ date: booked }) => (booked ?? "").slice(0, 4))].flatMap(
        ([of, own]): RuleFinding[] => {
          const year = Number(of);
          const later = productOfLaterYears(ledger, agreement, year);
          const booked = sumOf(own, ({ amount }) => amount);
          const beyond = cents(booked - productOfYear(ledger, agreement, year));
          const known = deferred.some(
            (entry) => entry.year === year && (entry.agreement ?? ref) === ref,
          );
          if (later <= 0 || beyond <= 0 || known) return [];
          const amount = minCents(later, beyond);
          return [
            {
              facts: {
                agreement: text(ref),
                d: money(amount),
                year: text(String(year + 1)),
              },
              cells: own.map(({ place }) => cellOf(place, "amount")),
              amountCents: amount,
              records: [`${ref} ${of}`],
            },
          ];
        },
      );
    });
  },
};

const bookedAtCashIn: Rule = {
  id: "ACC-05",
  severity: "major",
  needs: ["agreements.notified", "resources.funder"],
  find: (input) => {
    const paid = groupBy(input.ledger.payments, ({ agreement }) => agreement);
    return [...bookedIncome(input)].flatMap(([ref, rows]) => {
      const agreement = input.facts.agreements.get(ref);
      const notified = agreement?.notified ?? null;
      if (agreement === undefined || notified === null) return [];
      const received = new Set((paid.get(ref) ?? []).map((payment) => payment.received));
      return rows.flatMap((row): RuleFinding[] => {
        const booked = row.date;
        if (booked === null || yearOf(booked) <= yearOf(notified)) return [];
        if (yearOf(booked) <= yearOf(agreement.start)) return [];
        // A later year of the agreement is booked in its own year, as it should.
        const atCashIn = booked === row.received || received.has(booked);
        if (productOfYear(input.ledger, agreement, yearOf(booked)) > 0) return [];
        if (!atCashIn) return [];
        return [
          {
            facts: {
              agreement: text(ref),
              d: date(notified),
              e: date(booked),
              a: money(row.amount),
            },
            cells: [cellOf(row.place, "date"), cellOf(agreement.place, "notified")],
            amountCents: row.amount,
            records: [row.id, ref],
          },
        ];
      });
    });
  },
};

const wrongAccount: Rule = {
  id: "ACC-06",
  severity: "minor",
  needs: ["agreements", "funders"],
  skip: noEntries,
  find: ({ ledger, facts }) =>
    closingEntries(ledger).flatMap((entry): RuleFinding[] => {
      const kind = /^(689|789|19)([456])/.exec(entry.account);
      const agreement = facts.agreements.get(entry.agreement ?? "");
      const isPublic = facts.isPublic(agreement?.funder ?? "");
      if (kind === null || agreement === undefined || isPublic === null) return [];
      // 196 is for public generosity: a private funder may belong there or to 195.
      const fits = isPublic ? kind[2] === "4" : kind[2] !== "4";
      if (fits) return [];
      return [
        {
          ...(isPublic ? { fix: publicAccount(entry) } : {}),
          facts: {
            id: text(entry.id),
            c: text(entry.account),
            agreement: text(agreement.ref),
            nature: word(isPublic ? "public" : "private"),
            x: text(`${kind[1] ?? ""}${isPublic ? "4" : "5"}`),
          },
          cells: [entry.accountCell, cellOf(agreement.place, "funder")],
          amountCents: entry.cents,
          records: [entry.id, agreement.ref],
        },
      ];
    }),
};

/** A public funder has one account of each kind (6894, 7894, 194); a private one may have two. */
function publicAccount({ table, account, accountCell }: ClosingEntry): Fix {
  const digit = account.startsWith("19") ? 2 : 3;
  const meant = `${account.slice(0, digit)}4${account.slice(digit + 1)}`;
  return { table, column: "account", cell: accountCell, before: account, value: text(meant) };
}

/** Year-end and dedicated funds (domain.md §§ 4.2, 4.3 and 7.7). */
export const yearEndRules: readonly Rule[] = [
  rollForward,
  unspentNotCarried,
  carriedNotDedicated,
  notDeferred,
  bookedAtCashIn,
  wrongAccount,
  dormantFunds,
];
