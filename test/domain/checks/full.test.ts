import { runChecks } from "../../../src/domain/checks/runChecks";
import { day } from "../../../src/domain/quantities/plainDate";
import { sayFinding } from "../../../src/i18n/sayFinding";
import { fullAssociation } from "../../support/fullAssociation";

describe("an association that keeps everything, and writes what Affecter proposes", () => {
  const report = runChecks(fullAssociation(), [], { today: day("2026-11-24") });

  it("is in order: no rule fires", () => {
    expect(report.findings.map((each) => `${each.rule} ${sayFinding(each, "fr").message}`)).toEqual(
      [],
    );
    expect(report.closedChanges).toEqual([]);
  });

  it("gives nearly every rule something to look at", () => {
    // It has one European operation, and neither fixed shares nor hours declared by hand.
    expect(report.skipped.map(({ rule }) => rule).sort()).toEqual([
      ...["RES-04", "STA-01", "STA-07", "STA-11"],
    ]);
    expect(report.rulesRun).toHaveLength(90);
  });
});
