import { reportTexts } from "../../../src/domain/balances/reportTexts";
import { computeBalance } from "../../../src/domain/balances/templates";
import type { Ledger } from "../../../src/domain/ledger/ledger";
import { sumOf } from "../../../src/domain/quantities/money";
import { gapSentence, keySentence } from "../../../src/features/funderBalance/planTexts";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { filled } from "../../../src/domain/schema/tables";
import { settingList } from "../../../src/domain/checks/settings";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const records = recordsOf(oracle.dataSet);
const ledger = ledgerOf(records);

function textsOf(of: Ledger, ref = "A2") {
  const balance = computeBalance(of, { agreement: ref, template: "textes", year: 2025 });
  const agreement = of.agreements.find((each) => each.ref === ref);
  if (!balance.ok || agreement === undefined) throw new Error("no balance");
  return reportTexts(of, balance.value, agreement);
}

describe("the words of a balance", () => {
  it("tell each key with what it shared and the part of the action, as the oracle computes them", () => {
    const { keys } = textsOf(ledger);
    const { indirect_by_hours, indirect_by_surface, pool_hours_cents } = oracle.results;

    expect(keys.map(({ code, basis, mine }) => [code, basis, mine])).toEqual([
      ["CLE-HEURES", "hours", indirect_by_hours.P1],
      ["CLE-SURFACE", "area", indirect_by_surface.P1],
    ]);
    expect(keys[0]?.shared).toBe(pool_hours_cents);
    for (const key of keys) {
      expect(sumOf(key.destinations, ({ cents }) => cents)).toBe(key.shared);
    }
    expect(keys.map(keySentence)[1]).toMatch(/CLE-SURFACE.*la surface occupée/);
  });

  it("explain the lines over the threshold only, the largest gap first", () => {
    const { gaps } = textsOf(ledger);

    expect(gaps.length).toBeGreaterThan(2);
    expect(
      gaps.every(
        ({ line, gap }) => Math.abs(gap) >= 0.1 * Math.abs(line.plannedCents ?? 0) && gap !== 0,
      ),
    ).toBe(true);
    expect(gaps.map(({ gap }) => Math.abs(gap))).toEqual(
      gaps.map(({ gap }) => Math.abs(gap)).sort((a, b) => b - a),
    );
    expect(gaps.map(gapSentence).join("\n")).toMatch(/Prestations de services.*3.000,00.€ prévus/);
  });

  it("take the thresholds from T_Parametres", () => {
    const setting = (name: string, value: string) => ({
      ...{ values: filled("settings", { name, value }), source: "" },
    });
    const strict = ledgerOf({
      ...records,
      settings: [
        setting(settingList.explainedShare.name.fr, "5"),
        setting(settingList.explainedAmount.name.fr, "400"),
      ],
    });
    const { gaps, threshold } = textsOf(strict);

    expect(threshold).toEqual({ share: 0.05, amount: 40_000 });
    expect(gaps.every(({ gap }) => Math.abs(gap) >= 40_000)).toBe(true);
  });
});
