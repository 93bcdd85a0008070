import { type PlainDate, day, lastDay } from "../../quantities/plainDate";
import { readDate } from "../read/date";
import { readAccount } from "../read/identifier";
import { plainText } from "../read/text";
import type { Balance } from "./audit";
import { type AccountNet, balanceLayoutOf, balanceTitles, netsOf } from "./balanceLayout";
import type { Book, Harvest } from "./book";
import { type Destination, destinationOf } from "./destination";
import { addResources } from "./entries";
import { LineReader } from "./lineReader";
import { periodOf } from "./period";
import type { Cell, SourceTable } from "./sourceTable";

/** A balance of accounts (domain.md § 9.1): one row an account, no dates; what each comes to, on either side. */
export function isAccountBalance(table: SourceTable): boolean {
  return balanceLayoutOf(table) !== null;
}

/** Charges → expenses, products → resources, at the last day of the period; the other accounts are set aside. */
export function takeAccountBalance(table: SourceTable, book: Book, harvest: Harvest): void {
  const layout = balanceLayoutOf(table);
  const date = lastDayOf(table);
  const accountColumn = table.columnOf("expense.account");
  if (layout === null || accountColumn === null) return;
  if (date === null) table.ask(table.corner, "missing-period");
  if (layout.kind === "signed" && layout.signs.doubtful) askAboutSigns(table, layout.columns);
  for (const row of table.rows) {
    const line = new LineReader(table, null);
    const nets = netsOf(table, row, layout, line);
    const accountCell = table.cell(row, accountColumn);
    const account = readAccount(accountCell.value);
    if (!account.ok) line.fail(accountCell, "unreadable-account");
    if (line.hasFailed() || !account.ok) {
      harvest.waiting += 1;
      continue;
    }
    for (const { cell, net } of nets) {
      if (!/^[67]/.test(account.value)) harvest.setAside += net;
      else if (date === null) harvest.waiting += 1;
      else if (net !== 0) addAccount({ table, book, harvest, date }, account.value, { cell, net });
    }
  }
}

interface Frame {
  readonly table: SourceTable;
  readonly book: Book;
  readonly harvest: Harvest;
  readonly date: PlainDate;
}

function addAccount(
  { table, book, harvest, date }: Frame,
  account: string,
  { cell, net }: AccountNet,
): void {
  const labelColumn = table.columnOf("expense.account_label", "expense.label");
  const label = labelColumn === null ? "" : plainText(table.cell(cell.row, labelColumn).value);
  const entry = {
    id: book.uniqueId(`${date.replaceAll("-", "")}-${account}`),
    date,
    account,
    label: label === "" ? null : label,
    amount: net,
    source: table.source(cell),
    ...sectionOf(table, book, cell),
  };
  if (account.startsWith("7")) addResources({ book, harvest }, entry, null);
  else {
    const { source, ...expense } = entry;
    harvest.add("expenses", expense, source);
  }
}

/** Charges and products below zero alike: which of them count as debits is for the user to say. */
function askAboutSigns(table: SourceTable, [column]: readonly number[]): void {
  if (column === undefined) return;
  const cell = table.cell(table.reading.firstDataRow, column);
  const text = plainText(cell.value);
  table.ask(cell.address, "ambiguous-number", {
    header: table.header(column),
    text,
    first: text,
    second: text.replace(/^-/, ""),
  });
}

const named = /^(?:section|projet|axe|activit[ée]|action)(?:\s+analytique)?\s*:?\s+(.+)$/i;

/** The column's own header, a column of sections, else the nearest heading: « Section P1 – Jardin ». */
function sectionOf(table: SourceTable, book: Book, { row, column: at }: Cell): Destination {
  if (table.isSpread(at)) return destinationOf(book, headerOf(table, at));
  const column = table.columnOf("project.code", "project.name");
  const own = column === null ? "" : plainText(table.cellFilledDown(row, column).value);
  const heading = table.headingAbove(
    row,
    (text) => named.exec(text)?.[1] ?? book.projects.find(text),
  );
  const text = own === "" ? heading : own;
  return text === null ? { projects: null, key: null } : destinationOf(book, text);
}

/** « Section JARDIN » → « JARDIN »: the last title of a section's column. */
function headerOf(table: SourceTable, column: number): string {
  const row = table.reading.spread?.headerRow ?? table.reading.box.top;
  const own = plainText(table.cell(row, column).value);
  const text = own === "" ? table.header(column) : own;
  return named.exec(text)?.[1] ?? text;
}

/** The last date of the titles (« au 31/12/2025 »), else the end of their month or year. */
function lastDayOf(table: SourceTable): PlainDate | null {
  const dates = balanceTitles(table)
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
  const layout = balanceLayoutOf(table);
  if (layout === null) return [];
  const line = new LineReader(table, null);
  const cells = table.rows
    .flatMap((row) => netsOf(table, row, layout, line))
    .reduce((sum, { net }) => sum + net, 0);
  const charges = harvest.of("expenses").reduce((sum, { values }) => sum + values.amount, 0);
  const products = harvest.of("resources").reduce((sum, { values }) => sum + values.amount, 0);
  const records = charges - products + harvest.setAside;
  return [{ field: "expense.debit", cells, records, kind: "money" }];
}
