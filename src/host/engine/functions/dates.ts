import type { ErrorValue, Scalar } from "../../model/scalar";
import type { Scope } from "../evaluate";
import { parseNumber } from "../parseNumber";
import { fromSerial, toSerial } from "../serial";
import { errors, isError, toNumber, type Value } from "../values";
import { eachValue, numberOr, numeric, one, scalar, values, type Functions } from "./define";

/** A function of whole days; `more` follow as numbers. */
function ofDays(
  least: number,
  most: number,
  run: (
    year: number,
    month: number,
    day: number,
    more: readonly number[],
    serial: number,
  ) => Scalar,
): Functions[string] {
  return numeric(least, most, (serial = 0, ...more) => {
    if (serial < 0 || serial >= 2_958_466) return errors.num;
    const { year, month, day } = fromSerial(serial);
    return run(year, month, day, more, serial);
  });
}

function monthsLater(
  year: number,
  month: number,
  day: number,
  months: number,
  end: boolean,
): Scalar {
  const total = year * 12 + month - 1 + Math.trunc(months);
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const serial = toSerial(toYear, toMonth, end ? last : Math.min(day, last));
  return serial < 0 ? errors.num : serial;
}

/** 0 Monday to 6 Sunday. */
const weekday = (serial: number): number => (Math.floor(serial) + 5) % 7;

/** Days off for NETWORKDAYS.INTL and WORKDAY.INTL: a number of Excel's list or seven digits, Monday first. */
function weekendOf(value: Value | undefined, scope: Scope): ReadonlySet<number> | ErrorValue {
  const given = value === undefined ? 1 : (one(value, scope) ?? 1);
  if (typeof given === "string" && /^[01]{7}$/.test(given))
    return new Set([0, 1, 2, 3, 4, 5, 6].filter((day) => given.charAt(day) === "1"));
  const number = toNumber(given);
  if (isError(number)) return number;
  if (number >= 1 && number <= 7) return new Set([(number + 4) % 7, (number + 5) % 7]);
  if (number >= 11 && number <= 17) return new Set([(number - 5) % 7]);
  return errors.num;
}

function holidaysOf(value: Value | undefined, scope: Scope): ReadonlySet<number> {
  const days = new Set<number>();
  if (value !== undefined)
    eachValue(value, scope, (day) => {
      if (typeof day === "number") days.add(Math.floor(day));
    });
  return days;
}

function networkDays(
  args: readonly Value[],
  scope: Scope,
  weekend: ReturnType<typeof weekendOf>,
  holidays: Value | undefined,
): Value {
  const [from, to] = [numberOr(args[0], 0, scope), numberOr(args[1], 0, scope)];
  if (isError(from)) return from;
  if (isError(to)) return to;
  if (isError(weekend)) return weekend;
  const off = holidaysOf(holidays, scope);
  const [low, high] =
    from <= to ? [Math.floor(from), Math.floor(to)] : [Math.floor(to), Math.floor(from)];
  let days = 0;
  for (let day = low; day <= high; day += 1)
    if (!weekend.has(weekday(day)) && !off.has(day)) days += 1;
  return from <= to ? days : -days;
}

function workday(
  args: readonly Value[],
  scope: Scope,
  weekend: ReturnType<typeof weekendOf>,
  holidays: Value | undefined,
): Value {
  const [from, count] = [numberOr(args[0], 0, scope), numberOr(args[1], 0, scope)];
  if (isError(from)) return from;
  if (isError(count)) return count;
  if (isError(weekend)) return weekend;
  if (weekend.size === 7) return errors.value;
  const off = holidaysOf(holidays, scope);
  let day = Math.floor(from);
  for (let left = Math.abs(Math.trunc(count)); left > 0;) {
    day += Math.sign(count);
    if (day < 0) return errors.num;
    if (!weekend.has(weekday(day)) && !off.has(day)) left -= 1;
  }
  return day;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - weekday(serial) + 3;
  const { year } = fromSerial(thursday);
  return Math.floor((thursday - toSerial(year, 1, 1)) / 7) + 1;
}

function weekNumber(serial: number, kind: number): Scalar {
  if (kind === 21) return isoWeek(serial);
  const first =
    kind === 1 || kind === 17 ? 6 : kind === 2 ? 0 : kind >= 11 && kind <= 16 ? kind - 11 : -1;
  if (first < 0) return errors.num;
  const newYear = toSerial(fromSerial(serial).year, 1, 1);
  const shift = (weekday(newYear) - first + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + shift) / 7) + 1;
}

function weekdayNumber(serial: number, kind: number): Scalar {
  if (kind === 1) return ((weekday(serial) + 1) % 7) + 1;
  if (kind === 2) return weekday(serial) + 1;
  if (kind === 3) return weekday(serial);
  return kind >= 11 && kind <= 17 ? ((weekday(serial) - (kind - 11) + 7) % 7) + 1 : errors.num;
}

