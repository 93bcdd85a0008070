import { readingOf } from "./readings";

describe("total rows", () => {
  it("stand above their rows as well as below, by arithmetic alone", () => {
    const table = readingOf(`
Poste          | Prévu  | Réalisé
Fonctionnement | 450.25 | 400.75
Énergie        | 150.25 | 130.5
Fournitures    | 300    | 270.25
Personnel      | 5100.1 | 4900.2
Salaires       | 3600.1 | 3500.2
Charges        | 1500   | 1400`);
    expect(table.totalRows).toEqual([2, 5]);
  });

  it("are not worked out from their own row, even when that happens to be the sum of the lines above", () => {
    const body = (last: string) => `
Poste   | Montant
Chaises | 3750.75
Tables  | 8251
Estrade | ${last}
Sono    | 850.5`;
    expect(readingOf(body("12001.75")).totalRows).toEqual([4]);
    expect(readingOf(body("=7*1714.535714>12001.75")).totalRows).toEqual([]);
  });

  it("follow their formulas even when another line has been forgotten", () => {
    const table = readingOf(`
Poste     | Montant
Achats    | 100
Locations | 300
Ensemble des frais | =SUM(B2:B2)>100`);
    expect(table.totalRows).toEqual([4]);
  });

  it("are known by their name when their sum is a little wrong", () => {
    const table = readingOf(`
Poste     | Montant
Achats    | 1000
Locations | 3000
Assurance | 800
Total des charges | 4790`);
    expect(table.totalRows).toEqual([5]);
  });

  it("are not any row with the word total in it", () => {
    const table = readingOf(`
Indicateur               | 2023 | 2024
Total usagers accueillis | 318  | 402
Ateliers tenus           | 21   | 30
Note moyenne             | 4.1  | 4.3
Jours d’ouverture        | 212  | 209`);
    expect(table.totalRows).toEqual([]);
  });

  it("include sums carried from page to page", () => {
    const table = readingOf(`
Libellé    | Débit | Crédit
Report     | 900   | 0
Cahiers    | 45    |
Peinture   | 120   |
À reporter | 1065  | 0`);
    expect(table.totalRows).toEqual([2, 5]);
    expect([table.firstDataRow, table.lastDataRow]).toEqual([3, 4]);
  });

  it("do not swallow entries whose amounts happen to add up", () => {
    const table = readingOf(`
Date       | Pièce | Tiers     | Libellé | Débit
01/02/2024 | A1    | Papeterie | Achat   | 100
02/02/2024 | A2    | Brico     | Achat   | 250
03/02/2024 | A3    | Loueur    | Achat   | 350`);
    expect(table.totalRows).toEqual([]);
  });

  it("by week, after the sums of the month, are neither data nor rows of the table", () => {
    const table = readingOf(`
Tâche    | 1   | 2 | 3   | 4 | 5 | 6 | 7 | 8
Accueil  | 7   | 3 | 2   |   |   | 4 | 1 | 2
Ateliers |     | 4 | 1.5 | 7 |   | 3 | 6 | 5
Total    | 7   | 7 | 3.5 | 7 | 0 | 7 | 7 | 7

Total semaine |  |   |     |   | 24.5 |  |   | 21`);
    expect(table.totalRows).toEqual([4, 6]);
    expect(table.box.bottom).toBe(4);
    expect(table.lastDataRow).toBe(3);
  });

  it("may stand over the header", () => {
    const table = readingOf(
      `
Total | =SUM(B5:B7)>10.5 | h

Tâche    | Durée (h)
Accueil  | 3.5
Ménage   | 2
Ateliers | 5`.replace("B5:B7", "B4:B6"),
    );
    expect(table.totalRows).toEqual([1]);
    expect(table.headerRows).toEqual([3]);
  });
});
