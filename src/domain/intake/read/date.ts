import {
  type PlainDate,
  type PlainMonth,
  fromExcelSerial,
  monthNumber,
  plainDate,
  yearOf,
} from "../../quantities/plainDate";
import { ok } from "../../result";
import type { CellValue } from "../grid";
import { monthNumberOf, withoutWeekday } from "./monthNames";
import { type Read, ambiguous, emptyCell, isNothing, unreadable } from "./problem";
import { folded, plainText } from "./text";

/** Order of day, month and year in a column's text dates; `dmy` unless its values prove another. */
export type DateOrder = "dmy" | "mdy" | "ymd";

export interface DateOptions {
  readonly date1904?: boolean;
  /** Orders that all text dates of the column allow (decideDateOrders); French order by default. */
  readonly orders?: readonly DateOrder[];
  /** Year for a day written without one (`5 mars`). */
  readonly year?: number | null;
}

/** Days this product works with; a serial outside is another number (a year typed in a date cell is in July 1905). */
const firstYear = 1930;
const lastYear = 2099;

const time = String.raw`(?:[ t]+\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:am|pm))?(?:z|[+-]\d{2}:?\d{2})?)?`;
const isoText = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`);
const fullText = new RegExp(String.raw`^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4})${time}$`);
const shortText = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/;
const solidText = new RegExp(String.raw`^(\d{8})${time}$`);
const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th)?[ ./-]*([a-z]{3,9})\.?(?:[ ,./-]*(\d{4}|\d{2}))?$/;
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/** A cell → calendar day: serials, ISO, `05/03/2025`, `5 mars 2025`, `20250305`, each with or without a time. */
export function readDate(value: CellValue, options: DateOptions = {}): Read<PlainDate> {
  if (typeof value === "number") return readNumber(value, options);
  if (typeof value === "boolean") return unreadable;
  if (isNothing(value)) return emptyCell;
  const text = withoutWeekday(folded(plainText(value)));
  return (
    readIso(text) ??
    readSeparated(text, options.orders ?? ["dmy"]) ??
    readSolid(text) ??
    readWords(text, options.year ?? null) ??
    unreadable
  );
}

function readNumber(value: number, options: DateOptions): Read<PlainDate> {
  if (value >= 19000101 && value <= 20991231) return readSolid(String(value)) ?? unreadable;
  const date = fromExcelSerial(value, options.date1904 ?? false);
  return date === null ? unreadable : inRange(date);
}

function inRange(date: PlainDate | null): Read<PlainDate> {
  return date !== null && yearOf(date) >= firstYear && yearOf(date) <= lastYear
    ? ok(date)
    : unreadable;
}

function readIso(text: string): Read<PlainDate> | null {
  const [, year, month, day] = isoText.exec(text) ?? [];
  return year === undefined ? null : inRange(plainDate(Number(year), Number(month), Number(day)));
}

function readSeparated(text: string, orders: readonly DateOrder[]): Read<PlainDate> | null {
  const parts = fullText.exec(text) ?? shortText.exec(text);
  if (parts === null) return null;
  const readings = new Set(orders.flatMap((order) => inOrder(parts, order)));
  const [first, second] = [...readings];
  if (first === undefined) return unreadable;
  return second === undefined ? inRange(first) : ambiguous(first, second);
}

/** The day that three figures make in one order; none when the calendar has no such day. */
function inOrder(parts: RegExpExecArray, order: DateOrder): PlainDate[] {
  const [one = 0, two = 0, three = 0] = parts.slice(1, 4).map(Number);
  const year = (figures: number): number => (figures < 100 ? 2000 + figures : figures);
  const date =
    order === "dmy"
      ? plainDate(year(three), two, one)
      : order === "mdy"
        ? plainDate(year(three), one, two)
        : plainDate(year(one), two, three);
  return date === null || (order === "ymd" && three > 31) ? [] : [date];
}

/** `AAAAMMJJ` (FEC, domain.md § 5.1) or `JJMMAAAA`: years of 1930-2099 allow only one of the two. */
function readSolid(text: string): Read<PlainDate> | null {
  const digits = solidText.exec(text)?.[1];
  if (digits === undefined) return null;
  const yearFirst = plainDate(+digits.slice(0, 4), +digits.slice(4, 6), +digits.slice(6));
  const read = inRange(yearFirst);
  if (read.ok) return read;
  return inRange(plainDate(+digits.slice(4), +digits.slice(2, 4), +digits.slice(0, 2)));
}

function readWords(text: string, year: number | null): Read<PlainDate> | null {
  const [, day, word, written] = dayFirst.exec(text) ?? [];
  if (word !== undefined) {
    const month = monthNumberOf(word);
    const figures = written === undefined ? year : Number(written);
    if (month === null || figures === null) return null;
    return inRange(plainDate(figures < 100 ? 2000 + figures : figures, month, Number(day)));
  }
  const [, name, number, fullYear] = monthFirst.exec(text) ?? [];
  const month = name === undefined ? null : monthNumberOf(name);
  return month === null ? null : inRange(plainDate(Number(fullYear), month, Number(number)));
}

/**
 * The day that a header of a month's grid names: `3`, `lun 3`, `03/03`, a serial. Null when the month has no
 * such day: a grid of 31 columns has no 30 February.
 */
export function readDayOf(month: PlainMonth, value: CellValue, date1904 = false): Read<PlainDate> {
  const [year, monthOfYear] = [yearOf(month), monthNumber(month)];
  const figures =
    typeof value === "number" && value >= 1 && value <= 31
      ? value
      : /^(\d{1,2})(?: ?(?:l|m|j|v|s|d|lun|mar|mer|jeu|ven|sam|dim)\.?)?$/.exec(
          withoutWeekday(folded(plainText(value))),
        )?.[1];
  if (figures !== undefined) {
    const date = plainDate(year, monthOfYear, Number(figures));
    return date === null ? unreadable : ok(date);
  }
  const dayAndMonth = /^(\d{1,2})[-/.](\d{1,2})$/.exec(withoutWeekday(folded(plainText(value))));
  if (dayAndMonth !== null) {
    const date = plainDate(year, Number(dayAndMonth[2]), Number(dayAndMonth[1]));
    return date === null ? unreadable : ok(date);
  }
  return readDate(value, { date1904, year });
}
