import type { Cents } from "../quantities/money";

/** How a figure comes from its parts. */
export type FormulaKind =
  /** parts add up to it */
  | "sum"
  /** first part less the others */
  | "difference"
  /** its share of the first part, by the weights that follow */
  | "split"
  /** first part × second part */
  | "product"
  /** the smallest of its parts */
  | "minimum"
  /** first part ÷ second part */
  | "ratio"
  /** stands in a cell */
  | "cell";

/** A figure, and what it is made of, down to the cells it was read from. */
export interface Explanation {
  /** Code or label of the data: a line, a record, `time`, `rate`. */
  readonly label: string;
  readonly kind: FormulaKind;
  /** Null for what is not money: a rate in `text`, hours, weights. */
  readonly cents: Cents | null;
  /** `40/100`, `7.50 h`: the value when it is not money. */
  readonly text: string | null;
  readonly record: string | null;
  /** Cells of our tables. */
  readonly cells: readonly string[];
  /** Cells of the user's own sheets they were read from. */
  readonly sources: readonly string[];
  readonly parts: readonly Explanation[];
}

/** A node with what it has; the rest is empty. */
export function explained(
  label: string,
  kind: FormulaKind,
  cents: Cents | null,
  parts: readonly Explanation[] = [],
  more: Partial<Explanation> = {},
): Explanation {
  return { label, kind, cents, text: null, record: null, cells: [], sources: [], parts, ...more };
}

/** Every cell of our tables under a figure, in the order in which it is told. */
export function cellsUnder(explanation: Explanation): string[] {
  const own = [...explanation.cells, ...explanation.parts.flatMap(cellsUnder)];
  return [...new Set(own)];
}
