import json from "../../../assets/samples/passerelles-2025.json";
import { fillBudgetMatrix } from "../../../src/features/sampleWorkbook/budgetMatrix";
import { type DataSet, parseDataSet } from "../../../src/features/sampleWorkbook/dataSet";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { sumOf } from "../../../src/domain/quantities/money";
import { sumMinutes } from "../../../src/domain/quantities/time";

function read(document: unknown): DataSet {
  const parsed = parseDataSet(document);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

describe("a data set", () => {
  const records = recordsOf(read(json));

  it("is refused with the path of what is wrong", () => {
    expect(parseDataSet({ meta: { association: "A", year: 2025 }, inputs: {} })).toEqual({
      ok: false,
      error: expect.stringContaining("inputs.projects") as string,
    });
  });

  it("needs little: one without people, money or grants is read too", () => {
    const small = { meta: { association: "A", year: 2024 }, inputs: { projects: { P1: "Un" } } };

    expect(recordsOf(read(small)).projects).toHaveLength(1);
  });

  it("keeps every euro of its invoices, and adds the year's depreciation", () => {
    const invoices = json.inputs.purchases.reduce((sum, row) => sum + row.amount_ttc_cents, 0);

    expect(sumOf(records.expenses ?? [], ({ values }) => values.amount)).toBe(invoices + 90000);
  });

  it("keeps every cent of payroll and every minute", () => {
    const worked = [...json.inputs.daily, ...json.inputs.absences_daily];

    expect(sumOf(records.payroll ?? [], ({ values }) => values.cost)).toBe(
      Object.values(json.results.annual_loaded_cost).reduce((sum, cost) => sum + cost, 0),
    );
    expect(sumMinutes(records.timesheets ?? [], ({ values }) => values.minutes)).toBe(
      worked.reduce((sum, row) => sum + Number(row[3]) * 15, 0),
    );
  });

  it("names on the European agreement those who worked for it and are no support function", () => {
    const european = (records.agreements ?? []).find(({ values }) => values.ref === "A1");

    expect(european?.values.staff).toEqual(["E2", "E3", "E4"]);
    expect(european?.values.method).toBe("flat40");
  });

  it("plans each charge by who pays: rows give the charges, columns the products", () => {
    const budget = (records.budget ?? []).filter(({ values }) => values.project === "P1");
    const charges = budget.filter(({ values }) => values.side === "charge");
    const paidBy = (source: string): number =>
      sumOf(
        charges.filter(({ values }) => values.source === source),
        ({ values }) => values.amount,
      );

    expect(paidBy("ETAT")).toBe(3400000);
    expect(paidBy("FSE")).toBe(3000000);
    expect(paidBy("RP")).toBe(4860000);
    expect(paidBy("74jobAid")).toBe(60000);
  });
});

describe("the budget grid", () => {
  it("leaves out what one side has over the other", () => {
    expect(
      fillBudgetMatrix(
        [["64a", 10]],
        [
          ["A", 4],
          ["B", 3],
        ],
      ),
    ).toEqual([
      { row: "64a", column: "A", amount: 4 },
      { row: "64a", column: "B", amount: 3 },
    ]);
  });
});
