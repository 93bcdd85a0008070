import { absoluteAddress } from "../address";
import type { RangeTarget } from "../targets";

/** The formula by which a chart points at a range: `=Feuil1!$A$1:$B$2`. */
export function formulaOf(range: RangeTarget): string {
  return `=${absoluteAddress(range)}`;
}
