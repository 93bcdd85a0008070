import { type CatalogueLine, lineOfAccount } from "../balances/catalogue";
import { type Allocation, allocate } from "../ledger/allocation";
import { isCalculatedCharge } from "../ledger/expenses";
import { type FunderCategory, funderCategoryOf } from "../ledger/funderCategory";
import type { Ledger } from "../ledger/ledger";
import { plainText } from "../ledger/names";
import { type DirectCosts, type YearCosts, directCosts, joinCosts } from "../ledger/projectCosts";
import { type ResourcePart, yearResources } from "../ledger/projectResources";
import { type StaffShare, staffCost } from "../ledger/staffCost";
import { type WorkedTime, workedTimeFrom } from "../ledger/workedTime";
import { yearOf } from "../quantities/plainDate";
import type { Placed, TableId } from "../schema/tables";
import { type ClaimPart, claimParts } from "./claims";
import { type DeclaredExpense, type Declaration, agreementsOf } from "./declared";
import { byKey, groupBy } from "./group";
import { ledgerOf } from "./ledgerInputs";
import type { LedgerParts } from "./ledgerParts";
import type { Person } from "./person";
import { type ProjectYear, isIndirectLine, projectYears } from "./projectYear";
import { type ValueGraph, sameItems } from "./valueGraph";

/** Figures that several rules need, each computed when it is first asked for and kept while what it reads is the same. */
export class CheckFacts {
  readonly #graph: ValueGraph;
  readonly #parts: LedgerParts;
  readonly #plainTexts = new Map<string, string>();

  constructor(graph: ValueGraph, parts: LedgerParts) {
    this.#graph = graph;
    this.#parts = parts;
  }

