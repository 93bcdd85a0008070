/**
 * Calendar days without clock or time zone: branded ISO text, so that days compare with `<`, print as
 * they are and serve as keys. Excel serials exist only where a cell is read or written.
 */
declare const dateBrand: unique symbol;
export type PlainDate = string & { readonly [dateBrand]: true };
declare const monthBrand: unique symbol;
/** `"2025-03"` */
export type PlainMonth = string & { readonly [monthBrand]: true };

/** First and last day, both inside. */
export interface Period {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** Null when the calendar has no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  const valid =
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  return valid ? (`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate) : null;
}

/** Reads ISO text, nothing else. */
export function parseIsoDate(text: string): PlainDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? null : plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** A literal of tests, rules and fixtures. @throws RangeError when it is not a day. */
export function day(text: string): PlainDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError(`not a day: ${text}`);
  return date;
}

/** @throws RangeError when it is not a month. */
export function plainMonth(year: number, month: number): PlainMonth {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`month ${month}`);
  return `${pad(year, 4)}-${pad(month, 2)}` as PlainMonth;
}

export function monthOf(date: PlainDate): PlainMonth {
  return date.slice(0, 7) as PlainMonth;
}

export function yearOf(date: PlainDate | PlainMonth): number {
  return Number(date.slice(0, 4));
}

export function monthNumber(month: PlainDate | PlainMonth): number {
  return Number(month.slice(5, 7));
}

export function firstDay(month: PlainMonth): PlainDate {
  return `${month}-01` as PlainDate;
}

export function lastDay(month: PlainMonth): PlainDate {
  return `${month}-${pad(daysInMonth(yearOf(month), monthNumber(month)), 2)}` as PlainDate;
}

export function yearPeriod(year: number): Period {
  return { first: day(`${pad(year, 4)}-01-01`), last: day(`${pad(year, 4)}-12-31`) };
}

export function contains(period: Period, date: PlainDate): boolean {
  return period.first <= date && date <= period.last;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(epochDay(date) + days);
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: PlainDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01 (proleptic Gregorian). */
export function epochDay(date: PlainDate): number {
  const year = yearOf(date);
  const month = monthNumber(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8)) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function fromEpochDay(days: number): PlainDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as PlainDate;
}

/** The whole part of an Excel serial as a day; null for 0-60 (60 is Excel's invented 29 Feb 1900; officejs A-33). */
export function fromExcelSerial(serial: number, date1904 = false): PlainDate | null {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0);
  return whole < 61 || whole > 2958465 ? null : fromEpochDay(whole - 25569);
}

export function toExcelSerial(date: PlainDate, date1904 = false): number {
  return epochDay(date) + 25569 - (date1904 ? 1462 : 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
