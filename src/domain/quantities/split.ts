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
  let totalWeight = 0;
  let heaviest = 0;
  for (const weight of weights) {
    if (!Number.isInteger(weight) || weight < 0) totalWeight = NaN;
    totalWeight += weight;
    heaviest = Math.max(heaviest, weight);
  }
  if (!(totalWeight > 0)) {
    throw new RangeError("splitCents needs non-negative weights with a positive sum");
  }
  const amount = Math.abs(total);
  const shares =
    Number.isSafeInteger(totalWeight) && Number.isSafeInteger(amount * heaviest)
      ? exactShares(amount, weights, totalWeight)
      : largeShares(amount, weights);
  const sign = total < 0 ? -1 : 1;
  return shares.map((share) => cents(share * sign));
}

/** Every product is a safe integer: plain numbers are exact, and ten times faster than big ones. */
function exactShares(amount: number, weights: readonly number[], totalWeight: number): number[] {
  let left = amount;
  const shares = new Array<number>(weights.length);
  const remainders = new Array<number>(weights.length);
  weights.forEach((weight, place) => {
    const exact = amount * weight;
    const remainder = exact % totalWeight;
    const share = (exact - remainder) / totalWeight;
    shares[place] = share;
    remainders[place] = remainder;
    left -= share;
  });
  return withLeftover(shares, left, (a, b) => {
    const more = (remainders[b] ?? 0) - (remainders[a] ?? 0);
    return more === 0 ? byWeight(weights, a, b) : more;
  });
}

function largeShares(amount: number, weights: readonly number[]): number[] {
  const totalWeight = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const shares = exact.map((product) => Number(product / totalWeight));
  const remainders = exact.map((product) => product % totalWeight);
  const given = exact.reduce((sum, product) => sum + product / totalWeight, 0n);
  return withLeftover(shares, Number(BigInt(amount) - given), (a, b) => {
    const first = remainders[a] ?? 0n;
    const second = remainders[b] ?? 0n;
    return first === second ? byWeight(weights, a, b) : first < second ? 1 : -1;
  });
}

/** The cents left over, fewer than there are parts, go to the first places in that order. */
function withLeftover(
  shares: number[],
  left: number,
  order: (a: number, b: number) => number,
): number[] {
  if (left > 0) {
    const places = [...shares.keys()].sort(order);
    for (const place of places.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1;
  }
  return shares;
}

function byWeight(weights: readonly number[], a: number, b: number): number {
  const heavier = (weights[b] ?? 0) - (weights[a] ?? 0);
  return heavier === 0 ? a - b : heavier;
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
  return wholeUnits(amounts, 100);
}

/** The same in another unit: `unit` is its worth in cents (100 000 for thousands of euros). */
export function wholeUnits(amounts: readonly Cents[], unit: number): number[] {
  const total = addCents(...amounts);
  const target = Math.sign(total) * Math.floor((Math.abs(total) + Math.floor(unit / 2)) / unit);
  const lines = amounts.map((amount, place) => {
    const euros = Math.floor(amount / unit);
    return { place, amount, euros, remainder: amount - euros * unit };
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
