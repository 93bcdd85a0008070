import { type Cents, cents, zeroCents } from "../../quantities/money";
import type { RecordOf } from "../../schema/tables";
import { readAccount } from "../read/identifier";
import { wordsOf } from "../read/text";
import type { Book, Harvest } from "./book";
import { LineReader } from "./lineReader";
import { periodOf } from "./period";
import { readDestination } from "./shares";
import type { Cell, SourceTable } from "./sourceTable";

/** Columns of a list of invoices or of a ledger export. */
interface Columns {
  readonly date: number | null;
  readonly paid: number | null;
  readonly piece: number | null;
  readonly invoice: number | null;
  readonly supplier: number | null;
  readonly label: number | null;
  readonly account: number | null;
  readonly debit: number | null;
  readonly credit: number | null;
  readonly amount: number | null;
  readonly project: number | null;
  readonly key: number | null;
  readonly agreement: number | null;
  readonly means: number | null;
  readonly evidence: number | null;
  readonly journal: number | null;
}

function columnsIn(table: SourceTable): Columns {
  const pieces = [...table.columnsOf("expense.invoice"), ...table.columnsOf("expense.evidence")];
  const invoice = pieces.find((column) =>
    /\bfact|\binvoice/.test(wordsOf(table.header(column)).join(" ")),
  );
  const piece = pieces.find((column) => column !== invoice && isPieceNumber(table, column));
  return {
    date: table.columnOf("expense.date"),
    paid: table.columnOf("expense.paid"),
    piece: piece ?? null,
    invoice: invoice ?? null,
    supplier: table.columnOf("expense.supplier", "beneficiary.name"),
    label: table.columnOf("expense.label", "agreement.purpose"),
    account: table.columnOf("expense.account"),
    debit: table.columnOf("expense.debit"),
    credit: table.columnOf("expense.credit"),
    amount: table.columnOf("expense.amount_ttc", "expense.amount_ht"),
    project: table.columnOf("project.code", "project.name"),
    key: table.columnOf("alloc.pct"),
    agreement: table.columnOf("alloc.agreement", "agreement.id"),
    means: table.columnOf("expense.means"),
    evidence:
      table
        .columnsOf("expense.evidence")
        .find((column) => column !== piece && column !== invoice) ?? null,
    journal: headerColumn(table, /^(?:journal|jnl|journal code|code journal|c j|jal)$/),
  };
}

/** A column of short references, not of links or remarks. */
function isPieceNumber(table: SourceTable, column: number): boolean {
  return table.rows
    .slice(0, 50)
    .every((row) => String(table.cell(row, column).value ?? "").length <= 24);
}

function headerColumn(table: SourceTable, pattern: RegExp): number | null {
  for (const [column] of table.reading.headers) {
    if (pattern.test(wordsOf(table.header(column)).join(" "))) return column;
  }
  return null;
}

/** Opening and closing entries are no movements of the year (domain.md § 5.1). */
const openingJournals = /^(?:an|ran|ano|anouv|a nouveaux?|ouv|ouverture|clo|cloture)$/;
const openingLabels =
  /^(?:a nouveaux?|report a nouveau|solde d ouverture|ecriture d ouverture|bilan d ouverture)\b/;

/** Invoices and entries: class 6 → expenses (a credit is negative), class 7 → resources, the rest is set aside. */
export function takeExpenses(table: SourceTable, book: Book, harvest: Harvest): void {
  const columns = columnsIn(table);
  const year = periodOf(table).year ?? book.year;
  for (const row of table.rows) takeRow({ table, book, harvest, columns, year }, row);
}

interface Context {
  readonly table: SourceTable;
  readonly book: Book;
  readonly harvest: Harvest;
  readonly columns: Columns;
  readonly year: number | null;
}

function takeRow(context: Context, row: number): void {
  const { table, harvest, columns } = context;
  const line = new LineReader(table, context.year);
  const cellAt = (column: number | null): Cell | null =>
    column === null ? null : table.cell(row, column);
  const textAt = (column: number | null): string | null => {
    const cell = cellAt(column);
    return cell === null ? null : line.text(cell);
  };
  const net = netAmount(line, columns, cellAt);
  if (net === null && !line.hasFailed()) return; // a remark between two entries
  const account = accountOf(context, line, row, columns.account);
  const amount = net ?? zeroCents;
  if (
    isOpening(textAt(columns.journal), textAt(columns.label)) ||
    (account !== null && !/^[67]/.test(account))
  ) {
    if (line.hasFailed()) harvest.waiting += 1;
    else harvest.setAside += amount;
    return;
  }
  const dateCell = cellAt(columns.date);
  const date = dateCell === null ? null : line.date(dateCell);
  const paidCell = cellAt(columns.paid);
  const paid = paidCell === null ? null : line.date(paidCell);
  if (dateCell === null) table.ask(table.corner, "missing-period");
  else if (date === null && !line.hasFailed()) line.fail(dateCell, "unreadable-date");
  if (line.hasFailed() || date === null) {
    harvest.waiting += 1;
    return;
  }
  const piece = textAt(columns.piece);
  const invoice = textAt(columns.invoice);
  const common: Entry = {
    id: context.book.uniqueId(piece ?? invoice ?? `${date.replaceAll("-", "")}-${account ?? "6"}`),
    date,
    account: account ?? "6",
    label: textAt(columns.label),
    amount,
    source: table.source(table.cell(row, columns.debit ?? columns.amount ?? columns.credit ?? 1)),
    ...destinationOf(context, row),
  };
  if (common.account.startsWith("7")) addResource(harvest, common);
  else {
    addExpense(harvest, common, {
      paid,
      invoice,
      supplier: textAt(columns.supplier),
      agreement: textAt(columns.agreement),
      means: textAt(columns.means),
      evidence: textAt(columns.evidence),
    });
  }
}

