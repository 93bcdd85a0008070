import { valueAt } from "../grid";
import { readAbsence } from "../read/absence";
import { monthNumberOf } from "../read/monthNames";
import { folded, plainText } from "../read/text";
import { splitPerson } from "./personDirectory";
import type { Book } from "./book";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";

/**
 * The employee number of a text; null when it may be someone known under another writing: the question is asked once,
 * and the records wait. A name nobody resembles is a new person, whose number is the one written beside it, or the name.
 */
export function resolvePerson(
  table: SourceTable,
  book: Book,
  text: string,
  cell: string,
): string | null {
  const match = book.people.find(text);
  if (match.kind === "known") return match.id;
  const { id, name } = splitPerson(text);
  if (match.kind === "perhaps") {
    table.ask(cell, "unknown-person", { name, known: match.name });
    return null;
  }
  book.people.add(id ?? name, name);
  return id ?? name;
}

/**
 * The person of a whole table: a fact found beside it (title, sheet's name), when it names one. Of a number and a name
 * the one that is known counts: a number may be cut short where it has spaces.
 */
export function personOfTable(table: SourceTable, book: Book): string | null {
  const facts = ["employee.id", "employee.name"].flatMap(
    (field) => table.reading.constants.get(field) ?? [],
  );
  const constant = facts.find(({ text }) => book.people.find(text).kind === "known") ?? facts.at(0);
  return constant === undefined
    ? personOfSheet(table, book)
    : resolvePerson(table, book, constant.text, constant.cell);
}

const fullName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;

/**
 * One sheet a person (domain.md § 9.1): the tab's name without its month, when it is someone known, or a full name over days
 * off in letters, which only one person's sheet has. « Centre Social » over hours alone is asked about.
 */
function personOfSheet(table: SourceTable, book: Book): string | null {
  const name = withoutPeriod(table.grid.sheet);
  if (name === "") return null;
  const match = book.people.find(name);
  if (match.kind === "known") return match.id;
  if (match.kind === "unknown" && !(fullName.test(name) && hasAbsences(table))) return null;
  return resolvePerson(table, book, name, table.corner);
}

/** `[file.xlsx]Amina Benali - mars 2025` → `Amina Benali` */
function withoutPeriod(sheet: string): string {
  return plainText(sheet.replace(/^\[[^\]]*\]/, ""))
    .split(/[\s_–—]+|-(?=\s|\d)|(?<=\s)-/u)
    .filter((word) => /\p{L}/u.test(word) && monthNumberOf(folded(word)) === null)
    .join(" ");
}

function hasAbsences({ rows, reading, grid }: SourceTable): boolean {
  const columns = reading.spread?.columns ?? [];
  return rows.some((row) =>
    columns.some((column) => {
      const value = valueAt(grid, row, column);
      return typeof value === "string" && readAbsence(plainText(value)) !== null;
    }),
  );
}

/** Someone named in a list of names, when known; else the text as it is. */
export function personOrText(book: Book, text: string): string {
  const match = book.people.find(text);
  return match.kind === "known" ? match.id : text;
}

/**
 * Whose row it is, by its number when it is written, else by its name; undefined when the row says neither. A row with
 * both tells how the person with that number is called.
 */
export function personOfRow(
  table: SourceTable,
  book: Book,
  row: number,
): string | null | undefined {
  const written = (field: string): Cell | null => {
    const column = table.columnOf(field);
    const cell = column === null ? null : table.cellFilledDown(row, column);
    return cell !== null && isWritten(cell) ? cell : null;
  };
  const id = written("employee.id");
  const name = written("employee.name");
  if (id !== null && name !== null) book.people.add(plainText(id.value), plainText(name.value));
  const cell = id ?? name;
  return cell === null
    ? undefined
    : resolvePerson(table, book, plainText(cell.value), cell.address);
}
