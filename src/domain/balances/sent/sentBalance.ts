import type { Cents } from "../../quantities/money";
import type { PlainDate } from "../../quantities/plainDate";
import type { TableId } from "../../schema/tables";
import type { BalanceLine } from "../balance";

/** A balance as it left: every figure with the records behind it, kept to tell later what changed. */
export interface SentBalance {
  readonly agreement: string;
  readonly template: string;
  readonly year: number;
  readonly on: PlainDate;
  readonly by: string | null;
  readonly figures: readonly SentFigure[];
  /** What stands behind no line of its own, and moves them: keys, allocations, decisions. */
  readonly context: readonly SentContext[];
}

/** One cell of money of a balance. Its parts add up to `cents`, to the cent. */
export interface SentFigure {
  /** Code of the line. */
  readonly line: string;
  readonly label: string;
  readonly side: BalanceLine["side"];
  readonly kind: BalanceLine["kind"];
  readonly column: FigureColumn;
  /** As it stood on the sheet (whole euros on most forms); null when the sheet shows none. */
  readonly printed: number | null;
  /** Where it stood on the sheet: `C14`. */
  readonly cell: string | null;
  readonly cents: Cents;
  readonly parts: readonly SentPart[];
}

export type FigureColumn = "planned" | "actual";

/** What one record brings to one figure. */
export interface SentPart {
  /** Expense, person-month, resource, agreement, row of the budget; empty where no record is named. */
  readonly record: string;
  /** Where it stands; null for what is computed from other figures, or typed over by hand. */
  readonly table: TableId | null;
  readonly label: string;
  readonly cents: Cents;
  /** What the record held, as plain text: `Compte : 6064 | Montant TTC : 120.00`. */
  readonly content: string;
}

export interface SentContext {
  readonly table: TableId;
  readonly record: string;
  readonly content: string;
}

/** Record of the part that no record explains: flat rates, balancing items, the funder's own share. */
export const computedRecord = "(calcul)";
/** Record of the part that someone typed over the figure on the sheet. */
export const typedRecord = "(saisie)";
