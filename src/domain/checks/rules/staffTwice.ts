import { costMethodOf } from "../../ledger/costMethod";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import type { CheckFacts } from "../facts";
import type { Claim } from "../finding";
import { groupBy } from "../group";
import type { Person } from "../person";
import type { Rule, RuleFinding } from "../rule";
import type { Settings } from "../settings";
import { hours, money, month, text } from "../say";

type TimeRow = Placed<"timesheets">;

const aidNotDeducted: Rule = {
  id: "STA-06",
  severity: "blocking",
  needs: ["payroll"],
  skip: ({ facts }) =>
    facts.isFilled("payroll", "refunds") || facts.isFilled("payroll", "jobAid")
      ? null
      : ["payroll.refunds", "payroll.jobAid"],
  find: ({ ledger, facts }) => [
    ...ledger.payroll.flatMap((payslip) => refundInCost(payslip, facts)),
    ...aidWithoutResource(ledger.payroll, ledger.resources, facts),
  ],
};

/** The loaded cost is its parts; when it holds the refund on top of them, the refund was not taken off. */
function refundInCost(payslip: Placed<"payroll">, facts: CheckFacts): RuleFinding[] {
  const refund = payslip.refunds ?? zeroCents;
  const parts = addCents(
    payslip.gross,
    payslip.employerCharges ?? zeroCents,
    payslip.taxes ?? zeroCents,
    payslip.otherCharges ?? zeroCents,
  );
  if (refund <= 0 || payslip.cost - parts !== refund) return [];
  return [
    {
      facts: {
        e: text(facts.nameOf(payslip.employee)),
        a: money(refund),
        month: month(payslip.month),
      },
      cells: [cellOf(payslip.place, "refunds"), cellOf(payslip.place, "cost")],
      amountCents: refund,
      records: [`${payslip.employee} ${payslip.month}`],
    },
  ];
}

/** Aids that payroll shows for a person and year, beyond those among the resources of that person. */
function aidWithoutResource(
  payroll: readonly Placed<"payroll">[],
  resources: readonly Placed<"resources">[],
  facts: CheckFacts,
): RuleFinding[] {
  const aided = payroll.filter(({ jobAid }) => jobAid !== null && jobAid > 0);
  const received = new Map<string, number>();
  for (const { employee, date, amount } of resources) {
    if (employee === null) continue;
    // A resource without a date counts for every year: it may be the one.
    for (const year of date === null ? facts.years : [yearOf(date)]) {
      const key = `${employee} ${year}`;
      received.set(key, (received.get(key) ?? 0) + amount);
    }
  }
  return [...groupBy(aided, ({ employee, month: of }) => `${employee} ${yearOf(of)}`)].flatMap(
    ([record, rows]): RuleFinding[] => {
      const first = rows[0];
      const shown: Cents = sumOf(rows, ({ jobAid }) => jobAid ?? zeroCents);
      const missing = cents(shown - (received.get(record) ?? 0));
      if (first === undefined || missing <= 0) return [];
      return [
        {
          facts: {
            e: text(facts.nameOf(first.employee)),
            a: money(missing),
            month: month(first.month),
          },
          cells: rows.map(({ place }) => cellOf(place, "jobAid")),
          amountCents: missing,
          records: [record],
        },
      ];
    },
  );
}

/** A working day of the person: a fifth of the contract's week, else the workbook's ordinary day. */
function dayOf({ record }: Person, { dayLength }: Settings): number {
  return record?.hoursPerDay ?? (record?.weekly == null ? dayLength : record.weekly / 5);
}

/** Fewest days of a month on which the same hours must stand twice. */
const fewestDays = 2;

const valuedTwice: Rule = {
  id: "STA-11",
  severity: "blocking",
  needs: ["timesheets.agreement", "agreements"],
  findForPerson: (person, { facts, settings }) =>
    [...person.months].flatMap(([of, rows]): RuleFinding[] => {
      const declared = rows.filter(({ agreement, minutes }) => agreement !== null && minutes > 0);
      const isFlat = ({ agreement }: TimeRow): boolean =>
        costMethodOf(facts.agreements.get(agreement ?? "")?.method ?? null) !== "real";
      const flat = declared.filter(isFlat);
      const real = declared.filter((row) => !isFlat(row));
      const first = flat[0];
      if (first === undefined || real[0] === undefined) return [];
      const long = dayOf(person, settings);
      const realDays = groupBy(real, ({ date }) => date);
      const twice = [...groupBy(flat, ({ date }) => date)].filter(([day, own]) => {
        const there = total(realDays.get(day) ?? []);
        return there === total(own) && there + total(own) > long;
      });
      const flatDays = new Set(flat.map(({ date }) => date)).size;
      if (twice.length < Math.max(fewestDays, flatDays / 2)) return [];
      const minutes = twice.reduce((sum, [, own]) => sum + total(own), 0);
      return [
        {
          facts: {
            e: text(person.name),
            a: text(real[0].agreement ?? ""),
            b: text(first.agreement ?? ""),
            h: hours(minutes),
            month: month(of),
          },
          cells: twice.flatMap(([day, own]) =>
            [...own, ...(realDays.get(day) ?? [])].map(({ place }) => cellOf(place, "minutes")),
          ),
          amountCents: null,
          records: [`${person.id} ${of}`],
          claims: [real, flat].map((side) => timeClaim(side)),
        },
      ];
    }),
};

function total(rows: readonly TimeRow[]): number {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
}

function timeClaim(rows: readonly TimeRow[]): Claim {
  return {
    agreement: rows[0]?.agreement ?? "",
    source: rows[0]?.employee ?? "",
    cents: null,
    minutes: total(rows),
    from: rows[0]?.date ?? null,
    to: rows[rows.length - 1]?.date ?? null,
    cells: rows.map(({ place }) => cellOf(place, "agreement")),
  };
}

/** The same pay or the same hours counted twice (domain.md § 7.5). */
export const staffTwiceRules: readonly Rule[] = [aidNotDeducted, valuedTwice];
