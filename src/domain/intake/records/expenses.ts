import { type Cents, cents, zeroCents } from "../../quantities/money";
import type { PlainDate, PlainMonth } from "../../quantities/plainDate";
import { type Steps, itemsInStep } from "../../steps";
import { readDate, readDayOf } from "../read/date";
import { readAccount } from "../read/identifier";
import { periodIn } from "../read/month";
import { senseOf } from "../read/sense";
import { plainText, wordsOf } from "../read/text";
import type { Book, Harvest } from "./book";
import { type Destination, destinationOf, keyOf } from "./destination";
import { type Entry, addResources } from "./entries";
import { type EntryColumns, entryColumnsIn } from "./entryColumns";
import { carriedDown, findingHeads } from "./groupedEntries";
import { LineReader } from "./lineReader";
import { periodOf } from "./period";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";

/** Opening and closing entries are no movements of the year (domain.md § 5.1). */
const openingJournals = /^(?:an|ran|ano|anouv|a nouveaux?|ouv|ouverture|clo|cloture)$/;
const openingLabels =
  /^(?:a nouveaux?|report a nouveau|solde d ouverture|ecriture d ouverture|bilan d ouverture)\b/;

/** Invoices and entries: class 6 → expenses (a credit is negative), class 7 → resources, the rest is set aside. */
export function* takeExpenses(table: SourceTable, book: Book, harvest: Harvest): Steps<undefined> {
  const columns = entryColumnsIn(table);
  const period = periodOf(table);
  const { month } = period;
  const year = period.year ?? book.year;
  yield;
  const heads = yield* findingHeads(table, columns);
  yield;
  const suppliers = yield* suppliersByPiece(table, columns, heads);
  yield* knowingHabits(table, columns);
  for (const [at, row] of table.rows.entries()) {
    const line = new LineReader(table, year);
    takeRow({ table, book, harvest, columns, heads, suppliers, month, row, line });
    if (at % itemsInStep === itemsInStep - 1) yield;
  }
}

/** How each column of figures is written takes a look at all its cells: in a step each, before the first row. */
function* knowingHabits(
  table: SourceTable,
  { date, paid, debit, credit, amount }: EntryColumns,
): Steps<undefined> {
  for (const column of [date, paid, debit, credit, amount]) {
    if (column !== null) table.habits(column);
    yield;
  }
  return undefined;
}

/** One row being read. */
interface Row {
  readonly table: SourceTable;
  readonly book: Book;
  readonly harvest: Harvest;
  readonly columns: EntryColumns;
  /** Lines whose entry is dated on another line. */
  readonly heads: ReadonlyMap<number, number>;
  readonly suppliers: ReadonlyMap<string, string>;
  /** Month of the whole table, where its title or its sheet says one. */
  readonly month: PlainMonth | null;
  readonly row: number;
  readonly line: LineReader;
}

function cellIn({ table, row, columns, heads }: Row, key: keyof EntryColumns): Cell | null {
  const column = columns[key];
  if (column === null) return null;
  const cell = table.cell(row, column);
  const head = heads.get(row);
  return head === undefined || isWritten(cell) || !carriedDown.has(key)
    ? cell
    : table.cell(head, column);
}

function textIn(row: Row, key: keyof EntryColumns): string | null {
  const cell = cellIn(row, key);
  return cell === null ? null : row.line.text(cell);
}

function takeRow(row: Row): void {
  const { line, harvest, table, columns } = row;
  const net = netAmount(row);
  if (net === null && !line.hasFailed()) return; // a remark between two entries
  const account = accountOf(row);
  const amount = net ?? zeroCents;
  const outside = account !== null && !/^[67]/.test(account);
  if (outside || isOpening(textIn(row, "journal"), textIn(row, "label"))) {
    if (line.hasFailed()) harvest.waiting += 1;
    else harvest.setAside += amount;
    return;
  }
  const date = dateIn(row);
  const paidCell = cellIn(row, "paid");
  const paid = paidCell === null ? null : line.date(paidCell);
  if (line.hasFailed() || date === null) {
    harvest.waiting += 1;
    return;
  }
  const piece = textIn(row, "piece");
  const invoice = textIn(row, "invoice");
  const number = piece ?? invoice;
  const id = row.book.uniqueId(number ?? `${date.replaceAll("-", "")}-${account ?? "6"}`);
  const numberCell = cellIn(row, piece === null ? "invoice" : "piece");
  if (numberCell !== null) harvest.noteId(numberCell.address, number, id);
  const label = textIn(row, "label");
  const source = table.source(
    table.cell(row.row, columns.debit ?? columns.amount ?? columns.credit ?? 1),
  );
  const destination = destinationIn(row);
  if (account?.startsWith("7") === true) {
    const entry: Entry = { id, date, account, label, amount, source, ...destination };
    addResources(row, entry, funderOf(row, account));
    return;
  }
  harvest.add(
    "expenses",
    {
      id,
      date,
      paid,
      supplier: textIn(row, "supplier") ?? row.suppliers.get(pieceKey(row)) ?? null,
      invoice,
      account: account ?? "6",
      label,
      amount,
      projects: destination.projects,
      key: destination.key,
      agreement: textIn(row, "agreement"),
      means: textIn(row, "means"),
      evidence: textIn(row, "evidence"),
    },
    source,
  );
}

