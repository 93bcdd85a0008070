import type { Cents } from "../quantities/money";
import type { PlainDate } from "../quantities/plainDate";
import type { TableId } from "../schema/tables";
import type { ClosedChange } from "./closing";

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
  /** Double funding: what each funder was told, to be read side by side. */
  readonly claims?: readonly Claim[];
  /** A correction that is certain. */
  readonly fix?: Fix;
  /** What a person decided about it, kept from one run to the next. */
  readonly decision?: Decision;
}

/**
 * One cell of our tables that can only be meant one way: what stands there, and what it should say. Shown before it is
 * made, and made only while that still stands there.
 */
export interface Fix {
  readonly table: TableId;
  readonly column: string;
  /** `Dépenses!C14` */
  readonly cell: string;
  readonly before: string;
  readonly value: Extract<
    FactValue,
    { type: "text" | "money" | "date" | "month" | "hours" | "integer" | "percent" }
  >;
}

/** One funder's claim on a document, a line or a person's time. */
export interface Claim {
  readonly agreement: string;
  /** Expense, person-month, line or project claimed. */
  readonly source: string;
  readonly cents: Cents | null;
  readonly minutes: number | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly cells: readonly string[];
}

export const decisionKinds = ["accepted", "toFix", "notApplicable"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export interface Decision {
  readonly kind: DecisionKind;
  readonly reason: string | null;
  readonly by: string | null;
  readonly on: PlainDate | null;
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
  | { readonly type: "count"; readonly value: number }
  /** A number that is a name rather than a quantity, such as a year: written without a space. */
  | { readonly type: "integer"; readonly value: number };

/** A rule that had nothing to look at, and why: listed, never silently passed. */
export interface SkippedRule {
  readonly rule: string;
  readonly why: "no-allocations" | "no-expenses" | "no-timesheets" | "no-agreements" | "no-data";
  /** Tables, and columns (`expenses.vat`), that would have to be filled. */
  readonly missing?: readonly string[];
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  /** Records of closed periods that changed since, with before and after. */
  readonly closedChanges?: readonly ClosedChange[];
  readonly rulesRun: readonly string[];
  readonly skipped: readonly SkippedRule[];
}

/**
 * What a finding is about, whatever row it stands on: rule and records, sorted. Two findings of one rule on the same
 * records are told apart by their rank, so that a decision stays with its finding when rows move.
 */
export function findingMarks(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, records }) => {
    const key = `${rule} ${[...records].sort().join(" + ")}`;
    const rank = (seen.get(key) ?? 0) + 1;
    seen.set(key, rank);
    return rank === 1 ? key : `${key} #${rank}`;
  });
}
