import type { Box } from "../grid";

/** A table before its rows and columns are understood. Rows are sheet numbers. */
export interface RoughTable {
  readonly box: Box;
  readonly headerRows: readonly number[];
  /** First and last row under the header, section headings and totals included. */
  readonly bodyTop: number;
  readonly bodyBottom: number;
}
