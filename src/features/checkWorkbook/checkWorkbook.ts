import type { CheckReport, Finding, Severity } from "../../domain/checks/finding";
import type { Failure } from "../../domain/failure";
import type { Result } from "../../domain/result";
import type { Applied, Progress, WorkbookDoor } from "../../workbook/door";
import { type PlanFindingsOptions, planFindings } from "./planFindings";
import { type CheckOptions, WorkbookChecks } from "./workbookChecks";

/** Checks a workbook once (see WorkbookChecks). */
export async function checkWorkbook(
  door: WorkbookDoor,
  options: CheckOptions,
  progress?: Progress,
): Promise<Result<CheckReport, Failure>> {
  return await new WorkbookChecks(door).run(options, progress);
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
