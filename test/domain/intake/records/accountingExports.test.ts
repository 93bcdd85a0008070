import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { type Intake, takeIn } from "../../../../src/domain/intake/records/intake";
import { gridOf } from "../find/gridOf";

/**
 * Column names of the exports of each program, as domain.md § 9.1 gives them; « parametrable » Sage, the spreadsheet of
 * EBP and the grouped export of Paheko as programs that write or read them name their columns.
 */
const exports: Readonly<Record<string, string>> = {
  Sage: `
    Code journal | Date écriture | Code TVA | Cpt Général | Compte tiers | N° écriture SAGE | Numéro facture | Libellé écriture | Débit euro | Crédit euro | Type écriture | Lettrage | Section | Devise | Date échéance
    AC | 05/03/2025 | C20 | 606400 |      | 1001 | F100 | Papeterie | 120.5 |       | G |   | P1 | EUR |
    AC | 05/03/2025 |     | 401000 | FPAP | 1001 | F100 | Papeterie |       | 120.5 | G | A |    | EUR | 30/04/2025
    AC | 06/03/2025 | C20 | 613200 |      | 1002 | F101 | Loyer     | 80    |       | G |   | P2 | EUR |
    AC | 06/03/2025 |     | 401000 | FLOC | 1002 | F101 | Loyer     |       | 80    | G | B |    | EUR | 30/04/2025`,
  "Sage 100": `
    C.j | Date | N° pièce | Réf. pièce | N° facture | Compte général | Compte tiers | Libellé écriture | Mouvement débit | Mouvement crédit | Date échéance | Plan | Section analytique
    AC | 05/03/2025 | 100 | R1 | F100 | 606400 |      | Papeterie | 120.5 |       |            | 1 | P1
    AC | 05/03/2025 | 100 | R1 | F100 | 401000 | FPAP | Papeterie |       | 120.5 | 30/04/2025 |   |
    AC | 06/03/2025 | 101 | R2 | F101 | 613200 |      | Loyer     | 80    |       |            | 1 | P2
    AC | 06/03/2025 | 101 | R2 | F101 | 401000 | FLOC | Loyer     |       | 80    | 30/04/2025 |   |`,
  Ciel: `
    Mvt | Journal | Date | Pièce | Compte | Libellé | Débit | Crédit | Pointage | Code analytique
    1 | AC | 05/03/2025 | A100 | 606400 | Papeterie | 120.5 |       |   | P1
    1 | AC | 05/03/2025 | A100 | 401000 | Papeterie |       | 120.5 | A |
    2 | AC | 06/03/2025 | A101 | 613200 | Loyer     | 80    |       |   | P2
    2 | AC | 06/03/2025 | A101 | 401000 | Loyer     |       | 80    | B |`,
  EBP: `
    Journal | Date | Compte | Intitulé | Document | Libellé | Débit | Crédit | Lettrage | Poste analytique | Grille
    AC | 05/03/2025 | 606400 | Fournitures  | A100 | Papeterie | 120.5 |       |   | P1 |
    AC | 05/03/2025 | 401000 | Fournisseurs | A100 | Papeterie |       | 120.5 | A |    |
    AC | 06/03/2025 | 613200 | Locations    | A101 | Loyer     | 80    |       |   | P2 |
    AC | 06/03/2025 | 401000 | Fournisseurs | A101 | Loyer     |       | 80    | B |    |`,
  "Cegid and Quadra": `
    Compte | Date | Journal | Pièce | Libellé | Débit | Crédit | Solde | L | Centre | Nature | Folio
    606400 | 05/03/2025 | AC | A100 | Papeterie | 120.5 |       | 120.5  |   | P1 | FA | 1
    401000 | 05/03/2025 | AC | A100 | Papeterie |       | 120.5 | -120.5 | A |    | FA | 1
    613200 | 06/03/2025 | AC | A101 | Loyer     | 80    |       | 80     |   | P2 | FA | 1
    401000 | 06/03/2025 | AC | A101 | Loyer     |       | 80    | -80    | B |    | FA | 1`,
  "ACD, with the day alone under the month of the title": `
    Journal AC - Période 03/2025
    Jnl | Jour | Pce | Cpte | Libellé | Débit | Crédit | Ana
    AC | 5 | A100 | 606400 | Papeterie | 120.5 |       | P1
    AC | 5 | A100 | 401000 | Papeterie |       | 120.5 |
    AC | 6 | A101 | 613200 | Loyer     | 80    |       | P2
    AC | 6 | A101 | 401000 | Loyer     |       | 80    |`,
  AssoConnect: `
    Date | Numéro | Libellé | Compte | Débit | Crédit | Code projet | Pièce jointe | Exercice
    05/03/2025 | A100 | Papeterie | 606400 | 120,50 |       | P1 |  | 2025
    05/03/2025 | A100 | Papeterie | 401000 |       | 120,50 |    |  | 2025
    06/03/2025 | A101 | Loyer     | 613200 | 80,00    |       | P2 |  | 2025
    06/03/2025 | A101 | Loyer     | 401000 |       | 80,00    |    |  | 2025`,
  Pennylane: `
    Identifiant de ligne | Date | Code du journal | Libellé du journal | Numéro de compte | Libellé du compte | Libellé de la pièce | Numéro de pièce | Tiers | Débit | Crédit | Solde | Lettrage | Projet
    1 | 05/03/2025 | AC | Achats | 606400 | Fournitures  | Papeterie | A100 | Durand | 120,50 |        | 120,50  |   | P1
    2 | 05/03/2025 | AC | Achats | 401000 | Fournisseurs | Papeterie | A100 | Durand |        | 120,50 | -120,50 | A |
    3 | 06/03/2025 | AC | Achats | 613200 | Locations    | Loyer     | A101 | SCI    | 80,00  |        | 80,00   |   | P2
    4 | 06/03/2025 | AC | Achats | 401000 | Fournisseurs | Loyer     | A101 | SCI    |        | 80,00  | -80,00  | B |`,
  "Paheko, an entry dated on its first line only": `
    Numéro d'écriture | Type | Statut | Libellé | Date | Remarques | Numéro pièce comptable | Numéro ligne | Compte | Crédit | Débit | Référence ligne | Libellé ligne | Rapprochement | Compte analytique
    12 | Dépense | | Papeterie | 05/03/2025 | | A100 | 31 | 401  | 120,50 | 0,00   | | |     |
       |         | |           |            | |      | 32 | 6064 | 0,00   | 120,50 | | | Oui | P1
    13 | Dépense | | Loyer     | 06/03/2025 | | A101 | 33 | 6132 | 0,00   | 80,00  | | |     | P2
       |         | |           |            | |      | 34 | 401  | 80,00  | 0,00   | | | Oui |`,
  "Sage, with one amount and its side": `
    Code journal | Date de pièce | N° de pièce | N° Compte général | N° Compte tiers | Libellé écriture | Sens | Montant | Lettrage | Section analytique
    AC | 05/03/2025 | A100 | 606400 |      | Papeterie | D | 120,50 |   | P1
    AC | 05/03/2025 | A100 | 401000 | FPAP | Papeterie | C | 120,50 | A |
    AC | 06/03/2025 | A101 | 613200 |      | Loyer     | D | 80,00  |   | P2
    AC | 06/03/2025 | A101 | 401000 | FLOC | Loyer     | C | 80,00  | B |`,
  "EBP, for spreadsheets": `
    Code journal | Date | N° de compte | Intitulé du compte | Compte auxiliaire | Intitulé du compte auxiliaire | Document | Libellé | Débit | Crédit | Date échéance | Poste analytique
    AC | 05/03/2025 | 606400 | Fournitures  |      |        | A100 | Papeterie | 120,50 |        |            | P1
    AC | 05/03/2025 | 401000 | Fournisseurs | FPAP | Durand | A100 | Papeterie |        | 120,50 | 30/04/2025 |
    AC | 06/03/2025 | 613200 | Locations    |      |        | A101 | Loyer     | 80,00  |        |            | P2
    AC | 06/03/2025 | 401000 | Fournisseurs | FLOC | SCI    | A101 | Loyer     |        | 80,00  | 30/04/2025 |`,
};