/** DATEDIF: whole years, months or days between two dates; MD, YM and YD ignore the larger units. */
function dateDif(from: number, to: number, unit: string): Scalar {
  if (from > to) return errors.num;
  const [a, b] = [fromSerial(from), fromSerial(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return b.day >= a.day ? b.day - a.day : Math.floor(to) - toSerial(b.year, b.month - 1, a.day);
    case "YD":
      return (
        Math.floor(to) -
        toSerial(
          b.month > a.month || (b.month === a.month && b.day >= a.day) ? b.year : b.year - 1,
          a.month,
          a.day,
        )
      );
    default:
      return errors.num;
  }
}

/** 30/360, American or European. */
function days360(from: number, to: number, european: boolean): number {
  const [a, b] = [fromSerial(from), fromSerial(to)];
  let [first, last] = [Math.min(a.day, 30), b.day];
  const endOfFebruary = (year: number, month: number, day: number): boolean =>
    month === 2 && day === new Date(Date.UTC(year, 2, 0)).getUTCDate();
  if (!european && endOfFebruary(a.year, a.month, a.day)) first = 30;
  if (european || (last === 31 && first === 30)) last = Math.min(last, 30);
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

/** Share of a year between two dates: 0 and 4 are 30/360, 1 actual, 2 actual/360, 3 actual/365. */
function yearFraction(from: number, to: number, basis: number): Scalar {
  const [low, high] =
    from <= to ? [Math.floor(from), Math.floor(to)] : [Math.floor(to), Math.floor(from)];
  if (basis === 0 || basis === 4) return days360(low, high, basis === 4) / 360;
  if (basis === 2) return (high - low) / 360;
  if (basis === 3) return (high - low) / 365;
  if (basis !== 1) return errors.num;
  const [start, end] = [fromSerial(low), fromSerial(high)];
  const [first, last] = [start.year, end.year];
  // Compared by month and day: from 29 February to 1 March of the next year is more than a year.
  const isWithinYear =
    first === last ||
    (first + 1 === last &&
      (start.month > end.month || (start.month === end.month && start.day >= end.day)));
  if (isWithinYear) {
    const leap = [first, last].some((year) => {
      const day = toSerial(year, 2, 29);
      return fromSerial(day).month === 2 && day >= low && day <= high;
    });
    return (
      (high - low) /
      (leap || (first === last && fromSerial(toSerial(first, 2, 29)).month === 2) ? 366 : 365)
    );
  }
  const years = toSerial(last + 1, 1, 1) - toSerial(first, 1, 1);
  return (high - low) / (years / (last - first + 1));
}

const clock = (serial: number): number =>
  Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

function dateValue(part: (serial: number) => number): Functions[string] {
  return scalar(1, 1, ([value = null]) => {
    if (isError(value)) return value;
    const serial =
      typeof value === "number" ? value : typeof value === "string" ? parseNumber(value) : null;
    return serial === null ? errors.value : part(serial);
  });
}

export const dates: Functions = {
  DATE: numeric(3, 3, (year = 0, month = 0, day = 0) => {
    const full = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
    const serial = toSerial(full, Math.trunc(month), Math.trunc(day));
    return serial < 0 || full > 9999 ? errors.num : serial;
  }),
  TIME: numeric(3, 3, (hours = 0, minutes = 0, seconds = 0) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? errors.num : (total % 86_400) / 86_400;
  }),
  YEAR: ofDays(1, 1, (year) => year),
  MONTH: ofDays(1, 1, (_, month) => month),
  DAY: ofDays(1, 1, (_, __, day) => day),
  HOUR: numeric(1, 1, (serial = 0) => Math.floor(clock(serial) / 3600)),
  MINUTE: numeric(1, 1, (serial = 0) => Math.floor((clock(serial) % 3600) / 60)),
  SECOND: numeric(1, 1, (serial = 0) => clock(serial) % 60),
  EDATE: ofDays(2, 2, (year, month, day, [months = 0]) =>
    monthsLater(year, month, day, months, false),
  ),
  EOMONTH: ofDays(2, 2, (year, month, day, [months = 0]) =>
    monthsLater(year, month, day, months, true),
  ),
  WEEKDAY: ofDays(1, 2, (_, __, ___, [kind = 1], serial) => weekdayNumber(serial, kind)),
  WEEKNUM: ofDays(1, 2, (_, __, ___, [kind = 1], serial) => weekNumber(serial, kind)),
  ISOWEEKNUM: ofDays(1, 1, (_, __, ___, ____, serial) => isoWeek(serial)),
  DAYS: numeric(2, 2, (to = 0, from = 0) => Math.floor(to) - Math.floor(from)),
  DAYS360: numeric(2, 3, (from = 0, to = 0, european = 0) => days360(from, to, european !== 0)),
  YEARFRAC: numeric(2, 3, (from = 0, to = 0, basis = 0) => yearFraction(from, to, basis)),
  DATEDIF: scalar(3, 3, ([from = null, to = null, unit = null]) => {
    const [a, b] = [toNumber(from), toNumber(to)];
    if (isError(a)) return a;
    if (isError(b)) return b;
    return typeof unit === "string" ? dateDif(a, b, unit) : errors.num;
  }),
  DATEVALUE: dateValue(Math.floor),
  TIMEVALUE: dateValue((serial) => serial - Math.floor(serial)),
  TODAY: scalar(0, 0, (_, { now }) => Math.floor(now)),
  NOW: scalar(0, 0, (_, { now }) => now),
  NETWORKDAYS: values(2, 3, (args, scope) => networkDays(args, scope, new Set([5, 6]), args[2])),
  "NETWORKDAYS.INTL": values(2, 4, (args, scope) =>
    networkDays(args, scope, weekendOf(args[2], scope), args[3]),
  ),
  WORKDAY: values(2, 3, (args, scope) => workday(args, scope, new Set([5, 6]), args[2])),
  "WORKDAY.INTL": values(2, 4, (args, scope) =>
    workday(args, scope, weekendOf(args[2], scope), args[3]),
  ),
};
