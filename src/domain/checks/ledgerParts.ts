import type { Ledger } from "../ledger/ledger";
import { plainText } from "../ledger/names";
import type { Placed, TableId } from "../schema/tables";
import { type DeclaredExpense, declaredAmong, sameDeclared } from "./declared";
import { byKey, groupBy } from "./group";
import { hasValue } from "./hasValue";
import { type LedgerInputs, ledgerOf } from "./ledgerInputs";
import { Person, type PersonTable } from "./person";
import { type PersonDay, personDays } from "./personDay";
import { personMonthOf } from "./personMonth";
import { type SuspectTime, suspectTime } from "./rules/quality";
import { type RowRuns, rowsIn, runsOf } from "./rowRuns";
import { type ValueGraph, sameItems } from "./valueGraph";

/** Expenses are looked at in slices of this many rows: an edit makes one of them be looked at again. */
const sliceLength = 256;

type Expense = Placed<"expenses">;
type TimeRow = Placed<"timesheets">;
type Dated = "expenses" | "payroll";

const none: readonly never[] = [];

/**
 * The ledger that rules read, and its large tables in parts: time by person, expenses by slice and by supplier, both by
 * year. A part whose rows are those of before is the same array, so that nothing computed from it is computed again.
 */
export class LedgerParts {
  /** What could be read, without timesheet rows whose unit is uncertain. */
  readonly ledger: Ledger;
  readonly #graph: ValueGraph;
  readonly #whole: Ledger;
  readonly #people = new Map<string, Person>();

  constructor(graph: ValueGraph, inputs: LedgerInputs) {
    this.#graph = graph;
    this.#whole = inputs.whole;
    this.ledger = ledgerOf((id) => (id === "timesheets" ? this.#certainTime() : this.#whole[id]));
  }

  get agreements(): ReadonlyMap<string, Placed<"agreements">> {
    return this.#graph.value("agreements", () => byKey(this.ledger.agreements, ({ ref }) => ref));
  }

  get expenses(): ReadonlyMap<string, Expense> {
    return this.#graph.value("expenses", () => byKey(this.ledger.expenses, ({ id }) => id));
  }

  get allocationsBySource(): ReadonlyMap<string, readonly Placed<"allocations">[]> {
    return this.#graph.value("allocations", () =>
      groupBy(this.ledger.allocations, ({ source }) => source),
    );
  }

  /** Everybody who has a row of time, a payslip, an assignment or an allocated month, in that order. */
  get people(): readonly string[] {
    return this.#graph.value(
      "people",
      () => [
        ...new Set([
          ...this.#byPerson("timesheets").keys(),
          ...this.#byPerson("payroll").keys(),
          ...this.#byPerson("assignments").keys(),
          ...this.#allocationsByPerson.keys(),
        ]),
      ],
      sameItems,
    );
  }

  person(id: string): Person {
    const known = this.#people.get(id) ?? new Person(id, this.#graph, this);
    this.#people.set(id, known);
    return known;
  }

  employee(id: string): Placed<"employees"> | undefined {
    return this.#graph.value(`employee: ${id}`, () => this.#employees.get(id));
  }

  rows<Id extends PersonTable>(table: Id, employee: string): readonly Placed<Id>[] {
    return this.#graph.value(
      `${table} of person: ${employee}`,
      () => rowsIn(this.#whole[table], this.#byPerson(table).get(employee)),
      sameItems,
    );
  }

