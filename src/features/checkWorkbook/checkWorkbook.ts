import type { CheckReport, Finding, Severity } from "../../domain/checks/finding";
import { runChecks } from "../../domain/checks/runChecks";
import type { Failure } from "../../domain/failure";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { type Result, fail, ok } from "../../domain/result";
import { type NewRecord, filled } from "../../domain/schema/tables";
import { type Language, messagesFor } from "../../i18n/messages";
import { sayFinding } from "../../i18n/sayFinding";
import type { Applied, Progress, RawTable, WorkbookDoor } from "../../workbook/door";
import { loadLedger } from "../../workbook/loadLedger";
import { pause } from "../../workbook/pause";
import type { Plan } from "../../workbook/plan";
import { journalDate, planJournal } from "../../workbook/planJournal";
import { planTable } from "../../workbook/planTable";

export interface CheckOptions {
  readonly today: PlainDate;
}

/** Runs every rule on our tables; nothing is written. Fails when the workbook was not structured yet. */
export async function checkWorkbook(
  door: WorkbookDoor,
  { today }: CheckOptions,
  progress?: Progress,
): Promise<Result<CheckReport, Failure>> {
  progress?.report(0.1);
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  progress?.report(0.6);
  await pause();
  if (progress?.cancelled() === true) return fail({ code: "cancelled" });
  const { ledger, unreadable } = loaded.value;
  const report = runChecks(ledger, unreadable, { today });
  progress?.report(1);
  return ok(report);
}

export interface WriteFindingsOptions {
  readonly language: Language;
  /** For the journal; the present moment when absent. */
  readonly now?: string;
}

/** Writes the findings as T_Controles. Decisions that the user noted there stay with their finding. */
export async function writeFindings(
  door: WorkbookDoor,
  report: CheckReport,
  options: WriteFindingsOptions,
  progress?: Progress,
): Promise<Result<Applied, Failure>> {
  const standing = await door.readTables(["findings", "journal"]);
  if (!standing.ok) return standing;
  return await door.apply(planFindings(report, standing.value, options), progress);
}

export function planFindings(
  report: CheckReport,
  standing: ReadonlyMap<string, RawTable>,
  { language, now = journalDate(new Date()) }: WriteFindingsOptions,
): Plan {
  const records = report.findings.map((finding) => recordOf(finding, language));
  const existing = standing.get("findings");
  const changes = planTable(
    "findings",
    records,
    language,
    existing === undefined ? {} : { existing },
  );
  const { journal } = messagesFor(language).sheets;
  const counts = countsOf(report.findings);
  const row = {
    date: now,
    action: journal.checked,
    sheets: null,
    detail: journal.checkedDetail(counts.blocking, counts.major, counts.minor),
  };
  return {
    changes: [...changes, ...planJournal(row, language, standing.get("journal"))],
    show: changes.find(({ kind }) => kind === "table")?.sheet ?? null,
  };
}

export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { blocking: 0, major: 0, minor: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Cells named in the table; the pane and the JSON have them all. */
const cellsShown = 30;

function recordOf(finding: Finding, language: Language): NewRecord<"findings"> {
  const { message, todo } = sayFinding(finding, language);
  const { rule, severity, cells, amountCents } = finding;
  const shown = cells.slice(0, cellsShown).join(" ; ");
  const values = filled("findings", {
    rule,
    severity,
    message,
    cells: cells.length > cellsShown ? `${shown} …` : shown,
    amount: amountCents,
    todo,
  });
  return { values, source: "" };
}
