import { isCalculatedCharge } from "../ledger/expenses";
import { funderCategory } from "../ledger/projectResources";
import type { Ledger } from "../ledger/ledger";
import { type YearCosts, yearCosts } from "../ledger/projectCosts";
import { type PlainDate, yearOf } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import { type Territory, publicHolidays } from "./holidays";

/** All rows of one person on one day. */
export interface PersonDay {
  readonly employee: string;
  readonly date: PlainDate;
  readonly worked: readonly Placed<"timesheets">[];
  readonly absences: readonly Placed<"timesheets">[];
  readonly workedMinutes: number;
  readonly absentMinutes: number;
}

/** Figures that several rules need, each computed once and only when asked for. */
export class CheckFacts {
  private readonly ledger: Ledger;
  private readonly memo = new Map<string, unknown>();

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  get agreements(): ReadonlyMap<string, Placed<"agreements">> {
    return this.once("agreements", () => byKey(this.ledger.agreements, ({ ref }) => ref));
  }

  get expenses(): ReadonlyMap<string, Placed<"expenses">> {
    return this.once("expenses", () => byKey(this.ledger.expenses, ({ id }) => id));
  }

  get employees(): ReadonlyMap<string, Placed<"employees">> {
    return this.once("employees", () => byKey(this.ledger.employees, ({ id }) => id));
  }

  get allocationsBySource(): ReadonlyMap<string, readonly Placed<"allocations">[]> {
    return this.once("allocations", () => groupBy(this.ledger.allocations, ({ source }) => source));
  }

  get days(): readonly PersonDay[] {
    return this.once("days", () => personDays(this.ledger));
  }

  /** Years in which something was spent or paid. */
  get years(): readonly number[] {
    return this.once("years", () => [
      ...new Set([
        ...this.ledger.payroll.map(({ month }) => yearOf(month)),
        ...this.ledger.expenses.map((expense) => yearOf(expense.date)),
      ]),
    ]);
  }

  costs(year: number): YearCosts {
    return this.once(`costs ${year}`, () => yearCosts(this.ledger, year));
  }

  isHoliday(date: PlainDate, territory: Territory = "metropolitan"): boolean {
    const year = yearOf(date);
    return this.once(`holidays ${year} ${territory}`, () => publicHolidays(year, territory)).has(
      date,
    );
  }

  isEuropean(agreement: Placed<"agreements">): boolean {
    return funderCategory(this.ledger, agreement.funder) === "european";
  }

  /** Agreements an expense is declared on: in its own row, or by allocations. */
  agreementsOf(expense: Placed<"expenses">): readonly Placed<"agreements">[] {
    const refs = new Set(
      [
        expense.agreement,
        ...(this.allocationsBySource.get(expense.id) ?? []).map(({ agreement }) => agreement),
      ].filter((ref) => ref !== null),
    );
    return [...refs].flatMap((ref) => this.agreements.get(ref) ?? []);
  }

  nameOf(employee: string): string {
    return this.employees.get(employee)?.name ?? employee;
  }

  private once<Value>(key: string, compute: () => Value): Value {
    if (!this.memo.has(key)) this.memo.set(key, compute());
    return this.memo.get(key) as Value;
  }
}

/** Invoices and credit notes: what has a supplier, a number and a payment. */
export function isInvoice(expense: Placed<"expenses">): boolean {
  return !isCalculatedCharge(expense.account);
}

export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The first record of a key stands for it; the others are what duplicate rules report. */
function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return found;
}

function personDays(ledger: Ledger): PersonDay[] {
  const groups = groupBy(ledger.timesheets, ({ employee, date }) => `${date} ${employee}`);
  return [...groups.values()].flatMap((rows): PersonDay[] => {
    const first = rows[0];
    if (first === undefined) return [];
    const worked = rows.filter(({ project, minutes }) => project !== null && minutes > 0);
    const absences = rows.filter(({ absence }) => absence !== null);
    return [
      {
        employee: first.employee,
        date: first.date,
        worked,
        absences,
        workedMinutes: total(worked),
        absentMinutes: total(absences),
      },
    ];
  });
}

function total(rows: readonly Placed<"timesheets">[]): number {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
}