/** Debit less credit, or the amount on the side that « Sens » says; null when the row has none. */
function netAmount(row: Row): Cents | null {
  const amountIn = (key: keyof EntryColumns): Cents | null => {
    const cell = cellIn(row, key);
    return cell === null ? null : row.line.amount(cell);
  };
  if (row.columns.debit !== null || row.columns.credit !== null) {
    const debit = amountIn("debit");
    const credit = amountIn("credit");
    return debit === null && credit === null ? null : cents((debit ?? 0) - (credit ?? 0));
  }
  const amount = amountIn("amount");
  const senseCell = cellIn(row, "sense");
  if (amount === null || senseCell === null) return amount;
  const sense = senseOf(plainText(senseCell.value));
  if (sense === null) row.line.fail(senseCell, "unreadable-amount");
  return sense === "credit" ? cents(0 - amount) : amount;
}

function accountOf(row: Row): string | null {
  const cell = cellIn(row, "account");
  if (cell !== null && isWritten(cell)) {
    const read = readAccount(cell.value);
    if (read.ok) return read.value;
    row.line.fail(cell, "unreadable-account");
    return null;
  }
  return row.table.headingAbove(row.row, (text) => {
    const read = readAccount(text);
    return read.ok ? read.value : null;
  });
}

function dateIn(row: Row): PlainDate | null {
  const cell = cellIn(row, "date");
  if (cell === null) return dayIn(row);
  const date = row.line.date(cell);
  if (date === null && !row.line.hasFailed()) row.line.fail(cell, "unreadable-date");
  return date;
}

/** The day alone, of the month that the nearest heading or the title says. */
function dayIn(row: Row): PlainDate | null {
  const { table, line } = row;
  const cell = cellIn(row, "day");
  if (cell === null) {
    table.ask(table.corner, "missing-period");
    return null;
  }
  const month = table.headingAbove(row.row, (text) => periodIn(text).month) ?? row.month;
  const read = month === null ? readDate(cell.value) : readDayOf(month, cell.value);
  if (read.ok) return read.value;
  if (month === null) table.ask(table.corner, "missing-period");
  line.fail(cell, "unreadable-date");
  return null;
}

function isOpening(journal: string | null, label: string | null): boolean {
  return (
    openingJournals.test(wordsOf(journal ?? "").join(" ")) ||
    openingLabels.test(wordsOf(label ?? "").join(" "))
  );
}

function destinationIn({ table, book, columns, row }: Row): Destination {
  const written = (column: number | null): string | null => {
    const cell = column === null ? null : table.cellFilledDown(row, column);
    return cell === null || !isWritten(cell) ? null : plainText(cell.value);
  };
  const text = written(columns.project);
  if (text !== null) return destinationOf(book, text);
  const heading = table.headingAbove(row, (each) => book.projects.find(each));
  if (heading !== null) return { projects: [{ code: heading, weight: 1 }], key: null };
  const key = written(columns.key);
  return { projects: null, key: key === null ? null : keyOf(book, key) };
}

/**
 * In an accounting export the supplier stands on the third party's line (account 40), not on the line of the expense: one
 * name per piece and day; a piece with two suppliers tells nothing.
 */
function* suppliersByPiece(
  table: SourceTable,
  columns: EntryColumns,
  heads: ReadonlyMap<number, number>,
): Steps<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const { account, supplier, piece, date } = columns;
  if (account === null || supplier === null || piece === null || date === null) return found;
  const unsure = new Set<string>();
  for (const [at, row] of table.rows.entries()) {
    if (at % itemsInStep === 0) yield;
    if (!plainText(table.cell(row, account).value).startsWith("40")) continue;
    const name = plainText(table.cell(row, supplier).value);
    if (name === "") continue;
    const key = keyOfPiece(table, heads.get(row) ?? row, piece, date);
    if ((found.get(key) ?? name) !== name) unsure.add(key);
    found.set(key, name);
  }
  for (const key of unsure) found.delete(key);
  return found;
}

function pieceKey({ table, row, columns, heads }: Row): string {
  return columns.piece === null || columns.date === null
    ? ""
    : keyOfPiece(table, heads.get(row) ?? row, columns.piece, columns.date);
}

function keyOfPiece(table: SourceTable, row: number, piece: number, date: number): string {
  return `${plainText(table.cell(row, piece).value)}|${plainText(table.cell(row, date).value)}`;
}

/** Who a product comes from, when the third party is a funder; on account 74 nobody else can be. */
function funderOf(row: Row, account: string): string | null {
  const party = textIn(row, "supplier");
  if (party === null) return null;
  return account.startsWith("74") ? row.book.funders.resolve(party) : row.book.funders.find(party);
}
