import { type Cents, cents } from "../../quantities/money";
import { type PlainDate, day, lastDay } from "../../quantities/plainDate";
import { readDate } from "../read/date";
import { readAccount } from "../read/identifier";
import { plainText, wordsOf } from "../read/text";
import type { Balance } from "./audit";
import type { Book, Harvest } from "./book";
import { type Destination, destinationOf } from "./destination";
import { addResources } from "./entries";
import { LineReader } from "./lineReader";
import { linesAbove, periodOf } from "./period";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";

/** The columns that say what an account comes to. */
interface Pair {
  readonly debit: number;
  readonly credit: number;
}

/**
 * A balance of accounts (domain.md § 9.1): one row an account, no dates; what each account comes to is its balance, on the
 * debit or the credit side. Null for lists of entries.
 */
function pairOf(table: SourceTable): Pair | null {
  const { reading } = table;
  if (reading.target !== "expenses" || reading.spread !== null) return null;
  if (table.columnOf("expense.account") === null) return null;
  const ofEntries = ["expense.date", "expense.paid", "expense.invoice", "expense.supplier"];
  if (table.columnOf(...ofEntries) !== null) return null;
  if (!titlesOf(table).some((text) => wordsOf(text).includes("balance"))) return null;
  const find = (fits: (words: string) => boolean): number | null =>
    [...reading.headers.keys()]
      .sort((a, b) => b - a)
      .find((column) => fits(wordsOf(table.header(column)).join(" "))) ?? null;
  // The last pair: after the opening and the movements, the balances.
  const debit = find((words) => /\b(?:debits?|debiteurs?)\b/.test(words));
  const credit = find((words) => /\b(?:credits?|crediteurs?)\b/.test(words));
  return debit === null || credit === null ? null : { debit, credit };
}

export function isAccountBalance(table: SourceTable): boolean {
  return pairOf(table) !== null;
}

function titlesOf(table: SourceTable): string[] {
  const { box } = table.reading;
  return [...linesAbove(table.grid, box.top, box.left, box.right), table.grid.sheet];
}

/** Charges → expenses, products → resources, at the last day of the period; the other accounts are set aside. */
export function takeAccountBalance(table: SourceTable, book: Book, harvest: Harvest): void {
  const pair = pairOf(table);
  const date = lastDayOf(table);
  const accountColumn = table.columnOf("expense.account");
  if (pair === null || accountColumn === null) return;
  if (date === null) table.ask(table.corner, "missing-period");
  for (const row of table.rows) {
    const line = new LineReader(table, null);
    const amount = netOf(table, row, pair, line);
    const accountCell = table.cell(row, accountColumn);
    const account = readAccount(accountCell.value);
    if (!account.ok) line.fail(accountCell, "unreadable-account");
    if (line.hasFailed() || !account.ok) {
      harvest.waiting += 1;
      continue;
    }
    if (!/^[67]/.test(account.value)) harvest.setAside += amount;
    else if (date === null) harvest.waiting += 1;
    else if (amount !== 0) {
      const labelColumn = table.columnOf("expense.account_label", "expense.label");
      const entry = {
        id: book.uniqueId(`${date.replaceAll("-", "")}-${account.value}`),
        date,
        account: account.value,
        label: labelColumn === null ? null : line.text(table.cell(row, labelColumn)),
        amount,
        source: table.source(written(table, row, pair)),
        ...sectionOf(table, book, row),
      };
      if (account.value.startsWith("7")) addResources({ book, harvest }, entry, null);
      else {
        const { source, ...expense } = entry;
        harvest.add("expenses", expense, source);
      }
    }
  }
}

function written(table: SourceTable, row: number, { debit, credit }: Pair): Cell {
  const cell = table.cell(row, debit);
  return isWritten(cell) ? cell : table.cell(row, credit);
}

/** Debit less credit. */
function netOf(table: SourceTable, row: number, { debit, credit }: Pair, line: LineReader): Cents {
  const [owed, due] = [debit, credit].map((column) => line.amount(table.cell(row, column)) ?? 0);
  return cents((owed ?? 0) - (due ?? 0));
}

/** Its own column says the section, else the nearest heading: « Section P1 – Jardin ». */
function sectionOf(table: SourceTable, book: Book, row: number): Destination {
  const column = table.columnOf("project.code", "project.name");
  const own = column === null ? "" : plainText(table.cellFilledDown(row, column).value);
  const heading = table.headingAbove(row, (text) => {
    const named = /^(?:section|projet|axe|activit[ée]|action)(?:\s+analytique)?\s*:?\s+(.+)$/i.exec(
      text,
    );
    return named?.[1] ?? book.projects.find(text);
  });
  const text = own === "" ? heading : own;
  return text === null ? { projects: null, key: null } : destinationOf(book, text);
}

/** The last date of the titles (« au 31/12/2025 »), else the end of their month or year. */
function lastDayOf(table: SourceTable): PlainDate | null {
  const dates = titlesOf(table)
    .flatMap((text) => text.match(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g) ?? [])
    .flatMap((text) => {
      const read = readDate(text, { orders: ["dmy"] });
      return read.ok ? [read.value] : [];
    })
    .sort();
  const last = dates.at(-1);
  if (last !== undefined) return last;
  const { month, year } = periodOf(table);
  if (month !== null) return lastDay(month);
  return year === null ? null : day(`${year}-12-31`);
}

/** The balances of all accounts of the sheet, and what was made of them or set aside. */
export function auditAccountBalance(table: SourceTable, harvest: Harvest): readonly Balance[] {
  const pair = pairOf(table);
  if (pair === null) return [];
  const line = new LineReader(table, null);
  const cells = table.rows.reduce((sum, row) => sum + netOf(table, row, pair, line), 0);
  const charges = harvest.of("expenses").reduce((sum, { values }) => sum + values.amount, 0);
  const products = harvest.of("resources").reduce((sum, { values }) => sum + values.amount, 0);
  const records = charges - products + harvest.setAside;
  return [{ field: "expense.debit", cells, records, kind: "money" }];
}
