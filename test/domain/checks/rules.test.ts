import type { Finding } from "../../../src/domain/checks/finding";
import { ruleIdList } from "../../../src/domain/checks/ruleId";
import { rules } from "../../../src/domain/checks/rules";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { day } from "../../../src/domain/quantities/plainDate";
import { loadLanguage } from "../../../src/i18n/messages";
import { sayFinding } from "../../../src/i18n/sayFinding";
import { type Rows, smallLedger } from "../../support/smallLedger";
import { cases } from "./cases/all";
import { european, funders, h, invoice, today, worked } from "./cases/build";

function findings(rows: Rows, rule: string): readonly Finding[] {
  return runChecks(smallLedger(rows), [], { today }).findings.filter((each) => each.rule === rule);
}

beforeAll(() => loadLanguage("en"));

describe("each rule", () => {
  it.each(cases)("%s fires on its fault", (rule, fires) => {
    expect(findings(fires, rule)).not.toHaveLength(0);
  });

  it.each(cases)("%s is quiet on the nearest thing in order", (rule, _fires, quiet) => {
    expect(findings(quiet, rule)).toEqual([]);
  });

  it.each(cases)("%s says its facts in French and English, with cells", (rule, fires) => {
    for (const finding of findings(fires, rule)) {
      for (const language of ["fr", "en"] as const) {
        expect(sayFinding(finding, language).message).not.toMatch(/[{}]|undefined|NaN/);
      }

      expect(finding.cells[0]).toMatch(/^\S.*![A-Z]+\d+$/);
    }
  });

  it("has a case here", () => {
    expect([...cases.map(([rule]) => rule), "PER-08"].sort()).toEqual([...ruleIdList].sort());
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});

describe("severity", () => {
  it("is blocking on 1 May, major on other holidays", () => {
    const on = (text: string): string | undefined =>
      findings({ timesheets: [{ ...worked, date: day(text) }] }, "TIM-01")[0]?.severity;

    expect([on("2025-05-01"), on("2025-07-14")]).toEqual(["blocking", "major"]);
  });

  it("is blocking over 12 hours a day", () => {
    const of = (hours: number): string | undefined =>
      findings({ timesheets: [{ ...worked, ...h(hours) }] }, "TIM-04")[0]?.severity;

    expect([of(12), of(12.25)]).toEqual(["major", "blocking"]);
  });

  it("is blocking for an unpaid expense declared to a European fund", () => {
    const rows = {
      expenses: [invoice, { ...invoice, id: "F2", invoice: "B", paid: null, agreement: "E1" }],
      agreements: [european],
      funders,
    };

    expect(findings(rows, "PIE-03")[0]?.severity).toBe("blocking");
  });
});

describe("a cell that cannot be read", () => {
  const report = runChecks(
    smallLedger({}),
    [
      {
        table: "expenses",
        column: "date",
        cell: "Dépenses!B14",
        text: "31/02/2025",
        problem: "not-a-date",
      },
    ],
    { today },
  );

  it("is reported first, with what stands in it", () => {
    expect(report.findings.map(({ rule, cells }) => [rule, cells])).toEqual([
      ["PER-08", ["Dépenses!B14"]],
    ]);
    expect(report.findings.map((each) => sayFinding(each, "fr").message).join("")).toContain(
      "31/02/2025",
    );
  });
});
