import getJoursFeries from "@socialgouv/jours-feries";
import { type PlainDate, addDays, day, plainDate } from "../quantities/plainDate";
import { territories } from "../schema/tables/projects";

/** Where the law of public holidays differs (domain.md § 6). */
export type Territory = (typeof territories)[number];

/** Day of the abolition of slavery, worked in no overseas territory: month and day (domain.md § 6). */
const abolition: Partial<Readonly<Record<Territory, string>>> = {
  mayotte: "04-27",
  martinique: "05-22",
  guadeloupe: "05-27",
  saintMartin: "05-27",
  guyane: "06-10",
  saintBarthelemy: "10-09",
  reunion: "12-20",
};

/** Public holidays of a year, by day. */
export function publicHolidays(
  year: number,
  territory: Territory = "metropolitan",
): ReadonlySet<PlainDate> {
  const holidays = getJoursFeries(year, { alsace: territory === "alsaceMoselle" });
  const own = abolition[territory];
  return new Set([
    ...Object.values(holidays).map(localDay),
    ...(own === undefined ? [] : [day(`${year}-${own}`)]),
  ]);
}

/** The library counts in hours of the local clock: where summer time ended since Easter it is one hour short of the day. */
function localDay(date: globalThis.Date): PlainDate {
  const read = plainDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (read === null) throw new RangeError("a holiday is a day");
  return date.getHours() >= 12 ? addDays(read, 1) : read;
}

type Holidays = ReadonlySet<PlainDate>;

/** Asked for with every day of everybody: found without building a key. */
const byTerritory = new Map<Territory, Map<string, Holidays>>();
const anywhere = new Map<string, Holidays>();

export function isHoliday(date: PlainDate, territory: Territory): boolean {
  return holidaysOf(date.slice(0, 4), territory).has(date);
}

/** Whether a day is a holiday in some territory: most days are in none, whoever works where. */
export function isHolidaySomewhere(date: PlainDate): boolean {
  const year = date.slice(0, 4);
  let days = anywhere.get(year);
  if (days === undefined) {
    days = new Set(territories.flatMap((territory) => [...holidaysOf(year, territory)]));
    anywhere.set(year, days);
  }
  return days.has(date);
}

function holidaysOf(year: string, territory: Territory): Holidays {
  const own = byTerritory.get(territory) ?? new Map<string, Holidays>();
  if (own.size === 0) byTerritory.set(territory, own);
  const known = own.get(year) ?? publicHolidays(Number(year), territory);
  own.set(year, known);
  return known;
}

/** 1 May is the only holiday that must not be worked (domain.md § 6). */
export function isLabourDay(date: PlainDate): boolean {
  return date === day(`${date.slice(0, 4)}-05-01`);
}
