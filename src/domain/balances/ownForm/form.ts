import type { CellValue } from "../../intake/grid";
import type { Side } from "../catalogue";

/** What a column of a funder's form shows. */
export const formMeasures = ["planned", "actual", "gap", "percent"] as const;
export type FormMeasure = (typeof formMeasures)[number];

/** Whose money a column shows: this agreement's, the other payers', the association's own. */
export const formPayers = ["this", "others", "own"] as const;
export type FormPayer = (typeof formPayers)[number];

/** The year a column names: itself, as the nth of the agreement, or as so many before the year reported. */
export type FormYear =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "rank"; readonly rank: number }
  | { readonly kind: "back"; readonly years: number };

export interface ColumnMeaning {
  /** Null: not a figure of ours, until the user says so. */
  readonly measure: FormMeasure | null;
  /** Null: all payers together. */
  readonly payer: FormPayer | null;
  readonly year: FormYear | null;
}

/** A label of the form: a line of its table, or a field that stands alone. */
export interface FormRow {
  /** Label and section without years, the same next year; with `#2` when it comes again. */
  readonly key: string;
  readonly label: string;
  /** Number or account printed before the label. */
  readonly code: string | null;
  readonly section: string | null;
  readonly side: Side | null;
  readonly isTotal: boolean;
  /** Title of a section: stands over lines, no figure is expected beside it. */
  readonly isHeading: boolean;
  /** Stands outside the tables, its one cell beside or under it. */
  readonly alone: boolean;
  readonly row: number;
}

export interface FormColumn {
  readonly key: string;
  readonly header: string;
  readonly meaning: ColumnMeaning;
}

/** A cell where the form expects something, or works it out itself. */
export interface FormCell {
  /** Sheet numbers, 1-based. */
  readonly row: number;
  readonly column: number;
  readonly rowKey: string;
  readonly columnKey: string;
  /** With its `=`; such a cell is never filled: its result is compared with ours. */
  readonly formula: string | null;
  /** What stands there; null for a blank or a placeholder (`____`, 0). */
  readonly value: CellValue;
  readonly format: string;
}

/** A funder's form as found on a sheet. */
export interface Form {
  readonly sheet: string;
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  readonly cells: readonly FormCell[];
  readonly unit: "EUR" | "kEUR";
  /** It asks for amounts without cents. */
  readonly whole: boolean;
  /** ISO code of another currency it is written in; null for euros. */
  readonly currency: string | null;
  readonly date1904: boolean;
}
