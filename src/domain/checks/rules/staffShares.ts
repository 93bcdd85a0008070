import { type Cents, cents, sumOf, zeroCents } from "../../quantities/money";
import {
  type PlainDate,
  type PlainMonth,
  firstDay,
  lastDay,
  monthOf,
} from "../../quantities/plainDate";
import { ratioToNumber } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import type { Claim } from "../finding";
import { groupBy } from "../group";
import type { Person } from "../person";
import type { Need, Rule, RuleFinding } from "../rule";
import { month, percent, text } from "../say";

type Assignment = Placed<"assignments">;
type TimeRow = Placed<"timesheets">;

/** A part of a person's month that one agreement is told to pay. */
interface MonthClaim extends Claim {
  readonly share: number;
}

const isClaimed = (row: TimeRow): boolean =>
  row.agreement !== null && row.project !== null && row.minutes > 0;

/** Fixed shares in force on one day, one per agreement or project: two documents may say the same one. */
function fixedShares(assignments: readonly Assignment[], day: PlainDate): MonthClaim[] {
  const inForce = assignments.filter(
    ({ share, start, end, agreement, project }) =>
      share !== null &&
      start <= day &&
      day <= (end ?? day) &&
      (agreement !== null || project !== null),
  );
  return [
    ...groupBy(inForce, ({ agreement, project }) => agreement ?? project ?? "").entries(),
  ].map(([ref, rows]) => {
    const first = rows[0];
    return {
      agreement: ref,
      source: first?.employee ?? "",
      cents: null,
      minutes: null,
      from: first?.start ?? null,
      to: first?.end ?? null,
      cells: rows.map(({ place }) => cellOf(place, "share")),
      share: Math.max(...rows.map(({ share }) => (share === null ? 0 : ratioToNumber(share)))),
    };
  });
}

/** Shares of a month in force at its start or from a day within it: the fullest day counts. */
function fullestDay(assignments: readonly Assignment[], of: PlainMonth): MonthClaim[] {
  const days = [
    firstDay(of),
    ...assignments.map(({ start }) => start).filter((start) => monthOf(start) === of),
  ];
  const total = (claims: readonly MonthClaim[]): number =>
    claims.reduce((sum, { share }) => sum + share, 0);
  return days
    .map((day) => fixedShares(assignments, day))
    .reduce((best, claims) => (total(claims) > total(best) ? claims : best), []);
}

/** Hours declared by hand, by agreement, as shares of the hours paid that month, else of those worked. */
function timeClaims(rows: readonly TimeRow[], paid: number): MonthClaim[] {
  const declared = rows.filter(isClaimed);
  return [...groupBy(declared, ({ agreement }) => agreement ?? "").entries()].map(([ref, own]) => {
    const minutes = own.reduce((sum, row) => sum + row.minutes, 0);
    return {
      agreement: ref,
      source: own[0]?.employee ?? "",
      cents: null,
      minutes,
      from: own[0]?.date ?? null,
      to: own[own.length - 1]?.date ?? null,
      cells: own.map(({ place }) => cellOf(place, "minutes")),
      share: paid === 0 ? 0 : minutes / paid,
    };
  });
}

/** Percentages kept beside the allocations of a person-month. */
function percentClaims(rows: readonly Placed<"allocations">[]): MonthClaim[] {
  return rows.flatMap((row) =>
    row.percent === null
      ? []
      : [
          {
            agreement: row.agreement,
            source: row.source,
            cents: row.amount,
            minutes: null,
            from: null,
            to: null,
            cells: [cellOf(row.place, "percent")],
            share: ratioToNumber(row.percent),
          },
        ],
  );
}

const shareNeeds: readonly Need[] = ["assignments.share", "timesheets.agreement"];

const beyondFullTime: Rule = {
  id: "STA-01",
  severity: "blocking",
  needs: [],
  skip: ({ facts }) =>
    facts.isFilled("assignments", "share") ||
    facts.isFilled("timesheets", "agreement") ||
    facts.isFilled("allocations", "percent")
      ? null
      : shareNeeds,
  findForPerson: (person, { facts }) =>
    monthsOf(person).flatMap(({ of, rows }): RuleFinding[] => {
      const record = `${person.id} ${of}`;
      const payslip = person.payslips.get(of)?.[0];
      const fixed = fullestDay(person.assignments, of);
      const named = new Set(fixed.map(({ agreement }) => agreement));
      const worked = rows.reduce((sum, row) => sum + (row.project === null ? 0 : row.minutes), 0);
      const paid = payslip?.paidMinutes ?? worked;
      const declared = timeClaims(rows, paid).filter(({ agreement }) => !named.has(agreement));
      const byPercent = percentClaims(facts.allocationsBySource.get(record) ?? []);
      return [[...fixed, ...declared], byPercent]
        .filter((claims) => sumShares(claims) > 1.0005)
        .slice(0, 1)
        .map((claims) => ({
          facts: {
            e: text(person.name),
            p: percent(sumShares(claims)),
            month: month(of),
            list: text(claims.map(({ agreement }) => agreement).join(", ")),
          },
          cells: claims.flatMap(({ cells }) => cells),
          amountCents: beyondCost(payslip?.cost ?? null, claims),
          records: [record],
          claims,
        }));
    }),
};

