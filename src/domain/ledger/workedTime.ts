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
  const years = computed.get(ledger.timesheets) ?? gather(ledger.timesheets);
  computed.set(ledger.timesheets, years);
  const sums = years.get(year) ?? new YearSums();
  const codes = new Set([...ledger.projects.map(({ code }) => code), ...sums.byCode.keys()]);
  codes.delete(supportCode);
  return {
    destinations: [...codes, supportCode],
    byPersonMonth: sums.byPersonMonth,
    byPerson: sums.byPerson,
    byCode: sums.byCode,
    rowsOf: (employee, project) => sums.rows.get(employee)?.get(project) ?? [],
  };
}

type TimeRow = Placed<"timesheets">;

const computed = new WeakMap<readonly TimeRow[], ReadonlyMap<number, YearSums>>();

class YearSums {
  readonly byPersonMonth = new Map<string, Map<string, number>>();
  readonly byPerson = new Map<string, Map<string, number>>();
  readonly byCode = new Map<string, number>();
  readonly rows = new Map<string, Map<string, TimeRow[]>>();
}

function gather(timesheets: readonly TimeRow[]): ReadonlyMap<number, YearSums> {
  const years = new Map<number, YearSums>();
  let month = "";
  let sums = new YearSums();
  for (const row of timesheets) {
    const { employee, date, project, minutes: time } = row;
    if (project === null || time === 0) continue;
    // Rows of one month mostly follow each other: the year is looked up once for all of them.
    if (!date.startsWith(month) || month === "") {
      month = monthOf(date);
      const year = yearOf(date);
      sums = years.get(year) ?? new YearSums();
      years.set(year, sums);
    }
    add(mapIn(sums.byPersonMonth, personMonth(employee, month as PlainMonth)), project, time);
    add(mapIn(sums.byPerson, employee), project, time);
    add(sums.byCode, project, time);
    const own = sums.rows.get(employee) ?? new Map<string, TimeRow[]>();
    sums.rows.set(employee, own);
    const known = own.get(project);
    if (known === undefined) own.set(project, [row]);
    else known.push(row);
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

function mapIn(maps: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const created = new Map<string, number>();
  maps.set(key, created);
  return created;
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