  allocations(employee: string): readonly Placed<"allocations">[] {
    return this.#graph.value(
      `allocations of person: ${employee}`,
      () => this.#allocationsByPerson.get(employee) ?? none,
      sameItems,
    );
  }

  /** Days with all their rows, those whose unit is uncertain included. */
  daysAsRead(employee: string): readonly PersonDay[] {
    return this.#graph.value(`days as read: ${employee}`, () =>
      personDays(this.rows("timesheets", employee)),
    );
  }

  /** TIM-13 for one person. */
  suspectTime(employee: string): SuspectTime {
    return this.#graph.value(`suspect: ${employee}`, () =>
      suspectTime(this.daysAsRead(employee), this.person(employee).name),
    );
  }

  certainTime(employee: string): readonly TimeRow[] {
    return this.#graph.value(
      `certain time: ${employee}`,
      () => {
        const rows = this.rows("timesheets", employee);
        const { rows: suspect } = this.suspectTime(employee);
        return suspect.size === 0 ? rows : rows.filter((row) => !suspect.has(row));
      },
      sameItems,
    );
  }

  /** Rows of a year of everybody who has some, person after person. */
  timeOfPeople(year: number): readonly (readonly TimeRow[])[] {
    return this.#graph.value(
      `time of people in year: ${year}`,
      () => this.people.map((id) => this.#timeInYear(id, year)).filter((rows) => rows.length > 0),
      sameItems,
    );
  }

  #timeInYear(employee: string, year: number): readonly TimeRow[] {
    const inYear = `${year}-`;
    return this.#graph.value(
      `time in year: ${year} ${employee}`,
      () => this.certainTime(employee).filter(({ date }) => date.startsWith(inYear)),
      sameItems,
    );
  }

  /** Years of payslips and expenses. */
  get years(): readonly number[] {
    return this.#graph.value(
      "years",
      () => [
        ...new Set(
          [...this.#byYear("payroll").keys(), ...this.#byYear("expenses").keys()].map(Number),
        ),
      ],
      sameItems,
    );
  }

  ofYear<Id extends Dated>(table: Id, year: number): readonly Placed<Id>[] {
    return this.#graph.value(
      `${table} in year: ${year}`,
      () => rowsIn(this.ledger[table], this.#byYear(table).get(String(year))),
      sameItems,
    );
  }

  /** Numbers of the slices of T_Depenses. */
  get slices(): readonly number[] {
    return this.#graph.value(
      "slices",
      () => [...Array(Math.ceil(this.ledger.expenses.length / sliceLength)).keys()],
      sameItems,
    );
  }

  expensesIn(slice: number): readonly Expense[] {
    return this.#graph.value(
      `expenses in slice: ${slice}`,
      () => this.ledger.expenses.slice(slice * sliceLength, (slice + 1) * sliceLength),
      sameItems,
    );
  }

  declaredIn(slice: number): readonly DeclaredExpense[] {
    return this.#graph.value(
      `declared in slice: ${slice}`,
      () => declaredAmong(this.expensesIn(slice), this),
      sameDeclared,
    );
  }

  get declared(): readonly DeclaredExpense[] {
    return this.#graph.value(
      "declared",
      () => this.slices.flatMap((slice) => this.declaredIn(slice)),
      sameItems,
    );
  }

  /** Names of suppliers, plain; empty for expenses without one. */
  get suppliers(): readonly string[] {
    return this.#graph.value("suppliers", () => [...this.#bySupplier.keys()], sameItems);
  }

  expensesOf(supplier: string): readonly Expense[] {
    return this.#graph.value(
      `expenses of supplier: ${supplier}`,
      () => this.#bySupplier.get(supplier) ?? none,
      sameItems,
    );
  }

  isFilled(table: TableId, column: string): boolean {
    return this.#graph.value(`filled: ${table}.${column}`, () => {
      if (table === "timesheets") {
        return this.people.some((id) => this.#hasValue(table, column, id));
      }
      if (table === "expenses") {
        return this.slices.some((slice) => this.#hasValue(table, column, slice));
      }
      return hasValue(this.ledger[table], column);
    });
  }

  #hasValue(table: "timesheets" | "expenses", column: string, part: string | number): boolean {
    return this.#graph.value(`filled part: ${table}.${column} ${part}`, () =>
      hasValue(
        table === "timesheets" ? this.certainTime(String(part)) : this.expensesIn(Number(part)),
        column,
      ),
    );
  }

  #certainTime(): readonly TimeRow[] {
    return this.#graph.value(
      "certain time",
      () => {
        const rows = this.#whole.timesheets;
        const suspect = this.people.flatMap((id) => [...this.suspectTime(id).rows]);
        if (suspect.length === 0) return rows;
        const left = new Set(suspect);
        return rows.filter((row) => !left.has(row));
      },
      sameItems,
    );
  }

  get #employees(): ReadonlyMap<string, Placed<"employees">> {
    return this.#graph.value("employees", () => byKey(this.#whole.employees, ({ id }) => id));
  }

  #byPerson(table: PersonTable): RowRuns {
    return this.#graph.value(`${table} by person`, () =>
      runsOf<Placed<PersonTable>>(
        this.#whole[table],
        ({ employee }, id) => employee === id,
        ({ employee }) => employee,
      ),
    );
  }

  get #allocationsByPerson(): ReadonlyMap<string, Placed<"allocations">[]> {
    return this.#graph.value("allocations by person", () => {
      const months = this.#whole.allocations.flatMap((row) => {
        const person = personMonthOf(row.source);
        return person === null ? [] : [{ row, employee: person.employee }];
      });
      const people = groupBy(months, ({ employee }) => employee);
      return new Map([...people].map(([id, rows]) => [id, rows.map(({ row }) => row)]));
    });
  }

  #byYear(table: Dated): RowRuns {
    return this.#graph.value(`${table} by year`, () =>
      runsOf<Placed<Dated>>(
        this.ledger[table],
        (row, year) => dayOf(row).startsWith(year),
        (row) => dayOf(row).slice(0, 4),
      ),
    );
  }

  get #bySupplier(): ReadonlyMap<string, Expense[]> {
    return this.#graph.value("expenses by supplier", () => {
      const plain = new Map<string, string>();
      return groupBy(this.ledger.expenses, ({ supplier }) => {
        const name = supplier ?? "";
        const known = plain.get(name) ?? plainText(name);
        plain.set(name, known);
        return known;
      });
    });
  }
}

function dayOf(row: Placed<Dated>): string {
  return "month" in row ? row.month : row.date;
}
