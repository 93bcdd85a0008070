import fc from "fast-check";
import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import type { Grid } from "../../../../src/domain/intake/grid";
import { workbookHealth } from "../../../../src/domain/intake/health/workbookHealth";
import { type Extras, gridOf } from "../find/gridOf";

const expenses = `
Dépenses 2025
Date       | Fournisseur | N° facture | Compte | Montant TTC
03/02/2025 | Papeterie   | F1         | 6064   | 45.5
05/03/2025 | Brico Plus  | F2         | 6063   | 120
09/04/2025 | SCI du Port | F3         | 6132   | 800
Total      |             |            |        | 965.5`;

function healthOf(text: string, extras: Extras = {}, changed: Partial<Grid> = {}) {
  const grid = { ...gridOf(text, extras), ...changed };
  return workbookHealth([readSheet(grid)]);
}

function codesOf(text: string, extras: Extras = {}, changed: Partial<Grid> = {}) {
  return healthOf(text, extras, changed).map(({ code, cells }) => `${code} ${cells.join(" ")}`);
}

describe("health of a workbook", () => {
  it("has nothing to say about a sound table", () => {
    expect(codesOf(expenses)).toEqual([]);
  });

  it("names a total typed by hand that its rows do not give", () => {
    const [note, ...others] = healthOf(expenses.replace("965.5", "956.5"));
    expect(others).toEqual([]);
    expect(note).toEqual({
      sheet: "Feuil1",
      code: "wrong-total",
      cells: ["E6"],
      facts: { count: "1", printed: "956.50", sum: "965.50" },
    });
  });

  it("finds any wrong total, and only those", () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000, max: 90_000 }), (cents) => {
        const printed = ((96_550 + cents) / 100).toFixed(2);
        const found = codesOf(expenses.replace("965.5", printed));
        expect(found).toEqual(Math.abs(cents) <= 1 ? [] : ["wrong-total E6"]);
      }),
      { numRuns: 60 },
    );
  });

  it("takes the total of a group of one row for what it is", () => {
    const groups =
      "Libellé | Montant TTC\nPapier | 10\nLivres | 20\nTotal fournitures | 30\nLoyer | 5\nTotal loyers | 5";
    expect(workbookHealth([readSheet(gridOf(groups))])).toEqual([]);
  });

  it("names dates of another year than the title's", () => {
    expect(codesOf(expenses.replace("09/04/2025", "09/04/2024"))).toEqual(["mixed-periods A5"]);
  });

  it("names errors, and formulas to other files", () => {
    const linked = expenses
      .replace("| 120", "| =[Achats.xlsx]Mars!B2>120")
      .replace("| 800", "| =Loyers!#REF!>#REF!");
    expect(codesOf(linked)).toEqual(["error-value E5", "closed-file E4"]);
  });

  it("does not take a table’s own columns for another file", () => {
    expect(codesOf(expenses.replace("| 120", "| =Achats[Montant]>120"))).toEqual([]);
  });

  it("names numbers kept as text, merges and hidden amounts", () => {
    const formats = expenses
      .trim()
      .split("\n")
      .map(() => Array.from({ length: 5 }, () => "General"));
    const text = expenses.replace("| 120", "| 120,00 €");
    expect(codesOf(text, {}, { formats })).toContain("number-as-text E4");
    const merges = [{ top: 3, left: 2, bottom: 4, right: 2 }];
    expect(codesOf(expenses, { merges })).toContain("merged-cells B3:B4");
    expect(codesOf(expenses, {}, { hiddenRows: new Set([5]) })).toEqual(["hidden-money E5"]);
  });
});
