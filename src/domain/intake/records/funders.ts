import { funderCategoryOf } from "../../ledger/funderCategory";
import type { RecordOf } from "../../schema/tables";
import { wordsOf } from "../read/text";
import type { Book, Harvest } from "./book";
import { headerColumn } from "./entryColumns";
import { listRows } from "./lists";
import type { SourceTable } from "./sourceTable";

/** A list of funders: code, name, category, nature; the category may also be said by the name. */
export function takeFunders(table: SourceTable, book: Book, harvest: Harvest): void {
  const codeColumn = headerColumn(table, /^(?:code|sigle|code (?:du )?financeur|ref|reference)$/);
  const categoryColumn = headerColumn(
    table,
    /^(?:categorie|type|type de financeur|famille|category)$/,
  );
  const natureColumn = headerColumn(table, /^(?:nature|public prive|statut|nature du financeur)$/);
  for (const { row, values, line, source } of listRows(table, "funders")) {
    const textAt = (column: number | null): string | null =>
      column === null ? null : line.text(table.cell(row, column));
    const name = values.name ?? textAt(codeColumn);
    if (line.hasFailed() || name === null) {
      harvest.waiting += 1;
      continue;
    }
    const code = values.code ?? textAt(codeColumn) ?? name;
    book.funders.add(code, name);
    const category = values.category ?? categoryOf(textAt(categoryColumn)) ?? categoryOf(name);
    const nature =
      values.nature ?? natureOf(textAt(natureColumn)) ?? natureOf(textAt(categoryColumn));
    harvest.add("funders", { code, name, category, nature }, source);
  }
}

function categoryOf(text: string | null): RecordOf<"funders">["category"] {
  return text === null ? null : funderCategoryOf(text);
}

function natureOf(text: string | null): RecordOf<"funders">["nature"] {
  const words = wordsOf(text ?? "").join(" ");
  if (/\bprivee?s?\b|\bprivate\b/.test(words)) return "private";
  return /\bpubli(?:c|que|cs|ques)\b/.test(words) ? "public" : null;
}
