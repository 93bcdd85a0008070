import { type Cents, cents } from "../../quantities/money";
import type { Steps } from "../../steps";
import { readAccount } from "../read/identifier";
import { wordsOf } from "../read/text";
import type { Book, Harvest } from "./book";
import { destinationOf } from "./destination";
import { headerColumn } from "./entryColumns";
import { LineReader } from "./lineReader";
import { type SourceTable, isWritten } from "./sourceTable";

/** Other side of a contribution in kind (domain.md § 4.1). */
const counterparts: Readonly<Record<string, string>> = { "870": "860", "871": "861", "875": "864" };

/** Whether a table of amounts by account holds contributions in kind (class 87) and nothing else. */
export function isInKind(table: SourceTable): boolean {
  const column = table.columnOf("expense.account");
  if (column === null || table.rows.length === 0) return false;
  return table.rows.every((row) => /^8[67]/.test(String(table.cell(row, column).value ?? "")));
}

/** Other income and contributions in kind, one a row: volunteers' hours at a price, premises lent. */
export function* takeResources(table: SourceTable, book: Book, harvest: Harvest): Steps<undefined> {
  const accountColumn = table.columnOf("expense.account");
  const amountColumn = table.columnOf("expense.amount_ttc", "expense.credit", "alloc.amount");
  if (amountColumn === null) return undefined;
  const columns = {
    id: headerColumn(table, /^(?:num|numero|n|no|id|ref|reference|piece|n piece)$/),
    label: table.columnOf("expense.label", "inkind.nature"),
    project: table.columnOf("project.code", "project.name"),
    date: table.columnOf("expense.date"),
    hours: table.columnOf("time.hours"),
    price: headerColumn(
      table,
      /\b(?:prix unitaire|taux horaire|cout horaire|valeur unitaire|unit price)\b/,
    ),
  };
  for (const row of table.rows) {
    yield;
    const line = new LineReader(table, book.year);
    const at = (column: number | null) => (column === null ? null : table.cell(row, column));
    const textAt = (column: number | null): string | null => {
      const cell = at(column);
      return cell === null ? null : line.text(cell);
    };
    const amountAt = (column: number | null): Cents | null => {
      const cell = at(column);
      return cell === null ? null : line.amount(cell);
    };
    const amount = amountAt(amountColumn);
    const accountCell = at(accountColumn);
    const account =
      accountCell !== null && isWritten(accountCell) ? readAccount(accountCell.value) : null;
    if (amount === null && !line.hasFailed()) continue;
    if (account !== null && !account.ok && accountCell !== null)
      line.fail(accountCell, "unreadable-account");
    const hoursCell = at(columns.hours);
    const dateCell = at(columns.date);
    const time = hoursCell === null ? null : line.hours(hoursCell, null);
    const date = dateCell === null ? null : line.date(dateCell);
    const unitPrice = amountAt(columns.price);
    const code = account?.ok === true ? account.value : "7";
    if (line.hasFailed() || amount === null) {
      harvest.waiting += 1;
      continue;
    }
    const section = textAt(columns.project);
    const destination = section === null ? null : destinationOf(book, section);
    const project = destination?.projects?.[0]?.code ?? null;
    const counterpart = counterparts[code.slice(0, 3)] ?? null;
    const number = textAt(columns.id);
    const id = book.uniqueId(number ?? [code, project].filter((part) => part !== null).join("-"));
    harvest.noteId(table.cell(row, columns.id ?? amountColumn).address, number, id);
    harvest.add(
      "resources",
      {
        id,
        date,
        account: code,
        counterpart,
        label: textAt(columns.label) ?? titleOf(table),
        project,
        key: destination?.key ?? null,
        employee: null,
        funder: null,
        minutes: time,
        unitPrice,
        amount: cents(amount),
      },
      table.source(table.cell(row, amountColumn)),
    );
  }
  return undefined;
}

function titleOf(table: SourceTable): string | null {
  const { box } = table.reading;
  for (let row = box.top - 1; row >= Math.max(1, box.top - 3); row--) {
    const { value } = table.cell(row, box.left);
    if (typeof value === "string" && wordsOf(value).length > 0) return value.trim();
  }
  return null;
}
