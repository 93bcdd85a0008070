import { type Cents, cents, sumOf } from "../quantities/money";
import { yearOf } from "../quantities/plainDate";
import { type Ratio, divideRounded, ratio } from "../quantities/ratio";
import type { Ledger } from "./ledger";
import { type WorkedTime, totalMinutes } from "./workedTime";

/** Hours a full-time year counts for, by method (domain.md §§ 3.5, 3.8, 6). */
export const yearlyHours = { eu1720: 1720, legal1607: 1607 } as const;
export const horizonDays = 215;

/** Hourly (and Horizon daily) rates of one person in one year, each rounded half up to the cent. */
export interface PersonRates {
  readonly employee: string;
  readonly quota: Ratio;
  /** Months paid in the year. */
  readonly months: number;
  readonly annualCost: Cents;
  /** Cost brought to twelve months (CPR art. 55(4)). */
  readonly annualisedCost: Cents;
  readonly rate1720Exact: Ratio;
  readonly rate1720: Cents;
  readonly rate1607: Cents;
  readonly workedMinutes: number;
  /** Annual cost ÷ hours worked; null when none was. */
  readonly realExact: Ratio | null;
  readonly real: Cents | null;
  readonly day215: Cents;
}

/** Null for a person without payroll in that year: no rate can be justified. */
export function personRates(
  ledger: Ledger,
  time: WorkedTime,
  employee: string,
  year: number,
): PersonRates | null {
  const payslips = ledger.payroll.filter(
    (payslip) => payslip.employee === employee && yearOf(payslip.month) === year,
  );
  const months = new Set(payslips.map(({ month }) => month)).size;
  if (months === 0) return null;
  const annualCost = sumOf(payslips, ({ cost }) => cost);
  const quota = ledger.employees.find(({ id }) => id === employee)?.quota ?? ratio(1);
  const yearly = (units: number): Ratio =>
    ratio(
      BigInt(annualCost) * 12n * quota.denominator,
      BigInt(months) * BigInt(units) * quota.numerator,
    );
  const workedMinutes = totalMinutes(time.byPerson.get(employee));
  const realExact = workedMinutes === 0 ? null : ratio(annualCost * 60, workedMinutes);
  return {
    employee,
    quota,
    months,
    annualCost,
    annualisedCost: toCents(ratio(BigInt(annualCost) * 12n, months)),
    rate1720Exact: yearly(yearlyHours.eu1720),
    rate1720: toCents(yearly(yearlyHours.eu1720)),
    rate1607: toCents(yearly(yearlyHours.legal1607)),
    workedMinutes,
    realExact,
    real: realExact === null ? null : toCents(realExact),
    day215: toCents(yearly(horizonDays)),
  };
}

/** Rounded half up: the rate is fixed at two decimals before it is multiplied (domain.md § 3.5). */
export function toCents(value: Ratio): Cents {
  return cents(Number(divideRounded(value.numerator, value.denominator, "halfUp")));
}

/** `minutes × hourly rate`, rounded once to the cent. */
export function costOfMinutes(worked: number, hourlyRate: Cents): Cents {
  return cents(Number(divideRounded(BigInt(worked) * BigInt(hourlyRate), 60n, "halfUp")));
}

/** Hours a person may declare in a year, all projects together: 1 720 × quota (rule STA-04), in minutes. */
export function yearlyCapMinutes(quota: Ratio): number {
  return Number(
    divideRounded(BigInt(yearlyHours.eu1720 * 60) * quota.numerator, quota.denominator, "down"),
  );
}
