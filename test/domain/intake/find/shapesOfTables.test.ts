import { boxToAddress } from "../../../../src/domain/intake/grid";
import { addressesOf, fieldsOf, readingOf, readingsOf } from "./readings";

describe("a ledger exported by account", () => {
  const ledger = `
Association Les Tilleuls
Grand livre analytique 2024

Date       | Pièce | Tiers       | Libellé          | Débit  | Crédit | Section
606 – Achats
03/02/2024 | A12   | Papeterie   | Cahiers          | 45.5   |        | JEUNES
05/03/2024 | A19   | Brico Plus  | Peinture         | 120    |        | JEUNES
Total 606  |       |             |                  | 165.5  | 0      |

613 – Locations
07/02/2024 | A13   | SCI du Port | Loyer            | 800    |        | VIE
09/04/2024 | A25   | SCI du Port | Loyer            | 800    |        | VIE
Total 613  |       |             |                  | 1600   | 0      |

TOTAL      |       |             |                  | 1765.5 | 0      |

Édité le 12/01/2025`;

  it("keeps account titles as headings and totals apart, and leaves notes outside", () => {
    const table = readingOf(ledger);
    expect(boxToAddress(table.box)).toBe("A4:G15");
    expect(table.headerRows).toEqual([4]);
    expect(table.groupRows).toEqual([5, 10]);
    expect(table.totalRows).toEqual([8, 13, 15]);
    expect([table.firstDataRow, table.lastDataRow]).toEqual([6, 12]);
  });

  it("feeds expenses, column by column", () => {
    const table = readingOf(ledger);
    expect(table.target).toBe("expenses");
    expect(table.orientation).toBe("long");
    expect(fieldsOf(table)).toEqual([
      "expense.date",
      "expense.invoice",
      "expense.supplier",
      "expense.label",
      "expense.debit",
      "expense.credit",
      "project.code",
    ]);
  });

  it("takes a supplier called Total for a supplier", () => {
    const table = readingOf(`
Date       | N° facture | Fournisseur    | Libellé   | Montant TTC
02/02/2024 | F1         | Total Énergies | Carburant | 60
09/02/2024 | F2         | Brico Plus     | Vis       | 12
16/02/2024 | F3         | Total Énergies | Carburant | 72`);
    expect(table.totalRows).toEqual([]);
    expect(table.lastDataRow).toBe(4);
  });
});

describe("monthly timesheets stacked on a sheet", () => {
  const month = (name: string, hours: string) => `
Feuille de temps – Inès MOREL – ${name} 2024
Matricule S7 – Animatrice
                     | V | S | D | L | M | M | J | V |
Projet / action      | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | Total
J1 – Ateliers        | 7 |   |   | 3 | 7 | ${hours} |   |   | 17
VA – Vie associative |   |   |   | 4 |   |   |   |   | 4
Absences             |   |   |   |   |   |   | CP | CP |
Total du jour        | 7 |   |   | 7 | 7 | ${hours} |   |   | 21

Signature du salarié : Inès MOREL | | | | Visa du responsable :
`;
  const sheet = `${month("mars", "0")}\n${month("avril", "0")}`;

  it("finds one table of days a month, signatures left out", () => {
    const tables = readingsOf(sheet);
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(table.orientation).toBe("wide-days");
      expect(table.target).toBe("timesheets");
      expect(table.headerRows).toHaveLength(2);
      expect(table.totalRows).toHaveLength(1);
      expect(table.totalColumns).toEqual([10]);
      expect(table.spread).toMatchObject({
        kind: "day",
        headerField: "time.date",
        valueField: "time.hours",
      });
      expect(table.spread?.columns).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    }
  });

  it("reads who and when in the titles above each of them", () => {
    const [march, april] = readingsOf(sheet);
    expect(march?.constants.get("employee.name")?.text).toBe("Inès MOREL");
    expect(march?.constants.get("employee.id")?.text).toBe("S7");
    expect(march?.constants.get("time.date")?.text).toContain("mars 2024");
    expect(april?.constants.get("time.date")?.text).toContain("avril 2024");
  });

  it("keeps a row of absences as data, whatever letters it holds", () => {
    const [march] = readingsOf(sheet);
    expect(march?.lastDataRow).toBe(7);
    expect(march?.groupRows).toEqual([]);
  });
});

