import { type Cents, addCents, cents, zeroCents } from "../quantities/money";
import { type Ratio, ratio, shareOf } from "../quantities/ratio";

/** What a control by sampling takes off a cost (domain.md § 3.3). */
export interface Extrapolation {
  /** Error found ÷ cost of the sample, exact; null for an empty sample. */
  readonly errorRate: Ratio | null;
  readonly unsampled: Cents;
  readonly extrapolated: Cents;
  /** Found in the sample and extrapolated to the rest. */
  readonly correction: Cents;
}

/**
 * The error rate of a sample carried over to what was not looked at, rounded half up to the cent. An error larger than
 * the sample takes the whole of the rest off, never more.
 */
export function extrapolate(total: Cents, sample: Cents, error: Cents): Extrapolation {
  const unsampled = cents(total - sample);
  const errorRate = sample === 0 ? null : ratio(error, sample);
  const exact = errorRate === null ? zeroCents : shareOf(unsampled, errorRate, "halfUp");
  const extrapolated = cents(Math.min(exact, Math.max(0, unsampled)));
  return { errorRate, unsampled, extrapolated, correction: addCents(error, extrapolated) };
}
