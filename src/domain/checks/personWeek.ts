import { type PlainDate, addDays, weekday } from "../quantities/plainDate";
import type { PersonDay } from "./personDay";

/** Worked days of one person in one week, Monday first. */
export interface PersonWeek {
  readonly employee: string;
  readonly monday: PlainDate;
  readonly minutes: number;
  readonly days: readonly PersonDay[];
}

/** Weeks of one person's days, in the order in which they are first met. */
export function weeksOf(days: readonly PersonDay[]): PersonWeek[] {
  const weeks = new Map<PlainDate, WeekDraft>();
  for (const day of days) {
    const { employee, workedMinutes } = day;
    if (workedMinutes === 0) continue;
    const monday = mondayOf(day.date);
    let week = weeks.get(monday);
    if (week === undefined) {
      week = { employee, monday, minutes: 0, days: [] };
      weeks.set(monday, week);
    }
    week.minutes += workedMinutes;
    week.days.push(day);
  }
  return [...weeks.values()];
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
