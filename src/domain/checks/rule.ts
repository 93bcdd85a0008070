import type { Ledger } from "../ledger/ledger";
import type { PlainDate } from "../quantities/plainDate";
import type { TableId } from "../schema/tables";
import type { CheckFacts } from "./facts";
import type { Finding, Severity, SkippedRule } from "./finding";
import type { RuleId } from "./ruleId";

/** What a rule looks at: the records that could be read, and figures computed once for all rules. */
export interface CheckInput {
  readonly ledger: Ledger;
  readonly facts: CheckFacts;
  readonly today: PlainDate;
}

/** A rule is data and one function; its sentences are in i18n under its id. */
export interface Rule {
  /** Id of domain.md § 7. */
  readonly id: RuleId;
  readonly severity: Severity;
  /** Tables without which it has nothing to look at. */
  readonly needs: readonly TableId[];
  /** A further reason to leave it out: no such column filled in. */
  readonly skip?: (input: CheckInput) => SkippedRule["why"] | null;
  readonly find: (input: CheckInput) => readonly RuleFinding[];
}

/** A finding before the runner signs it; `severity` only where it differs from the rule's own. */
export type RuleFinding = Omit<Finding, "rule" | "severity"> & { readonly severity?: Severity };
