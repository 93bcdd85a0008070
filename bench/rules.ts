import { LiveChecks } from "../src/domain/checks/liveChecks";
import { runChecks } from "../src/domain/checks/runChecks";
import type { Ledger } from "../src/domain/ledger/ledger";
import { day } from "../src/domain/quantities/plainDate";
import type { TableId } from "../src/domain/schema/tables";
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

export const size165k: Size = { people: 60, years: 3, expenses: 15000, fundingLines: 60 };
const size1m: Size = { people: 380, years: 3, expenses: 90000, fundingLines: 240 };

export const rules165k = rulesOn("rules-165k", size165k, 5);
export const rules1m = rulesOn("rules-1m", size1m, 3);

/** One row edited and everything checked again. */
function recheckAfter(id: string, table: EditedTable): Bench {
  return {
    id,
    detail: `every rule again after an edit of ${table}: ${size165k.people} people, ${size165k.years} years, ${size165k.expenses} expenses`,
    runs: 15,
    prepare: () => {
      let ledger = largeLedger(size165k, 7);
      const today = day("2026-01-31");
      const live = new LiveChecks();
      live.run(ledger, [], { today });
      let turn = 0;
      return () => {
        turn += 1;
        ledger = withEdit(ledger, table, turn * 7919);
        live.run(ledger, [], { today });
      };
    },
  };
}

const editedColumns = {
  timesheets: "minutes",
  expenses: "amount",
  payroll: "gross",
  employees: "weekly",
  agreements: "granted",
} as const satisfies Partial<Record<TableId, string>>;
type EditedTable = keyof typeof editedColumns;

/** A little more in one cell of the table. */
function withEdit(ledger: Ledger, table: EditedTable, at: number): Ledger {
  const rows: Record<string, unknown>[] = [...ledger[table]];
  const place = at % rows.length;
  const column = editedColumns[table];
  rows[place] = { ...rows[place], [column]: Number(rows[place]?.[column]) + 15 };
  return { ...ledger, [table]: rows };
}

export const rechecks: readonly Bench[] = [
  recheckAfter("recheck-165k", "timesheets"),
  recheckAfter("recheck-165k-expense", "expenses"),
  recheckAfter("recheck-165k-payslip", "payroll"),
  recheckAfter("recheck-165k-employee", "employees"),
  recheckAfter("recheck-165k-agreement", "agreements"),
];
