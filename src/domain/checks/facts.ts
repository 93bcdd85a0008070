import { type CatalogueLine, lineOfAccount } from "../balances/catalogue";
import { type Allocation, allocate } from "../ledger/allocation";
import { isCalculatedCharge } from "../ledger/expenses";
import { type FunderCategory, funderCategoryOf } from "../ledger/funderCategory";
import { plainText } from "../ledger/names";
import { type ResourcePart, yearResources } from "../ledger/projectResources";
import type { Ledger } from "../ledger/ledger";
import { type YearCosts, yearCosts } from "../ledger/projectCosts";
import { type Cents, sumOf } from "../quantities/money";
import { type PlainDate, yearOf } from "../quantities/plainDate";
import type { Placed, TableId } from "../schema/tables";
import { type ClaimPart, claimParts } from "./claims";
import { byKey, groupBy } from "./group";
import { type Territory, publicHolidays } from "./holidays";
import { type PersonDay, personDays, rowsByMonth } from "./personDay";
import { type ProjectYear, isIndirectLine, projectYears } from "./projectYear";

/** An expense on an agreement, with the part of it that is claimed there. */
export interface Declaration {
  readonly expense: Placed<"expenses">;
  readonly agreement: Placed<"agreements">;
  readonly amount: Cents;
  /** Its allocations to that agreement; none when it is declared in its own row, for the whole. */
  readonly rows: readonly Placed<"allocations">[];
}

const none: readonly never[] = [];

/** Figures that several rules need, each computed once and only when asked for. */
export class CheckFacts {
  private readonly ledger: Ledger;
  private readonly memo = new Map<string, unknown>();
  private readonly plainTexts = new Map<string, string>();

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

  /** Timesheet rows of each person-month (`E2 2025-05`). */
  get timeByMonth(): ReadonlyMap<string, readonly Placed<"timesheets">[]> {
    return this.once("time", () => rowsByMonth(this.ledger.timesheets));
  }

  /** Every allocation with the project, line and year it falls on. */
  get claims(): readonly ClaimPart[] {
    return this.once("claims", () => claimParts(this.ledger, this));
  }

  /** Agreements whose allocations name a common line. */
  get indirectPayers(): ReadonlySet<string> {
    return this.once(
      "indirect",
      () =>
        new Set(
          this.claims
            .filter(({ line }) => line !== null && isIndirectLine(line))
            .map(({ agreement }) => agreement),
        ),
    );
  }

  /** Payslips of a person-month (`E2 2025-05`); more than one is DUP-04's matter. */
  get payslips(): ReadonlyMap<string, readonly Placed<"payroll">[]> {
    return this.once("payslips", () =>
      groupBy(this.ledger.payroll, ({ employee, month }) => `${employee} ${month}`),
    );
  }

  get projects(): ReadonlyMap<string, Placed<"projects">> {
    return this.once("projects", () => byKey(this.ledger.projects, ({ code }) => code));
  }

  get assets(): ReadonlyMap<string, Placed<"assets">> {
    return this.once("assets", () => byKey(this.ledger.assets, ({ id }) => id));
  }

  get funders(): ReadonlyMap<string, Placed<"funders">> {
    return this.once("funders", () => byKey(this.ledger.funders, ({ code }) => code));
  }

  /** Expenses with an agreement they are declared on, by hand or by allocation, and for how much there. */
  get declarations(): readonly Declaration[] {
    return this.once("declarations", () =>
      this.ledger.expenses.flatMap((expense) => this.declarationsOf(expense)),
    );
  }

  /** Agreements of each expense that is declared on some. */
  get declared(): readonly (readonly [Placed<"expenses">, readonly Placed<"agreements">[]])[] {
    return this.once("declared", () => {
      const byExpense = new Map<Placed<"expenses">, Placed<"agreements">[]>();
      for (const { expense, agreement } of this.declarations) {
        const known = byExpense.get(expense);
        if (known === undefined) byExpense.set(expense, [agreement]);
        else known.push(agreement);
      }
      return [...byExpense];
    });
  }

