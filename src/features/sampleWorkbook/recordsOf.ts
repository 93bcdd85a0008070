import { plainText } from "../../domain/ledger/names";
import { cents } from "../../domain/quantities/money";
import { type NewRecord, type NewRecords, filled } from "../../domain/schema/tables";
import { budgetOf } from "./budgetRecords";
import { expensesOf, keysOf } from "./costRecords";
import type { DataSet } from "./dataSet";
import { agreementsOf, fundersOf, fundingLinesOf, paymentsOf } from "./fundingRecords";
import { resourcesOf } from "./resourceRecords";
import { employeesOf, payrollOf, timesheetsOf } from "./peopleRecords";

/** A data set as records of our tables; each record's source is its path in the data set. */
export function recordsOf(dataSet: DataSet): NewRecords {
  return {
    projects: projectsOf(dataSet),
    funders: fundersOf(dataSet),
    agreements: agreementsOf(dataSet),
    fundingLines: fundingLinesOf(dataSet),
    budget: budgetOf(dataSet),
    expenses: expensesOf(dataSet),
    employees: employeesOf(dataSet),
    payroll: payrollOf(dataSet),
    timesheets: timesheetsOf(dataSet),
    keys: keysOf(dataSet),
    allocations: allocationsOf(dataSet),
    payments: paymentsOf(dataSet),
    resources: resourcesOf(dataSet),
  };
}

function projectsOf(dataSet: DataSet): NewRecord<"projects">[] {
  return Object.entries(dataSet.inputs.projects).map(([code, name]) => ({
    values: filled("projects", {
      code,
      name,
      offProject: code === "VA" || /\b(hors projet|vie associative)\b/.test(plainText(name)),
      start: null,
      end: null,
      manager: null,
    }),
    source: `projects.${code}`,
  }));
}

function allocationsOf(dataSet: DataSet): NewRecord<"allocations">[] {
  return dataSet.inputs.allocations.flatMap(({ expense, agreements }, place) =>
    Object.entries(agreements).map(([agreement, amount]): NewRecord<"allocations"> => ({
      values: filled("allocations", {
        source: expense,
        agreement,
        project: dataSet.inputs.agreements[agreement]?.project ?? null,
        line: null,
        amount: cents(amount),
        why: null,
      }),
      source: `allocations[${place}]`,
    })),
  );
}
