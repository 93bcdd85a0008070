import type { Ledger } from "../ledger/ledger";
import { isSpent, yearCosts } from "../ledger/projectCosts";
import { type Cents, cents, sumOf } from "../quantities/money";
import { yearOf } from "../quantities/plainDate";

/** From the year's records to the cost of the projects: the auditor's first question (domain.md § 1.5, 6). */
export interface Reconciliation {
  /** Expenses of class 6 as they were entered, without what is carried over (689): it is no cost yet. */
  readonly expenses: Cents;
  readonly payroll: Cents;
  /** Depreciation computed from T_Immobilisations, less VAT that is recovered: neither is an entry of its own. */
  readonly computed: Cents;
  readonly projects: readonly {
    readonly code: string;
    readonly name: string;
    readonly cents: Cents;
  }[];
  /** Recorded, and reaching no project. */
  readonly unassigned: Cents;
}

/** Expenses + payroll + what is computed = projects + what reaches none, to the cent. */
export function reconciliation(ledger: Ledger, year: number): Reconciliation {
  const costs = yearCosts(ledger, year);
  const expenses = sumOf(
    ledger.expenses.filter((expense) => yearOf(expense.date) === year && isSpent(expense)),
    ({ amount }) => amount,
  );
  const payroll = sumOf(
    ledger.payroll.filter(({ month }) => yearOf(month) === year),
    ({ cost }) => cost,
  );
  const codes = [...new Set(costs.parts.map(({ project }) => project))];
  const projects = codes.map((code) => ({
    code,
    name: ledger.projects.find((project) => project.code === code)?.name ?? "",
    cents: sumOf(
      costs.parts.filter(({ project }) => project === code),
      (part) => part.cents,
    ),
  }));
  const unassigned = sumOf(costs.unassigned, (item) => item.cents);
  const reached = sumOf(projects, (project) => project.cents);
  const computed = cents(reached + unassigned - expenses - payroll);
  return { expenses, payroll, computed, projects, unassigned };
}
