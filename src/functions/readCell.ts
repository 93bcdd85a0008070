import type { CellValue } from "../domain/intake/grid";
import { readAmount } from "../domain/intake/read/amount";
import { readDate } from "../domain/intake/read/date";
import { decimalOfNumber } from "../domain/intake/read/decimal";
import { type HoursOptions, readHours } from "../domain/intake/read/hours";
import { readMonth } from "../domain/intake/read/month";
import { readPercent } from "../domain/intake/read/percent";
import type { Read } from "../domain/intake/read/problem";
import { folded, plainText } from "../domain/intake/read/text";
import type { Cents } from "../domain/quantities/money";
import type { PlainDate, PlainMonth } from "../domain/quantities/plainDate";
import type { Ratio } from "../domain/quantities/ratio";
import { type Minutes, minutes } from "../domain/quantities/time";
import { type ProblemCode, Refused } from "./refused";

/** Where a cell stands, for the sentence that says what is wrong with it. */
export interface Place {
  readonly parameter: string;
  readonly row?: number;
}

type Filled = CellValue & {};

/** Ten billion euros: above, Excel's 15 digits no longer hold the cents of a sum. */
const largestCents = 1e12;
/** A million hours. */
const largestMinutes = 6e7;

/** An amount as French people write it, to the cent. */
export function readCents(value: Filled, place: Place): Cents {
  const read = readAmount(value);
  if (!read.ok) return refuse(read, "notAmount", value, place);
  if (Math.abs(read.value) > largestCents) throw new Refused({ code: "tooLarge", ...place });
  return read.value;
}

/**
 * Worked time. Hours with two decimals at most (7.33) are taken to the nearest minute; finer ones are not hours but,
 * most often, a time of Excel, which counts in days: that is refused and said.
 */
export function readMinutes(value: Filled, options: HoursOptions, place: Place): Minutes {
  const read = readHours(value, options);
  if (read.ok && Math.abs(read.value) > largestMinutes)
    throw new Refused({ code: "tooLarge", ...place });
  if (read.ok) return read.value;
  if (read.error.code === "too-precise" && (typeof value !== "number" || isTyped(value)))
    return minutes(read.error.nearest);
  return refuse(read, "notHours", value, place);
}

function isTyped(value: number): boolean {
  return (decimalOfNumber(value)?.scale ?? 3) <= 2;
}

export function readDay(value: Filled, place: Place): PlainDate {
  const read = readDate(typeof value === "number" ? withoutTime(value) : value);
  return read.ok ? read.value : refuse(read, "notDate", value, place);
}

export function readMonthOf(value: Filled, place: Place): PlainMonth {
  const read = readMonth(typeof value === "number" ? withoutTime(value) : value);
  return read.ok ? read.value : refuse(read, "notMonth", value, place);
}

/** The day of a serial that has a time. */
export function withoutTime(serial: number): number {
  return serial > 0 && serial < 1e6 ? Math.floor(serial) : serial;
}

export function readShare(value: Filled, place: Place): Ratio {
  const read = readPercent(value);
  if (!read.ok) return refuse(read, "notShare", value, place);
  const { numerator, denominator } = read.value;
  if (numerator < 0n || numerator > denominator)
    throw new Refused({ code: "notShare", ...place, text: shown(value) });
  return read.value;
}

export function readWhole(
  value: Filled,
  [least, most]: readonly [number, number],
  place: Place,
): number {
  const read = typeof value === "number" ? value : Number(plainText(value).replace(/ /g, ""));
  if (typeof value === "boolean" || !Number.isInteger(read) || read < least || read > most)
    throw new Refused({ code: "notWhole", ...place, text: `${least} – ${most}` });
  return read;
}

export function readYesNo(value: Filled, place: Place): boolean {
  if (typeof value === "boolean") return value;
  const word = folded(plainText(value));
  if (["1", "oui", "vrai", "yes", "true", "x"].includes(word)) return true;
  if (["0", "non", "faux", "no", "false"].includes(word)) return false;
  throw new Refused({ code: "notYesNo", ...place, text: shown(value) });
}

/** @throws Refused with what the reader said, in words of the thing that was looked for. */
export function refuse(
  read: Read<unknown> & { readonly ok: false },
  unreadable: ProblemCode,
  value: Filled,
  place: Place,
): never {
  const code = {
    empty: unreadable,
    unreadable,
    ambiguous: "ambiguous",
    "too-precise": unreadable === "notHours" ? "notMinutes" : "tooPrecise",
  } as const;
  throw new Refused({ code: code[read.error.code], ...place, text: shown(value) });
}

/** A cell in a sentence; a long one is cut. */
export function shown(value: Filled): string {
  const text = plainText(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
