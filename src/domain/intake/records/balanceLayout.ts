import { type Cents, cents } from "../../quantities/money";
import { saysAccountBalance } from "../find/titleSays";
import { readAccount } from "../read/identifier";
import { wordsOf } from "../read/text";
import type { LineReader } from "./lineReader";
import { linesAbove } from "./period";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";

/**
 * Where a balance of accounts says what each account comes to: two columns, one signed column, or a column for each
 * section. A single column counts from the debit side once multiplied by the sign of its account's class.
 */
type BalanceLayout =
  | { readonly kind: "pair"; readonly debit: number; readonly credit: number }
  | { readonly kind: "signed"; readonly columns: readonly number[]; readonly signs: Signs };

/** 1 where charges (products) are written as debits are counted, -1 where they are written the other way. */
interface Signs {
  readonly charges: 1 | -1;
  readonly products: 1 | -1;
  /** Charges and products are both negative: nothing says which way they are written. */
  readonly doubtful: boolean;
}

/** What an account comes to in one column. */
export interface AccountNet {
  readonly cell: Cell;
  /** Debit less credit. */
  readonly net: Cents;
}

/** Null for lists of entries and for budgets. */
export function balanceLayoutOf(table: SourceTable): BalanceLayout | null {
  const { reading } = table;
  if (reading.target !== "expenses" || table.columnOf("expense.account") === null) return null;
  const ofEntries = ["expense.date", "expense.paid", "expense.invoice", "expense.supplier"];
  if (table.columnOf(...ofEntries) !== null) return null;
  if (!saysAccountBalance(balanceTitles(table))) return null;
  if (reading.spread !== null) {
    return reading.spread.kind === "code" ? signed(table, reading.spread.columns) : null;
  }
  const debit = lastColumn(table, /\b(?:debits?|debiteurs?)\b/);
  const credit = lastColumn(table, /\b(?:credits?|crediteurs?)\b/);
  if (debit !== null && credit !== null) return { kind: "pair", debit, credit };
  const only = balanceColumn(table);
  return only === null ? null : signed(table, [only]);
}

export function balanceTitles(table: SourceTable): string[] {
  const { box } = table.reading;
  return [...linesAbove(table.grid, box.top, box.left, box.right), table.grid.sheet];
}

/** The last column: after the opening and the movements, the balances. */
function lastColumn(table: SourceTable, pattern: RegExp): number | null {
  const columns = [...table.reading.headers.keys()].sort((a, b) => b - a);
  return columns.find((column) => pattern.test(words(table, column))) ?? null;
}

/** « Solde », « Solde N », « Montant »; the year before is not this period's. */
function balanceColumn(table: SourceTable): number | null {
  const columns = [...table.reading.headers.keys()].sort((a, b) => a - b);
  const own = columns.filter((column) => {
    const text = words(table, column);
    return /\bsoldes?\b/.test(text) && !/\bn 1\b|\bprecedent|\banterieur|\bouverture/.test(text);
  });
  return own[0] ?? table.columnOf("expense.amount_ttc");
}

function words(table: SourceTable, column: number): string {
  return wordsOf(table.header(column)).join(" ");
}

/** Programs print products as negative figures, statements of projects as positive ones: the sums of both classes tell. */
function signed(table: SourceTable, columns: readonly number[]): BalanceLayout {
  let charges = 0;
  let products = 0;
  for (const row of table.rows) {
    const account = accountOf(table, row);
    for (const column of columns) {
      const { value } = table.cell(row, column);
      if (typeof value !== "number" || account === null) continue;
      if (account.startsWith("6")) charges += value;
      if (account.startsWith("7")) products += value;
    }
  }
  return {
    kind: "signed",
    columns,
    signs: {
      charges: charges < 0 ? -1 : 1,
      products: products > 0 ? -1 : 1,
      doubtful: charges < 0 && products <= 0,
    },
  };
}

/** One a section, or one only; cells without anything are left out. */
export function netsOf(
  table: SourceTable,
  row: number,
  layout: BalanceLayout,
  line: LineReader,
): AccountNet[] {
  if (layout.kind === "pair") {
    const [debit, credit] = [table.cell(row, layout.debit), table.cell(row, layout.credit)];
    const net = cents((line.amount(debit) ?? 0) - (line.amount(credit) ?? 0));
    return [{ cell: isWritten(debit) ? debit : credit, net }];
  }
  const { charges, products } = layout.signs;
  const account = accountOf(table, row) ?? "";
  const sign = account.startsWith("7") ? products : account.startsWith("6") ? charges : 1;
  return layout.columns
    .map((column) => table.cell(row, column))
    .filter(isWritten)
    .map((cell) => ({ cell, net: cents((line.amount(cell) ?? 0) * sign) }));
}

function accountOf(table: SourceTable, row: number): string | null {
  const column = table.columnOf("expense.account");
  const read = column === null ? null : readAccount(table.cell(row, column).value);
  return read?.ok === true ? read.value : null;
}
