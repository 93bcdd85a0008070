import {
  type CheckReport,
  type Decision,
  type Finding,
  type Severity,
  findingMarks,
} from "../../domain/checks/finding";
import { settingNamed, settingRows } from "../../domain/checks/settings";
import { type NewRecord, filled } from "../../domain/schema/tables";
import { type Language, messagesFor } from "../../i18n/messages";
import { sayClosedChange, sayFinding } from "../../i18n/sayFinding";
import type { RawTable } from "../../workbook/door";
import type { Plan, WorkbookChange } from "../../workbook/plan";
import { journalDate, planJournal } from "../../workbook/planJournal";
import { planTable } from "../../workbook/planTable";
import { readRecords } from "../../workbook/tables";

export interface PlanFindingsOptions {
  readonly language: Language;
  /** For the journal; the present moment when absent. */
  readonly now?: string;
  /** Decisions just taken, by the mark of their finding: written over what stands there. */
  readonly decisions?: ReadonlyMap<string, Decision>;
}

/** Everything a check leaves in the workbook: findings with their decisions, thresholds, a line of the journal. */
export function planFindings(
  report: CheckReport,
  standing: ReadonlyMap<string, RawTable>,
  { language, now = journalDate(new Date()), decisions = new Map() }: PlanFindingsOptions,
): Plan {
  const marks = findingMarks(report.findings);
  const records = [
    ...report.findings.map((finding, place) =>
      recordOf(finding, marks[place] ?? "", decisions.get(marks[place] ?? ""), language),
    ),
    ...closedRecords(report, language),
  ];
  const existing = standing.get("findings");
  const changes = planTable(
    "findings",
    records,
    language,
    existing === undefined ? {} : { existing },
  );
  const { journal } = messagesFor(language).sheets;
  const counts = countBySeverity(report.findings);
  const row = {
    date: now,
    action: journal.checked,
    sheets: null,
    detail: journal.checkedDetail(counts.blocking, counts.major, counts.minor),
  };
  return {
    changes: [
      ...planSettings(standing.get("settings"), language),
      ...changes,
      ...planJournal(row, language, standing.get("journal")),
    ],
    show: changes.find(({ kind }) => kind === "table")?.sheet ?? null,
  };
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const of = (level: Severity): number =>
    findings.filter(({ severity }) => severity === level).length;
  return { blocking: of("blocking"), major: of("major"), minor: of("minor") };
}

/** Thresholds that the workbook does not show yet, at their defaults; those that stand there are the user's. */
function planSettings(existing: RawTable | undefined, language: Language): WorkbookChange[] {
  const shown = existing === undefined ? [] : readRecords("settings", existing).records;
  const known = new Set(shown.map(({ name }) => settingNamed(name)));
  const missing = settingRows(language).filter(({ name }) => !known.has(settingNamed(name)));
  if (missing.length === 0) return [];
  const { defaultSetting } = messagesFor(language).findings;
  const records = missing.map(({ name, value }) => ({
    values: filled("settings", { name, value, note: defaultSetting }),
    source: "",
  }));
  return planTable("settings", records, language, existing === undefined ? {} : { existing });
}

/** Cells named in the table; the pane and the JSON have them all. */
const cellsShown = 30;

function listed(cells: readonly string[]): string {
  const shown = cells.slice(0, cellsShown).join(" ; ");
  return cells.length > cellsShown ? `${shown} …` : shown;
}

/** The decision columns stay as they stand unless one has just been taken. */
function recordOf(
  finding: Finding,
  mark: string,
  decision: Decision | undefined,
  language: Language,
): NewRecord<"findings"> {
  const { message, todo } = sayFinding(finding, language);
  const { rule, severity, cells, amountCents } = finding;
  const values = filled("findings", {
    rule,
    severity,
    message,
    cells: listed(cells),
    amount: amountCents,
    todo,
    mark,
    ...(decision === undefined
      ? {}
      : {
          decision: decision.kind,
          reason: decision.reason,
          decidedBy: decision.by,
          decidedOn: decision.on,
        }),
  });
  return { values, source: "" };
}

/** What changed in closed periods stands below the findings, under its own name. */
function closedRecords(report: CheckReport, language: Language): NewRecord<"findings">[] {
  const { closed } = messagesFor(language).findings;
  return (report.closedChanges ?? []).map((change) => ({
    values: filled("findings", {
      rule: closed.name,
      severity: "major",
      message: sayClosedChange(change, language),
      cells: listed(change.cells),
      todo: closed.todo,
      mark: `${change.scope} ${change.table} ${change.record}`,
    }),
    source: "",
  }));
}
