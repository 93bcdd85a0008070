import type { Members } from "./define";
import type { RangeTarget } from "./targets";

/** Members that read or set many properties of many cells at once. */
export const rangeCells: Members<RangeTarget> = {};
