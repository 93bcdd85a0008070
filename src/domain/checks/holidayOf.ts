import type { PlainDate } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import { type Territory, isHoliday, isHolidaySomewhere } from "./holidays";

/** Where territories of projects are looked up (see CheckFacts). */
interface Lookup {
  readonly projects: ReadonlyMap<string, Placed<"projects">>;
}

/** Whether a day is a holiday where the person works, else where the project is, else on the mainland. */
export function isHolidayFor(
  date: PlainDate,
  employee: Placed<"employees"> | undefined,
  project: string | null,
  lookup: Lookup,
): boolean {
  if (!isHolidaySomewhere(date)) return false;
  const ofProject = (): string | null | undefined =>
    project === null ? null : lookup.projects.get(project)?.territory;
  const found = employee?.territory ?? ofProject() ?? "metropolitan";
  return isHoliday(date, found as Territory); // a choice of the column
}
