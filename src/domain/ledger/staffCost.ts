import { type Cents, zeroCents } from "../quantities/money";
import { yearOf } from "../quantities/plainDate";
import { splitCents } from "../quantities/split";
import type { Placed } from "../schema/tables";
import { type Evidence, evidence } from "./evidence";
import type { Ledger } from "./ledger";
import { supportCode } from "./names";
import { type MinutesByCode, type WorkedTime, personMonth } from "./workedTime";

/** Parts of a loaded cost, and the line of the catalogue each belongs to. */
export const staffComponents = [
  { column: "gross", line: "64a" },
  { column: "employerCharges", line: "64b" },
  { column: "taxes", line: "63a" },
  { column: "otherCharges", line: "64c" },
] as const;
export type StaffComponent = (typeof staffComponents)[number]["column"];

/** What one component of one payslip costs one destination. */
export interface StaffShare {
  readonly employee: string;
  readonly destination: string;
  readonly component: StaffComponent;
  readonly line: string;
  readonly cents: Cents;
  readonly evidence: Evidence;
}

/**
 * Real staff cost of a year: each component of each payslip is spread over the hours worked in that month
 * by destination, to the cent (domain.md §§ 3.5 and 10, « réel mensuel »).
 *
 * A month paid without any hour worked (a whole month of leave) follows the person's hours of the year; a person
 * without any hour is support.
 */
export function staffCost(ledger: Ledger, time: WorkedTime, year: number): StaffShare[] {
  const names = new Map(ledger.employees.map(({ id, name }) => [id, name]));
  return ledger.payroll
    .filter(({ month }) => yearOf(month) === year)
    .flatMap((payslip) =>
      sharePayslip(payslip, time, names.get(payslip.employee) ?? payslip.employee),
    );
}

/** What a payslip was shared by, and how: shared again only when one of them is another. */
interface SharedPayslip {
  readonly weights: readonly (readonly [string, number])[];
  readonly name: string;
  readonly shares: readonly StaffShare[];
}

const shared = new WeakMap<Placed<"payroll">, SharedPayslip>();

function sharePayslip(
  payslip: Placed<"payroll">,
  time: WorkedTime,
  name: string,
): readonly StaffShare[] {
  const { employee, month } = payslip;
  const hours = time.byPersonMonth.get(personMonth(employee, month)) ?? time.byPerson.get(employee);
  const weights = weightsOf(hours, time.destinations);
  const known = shared.get(payslip);
  if (known?.name === name && sameWeights(known.weights, weights)) return known.shares;
  const shares = shareByWeights(payslip, weights, name);
  shared.set(payslip, { weights, name, shares });
  return shares;
}

function sameWeights(before: SharedPayslip["weights"], now: SharedPayslip["weights"]): boolean {
  return (
    before.length === now.length &&
    before.every(([code, weight], at) => now[at]?.[0] === code && now[at][1] === weight)
  );
}

function shareByWeights(
  payslip: Placed<"payroll">,
  shares: SharedPayslip["weights"],
  name: string,
): StaffShare[] {
  const { employee, month, place } = payslip;
  const weights = shares.map(([, weight]) => weight);
  const record = personMonth(employee, month);
  return staffComponents.flatMap(({ column, line }) => {
    const amount = payslip[column] ?? zeroCents;
    if (amount === 0) return [];
    const { label, cell } = evidence(record, name, amount, place, column);
    return splitCents(amount, weights).flatMap((cents, position): StaffShare[] => {
      const destination = shares[position]?.[0];
      if (cents === 0 || destination === undefined) return [];
      const part = { record, label, cents, cell };
      return [{ employee, destination, component: column, line, cents, evidence: part }];
    });
  });
}

/** Destinations with hours, in their order; support for someone without any. */
function weightsOf(
  hours: MinutesByCode | undefined,
  destinations: readonly string[],
): (readonly [string, number])[] {
  const weights = destinations.flatMap((code): (readonly [string, number])[] => {
    const weight = hours?.get(code) ?? 0;
    return weight > 0 ? [[code, weight]] : [];
  });
  return weights.length > 0 ? weights : [[supportCode, 1]];
}
