import { readSheet } from "../../../src/domain/intake/find/readSheet";
import { type Intake, takeIn } from "../../../src/domain/intake/records/intake";
import type { RecordOf, TableId } from "../../../src/domain/schema/tables";
import type { DataSet } from "../../../src/features/sampleWorkbook/dataSet";
import { planRaw } from "../../../src/features/sampleWorkbook/planRaw";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import passerelles from "../../../assets/samples/passerelles-2025.json";
import { oracle, readDataSet } from "../../support/dataSets";
import { gridsOf } from "../../support/planGrids";

function takenFrom(dataSet: DataSet): Intake {
  return takeIn(gridsOf(planRaw(dataSet)).map((grid) => readSheet(grid)));
}

/** The bundled association under other names: nothing may depend on what its values are. */
function renamed(): DataSet {
  const swaps: readonly (readonly [RegExp, string])[] = [
    [/2025/g, "2023"],
    [/2026/g, "2024"],
    [/"P1"/g, '"INS-01"'],
    [/"P2"/g, '"1.2"'],
    [/"P3"/g, '"QUARTIER"'],
    [/"VA"/g, '"VIE"'],
    [/Amina BENALI/g, "Jean-Marie LE GALL"],
    [/Bruno CARON/g, "Anne-Sophie D'HERVÉ"],
    [/David EL AMRI/g, "Paul MARTIN"],
    [/"E(\d)"/g, '"00$1"'],
    [/"CP"/g, '"RTT"'],
    [/"MAL"/g, '"AT"'],
    [/"A(\d)"/g, '"2023-0$1"'],
    [/Numérique inclusif/g, "Lien 2.0 / été"],
    [/Papeterie du Centre/g, "Total Énergies"],
    [/Crédit Coopératif/g, "Banque, agence n° 3"],
    [/99999/g, "100001"],
  ];
  const text = swaps.reduce(
    (json, [from, to]) => json.replace(from, to),
    JSON.stringify(passerelles),
  );
  const json = JSON.parse(text) as { meta: { year: number } };
  return readDataSet({ ...json, meta: { ...json.meta, year: 2023 } });
}

function values<Id extends TableId>(from: Intake["records"], id: Id): RecordOf<Id>[] {
  return (from[id] ?? []).map((record) => record.values);
}

/** Some fields of every record of a table, as sorted lines: order in the sheets does not matter. */
function lines<Id extends TableId>(
  from: Intake["records"],
  id: Id,
  pick: (values: RecordOf<Id>) => readonly unknown[],
): string[] {
  return values(from, id)
    .map((record) =>
      JSON.stringify(pick(record), (_, value: unknown) =>
        typeof value === "bigint" ? String(value) : value,
      ),
    )
    .sort();
}

function compare<Id extends TableId>(
  taken: Intake,
  expected: Intake["records"],
  id: Id,
  pick: (values: RecordOf<Id>) => readonly unknown[],
): void {
  expect(lines(taken.records, id, pick)).toEqual(lines(expected, id, pick));
}

