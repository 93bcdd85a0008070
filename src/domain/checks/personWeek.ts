import { type PlainDate, addDays, weekday } from "../quantities/plainDate";
import type { PersonDay } from "./personDay";

/** Worked days of one person in one week, Monday first. */
export interface PersonWeek {
  readonly employee: string;
  readonly monday: PlainDate;
  readonly minutes: number;
  readonly days: readonly PersonDay[];
}

/** In the order in which they are first met: looked up by person, then by Monday. */
export function weeksOf(days: readonly PersonDay[]): PersonWeek[] {
  const people = new Map<string, Map<PlainDate, WeekDraft>>();
  const weeks: WeekDraft[] = [];
  for (const day of days) {
    const { employee, workedMinutes } = day;
    if (workedMinutes === 0) continue;
    const monday = mondayOf(day.date);
    const own = people.get(employee) ?? new Map<PlainDate, WeekDraft>();
    if (own.size === 0) people.set(employee, own);
    let week = own.get(monday);
    if (week === undefined) {
      week = { employee, monday, minutes: 0, days: [] };
      own.set(monday, week);
      weeks.push(week);
    }
    week.minutes += workedMinutes;
    week.days.push(day);
  }
  return weeks;
}

interface WeekDraft extends PersonWeek {
  minutes: number;
  readonly days: PersonDay[];
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
