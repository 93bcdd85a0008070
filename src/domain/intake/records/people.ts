import type { Book, Harvest } from "./book";
import { type ListRow, listRows } from "./lists";
import type { SourceTable } from "./sourceTable";
import { wordsOf } from "../read/text";

/** The projects of a list. « Hors projet » may also be said by the name. */
export function takeProjects(table: SourceTable, book: Book, harvest: Harvest): void {
  for (const { values, line, source } of listRows(table, "projects")) {
    const code = values.code ?? values.name;
    if (line.hasFailed() || code === null) {
      harvest.waiting += 1;
      continue;
    }
    book.projects.add(code, values.name);
    const offProject =
      values.offProject ??
      /\b(?:hors projet|vie associative)\b/.test(wordsOf(values.name ?? "").join(" "));
    harvest.add("projects", { ...values, code, name: values.name ?? code, offProject }, source);
  }
}

/** The register of employees. A name without a number is its own number. */
export function takeEmployees(table: SourceTable, book: Book, harvest: Harvest): void {
  for (const row of listRows(table, "employees")) {
    const { values, line, source } = row;
    const name = values.name ?? values.id;
    if (line.hasFailed() || name === null) {
      harvest.waiting += 1;
      continue;
    }
    const id = values.id ?? idOf(book, name);
    book.people.add(id, name);
    harvest.add("employees", { ...values, id, name, weekly: weeklyOf(table, row) }, source);
  }
}

function idOf(book: Book, name: string): string {
  const match = book.people.find(name);
  return match.kind === "known" ? match.id : name;
}

/** Weekly hours have no field of their own: a column whose header speaks of hours a week. */
function weeklyOf(
  table: SourceTable,
  { row, line, values }: ListRow<"employees">,
): typeof values.weekly {
  if (values.weekly !== null) return values.weekly;
  for (const column of table.reading.headers.keys()) {
    const words = wordsOf(table.header(column)).join(" ");
    if (
      /\b(?:hebdo\w*|par semaine|weekly)\b/.test(words) &&
      /\b(?:h|heures?|horaire|hours?|temps|duree)\b/.test(words)
    ) {
      return line.hours(table.cell(row, column), null);
    }
  }
  return null;
}
