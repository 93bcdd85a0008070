import type { Rectangle } from "./rectangle";
import type { Scalar } from "./scalar";

/** A pivot table of one sheet: what it shows of its source and how. Replaced whole by every change. */
export interface HostPivot {
  readonly id: string;
  readonly name: string;
  /** Where it was put: its first cell, filters of the page apart. */
  readonly anchor: { readonly row: number; readonly column: number };
  readonly source: PivotSource;
  readonly cache: PivotCache;
  /** What was set on fields, by their name in the source. */
  readonly fields: ReadonlyMap<string, PivotField>;
  /** Names of fields, outermost first. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly data: readonly PivotData[];
  readonly layout: PivotLayout;
  readonly options: {
    readonly allowMultipleFiltersPerField: boolean;
    readonly enableDataValueEditing: boolean;
    readonly refreshOnOpen: boolean;
    readonly useCustomSortLists: boolean;
  };
  /** Where its parts stand since it was last drawn. */
  readonly parts: PivotParts;
}

export type PivotSource =
  | { readonly kind: "Range"; readonly sheet: string; readonly box: Rectangle }
  | { readonly kind: "Table"; readonly table: string };

/** The source as it was when the pivot was last refreshed. */
export interface PivotCache {
  readonly fields: readonly {
    readonly name: string;
    /** en-US code of its first cell, for its labels. */
    readonly numberFormat: string;
  }[];
  /** One list of values for each row of the source, in the order of `fields`. */
  readonly records: readonly (readonly PivotValue[])[];
}

/** A value of the source, and the text it is called by in lists of items. */
export interface PivotValue {
  readonly value: Scalar;
  readonly text: string;
}

/** What was set on one field; what is absent is as Excel makes it. */
export interface PivotField {
  /** Shown instead of its name in the source. */
  readonly caption?: string;
  readonly showAllItems?: boolean;
  readonly subtotals?: Readonly<Record<string, boolean>>;
  readonly sort?: PivotSort;
  readonly filters?: PivotFilters;
  readonly multipleFilterItems?: boolean;
  /** Texts of items that were folded. */
  readonly collapsed?: readonly string[];
}

export interface PivotSort {
  readonly descending: boolean;
  /** Name of the data hierarchy to sort by; absent: by labels. */
  readonly byData?: string;
}

/** Excel.PivotFilters with plain texts: kinds and conditions are texts of the API. */
export interface PivotFilters {
  readonly manualFilter?: { readonly selectedItems: readonly string[] };
  readonly labelFilter?: {
    readonly condition: string;
    readonly substring?: string;
    readonly comparator?: string;
    readonly lowerBound?: string;
    readonly upperBound?: string;
    readonly exclusive?: boolean;
  };
  readonly valueFilter?: {
    readonly condition: string;
    readonly value: string;
    readonly comparator?: number;
    readonly lowerBound?: number;
    readonly upperBound?: number;
    readonly threshold?: number;
    readonly selectionType?: string;
    readonly exclusive?: boolean;
  };
  readonly dateFilter?: {
    readonly condition: string;
    readonly comparator?: PivotDate;
    readonly lowerBound?: PivotDate;
    readonly upperBound?: PivotDate;
    readonly exclusive?: boolean;
    readonly wholeDays?: boolean;
  };
}

export interface PivotDate {
  readonly date: string;
  readonly specificity: string;
}

/** One measure: a field, how it is summed up and how the result is shown. */
export interface PivotData {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  /** Excel.AggregationFunction */
  readonly summarizeBy: string;
  readonly numberFormat: string;
  readonly showAs: {
    /** Excel.ShowAsCalculation */
    readonly calculation: string;
    readonly baseField?: string;
    readonly baseItem?: string;
  };
}

export interface PivotLayout {
  readonly layoutType: "Compact" | "Tabular" | "Outline";
  readonly subtotalLocation: "AtTop" | "AtBottom" | "Off";
  readonly showColumnGrandTotals: boolean;
  readonly showRowGrandTotals: boolean;
  readonly showFieldHeaders: boolean;
  readonly fillEmptyCells: boolean;
  readonly emptyCellText: string;
  readonly enableFieldList: boolean;
  readonly autoFormat: boolean;
  readonly preserveFormatting: boolean;
  readonly altTextTitle: string;
  readonly altTextDescription: string;
  readonly blankLines: boolean;
  readonly repeatLabels: boolean;
}

export interface PivotParts {
  /** Filters of the page included. */
  readonly whole: Rectangle;
  readonly range: Rectangle;
  readonly body: Rectangle | null;
  readonly rowLabels: Rectangle | null;
  readonly columnLabels: Rectangle | null;
  readonly filters: Rectangle | null;
}

export const plainLayout: PivotLayout = {
  layoutType: "Compact",
  subtotalLocation: "AtTop",
  showColumnGrandTotals: true,
  showRowGrandTotals: true,
  showFieldHeaders: true,
  fillEmptyCells: true,
  emptyCellText: "",
  enableFieldList: true,
  autoFormat: true,
  preserveFormatting: true,
  altTextTitle: "",
  altTextDescription: "",
  blankLines: false,
  repeatLabels: false,
};
