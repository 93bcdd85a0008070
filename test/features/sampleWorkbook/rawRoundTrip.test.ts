import { runChecks } from "../../../src/domain/checks/runChecks";
import { readSheet } from "../../../src/domain/intake/find/readSheet";
import { type Intake, takeIn } from "../../../src/domain/intake/records/intake";
import { day } from "../../../src/domain/quantities/plainDate";
import type { NewRecords, RecordOf, TableId } from "../../../src/domain/schema/tables";
import { type DataSet, withAnomaly } from "../../../src/features/sampleWorkbook/dataSet";
import { planRaw } from "../../../src/features/sampleWorkbook/planRaw";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";
import { gridsOf } from "../../support/planGrids";
import { randomDataSet } from "../../support/randomDataSet";

function takenFrom(dataSet: DataSet): Intake {
  return takeIn(gridsOf(planRaw(dataSet)).map((grid) => readSheet(grid)));
}

/** The fields that carry money, hours, days and who pays, as sorted lines. */
function linesOf<Id extends TableId>(
  records: NewRecords,
  id: Id,
  pick: (values: RecordOf<Id>) => readonly unknown[] | null,
): string[] {
  return ((records[id] ?? []) as readonly { readonly values: RecordOf<Id> }[])
    .flatMap(({ values }) => {
      const picked = pick(values);
      return picked === null
        ? []
        : [
            JSON.stringify(picked, (_, value: unknown) =>
              typeof value === "bigint" ? String(value) : value,
            ),
          ];
    })
    .sort();
}

function essence(records: NewRecords): Record<string, string[]> {
  return {
    expenses: linesOf(records, "expenses", (row) => [
      row.id,
      row.date,
      row.paid,
      row.account,
      row.amount,
      row.projects?.map(({ code, weight }) => [
        code,
        weight / (row.projects ?? []).reduce((sum, share) => sum + share.weight, 0),
      ]),
      row.key,
    ]),
    payroll: linesOf(records, "payroll", (row) => [
      row.employee,
      row.month,
      row.gross,
      row.refunds,
      row.cost,
    ]),
    timesheets: linesOf(records, "timesheets", (row) =>
      row.absence === null
        ? [row.employee, row.date, row.project, row.minutes]
        : [row.employee, row.date, row.absence],
    ),
    agreements: linesOf(records, "agreements", (row) => [
      row.ref,
      row.funder,
      row.projects,
      row.priority,
      row.granted,
      row.method,
      row.rate,
      row.eligible,
      row.indirectCap,
      row.carryOver,
    ]),
    fundingLines: linesOf(records, "fundingLines", (row) => [row.agreement, row.year, row.amount]),
    payments: linesOf(records, "payments", (row) => [row.agreement, row.rank, row.due]),
    budget: linesOf(records, "budget", (row) =>
      row.amount === 0 ? null : [row.project, row.side, row.line, row.source, row.amount],
    ),
    resources: linesOf(records, "resources", (row) =>
      row.employee === null ? [row.account, row.project, row.key, row.amount] : null,
    ),
  };
}

describe("a raw workbook of any data set comes back as its records, without a question", () => {
  it.each([1, 2, 3, 4, 5, 6])("association %d", (seed) => {
    const dataSet = randomDataSet(seed);
    const taken = takenFrom(dataSet);

    expect(taken.questions).toEqual([]);
    expect(taken.rejected).toEqual([]);
    expect(essence(taken.records)).toEqual(essence(recordsOf(dataSet)));
  });
});

describe("an anomaly planted in a raw workbook fires its rule and no other", () => {
  const rulesFired = (dataSet: DataSet): string[] =>
    runChecks(ledgerOf(takenFrom(dataSet).records), [], { today: day("2026-03-31") }).findings.map(
      ({ rule }) => rule,
    );

  it("clean data: nothing", () => {
    expect(rulesFired(oracle.dataSet)).toEqual([]);
  });

  // Hours declared on an agreement beside the timesheet (STA-02) have no shape of their own on people's sheets yet.
  it.each(oracle.dataSet.anomalies.map(({ rule }) => rule).filter((rule) => rule !== "STA-02"))(
    "%s",
    (rule) => {
      const planted = withAnomaly(oracle.dataSet, rule);
      if (!planted.ok) throw new Error(planted.error);

      expect(rulesFired(planted.value)).toEqual([rule]);
    },
  );
});
