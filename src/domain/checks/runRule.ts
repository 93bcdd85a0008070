import type { TableId } from "../schema/tables";
import type { Finding, Severity, SkippedRule } from "./finding";
import type { LedgerParts } from "./ledgerParts";
import type { CheckInput, Need, Rule, RuleFinding } from "./rule";
import type { ValueGraph } from "./valueGraph";

/** What a rule has to say: its findings, or why it had nothing to look at. */
export type RuleOutcome =
  | { readonly findings: readonly Finding[]; readonly skipped: null }
  | { readonly findings: readonly never[]; readonly skipped: SkippedRule };

/** Runs one rule, or what is left to run of it since the last time. */
export function runRule(
  rule: Rule,
  input: CheckInput,
  parts: LedgerParts,
  graph: ValueGraph,
): RuleOutcome {
  return graph.value(rule.id, () => {
    const skipped = missingFor(rule, input);
    return skipped === null
      ? { findings: findingsOf(rule, input, parts, graph), skipped }
      : { findings: [], skipped };
  });
}

/** Part after part; what a part gave is kept. */
function findingsOf(
  rule: Rule,
  input: CheckInput,
  parts: LedgerParts,
  graph: ValueGraph,
): Finding[] {
  const sign = (found: readonly RuleFinding[]): Finding[] =>
    found.map((finding) => signed(rule.id, rule.severity, finding));
  const each = <Part extends string | number>(
    names: readonly Part[],
    find: (part: Part) => readonly RuleFinding[],
  ): Finding[] =>
    names.flatMap((name) => graph.value(`${rule.id}: ${name}`, () => sign(find(name))));

  if ("findForPerson" in rule) {
    return each(parts.people, (id) => rule.findForPerson(parts.person(id), input));
  }
  if ("findForExpense" in rule) {
    return each(parts.slices, (slice) =>
      parts.expensesIn(slice).flatMap((expense) => rule.findForExpense(expense, input)),
    );
  }
  if ("findForDeclared" in rule) {
    return each(parts.slices, (slice) =>
      parts.declaredIn(slice).flatMap((declared) => rule.findForDeclared(declared, input)),
    );
  }
  if ("findForSupplier" in rule) {
    return each(parts.suppliers, (name) => rule.findForSupplier(parts.expensesOf(name), input));
  }
  return sign(rule.find(input));
}

export function signed(rule: string, severity: Severity, found: RuleFinding): Finding {
  return { severity, ...found, rule };
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

export function skippedFor(rule: string, first: Need): SkippedRule {
  const table = (Object.keys(reasons) as TableId[]).find((id) => id === first);
  return {
    rule,
    why: (table === undefined ? undefined : reasons[table]) ?? "no-data",
    missing: [first],
  };
}

function isFilled(need: Need, { facts, ledger }: CheckInput): boolean {
  const [table = "", column] = need.split(".");
  return column === undefined
    ? ledger[table as TableId].length > 0
    : facts.isFilled(table as TableId, column);
}
