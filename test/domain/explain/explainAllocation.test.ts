import { CellIndex } from "../../../src/domain/explain/cellIndex";
import { explainCell } from "../../../src/domain/explain/explainCell";
import { type Explanation, cellsUnder } from "../../../src/domain/explain/explanation";
import { cents } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { ratio } from "../../../src/domain/quantities/ratio";
import type { RecordOf } from "../../../src/domain/schema/tables";
import { smallLedger } from "../../support/smallLedger";

function explainAmountOf(row: Partial<RecordOf<"allocations">>): Explanation {
  const ledger = smallLedger({
    projects: [{ code: "P1" }],
    agreements: [{ ref: "A1", projects: ["P1"] }],
    expenses: [{ id: "F1", date: day("2025-03-10"), amount: cents(10000) }],
    payroll: [{ employee: "E2", month: plainMonth(2025, 5), cost: cents(300000) }],
    keys: [
      { code: "K", basis: "fixed", project: "P1", weight: 60 },
      { code: "K", basis: "fixed", project: "P2", weight: 40 },
    ],
    allocations: [{ source: "F1", agreement: "A1", ...row }],
  });
  const place = ledger.allocations[0]?.place;
  const cell = `${place?.sheet ?? ""}!${place?.letters.get("amount") ?? ""}${place?.row ?? 0}`;
  const index = new CellIndex(ledger);
  const found = index.at(cell);
  if (found === null) throw new Error(cell);
  return explainCell(ledger, index, found);
}

function told({ label, cents: amount, text }: Explanation): string {
  return `${label} ${amount ?? text ?? ""}`;
}

describe("the amount of an allocation explained", () => {
  it("by percent: the cost and the share of it", () => {
    const { cents: amount, parts } = explainAmountOf({ amount: cents(2500), percent: ratio(1, 4) });

    expect(amount).toBe(2500);
    expect(parts.map(told)).toEqual(["by-percent 2500"]);
    expect(parts[0]?.parts.map(told)).toEqual(["Montant TTC 10000", "percent 1/4"]);
  });

  it("by units: how many, at what price", () => {
    const { parts } = explainAmountOf({
      amount: cents(1500),
      units: ratio(3, 2),
      unitPrice: cents(1000),
    });

    expect(parts.map(told)).toEqual(["by-units 1500"]);
    expect(parts[0]?.parts.map(told)).toEqual(["units 3/2", "Prix de l’unité 1000"]);
  });

  it("by key: the cost, the key and its weights, down to their cells", () => {
    const { parts } = explainAmountOf({ amount: cents(6000), key: "K" });

    expect(parts[0]?.parts.map(told)).toEqual(["Montant TTC 10000", "key K", "P1 60", "P2 40"]);
    expect(parts.flatMap(cellsUnder)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Dépenses!/),
        expect.stringMatching(/^Clés!/),
      ]),
    );
  });

  it("by an amount alone: the payslip that it is a part of", () => {
    const { kind, parts } = explainAmountOf({ source: "E2 2025-05", amount: cents(1) });

    expect([kind, ...parts.map(({ cents: amount }) => amount)]).toEqual(["split", 300000]);
  });

  it("says why a method gives nothing", () => {
    const { parts } = explainAmountOf({ amount: cents(1), key: "X" });

    expect(parts.map(told)).toEqual(["by-key key-not-valid"]);
  });
});
