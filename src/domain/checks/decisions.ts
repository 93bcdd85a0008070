import type { Placed } from "../schema/tables";
import {
  type CheckReport,
  type Decision,
  type DecisionKind,
  decisionKinds,
  findingMarks,
} from "./finding";

/** Decisions noted in T_Controles, by the mark of their finding. A row without a decision says nothing. */
export function decisionsIn(rows: readonly Placed<"findings">[]): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const { mark, decision, reason, decidedBy, decidedOn } of rows) {
    const kind = decisionKinds.find((each): each is DecisionKind => each === decision);
    if (mark === null || kind === undefined) continue;
    decisions.set(mark, { kind, reason, by: decidedBy, on: decidedOn });
  }
  return decisions;
}

/** The report with each decision beside its finding, whatever rows have moved since it was taken. */
export function withDecisions(
  report: CheckReport,
  decisions: ReadonlyMap<string, Decision>,
): CheckReport {
  const marks = findingMarks(report.findings);
  const findings = report.findings.map((finding, place) => {
    const decision = decisions.get(marks[place] ?? "");
    return decision === undefined ? finding : { ...finding, decision };
  });
  return { ...report, findings };
}