describe.each([
  ["the bundled association", (): DataSet => oracle.dataSet],
  ["the same under other names and another year", renamed],
])("a workbook as people keep it comes back as the records it was made from: %s", (_, make) => {
  const dataSet = make();
  const taken = takenFrom(dataSet);
  const expected = recordsOf(dataSet);
  const expectSame = <Id extends TableId>(
    id: Id,
    pick: (values: RecordOf<Id>) => readonly unknown[],
  ): void => {
    compare(taken, expected, id, pick);
  };

  it("accepts every table that holds money or hours, without a question", () => {
    expect(taken.questions).toEqual([]);
    expect(taken.rejected).toEqual([]);
    const refused = taken.tables.filter(
      ({ accepted, reading }) => !accepted && reading.target !== null,
    );
    expect(refused.map(({ sheet }) => sheet)).toEqual([]);
  });

  it("every project", () => {
    expectSame("projects", ({ code, name, offProject }) => [code, name, offProject]);
  });

  it("every employee", () => {
    expectSame("employees", ({ id, name, job, quota, weekly, entry, exit }) => [
      id,
      name,
      job,
      quota,
      weekly,
      entry,
      exit,
    ]);
  });

  it("every invoice and entry", () => {
    expectSame(
      "expenses",
      ({ id, date, paid, supplier, invoice, account, label, amount, projects, key }) => [
        id,
        date,
        paid,
        supplier,
        invoice,
        account,
        label,
        amount,
        projects,
        key,
      ],
    );
  });

  it("every month of payroll", () => {
    expectSame("payroll", (slip) => [
      slip.employee,
      slip.month,
      slip.gross,
      slip.employerCharges,
      slip.taxes,
      slip.otherCharges,
      slip.refunds,
      slip.cost,
    ]);
  });

  it("every minute worked, on its day and project, with its signatures", () => {
    expect(
      lines(taken.records, "timesheets", (time) =>
        time.absence === null
          ? [
              time.employee,
              time.date,
              time.project,
              time.minutes,
              time.signedEmployee,
              time.signedManager,
            ]
          : [],
      ),
    ).toEqual(
      lines(expected, "timesheets", (time) =>
        time.absence === null
          ? [
              time.employee,
              time.date,
              time.project,
              time.minutes,
              time.signedEmployee,
              time.signedManager,
            ]
          : [],
      ),
    );
  });

  it("every day of absence with its code", () => {
    expectSame("timesheets", ({ employee, date, absence }) =>
      absence === null ? [] : [employee, date, absence],
    );
  });

  it("every key with its weights", () => {
    expectSame("keys", ({ code, basis, project, weight }) => [code, basis, project, weight]);
  });

  it("every funder", () => {
    expectSame("funders", ({ code, name, nature, category }) => [code, name, nature, category]);
  });

  it("every agreement with its rules", () => {
    expectSame("agreements", (agreement) => [
      agreement.ref,
      agreement.label,
      agreement.funder,
      agreement.projects,
      agreement.priority,
      agreement.granted,
      agreement.start,
      agreement.end,
      agreement.paymentDeadline,
      agreement.method,
      agreement.rate,
      agreement.plannedCost,
      agreement.advanceRate,
      agreement.eligible,
      agreement.indirectCap,
      agreement.dedicated,
      agreement.carryOver,
      agreement.openingFunds,
      agreement.staff,
    ]);
  });

  it("every yearly amount and instalment", () => {
    expectSame("fundingLines", ({ agreement, project, year, amount }) => [
      agreement,
      project,
      year,
      amount,
    ]);
    expectSame("payments", ({ agreement, rank, kind, percent, due, amount }) => [
      agreement,
      rank,
      kind,
      percent,
      due,
      amount,
    ]);
  });

  it("every planned amount, by line and payer (nothing planned leaves no trace)", () => {
    const planned = (from: Intake["records"]): string[] =>
      lines(
        { budget: (from.budget ?? []).filter(({ values: { amount } }) => amount !== 0) },
        "budget",
        ({ project, year, side, line, source, amount }) => [
          project,
          year,
          side,
          line,
          source,
          amount,
        ],
      );
    expect(planned(taken.records)).toEqual(planned(expected));
  });

  it("every other resource; an aid for a job month by month", () => {
    const others = (from: Intake["records"]): string[] =>
      lines(
        {
          resources: (from.resources ?? []).filter(({ values: { employee } }) => employee === null),
        },
        "resources",
        (resource) => [
          resource.account,
          resource.counterpart,
          resource.project,
          resource.key,
          resource.funder,
          resource.minutes,
          resource.unitPrice,
          resource.amount,
        ],
      );
    expect(others(taken.records)).toEqual(others(expected));
    const aids = (from: Intake["records"]): Record<string, number> => {
      const byEmployee: Record<string, number> = {};
      for (const { employee, amount } of values(from, "resources")) {
        if (employee !== null) byEmployee[employee] = (byEmployee[employee] ?? 0) + amount;
      }
      return byEmployee;
    };
    expect(aids(taken.records)).toEqual(aids(expected));
  });

  it("every allocation made by hand", () => {
    expectSame("allocations", ({ source, agreement, project, amount }) => [
      source,
      agreement,
      project,
      amount,
    ]);
  });
});
