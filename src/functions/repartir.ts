import { cents } from "../domain/quantities/money";
import { splitCents } from "../domain/quantities/split";
import { type Result, fail, ok } from "../domain/result";

export type RepartirError = "amount" | "weights" | "noWeight";

const perUnit = 1e6;
/** Above this, a sum of scaled weights or of cents would no longer be an exact number. */
const largest = 1e9;

/**
 * FLECHAGE.REPARTIR: shares an amount in euros between the cells of a range of weights, to the cent (largest
 * remainder, domain.md § 4.5). The answer has the shape of `weights`; an empty cell or text of length zero weighs
 * nothing. A negative amount is the mirror of the positive one.
 */
export function repartir(
  amount: number,
  weights: readonly (readonly unknown[])[],
): Result<number[][], RepartirError> {
  const total = wholeTimes(amount, 100);
  if (total === null) return fail("amount");
  const scaled = weights.flat().map(scaledWeight);
  if (!scaled.every((weight): weight is number => weight !== null)) return fail("weights");
  if (scaled.every((weight) => weight === 0)) return fail("noWeight");
  const shares = splitCents(cents(total), scaled);
  let next = 0;
  return ok(weights.map((row) => row.map(() => (shares[next++] ?? 0) / 100)));
}

/** Empty cells arrive as null, "" or undefined (officejs F-21). */
function scaledWeight(weight: unknown): number | null {
  if (weight === null || weight === undefined || weight === "") return 0;
  return typeof weight === "number" && weight >= 0 ? wholeTimes(weight, perUnit) : null;
}

/** `value × scale` when that is a whole number but for the noise of binary fractions, else null. */
function wholeTimes(value: number, scale: number): number | null {
  if (!Number.isFinite(value) || Math.abs(value) > largest) return null;
  const whole = Math.round(value * scale);
  return Math.abs(value * scale - whole) < 1e-3 ? whole : null;
}
