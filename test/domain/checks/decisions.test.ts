import { decisionsIn, withDecisions } from "../../../src/domain/checks/decisions";
import { type Decision, findingMarks } from "../../../src/domain/checks/finding";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { type Rows, smallLedger } from "../../support/smallLedger";
import { allocation, euros, invoice, today } from "./cases/build";

const faulty: Rows = {
  expenses: [invoice],
  allocations: [allocation, { ...allocation, agreement: "A2", ...euros(41) }],
};
const check = (rows: Rows): ReturnType<typeof runChecks> =>
  runChecks(smallLedger(rows), [], { today });

const accepted: Decision = {
  kind: "accepted",
  reason: "Vu avec le financeur",
  by: "Amina BENALI",
  on: day("2026-03-30"),
};
const noted = {
  rule: "ALL-01",
  severity: "blocking",
  message: "…",
  mark: "ALL-01 F1",
  decision: "accepted",
  reason: accepted.reason,
  decidedBy: accepted.by,
  decidedOn: accepted.on,
};

describe("a decision on a finding", () => {
  it("comes back beside its finding, with reason, author and day", () => {
    const decisions = decisionsIn(smallLedger({ findings: [noted] }).findings);
    const report = withDecisions(check(faulty), decisions);

    expect(report.findings.find(({ rule }) => rule === "ALL-01")?.decision).toEqual(accepted);
  });

  it("stays with its finding when rows move", () => {
    const moved = check({
      ...faulty,
      expenses: [{ ...invoice, id: "F0", invoice: "A", supplier: "X" }, invoice],
    });

    expect(findingMarks(moved.findings)).toContain("ALL-01 F1");
    expect(moved.findings.find(({ rule }) => rule === "ALL-01")?.cells[0]).toBe("Dépenses!H3");
  });

  it("says nothing of a finding whose row has no decision", () => {
    const rows = smallLedger({ findings: [{ ...noted, decision: null }] }).findings;

    expect(decisionsIn(rows).size).toBe(0);
  });

  it("tells apart two findings of one rule on the same records", () => {
    const twice = [1, 2].map((n) => ({
      rule: "TIM-05",
      severity: "major" as const,
      facts: {},
      cells: [`Temps!E${n}`],
      amountCents: cents(0),
      records: ["E1 2025-06-02"],
    }));

    expect(findingMarks(twice)).toEqual(["TIM-05 E1 2025-06-02", "TIM-05 E1 2025-06-02 #2"]);
  });
});
