import type { PlainDate } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import type { Territory } from "./holidays";

/** What public holidays are looked up in (see CheckFacts). */
interface Calendar {
  readonly projects: ReadonlyMap<string, Placed<"projects">>;
  isHoliday(date: PlainDate, territory: Territory): boolean;
}

/** Whether a day is a holiday where the person works, else where the project is, else on the mainland. */
export function isHolidayFor(
  date: PlainDate,
  employee: Placed<"employees"> | undefined,
  project: string | null,
  calendar: Calendar,
): boolean {
  const found = employee?.territory ?? calendar.projects.get(project ?? "")?.territory;
  return calendar.isHoliday(
    date,
    (found ?? "metropolitan") as Territory,
  ); /* a choice of the column */
}
