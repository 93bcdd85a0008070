import getJoursFeries from "@socialgouv/jours-feries";
import { type PlainDate, addDays, day, plainDate } from "../quantities/plainDate";

/** Where the law of public holidays differs (domain.md § 6); overseas days are not in the library yet. */
export type Territory = "metropolitan" | "alsaceMoselle";

/** Public holidays of a year, by day. */
export function publicHolidays(
  year: number,
  territory: Territory = "metropolitan",
): ReadonlySet<PlainDate> {
  const holidays = getJoursFeries(year, { alsace: territory === "alsaceMoselle" });
  return new Set(Object.values(holidays).map(localDay));
}

/** The library counts in hours of the local clock: where summer time ended since Easter it is one hour short of the day. */
function localDay(date: globalThis.Date): PlainDate {
  const read = plainDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (read === null) throw new RangeError("a holiday is a day");
  return date.getHours() >= 12 ? addDays(read, 1) : read;
}

/** 1 May is the only holiday that must not be worked (domain.md § 6). */
export function isLabourDay(date: PlainDate): boolean {
  return date === day(`${date.slice(0, 4)}-05-01`);
}
