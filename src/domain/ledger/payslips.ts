import { type Cents, addCents, cents, zeroCents } from "../quantities/money";
import { type PlainMonth, yearOf } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import type { Ledger } from "./ledger";

type Payslip = Placed<"payroll">;

const indexes = new WeakMap<readonly Payslip[], ReadonlyMap<string, readonly Payslip[]>>();

/** Payslips of one person in one year, in the order of the table. The index is made once for a ledger. */
export function payslipsOf(ledger: Ledger, employee: string, year: number): readonly Payslip[] {
  const index = indexes.get(ledger.payroll) ?? indexByPersonYear(ledger.payroll);
  indexes.set(ledger.payroll, index);
  return index.get(`${employee} ${year}`) ?? [];
}

function indexByPersonYear(payslips: readonly Payslip[]): ReadonlyMap<string, readonly Payslip[]> {
  const index = new Map<string, Payslip[]>();
  for (const payslip of payslips) {
    const key = `${payslip.employee} ${yearOf(payslip.month)}`;
    const known = index.get(key);
    if (known === undefined) index.set(key, [payslip]);
    else known.push(payslip);
  }
  return index;
}

/** What an agreement does with daily allowances paid back (IJSS): taken off the cost, or money beside the grant. */
export type RefundTreatment = "deducted" | "resource";

/**
 * Cost of a payslip that a funder accepts (domain.md § 3.5): the loaded cost without severance; refunds, which are off
 * the loaded cost already, come back when they are shown as a resource.
 */
export function acceptedCost(payslip: Payslip, refunds: RefundTreatment = "deducted"): Cents {
  const back = refunds === "resource" ? (payslip.refunds ?? zeroCents) : zeroCents;
  return cents(addCents(payslip.cost, back) - (payslip.severance ?? 0));
}

/** Months in which someone was paid: two slips of one month are one month. */
export function monthsPaid(payslips: readonly Payslip[]): readonly PlainMonth[] {
  return [...new Set(payslips.map(({ month }) => month))];
}