  get #ledger(): Ledger {
    return this.#parts.ledger;
  }

  get agreements(): ReadonlyMap<string, Placed<"agreements">> {
    return this.#parts.agreements;
  }

  get expenses(): ReadonlyMap<string, Placed<"expenses">> {
    return this.#parts.expenses;
  }

  get allocationsBySource(): ReadonlyMap<string, readonly Placed<"allocations">[]> {
    return this.#parts.allocationsBySource;
  }

  /** Payslips of a person-month (`E2 2025-05`); more than one is DUP-04's matter. */
  get payslips(): ReadonlyMap<string, readonly Placed<"payroll">[]> {
    return this.#graph.value("payslips", () =>
      groupBy(this.#ledger.payroll, ({ employee, month }) => `${employee} ${month}`),
    );
  }

  get projects(): ReadonlyMap<string, Placed<"projects">> {
    return this.#graph.value("projects", () => byKey(this.#ledger.projects, ({ code }) => code));
  }

  get assets(): ReadonlyMap<string, Placed<"assets">> {
    return this.#graph.value("assets", () => byKey(this.#ledger.assets, ({ id }) => id));
  }

  get funders(): ReadonlyMap<string, Placed<"funders">> {
    return this.#graph.value("funders", () => byKey(this.#ledger.funders, ({ code }) => code));
  }

  /** Funding lines of each agreement. */
  get fundingLines(): ReadonlyMap<string, readonly Placed<"fundingLines">[]> {
    return this.#graph.value("funding lines", () =>
      groupBy(this.#ledger.fundingLines, ({ agreement }) => agreement),
    );
  }

  /** Every allocation with the project, line and year it falls on. */
  get claims(): readonly ClaimPart[] {
    return this.#graph.value("claims", () => claimParts(this.#ledger, this));
  }

  /** Agreements whose allocations name a common line. */
  get indirectPayers(): ReadonlySet<string> {
    return this.#graph.value("indirect payers", () => {
      const indirect = this.claims.filter(({ line }) => line !== null && isIndirectLine(line));
      return new Set(indirect.map(({ agreement }) => agreement));
    });
  }

  /** Expenses that are claimed by hand or by allocation, in the order of their table. */
  get declared(): readonly DeclaredExpense[] {
    return this.#parts.declared;
  }

  /** Each of them with each agreement it is declared on, and for how much there. */
  get declarations(): readonly Declaration[] {
    return this.#graph.value("declarations", () =>
      this.declared.flatMap(({ declarations }) => declarations),
    );
  }

  /** Projects that keep attendance sheets for some of their time. */
  get projectsWithAttendance(): ReadonlySet<string> {
    return this.#graph.value("attendance", () => {
      const kept = this.#ledger.timesheets.filter(({ attendance }) => attendance !== null);
      return new Set(kept.flatMap(({ project }) => project ?? []));
    });
  }

  person(id: string): Person {
    return this.#parts.person(id);
  }

  /** Years in which something was spent or paid. */
  get years(): readonly number[] {
    return this.#parts.years;
  }

  costs(year: number): YearCosts {
    return this.#graph.value(`costs: ${year}`, () =>
      joinCosts(this.#ledger, year, {
        time: this.time(year),
        staff: this.#staff(year),
        direct: this.#direct(year),
        expenses: this.#parts.ofYear("expenses", year),
      }),
    );
  }

  /** Worked time of a year: also a part of its costs. */
  time(year: number): WorkedTime {
    return this.#graph.value(`time: ${year}`, () =>
      workedTimeFrom(this.#parts.timeOfPeople(year), this.#projectCodes, year),
    );
  }

  get #projectCodes(): readonly string[] {
    return this.#graph.value(
      "project codes",
      () => this.#ledger.projects.map(({ code }) => code),
      sameItems,
    );
  }

  #staff(year: number): readonly StaffShare[] {
    return this.#graph.value(
      `staff: ${year}`,
      () => staffCost(this.#ledgerOfYear(year), this.time(year), year),
      sameItems,
    );
  }

  #direct(year: number): DirectCosts {
    return this.#graph.value(`direct: ${year}`, () => {
      const slices = this.#parts.slices.map((slice) => this.#directIn(slice, year));
      return {
        parts: slices.flatMap(({ parts }) => parts),
        unassigned: slices.flatMap(({ unassigned }) => unassigned),
      };
    });
  }

  #directIn(slice: number, year: number): DirectCosts {
    return this.#graph.value(`direct: ${year} ${slice}`, () =>
      directCosts(
        this.#ledger,
        this.#parts.expensesIn(slice).filter(({ date }) => yearOf(date) === year),
        year,
      ),
    );
  }

  /** Cost of each project in a year. */
  projectYears(year: number): ReadonlyMap<string, ProjectYear> {
    return this.#graph.value(`projects: ${year}`, () => projectYears(this.costs(year)));
  }

  resources(year: number): readonly ResourcePart[] {
    return this.#graph.value(`resources: ${year}`, () =>
      yearResources(this.#ledgerOfYear(year), this.time(year), year),
    );
  }

  /** What the agreements of a year pay in the order of the dossier, whatever T_Affectations says. */
  allocation(year: number): Allocation {
    return this.#graph.value(`allocation: ${year}`, () =>
      allocate(this.#ledger, this.costs(year), this.resources(year)),
    );
  }

  chargeLine(account: string, year: number): CatalogueLine | null {
    return lineOfAccount(account, "charge", year);
  }

  isEuropean(agreement: Placed<"agreements">): boolean {
    return this.funderCategory(agreement.funder) === "european";
  }

  /** The category stored with a funder, else what its name says; null when nothing tells. */
  funderCategory(code: string | null): FunderCategory | null {
    if (code === null) return null;
    return this.#graph.value(`category: ${code}`, () => {
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
    return agreementsOf(expense, this);
  }

  isFilled(table: TableId, column: string): boolean {
    return this.#parts.isFilled(table, column);
  }

  /** `plainText`, once for each text: suppliers come back on thousands of rows. */
  readonly plain = (text: string): string => {
    const known = this.#plainTexts.get(text);
    if (known !== undefined) return known;
    const plain = plainText(text);
    this.#plainTexts.set(text, plain);
    return plain;
  };

  readonly nameOf = (employee: string): string => this.person(employee).name;

  /** The ledger with the rows of one year only where they have a date: an edit in another year leaves it alone. */
  #ledgerOfYear(year: number): Ledger {
    return ledgerOf((id) =>
      id === "expenses" || id === "payroll" ? this.#parts.ofYear(id, year) : this.#ledger[id],
    );
  }
}

/** Invoices and credit notes: what has a supplier, a number and a payment. */
export function isInvoice(expense: Placed<"expenses">): boolean {
  return !isCalculatedCharge(expense.account);
}