  get days(): readonly PersonDay[] {
    return this.once("days", () => personDays(this.ledger.timesheets));
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

  /** Cost of each project in a year. */
  projectYears(year: number): ReadonlyMap<string, ProjectYear> {
    return this.once(`projects ${year}`, () => projectYears(this.costs(year)));
  }

  resources(year: number): readonly ResourcePart[] {
    return this.once(`resources ${year}`, () =>
      yearResources(this.ledger, this.costs(year).time, year),
    );
  }

  /** What the agreements of a year pay in the order of the dossier, whatever T_Affectations says. */
  allocation(year: number): Allocation {
    return this.once(`allocation ${year}`, () =>
      allocate(this.ledger, this.costs(year), this.resources(year)),
    );
  }

  chargeLine(account: string, year: number): CatalogueLine | null {
    return lineOfAccount(account, "charge", year);
  }

  isHoliday(date: PlainDate, territory: Territory = "metropolitan"): boolean {
    return holidaysOf(date.slice(0, 4), territory).has(date);
  }

  isEuropean(agreement: Placed<"agreements">): boolean {
    return this.funderCategory(agreement.funder) === "european";
  }

  /** The category stored with a funder, else what its name says; null when nothing tells. */
  funderCategory(code: string | null): FunderCategory | null {
    if (code === null) return null;
    return this.once(`category ${code}`, () => {
      const funder = this.funders.get(code);
      const known = funder?.category ?? null;
      return known === null
        ? funderCategoryOf(funder?.name ?? code)
        : (known as FunderCategory); /* one of the choices of T_Financeurs */
    });
  }

  /** Null when neither its nature nor its category is known. */
  isPublic(funder: string): boolean | null {
    const nature = this.funders.get(funder)?.nature ?? null;
    if (nature !== null) return nature === "public";
    const category = this.funderCategory(funder);
    return category === null ? null : category !== "private";
  }

  /** Agreements an expense is declared on: in its own row, or by allocations. */
  agreementsOf(expense: Placed<"expenses">): readonly Placed<"agreements">[] {
    const rows = this.allocationsBySource.get(expense.id);
    if (rows === undefined) {
      const own = this.agreements.get(expense.agreement ?? "");
      return own === undefined ? none : [own];
    }
    const refs = new Set(
      [expense.agreement, ...rows.map(({ agreement }) => agreement)].filter((ref) => ref !== null),
    );
    return [...refs].flatMap((ref) => this.agreements.get(ref) ?? []);
  }

  private declarationsOf(expense: Placed<"expenses">): readonly Declaration[] {
    const rows = this.allocationsBySource.get(expense.id) ?? none;
    if (rows.length === 0 && expense.agreement === null) return none;
    return this.agreementsOf(expense).map((agreement) => {
      const here = rows.filter((row) => row.agreement === agreement.ref);
      const amount = here.length === 0 ? expense.amount : sumOf(here, ({ amount: part }) => part);
      return { expense, agreement, amount, rows: here };
    });
  }

  /** `plainText`, once for each text: suppliers come back on thousands of rows. */
  readonly plain = (text: string): string => {
    const known = this.plainTexts.get(text);
    if (known !== undefined) return known;
    const plain = plainText(text);
    this.plainTexts.set(text, plain);
    return plain;
  };

  /** Whether some record of the table has a value in that column. */
  isFilled(table: TableId, column: string): boolean {
    return this.once(`filled ${table}.${column}`, () =>
      (this.ledger[table] as unknown as readonly Readonly<Record<string, unknown>>[]).some(
        ({ [column]: value = null }) =>
          value !== null && !(Array.isArray(value) && value.length === 0),
      ),
    );
  }

  readonly nameOf = (employee: string): string => this.employees.get(employee)?.name ?? employee;

  private once<Value>(key: string, compute: () => Value): Value {
    if (!this.memo.has(key)) this.memo.set(key, compute());
    return this.memo.get(key) as Value;
  }
}

/** Asked for with every day of everybody: found without building a key. */
const holidays = new Map<Territory, Map<string, ReadonlySet<PlainDate>>>();

function holidaysOf(year: string, territory: Territory): ReadonlySet<PlainDate> {
  const own = holidays.get(territory) ?? new Map<string, ReadonlySet<PlainDate>>();
  if (own.size === 0) holidays.set(territory, own);
  const known = own.get(year) ?? publicHolidays(Number(year), territory);
  own.set(year, known);
  return known;
}

/** Invoices and credit notes: what has a supplier, a number and a payment. */
export function isInvoice(expense: Placed<"expenses">): boolean {
  return !isCalculatedCharge(expense.account);
}
