import { type PlainDate, addDays, weekday } from "../quantities/plainDate";
import type { PersonDay } from "./facts";
import { groupBy } from "./group";

/** Worked days of one person in one week, Monday first. */
export interface PersonWeek {
  readonly employee: string;
  readonly monday: PlainDate;
  readonly minutes: number;
  readonly days: readonly PersonDay[];
}

export function weeksOf(days: readonly PersonDay[]): PersonWeek[] {
  const worked = days.filter(({ workedMinutes }) => workedMinutes > 0);
  const groups = groupBy(worked, ({ employee, date: worked }) => `${mondayOf(worked)} ${employee}`);
  return [...groups.values()].flatMap((week): PersonWeek[] => {
    const first = week[0];
    if (first === undefined) return [];
    return [
      {
        employee: first.employee,
        monday: mondayOf(first.date),
        minutes: week.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0),
        days: week,
      },
    ];
  });
}

/** A few hundred days come back on every person's rows. */
const mondays = new Map<PlainDate, PlainDate>();

function mondayOf(worked: PlainDate): PlainDate {
  const known = mondays.get(worked);
  if (known !== undefined) return known;
  const monday = addDays(worked, 1 - weekday(worked));
  mondays.set(worked, monday);
  return monday;
}
