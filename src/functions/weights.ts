import { readPercent } from "../domain/intake/read/percent";
import { splitCents } from "../domain/quantities/split";
import type { Cents } from "../domain/quantities/money";
import type { Arguments } from "./arguments";
import type { Cell } from "./cell";
import { type Column, columnOf, filledAt, placeOf } from "./column";
import { shown } from "./readCell";
import { Refused } from "./refused";
import { withoutTitles } from "./shaped";

const perUnit = 1e6;
/** Above this a scaled weight would no longer be an exact number. */
const largest = 1e9;

/** A range of weights, row by row. */
interface Weights {
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows of titles stand above them, none or one. */
  readonly titles: number;
  /** As whole numbers, in the order of the cells below the titles, up to the last that is filled. */
  readonly weights: readonly number[];
}

/**
 * The argument `weights`. Six decimals are kept; a blank cell weighs nothing.
 * @throws Refused when nothing weighs more than zero.
 */
export function weightsIn(args: Arguments<"weights">): Weights {
  const given = args.rows("weights");
  const rows = withoutTitles(given);
  const titles = rows === given ? 0 : 1;
  const column = columnOf("weights", rows);
  const all = Array.from({ length: column.length }, (_, row) => weightAt(column, row));
  if (!all.some((weight) => weight > 0))
    throw new Refused({ code: "noWeight", parameter: column.parameter });
  return { rows, titles, weights: all.slice(titles * column.width) };
}

/** One weight, in millionths: hours, m², `40 %`, `12,5`. */
export function weightAt(column: Column, row: number): number {
  const cell = filledAt(column, row);
  if (cell === null) return 0;
  const weight = typeof cell === "number" ? millionths(cell) : textWeight(cell);
  if (weight === null)
    throw new Refused({ code: "notWeight", ...placeOf(column, row), text: shown(cell) });
  return weight;
}

function textWeight(cell: string | boolean): number | null {
  const read = readPercent(cell);
  if (!read.ok) return read.error.code === "empty" ? 0 : null;
  const { numerator, denominator } = read.value;
  const whole = (numerator * BigInt(perUnit)) / denominator;
  return whole * denominator === numerator * BigInt(perUnit) && whole <= perUnit * largest
    ? Number(whole)
    : null;
}

/** `value` in millionths when that is a whole number but for the noise of binary fractions. */
function millionths(value: number): number | null {
  if (value < 0 || value > largest) return null;
  const whole = Math.round(value * perUnit);
  return Math.abs(value * perUnit - whole) < 1e-3 ? whole : null;
}

/** The split of domain.md § 4.5, in euros. */
export function eurosByWeight(total: Cents, weights: readonly number[]): number[] {
  return splitCents(total, weights).map((share) => share / 100);
}
