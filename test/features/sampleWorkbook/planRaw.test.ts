import { centsToDecimal, sumOf } from "../../../src/domain/quantities/money";
import type { DataSet } from "../../../src/features/sampleWorkbook/dataSet";
import { planRaw } from "../../../src/features/sampleWorkbook/planRaw";
import { planTables } from "../../../src/features/sampleWorkbook/planTables";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import type { Plan, PlanCell } from "../../../src/workbook/plan";
import { oracle, readDataSet } from "../../support/dataSets";
import { gridsOf } from "../../support/planGrids";

/** Another association: other codes, another year, people who share a family name, a budget out of balance. */
const other = readDataSet({
  meta: { association: "L’Atelier", year: 2024 },
  inputs: {
    projects: { CULT: "Culture pour tous", VA: "Vie associative (hors projet)" },
    funders: { VILLE: { name: "Ville de Nantes", nature: "public", cerfa_line: "Commune(s) :" } },
    agreements: {
      V1: {
        funder: "VILLE",
        project: "CULT",
        amount_cents: 1234567,
        period: ["2024-02-01", "2024-11-30"],
      },
    },
    employees: {
      S1: { name: "Anne LE GOFF", job: "Médiatrice", weekly_qh: 140 },
      S2: { name: "Yann LE GOFF", job: "Directeur", weekly_qh: 70, months: [3, 4] },
    },
    daily: [
      ["S1", "2024-02-29", "CULT", 27],
      ["S2", "2024-03-01", "GEN", 1],
    ],
    absences_daily: [["S1", "2024-05-01", "JF", 28]],
    payroll_by_month: { S1: { 2: { 641: 200001, 645: 80000, 633: 3000, 647: 1 } } },
    purchases: [
      {
        id: "A1",
        date: "2024-06-01",
        supplier: "Imprim’Ouest",
        account: "6236",
        amount_ttc_cents: 999,
        weights: { CULT: 2, VA: 1 },
        key: "direct",
      },
    ],
    budget_euros: {
      CULT: { charges: { "64a Rémunération": 900 }, produits: { "74 Commune": 500 } },
    },
  },
});

const sheetNames = (plan: Plan): string[] =>
  plan.changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : []));

function cellsOf(plan: Plan): PlanCell[] {
  return plan.changes.flatMap((change) => (change.kind === "write" ? change.cells.flat() : []));
}

const textsOf = (plan: Plan): string[] =>
  cellsOf(plan).flatMap((cell) =>
    typeof cell === "object" && cell !== null && "text" in cell ? [cell.text] : [],
  );

