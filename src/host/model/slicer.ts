import type { Frame } from "./anchor";

/** A panel of buttons that filters a column of a table, or a field of a pivot. Replaced whole by every change. */
export interface HostSlicer {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  /** In points on its sheet. */
  readonly frame: Frame;
  readonly style: string;
  /** Excel.SlicerSortType */
  readonly sortBy: string;
  readonly source: SlicerSource;
}

export type SlicerSource =
  | { readonly kind: "Table"; readonly table: string; readonly columnId: number }
  | { readonly kind: "Pivot"; readonly pivot: string; readonly field: string };
