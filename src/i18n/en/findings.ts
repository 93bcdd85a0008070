import type { Findings } from "../fr/findings";
import { allocationWords } from "./findings/allocation";
import { amountsWords } from "./findings/amounts";
import { budgetWords } from "./findings/budget";
import { duplicatesWords } from "./findings/duplicates";
import { evidenceWords } from "./findings/evidence";
import { flatRatesWords } from "./findings/flatRates";
import { periodsWords } from "./findings/periods";
import { resourcesWords } from "./findings/resources";
import { staffWords } from "./findings/staff";
import { timesheetsWords } from "./findings/timesheets";
import { yearEndWords } from "./findings/yearEnd";
import { sourceWords } from "./findings/sources";

export const findings: Findings = {
  /** Why a rule did not run. */
  skipped: {
    "no-allocations": "no allocation to check",
    "no-expenses": "no expense to check",
    "no-timesheets": "no timesheet to check",
    "no-agreements": "no agreement to check",
    "no-data": "the columns it needs are not filled in",
  },
  waitsFor: "nothing in {columns}",
  fix: "{cell}: “{before}” → {value}",
  defaultSetting: "Default: change it if your agreement says otherwise",
  closed: {
    name: "Closing",
    todo: "Restore the closed value, or tell those who received the report about the correction.",
    changed: "{scope}, closed on {on}: {record} has changed ({differences}).",
    added: "{scope}, closed on {on}: {record} was added ({differences}).",
    removed: "{scope}, closed on {on}: {record} is gone ({differences}).",
    empty: "empty",
  },
  csv: { why: "Why", claims: "Claims side by side" },
  /** Terms that facts name by a code. */
  words: {
    empty: "required cell is empty",
    "not-a-number": "not a number",
    "too-precise": "too many decimals",
    "not-a-date": "not a date",
    "not-a-choice": "not a value of the list",
    "not-whole": "not a whole number",
    "source-unknown": "neither a known expense nor a known payslip: nothing to share",
    "key-not-valid": "unknown key, not valid on that date, or nothing for that project",
    "unit-incomplete": "both the number of units and their price are needed",
    contradictory: "the amount and the way to compute it disagree",
    "amount-unknown": "amount not noted",
    saturday: "Saturday",
    sunday: "Sunday",
    reportSoon: "deadline close",
    reportLate: "deadline passed",
    public: "public",
    private: "private",
    "bad-setting": "setting cannot be read, the default is used",
    real: "real costs",
    flat40: "40% flat rate",
    flat15: "15% flat rate",
    flat7: "7% flat rate",
    flat20: "20% flat rate",
    "flat20+15": "20% and 15% flat rates",
    "flat20+7": "20% and 7% flat rates",
    flat25: "25% flat rate",
  },
  families: {
    ALL: "Allocation",
    DUP: "Duplicates",
    PIE: "Evidence",
    PER: "Periods and readability",
    BUD: "Budget",
    STA: "Staff",
    TIM: "Timesheets",
    SCO: "Flat rates",
    AMT: "Amounts",
    RES: "Resources",
    ACC: "Year-end",
  },
  sources: sourceWords,
  rules: {
    ...allocationWords,
    ...duplicatesWords,
    ...evidenceWords,
    ...periodsWords,
    ...budgetWords,
    ...staffWords,
    ...timesheetsWords,
    ...flatRatesWords,
    ...amountsWords,
    ...resourcesWords,
    ...yearEndWords,
  },
};
