import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { type Intake, takeIn } from "../../../../src/domain/intake/records/intake";
import { gridOf } from "../find/gridOf";

function taken(lines: string, title = "Budget 2025 du projet P1 – Jardin partagé"): Intake {
  return takeIn([readSheet(gridOf(`${title}\n\n${lines}`))]);
}

function askedColumns({ questions }: Intake): (string | undefined)[] {
  return questions.flatMap(({ code, facts }) => (code === "unknown-column" ? facts["header"] : []));
}

describe("columns of a budget that nobody understood", () => {
  it("are not asked about when they are worked out from those that are", () => {
    const intake = taken(`
Poste     | Prévu | Réalisé | Marge | Avance
Achats    | 1000  | 400.5   | 599.5 | 2.4968789
Locations | 3000  | 1200    | 1800  | 2.5
Assurance | 800   | 800     | 0     | 1`);
    expect(askedColumns(intake)).toEqual([]);
    expect(intake.tables).toMatchObject([
      { accepted: true, sums: { "budget.planned": "4800.00" } },
    ]);
  });

  it("are asked about when one row denies it", () => {
    const intake = taken(`
Poste     | Prévu | Réalisé | Marge
Achats    | 1000  | 400.5   | 599.5
Locations | 3000  | 1200    | 1800
Assurance | 800   | 800     | 800`);
    expect(askedColumns(intake)).toEqual(["Marge"]);
    expect(intake.tables[0]?.accepted).toBe(false);
  });

  it("are asked about when one row alone bears them out", () => {
    const intake = taken(`
Poste     | Prévu | Réalisé | Marge
Achats    | 1000  | 400.5   | 599.5
Locations | 3000  | 1200    |
Assurance | 800   | 800     |`);
    expect(askedColumns(intake)).toEqual(["Marge"]);
  });

  it("are not asked about when they are the quantity and the price of an amount", () => {
    const intake = taken(`
Poste       | Qté | Prix unitaire | Total
Chaises     | 12  | 25.5    | 306
Tables      | 4   | 110     | 440
Frais fixes |     |         | 54`);
    expect(askedColumns(intake)).toEqual([]);
    expect(intake.tables).toMatchObject([{ accepted: true, sums: { "budget.planned": "800.00" } }]);
  });

  it("are asked about when a price stands beside no amount", () => {
    const intake = taken(`
Poste       | Qté | Prix unitaire | Total
Chaises     | 12  | 25.5    | 306
Tables      | 4   | 110     | 440
Don         |     | 1000    |`);
    expect(askedColumns(intake)).not.toEqual([]);
    expect(intake.tables[0]?.accepted).toBe(false);
  });
});

describe("a table whose kind is only likely", () => {
  const lines = `
Objet   | Remarque | Euros
Chaises | pliantes | 306
Tables  | rondes   | 440
Total   |          |`;

  it("is accepted when its own totals bear its sums out, and not otherwise", () => {
    const [proved] = taken(`${lines} 746`, "Prévisions 2025\nProjet : Jardin partagé").tables;
    const [denied] = taken(`${lines} 740`, "Prévisions 2025\nProjet : Jardin partagé").tables;
    expect([proved?.reading.target, denied?.reading.target]).toEqual(["budget", "budget"]);
    expect(proved?.reading.confidence).toBeLessThan(0.8);
    expect([proved?.accepted, denied?.accepted]).toEqual([true, false]);
  });
});
