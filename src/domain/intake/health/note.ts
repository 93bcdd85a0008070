/** Something that makes a workbook fragile, where it stands and how it can be checked. Never blocks anything. */
export interface HealthNote {
  readonly sheet: string;
  readonly code: HealthCode;
  /** Addresses without the sheet, the first ones when there are many (`facts.count` says how many). */
  readonly cells: readonly string[];
  /** For the sentence: `count`, `printed` and `sum`, `year`, `file`, `header`; of a FEC `debit`, `credit`, `journal`, `years`. */
  readonly facts: Readonly<Record<string, string>>;
}

export type HealthCode =
  | "merged-cells"
  | "number-as-text"
  | "error-value"
  | "wrong-total"
  | "hidden-money"
  | "mixed-periods"
  | "closed-file"
  | FecCode;

/** What a FEC says of itself. */
type FecCode =
  | "fec-total"
  | "fec-journal"
  | "fec-unbalanced"
  | "fec-openings"
  | "fec-closings"
  | "fec-years"
  | "fec-out-of-year"
  | "fec-draft"
  | "fec-negative"
  | "fec-no-piece"
  | "fec-broken-line"
  | "fec-delimiter"
  | "fec-second-header"
  | "fec-mojibake";

const shown = 20;

/** One note for all its cells; null when there is none. */
export function noteOf(
  sheet: string,
  code: HealthCode,
  cells: readonly string[],
  facts: Readonly<Record<string, string>> = {},
): HealthNote[] {
  if (cells.length === 0) return [];
  return [
    { sheet, code, cells: cells.slice(0, shown), facts: { count: String(cells.length), ...facts } },
  ];
}
