import type { Placed } from "../schema/tables";
import { costMethodOf } from "./costMethod";

/** The column that an allocation's amount is computed from; null where the amount is all it says. */
export function computedFrom({
  percent,
  units,
  key,
}: Placed<"allocations">): "percent" | "units" | "key" | null {
  if (percent !== null) return "percent";
  if (units !== null) return "units";
  return key === null ? null : "key";
}

/**
 * Whether an allocation claims the cost that it names, or only says which money pays it. At real costs it always claims.
 * Money of a flat rate pays whatever it covers (domain.md § 10.4): there, only who computes the amount from the cost (a
 * percent of it, units at a price, a key) claims it; an amount alone is not told from money that was shared out (decision 11).
 */
export function claimsItsCost(
  row: Placed<"allocations">,
  agreement: Placed<"agreements">,
): boolean {
  return costMethodOf(agreement.method) === "real" || computedFrom(row) !== null;
}
