import { decisionsIn, withDecisions } from "../../domain/checks/decisions";
import type { CheckReport, Finding, Severity } from "../../domain/checks/finding";
import { runChecks } from "../../domain/checks/runChecks";
import type { Failure } from "../../domain/failure";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { type Result, fail, ok } from "../../domain/result";
import type { Applied, Progress, WorkbookDoor } from "../../workbook/door";
import { loadLedger } from "../../workbook/loadLedger";
import { pause } from "../../workbook/pause";
import { readRecords } from "../../workbook/tables";
import { type PlanFindingsOptions, planFindings } from "./planFindings";

export interface CheckOptions {
  readonly today: PlainDate;
}

/**
 * Runs every rule on our tables; nothing is written. Decisions noted in T_Controles come back beside their findings.
 * Fails when the workbook was not structured yet.
 */
export async function checkWorkbook(
  door: WorkbookDoor,
  { today }: CheckOptions,
  progress?: Progress,
): Promise<Result<CheckReport, Failure>> {
  progress?.report(0.1);
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  const standing = await door.readTables(["findings"]);
  if (!standing.ok) return standing;
  progress?.report(0.6);
  await pause();
  if (progress?.cancelled() === true) return fail({ code: "cancelled" });
  const table = standing.value.get("findings");
  const noted = table === undefined ? null : readRecords("findings", table);
  const { ledger, unreadable } = loaded.value;
  const badDecisions = (noted?.unreadable ?? []).filter(({ column }) => column === "decision");
  const report = runChecks(ledger, [...unreadable, ...badDecisions], { today });
  progress?.report(1);
  return ok(withDecisions(report, decisionsIn(noted?.records ?? [])));
}

/**
 * Writes the findings as T_Controles, and the thresholds that are not there yet as T_Parametres. Decisions that the user
 * noted stay with their finding.
 */
export async function writeFindings(
  door: WorkbookDoor,
  report: CheckReport,
  options: PlanFindingsOptions,
  progress?: Progress,
): Promise<Result<Applied, Failure>> {
  const standing = await door.readTables(["settings", "findings", "journal"]);
  if (!standing.ok) return standing;
  return await door.apply(planFindings(report, standing.value, options), progress);
}

export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { blocking: 0, major: 0, minor: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
