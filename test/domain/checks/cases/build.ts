import { cents } from "../../../../src/domain/quantities/money";
import {
  type PlainDate,
  addDays,
  day,
  plainMonth,
  weekday,
} from "../../../../src/domain/quantities/plainDate";
import { ratio } from "../../../../src/domain/quantities/ratio";
import { minutes } from "../../../../src/domain/quantities/time";
import type { Rows } from "../../../support/smallLedger";

/** For one rule: data that must fire it, and the nearest data that must not. */
export type Case = readonly [rule: string, fires: Rows, quiet: Rows];

export const today = day("2026-03-31");

export const h = (hours: number): { minutes: ReturnType<typeof minutes> } => ({
  minutes: minutes(hours * 60),
});
export const euros = (amount: number): { amount: ReturnType<typeof cents> } => ({
  amount: cents(amount * 100),
});
export const to = (code: string): { code: string; weight: number }[] => [{ code, weight: 1 }];

export const invoice = {
  id: "F1",
  date: day("2025-06-02"),
  paid: day("2025-06-30"),
  supplier: "Formaction SARL",
  invoice: "2025-022",
  account: "604",
  projects: to("P1"),
  ...euros(100),
};
export const agreement = {
  ref: "A1",
  funder: "F",
  projects: ["P1"],
  granted: cents(1000000),
  start: day("2025-01-01"),
  end: day("2025-12-31"),
};
export const european = { ...agreement, ref: "E1", funder: "FSE", method: "flat40", staff: ["E1"] };
export const funders = [
  { code: "F", name: "Ville", category: "municipality" },
  { code: "FSE", name: "FSE+", category: "european" },
];
export const worked = { employee: "E1", date: day("2025-06-02"), project: "P1", ...h(7) };
export const person = { id: "E1", name: "Bruno CARON", job: "Coordinateur", quota: ratio(1) };
export const payslip = {
  employee: "E1",
  month: plainMonth(2025, 6),
  cost: cents(300000),
  gross: cents(300000),
};
export const allocation = { source: "F1", agreement: "A1", ...euros(60) };

/** So many working days from a day on. */
export function weekdays(from: string, count: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = day(from); days.length < count; date = addDays(date, 1)) {
    if (weekday(date) <= 5) days.push(date);
  }
  return days;
}

export const rent = { ...invoice, id: "F2", invoice: "L1", account: "613", projects: null };
export const ourName = {
  name: "Noms et SIRET de l’association, séparés par ;",
  value: "Les Passerelles",
};
export const letter = {
  employee: "E1",
  kind: "letter",
  agreement: "A1",
  start: day("2025-01-01"),
};
export const closingEntry = {
  ...invoice,
  id: "OD1",
  invoice: null,
  account: "6894",
  date: day("2025-12-31"),
  agreement: "A1",
};
