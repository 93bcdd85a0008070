import fc from "fast-check";

import { columnMeaning } from "../../../../src/domain/balances/ownForm/columnMeaning";
import { currencyOf, unitOfForm } from "../../../../src/domain/balances/ownForm/formUnit";
import { findFields } from "../../../../src/domain/balances/ownForm/findFields";
import { FormSheet } from "../../../../src/domain/balances/ownForm/formSheet";
import { matchLine } from "../../../../src/domain/balances/ownForm/matchLine";
import { cents } from "../../../../src/domain/quantities/money";
import { wholeUnits } from "../../../../src/domain/quantities/split";
import { gridOf } from "../../intake/find/gridOf";

const inTable = { code: null, side: null, isTotal: false, alone: false };

describe("the line that a label of a form means", () => {
  it.each([
    ["60 – Achats", "chapter:60"],
    ["6251 Déplacements du personnel", "line:62c"],
    ["Frais de personnel", "staff"],
    ["Personnel / Staff costs", "staff"],
    ["2.1 Travel and subsistence", "line:62c"],
    ["Sous-traitance", "line:61e"],
    ["Overheads", "chapter:IND"],
    ["Conseil régional", "grants:region"],
    ["Fonds propres", "line:RP"],
  ])("%s → %s", (label, line) => {
    expect(matchLine({ ...inTable, label })?.line).toBe(line);
  });

  it("is left to the user when the words say nothing of it", () => {
    expect(matchLine({ ...inTable, label: "Autres" })).toBeNull();
    expect(matchLine({ ...inTable, label: "Cadeaux d’entreprise" })).toBeNull();
  });

  it("is on the side of its section", () => {
    const services = { ...inTable, label: "Prestations de services" };
    expect(matchLine({ ...services, side: "charge" })?.line).toBe("line:60a");
    expect(matchLine({ ...services, side: "product" })?.line).not.toBe("line:60a");
  });
});

describe("what a heading of a form means", () => {
  it.each([
    ["Budget prévisionnel 2025", "planned", null, 2025],
    ["Dépenses réalisées", "actual", null, null],
    ["Écart", "gap", null, null],
    ["% réalisé", "percent", null, null],
    ["À la charge du financeur", "actual", "this", null],
    ["Autres cofinanceurs", "actual", "others", null],
    ["Own contribution", "actual", "own", null],
    ["Quantité", null, null, null],
  ])("%s", (header, measure, payer, year) => {
    const meaning = columnMeaning(header);
    expect([meaning.measure, meaning.payer]).toEqual([measure, payer]);
    expect(meaning.year).toEqual(year === null ? null : { kind: "year", year });
  });

  it("counts years from the start of the agreement, or back from the one reported", () => {
    expect(columnMeaning("Année 2").year).toEqual({ kind: "rank", rank: 2 });
    expect(columnMeaning("Réalisé N-1").year).toEqual({ kind: "back", years: 1 });
  });
});

describe("a field of its own in a form", () => {
  it("has a cell for its answer; a title with a town in it has none", () => {
    const fields = (label: string): unknown =>
      findFields(new FormSheet(gridOf(`${label} | |\n | | \n | | x`)), [], new Set());
    expect(fields("Nom de l’association :")).toMatchObject([{ at: { row: 1, column: 2 } }]);
    expect(fields("Compte rendu financier – Ville")).toEqual([]);
    expect(fields("Ville – Bilan financier 2025")).toEqual([]);
    expect(fields("Ville – Bilan")).toEqual([]);
    expect(fields("Nom de l’association / Name of the organisation")).toHaveLength(1);
  });

  it("means money only as a whole, unless it asks", () => {
    const alone = { ...inTable, alone: true };
    expect(matchLine({ ...alone, label: "Ville – Bilan financier 2025" })?.line).not.toBe(
      "grants:municipality",
    );
    expect(matchLine({ ...alone, label: "Ville" })?.line).toBe("grants:municipality");
    expect(matchLine({ ...alone, label: "Subvention – Ville :" })?.line).toBeDefined();
  });
});

describe("the unit and currency of a form", () => {
  it("are those that its words or its number formats say", () => {
    expect(unitOfForm(["Montants en milliers d’euros"])).toBe("kEUR");
    expect(currencyOf(["Whole dollar amounts"], [])).toBe("USD");
    expect(currencyOf(["Montants"], ['#,##0 "CHF"'])).toBe("CHF");
    expect(currencyOf(["1 $ = 0,92 €"], [])).toBeNull();
  });
});

describe("amounts in whole units", () => {
  it("add up to the total in whole units, each within one unit of what it is", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.constantFrom(1, 100, 10_000, 100_000), (list, unit) => {
        const units = wholeUnits(
          list.map((amount) => cents(amount)),
          unit,
        );
        const total = list.reduce((sum, amount) => sum + amount, 0);
        const half = Math.floor(unit / 2);
        expect(units.reduce((sum, each) => sum + each, 0)).toBe(Math.floor((total + half) / unit));
        units.forEach((each, at) => {
          expect(Math.abs(each * unit - (list[at] ?? 0))).toBeLessThanOrEqual(unit);
        });
      }),
    );
  });
});
