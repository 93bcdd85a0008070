import type { Ledger } from "../../../domain/ledger/ledger";
import { yearOf } from "../../../domain/quantities/plainDate";
import { type Output, Refused } from "../output";

/** `--year 2025`; null without it. */
export function yearOption(text: string | undefined, { messages }: Output): number | null {
  if (text === undefined) return null;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new Refused(messages.cli.usage.badValue("--year", text, "2025"));
}

/** The last year in which something was spent or paid; the first of an agreement when nothing was. */
export function lastYear(ledger: Ledger): number {
  const years = [
    ...ledger.payroll.map(({ month }) => yearOf(month)),
    ...ledger.expenses.map(({ date }) => yearOf(date)),
  ];
  const known = years.length > 0 ? years : ledger.agreements.map(({ start }) => yearOf(start));
  return known.reduce((last, year) => Math.max(last, year), 0);
}
