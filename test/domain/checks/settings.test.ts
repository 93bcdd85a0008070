import { runChecks } from "../../../src/domain/checks/runChecks";
import {
  readSettings,
  settingList,
  settingNamed,
  settingRows,
  standardSettings,
} from "../../../src/domain/checks/settings";
import { smallLedger } from "../../support/smallLedger";
import { h, today, worked } from "./cases/build";

const rowsOf = (rows: readonly { name: string; value: string }[]) =>
  smallLedger({ settings: rows }).settings;
const longDay = { ...worked, ...h(11) };
const limit = settingList.dailyLimit.name.fr;

describe("thresholds of the workbook", () => {
  it("read back as they are written, in both languages", () => {
    for (const language of ["fr", "en"] as const) {
      const { settings, bad } = readSettings(rowsOf(settingRows(language)));

      expect(settings).toEqual(standardSettings);
      expect(bad).toEqual([]);
    }
  });

  it("are found by their name in either language", () => {
    expect(settingNamed("durée maximale d’une JOURNÉE (heures)")).toBe("dailyLimit");
    expect(settingNamed("Longest working day (hours)")).toBe("dailyLimit");
    expect(settingNamed("Ma couleur préférée")).toBeNull();
  });

  it("change what a rule finds", () => {
    const check = (value: string): readonly string[] =>
      runChecks(smallLedger({ timesheets: [longDay], settings: [{ name: limit, value }] }), [], {
        today,
      }).findings.map(({ rule }) => rule);

    expect(check("10")).toContain("TIM-04");
    expect(check("11,5 h")).not.toContain("TIM-04");
  });

  it("keep their default, and say so, when they cannot be read", () => {
    const report = runChecks(
      smallLedger({ timesheets: [longDay], settings: [{ name: limit, value: "beaucoup" }] }),
      [],
      { today },
    );

    expect(report.findings.map(({ rule }) => rule)).toEqual(["PER-08", "TIM-04"]);
    expect(report.findings[0]?.cells).toEqual(["Paramètres!B2"]);
  });
});
