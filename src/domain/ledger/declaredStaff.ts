import { type Cents, addCents, cents, sumOf, zeroCents } from "../quantities/money";
import { type PlainDate, type PlainMonth, monthOf, yearOf } from "../quantities/plainDate";
import { type Ratio, divideRounded, ratio, shareOf } from "../quantities/ratio";
import type { Placed } from "../schema/tables";
import type { rateMethods } from "../schema/tables/agreements";
import { type AssignedTime, agreedRateOn, assignedPeople, monthsAssigned } from "./assignments";
import type { Ledger } from "./ledger";
import { type RefundTreatment, acceptedCost, payslipsOf } from "./payslips";
import type { YearCosts } from "./projectCosts";
import {
  type PersonRates,
  costAtExactRate,
  costOfMinutes,
  fixedShareCost,
  halfDays,
  horizonDays,
  monthlyRate,
  personRates,
  toCents,
} from "./rates";
import { personMonth, totalMinutes } from "./workedTime";

/** Time of a person on an operation, priced as its agreement says. */
export interface DeclaredStaff {
  readonly employee: string;
  readonly minutes: number;
  /** The one rate of the year; where each month or period has its own, what the whole comes to an hour. */
  readonly rate: Cents;
  readonly cents: Cents;
  readonly parts: readonly StaffPart[];
}

/** Units at one price: `units × rate = cents`. */
export interface StaffPart {
  readonly unit: "hour" | "day" | "month";
  /** Minutes, half days or months. */
  readonly units: number;
  readonly rate: Cents;
  readonly cents: Cents;
  /** The month it is about, where each month has its own rate. */
  readonly month: PlainMonth | null;
}

/** A what-if on time: rows that a control refuses, or less work than there was. */
export interface TimeScenario {
  readonly rejects?: (row: Placed<"timesheets">) => boolean;
  /** Share of the time of these projects that was worked. */
  readonly worked?: { readonly projects: readonly string[]; readonly share: Ratio };
}

type RateMethod = (typeof rateMethods)[number];

/** Only persons named in the agreement, only time on its projects within its period. */
export function declaredStaff(
  ledger: Ledger,
  costs: YearCosts,
  agreement: Placed<"agreements">,
  scenario: TimeScenario = {},
): DeclaredStaff[] {
  const method = rateMethodOf(agreement);
  return assignedPeople(ledger, agreement).flatMap((employee) => {
    const rates = personRates(ledger, costs.time, employee, costs.year, refundsOf(agreement));
    if (rates === null) return [];
    const time = timeOn(ledger, costs, agreement, employee, scenario);
    const parts =
      method === "fixedShare"
        ? fixedShareParts(ledger, costs.year, agreement, rates)
        : [...agreedParts(time), ...pricedParts(ledger, costs, agreement, rates, time, method)];
    const total = sumOf(parts, (part) => part.cents);
    const all = time.minutes;
    if (parts.length === 0) return [];
    const [only] = parts;
    const rate =
      parts.length === 1 && only !== undefined
        ? only.rate
        : all === 0
          ? zeroCents
          : toCents(ratio(total * 60, all));
    return [{ employee, minutes: all, rate, cents: total, parts }];
  });
}

export function rateMethodOf(agreement: Placed<"agreements">): RateMethod {
  return (agreement.rateMethod as RateMethod | null) ?? "eu1720"; // one of the choices of T_Conventions
}

export function refundsOf(agreement: Placed<"agreements">): RefundTreatment {
  return agreement.refunds === "resource" ? "resource" : "deducted";
}

interface TimeOn {
  readonly minutes: number;
  readonly byMonth: ReadonlyMap<PlainMonth, number>;
  /** Time at a rate that an assignment fixes. */
  readonly agreed: ReadonlyMap<Cents, number>;
}

function timeOn(
  ledger: Ledger,
  costs: YearCosts,
  agreement: Placed<"agreements">,
  employee: string,
  { rejects = () => false, worked }: TimeScenario,
): TimeOn {
  const byMonth = new Map<PlainMonth, number>();
  const agreed = new Map<Cents, number>();
  let all = 0;
  const assigned: AssignedTime = { ledger, agreement, employee };
  for (const project of agreement.projects) {
    const share = worked?.projects.includes(project) === true ? worked.share : null;
    let told = 0;
    let counted = 0;
    for (const row of costs.time.rowsOf(employee, project)) {
      if (!isWithin(agreement, row.date, costs.year) || rejects(row)) continue;
      told += row.minutes;
      // Of all that was worked so far: the year is rounded once, however many rows it has.
      const upTo = share === null ? told : scaled(told, share);
      const time = upTo - counted;
      counted = upTo;
      all += time;
      const rate = agreedRateOn(assigned, row.date);
      if (rate !== null) agreed.set(rate, (agreed.get(rate) ?? 0) + time);
      else byMonth.set(monthOf(row.date), (byMonth.get(monthOf(row.date)) ?? 0) + time);
    }
  }
  return { minutes: all, byMonth, agreed };
}

function scaled(minutes: number, share: Ratio): number {
  return Number(divideRounded(BigInt(minutes) * share.numerator, share.denominator, "halfUp"));
}

