import type { HoursOptions } from "../domain/intake/read/hours";
import { isNothing } from "../domain/intake/read/problem";
import { folded, plainText } from "../domain/intake/read/text";
import { type Cents, cents } from "../domain/quantities/money";
import type { PlainDate, PlainMonth } from "../domain/quantities/plainDate";
import { type Minutes, minutes } from "../domain/quantities/time";
import { type Cell, cellFrom, errorCell } from "./cell";
import { type Place, readCents, readDay, readMinutes, readMonthOf } from "./readCell";
import { Refused } from "./refused";

/**
 * The cells of one range as a list, row by row, without what is blank at its end: a whole column has a million of
 * them. Nothing is copied: two hundred formulas may look at the same twenty thousand rows.
 */
export interface Column {
  readonly parameter: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly width: number;
  /** Cells of the range as it was given, blank ones too. */
  readonly size: number;
  /** Cells up to the last that is filled. */
  readonly length: number;
}

export function columnOf(parameter: string, rows: readonly (readonly unknown[])[]): Column {
  const width = Math.max(1, ...rows.slice(0, 1).map((row) => row.length));
  const size = rows.length * width;
  const column = { parameter, rows, width, size, length: size };
  let length = size;
  while (length > 0 && cellAt(column, length - 1) === null) length -= 1;
  return { ...column, length };
}

function cellAt({ rows, width }: Column, row: number): Cell {
  return cellFrom(width === 1 ? rows[row]?.[0] : rows[Math.floor(row / width)]?.[row % width]);
}

/**
 * Ranges that go side by side, one record a row: all of one size. A first row that is a header (words where figures
 * are looked for) is left out. Answers the first row of data and the row after the last.
 * @throws Refused when the sizes differ.
 */
export function sideBySide(
  columns: readonly Column[],
  figures: readonly Column[],
): { readonly first: number; readonly end: number } {
  const given = columns.filter(({ size }) => size > 0);
  const [leading] = given;
  const other = given.find(({ size }) => size !== leading?.size);
  if (other !== undefined)
    throw new Refused({
      code: "lengths",
      parameter: other.parameter,
      text: leading?.parameter ?? "",
    });
  const end = given.reduce((most, { length }) => Math.max(most, length), 0);
  const headed = figures.filter(({ size }) => size > 0);
  const isHeader = headed.length > 0 && headed.every((column) => isWords(cellAt(column, 0)));
  return { first: isHeader && end > 1 ? 1 : 0, end };
}

/** A title, not a figure badly written. */
export function isWords(cell: Cell): boolean {
  return typeof cell === "string" && /\p{L}{3}/u.test(cell) && !/\d/.test(cell);
}

/** The value of a cell, or null when it is blank. @throws Refused on an error of Excel. */
export function filledAt(column: Column, row: number): string | number | boolean | null {
  const cell = cellAt(column, row);
  if (cell === errorCell) throw new Refused({ code: "error", ...placeOf(column, row) });
  return cell;
}

export function placeOf({ parameter, size }: Column, row: number): Place {
  return size > 1 ? { parameter, row: row + 1 } : { parameter };
}

/** Reads cells of one kind, each writing once: timesheets and ledgers repeat theirs. */
class Reader<Value> {
  readonly #known = new Map<string | number | boolean, Value>();
  readonly #column: Column;
  readonly #read: (value: string | number | boolean, place: Place) => Value;
  readonly #quick: (value: number) => Value | null;

  constructor(
    column: Column,
    read: (value: string | number | boolean, place: Place) => Value,
    quick: (value: number) => Value | null = () => null,
  ) {
    this.#column = column;
    this.#read = read;
    this.#quick = quick;
  }

  /** Null for a blank cell, or one that a sign such as a dash says is blank. */
  at(row: number): Value | null {
    const cell = filledAt(this.#column, row);
    if (cell === null) return null;
    const quick = typeof cell === "number" ? this.#quick(cell) : null;
    if (quick !== null) return quick;
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    if (isNothing(cell)) return null;
    const value = this.#read(cell, placeOf(this.#column, row));
    this.#known.set(cell, value);
    return value;
  }
}

/** Most amounts have two decimals at most as they stand. */
export function amountsIn(column: Column): Reader<Cents> {
  return new Reader(column, readCents, (value) => {
    const whole = Math.round(value * 100);
    return whole / 100 === value && Math.abs(whole) <= 1e11 ? cents(whole) : null;
  });
}

/** Most hours are quarters or tenths. */
export function hoursIn(column: Column, options: HoursOptions): Reader<Minutes> {
  const isPlain = options.unit === "hours";
  return new Reader(
    column,
    (value, place) => readMinutes(value, options, place),
    (value) => {
      const time = value * 60;
      return isPlain && Number.isInteger(time) && Math.abs(time) < 6e6 ? minutes(time) : null;
    },
  );
}

export function daysIn(column: Column): Reader<PlainDate> {
  return new Reader(column, readDay);
}

export function monthsIn(column: Column): Reader<PlainMonth> {
  return new Reader(column, readMonthOf);
}

/** A code or name as written, and the form in which two writings of it are one. */
export interface Name {
  readonly shown: string;
  readonly key: string;
}

export function namesIn(column: Column): Reader<Name> {
  return new Reader(column, (value) => nameOf(plainText(value)));
}

export function nameOf(text: string): Name {
  return { shown: text, key: folded(text) };
}
