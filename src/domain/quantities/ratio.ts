import { type Cents, cents } from "./money";

/** An exact fraction, in lowest terms with a positive denominator: 40 % is 2/5. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** @throws RangeError on a zero denominator. */
export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError("a ratio needs a denominator");
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return divisor === 0n
    ? { numerator: 0n, denominator: 1n }
    : { numerator: (sign * top) / divisor, denominator: (sign * bottom) / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** Reads `"2/5"`, `"0.4"`, `"40"` (no sign of percent): the text form of data sets and state. */
export function parseRatio(text: string): Ratio | null {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text.trim());
  if (fraction?.[1] !== undefined && fraction[2] !== undefined && BigInt(fraction[2]) !== 0n) {
    return ratio(BigInt(fraction[1]), BigInt(fraction[2]));
  }
  const decimal = /^(-?\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (decimal?.[1] === undefined) return null;
  const decimals = decimal[2] ?? "";
  return ratio(BigInt(decimal[1] + decimals), 10n ** BigInt(decimals.length));
}

export function ratioToText({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** For a cell or a screen only; never computed with. */
export function ratioToNumber({ numerator, denominator }: Ratio): number {
  return Number(numerator) / Number(denominator);
}

export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export type Rounding = "halfUp" | "down";

/**
 * `numerator / denominator` to a whole number with a named rounding.
 * `halfUp` rounds halves away from zero (the accountants' rule), `down` towards zero.
 */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator === 0n) throw new RangeError("division by zero");
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const magnitude = rounding === "down" ? top / bottom : (2n * top + bottom) / (2n * bottom);
  return negative ? -magnitude : magnitude;
}

/** `amount × share`, rounded once to the cent. */
export function shareOf(amount: Cents, share: Ratio, rounding: Rounding): Cents {
  return cents(
    Number(divideRounded(BigInt(amount) * share.numerator, share.denominator, rounding)),
  );
}
