import { withDecisions } from "../../domain/checks/decisions";
import type { CheckReport, Decision } from "../../domain/checks/finding";
import type { Failure } from "../../domain/failure";
import { type Result, ok } from "../../domain/result";
import type { Applied, Progress, WorkbookDoor } from "../../workbook/door";
import { writeFindings } from "./checkWorkbook";
import type { PlanFindingsOptions } from "./planFindings";

/**
 * Notes a decision on one finding, with its reason, author and day, in T_Controles. It stays with the finding on the next
 * runs (`findingMarks`), wherever its rows have moved.
 */
export async function decideFinding(
  door: WorkbookDoor,
  report: CheckReport,
  taken: { readonly mark: string; readonly decision: Decision },
  options: Omit<PlanFindingsOptions, "decisions">,
  progress?: Progress,
): Promise<Result<{ readonly report: CheckReport; readonly applied: Applied }, Failure>> {
  const decisions = new Map([[taken.mark, taken.decision]]);
  const applied = await writeFindings(door, report, { ...options, decisions }, progress);
  return applied.ok
    ? ok({ report: withDecisions(report, decisions), applied: applied.value })
    : applied;
}
