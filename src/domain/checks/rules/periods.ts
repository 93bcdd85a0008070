import { isDoneBeforeRequest, isOutByDates, shareWithin } from "../../ledger/eligibleDates";
import { cents } from "../../quantities/money";
import {
  type PlainDate,
  addDays,
  daysInMonth,
  monthNumber,
  plainDate,
  yearOf,
} from "../../quantities/plainDate";
import { ratioToNumber, shareOf } from "../../quantities/ratio";
import { cellOf } from "../../schema/tables";
import type { Declaration } from "../declared";
import type { Rule, RuleFinding } from "../rule";
import { date, money, percent, text, word } from "../say";

function outside({ expense, agreement }: Declaration, bound: "start" | "end"): RuleFinding {
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
  findForDeclared: ({ declarations }) =>
    declarations
      .filter(({ expense, agreement }) => expense.date < agreement.start)
      .map((declaration) => outside(declaration, "start")),
};

const afterEnd: Rule = {
  id: "PER-02",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  findForDeclared: ({ declarations }) =>
    declarations
      .filter(({ expense, agreement }) => expense.date > agreement.end)
      .map((declaration) => outside(declaration, "end")),
};

const paidTooLate: Rule = {
  id: "PER-03",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  findForDeclared: ({ declarations }) =>
    declarations.flatMap(({ expense, agreement }): RuleFinding[] => {
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

const acrossTheLimit: Rule = {
  id: "PER-04",
  severity: "major",
  needs: ["expenses.serviceEnd", "agreements"],
  findForDeclared: ({ declarations }) =>
    declarations.flatMap(({ expense, agreement, amount }): RuleFinding[] => {
      const { serviceStart, serviceEnd } = expense;
      if (serviceEnd === null || isOutByDates(expense, agreement)) return [];
      const from = serviceStart ?? expense.date;
      const inside = shareWithin(expense, agreement);
      if (inside === null) return [];
      const kept = shareOf(expense.amount, inside, "halfUp");
      // Already prorated: no more is claimed than the days inside.
      if (amount <= kept) return [];
      const beyond = cents(amount - kept);
      return [
        {
          facts: {
            id: text(expense.id),
            from: date(from),
            to: date(serviceEnd),
            agreement: text(agreement.ref),
            p: percent(ratioToNumber(inside)),
            d: money(beyond),
          },
          cells: [
            cellOf(expense.place, "serviceEnd"),
            cellOf(agreement.place, serviceEnd > agreement.end ? "end" : "start"),
          ],
          amountCents: beyond,
          records: [expense.id, agreement.ref],
        },
      ];
    }),
};

const beforeRequest: Rule = {
  id: "PER-05",
  severity: "blocking",
  needs: ["expenses", "agreements.requestedOn"],
  findForDeclared: ({ declarations }, { facts }) =>
    declarations.flatMap(({ expense, agreement, amount }): RuleFinding[] => {
      const { requestedOn } = agreement;
      const done = expense.serviceEnd ?? expense.date;
      if (requestedOn === null || !isDoneBeforeRequest(expense, agreement)) return [];
      if (!facts.isEuropean(agreement)) return [];
      if (isOutByDates(expense, agreement)) return [];
      return [
        {
          facts: {
            id: text(expense.id),
            d: date(done),
            agreement: text(agreement.ref),
            bound: date(requestedOn),
          },
          cells: [
            cellOf(expense.place, expense.serviceEnd === null ? "date" : "serviceEnd"),
            cellOf(agreement.place, "requestedOn"),
          ],
          amountCents: amount,
          records: [expense.id, agreement.ref],
        },
      ];
    }),
};

/**
 * A year that no funding line of the agreement pays, although its period covers it. Money carried over may pay the years
 * after its own, never those before.
 */
const yearNotFunded: Rule = {
  id: "PER-06",
  severity: "major",
  needs: ["expenses", "agreements", "fundingLines"],
  findForDeclared: ({ declarations }, { facts }) =>
    declarations.flatMap(({ expense, agreement, amount }): RuleFinding[] => {
      const rows = facts.fundingLines.get(agreement.ref) ?? [];
      const years = [...new Set(rows.map(({ year }) => year))].sort();
      const spent = yearOf(expense.date);
      const [first] = years;
      if (first === undefined || years.includes(spent) || isOutByDates(expense, agreement))
        return [];
      const opening = (agreement.openingFunds ?? 0) > 0;
      if (opening || (agreement.carryOver !== false && spent > first)) return [];
      return [
        {
          facts: {
            id: text(expense.id),
            d: date(expense.date),
            agreement: text(agreement.ref),
            years: text(years.join(", ")),
          },
          cells: [cellOf(expense.place, "date"), ...rows.map(({ place }) => cellOf(place, "year"))],
          amountCents: amount,
          records: [expense.id, agreement.ref],
        },
      ];
    }),
};

/** The same day some months later, or the last of that month. */
function addMonths(from: PlainDate, months: number): PlainDate {
  const rank = yearOf(from) * 12 + monthNumber(from) - 1 + months;
  const [year, month] = [Math.floor(rank / 12), (rank % 12) + 1];
  const last = daysInMonth(year, month);
  // The end of a month stays one: six months after 30 June is 31 December.
  const wasLast = Number(from.slice(8)) === daysInMonth(yearOf(from), monthNumber(from));
  return plainDate(year, month, wasLast ? last : Math.min(last, Number(from.slice(8)))) ?? from;
}

const reportDueSoon: Rule = {
  id: "PER-07",
  severity: "major",
  // Where no report is noted as sent, nothing tells which are still to come.
  needs: ["agreements.reportSent"],
  find: ({ ledger, today, settings }) =>
    ledger.agreements.flatMap((agreement): RuleFinding[] => {
      const due = agreement.reportDue ?? addMonths(agreement.end, settings.reportMonths);
      const isNear = addDays(due, -settings.reportNotice) <= today;
      if (agreement.reportSent !== null || !isNear || agreement.end >= today) return [];
      return [
        {
          facts: {
            agreement: text(agreement.ref),
            d: date(due),
            state: word(due < today ? "reportLate" : "reportSoon"),
          },
          cells: [cellOf(agreement.place, agreement.reportDue === null ? "end" : "reportDue")],
          amountCents: null,
          records: [agreement.ref],
        },
      ];
    }),
};

/** Periods (domain.md § 7.3). PER-08 is reported by the runner, from the cells that could not be read. */
export const periodRules: readonly Rule[] = [
  beforeStart,
  afterEnd,
  paidTooLate,
  acrossTheLimit,
  beforeRequest,
  yearNotFunded,
  reportDueSoon,
];
