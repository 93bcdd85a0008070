import type { TableId } from "../schema/tables";
import type { Steps } from "../steps";
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

/** Looks at one part of a rule after the other, a step each; the rule then only puts together what they gave. */
export function* lookingAtParts(
  rule: Rule,
  input: CheckInput,
  parts: LedgerParts,
  graph: ValueGraph,
): Steps<void> {
  if (missingFor(rule, input) !== null) return;
  const { names, findIn } = partsOf(rule, input, parts);
  for (const name of names) {
    findingsIn(rule, name, findIn, graph);
    yield;
  }
}

function findingsOf(
  rule: Rule,
  input: CheckInput,
  parts: LedgerParts,
  graph: ValueGraph,
): Finding[] {
  if ("find" in rule) return allSigned(rule, rule.find(input));
  const { names, findIn } = partsOf(rule, input, parts);
  return names.flatMap((name) => findingsIn(rule, name, findIn, graph));
}

type PartName = string | number;
type FindIn = (name: PartName) => readonly RuleFinding[];

/** What a part gave is kept. */
function findingsIn(
  rule: Rule,
  name: PartName,
  findIn: FindIn,
  graph: ValueGraph,
): readonly Finding[] {
  return graph.value(`${rule.id}: ${name}`, () => allSigned(rule, findIn(name)));
}

/** The parts that a rule is decided on; none for a rule about the whole ledger. */
function partsOf(
  rule: Rule,
  input: CheckInput,
  parts: LedgerParts,
): { readonly names: readonly PartName[]; readonly findIn: FindIn } {
  if ("findForPerson" in rule) {
    return {
      names: parts.people,
      findIn: (id) => rule.findForPerson(parts.person(String(id)), input),
    };
  }
  if ("findForExpense" in rule) {
    return {
      names: parts.slices,
      findIn: (slice) =>
        parts.expensesIn(Number(slice)).flatMap((expense) => rule.findForExpense(expense, input)),
    };
  }
  if ("findForDeclared" in rule) {
    return {
      names: parts.slices,
      findIn: (slice) =>
        parts.declaredIn(Number(slice)).flatMap((each) => rule.findForDeclared(each, input)),
    };
  }
  if ("findForSupplier" in rule) {
    return {
      names: parts.suppliers,
      findIn: (name) => rule.findForSupplier(parts.expensesOf(String(name)), input),
    };
  }
  return { names: [], findIn: () => [] };
}

function allSigned({ id, severity }: Rule, found: readonly RuleFinding[]): Finding[] {
  return found.map((finding) => signed(id, severity, finding));
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
