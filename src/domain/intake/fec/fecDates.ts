import {
  type Period,
  type PlainDate,
  fromExcelSerial,
  plainDate,
  yearOf,
} from "../../quantities/plainDate";
import { readDate } from "../read/date";
import { decideDateOrders } from "../read/dateOrder";
import type { Sightings } from "./tally";
import { ownCopy } from "./textPool";

/** One way a date is written in the file; its day is known once the file has been read. */
export interface DateText {
  readonly text: string;
  readonly firstRow: number;
  count: number;
  /** Null when it is no day. */
  date: PlainDate | null;
}

/** Dates of entries, and dates of payment where the file has them: each kind has its own habits. */
export interface FecDates {
  readonly entries: DateBook;
  readonly payments: DateBook;
}

/** The few hundred dates of a file, each read once: `AAAAMMJJ`, with a time, `JJ/MM/AAAA`, ISO, or an Excel serial. */
export class DateBook {
  readonly #dates = new Map<string, DateText>();

  of(text: string, row: number): DateText {
    let date = this.#dates.get(text);
    if (date === undefined) {
      const own = ownCopy(text);
      date = { text: own, firstRow: row, count: 0, date: null };
      this.#dates.set(own, date);
    }
    date.count += 1;
    return date;
  }

  /** Reads them all: the order of day and month is that of the whole file. */
  settle(): void {
    const orders = decideDateOrders([...this.#dates.keys()]);
    for (const date of this.#dates.values()) date.date = dayOf(date.text, orders);
  }

  /** Days after the closing date, or more than 24 months before it: no accounting year lasts longer. */
  noteOutside(closing: PlainDate, found: Sightings): void {
    const first = yearsBefore(closing, 2);
    for (const { date, firstRow, count } of this.#dates.values()) {
      if (date !== null && (date > closing || date <= first)) found.add(firstRow, count);
    }
  }

  get period(): Period | null {
    let period: Period | null = null;
    for (const { date } of this.#dates.values()) {
      if (date === null) continue;
      period ??= { first: date, last: date };
      if (date < period.first) period = { first: date, last: period.last };
      if (date > period.last) period = { first: period.first, last: date };
    }
    return period;
  }

  /** Year → lines. */
  get years(): ReadonlyMap<number, number> {
    const years = new Map<number, number>();
    for (const { date, count } of this.#dates.values()) {
      if (date !== null) years.set(yearOf(date), (years.get(yearOf(date)) ?? 0) + count);
    }
    return new Map([...years].sort(([a], [b]) => a - b));
  }
}

function dayOf(text: string, orders: ReturnType<typeof decideDateOrders>): PlainDate | null {
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
  if (serial !== null) return fromExcelSerial(serial, false);
  const read = readDate(text, { orders });
  return read.ok ? read.value : null;
}

export function yearsBefore(date: PlainDate, years: number): PlainDate {
  return `${String(yearOf(date) - years).padStart(4, "0")}${date.slice(4)}` as PlainDate;
}

/** `123456789FEC20251231.txt` → the closing date that the file's name must say (domain.md § 5.1). */
export function closingDateOf(fileName: string): PlainDate | null {
  const [, year, month, day] = /\d{9}FEC(\d{4})(\d{2})(\d{2})/i.exec(fileName) ?? [];
  return year === undefined ? null : plainDate(Number(year), Number(month), Number(day));
}
