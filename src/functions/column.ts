import type { HoursOptions } from "../domain/intake/read/hours";
import { folded, plainText } from "../domain/intake/read/text";
import type { Cents } from "../domain/quantities/money";
import { type PlainDate, type PlainMonth, fromExcelSerial } from "../domain/quantities/plainDate";
import type { Minutes } from "../domain/quantities/time";
import { type Cell, cellFrom, errorCell } from "./cell";
import { type Place, readCents, readDay, readMinutes, readMonthOf, withoutTime } from "./readCell";
import { Refused } from "./refused";

/** The cells of one range as a list, without what is blank at its end: a whole column has a million of them. */
export interface Column {
  readonly parameter: string;
  readonly cells: readonly Cell[];
  /** Cells of the range as it was given, blank ones too. */
  readonly size: number;
}

export function columnOf(parameter: string, rows: readonly (readonly unknown[])[]): Column {
  let size = 0;
  for (const row of rows) size += row.length;
  const cells: Cell[] = [];
  let pending = 0;
  for (const row of rows) {
    for (const raw of row) {
      const cell = cellFrom(raw);
      if (cell === null) {
        pending += 1;
        continue;
      }
      for (; pending > 0; pending -= 1) cells.push(null);
      cells.push(cell);
    }
  }
  return { parameter, cells, size };
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
  const end = given.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headed = figures.filter(({ size }) => size > 0);
  const isHeader = headed.length > 0 && headed.every(({ cells }) => isWords(cells[0] ?? null));
  return { first: isHeader && end > 1 ? 1 : 0, end };
}

/** A title, not a figure badly written. */
function isWords(cell: Cell): boolean {
  return typeof cell === "string" && /\p{L}{3}/u.test(cell) && !/\d/.test(cell);
}

/** The value of a cell, or null when it is blank. @throws Refused on an error of Excel. */
export function filledAt(column: Column, row: number): string | number | boolean | null {
  const cell = column.cells[row] ?? null;
  if (cell === errorCell) throw new Refused({ code: "error", ...placeOf(column, row) });
  return cell;
}

export function placeOf({ parameter, size }: Column, row: number): Place {
  return size > 1 ? { parameter, row: row + 1 } : { parameter };
}

/** Reads cells of one kind, each value once: timesheets and ledgers repeat theirs. */
class Reader<Value> {
  readonly #known = new Map<string | number | boolean, Value>();
  readonly #column: Column;
  readonly #read: (value: string | number | boolean, place: Place) => Value;

  constructor(column: Column, read: (value: string | number | boolean, place: Place) => Value) {
    this.#column = column;
    this.#read = read;
  }

  /** Null for a blank cell. */
  at(row: number): Value | null {
    const cell = filledAt(this.#column, row);
    if (cell === null) return null;
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    if (typeof cell === "string" && plainText(cell) === "") return null;
    const value = this.#read(cell, placeOf(this.#column, row));
    this.#known.set(cell, value);
    return value;
  }
}

export type Amounts = Reader<Cents>;

export function amountsIn(column: Column): Amounts {
  return new Reader(column, readCents);
}

export function hoursIn(column: Column, options: HoursOptions): Reader<Minutes> {
  return new Reader(column, (value, place) => readMinutes(value, options, place));
}

export function daysIn(column: Column): Reader<PlainDate> {
  return new Reader(column, (value, place) => {
    // Most dates are serials of this century.
    if (typeof value === "number" && value > 36526 && value < 73051)
      return fromExcelSerial(withoutTime(value)) ?? readDay(value, place);
    return readDay(value, place);
  });
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
