import type { PlainMonth } from "../quantities/plainDate";
import type { Placed, TableId } from "../schema/tables";
import { groupBy } from "./group";
import { type PersonDay, personDays, rowsByMonth } from "./personDay";
import { type PersonWeek, weeksOf } from "./personWeek";
import type { ValueGraph } from "./valueGraph";

/** Tables with rows that each belong to one person. */
export type PersonTable = Extract<TableId, "timesheets" | "payroll" | "assignments">;

/** Where a person's rows are looked up (see CheckFacts). */
export interface PersonRows {
  rows<Id extends PersonTable>(table: Id, employee: string): readonly Placed<Id>[];
  /** Rows of time whose unit is certain, and the days of all of them. */
  certainTime(employee: string): readonly Placed<"timesheets">[];
  daysAsRead(employee: string): readonly PersonDay[];
  employee(id: string): Placed<"employees"> | undefined;
  /** Allocations of this person's months. */
  allocations(employee: string): readonly Placed<"allocations">[];
}

/**
 * Everything that is known of one person, worked out when it is asked for. Rules of time look at one person after the
 * other, so that an edit in one timesheet leaves the others alone.
 */
export class Person {
  readonly id: string;
  readonly #graph: ValueGraph;
  readonly #rows: PersonRows;

  constructor(id: string, graph: ValueGraph, rows: PersonRows) {
    this.id = id;
    this.#graph = graph;
    this.#rows = rows;
  }

  /** Of T_Salaries; undefined for someone who is only named elsewhere. */
  get record(): Placed<"employees"> | undefined {
    return this.#rows.employee(this.id);
  }

  get name(): string {
    return this.record?.name ?? this.id;
  }

  get time(): readonly Placed<"timesheets">[] {
    return this.#rows.certainTime(this.id);
  }

  get assignments(): readonly Placed<"assignments">[] {
    return this.#rows.rows("assignments", this.id);
  }

  get allocations(): readonly Placed<"allocations">[] {
    return this.#rows.allocations(this.id);
  }

  get days(): readonly PersonDay[] {
    return this.#graph.value(`days: ${this.id}`, () =>
      this.time === this.#rows.rows("timesheets", this.id)
        ? this.#rows.daysAsRead(this.id)
        : personDays(this.time),
    );
  }

  get weeks(): readonly PersonWeek[] {
    return this.#graph.value(`weeks: ${this.id}`, () => weeksOf(this.days));
  }

  /** Timesheet rows by month. */
  get months(): ReadonlyMap<PlainMonth, readonly Placed<"timesheets">[]> {
    return this.#graph.value(`months: ${this.id}`, () => rowsByMonth(this.time));
  }

  /** Payslips by month; more than one is DUP-04's matter. */
  get payslips(): ReadonlyMap<PlainMonth, readonly Placed<"payroll">[]> {
    return this.#graph.value(`payslips: ${this.id}`, () =>
      groupBy(this.#rows.rows("payroll", this.id), ({ month }) => month),
    );
  }
}
