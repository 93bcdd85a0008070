import type { ColumnProfile, Shape } from "./columnProfile";

type Kind = "date" | "amount" | "hours" | "percent" | "text" | "name" | "code" | "any";

/** What the values of a field look like; fields not listed hold words. */
const kindOf: Readonly<Record<string, Kind>> = {
  "project.name": "name",
  "funder.name": "name",
  "beneficiary.name": "name",
  "employee.name": "name",
  "expense.supplier": "name",
  "project.code": "code",
  "project.start": "date",
  "project.end": "date",
  "project.budget": "amount",
  "agreement.id": "code",
  "agreement.date": "date",
  "agreement.requested": "amount",
  "agreement.granted": "amount",
  "agreement.received": "amount",
  "agreement.balance": "amount",
  "agreement.year": "any",
  "agreement.report_due": "date",
  "agreement.payment_date": "date",
  "agreement.payment_terms": "any",
  "agreement.rate": "percent",
  "beneficiary.siret": "code",
  "funder.siret": "code",
  "budget.line": "any",
  "budget.planned": "amount",
  "budget.committed": "amount",
  "budget.actual": "amount",
  "budget.gap": "amount",
  "budget.pct": "percent",
  "expense.date": "date",
  "expense.paid": "date",
  "expense.invoice": "code",
  "expense.account": "code",
  "expense.evidence": "any",
  "expense.period": "any",
  "expense.amount_ttc": "amount",
  "expense.amount_ht": "amount",
  "expense.vat": "amount",
  "expense.debit": "amount",
  "expense.credit": "amount",
  "expense.eligible": "any",
  "alloc.pct": "any",
  "alloc.amount": "amount",
  "employee.id": "code",
  "employee.entry": "date",
  "employee.exit": "date",
  "employee.quota": "percent",
  "payroll.gross": "amount",
  "payroll.base": "amount",
  "payroll.bonus": "amount",
  "payroll.employee_charges": "amount",
  "payroll.employer_charges": "amount",
  "payroll.reduction": "amount",
  "payroll.tax": "amount",
  "payroll.cost": "amount",
  "payroll.net": "amount",
  "payroll.aid": "amount",
  "payroll.month": "any",
  "time.date": "date",
  "time.hours": "hours",
  "time.days": "hours",
  "time.total": "hours",
  "time.signature": "any",
  "time.absence": "any",
  "indicator.target": "any",
  "indicator.actual": "any",
  "asset.depreciation": "amount",
  "asset.start": "date",
  "asset.duration": "any",
  "mileage.km": "amount",
};

const numeric: readonly Shape[] = ["amount", "hours", "percent", "account", "year", "siret"];
const fits: Readonly<Record<Kind, readonly Shape[]>> = {
  any: ["date", "time", "text", "person", "yes-no", "code", ...numeric],
  date: ["date"],
  amount: ["amount", "hours", "account", "year"],
  hours: ["hours", "time", "amount"],
  percent: ["percent", "hours", "amount"],
  code: ["code", "text", "account", "siret", "amount", "hours", "year", "person", "yes-no"],
  text: ["text", "person", "code", "yes-no"],
  // « Est financeur »: oui, non.
  name: ["text", "person", "code"],
};

/** How well the column's values suit a field: 1 they do, 0.8 nothing to judge by, 0.25 they do not. */
export function suits(profile: ColumnProfile, field: string): number {
  if (profile.shape === "empty") return 0.8;
  const kind = kindOf[field] ?? "text";
  if (fits[kind].includes(profile.shape)) return 1;
  // A few words in a column of amounts, or dates written loosely: the reader will ask.
  if (kind === "amount" && profile.numbers * 4 > profile.filled) return 0.8;
  if (kind === "date" && profile.dates > 0) return 0.8;
  return 0.25;
}

/** The field holds money. */
export function isAmountField(field: string): boolean {
  return kindOf[field] === "amount";
}
