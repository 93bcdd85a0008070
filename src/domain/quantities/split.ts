import { type Cents, addCents, cents } from "./money";

/**
 * Shares `total` in proportion to `weights` (non-negative integers with a positive sum), losing no cent.
 *
 * Each share is rounded down; the cents left over go to the largest remainders (ties: larger
 * weight, then earlier place), so that anyone can redo the split by hand. A negative total is the
 * mirror of its absolute value: a credit note cancels its invoice line by line (domain.md § 4.5).
 *
 * @throws RangeError on a negative weight or when all weights are zero.
 */
export function splitCents(total: Cents, weights: readonly number[]): Cents[] {
  const totalWeight = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (weights.some((weight) => weight < 0) || totalWeight === 0n) {
    throw new RangeError("splitCents needs non-negative weights with a positive sum");
  }
  const sign = total < 0 ? -1n : 1n;
  const parts = weights.map((weight, place): Part => {
    const exact = BigInt(total) * sign * BigInt(weight);
    return { place, weight, share: exact / totalWeight, remainder: exact % totalWeight };
  });
  const given = parts.reduce((sum, part) => sum + part.share, 0n);
  const leftover = Number(BigInt(total) * sign - given);
  for (const part of [...parts].sort(byRemainder).slice(0, leftover)) part.share += 1n;
  return parts.map((part) => cents(Number(part.share * sign)));
}

interface Part {
  readonly place: number;
  readonly weight: number;
  readonly remainder: bigint;
  share: bigint;
}

function byRemainder(a: Part, b: Part): number {
  if (a.remainder !== b.remainder) return a.remainder < b.remainder ? 1 : -1;
  return a.weight === b.weight ? a.place - b.place : b.weight - a.weight;
}

/** The same split between named parts; a part of weight zero gets zero. */
export function splitBetween<Name>(
  total: Cents,
  parts: readonly (readonly [Name, number])[],
): Map<Name, Cents> {
  const shares = splitCents(
    total,
    parts.map(([, weight]) => weight),
  );
  return new Map(parts.map(([name], place) => [name, shares[place] ?? cents(0)]));
}

/**
 * Whole-euro view of a column of cents whose total is `Σ` rounded half up: every line is rounded down to
 * the euro, and the euros left over go to the largest remainders (ties: larger amount, then order).
 * The printed column therefore adds up to the printed total (Cerfa 15059*02, note 1; domain.md § 1.5).
 */
export function wholeEuros(amounts: readonly Cents[]): number[] {
  const total = addCents(...amounts);
  const target = Math.sign(total) * Math.floor((Math.abs(total) + 50) / 100);
  const lines = amounts.map((amount, place) => {
    const euros = Math.floor(amount / 100);
    return { place, amount, euros, remainder: amount - euros * 100 };
  });
  let missing = target - lines.reduce((sum, line) => sum + line.euros, 0);
  const order = [...lines].sort(byEurosLeft);
  for (const line of order) {
    if (missing <= 0) break;
    line.euros += 1;
    missing -= 1;
  }
  return lines.map((line) => line.euros);
}

interface EuroLine {
  readonly place: number;
  readonly amount: Cents;
  readonly remainder: number;
}

function byEurosLeft(a: EuroLine, b: EuroLine): number {
  if (a.remainder !== b.remainder) return b.remainder - a.remainder;
  const larger = Math.abs(b.amount) - Math.abs(a.amount);
  return larger === 0 ? a.place - b.place : larger;
}
