import { type PlainDate, type PlainMonth, monthOf } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import { rowsIn, runsOf } from "./rowRuns";

type TimeRow = Placed<"timesheets">;

const none: readonly never[] = [];

/** All rows of one person on one day. */
export interface PersonDay {
  readonly employee: string;
  readonly date: PlainDate;
  readonly worked: readonly Placed<"timesheets">[];
  readonly absences: readonly Placed<"timesheets">[];
  readonly workedMinutes: number;
  readonly absentMinutes: number;
}

/** Rows of one person by month. */
export function rowsByMonth(timesheets: readonly TimeRow[]): Map<PlainMonth, readonly TimeRow[]> {
  const runs = runsOf<TimeRow, PlainMonth>(
    timesheets,
    ({ date }, month) => date.startsWith(month),
    ({ date }) => monthOf(date),
  );
  return new Map([...runs].map(([month, own]) => [month, rowsIn(timesheets, own)]));
}

/** Days of one person, in the order in which they are first met. */
export function personDays(timesheets: readonly TimeRow[]): PersonDay[] {
  const runs = runsOf<TimeRow, PlainDate>(
    timesheets,
    ({ date }, day) => date === day,
    ({ date }) => date,
  );
  return [...runs].map(([date, own]) => dayOf(date, rowsIn(timesheets, own)));
}

function dayOf(date: PlainDate, rows: readonly TimeRow[]): PersonDay {
  const worked = rows.every(isWork) ? rows : rows.filter(isWork);
  const absences = rows.some(isAbsence) ? rows.filter(isAbsence) : none;
  return {
    employee: rows[0]?.employee ?? "",
    date,
    worked,
    absences,
    workedMinutes: worked.reduce((sum, { minutes }) => sum + minutes, 0),
    absentMinutes: absences.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

function isWork({ project, minutes }: TimeRow): boolean {
  return project !== null && minutes > 0;
}

function isAbsence({ absence }: TimeRow): boolean {
  return absence !== null;
}
