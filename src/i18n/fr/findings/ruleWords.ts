import type { RuleId } from "../../../domain/checks/ruleId";

/** Words of one rule. `{name}` stands for the fact of that name, formatted. */
export interface RuleWords {
  readonly title: string;
  /** What the rule looks for, as the documentation says it. */
  readonly tests: string;
  readonly message: string;
  readonly todo: string;
  /** For the learner: why the rule exists. */
  readonly why: string;
}

/** Every rule of one family has its words: a rule without them does not compile. */
export type FamilyWords<Family extends string> = Readonly<
  Record<Extract<RuleId, `${Family}-${string}`>, RuleWords>
>;
