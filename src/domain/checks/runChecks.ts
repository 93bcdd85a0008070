import { withAmendments } from "../ledger/amendments";
import type { Ledger, Unreadable } from "../ledger/ledger";
import type { PlainDate } from "../quantities/plainDate";
import { type TableId, cellOf } from "../schema/tables";
import { changesSinceClosing } from "./closing";
import { CheckFacts } from "./facts";
import type { CheckReport, Finding, SkippedRule } from "./finding";
import type { CheckInput, Need, Rule, RuleFinding } from "./rule";
import { rules } from "./rules";
import { suspectTime } from "./rules/quality";
import { text, word } from "./say";
import { type BadSetting, readSettings } from "./settings";

const unreadableRule = "PER-08";
const timeUnitRule = "TIM-13";

/**
 * Runs every rule on what could be read, agreements as their amendments leave them, in the order of domain.md § 7. Cells that could not are reported first; their
 * rows, and those whose unit is uncertain, are in no later rule. A rule without data is listed as skipped, with what
 * it waits for: run and skipped are always 94 together.
 */
export function runChecks(
  records: Ledger,
  unreadable: readonly Unreadable[],
  context: { readonly today: PlainDate },
): CheckReport {
  const ledger = withAmendments(records);
  const { settings, bad } = readSettings(ledger.settings);
  const findings: Finding[] = [...unreadable.map(unreadableFinding), ...bad.map(badSettingFinding)];
  const rulesRun: string[] = [unreadableRule];
  const skipped: SkippedRule[] = [];

  const all = { ledger, facts: new CheckFacts(ledger), settings, today: context.today };
  const suspect = suspectTime(all);
  if (ledger.timesheets.length === 0) skipped.push(skippedFor(timeUnitRule, "timesheets"));
  else rulesRun.push(timeUnitRule);
  findings.push(...suspect.findings.map((found) => signed(timeUnitRule, "blocking", found)));

  const input = suspect.rows.size === 0 ? all : without(all, suspect.rows);
  for (const rule of rules) {
    const missing = missingFor(rule, input);
    if (missing !== null) {
      skipped.push(missing);
      continue;
    }
    rulesRun.push(rule.id);
    for (const found of rule.find(input)) findings.push(signed(rule.id, rule.severity, found));
  }
  return { findings, closedChanges: changesSinceClosing(ledger), rulesRun, skipped };
}

function signed(rule: string, severity: Finding["severity"], found: RuleFinding): Finding {
  return { severity, ...found, rule };
}

/** The same input without some timesheet rows: figures are computed again from what is left. */
function without(input: CheckInput, rows: ReadonlySet<object>): CheckInput {
  const timesheets = input.ledger.timesheets.filter((row) => !rows.has(row));
  const ledger = { ...input.ledger, timesheets };
  return { ...input, ledger, facts: new CheckFacts(ledger) };
}

function unreadableFinding({ table, column, cell, text: seen, problem }: Unreadable): Finding {
  return {
    rule: unreadableRule,
    severity: "blocking",
    facts: { cell: text(cell), v: text(seen), problem: word(problem) },
    cells: [cell],
    amountCents: null,
    records: [`${table}.${column} ${seen}`],
  };
}

function badSettingFinding({ row, id }: BadSetting): Finding {
  const cell = cellOf(row.place, "value");
  return {
    rule: unreadableRule,
    severity: "blocking",
    facts: { cell: text(cell), v: text(row.value), problem: word("bad-setting") },
    cells: [cell],
    amountCents: null,
    records: [`settings ${id}`],
  };
}

const reasons: Partial<Readonly<Record<TableId, SkippedRule["why"]>>> = {
  allocations: "no-allocations",
  expenses: "no-expenses",
  timesheets: "no-timesheets",
  agreements: "no-agreements",
};

function missingFor(rule: Rule, input: CheckInput): SkippedRule | null {
  const empty = rule.needs.filter((need) => !isFilled(need, input));
  const missing = empty.length > 0 ? empty : (rule.skip?.(input) ?? []);
  const [first] = missing;
  return first === undefined ? null : { ...skippedFor(rule.id, first), missing };
}

function skippedFor(rule: string, first: Need): SkippedRule {
  const table = (Object.keys(reasons) as TableId[]).find((id) => id === first);
  return {
    rule,
    why: (table === undefined ? undefined : reasons[table]) ?? "no-data",
    missing: [first],
  };
}

function isFilled(need: Need, { ledger, facts }: CheckInput): boolean {
  const [table = "", column] = need.split(".");
  const rows = ledger[table as TableId];
  return column === undefined ? rows.length > 0 : facts.isFilled(table as TableId, column);
}