function sumShares(claims: readonly MonthClaim[]): number {
  return claims.reduce((sum, { share }) => sum + share, 0);
}

/** What the part over 100 % costs; null without a payslip. */
function beyondCost(cost: Cents | null, claims: readonly MonthClaim[]): Cents | null {
  return cost === null ? null : cents(Math.round(cost * (sumShares(claims) - 1)));
}

/** Months of a person that time, payroll or a letter's start makes known. */
function monthsOf({ months, payslips, assignments }: Person): {
  readonly of: PlainMonth;
  readonly rows: readonly TimeRow[];
}[] {
  const known = new Set([
    ...months.keys(),
    ...payslips.keys(),
    ...assignments.map(({ start }) => monthOf(start)),
  ]);
  return [...known].map((of) => ({ of, rows: months.get(of) ?? [] }));
}

/** Shares told apart from those of the letter: what is allocated or declared for the month on the same agreement. */
const outsideLetter: Rule = {
  id: "STA-07",
  severity: "major",
  needs: ["assignments.share"],
  findForPerson: (person, { facts, settings }) =>
    monthsOf(person).flatMap(({ of, rows }) => {
      const record = `${person.id} ${of}`;
      const cost = person.payslips.get(of)?.[0]?.cost ?? zeroCents;
      const whole = person.assignments.filter(
        ({ share, agreement, start, end }) =>
          share !== null &&
          agreement !== null &&
          start <= firstDay(of) &&
          (end ?? lastDay(of)) >= lastDay(of),
      );
      return whole.flatMap((letter): RuleFinding[] => {
        const allocated = facts.allocationsBySource.get(record) ?? [];
        const declared = declaredShare(allocated, cost, rows, letter.agreement ?? "");
        const share = letter.share === null ? 0 : ratioToNumber(letter.share);
        if (declared === null || declared.value <= share + settings.shareTolerance) return [];
        return [
          {
            facts: {
              e: text(person.name),
              month: month(of),
              p: percent(declared.value),
              agreement: text(letter.agreement ?? ""),
              q: percent(share),
            },
            cells: [...declared.cells, cellOf(letter.place, "share")],
            amountCents: null,
            records: [record, letter.agreement ?? ""],
          },
        ];
      });
    }),
};

/** Part of a month's cost allocated to an agreement, else part of its hours declared there; null when neither is. */
function declaredShare(
  allocations: readonly Placed<"allocations">[],
  cost: Cents,
  rows: readonly TimeRow[],
  agreement: string,
): { value: number; cells: string[] } | null {
  const allocated = allocations.filter((row) => row.agreement === agreement);
  if (allocated.length > 0 && cost > 0) {
    return {
      value: sumOf(allocated, ({ amount }) => amount) / cost,
      cells: allocated.map(({ place }) => cellOf(place, "amount")),
    };
  }
  const own = rows.filter((row) => row.agreement === agreement && row.project !== null);
  const worked = rows.reduce((sum, row) => sum + (row.project === null ? 0 : row.minutes), 0);
  if (own.length === 0 || worked === 0) return null;
  return {
    value: own.reduce((sum, { minutes }) => sum + minutes, 0) / worked,
    cells: own.map(({ place }) => cellOf(place, "minutes")),
  };
}

const underMinimum: Rule = {
  id: "STA-08",
  severity: "major",
  needs: ["agreements.minShare", "agreements.staff", "timesheets"],
  find: ({ ledger, facts }) =>
    ledger.agreements.flatMap((agreement) => {
      const { minShare, start, end, projects } = agreement;
      if (minShare === null) return [];
      return (agreement.staff ?? []).flatMap((employee): RuleFinding[] => {
        const { time, name } = facts.person(employee);
        const rows = time.filter(
          ({ date, project }) => project !== null && start <= date && date <= end,
        );
        const worked = rows.reduce((sum, { minutes }) => sum + minutes, 0);
        const on = rows.filter(({ project }) => projects.includes(project ?? ""));
        const spent = on.reduce((sum, { minutes }) => sum + minutes, 0);
        if (spent === 0 || spent / worked >= ratioToNumber(minShare)) return [];
        return [
          {
            facts: {
              e: text(name),
              p: percent(spent / worked),
              agreement: text(agreement.ref),
              q: percent(ratioToNumber(minShare)),
            },
            cells: [cellOf(agreement.place, "minShare"), cellOf(agreement.place, "staff")],
            amountCents: null,
            records: [employee, agreement.ref],
          },
        ];
      });
    }),
};

/** Shares of people's time over all agreements (domain.md § 7.5). */
export const staffShareRules: readonly Rule[] = [beyondFullTime, outsideLetter, underMinimum];
