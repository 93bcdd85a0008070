import { type Cents, cents, sumOf } from "../../quantities/money";

/** How a sample was drawn: enough to draw it again by hand. */
export interface MonetarySample {
  /** Sum of the positive amounts: every euro of it has the same chance. */
  readonly population: Cents;
  /** One cent in every `step` is looked at, from `start` on (both in cents). */
  readonly step: number;
  readonly start: number;
  /** Indexes drawn, in order; a piece as large as the step is always there. */
  readonly drawn: readonly number[];
}

/**
 * Systematic sampling by monetary unit: amounts are laid end to end, the cents `start`, `start + step`, `start + 2 step`…
 * are looked at, and the pieces that hold them are the sample. `step` is the population divided by the number wanted,
 * rounded down; `start` is the seed modulo the step, plus one. Negative amounts hold no cent: they are never drawn.
 */
export function monetarySample(
  amounts: readonly Cents[],
  wanted: number,
  seed: number,
): MonetarySample {
  const population = sumOf(amounts, (amount) => cents(Math.max(0, amount)));
  const step = Math.max(1, Math.floor(population / Math.max(1, wanted)));
  const start = (seed % step) + 1;
  const drawn: number[] = [];
  let before = 0;
  let next = start;
  amounts.forEach((amount, place) => {
    if (amount <= 0) return;
    const upTo = before + amount;
    if (next <= upTo) {
      drawn.push(place);
      next += step * (Math.floor((upTo - next) / step) + 1);
    }
    before = upTo;
  });
  return { population, step, start, drawn };
}
