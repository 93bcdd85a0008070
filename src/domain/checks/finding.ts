import type { Cents } from "../quantities/money";

export type Severity = "blocking" | "major" | "minor";

/** The data is wrong or suspicious: listed with its cells, never stops at the first. */
export interface Finding {
  /** Rule id of domain.md § 7 (`ALL-01`). */
  readonly rule: string;
  readonly severity: Severity;
  /** Values for the rule's sentence in i18n, already typed, not yet formatted. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Cells the rule looked at, the first one being where to go (`Dépenses!H14`). */
  readonly cells: readonly string[];
  /** Euros at stake; null when money is not the matter. */
  readonly amountCents: Cents | null;
  /** Keys of the records concerned (`F010`, `E2 2025-05-08`). */
  readonly records: readonly string[];
}

export type FactValue =
  | { readonly type: "text"; readonly value: string }
  /** A term of the trade that i18n has a word for (`not-a-date`, `saturday`). */
  | { readonly type: "word"; readonly value: string }
  | { readonly type: "money"; readonly value: Cents }
  | { readonly type: "date"; readonly value: string }
  | { readonly type: "month"; readonly value: string }
  | { readonly type: "hours"; readonly value: number }
  | { readonly type: "percent"; readonly value: number }
  | { readonly type: "count"; readonly value: number };

/** A rule that had nothing to look at, and why: listed, never silently passed. */
export interface SkippedRule {
  readonly rule: string;
  readonly why: "no-allocations" | "no-expenses" | "no-timesheets" | "no-agreements" | "no-data";
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly rulesRun: readonly string[];
  readonly skipped: readonly SkippedRule[];
}
