import { runChecks } from "../../../src/domain/checks/runChecks";
import type { CheckReport } from "../../../src/domain/checks/finding";
import { day } from "../../../src/domain/quantities/plainDate";
import { type DataSet, withAnomaly } from "../../../src/features/sampleWorkbook/dataSet";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const today = day("2026-03-31");

function check(dataSet: DataSet): CheckReport {
  return runChecks(ledgerOf(recordsOf(dataSet)), [], { today });
}

function planted(rule: string): CheckReport {
  const dataSet = withAnomaly(oracle.dataSet, rule);
  if (!dataSet.ok) throw new Error(dataSet.error);
  return check(dataSet.value);
}

describe("the rules on the oracle's association", () => {
  it("find nothing on clean data", () => {
    expect(check(oracle.dataSet).findings).toEqual([]);
  });

  it.each(oracle.dataSet.anomalies.map(({ rule }) => rule))(
    "find %s alone when its row is planted",
    (rule) => {
      expect(planted(rule).findings.map((finding) => finding.rule)).toEqual([rule]);
    },
  );

  it("put the euros at stake on the finding", () => {
    expect(planted("ALL-01").findings[0]?.amountCents).toBe(10000);
    expect(planted("STA-03").findings[0]?.amountCents).toBe(87150);
    expect(planted("DUP-01").findings[0]?.amountCents).toBe(144000);
  });

  it("name the cells they looked at, the place to go first", () => {
    expect(planted("ALL-01").findings[0]?.cells).toEqual([
      "Dépenses!H11",
      "Affectations!E2",
      "Affectations!E3",
    ]);
    expect(planted("TIM-02").findings[0]?.cells[0]).toMatch(/^Temps!E\d+$/);
  });

  it("say which rules had nothing to look at", () => {
    expect(check(oracle.dataSet).skipped).toContainEqual({
      rule: "ALL-01",
      why: "no-allocations",
      missing: ["allocations"],
    });
  });
});
