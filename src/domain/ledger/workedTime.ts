import { type PlainMonth, monthOf, yearOf } from "../quantities/plainDate";
import { type Minutes, minutes } from "../quantities/time";
import type { Placed } from "../schema/tables";
import type { Ledger } from "./ledger";
import { supportCode } from "./names";

/** Minutes by destination code, in the order of `destinations`. */
export type MinutesByCode = ReadonlyMap<string, number>;

/** Worked time of one year; days of absence are not worked. */
export interface WorkedTime {
  /** Every destination: projects in the order of their table, then other codes met, then support. */
  readonly destinations: readonly string[];
  readonly byPersonMonth: ReadonlyMap<string, MinutesByCode>;
  readonly byPerson: ReadonlyMap<string, MinutesByCode>;
  readonly byCode: MinutesByCode;
  /** Rows of one person on one project, in the order of the table. */
  readonly rowsOf: (employee: string, project: string) => readonly Placed<"timesheets">[];
}

/** Key of a person-month: `E2 2025-05`; also how allocations name it. */
export function personMonth(employee: string, month: PlainMonth): string {
  return `${employee} ${month}`;
}

/** Worked time of a year; the timesheet is read once for all its years. */
export function workedTimeOf(ledger: Ledger, year: number): WorkedTime {
  const people = byPerson.get(ledger.timesheets) ?? rowsByPerson(ledger.timesheets);
  byPerson.set(ledger.timesheets, people);
  const projects = ledger.projects.map(({ code }) => code);
  return workedTimeFrom(people, projects, year);
}

/** Worked time of a year from the rows of each person, one person after the other. */
export function workedTimeFrom(
  people: readonly (readonly TimeRow[])[],
  projects: readonly string[],
  year: number,
): WorkedTime {
  const byPersonMonth = new Map<string, MinutesByCode>();
  const byPerson = new Map<string, MinutesByCode>();
  const byCode = new Map<string, number>();
  const rows = new Map<string, ReadonlyMap<string, readonly TimeRow[]>>();
  for (const own of people) {
    const employee = own[0]?.employee ?? "";
    const sums = yearsOf(own).get(year);
    if (sums === undefined) continue;
    byPerson.set(employee, sums.byCode);
    rows.set(employee, sums.rows);
    for (const [month, hours] of sums.byMonth)
      byPersonMonth.set(personMonth(employee, month), hours);
    for (const [code, time] of sums.byCode) add(byCode, code, time);
  }
  const codes = new Set([...projects, ...byCode.keys()]);
  codes.delete(supportCode);
  return {
    destinations: [...codes, supportCode],
    byPersonMonth,
    byPerson,
    byCode,
    rowsOf: (employee, project) => rows.get(employee)?.get(project) ?? [],
  };
}

type TimeRow = Placed<"timesheets">;

const byPerson = new WeakMap<readonly TimeRow[], readonly (readonly TimeRow[])[]>();
const yearsByPerson = new WeakMap<readonly TimeRow[], ReadonlyMap<number, PersonYear>>();

/** Rows of one person mostly follow each other: whose they are is looked up once for all of them. */
function rowsByPerson(timesheets: readonly TimeRow[]): TimeRow[][] {
  const people = new Map<string, TimeRow[]>();
  let own: TimeRow[] = [];
  for (const row of timesheets) {
    if (own[0]?.employee !== row.employee) own = entryOf(people, row.employee, () => []);
    own.push(row);
  }
  return [...people.values()];
}

/** What one person worked in one year. */
class PersonYear {
  readonly byMonth = new Map<PlainMonth, Map<string, number>>();
  readonly byCode = new Map<string, number>();
  readonly rows = new Map<string, TimeRow[]>();
}

function yearsOf(own: readonly TimeRow[]): ReadonlyMap<number, PersonYear> {
  const known = yearsByPerson.get(own) ?? gather(own);
  yearsByPerson.set(own, known);
  return known;
}

function gather(own: readonly TimeRow[]): ReadonlyMap<number, PersonYear> {
  const years = new Map<number, PersonYear>();
  let month: PlainMonth | null = null;
  let sums = new PersonYear();
  let hours = new Map<string, number>();
  for (const row of own) {
    const { project, minutes: time } = row;
    if (project === null || time === 0) continue;
    // Rows of one month mostly follow each other: where they go is looked up once for all of them.
    if (month === null || !row.date.startsWith(month)) {
      month = monthOf(row.date);
      sums = entryOf(years, yearOf(month), () => new PersonYear());
      hours = entryOf(sums.byMonth, month, () => new Map<string, number>());
    }
    add(hours, project, time);
    add(sums.byCode, project, time);
    entryOf(sums.rows, project, (): TimeRow[] => []).push(row);
  }
  return years;
}

/** Time spent on projects, support excluded: what the hours key counts (domain.md § 4.5). */
export function projectMinutes(time: WorkedTime): MinutesByCode {
  return new Map([...time.byCode].filter(([code, minutes]) => code !== supportCode && minutes > 0));
}

export function totalMinutes(byCode: MinutesByCode | undefined): Minutes {
  let total = 0;
  for (const time of byCode?.values() ?? []) total += time;
  return minutes(total);
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
