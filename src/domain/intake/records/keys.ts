import { wordsOf } from "../read/text";
import type { Book, Harvest } from "./book";
import { headerColumn } from "./entryColumns";
import { keyBasisOf } from "./keyDirectory";
import { LineReader } from "./lineReader";
import { linesAbove } from "./period";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";

/**
 * Allocation keys, in the two tables people keep: the list of keys (code, label, base), and one table of weights per
 * key (project, m² or parts) that its title or its header ties to a key.
 */
export function takeKeys(table: SourceTable, book: Book, harvest: Harvest): void {
  const basis = headerColumn(table, /^(?:base|assiette|base de calcul|basis|mode de calcul)$/);
  const code =
    table.columnOf("alloc.pct") ?? headerColumn(table, /^(?:cle|code cle|cle de repartition|key)$/);
  if (basis !== null && code !== null) takeList(table, book, harvest, { code, basis });
  else takeWeights(table, book, harvest);
}

function takeList(
  table: SourceTable,
  book: Book,
  harvest: Harvest,
  columns: { readonly code: number; readonly basis: number },
): void {
  const labelColumn = headerColumn(table, /^(?:libelle|description|label)$/);
  const projectColumn = table.columnOf("project.code", "project.name");
  const weights = weightColumn(table);
  for (const row of table.rows) {
    const line = new LineReader(table, book.year);
    const code = line.text(table.cellFilledDown(row, columns.code));
    const basisCell = table.cellFilledDown(row, columns.basis);
    const basis = keyBasisOf(line.text(basisCell) ?? "");
    const weight = weights === null ? null : wholeWeight(line, table.cell(row, weights));
    if (code === null || basis === null || line.hasFailed()) {
      harvest.waiting += 1;
      if (basis === null) table.reject(basisCell, "unknown-column");
      continue;
    }
    const label = labelColumn === null ? null : line.text(table.cell(row, labelColumn));
    const project = projectColumn === null ? null : line.text(table.cell(row, projectColumn));
    book.keys.add(code, label, basis);
    harvest.add(
      "keys",
      {
        code,
        label,
        basis,
        project: project === null ? null : book.projects.resolve(project),
        weight,
        start: null,
        end: null,
      },
      source(table, row, columns.code),
    );
  }
}

/** A weight is a whole number; null in a key's own row, where weights have a table of their own. */
function wholeWeight(line: LineReader, cell: Cell): number | null {
  if (!isWritten(cell)) return null;
  if (typeof cell.value === "number" && Number.isSafeInteger(cell.value) && cell.value >= 0) {
    return cell.value;
  }
  line.fail(cell, "unreadable-amount");
  return null;
}

function takeWeights(table: SourceTable, book: Book, harvest: Harvest): void {
  const project = table.columnOf("project.code", "project.name");
  const weight = weightColumn(table);
  if (project === null || weight === null) return;
  const title =
    linesAbove(
      table.grid,
      table.reading.box.top,
      table.reading.box.left,
      table.reading.box.right,
    )[0] ?? "";
  const header = table.header(weight);
  const basis = keyBasisOf(header) ?? keyBasisOf(title) ?? "fixed";
  const named = /cl(?:e|é)\s+(.+)$/iu.exec(title)?.[1];
  const code = book.keys.resolve(named ?? header);
  book.keys.add(code, null, basis);
  for (const row of table.rows) {
    const line = new LineReader(table, book.year);
    const cell = table.cell(row, weight);
    const name = line.text(table.cell(row, project));
    const value = wholeWeight(line, cell);
    if (line.hasFailed()) harvest.waiting += 1;
    if (name === null || value === null) continue;
    harvest.add(
      "keys",
      {
        code,
        label: null,
        basis,
        project: book.projects.resolve(name),
        weight: value,
        start: null,
        end: null,
      },
      source(table, row, weight),
    );
  }
}

/** The last column of numbers that is no total. */
function weightColumn(table: SourceTable): number | null {
  const columns = [...table.reading.headers.keys()].sort((a, b) => b - a);
  const speaking = columns.find(
    (column) =>
      keyBasisOf(wordsOf(table.header(column)).join(" ")) !== null && isNumeric(table, column),
  );
  return speaking ?? columns.find((column) => isNumeric(table, column)) ?? null;
}

function isNumeric(table: SourceTable, column: number): boolean {
  return (
    table.rows.length > 0 &&
    table.rows.every((row) => {
      const { value } = table.cell(row, column);
      return value === null || typeof value === "number";
    }) &&
    table.rows.some((row) => typeof table.cell(row, column).value === "number")
  );
}

function source(table: SourceTable, row: number, column: number): string {
  return table.source(table.cell(row, column));
}
