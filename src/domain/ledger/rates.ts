import { type Cents, cents, sumOf } from "../quantities/money";
import { type Ratio, divideRounded, ratio } from "../quantities/ratio";
import type { Ledger } from "./ledger";
import { type RefundTreatment, acceptedCost, monthsPaid, payslipsOf } from "./payslips";
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
  /** What funders accept of the year's loaded cost (severance is out). */
  readonly annualCost: Cents;
  /** Cost brought to twelve months (CPR art. 55(4)). */
  readonly annualisedCost: Cents;
  /** Hours of the year that the 1 720 h method counts for this quota. */
  readonly base1720: Ratio;
  /** A twelfth of them. */
  readonly monthlyBase1720: Ratio;
  readonly rate1720Exact: Ratio;
  readonly rate1720: Cents;
  readonly rate1607Exact: Ratio;
  readonly rate1607: Cents;
  readonly workedMinutes: number;
  /** Annual cost ÷ hours worked; null when none was. */
  readonly realExact: Ratio | null;
  readonly real: Cents | null;
  readonly day215Exact: Ratio;
  readonly day215: Cents;
}

/** Null for a person without payroll in that year: no rate can be justified. */
export function personRates(
  ledger: Ledger,
  time: WorkedTime,
  employee: string,
  year: number,
  refunds: RefundTreatment = "deducted",
): PersonRates | null {
  const payslips = payslipsOf(ledger, employee, year);
  const months = monthsPaid(payslips).length;
  if (months === 0) return null;
  const annualCost = sumOf(payslips, (payslip) => acceptedCost(payslip, refunds));
  const quota = quotaOf(ledger, employee);
  const yearly = (units: number): Ratio => yearlyRate(annualCost, months, quota, units);
  const workedMinutes = totalMinutes(time.byPerson.get(employee));
  const realExact = workedMinutes === 0 ? null : ratio(annualCost * 60, workedMinutes);
  const base1720 = ratio(BigInt(yearlyHours.eu1720) * quota.numerator, quota.denominator);
  return {
    employee,
    quota,
    months,
    annualCost,
    annualisedCost: toCents(ratio(BigInt(annualCost) * 12n, months)),
    base1720,
    monthlyBase1720: ratio(base1720.numerator, base1720.denominator * 12n),
    rate1720Exact: yearly(yearlyHours.eu1720),
    rate1720: toCents(yearly(yearlyHours.eu1720)),
    rate1607Exact: yearly(yearlyHours.legal1607),
    rate1607: toCents(yearly(yearlyHours.legal1607)),
    workedMinutes,
    realExact,
    real: realExact === null ? null : toCents(realExact),
    day215Exact: yearly(horizonDays),
    day215: toCents(yearly(horizonDays)),
  };
}

/** An unknown quota, or one of zero, counts as full time: a lower rate, never a division by zero. */
export function quotaOf(ledger: Ledger, employee: string): Ratio {
  const quota = ledger.employees.find(({ id }) => id === employee)?.quota ?? null;
  return quota === null || quota.numerator <= 0n ? ratio(1) : quota;
}

/**
 * Cost of `months` months, brought to twelve, over the units (hours, days) of a full-time year at that quota:
 * `cost × 12 ÷ months ÷ (units × quota)`, in cents a unit, exact (CPR art. 55(2) and (4)).
 * @throws RangeError when months, units or quota are zero.
 */
export function yearlyRate(cost: Cents, months: number, quota: Ratio, units: number): Ratio {
  return ratio(
    BigInt(cost) * 12n * quota.denominator,
    BigInt(months) * BigInt(units) * quota.numerator,
  );
}

/** Cost of one month over a twelfth of the hours of a year (143,33 h at full time), in cents an hour, exact. */
export function monthlyRate(cost: Cents, quota: Ratio, units: number = yearlyHours.eu1720): Ratio {
  return yearlyRate(cost, 1, quota, units);
}

/**
 * Cost of a fixed share of someone's time (CPR art. 55(5)): a month's cost (the year's ÷ the months paid) × the share,
 * rounded once, for each month of the assignment.
 */
export function fixedShareCost(
  annualCost: Cents,
  monthsPaidInYear: number,
  share: Ratio,
  months: number,
): { readonly monthly: Cents; readonly total: Cents } {
  const monthly = toCents(
    ratio(BigInt(annualCost) * share.numerator, BigInt(monthsPaidInYear) * share.denominator),
  );
  return { monthly, total: cents(monthly * months) };
}

/** Rounded half up: the rate is fixed at two decimals before it is multiplied (domain.md § 3.5). */
export function toCents(value: Ratio): Cents {
  return cents(Number(divideRounded(value.numerator, value.denominator, "halfUp")));
}

/** `minutes × hourly rate`, rounded once to the cent. */
export function costOfMinutes(worked: number, hourlyRate: Cents): Cents {
  return cents(Number(divideRounded(BigInt(worked) * BigInt(hourlyRate), 60n, "halfUp")));
}

/** The same with the exact rate: one rounding in all, for agreements that do not round the rate. */
export function costAtExactRate(worked: number, hourlyRate: Ratio): Cents {
  return toCents(ratio(BigInt(worked) * hourlyRate.numerator, 60n * hourlyRate.denominator));
}

/** Time in days, to the nearest half day (halves of it up), at most the days of a year (domain.md § 3.8). */
export function halfDays(worked: number, minutesPerDay: number): number {
  return Number(divideRounded(BigInt(worked) * 2n, BigInt(minutesPerDay), "halfUp"));
}

/** Hours a person may declare in a year, all projects together: 1 720 × quota (rule STA-04), in minutes. */
export function yearlyCapMinutes(quota: Ratio): number {
  return Number(
    divideRounded(BigInt(yearlyHours.eu1720 * 60) * quota.numerator, quota.denominator, "down"),
  );
}
