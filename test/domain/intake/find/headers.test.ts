import { boxToAddress } from "../../../../src/domain/intake/grid";
import { readingOf } from "./readings";

describe("header rows", () => {
  it("takes merged group headings over the names of columns", () => {
    const table = readingOf(
      `
Suivi des subventions
Convention |           | Montants |          |
N°         | Financeur | Demandé  | Accordé  | Versé
C1         | CAF       | 1 000 €  | 800 €    | 400 €
C2         | Ville     | 500 €    | 500 €    |`,
      {
        merges: [
          { top: 2, left: 1, bottom: 2, right: 2 },
          { top: 2, left: 3, bottom: 2, right: 5 },
        ],
      },
    );
    expect(table.headerRows).toEqual([2, 3]);
    expect(table.headers.get(4)).toBe("Montants Accordé");
    expect(table.columns.get(4)).toBe("agreement.granted");
  });

  it("takes years for names of columns, not for values", () => {
    const table = readingOf(`
Poste     | 2023 | 2024 | 2025
Achats    | 100  | 120  | 130
Locations | 300  | 310  | 320`);
    expect(table.headerRows).toEqual([1]);
    expect(table.firstDataRow).toBe(2);
  });

  it("lets a blank row stand between header and body", () => {
    const table = readingOf(`
Tâche     | Date       | Heures

Accueil   | 03/02/2024 | 3.5
Ménage    | 04/02/2024 | 2`);
    expect(table.headerRows).toEqual([1]);
    expect(table.firstDataRow).toBe(3);
  });

  it("leaves title, key and value lines above the header", () => {
    const table = readingOf(`
Association Les Tilleuls
Exercice : | 2024
Suivi des dépenses

Date       | Fournisseur | Libellé | Montant TTC
03/02/2024 | Papeterie   | Cahiers | 45.5
05/03/2024 | Brico Plus  | Peinture | 120`);
    expect(table.headerRows).toEqual([5]);
    expect(boxToAddress(table.box)).toBe("A5:D7");
    expect(table.constants.get("agreement.year")?.text).toBe("2024");
  });

  it("takes the header of a printed page, repeated inside the body, for a header again", () => {
    const table = readingOf(`
Date       | Fournisseur | Montant TTC
03/02/2024 | Papeterie   | 45.5
05/03/2024 | Brico Plus  | 120
Date       | Fournisseur | Montant TTC
07/03/2024 | Imprimerie  | 80`);
    expect(table.headerRows).toEqual([1, 4]);
    expect(table.lastDataRow).toBe(5);
  });

  it("uses a native table as it is, whatever stands against it", () => {
    const text = `
Poste     | Montant | Suivi
Achats    | 100     | voir facture
Locations | 300     |
Montants saisis par Paul le 3 mars`;
    const box = { top: 1, left: 1, bottom: 3, right: 2 };
    const table = readingOf(text, { nativeTables: [{ name: "Tableau1", box }] });
    expect(boxToAddress(table.box)).toBe("A1:B3");
  });

  it("looks past a native table whose header is generic", () => {
    const text = `
Colonne1  | Colonne2
Poste     | Montant
Achats    | 100
Locations | 300`;
    const box = { top: 1, left: 1, bottom: 4, right: 2 };
    const table = readingOf(text, { nativeTables: [{ name: "Tableau1", box }] });
    expect(table.headerRows).toContain(2);
    expect(table.firstDataRow).toBe(3);
  });

  it("takes no column of oui and non for a name", () => {
    const table = readingOf(
      `
Code | RaisonSociale   | EstFinanceur | Siret
D561 | Association Une | Oui          | 10000000000001
D562 | Ministère       | Non          | 20000000000001
D563 | Association Bis | Oui          | 30000000000001`,
      { sheet: "Tiers" },
    );
    expect(table.target).toBe("funders");
    expect(table.columns.get(1)).toBe("funders.code");
    expect(table.columns.get(2)).toBe("funder.name");
    expect(table.columns.get(3)).toBeNull();
  });
});
