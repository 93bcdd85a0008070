import { type Finding, type Severity, findingMarks } from "../../domain/checks/finding";
import { type RuleFamily, type RuleId, familyOf } from "../../domain/checks/ruleId";
import { plainText } from "../../domain/ledger/names";
import type { Language } from "../../i18n/messages";
import { sayFinding } from "../../i18n/sayFinding";

/** What the list can be cut by. */
export const groupings = ["severity", "family", "agreement", "project", "person"] as const;
export type Grouping = (typeof groupings)[number];

export interface ListOptions {
  readonly groupBy: Grouping;
  readonly severity: Severity | "all";
  /** Words that must all be in the finding: its rule, its sentence, its cells, its records. */
  readonly search: string;
  /** Also those that were accepted or found not applicable. */
  readonly withSettled: boolean;
  readonly language: Language;
}

export interface ListedFinding {
  readonly finding: Finding;
  /** Stays the same when rows move (`findingMarks`). */
  readonly mark: string;
}

export interface FindingGroup {
  readonly by: Grouping;
  /** Severity, family, agreement, project or person; null for findings that have none. */
  readonly key: string | null;
  readonly findings: readonly ListedFinding[];
}

const severityOrder: readonly Severity[] = ["blocking", "major", "minor"];

/** The findings that the user asked to see, in groups; the gravest first in each, and otherwise in the order of the rules. */
export function arrangeFindings(
  findings: readonly Finding[],
  options: ListOptions,
): readonly FindingGroup[] {
  const marks = findingMarks(findings);
  const words = plainText(options.search).split(" ").filter(Boolean);
  const shown = findings
    .map((finding, place): ListedFinding => ({ finding, mark: marks[place] ?? "" }))
    .filter(({ finding }) => options.withSettled || !isSettled(finding))
    .filter(({ finding }) => options.severity === "all" || finding.severity === options.severity)
    .filter(({ finding }) => holdsAll(finding, words, options.language));
  const inOrder = severityOrder.flatMap((level) =>
    shown.filter(({ finding }) => finding.severity === level),
  );
  const groups = new Map<string | null, ListedFinding[]>();
  for (const listed of inOrder) {
    const key = keyOf(listed.finding, options.groupBy);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [listed]);
    else group.push(listed);
  }
  return [...groups].map(([key, members]) => ({ by: options.groupBy, key, findings: members }));
}

/** Somebody has answered for it: it is no longer work to do. */
export function isSettled({ decision }: Finding): boolean {
  return decision?.kind === "accepted" || decision?.kind === "notApplicable";
}

/** Family of a group cut by family. */
export function groupFamily(group: FindingGroup): RuleFamily | null {
  return group.by === "family" ? (group.key as RuleFamily | null) : null;
}

function keyOf(finding: Finding, groupBy: Grouping): string | null {
  switch (groupBy) {
    case "severity":
      return finding.severity;
    case "family":
      return familyOf(finding.rule as RuleId);
    case "agreement":
      return factOf(finding, "agreement") ?? finding.claims?.[0]?.agreement ?? null;
    case "project":
      return factOf(finding, "project");
    case "person":
      return factOf(finding, "e");
  }
}

/** Facts are named as in the sentences of the rules: `e` is the person. */
function factOf({ facts }: Finding, name: string): string | null {
  const fact = facts[name];
  return fact?.type === "text" ? fact.value : null;
}

function holdsAll(finding: Finding, words: readonly string[], language: Language): boolean {
  if (words.length === 0) return true;
  const { title, message } = sayFinding(finding, language);
  const text = plainText(
    [finding.rule, title, message, ...finding.cells, ...finding.records].join(" "),
  );
  return words.every((word) => text.includes(word));
}
