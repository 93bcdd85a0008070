import { changesSinceClosing, closingRows } from "../../../src/domain/checks/closing";
import { cents } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { sayClosedChange } from "../../../src/i18n/sayFinding";
import { type Rows, smallLedger } from "../../support/smallLedger";
import { allocation, euros, h, invoice, worked } from "./cases/build";

const june: Rows = {
  expenses: [invoice, { ...invoice, id: "F7", date: day("2025-07-01") }],
  timesheets: [worked],
  allocations: [allocation],
};
const on = day("2025-07-31");
const closings = closingRows(
  smallLedger(june),
  { kind: "month", month: plainMonth(2025, 6) },
  { on, by: "Amina BENALI" },
);
const changesIn = (rows: Rows): ReturnType<typeof changesSinceClosing> =>
  changesSinceClosing(smallLedger({ ...rows, closings }));

describe("a closed month", () => {
  it("remembers its own records and no others", () => {
    expect(closings.map(({ table, record }) => `${table} ${record}`)).toEqual([
      "expenses F1",
      "allocations F1 A1",
      "timesheets E1 2025-06",
    ]);
  });

  it("tells nothing while nothing changes, wherever the rows are", () => {
    expect(changesIn(june)).toEqual([]);
    expect(changesIn({ ...june, expenses: [...(june.expenses ?? [])].reverse() })).toEqual([]);
  });

  it("tells a later change with before and after, and its cell", () => {
    const [change, ...others] = changesIn({
      ...june,
      expenses: [{ ...invoice, ...euros(120) }],
    });

    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: "changed",
      record: "F1",
      differences: [{ column: "amount", before: "100.00", after: "120.00" }],
      cells: ["Dépenses!A2"],
    });
    expect(change === undefined ? "" : sayClosedChange(change, "fr")).toContain(
      "Montant TTC 100.00 → 120.00",
    );
  });

  it("tells what was added and what is gone", () => {
    const changes = changesIn({
      timesheets: [{ ...worked, ...h(6) }],
      expenses: [{ ...invoice, id: "F9" }],
    });

    expect(changes.map(({ kind, record }) => `${kind} ${record}`)).toEqual([
      "removed F1",
      "removed F1 A1",
      "changed E1 2025-06",
      "added F9",
    ]);
  });
});

describe("a closed report", () => {
  it("keeps its total, for the accounts to be compared with", () => {
    const rows = closingRows(
      smallLedger(june),
      { kind: "report", agreement: "A1", year: 2025, total: cents(12345) },
      { on, by: null },
    );

    expect(rows[0]).toMatchObject({ scope: "A1 2025", table: "report", amount: 12345 });
  });
});
