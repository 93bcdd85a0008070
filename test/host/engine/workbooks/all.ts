import type { HostWorkbook } from "../../../../src/host/model/workbook";
import { cashPlan } from "./cashPlan";
import { errorsAndArrays } from "./errorsAndArrays";
import { expensesAndBudget } from "./expensesAndBudget";
import { hoursByMonth } from "./hoursByMonth";
import { membersAndFees } from "./membersAndFees";
import { tableWithTotals } from "./tableWithTotals";

/** Workbooks as associations keep them, full of formulas that lean on one another; the same at every call. */
export const workbooksOfFormulas: Readonly<Record<string, () => HostWorkbook>> = {
  "expenses and budget": expensesAndBudget,
  "hours by month": hoursByMonth,
  "members and fees": membersAndFees,
  "cash plan": cashPlan,
  "table with totals": tableWithTotals,
  "errors and arrays": errorsAndArrays,
};
