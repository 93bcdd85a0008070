import { yearOf } from "../quantities/plainDate";
import type { Ledger } from "./ledger";

/** Years in which something was spent or paid, in their order. */
export function yearsOf({ expenses, payroll }: Ledger): number[] {
  const years = new Set<number>();
  for (const { date } of expenses) years.add(yearOf(date));
  for (const { month } of payroll) years.add(yearOf(month));
  return [...years].sort((a, b) => a - b);
}

/** The last of them; the last first year of an agreement when nothing was. */
export function lastYear(ledger: Ledger): number {
  const last = yearsOf(ledger).at(-1);
  return last ?? ledger.agreements.reduce((year, { start }) => Math.max(year, yearOf(start)), 0);
}