/** Debit less credit, or the amount; null when the row has none. */
function netAmount(
  line: LineReader,
  columns: Columns,
  cellAt: (column: number | null) => Cell | null,
): Cents | null {
  const amountAt = (column: number | null): Cents | null => {
    const cell = cellAt(column);
    return cell === null ? null : line.amount(cell);
  };
  if (columns.debit === null && columns.credit === null) return amountAt(columns.amount);
  const debit = amountAt(columns.debit);
  const credit = amountAt(columns.credit);
  return debit === null && credit === null ? null : cents((debit ?? 0) - (credit ?? 0));
}

function accountOf(
  context: Context,
  line: LineReader,
  row: number,
  column: number | null,
): string | null {
  const cell = column === null ? null : context.table.cell(row, column);
  if (cell !== null && line.text(cell) !== null) {
    const read = readAccount(cell.value);
    if (read.ok) return read.value;
    line.fail(cell, "unreadable-account");
    return null;
  }
  return context.table.headingAbove(row, (text) => {
    const read = readAccount(text);
    return read.ok ? read.value : null;
  });
}

function isOpening(journal: string | null, label: string | null): boolean {
  return (
    openingJournals.test(wordsOf(journal ?? "").join(" ")) ||
    openingLabels.test(wordsOf(label ?? "").join(" "))
  );
}

type Shares = NonNullable<RecordOf<"expenses">["projects"]>;

function destinationOf(
  { table, book, columns }: Context,
  row: number,
): { readonly projects: Shares | null; readonly key: string | null } {
  const written = (column: number | null): string | null => {
    const value = column === null ? null : table.cellFilledDown(row, column).value;
    return typeof value === "string" && value.trim() !== ""
      ? value
      : typeof value === "number"
        ? String(value)
        : null;
  };
  const text = written(columns.project);
  const keyText = written(columns.key);
  if (text === null) {
    const heading = table.headingAbove(row, (each) => book.projects.find(each));
    if (heading !== null) return { projects: [{ code: heading, weight: 1 }], key: null };
    return { projects: null, key: keyText === null ? null : keyOf(book, keyText) };
  }
  const destination = readDestination(text);
  switch (destination.kind) {
    case "key":
      return { projects: null, key: book.keys.resolve(destination.text) };
    case "shares":
      return {
        projects: destination.shares.map(({ code, weight }) => ({
          code: book.projects.resolve(code),
          weight,
        })),
        key: null,
      };
    case "one":
      return {
        projects: [{ code: book.projects.resolve(destination.text), weight: 1 }],
        key: null,
      };
  }
}

/** A key's column holds key names; percentages there are another table's business. */
function keyOf(book: Book, text: string): string | null {
  if (/^[\d.,\s%]+$/.test(text)) return null;
  const destination = readDestination(text);
  return book.keys.resolve(destination.kind === "key" ? destination.text : text);
}

interface Entry {
  readonly id: string;
  readonly date: RecordOf<"expenses">["date"];
  readonly account: string;
  readonly label: string | null;
  /** Debit less credit. */
  readonly amount: Cents;
  readonly source: string;
  readonly projects: Shares | null;
  readonly key: string | null;
}

function addExpense(
  harvest: Harvest,
  { source, ...entry }: Entry,
  rest: Pick<
    RecordOf<"expenses">,
    "paid" | "invoice" | "supplier" | "agreement" | "means" | "evidence"
  >,
): void {
  harvest.add("expenses", { ...entry, ...rest }, source);
}

function addResource(harvest: Harvest, entry: Entry): void {
  const { id, date, account, label, projects, key, amount, source } = entry;
  const [project] = projects ?? [];
  harvest.add(
    "resources",
    {
      id,
      date,
      account,
      counterpart: null,
      label,
      project: project?.code ?? null,
      key,
      employee: null,
      funder: null,
      minutes: null,
      unitPrice: null,
      amount: cents(0 - amount),
    },
    source,
  );
}