describe.each<[string, DataSet]>([
  ["the bundled data set", oracle.dataSet],
  ["another data set", other],
])("a raw workbook of %s", (_, dataSet) => {
  const plan = planRaw(dataSet);

  it("is always the same", () => {
    expect(planRaw(dataSet)).toEqual(plan);
  });

  it("has sheet names that Excel takes, each once", () => {
    const names = sheetNames(plan);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual([]);
  });

  it("shows each employee's hours to the minute, total row by total row", () => {
    const printed = gridsOf(plan)
      .filter(({ sheet }) => sheet.startsWith("Temps – "))
      .flatMap(({ values }) => values.filter(([label]) => label === "Total du jour"))
      .reduce((sum, row) => sum + hoursOf(row.at(-1)), 0);
    const worked = dataSet.inputs.daily.reduce((sum, [, , , qh]) => sum + qh, 0);

    expect(printed * 4).toBe(worked);
  });

  it("prints the ledger's total as the sum of its invoices and other entries", () => {
    const [ledger] = gridsOf(plan).filter(({ sheet }) => sheet.startsWith("GL analytique"));
    const total = ledger?.values.find(([label]) => label === "TOTAL GÉNÉRAL") ?? [];
    const expenses = recordsOf(dataSet).expenses ?? [];
    const income = (recordsOf(dataSet).resources ?? []).filter(
      ({ values }) => values.employee === null && !values.account.startsWith("87"),
    );
    const amount = ({ values }: { values: { amount: number } }): number => values.amount;
    const balance = [...expenses.map(amount), ...income.map((row) => -amount(row))].reduce(
      (a, b) => a + b,
      0,
    );

    expect(Math.round((Number(total[6]) - Number(total[7])) * 100)).toBe(balance);
  });

  it("prints the payroll's grand total as the loaded cost of all", () => {
    const [payroll] = gridsOf(plan).filter(({ sheet }) => sheet.startsWith("Paie"));
    const total = payroll?.values.find(([label]) => label === "TOTAL COÛT EMPLOYEUR") ?? [];
    const cost = sumOf(recordsOf(dataSet).payroll ?? [], ({ values }) => values.cost);

    expect(Number(total.at(-1)).toFixed(2)).toBe(centsToDecimal(cost));
  });

  it("plans every charge of each budget", () => {
    const budgets = gridsOf(plan).filter(({ sheet }) => sheet.startsWith("Budget "));
    const printed = budgets.map(({ values }) =>
      values.find(([label]) => label === "TOTAL DES CHARGES")?.at(-1),
    );
    const planned = Object.values(dataSet.inputs.budget_euros).map(({ charges }) =>
      Object.values(charges).reduce((sum, euros) => sum + euros, 0),
    );

    expect(printed).toEqual(planned);
  });
});

/** `154`, or the text `154h30` of the employee who types so. */
function hoursOf(cell: unknown): number {
  const text = /^(\d+)h(\d\d)?$/.exec(String(cell));
  return text === null ? Number(cell) : Number(text[1]) + Number(text[2] ?? 0) / 60;
}

describe("a raw workbook", () => {
  it("names two sheets apart for people who share a family name", () => {
    expect(sheetNames(planRaw(other))).toEqual(
      expect.arrayContaining(["Temps – Anne LE GOFF", "Temps – Yann LE GOFF"]),
    );
  });

  it("says what nobody pays in a budget out of balance", () => {
    const [budget] = gridsOf(planRaw(other)).filter(({ sheet }) => sheet === "Budget CULT");
    const total = budget?.values.find(([label]) => label === "TOTAL DES CHARGES");

    expect(budget?.values[4]).toEqual([
      "Postes de dépenses",
      "Ville de Nantes",
      "Non financé",
      "Total",
    ]);
    expect(total).toEqual(["TOTAL DES CHARGES", 500, 400, 900]);
  });

  it("writes weights that are no whole percents as parts", () => {
    expect(textsOf(planRaw(other))).toContain("CULT 2/3 / VA 1/3");
  });

  it("keeps amounts of grants as text with no-break spaces", () => {
    expect(textsOf(planRaw(other))).toContain("12\u00a0345,67\u00a0€");
  });

  it("needs no more than a project", () => {
    const bare = readDataSet({
      meta: { association: "A", year: 2025 },
      inputs: { projects: { P: "Un" } },
    });

    expect(sheetNames(planRaw(bare))).toEqual(["Lisez-moi", "Projets", "Clés de répartition"]);
  });

  it("leaves a month unsigned when the data set says so", () => {
    const inputs = { ...other.inputs, unsigned: [{ employee: "S1", month: 2 }] };
    const texts = textsOf(planRaw({ ...other, inputs }));

    expect(texts).toContain("Signature du salarié : ");
  });
});

describe("a workbook that is structured already", () => {
  it("has a table for each kind of record, none that nothing fills", () => {
    const tables = planTables(recordsOf(other), "fr").changes.flatMap((change) =>
      change.kind === "table" ? [change.name] : [],
    );

    expect(tables).toEqual([
      "T_Projets",
      "T_Financeurs",
      "T_Conventions",
      "T_LignesFinancement",
      "T_Budget",
      "T_Depenses",
      "T_Salaries",
      "T_Paie",
      "T_Temps",
      "T_Cles",
    ]);
  });
});
