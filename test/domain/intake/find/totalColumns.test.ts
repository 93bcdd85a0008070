import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { takeIn } from "../../../../src/domain/intake/records/intake";
import { gridOf } from "./gridOf";
import { readingOf } from "./readings";

describe("totalColumns", () => {
  const months = "Janvier | Février | Mars | T1 | Avril | Mai | Juin | T2 | Total année";

  it("leaves out quarters beside their months, and the year over both", () => {
    const { totalColumns, spread } = readingOf(`
      Budget 2025
      Poste | ${months}
      Achats | 100 | 200 | 300 | 600 | 100 | 200 | 300 | 600 | 1200
      Loyer | 2000 | 2000 | 2000 | 6000 | 2000 | 2000 | 2000 | 6000 | 12000
      Total | 2100 | 2200 | 2300 | 6600 | 2100 | 2200 | 2300 | 6600 | 13200`);
    expect(totalColumns).toEqual([5, 9, 10]);
    expect(spread?.columns).toEqual([2, 3, 4, 6, 7, 8]);
  });

  it("asks about quarters that their months do not add up to", () => {
    const text = `
      Budget 2025 – projet Jardin
      Poste | Janvier | Février | Mars | T1
      Achats | 120 | 220 | 310 | 999
      Loyer | 2010 | 2020 | 2030 | 7777`;
    const { questions, tables } = takeIn([readSheet(gridOf(text, { sheet: "Budget" }))]);
    expect(tables[0]?.sums["budget.planned"]).toBe("6710.00");
    expect(questions).toMatchObject([{ code: "unknown-column", facts: { header: "T1" } }]);
  });

  it("leaves out the total of each group of columns", () => {
    const { totalColumns } = readingOf(`
      Poste | CAF | Ville | Total public | Fondation | Dons | Total privé | Total général
      Achats | 100 | 250 | 350 | 40 | 25 | 65 | 415
      Loyer | 900 | 310 | 1210 | 75 | 15 | 90 | 1300`);
    expect(totalColumns).toEqual([4, 7, 8]);
  });

  it("reads figures under a title of hours as hours", () => {
    const { target } = readingOf(
      `
      Suivi des heures 2025
      Mois | Projet A | Projet B | Structure | Total
      Janvier | 51 | 40 | 60 | 151
      Février | 52 | 40 | 59 | 151`,
      { sheet: "Marie" },
    );
    expect(target).toBe("timesheets");
  });

  it("adds half days written as fractions to the days of a month", () => {
    const text = `
      Suivi des jours – mars 2025
      Nom : DUPONT Claire
      Projet | ${Array.from({ length: 31 }, (_, at) => at + 1).join(" | ")}
      Cité éducative | 1 | ½ | 1/2 | 1 | 1`;
    const { tables } = takeIn([readSheet(gridOf(text, { sheet: "Mars 2025" }))]);
    expect(tables[0]?.sums).toEqual({ "time.days": "4.00" });
  });
});
