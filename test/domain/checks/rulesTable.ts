import { type RuleId, ruleIdList } from "../../../src/domain/checks/ruleId";
import { ruleSources } from "../../../src/domain/checks/ruleSources";
import { rules } from "../../../src/domain/checks/rules";
import { runChecks } from "../../../src/domain/checks/runChecks";
import type { Unreadable } from "../../../src/domain/ledger/ledger";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { type DataSet, withAnomaly } from "../../../src/features/sampleWorkbook/dataSet";
import { loadLanguage, messagesFor } from "../../../src/i18n/messages";
import { sayNeed } from "../../../src/i18n/sayFinding";
import { ledgerOf } from "../../support/ledgerOf";
import { type Rows, smallLedger } from "../../support/smallLedger";
import { cases } from "./cases/all";
import { today } from "./cases/build";

/** Text of docs/rules.md: every rule, and what was found when the fault of each was planted. */
export async function rulesPage(dataSet: DataSet): Promise<string> {
  await loadLanguage("en");
  return [
    "# Rules",
    "Written by `npm run rules:table`; a test keeps it true. Titles are as the French pane shows them. Severity: **B** blocking, **M** major, m minor.",
    `## The ${ruleIdList.length} rules, in the order in which they run`,
    table(
      ["Rule", "Severity", "Title", "What it tests", "Inputs", "Source"],
      ruleIdList.map((id) => [id, severityOf(id), ...wordsOf(id)]),
    ),
    "## Planted faults",
    "For each rule, the smallest data that carries its fault, every rule that was found on it, and the nearest data in order, on which the rule is quiet.",
    table(
      ["Planted", "Found", "Its rule", "Nearest in order"],
      [unreadableRow(), ...cases.map(([rule, fires, quiet]) => caseRow(rule, fires, quiet))],
    ),
    "## Certain corrections",
    "Where only one value is possible, the finding carries it: the pane shows it before it is written, and can take it back (`applyFix.test.ts`).",
    table(
      ["Rule", "Cell", "What it becomes"],
      [
        [
          "PER-08",
          "a date, month, amount, duration, year or percentage typed as text with one reading",
          "that value",
        ],
        ["ACC-06", "the account of dedicated funds of a public funder", "6894, 7894 or 194"],
        ["SCO-02", "the flat amount declared on an agreement", "the one that its costs give"],
        ["ALL-04", "the largest part of a shared expense", "itself and the cents that are missing"],
      ],
    ),
    "Two allocations alike may be two payments, and a key of 33, 33 and 33 may mean thirds: such rows are shown, not changed.",
    "## The sample association",
    `Its data as they are: ${listed(found(dataSet))}. With each of its planted rows:`,
    table(
      ["Planted", "Found"],
      dataSet.anomalies.map(({ rule }) => [rule, listed(found(planted(dataSet, rule)))]),
    ),
    "",
  ].join("\n\n");
}

function wordsOf(id: RuleId): string[] {
  const fr = messagesFor("fr").findings.rules[id];
  const en = messagesFor("en").findings;
  return [fr.title, en.rules[id].tests, inputsOf(id), en.sources[ruleSources[id]]];
}

/** The two rules of data quality are run by hand, before the others. */
const ownInputs: Partial<Readonly<Record<RuleId, string>>> = {
  "PER-08": "every table",
  "TIM-13": "Time",
  "STA-01": "Assignments (Fixed share of time) or Time (Agreement)",
};

function inputsOf(id: RuleId): string {
  const needs = rules.find((rule) => rule.id === id)?.needs ?? [];
  return ownInputs[id] ?? needs.map((need) => sayNeed(need, "en")).join(", ");
}

function severityOf(id: RuleId): string {
  const severity = rules.find((rule) => rule.id === id)?.severity ?? "blocking";
  return { blocking: "**B**", major: "**M**", minor: "m" }[severity];
}

/** A cell that cannot be read reaches the rules apart from the records. */
const unreadable: Unreadable = {
  table: "expenses",
  column: "date",
  cell: "Dépenses!B14",
  text: "31/02/2025",
  problem: "not-a-date",
};

function unreadableRow(): string[] {
  const seen = idsOf(runChecks(smallLedger({}), [unreadable], { today }));
  const quiet = idsOf(runChecks(smallLedger({}), [], { today }));
  return ["PER-08", ...verdict("PER-08", seen, quiet)];
}

function caseRow(rule: string, fires: Rows, quiet: Rows): string[] {
  return [rule, ...verdict(rule, foundIn(fires), foundIn(quiet))];
}

function verdict(rule: string, seen: readonly string[], quiet: readonly string[]): string[] {
  return [
    listed(seen),
    seen.includes(rule) ? "yes" : "**no**",
    quiet.includes(rule) ? "**found**" : "quiet",
  ];
}

function foundIn(rows: Rows): string[] {
  return idsOf(runChecks(smallLedger(rows), [], { today }));
}

function found(dataSet: DataSet): string[] {
  return idsOf(runChecks(ledgerOf(recordsOf(dataSet)), [], { today }));
}

function planted(dataSet: DataSet, rule: string): DataSet {
  const changed = withAnomaly(dataSet, rule);
  if (!changed.ok) throw new Error(changed.error);
  return changed.value;
}

function idsOf({
  findings,
}: {
  readonly findings: readonly { readonly rule: string }[];
}): string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? "nothing" : ids.join(", ");
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