describe("a budget with accounts in rows and payers in columns", () => {
  const budget = `
Budget prévisionnel 2024 – J1 Ateliers

                        | Financements prévus
Postes de dépenses      | CAF  | Ville | Fonds propres | Total
60 – Achats             | 300  | 100   | 50            | 450
6061 – Énergie          | 100  |       | 50            | 150
6064 – Fournitures      | 200  | 100   |               | 300
64 – Personnel          | 2000 | 500   | 0             | 2500
641 – Salaires          | 2000 | 500   | 0             | 2500
dont primes             | 200  | 50    |               | 250
TOTAL DES CHARGES       | 2300 | 600   | 50            | 2950`;

  it("tells chapters, lines, « dont » and the grand total apart without any formula", () => {
    const table = readingOf(budget);
    expect(table.totalRows).toEqual([5, 8, 11]);
    expect(table.ofWhichRows).toEqual([10]);
    expect([table.firstDataRow, table.lastDataRow]).toEqual([6, 9]);
  });

  it("spreads planned amounts over the payers and leaves the total column out", () => {
    const table = readingOf(budget);
    expect(table.target).toBe("budget");
    expect(table.orientation).toBe("matrix");
    expect(table.totalColumns).toEqual([5]);
    expect(table.spread).toMatchObject({
      columns: [2, 3, 4],
      headerField: "funder.name",
      valueField: "budget.planned",
    });
    expect(table.constants.get("project.code")?.text).toBe("J1");
  });
});

describe("a payroll recap with months in columns", () => {
  it("feeds payroll, one heading for each employee", () => {
    const table = readingOf(`
Récapitulatif de paie 2024

Rubrique                | Janvier | Février | Mars | Total
S7 – MOREL Inès
Salaire brut            | 2000    | 2000    | 2100 | 6100
Cotisations patronales  | 800     | 800     | 840  | 2440
Coût total employeur    | 2800    | 2800    | 2940 | 8540
S8 – PETIT Luc
Salaire brut            | 1500    | 1500    | 1500 | 4500
Cotisations patronales  | 500     | 500     | 510  | 1510
Coût total employeur    | 2000    | 2000    | 2010 | 6010
TOTAL                   | 4800    | 4800    | 4950 | 14550`);
    expect(table.target).toBe("payroll");
    expect(table.orientation).toBe("wide-months");
    expect(table.groupRows).toEqual([4, 8]);
    expect(table.totalRows).toEqual([7, 11, 12]);
    expect(table.spread?.columns).toEqual([2, 3, 4]);
  });
});

describe("tables that share a sheet", () => {
  it("reads charges and products that touch each other as two tables", () => {
    const tables = addressesOf(`
Charges     | Montant | Produits   | Montant
Achats      | 100     | Cotisations | 80
Locations   | 300     | Subvention  | 400
Assurance   | 80      |             |
Total charges | 480   | Total produits | 480`);
    expect(tables).toEqual(["A1:B5", "C1:D5"]);
  });

  it("separates tables side by side with a blank column between", () => {
    const tables = addressesOf(`
Poste     | Montant | | Financeur | Accordé
Achats    | 100     | | CAF       | 80
Locations | 300     | | Ville     | 400
Assurance | 80      | | Région    | 20`);
    expect(tables).toEqual(["A1:B4", "D1:E4"]);
  });

  it("finds a list of words under a table of figures", () => {
    const tables = readingsOf(`
N° | Financeur | Objet    | Montant accordé
C1 | CAF       | Ateliers | 34 000,00 €
C2 | Ville     | Fête     | 2 500,00 €

Financeurs
Code financeur | Financeur | Catégorie
CAF  | Caisse d’allocations | social
VIL  | Ville de Brest       | commune`);
    expect(tables.map(({ target }) => target)).toEqual(["agreements", "funders"]);
  });

  it("keeps a comment beside the table outside", () => {
    const table = readingOf(`
Poste     | Montant
Achats    | 100
Locations | 300      | | | voir avec Paul
Assurance | 80`);
    expect(boxToAddress(table.box)).toBe("A1:B4");
  });
});

describe("a list of invoices with HT, TVA and TTC", () => {
  it.each(["TTC", "Montant"])(
    "counts what was paid (%s), though it adds up the two others",
    (paid) => {
      const table = readingOf(`
Dépenses 2025
Date       | Fournisseur | N° facture | Libellé | HT   | TVA | ${paid}
13/01/2025 | Durand      | F1         | Papier  | 100  | 20  | 120
14/02/2025 | Durand      | F2         | Encre   | 400  | 80  | 480
15/03/2025 | Savon       | F3         | Savon   | 1200 | 240 | 1440`);
      expect(table.totalColumns).toEqual([]);
      expect(table.columns.get(7)).toBe("expense.amount_ttc");
    },
  );
});

describe("hours as texts and as numbers", () => {
  it("are hours, `1.5` too, where nothing is a time of Excel’s", () => {
    const table = readingOf(`
Date       | Salarié      | Projet | Heures
13/01/2025 | Amina BENALI | P1     | 7h30
14/01/2025 | Amina BENALI | P1     | 3h30
15/01/2025 | Amina BENALI | P1     | 1.5
16/01/2025 | Amina BENALI | P1     | 4h00`);
    expect(table.unit.time).toBe("hours");
  });
});
