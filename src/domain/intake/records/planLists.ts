import type { Book, Harvest } from "./book";
import { listRows } from "./lists";
import type { SourceTable } from "./sourceTable";

/** Indicators with their target and what was reached, kept as written: they count many kinds of things. */
export function takeIndicators(table: SourceTable, book: Book, harvest: Harvest): void {
  for (const { values, line, source } of listRows(table, "indicators", ["project"])) {
    const { project, label } = values;
    if (label === null) continue;
    if (line.hasFailed() || project === null) {
      harvest.waiting += 1;
      if (project === null) table.ask(table.corner, "unknown-project");
      continue;
    }
    harvest.add(
      "indicators",
      { ...values, project: book.projects.resolve(project), label },
      source,
    );
  }
}

export function takeActions(table: SourceTable, book: Book, harvest: Harvest): void {
  for (const { values, line, source } of listRows(table, "actions", ["project"])) {
    const { project, action } = values;
    if (action === null) continue;
    if (line.hasFailed() || project === null) {
      harvest.waiting += 1;
      if (project === null) table.ask(table.corner, "unknown-project");
      continue;
    }
    harvest.add("actions", { ...values, project: book.projects.resolve(project), action }, source);
  }
}

/** Parts of an expense or of a person-month already laid on agreements by hand. */
export function takeAllocations(table: SourceTable, book: Book, harvest: Harvest): void {
  for (const { values, line, source } of listRows(table, "allocations", ["source"])) {
    const { amount, agreement } = values;
    if (amount === null && !line.hasFailed()) continue;
    if (line.hasFailed() || amount === null || agreement === null || values.source === null) {
      harvest.waiting += 1;
      if (!line.hasFailed()) table.ask(table.corner, "unknown-column", { header: "" });
      continue;
    }
    const project = values.project === null ? null : book.projects.resolve(values.project);
    harvest.add(
      "allocations",
      { ...values, source: values.source, agreement, amount, project },
      source,
    );
  }
}
