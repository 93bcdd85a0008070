import { type Ratio, ratio } from "../quantities/ratio";
import { costMethods } from "../schema/tables/agreements";

export type CostMethod = (typeof costMethods)[number];

/** A forbidden combination (rule SCO-03) counts as its first rate alone: no second rate is ever paid on top. */
export function costMethodOf(text: string | null): CostMethod {
  const known = costMethods.find((method) => method === text);
  return known ?? costMethods.find((method) => method === text?.split("+")[0]) ?? "real";
}

/** Rates of a simplified cost option: each replaces the costs it names by a share of the others. */
export interface FlatRates {
  /** Staff as a share of other direct costs (CPR art. 55(1)). */
  readonly staff: Ratio | null;
  /** All other costs as a share of direct staff (art. 56): nothing else may be declared. */
  readonly allOther: Ratio | null;
  /** Indirect costs as a share of direct staff (art. 54 b). */
  readonly indirectOnStaff: Ratio | null;
  /** Indirect costs as a share of all direct costs (art. 54 a and c). */
  readonly indirectOnDirect: Ratio | null;
}

const none: FlatRates = {
  staff: null,
  allOther: null,
  indirectOnStaff: null,
  indirectOnDirect: null,
};

export const flatRates: Readonly<Record<CostMethod, FlatRates>> = {
  real: none,
  flat40: { ...none, allOther: ratio(2, 5) },
  flat15: { ...none, indirectOnStaff: ratio(3, 20) },
  flat7: { ...none, indirectOnDirect: ratio(7, 100) },
  flat25: { ...none, indirectOnDirect: ratio(1, 4) },
  flat20: { ...none, staff: ratio(1, 5) },
  "flat20+15": { ...none, staff: ratio(1, 5), indirectOnStaff: ratio(3, 20) },
  "flat20+7": { ...none, staff: ratio(1, 5), indirectOnDirect: ratio(7, 100) },
};
