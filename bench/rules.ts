import { runChecks } from "../src/domain/checks/runChecks";
import type { Ledger } from "../src/domain/ledger/ledger";
import { day } from "../src/domain/quantities/plainDate";
import type { Bench } from "./bench";
import { type Size, largeLedger } from "./largeLedger";

/** Figures kept for a ledger are part of the work: each run looks at a ledger it has never seen. */
function rulesOn(id: string, size: Size, runs: number): Bench {
  return {
    id,
    detail: `every rule: ${size.people} people, ${size.years} years, ${size.expenses} expenses, ${size.fundingLines} funding lines`,
    runs,
    prepare: () => {
      const ledger = largeLedger(size, 7);
      const today = day("2026-01-31");
      return () => {
        runChecks(unseen(ledger), [], { today });
      };
    },
  };
}

function unseen(ledger: Ledger): Ledger {
  return { ...ledger, payroll: [...ledger.payroll], timesheets: [...ledger.timesheets] };
}

const size165k: Size = { people: 60, years: 3, expenses: 15000, fundingLines: 60 };
const size1m: Size = { people: 380, years: 3, expenses: 90000, fundingLines: 240 };

export const rules165k = rulesOn("rules-165k", size165k, 5);
export const rules1m = rulesOn("rules-1m", size1m, 3);
