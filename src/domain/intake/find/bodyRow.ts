/** One row of a body, as far as telling data from totals and headings needs it. */
export interface BodyRow {
  readonly row: number;
  /** Texts of the row, left to right. */
  readonly labels: readonly string[];
  /** Number in the first column, when it stands left of the label. */
  readonly code: string | null;
  /** Column of the first text. */
  readonly labelColumn: number | null;
  readonly texts: number;
  readonly dates: number;
  readonly values: number;
}
