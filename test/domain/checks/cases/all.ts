import { allocationCases } from "./allocation";
import { amountsCases } from "./amounts";
import { budgetCases } from "./budget";
import { documentsCases } from "./documents";
import { periodsCases } from "./periods";
import { staffCases } from "./staff";
import { timesheetsCases } from "./timesheets";
import { yearEndCases } from "./yearEnd";
import type { Case } from "./build";

/** Every rule with its planted fault and its nearest thing in order. */
export const cases: readonly Case[] = [
  ...allocationCases,
  ...documentsCases,
  ...periodsCases,
  ...staffCases,
  ...timesheetsCases,
  ...amountsCases,
  ...budgetCases,
  ...yearEndCases,
];
