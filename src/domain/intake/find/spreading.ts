import type { Orientation, Spread } from "../reading";

/** Columns that spread one measure, before its fields are known. */
export interface Spreading {
  readonly orientation: Orientation;
  readonly columns: readonly number[];
  readonly headerRow: number;
  readonly kind: Spread["kind"];
}
