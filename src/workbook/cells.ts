import { choiceOf, choiceWord } from "../domain/schema/choices";
import type { Column, ColumnType, ColumnValue, ColumnValues, Share } from "../domain/schema/column";
import type { Unreadable } from "../domain/ledger/ledger";
import { type Cents, cents } from "../domain/quantities/money";
import {
  type PlainDate,
  type PlainMonth,
  firstDay,
  fromExcelSerial,
  monthOf,
  parseIsoDate,
  toExcelSerial,
} from "../domain/quantities/plainDate";
import {
  type Ratio,
  compareRatios,
  parseRatio,
  ratioToNumber,
  ratioToText,
} from "../domain/quantities/ratio";
import { type Minutes, minutes } from "../domain/quantities/time";
import { type Result, assertNever, fail, ok } from "../domain/result";
import type { PlanCell } from "./plan";

/** A cell of one of our tables as Excel gives it (officejs A-20): "" when empty, dates as serials. */
export type RawCell = string | number | boolean;
export type CellProblem = Unreadable["problem"];

export interface CellContext {
  readonly language: "fr" | "en";
  readonly date1904: boolean;
}

/** Excel's own limit for a number of our tables: beyond it cents are no longer exact in a cell (15 digits). */
const largestEuros = 1e10;
/** How far a computed amount may be from whole cents or minutes: noise of binary fractions, not a fraction. */
const noise = 1e-4;

/**
 * Reads one cell of our tables; null when it is empty. What could not be printed back as it stands
 * is a problem, never a guess: no rounding, no zero for unreadable (design, « Rules of the data »).
 */
export function readCell(
  column: Column,
  cell: RawCell,
  date1904: boolean,
): Result<ColumnValue | null, CellProblem> {
  const empty = typeof cell === "string" && cell.trim() === "";
  if (empty) return column.required ? fail("empty") : ok(null);
  switch (column.type) {
    case "text":
      return readText(cell, column.choices);
    case "money":
      return readEuros(cell);
    case "date":
      return readDate(cell, date1904);
    case "month":
      return readMonth(cell, date1904);
    case "minutes":
      return readHours(cell);
    case "ratio":
    case "quantity":
      return readRatio(cell);
    case "integer":
      return readInteger(cell);
    case "boolean":
      return readBoolean(cell);
    case "codes":
      return readCodes(cell);
    case "shares":
      return readShares(cell);
    default:
      return assertNever(column.type);
  }
}

/** The cell that `readCell` reads back as this value; null (no value) leaves an empty cell. */
export function writeCell(
  column: Column,
  value: ColumnValue | null,
  context: CellContext,
): PlanCell {
  if (value === null) return null;
  // The schema ties a column's type to its values; the table of writers is typed one by one.
  const write = writers[column.type] as Writer<ColumnValue>;
  return write(value, column, context);
}

type Writer<Value> = (value: Value, column: Column, context: CellContext) => PlanCell;

const writers: { readonly [Type in ColumnType]: Writer<ColumnValues[Type]> } = {
  text: (value, column, context) => ({
    text: column.choices === undefined ? value : choiceWord(value, context.language),
  }),
  money: (value) => value / 100,
  date: (value, _column, context) => writeDate(value, context.date1904),
  month: (value, _column, context) => writeDate(firstDay(value), context.date1904),
  minutes: (value) => value / 60,
  ratio: writeRatio,
  quantity: writeRatio,
  integer: (value) => value,
  boolean: (value) => value,
  codes: (value) => (value.length === 0 ? null : { text: value.join(" ; ") }),
  shares: (value) => (value.length === 0 ? null : { text: sharesToText(value) }),
};

