import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { type Intake, takeIn } from "../../../../src/domain/intake/records/intake";
import { gridOf } from "../find/gridOf";

function taken(sheet: string, text: string): Intake {
  return takeIn([readSheet(gridOf(text, { sheet }))]);
}

/** Employee, month, gross, employer's charges, cost. */
function slipsOf({ records }: Intake): unknown[] {
  return (records.payroll ?? []).map(({ values: { employee, month, gross, ...rest } }) => [
    employee,
    month,
    gross,
    rest.employerCharges,
    rest.cost,
  ]);
}

const byEmployee = `
Livre de paie – Mars 2025
Rubrique | BENALI Amina | MARTIN Paul | COSTA Inès | Total
Salaire de base | 2000.00 | 1800.50 | 1500.25 | 5300.75
Prime d'ancienneté | 50.00 | | 25.10 | 75.10
Salaire brut | 2050.00 | 1800.50 | 1525.35 | 5375.85
Cotisations salariales | 450.10 | 395.20 | 335.05 | 1180.35
Cotisations patronales | 820.15 | 705.60 | 598.10 | 2123.85
Net à payer | 1599.90 | 1405.30 | 1190.30 | 4195.50
Coût total employeur | 2870.15 | 2506.10 | 2123.45 | 7499.70`;

describe("payroll by heading, employees in columns", () => {
  it("gives a month of payroll to each employee: the gross once, the employee's side and the net left out", () => {
    const intake = taken("Livre de paie", byEmployee);
    expect(slipsOf(intake)).toEqual([
      ["BENALI Amina", "2025-03", 205000, 82015, 287015],
      ["MARTIN Paul", "2025-03", 180050, 70560, 250610],
      ["COSTA Inès", "2025-03", 152535, 59810, 212345],
    ]);
    expect(intake.records.budget).toBeUndefined();
    expect(intake.tables[0]).toMatchObject({ accepted: true, sums: { "payroll.cost": "7499.70" } });
  });

  it("takes the printed gross for the gross where the lines above do not add up to it", () => {
    const intake = taken("Paie", byEmployee.replaceAll("Prime d'ancienneté | 50.00", "Prime | 40"));
    expect(slipsOf(intake)[0]).toEqual(["BENALI Amina", "2025-03", 205000, 82015, 287015]);
  });

  it("asks which month it is when the title spans the year", () => {
    const intake = taken(
      "Paie",
      byEmployee.replace("Mars 2025", "période du 01/01/2025 au 31/12/2025"),
    );
    expect(intake.records.payroll).toBeUndefined();
    expect(intake.questions.map(({ code }) => code)).toEqual(["missing-period"]);
  });

  it("asks about a heading it does not know", () => {
    const intake = taken("Paie", byEmployee.replace("Cotisations patronales", "Zorglub"));
    expect(intake.tables[0]?.accepted).toBe(false);
    expect(intake.questions).toMatchObject([
      { code: "unknown-column", cell: "A7", facts: { header: "Zorglub" } },
    ]);
  });

  it("leaves a budget by funder a budget, whatever its lines are called", () => {
    const intake = taken(
      "Budget 2025",
      byEmployee
        .replace("BENALI Amina | MARTIN Paul | COSTA Inès", "CAF | Ville de Lyon | Région")
        .replace("Livre de paie – Mars 2025", "Budget 2025"),
    );
    expect(intake.tables[0]?.reading.target).toBe("budget");
  });
});

describe("payroll by heading, one block an employee", () => {
  const blocks = `
État récapitulatif des salaires – Mars 2025
Rubrique | Base | Part salariale | Part patronale
BENALI Amina
Salaire brut | 2150.40 | |
URSSAF maladie | 2150.40 | 100.10 | 400.15
Retraite tranche 1 | 2150.40 | 350.00 | 420.00
Formation professionnelle | 2150.40 | | 11.83
Total BENALI Amina | | 450.10 | 831.98
MARTIN Paul
Salaire brut | 1800.50 | |
URSSAF maladie | 1800.50 | 95.20 | 305.60
Retraite tranche 1 | 1800.50 | 300.00 | 400.00
Formation professionnelle | 1800.50 | | 9.90
Total MARTIN Paul | | 395.20 | 715.50`;

  it("adds up the employer's share of each block, under whatever name, and takes the base of the gross line only", () => {
    const intake = taken("État", blocks);
    expect(slipsOf(intake)).toEqual([
      ["BENALI Amina", "2025-03", 215040, 82015, 298238],
      ["MARTIN Paul", "2025-03", 180050, 70560, 251600],
    ]);
    expect(intake.records.payroll?.map(({ values }) => values.taxes)).toEqual([1183, 990]);
    expect(intake.tables[0]).toMatchObject({
      accepted: true,
      sums: { "payroll.employer_charges": "1547.48" },
    });
  });
});

describe("payroll by heading, months in columns", () => {
  it("counts no subtotal of an employee", () => {
    const intake = taken(
      "Paie",
      `
Récapitulatif de paie par rubrique 2025
Rubrique | Janvier | Février | Mars | Total
BENALI Amina
Salaire brut | 2150.40 | 2000.00 | 2025.10 | 6175.50
Cotisations patronales | 820.15 | 800.00 | 805.10 | 2425.25
Sous-total BENALI Amina | 2970.55 | 2800.00 | 2830.20 | 8600.75
MARTIN Paul
Salaire brut | 1800.50 | 1800.50 | 1800.50 | 5401.50
Cotisations patronales | 705.60 | 705.60 | 705.60 | 2116.80
Sous-total MARTIN Paul | 2506.10 | 2506.10 | 2506.10 | 7518.30`,
    );
    expect(slipsOf(intake)).toHaveLength(6);
    expect(slipsOf(intake)[5]).toEqual(["MARTIN Paul", "2025-03", 180050, 70560, 250610]);
    expect(intake.tables[0]).toMatchObject({
      accepted: true,
      sums: { "payroll.cost": "16119.05" },
    });
  });
});
