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

  it("spreads its accounts over the columns of their sections, without their total", () => {
    const intake = taken([
      "Balance",
      `
Balance analytique au 31/12/2025

Compte | Intitulé | Section P1 | P2 – Ateliers | Total
512000 | Banque | 100 | | 100
606300 | Fournitures | 1200.00 | 30.50 | 1230.50
641100 | Salaires | 10500.25 | 2000 | 12500.25
740000 | Subventions | -9000.00 | -2000 | -11000
Total | | 2800.25 | 30.50 | 2830.75`,
    ]);
    expect(expensesOf(intake)).toEqual([
      ["6063", 120000, "2025-12-31", "P1"],
      ["6063", 3050, "2025-12-31", "P2"],
      ["6411", 1050025, "2025-12-31", "P1"],
      ["6411", 200000, "2025-12-31", "P2"],
    ]);
    expect(resourcesOf(intake)).toEqual([
      ["740", 900000, "2025-12-31", "P1"],
      ["740", 200000, "2025-12-31", "P2"],
    ]);
    expect(intake.records.expenses?.[0]?.source).toBe("Balance!C5");
    expect(intake.tables).toMatchObject([{ accepted: true }]);
    expect(intake.tables[0]?.reading.orientation).toBe("matrix");
  });

  it("reads products written as positive figures, and leaves the result out", () => {
    const intake = taken([
      "Résultat",
      `
Compte de résultat par projet 2025

Compte | Libellé | P1 | P2 | Total
Charges
606300 | Fournitures | 1200.00 | 30.50 | 1230.50
641100 | Salaires | 10500.25 | 2000 | 12500.25
Total charges | | 11700.25 | 2030.50 | 13730.75
Produits
740000 | Subventions | 9000.00 | 2000 | 11000
756000 | Cotisations | 10 | 20.50 | 30.50
Total produits | | 9010 | 2020.50 | 11030.50
Résultat | | -2690.25 | -10 | -2700.25`,
    ]);
    expect(intake.tables[0]?.reading.totalRows).toEqual([7, 11, 12]);
    expect(resourcesOf(intake)).toEqual([
      ["740", 900000, "2025-12-31", "P1"],
      ["740", 200000, "2025-12-31", "P2"],
      ["756", 1000, "2025-12-31", "P1"],
      ["756", 2050, "2025-12-31", "P2"],
    ]);
    expect(expensesOf(intake)).toHaveLength(4);
    expect(intake.tables[0]?.accepted).toBe(true);
  });

  const oneColumn = (sign: 1 | -1) => `
Balance générale au 31/12/2025

Compte | Intitulé | Solde N | Solde N-1
106000 | Réserves | ${-12000 * sign} | -11000
606300 | Fournitures | ${1200 * sign} | 1000
641100 | Salaires | ${20500.25 * sign} | 21000
740000 | Subventions | ${-24300.65 * sign} | -23600`;

  it.each([1, -1] as const)("reads one signed column, debits above zero or below (%i)", (sign) => {
    const intake = taken(["Balance", oneColumn(sign)]);
    expect(expensesOf(intake)).toEqual([
      ["6063", 120000, "2025-12-31", null],
      ["6411", 2050025, "2025-12-31", null],
    ]);
    expect(resourcesOf(intake)).toEqual([["740", 2430065, "2025-12-31", null]]);
    expect(intake.tables[0]?.accepted).toBe(true);
  });

  it("asks which way figures are written when charges and products are both below zero", () => {
    const intake = taken(["Balance", oneColumn(1).replace("| 1200 |", "| -91200 |")]);
    expect(intake.questions.map(({ code }) => code)).toEqual(["ambiguous-number"]);
    expect(intake.tables[0]?.accepted).toBe(false);
  });

  it("is no budget by its payers, and a budget is none: what was spent is asked about, not taken for planned", () => {
    const lines = `
Compte | Libellé | CAF | Ville | Total
606300 | Fournitures | 1200.00 | 30.50 | 1230.50
641100 | Salaires | 10500.25 | 2000 | 12500.25`;
    const codesOf = (title: string) => {
      const { tables, questions } = taken(["Feuil1", `${title}\n${lines}`]);
      expect(tables[0]?.reading.target).toBe("budget");
      expect(tables[0]?.reading.totalColumns).toEqual([5]);
      return questions.map(({ code }) => code);
    };
    expect(codesOf("Budget prévisionnel 2025 – P1 Jardin")).toEqual([]);
    expect(codesOf("Dépenses réalisées 2025 – P1 Jardin")).toEqual(["unknown-target"]);
  });
});