function isWithin(agreement: Placed<"agreements">, date: PlainDate, year: number): boolean {
  return yearOf(date) === year && agreement.start <= date && date <= agreement.end;
}

function agreedParts({ agreed }: TimeOn): StaffPart[] {
  return [...agreed].map(([rate, minutes]) => ({
    unit: "hour",
    units: minutes,
    rate,
    cents: costOfMinutes(minutes, rate),
    month: null,
  }));
}

function pricedParts(
  ledger: Ledger,
  costs: YearCosts,
  agreement: Placed<"agreements">,
  rates: PersonRates,
  { byMonth }: TimeOn,
  method: Exclude<RateMethod, "fixedShare">,
): StaffPart[] {
  const minutes = [...byMonth.values()].reduce((sum, time) => sum + time, 0);
  if (minutes === 0) return [];
  const exact = agreement.rateRounding === "exact";
  const atRate = (units: number, rate: Ratio, month: PlainMonth | null): StaffPart => ({
    unit: "hour",
    units,
    rate: toCents(rate),
    cents: exact ? costAtExactRate(units, rate) : costOfMinutes(units, toCents(rate)),
    month,
  });
  switch (method) {
    case "eu1720":
      return [atRate(minutes, rates.rate1720Exact, null)];
    case "legal1607":
      return [atRate(minutes, rates.rate1607Exact, null)];
    case "actualHours":
      return rates.realExact === null ? [] : [atRate(minutes, rates.realExact, null)];
    case "horizon215":
      return [dayPart(ledger, agreement, rates, minutes)];
    case "monthly1720":
    case "realMonthly":
      return [...byMonth].flatMap(([month, time]) => {
        const rate = rateOfMonth(ledger, costs, agreement, rates, month, method);
        return rate === null ? [] : [atRate(time, rate, month)];
      });
  }
}

function rateOfMonth(
  ledger: Ledger,
  costs: YearCosts,
  agreement: Placed<"agreements">,
  { employee, quota }: PersonRates,
  month: PlainMonth,
  method: "monthly1720" | "realMonthly",
): Ratio | null {
  const paid = payslipsOf(ledger, employee, costs.year).filter((each) => each.month === month);
  if (paid.length === 0) return null;
  const cost = sumOf(paid, (payslip) => acceptedCost(payslip, refundsOf(agreement)));
  if (method === "monthly1720") return monthlyRate(cost, quota);
  const worked = totalMinutes(costs.time.byPersonMonth.get(personMonth(employee, month)));
  return worked === 0 ? null : ratio(cost * 60, worked);
}

/** Half days, at most those of a year at this quota (215 days at full time). */
function dayPart(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  rates: PersonRates,
  minutes: number,
): StaffPart {
  const most = Number(
    divideRounded(BigInt(horizonDays * 2) * rates.quota.numerator, rates.quota.denominator, "down"),
  );
  const units = Math.min(most, halfDays(minutes, minutesPerDay(ledger, agreement, rates.employee)));
  const doubled = BigInt(rates.day215) * BigInt(units);
  return {
    unit: "day",
    units,
    rate: rates.day215,
    cents: cents(Number(divideRounded(doubled, 2n, "halfUp"))),
    month: null,
  };
}

/** The agreement's day, else the person's own, else a fifth of the person's week. */
export function minutesPerDay(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  employee: string,
): number {
  const person = ledger.employees.find(({ id }) => id === employee);
  const weekly = person?.weekly ?? null;
  const day = agreement.hoursPerDay ?? person?.hoursPerDay ?? null;
  if (day !== null && day > 0) return day;
  return weekly === null || weekly <= 0 ? legalDay : Math.round(weekly / 5);
}

/** A fifth of the legal week of 35 h (domain.md § 6), for a person about whom nothing is known. */
const legalDay = 7 * 60;

function fixedShareParts(
  ledger: Ledger,
  year: number,
  agreement: Placed<"agreements">,
  rates: PersonRates,
): StaffPart[] {
  return monthsAssigned(ledger, agreement, rates.employee, year).flatMap(({ share, months }) => {
    if (months.length === 0) return [];
    const { monthly, total } = fixedShareCost(rates.annualCost, rates.months, share, months.length);
    return [{ unit: "month", units: months.length, rate: monthly, cents: total, month: null }];
  });
}

/** Daily allowances paid back for the time on the operation: money beside the grant where the agreement says so. */
export function refundsOnOperation(
  ledger: Ledger,
  costs: YearCosts,
  agreement: Placed<"agreements">,
): Cents {
  if (refundsOf(agreement) !== "resource") return zeroCents;
  const shares = assignedPeople(ledger, agreement).flatMap((employee) =>
    payslipsOf(ledger, employee, costs.year).map((payslip) => {
      const hours = costs.time.byPersonMonth.get(personMonth(employee, payslip.month));
      const worked = totalMinutes(hours);
      if (worked === 0 || payslip.refunds === null) return zeroCents;
      const here = agreement.projects.reduce((sum, code) => sum + (hours?.get(code) ?? 0), 0);
      return shareOf(payslip.refunds, ratio(here, worked), "halfUp");
    }),
  );
  return addCents(zeroCents, ...shares);
}
