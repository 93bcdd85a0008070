import { type Minutes, minutes } from "../../quantities/time";
import { ok } from "../../result";
import type { CellValue } from "../grid";
import { type Decimal, type DecimalMark, decimalOfNumber, inUnits, readDigits } from "./decimal";
import { type Read, ambiguous, emptyCell, isNothing, tooPrecise, unreadable } from "./problem";
import { folded, plainText } from "./text";

export interface HoursOptions {
  readonly unit: "hours" | "days" | "hh:mm";
  readonly mark?: DecimalMark;
  /** Number format of the cell: a time format makes a number a fraction of a day. */
  readonly format?: string;
  /** The person's hours per day; without it, days stay unread. */
  readonly minutesPerDay?: number | null;
}

const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;
const hoursAndMinutes =
  /^(\d{1,4}) ?(?:h|hs|hrs?|heures?|hours?|uur|uren)(?: ?: ?| et | )?([0-5]?\d) ?(?:mn?|mins?|minutes?)?$/;
const hoursOnly = /^([\d.,' ]+?) ?(?:h|hs|hrs?|heures?|hours?|uur|uren|u)\.?$/;
const minutesOnly = /^(\d{1,5}) ?(?:mn|min|minutes?)\.?$/;
const daysOnly = /^([\d.,]+|½|\d+ ?½|\d+\/\d+) ?(?:j|jrs?|jours?|journees?|d|days?)\.?$/;

/** Worked time → minutes: `7,5`, `7h30`, `7:30`, `2H 4MN`, `0,45 uur`, `½` and `1j` in days, Excel times. */
export function readHours(value: CellValue, options: HoursOptions): Read<Minutes> {
  if (typeof value === "number") return readNumber(value, options);
  if (typeof value === "boolean") return unreadable;
  if (isNothing(value)) return emptyCell;
  const text = folded(plainText(String(value).replaceAll("½", " 1/2"))).trim();
  return readClock(text) ?? readQuantity(text, options);
}

/** `[h]:mm`, `hh:mm`, `h" h "mm`: a format that shows a number as a time of day or a duration. */
export function isTimeFormat(format: string): boolean {
  const code = format.replace(/"[^"]*"|\\.|\[(?!h+\])[^\]]*\]/gi, "");
  return /\[?h+\]?/i.test(code) && !/[dy]/i.test(code) && /[:m]|\[h/i.test(code);
}

function readNumber(value: number, options: HoursOptions): Read<Minutes> {
  const shownAsTime = isTimeFormat(options.format ?? "");
  if (options.unit === "hh:mm" && !shownAsTime) {
    // `6.5` among `7h30` and `4h00` is six hours and a half; `0.5` may as well be half a day.
    if (Math.abs(value) >= 2) return readNumber(value, { ...options, unit: "hours" });
    if (value !== 0 && Number.isInteger(value * 4)) {
      return ambiguous(clockText(value * 60), clockText(value * 1440));
    }
  }
  if (shownAsTime || options.unit === "hh:mm") {
    // A time is a binary fraction of a day: a second of noise is not a minute.
    const exact = value * 1440;
    const nearest = Math.round(exact);
    const noise = Math.abs(exact - nearest) < 1 / 120;
    return noise ? ok(minutes(nearest)) : tooPrecise(nearest, exact - nearest);
  }
  const decimal = decimalOfNumber(value);
  return decimal === null ? unreadable : inUnit(decimal, decimal.negative, options);
}

function clockText(count: number): string {
  const whole = Math.abs(count);
  return `${count < 0 ? "-" : ""}${Math.floor(whole / 60)}h${String(whole % 60).padStart(2, "0")}`;
}

function readClock(text: string): Read<Minutes> | null {
  const [, hours, mins, seconds = "00"] = clock.exec(text) ?? [];
  if (hours !== undefined) {
    const whole = Number(hours) * 60 + Number(mins);
    const nearest = Number(seconds) >= 30 ? whole + 1 : whole;
    return seconds === "00"
      ? ok(minutes(whole))
      : tooPrecise(nearest, whole + Number(seconds) / 60 - nearest);
  }
  const pair = hoursAndMinutes.exec(text);
  if (pair !== null) return ok(minutes(Number(pair[1]) * 60 + Number(pair[2])));
  const only = minutesOnly.exec(text)?.[1];
  return only === undefined ? null : ok(minutes(Number(only)));
}

function readQuantity(text: string, options: HoursOptions): Read<Minutes> {
  const days = daysOnly.exec(text)?.[1];
  if (days !== undefined && !hoursOnly.test(text))
    return quantity(days, { ...options, unit: "days" });
  const hours = hoursOnly.exec(text)?.[1];
  if (hours !== undefined) return quantity(hours, { ...options, unit: "hours" });
  return options.unit === "hh:mm" ? unreadable : quantity(text, options);
}

function quantity(text: string, options: HoursOptions): Read<Minutes> {
  const negative = /^[-−]/.test(text);
  const body = text.replace(/^[-−+] ?/, "");
  const half = /^(?:(\d+) )?1\/2$/.exec(body);
  if (half !== null)
    return inUnit({ digits: Number(half[1] ?? 0) * 10 + 5, scale: 1 }, negative, options);
  const read = readDigits(body, options.mark ?? null);
  return read.ok ? inUnit(read.value, negative, options) : read;
}

function inUnit(decimal: Decimal, negative: boolean, options: HoursOptions): Read<Minutes> {
  const factor = options.unit === "days" ? (options.minutesPerDay ?? null) : 60;
  if (factor === null) return unreadable;
  const read = inUnits(decimal, negative, factor);
  return read.ok ? ok(minutes(read.value === 0 ? 0 : read.value)) : read;
}
