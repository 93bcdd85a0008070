import type { Ledger, Unreadable } from "../ledger/ledger";
import type { PlainDate } from "../quantities/plainDate";
import type { TableId } from "../schema/tables";
import { CheckFacts } from "./facts";
import type { CheckReport, Finding, SkippedRule } from "./finding";
import type { CheckInput, Rule } from "./rule";
import { allocationRules } from "./rules/allocation";
import { balanceRules } from "./rules/balance";
import { evidenceRules } from "./rules/evidence";
import { flatRateRules } from "./rules/flatRates";
import { periodRules } from "./rules/periods";
import { staffRules } from "./rules/staff";
import { timesheetRules } from "./rules/timesheets";
import { text, word } from "./say";

/** Every rule, in the order of domain.md § 7: duplicates, allocation, periods, staff and time, flat rates, balance. */
export const rules: readonly Rule[] = [
  ...evidenceRules,
  ...allocationRules,
  ...periodRules,
  ...staffRules,
  ...timesheetRules,
  ...flatRateRules,
  ...balanceRules,
];

const unreadableRule = "PER-08";

/**
 * Runs every rule on what could be read. Cells that could not are reported first; their rows are in no later rule.
 * A rule without data is listed as skipped, with the reason.
 */
export function runChecks(
  ledger: Ledger,
  unreadable: readonly Unreadable[],
  context: { readonly today: PlainDate },
): CheckReport {
  const input: CheckInput = { ledger, facts: new CheckFacts(ledger), today: context.today };
  const findings: Finding[] = unreadable.map(unreadableFinding);
  const rulesRun: string[] = [unreadableRule];
  const skipped: SkippedRule[] = [];
  for (const rule of rules) {
    const why = reasonToSkip(rule, input);
    if (why !== null) {
      skipped.push({ rule: rule.id, why });
      continue;
    }
    rulesRun.push(rule.id);
    for (const found of rule.find(input)) {
      findings.push({ severity: rule.severity, ...found, rule: rule.id });
    }
  }
  return { findings, rulesRun, skipped };
}

function unreadableFinding({ cell, text: seen, problem }: Unreadable): Finding {
  return {
    rule: unreadableRule,
    severity: "blocking",
    facts: { cell: text(cell), v: text(seen), problem: word(problem) },
    cells: [cell],
    amountCents: null,
    records: [],
  };
}

const reasons: Partial<Readonly<Record<TableId, SkippedRule["why"]>>> = {
  allocations: "no-allocations",
  expenses: "no-expenses",
  timesheets: "no-timesheets",
  agreements: "no-agreements",
};

function reasonToSkip(rule: Rule, input: CheckInput): SkippedRule["why"] | null {
  const missing = rule.needs.find((table) => input.ledger[table].length === 0);
  if (missing !== undefined) return reasons[missing] ?? "no-data";
  return rule.skip?.(input) ?? null;
}