function readText(
  cell: RawCell,
  choices: readonly string[] | undefined,
): Result<string, CellProblem> {
  // An account typed as a number (6063) is the same text.
  const text = typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : null;
  if (text === null) return fail("not-a-choice");
  if (/^#[A-Z0-9/]+[!?]?$/.test(text)) return fail("not-a-choice");
  if (choices === undefined) return ok(text);
  const choice = choiceOf(text, choices);
  return choice === null ? fail("not-a-choice") : ok(choice);
}

/** An amount in euros; a computed 19.99 may reach us as 19.989999999999998. */
function readEuros(cell: RawCell): Result<Cents, CellProblem> {
  if (typeof cell !== "number" || Math.abs(cell) > largestEuros) return fail("not-a-number");
  const whole = Math.round(cell * 100);
  return Math.abs(cell * 100 - whole) < noise ? ok(cents(whole)) : fail("too-precise");
}

function readHours(cell: RawCell): Result<Minutes, CellProblem> {
  if (typeof cell !== "number" || Math.abs(cell) > largestEuros) return fail("not-a-number");
  const whole = Math.round(cell * 60);
  return Math.abs(cell * 60 - whole) < noise ? ok(minutes(whole)) : fail("too-precise");
}

/** A serial without time of day, or ISO text: the only two writings with one reading (officejs A-22). */
function readDate(cell: RawCell, date1904: boolean): Result<PlainDate, CellProblem> {
  if (typeof cell === "string") {
    const date = parseIsoDate(cell.trim());
    return date === null ? fail("not-a-date") : ok(date);
  }
  if (typeof cell !== "number" || !Number.isInteger(cell)) return fail("not-a-date");
  const date = fromExcelSerial(cell, date1904);
  return date === null ? fail("not-a-date") : ok(date);
}

/** Shown as mm/yyyy, so any day of the month prints back as it is seen. */
function readMonth(cell: RawCell, date1904: boolean): Result<PlainMonth, CellProblem> {
  const asDay =
    typeof cell === "string" && /^\d{4}-\d{2}$/.test(cell.trim()) ? `${cell.trim()}-01` : cell;
  const date = readDate(asDay, date1904);
  return date.ok ? ok(monthOf(date.value)) : date;
}

function readRatio(cell: RawCell): Result<Ratio, CellProblem> {
  if (typeof cell === "string") {
    const fraction = /^-?\d+\/\d+$/.test(cell.trim()) ? parseRatio(cell) : null;
    return fraction === null ? fail("not-a-number") : ok(fraction);
  }
  if (typeof cell !== "number") return fail("not-a-number");
  // Excel keeps 15 digits: what stands behind them is noise of binary fractions.
  const decimal = parseRatio(String(Number(cell.toPrecision(15))));
  return decimal === null ? fail("too-precise") : ok(decimal);
}

function writeRatio(value: Ratio): PlanCell {
  const number = ratioToNumber(value);
  const back = readRatio(number);
  return back.ok && compareRatios(back.value, value) === 0 ? number : { text: ratioToText(value) };
}

function readInteger(cell: RawCell): Result<number, CellProblem> {
  if (typeof cell !== "number") return fail("not-a-number");
  return Number.isSafeInteger(cell) ? ok(cell) : fail("not-whole");
}

const yes = new Set(["oui", "yes", "vrai", "true", "x"]);
const no = new Set(["non", "no", "faux", "false"]);

function readBoolean(cell: RawCell): Result<boolean, CellProblem> {
  if (typeof cell === "boolean") return ok(cell);
  const word = typeof cell === "string" ? cell.trim().toLowerCase() : "";
  return yes.has(word) ? ok(true) : no.has(word) ? ok(false) : fail("not-a-choice");
}

function readCodes(cell: RawCell): Result<readonly string[], CellProblem> {
  if (typeof cell === "boolean") return fail("not-a-choice");
  const codes = String(cell)
    .split(";")
    .map((code) => code.trim());
  return codes.includes("") ? fail("not-a-choice") : ok(codes);
}

/** `P1`, or `P1 50 ; P2 30 ; P3 20`: a code alone has the whole, a weight is a positive whole number. */
function readShares(cell: RawCell): Result<readonly Share[], CellProblem> {
  const codes = readCodes(cell);
  if (!codes.ok) return codes;
  const shares = codes.value.map((part): Share | null => {
    const pieces = /^(.*\S)\s+(\d+)$/.exec(part);
    if (pieces?.[1] !== undefined && pieces[2] !== undefined) {
      return { code: pieces[1], weight: Number(pieces[2]) };
    }
    return codes.value.length === 1 ? { code: part, weight: 1 } : null;
  });
  const read = shares.filter((share) => share !== null);
  const whole = read.every(({ weight }) => weight > 0 && Number.isSafeInteger(weight));
  return read.length === shares.length && whole ? ok(read) : fail("not-a-number");
}

function sharesToText(shares: readonly Share[]): string {
  const [first] = shares;
  const alone = shares.length === 1 && first?.weight === 1 && !/\s\d+$/.test(first.code);
  if (alone) return first.code;
  return shares.map(({ code, weight }) => `${code} ${weight}`).join(" ; ");
}

/** A serial, or ISO text before 1904 where that date system has none (and before March 1900, officejs A-33). */
function writeDate(date: PlainDate, date1904: boolean): PlanCell {
  const serial = toExcelSerial(date, date1904);
  return fromExcelSerial(serial, date1904) === date && serial >= 0 ? serial : { text: date };
}
