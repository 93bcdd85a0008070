import type { Ledger } from "../ledger/ledger";
import type { PlainDate } from "../quantities/plainDate";
import type { Placed, TableId } from "../schema/tables";
import type { DeclaredExpense } from "./declared";
import type { CheckFacts } from "./facts";
import type { Finding, Severity } from "./finding";
import type { Person } from "./person";
import type { RuleId } from "./ruleId";
import type { Settings } from "./settings";

/** What a rule looks at: the records that could be read, and figures computed once for all rules. */
export interface CheckInput {
  readonly ledger: Ledger;
  readonly facts: CheckFacts;
  readonly settings: Settings;
  readonly today: PlainDate;
}

/** A table with at least one row, or a column with at least one value (`expenses.vat`). */
export type Need = TableId | `${TableId}.${string}`;

type Found = readonly RuleFinding[];

/**
 * A rule is data and one function; its sentences are in i18n under its id, its source in ruleSources. Its function takes
 * the smallest part of the workbook that the rule can be decided on: after an edit it is asked again about the parts
 * that changed, and for those whose figures changed, and about nothing else. It must depend on nothing but its arguments.
 */
export type Rule = RuleData &
  (
    | { readonly find: (input: CheckInput) => Found }
    | { readonly findForPerson: (person: Person, input: CheckInput) => Found }
    | { readonly findForExpense: (expense: Placed<"expenses">, input: CheckInput) => Found }
    | { readonly findForDeclared: (declared: DeclaredExpense, input: CheckInput) => Found }
    | {
        /** All rows of one supplier, its name written in whatever way. */
        readonly findForSupplier: (
          expenses: readonly Placed<"expenses">[],
          input: CheckInput,
        ) => Found;
      }
  );

interface RuleData {
  /** Id of domain.md § 7. */
  readonly id: RuleId;
  readonly severity: Severity;
  /** Its inputs: without one of them it has nothing to look at and is listed as skipped. */
  readonly needs: readonly Need[];
  /** A further reason to leave it out: what it would take, or null. */
  readonly skip?: (input: CheckInput) => readonly Need[] | null;
}

/** A finding before the runner signs it; `severity` only where it differs from the rule's own. */
export type RuleFinding = Omit<Finding, "rule" | "severity" | "decision"> & {
  readonly severity?: Severity;
};
