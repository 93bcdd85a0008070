import type { Steps } from "../../steps";
import type { TableId } from "../../schema/tables";
import { auditAccountBalance, isAccountBalance, takeAccountBalance } from "./accountBalance";
import { takeAgreements } from "./agreements";
import {
  type Audit,
  auditAgreements,
  auditAllocations,
  auditBudget,
  auditEntries,
  auditPayments,
  auditPayroll,
  auditResources,
  auditTimesheets,
  nothingToAdd,
} from "./audit";
import type { Book, Harvest } from "./book";
import { takeBudget } from "./budget";
import { takeExpenses } from "./expenses";
import { auditFec, takeFec } from "./fecEntries";
import { takeFunders } from "./funders";
import { takeKeys } from "./keys";
import { takePayments } from "./payments";
import { takePayroll } from "./payroll";
import { takeEmployees, takeProjects } from "./people";
import { takeActions, takeAllocations, takeIndicators } from "./planLists";
import { isInKind, takeResources } from "./resources";
import type { SourceTable } from "./sourceTable";
import { takeTimesheets } from "./timesheets";

/** How one kind of table becomes records, and what must then add up. */
export interface Taker {
  /** In steps of a few rows. */
  readonly take: (table: SourceTable, book: Book, harvest: Harvest) => Steps<undefined>;
  readonly audit: Audit;
}

/** Tables that are small enough to be taken in one step. */
function inOneStep(
  take: (table: SourceTable, book: Book, harvest: Harvest) => void,
): Taker["take"] {
  return function* (table, book, harvest): Steps<undefined> {
    take(table, book, harvest);
    yield;
  };
}

const accountBalance: Taker = {
  take: inOneStep(takeAccountBalance),
  audit: (table, _sums, harvest) => auditAccountBalance(table, harvest),
};
const resources: Taker = { take: takeResources, audit: auditResources };

/** In the order in which one kind helps to read the next: lists of codes first. */
const takers: readonly (readonly [TableId, Taker])[] = [
  ["projects", { take: inOneStep(takeProjects), audit: nothingToAdd }],
  ["employees", { take: inOneStep(takeEmployees), audit: nothingToAdd }],
  ["funders", { take: inOneStep(takeFunders), audit: nothingToAdd }],
  ["keys", { take: inOneStep(takeKeys), audit: nothingToAdd }],
  ["agreements", { take: inOneStep(takeAgreements), audit: auditAgreements }],
  ["payroll", { take: inOneStep(takePayroll), audit: auditPayroll }],
  ["expenses", { take: takeExpenses, audit: auditEntries }],
  ["resources", resources],
  ["payments", { take: inOneStep(takePayments), audit: auditPayments }],
  ["allocations", { take: inOneStep(takeAllocations), audit: auditAllocations }],
  ["indicators", { take: inOneStep(takeIndicators), audit: nothingToAdd }],
  ["actions", { take: inOneStep(takeActions), audit: nothingToAdd }],
  ["timesheets", { take: takeTimesheets, audit: auditTimesheets }],
  ["budget", { take: inOneStep(takeBudget), audit: auditBudget }],
];

/** Null for tables of the user's that feed none of ours, and for those of ours that nobody keeps by hand. */
export function takerOf(table: SourceTable): Taker | null {
  const { target } = table.reading;
  const { fec } = table;
  if (fec !== null) {
    return {
      take: (source, book, harvest) => takeFec(source, fec, book, harvest),
      audit: (_table, _sums, harvest) => auditFec(fec, harvest),
    };
  }
  if (target === "expenses" && isInKind(table)) return resources;
  if (isAccountBalance(table)) return accountBalance;
  return takers.find(([id]) => id === target)?.[1] ?? null;
}

/** Place of a table in the order of reading; a FEC before the lists that may complete it, balances after the entries they add up, those without taker last. */
export function turnOf(table: SourceTable): number {
  const turn = takers.findIndex(([id]) => id === table.reading.target);
  if (table.fec !== null) return turn - 0.5;
  if (isAccountBalance(table)) return turn + 0.5;
  return turn < 0 ? takers.length : turn;
}
