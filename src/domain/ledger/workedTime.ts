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

export function workedTimeOf(ledger: Ledger, year: number): WorkedTime {
  const byPersonMonth = new Map<string, Map<string, number>>();
  const byPerson = new Map<string, Map<string, number>>();
  const byCode = new Map<string, number>();
  const rows = new Map<string, Placed<"timesheets">[]>();
  const codes = new Set(ledger.projects.map(({ code }) => code));
  for (const row of ledger.timesheets) {
    const { employee, date, project, minutes: time } = row;
    if (project === null || time === 0 || yearOf(date) !== year) continue;
    codes.add(project);
    add(mapIn(byPersonMonth, personMonth(employee, monthOf(date))), project, time);
    add(mapIn(byPerson, employee), project, time);
    add(byCode, project, time);
    const key = `${employee}\n${project}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  codes.delete(supportCode);
  return {
    destinations: [...codes, supportCode],
    byPersonMonth,
    byPerson,
    byCode,
    rowsOf: (employee, project) => rows.get(`${employee}\n${project}`) ?? [],
  };
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
