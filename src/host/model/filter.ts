import type { Rectangle } from "./rectangle";

/** The arrows over a block of cells, and what each column lets through. */
export interface HostFilter {
  /** Header to last row. */
  readonly box: Rectangle;
  /** By column of the block, counted from 0. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

/** Excel.FilterCriteria as an add-in gives it: texts and kinds of the API. */
export interface FilterCriteria {
  /** Excel.FilterOn: Values, Custom, TopItems, Dynamic… */
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly values?: readonly (string | FilterDate)[];
  readonly dynamicCriteria?: string;
  /** `#RRGGBB` */
  readonly color?: string;
}

/** A day, month, year… that a filter lets through: the date as ISO text and how much of it counts. */
export interface FilterDate {
  readonly date: string;
  readonly specificity: string;
}
