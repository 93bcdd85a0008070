import fc from "fast-check";
import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { takeIn } from "../../../../src/domain/intake/records/intake";
import { gridOf } from "./gridOf";
import { readingOf } from "./readings";

const taken = (text: string) => {
  const [table, ...others] = takeIn([readSheet(gridOf(text, { sheet: "Budget 2025" }))]).tables;
  if (table === undefined || others.length > 0) throw new Error("one table was expected");
  return table;
};

describe("totals held against what the sheet names", () => {
  it("keeps a line that equals two others when the total of the sheet needs it", () => {
    const { totalRows, doubtfulRows } = readingOf(`
      Poste | Prévu
      Achats | 15000
      Services | 25000
      Personnel | 40000
      Total | 80000`);
    expect(totalRows).toEqual([5]);
    expect(doubtfulRows).toBeUndefined();
  });

  it("takes out subtotals without a name that the total of the sheet leaves no room for", () => {
    const { totalRows, doubtfulRows } = readingOf(`
      Poste | Prévu
      Papier | 200
      Encre | 2300
      Bureau | 2500
      Loyer | 1600
      Locaux | 1600
      Total | 4100`);
    expect(totalRows).toEqual([4, 6, 7]);
    expect(doubtfulRows).toBeUndefined();
  });

  it("takes out subtotals that stand above their lines", () => {
    const { totalRows } = readingOf(`
      Poste | Prévu
      Bureau | 2500
      Papier | 200
      Encre | 2300
      Locaux | 1600
      Loyer | 1600
      Total | 4100`);
    expect(totalRows).toEqual([2, 5, 7]);
  });

  it("finds the total over a subtotal of one line", () => {
    const { totalRows } = readingOf(`
      Poste | Prévu
      Énergie | 8110
      Télécom | 7210
      Total chapitre 1 | 15320
      Banque | 2140
      Total chapitre 2 | 2140
      Total budget | 17460`);
    expect(totalRows).toEqual([4, 6, 7]);
  });

  it("asks about a line that equals two others when no total of the sheet decides", () => {
    const { accepted, questions } = taken(`
      Budget prévisionnel 2025 – projet Jardin
      Poste | Prévu
      Achats | 15000
      Services | 25000
      Personnel | 40000
      Eau | 100`);
    expect(accepted).toBe(false);
    expect(questions.map(({ code, cell }) => [code, cell])).toEqual([["doubtful-total", "A5"]]);
  });

  it("asks where the lines may be counted twice and no total is printed", () => {
    const { accepted, questions } = taken(`
      Budget prévisionnel 2025 – projet Jardin
      Poste | Prévu
      Papier | 20
      Encre | 30
      Bureau | 50
      Loyer | 60
      Eau | 10
      Locaux | 70`);
    expect(accepted).toBe(false);
    expect(questions.map(({ code }) => code)).toContain("doubtful-total");
  });

  it("asks about a result under the last total that no two totals leave", () => {
    const { doubtfulRows } = readingOf(`
      Recettes | Prévu | Réalisé
      Ville | 15000 | 15000
      Cotisations | 2000 | 1850
      Total recettes | 17000 | 16850
      Résultat | 0 | -100.2`);
    expect(doubtfulRows).toEqual([5]);
  });

  it("never takes more nor less than the lines of a budget in round figures, whatever its subtotals", () => {
    const chapter = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(chapter, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (chapters, above) => {
          const sumOf = (list: readonly number[]) =>
            list.reduce((sum, each) => sum + each * 1000, 0);
          const lines = chapters.flatMap((amounts, at) => {
            const items = amounts.map(
              (each, n) => `Poste ${"abcd"[n] ?? ""}${"efgh"[at] ?? ""} | ${each * 1000}`,
            );
            const own = `Chapitre ${"ijkl"[at] ?? ""} | ${sumOf(amounts)}`;
            return chapters.length === 1 ? items : above ? [own, ...items] : [...items, own];
          });
          const total = chapters.reduce((sum, amounts) => sum + sumOf(amounts), 0);
          const text = [
            "Budget 2025 – projet Jardin",
            "Poste | Prévu",
            ...lines,
            `Total | ${total}`,
          ];
          const { accepted, sums } = taken(text.join("\n"));
          expect(accepted ? sums["budget.planned"] : `${total}.00`).toBe(`${total}.00`);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("amounts that look like years", () => {
  it("are amounts under names that are complete", () => {
    const { headerRows, firstDataRow } = readingOf(`
      Poste | Prévu
      Télécom | 2000
      Achats | 4000
      Loyer | 2500`);
    expect(headerRows).toEqual([1]);
    expect(firstDataRow).toBe(2);
  });

  it("name columns under a heading over them", () => {
    const { headerRows } = readingOf(`
      Poste | Prévu | Réalisé
       | 2024 | 2025
      Achats | 100 | 200
      Loyer | 50 | 60`);
    expect(headerRows).toEqual([1, 2]);
  });
});
