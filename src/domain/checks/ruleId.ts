/**
 * The 94 rules of domain.md § 7, in the order in which they run: what cannot be read, duplicates and evidence,
 * allocation, periods, staff and time, flat rates and amounts, budget, resources, year-end. A rule without its sentences
 * in i18n, or the reverse, does not compile.
 */
export const ruleIdList = [
  ...(["PER-08", "TIM-13"] as const),
  ...(["DUP-01", "DUP-02", "DUP-03", "DUP-04", "DUP-05"] as const),
  ...(["PIE-01", "PIE-02", "PIE-03", "PIE-04", "PIE-05", "PIE-06", "PIE-07"] as const),
  ...(["ALL-01", "ALL-02", "ALL-03", "ALL-04", "ALL-05", "ALL-06", "ALL-07", "ALL-08"] as const),
  ...(["ALL-09", "ALL-10", "ALL-11", "ALL-12", "ALL-13", "ALL-14", "ALL-15"] as const),
  ...(["PER-01", "PER-02", "PER-03", "PER-04", "PER-05", "PER-06", "PER-07"] as const),
  ...(["STA-01", "STA-02", "STA-03", "STA-04", "STA-05", "STA-06"] as const),
  ...(["STA-07", "STA-08", "STA-09", "STA-10", "STA-11"] as const),
  ...(["TIM-01", "TIM-02", "TIM-03", "TIM-04", "TIM-05", "TIM-06"] as const),
  ...(["TIM-07", "TIM-08", "TIM-09", "TIM-10", "TIM-11", "TIM-12"] as const),
  ...(["SCO-01", "SCO-02", "SCO-03", "SCO-04"] as const),
  ...(["AMT-01", "AMT-02", "AMT-03", "AMT-04", "AMT-05"] as const),
  ...(["AMT-06", "AMT-07", "AMT-08", "AMT-09", "AMT-10"] as const),
  ...(["BUD-01", "BUD-02", "BUD-03", "BUD-04", "BUD-05", "BUD-06", "BUD-07"] as const),
  ...(["RES-01", "RES-02", "RES-03", "RES-04", "RES-05", "RES-06"] as const),
  ...(["ACC-01", "ACC-02", "ACC-03", "ACC-04"] as const),
  ...(["ACC-05", "ACC-06", "ACC-07", "ACC-08"] as const),
] as const;
export type RuleId = (typeof ruleIdList)[number];

/** First three letters of a rule's id. */
export type RuleFamily = RuleId extends `${infer Family}-${string}` ? Family : never;

export function familyOf(rule: RuleId): RuleFamily {
  return rule.slice(0, 3) as RuleFamily;
}