function taken(text: string): Intake {
  return takeIn([readSheet(gridOf(text))]);
}

describe("the export of an accounting program", () => {
  it.each(Object.entries(exports))("of %s is taken in without a question", (_, text) => {
    const { tables, records, questions } = taken(text);
    expect(questions).toEqual([]);
    expect(tables).toMatchObject([{ accepted: true, rows: 2 }]);
    expect(records.expenses?.map(({ values }) => values)).toMatchObject([
      {
        date: "2025-03-05",
        account: "6064",
        label: "Papeterie",
        amount: 12050,
        projects: [{ code: "P1" }],
      },
      {
        date: "2025-03-06",
        account: "6132",
        label: "Loyer",
        amount: 8000,
        projects: [{ code: "P2" }],
      },
    ]);
  });

  it("grouped by account (grand livre) is taken in line by line, without its totals", () => {
    const { tables, records } = taken(`
      Date | Journal | Pièce | Libellé | Débit | Crédit | Section
      6064 Fournitures administratives | | | | | |
      05/03/2025 | AC | A100 | Papier  | 120.5 |    | P1
      09/03/2025 | AC | A102 | Avoir   |       | 20 | P1
      Total compte 6064 | | | | 120.5 | 20 |
      6132 Locations | | | | | |
      06/03/2025 | AC | A101 | Loyer   | 80    |    | P2
      Total compte 6132 | | | | 80 | 0 |`);
    expect(records.expenses?.map(({ values }) => [values.account, values.amount])).toEqual([
      ["6064", 12050],
      ["6064", -2000],
      ["6132", 8000],
    ]);
    expect(tables[0]?.accepted).toBe(true);
  });

  it("names the supplier of a piece rather than its code", () => {
    const { records } = taken(exports["EBP, for spreadsheets"] ?? "");
    expect(records.expenses?.map(({ values }) => values.supplier)).toEqual(["Durand", "SCI"]);
  });

  it("carries no date down to the lines of an entry that does not balance", () => {
    const text = exports["Paheko, an entry dated on its first line only"] ?? "";
    const { rejected, tables } = taken(text.replace("| 0,00   | 120,50 |", "| 0,00   | 120,40 |"));
    expect(rejected).toMatchObject([{ cell: "E3", code: "unreadable-date" }]);
    expect(tables[0]?.accepted).toBe(false);
  });

  it("asks for the month where a day stands alone and no title says it", () => {
    const text = exports["ACD, with the day alone under the month of the title"] ?? "";
    const { questions, rejected, tables } = taken(text.replace(/^\n.*\n/, "\n"));
    expect(questions.map(({ code }) => code)).toEqual(["missing-period"]);
    expect(rejected).toMatchObject([{ cell: "B2" }, { cell: "B4" }]);
    expect(tables[0]?.accepted).toBe(false);
  });
});
