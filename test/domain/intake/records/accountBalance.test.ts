import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { type Intake, takeIn } from "../../../../src/domain/intake/records/intake";
import { gridOf } from "../find/gridOf";

function taken(...sheets: readonly (readonly [string, string])[]): Intake {
  return takeIn(sheets.map(([sheet, text]) => readSheet(gridOf(text, { sheet }))));
}

const general = `
Association Les Lilas
Balance générale au 31/12/2025

Compte | Intitulé | Débit | Crédit | Solde débiteur | Solde créditeur
106000 | Réserves |  | 12000.00 |  | 12000.00
512000 | Banque | 45000.50 | 30400.10 | 14600.40 |
 | Total classe 5 | 45000.50 | 30400.10 | 14600.40 |
606300 | Fournitures d'entretien | 1250.40 | 50.40 | 1200.00 |
606400 | Fournitures administratives | 830.15 |  | 830.15 |
 | Total 60 | 2080.55 | 50.40 | 2030.15 |
641100 | Salaires | 20500.25 |  | 20500.25 |
 | Total classe 6 | 22580.80 | 50.40 | 22530.40 |
740000 | Subventions |  | 25000.00 |  | 25000.00
756000 | Cotisations |  | 130.80 |  | 130.80
 | Total classe 7 |  | 25130.80 |  | 25130.80
Total général |  | 67581.30 | 67581.30 | 37130.80 | 37130.80`;

function expensesOf({ records }: Intake): unknown[] {
  return (records.expenses ?? []).map(({ values: { account, amount, date, projects } }) => [
    account,
    amount,
    date,
    projects?.[0]?.code ?? null,
  ]);
}

function resourcesOf({ records }: Intake): unknown[] {
  return (records.resources ?? []).map(({ values: { account, amount, date, project } }) => [
    account,
    amount,
    date,
    project,
  ]);
}

describe("a balance of accounts", () => {
  it("gives what each charge and product comes to at the end of the period, and no total of a class", () => {
    const intake = taken(["Balance", general]);
    expect(expensesOf(intake)).toEqual([
      ["6063", 120000, "2025-12-31", null],
      ["6064", 83015, "2025-12-31", null],
      ["6411", 2050025, "2025-12-31", null],
    ]);
    expect(resourcesOf(intake)).toEqual([
      ["740", 2500000, "2025-12-31", null],
      ["756", 13080, "2025-12-31", null],
    ]);
    expect(intake.records.expenses?.[0]?.source).toBe("Balance!E8");
    expect(intake.tables[0]?.accepted).toBe(true);
  });

  it("reads the balances, not the opening, of a balance in three pairs of columns", () => {
    const intake = taken([
      "Balance",
      `
Balance générale du 01/01/2025 au 30/06/2025
 | | Ouverture | | Mouvements | | Solde |
Compte | Intitulé | Débit | Crédit | Débit | Crédit | Débiteur | Créditeur
106000 | Réserves | | 12000 | | | | 12000
512000 | Banque | 12000 | | 3000 | 400.50 | 14599.50 |
606300 | Fournitures | | | 400.50 | | 400.50 |
740000 | Subventions | | | | 3000 | | 3000
Total | | 12000 | 12000 | 3400.50 | 3400.50 | 15000 | 15000`,
    ]);
    expect(expensesOf(intake)).toEqual([["6063", 40050, "2025-06-30", null]]);
    expect(resourcesOf(intake)).toEqual([["740", 300000, "2025-06-30", null]]);
  });

  it("gives each section of an analytic balance its project", () => {
    const intake = taken([
      "Balance analytique",
      `
Balance analytique au 31/12/2025

Compte | Intitulé | Débit | Crédit | Solde
Section P1 – Jardin partagé
606300 | Fournitures d'entretien | 1250.40 | 50.40 | 1200.00
641100 | Salaires | 10500.25 |  | 10500.25
740000 | Subventions |  | 9000.00 | -9000.00
Total section P1 | | 11750.65 | 9050.40 | 2700.25
Section P2 – Ateliers
606400 | Fournitures administratives | 830.15 | | 830.15
756000 | Cotisations | | 100.00 | -100.00
Total section P2 | | 830.15 | 100.00 | 730.15
Total général | | 12580.80 | 9150.40 | 3430.40`,
    ]);
    expect(expensesOf(intake)).toEqual([
      ["6063", 120000, "2025-12-31", "P1"],
      ["6411", 1050025, "2025-12-31", "P1"],
      ["6064", 83015, "2025-12-31", "P2"],
    ]);
    expect(resourcesOf(intake)).toEqual([
      ["740", 900000, "2025-12-31", "P1"],
      ["756", 10000, "2025-12-31", "P2"],
    ]);
    expect(intake.tables[0]?.accepted).toBe(true);
  });

  it("asks for the period when no title says it", () => {
    const intake = taken(["Balance", general.replace(" au 31/12/2025", "")]);
    expect(intake.records.expenses).toBeUndefined();
    expect(intake.questions.map(({ code }) => code)).toEqual(["missing-period"]);
  });

  it("waits beside entries: the same money would count twice", () => {
    const purchases = `
Dépenses 2025
Date | Fournisseur | N° facture | Libellé | Compte | Montant TTC
13/01/2025 | Papeterie Durand | F1 | Papier | 606400 | 430.15
14/02/2025 | Papeterie Durand | F2 | Encre | 606400 | 400.00
15/03/2025 | Au Bon Savon | F3 | Produits | 606300 | 1200.00`;
    const intake = taken(["Balance", general], ["Dépenses", purchases]);
    expect(intake.records.expenses).toHaveLength(3);
    expect(intake.questions).toMatchObject([
      { code: "repeated-table", sheet: "Balance", facts: { sheet: "Dépenses" } },
    ]);
  });
});
