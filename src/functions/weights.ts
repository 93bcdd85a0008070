import { readPercent } from "../domain/intake/read/percent";
import { splitCents } from "../domain/quantities/split";
import type { Cents } from "../domain/quantities/money";
import type { Column } from "./column";
import { filledAt, placeOf } from "./column";
import { Refused } from "./refused";
import { shown } from "./readCell";

const perUnit = 1e6;
/** Above this a scaled weight would no longer be an exact number. */
const largest = 1e9;

/** Weights as whole numbers (six decimals are kept); a blank cell weighs nothing. All must not be zero. */
export function weightsOf(column: Column): number[] {
  const weights = Array.from({ length: column.length }, (_, row) => weightAt(column, row));
  if (!weights.some((weight) => weight > 0))
    throw new Refused({ code: "noWeight", parameter: column.parameter });
  return weights;
}

/** One weight, in millionths: hours, m², `40 %`, `12,5`. */
export function weightAt(column: Column, row: number): number {
  const cell = filledAt(column, row);
  if (cell === null || cell === "") return 0;
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
