import { takeIn } from "../../../../src/domain/intake/records/intake";
import { rubricOf } from "../../../../src/domain/intake/records/rubrics";
import { type Understood, sheetOf, takeTable, understood } from "../../../support/sheets";

const list: Understood = {
  target: "payroll",
  columns: {
    A: "employee.id",
    B: "employee.name",
    C: "payroll.month",
    D: "payroll.gross",
    E: "payroll.employer_charges",
    F: "payroll.cost",
  },
};
const header = ["Matricule", "Nom", "Mois", "Brut", "Charges patronales", "Coût total"];

const recap: Understood = {
  target: "payroll",
  orientation: "wide-months",
  columns: { A: "budget.line" },
  spread: {
    from: "B",
    to: "C",
    headerRow: 1,
    kind: "month",
    headerField: "payroll.month",
    valueField: "payroll.cost",
  },
  constants: { "agreement.year": "2025" },
  groupRows: [2],
};
const months = ["Rubrique", "Janvier", "Février"];

describe("one row a payslip", () => {
  it("gives gross, charges and cost by employee and month", () => {
    const taken = takeTable(
      [header, ["E1", "BENALI Amina", "janv-25", "2 890,00", 1209.47, 4099.47]],
      list,
    );
    expect(taken.records.payroll?.map(({ values }) => values)).toMatchObject([
      {
        employee: "E1",
        month: "2025-01",
        gross: 289000,
        employerCharges: 120947,
        taxes: null,
        otherCharges: null,
        refunds: null,
        cost: 409947,
      },
    ]);
    expect(taken.tables[0]?.accepted).toBe(true);
  });

  it("asks when the printed cost holds a part that no column explains", () => {
    const taken = takeTable([header, ["E1", "BENALI Amina", "janv-25", 2890, 1209.47, 4200]], list);
    expect(taken.tables[0]?.accepted).toBe(false);
    expect(taken.questions).toMatchObject([
      {
        code: "sums-disagree",
        facts: { header: "payroll.cost", cells: "4200.00", records: "4099.47" },
      },
    ]);
  });
});

describe("rubrics in rows, months in columns", () => {
  it("adds up each month, takes refunds off the gross and the aid as a resource", () => {
    const taken = takeTable(
      [
        months,
        ["E1 – BENALI Amina"],
        ["Salaire brut", 2000, 2000],
        ["IJSS à déduire", null, -412.56],
        ["Cotisations patronales", 800, 800],
        ["Taxes et formation", 40, 40],
        ["Autres charges (mutuelle, médecine du travail)", 42.18, 42.18],
        ["Coût total employeur", 2882.18, 2469.62],
        ["Aide ASP", 512.4, 512.4],
      ],
      recap,
    );
    expect(taken.records.payroll?.map(({ values }) => values)).toMatchObject([
      {
        employee: "E1",
        month: "2025-01",
        gross: 200000,
        employerCharges: 80000,
        taxes: 4000,
        otherCharges: 4218,
        refunds: null,
        cost: 288218,
      },
      {
        employee: "E1",
        month: "2025-02",
        gross: 158744,
        employerCharges: 80000,
        taxes: 4000,
        otherCharges: 4218,
        refunds: 41256,
        cost: 246962,
      },
    ]);
    expect(
      taken.records.resources?.map(({ values }) => [values.employee, values.date, values.amount]),
    ).toEqual([
      ["E1", "2025-01-31", 51240],
      ["E1", "2025-02-28", 51240],
    ]);
    expect(taken.records.employees?.map(({ values }) => [values.id, values.name])).toEqual([
      ["E1", "BENALI Amina"],
    ]);
    expect(taken.tables[0]?.accepted).toBe(true);
  });

  it("asks about a rubric it does not know rather than lose its amounts", () => {
    const taken = takeTable(
      [months, ["E1 – BENALI Amina"], ["Salaire brut", 2000, 2000], ["Zorglub", 10, 10]],
      recap,
    );
    expect(taken.tables[0]?.accepted).toBe(false);
    expect(taken.questions).toMatchObject([
      { cell: "A4", code: "unknown-column", facts: { header: "Zorglub" } },
    ]);
  });

  it.each([
    ["Salaire brut", "gross"],
    ["Prime de 13e mois", "gross"],
    ["Indemnités journalières (IJSS)", "refunds"],
    ["Cotisations patronales", "employerCharges"],
    ["Charges sociales URSSAF", "employerCharges"],
    ["Taxe sur les salaires", "taxes"],
    ["Formation professionnelle (OPCO)", "taxes"],
    ["Mutuelle", "otherCharges"],
    ["Aide à l’emploi CUI", "aid"],
    ["Total employeur", "total"],
    ["Coût chargé", "total"],
    ["Net à payer", "aside"],
    ["Cotisations salariales", "aside"],
  ])("« %s » is %s", (label, rubric) => {
    expect(rubricOf(label)).toBe(rubric);
  });
});

describe("one person written three ways", () => {
  const employees: Understood = {
    target: "employees",
    columns: { A: "employee.id", B: "employee.name" },
  };
  const register = [
    ["Matricule", "Nom"],
    ["E1", "Amina BENALI"],
    ["E2", "Bruno CARON"],
  ];

  function taken(...names: string[]): ReturnType<typeof takeIn> {
    const rows = [
      header,
      ...names.map((name, place) => [null, name, `0${place + 1}/2025`, 1000, null, null]),
    ];
    return takeIn([
      understood(sheetOf(register), employees),
      understood(sheetOf(rows, { sheet: "Paie" }), list),
    ]);
  }

  it("is one employee", () => {
    const { records, questions } = taken("BENALI Amina", "amina benali", "A. BENALI");
    expect(records.payroll?.map(({ values }) => values.employee)).toEqual(["E1", "E1", "E1"]);
    expect(questions).toEqual([]);
  });

  it("is asked once when a letter is wrong", () => {
    const { tables, questions } = taken("Amina BENALLI", "Amina BENALLI");
    expect(tables[1]?.accepted).toBe(false);
    expect(questions).toMatchObject([
      {
        sheet: "Paie",
        cell: "B2",
        code: "unknown-person",
        facts: { name: "Amina BENALLI", known: "Amina BENALI" },
      },
    ]);
  });
});
