import type { Members } from "./define";
import type { RangeTarget } from "./targets";

/** Members that look for cells, tables and merged areas in a range. */
export const rangeTools: Members<RangeTarget> = {};
