import { type PlainDate, type PlainMonth, monthOf } from "../quantities/plainDate";
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

/** Rows of one person by month; rows of one month mostly follow each other. */
export function rowsByMonth(timesheets: readonly TimeRow[]): Map<PlainMonth, TimeRow[]> {
  const months = new Map<PlainMonth, TimeRow[]>();
  let month: PlainMonth | null = null;
  let group: TimeRow[] = [];
  for (const row of timesheets) {
    if (month === null || !row.date.startsWith(month)) {
      month = monthOf(row.date);
      group = months.get(month) ?? [];
      if (group.length === 0) months.set(month, group);
    }
    group.push(row);
  }
  return months;
}

/** Days of one person, in the order in which they are first met. */
export function personDays(timesheets: readonly TimeRow[]): PersonDay[] {
  const byDate = new Map<PlainDate, DayDraft>();
  let draft: DayDraft | undefined;
  for (const row of timesheets) {
    const { employee, date } = row;
    // Rows of one day mostly follow each other.
    if (draft?.date !== date) {
      draft = byDate.get(date);
      if (draft === undefined) {
        draft = { employee, date, worked: [], absences: none, workedMinutes: 0, absentMinutes: 0 };
        byDate.set(date, draft);
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
  return [...byDate.values()];
}

interface DayDraft extends PersonDay {
  readonly worked: Placed<"timesheets">[];
  absences: readonly Placed<"timesheets">[];
  workedMinutes: number;
  absentMinutes: number;
}
