import { type PlainDate, monthOf } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";

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

/** Rows of one person's month mostly follow each other: its key is built once for all of them. */
export function rowsByMonth(timesheets: readonly TimeRow[]): Map<string, TimeRow[]> {
  const months = new Map<string, TimeRow[]>();
  let employee = "";
  let month = "";
  let group: TimeRow[] = [];
  for (const row of timesheets) {
    if (month === "" || row.employee !== employee || !row.date.startsWith(month)) {
      employee = row.employee;
      month = monthOf(row.date);
      const key = `${employee} ${month}`;
      group = months.get(key) ?? [];
      if (group.length === 0) months.set(key, group);
    }
    group.push(row);
  }
  return months;
}

/** One pass: a person's days are looked up by person, then by date, without building a key for every row. */
export function personDays(timesheets: readonly TimeRow[]): PersonDay[] {
  const people = new Map<string, Map<PlainDate, DayDraft>>();
  const days: DayDraft[] = [];
  let draft: DayDraft | undefined;
  for (const row of timesheets) {
    const { employee, date } = row;
    // Rows of one day mostly follow each other.
    if (draft?.date !== date || draft.employee !== employee) {
      const own = people.get(employee) ?? new Map<PlainDate, DayDraft>();
      if (own.size === 0) people.set(employee, own);
      draft = own.get(date);
      if (draft === undefined) {
        draft = { employee, date, worked: [], absences: none, workedMinutes: 0, absentMinutes: 0 };
        own.set(date, draft);
        days.push(draft);
      }
    }
    if (row.project !== null && row.minutes > 0) {
      draft.worked.push(row);
      draft.workedMinutes += row.minutes;
    }
    if (row.absence !== null) {
      draft.absences = [...draft.absences, row];
      draft.absentMinutes += row.minutes;
    }
  }
  return days;
}

interface DayDraft extends PersonDay {
  readonly worked: Placed<"timesheets">[];
  absences: readonly Placed<"timesheets">[];
  workedMinutes: number;
  absentMinutes: number;
}
