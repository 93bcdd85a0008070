import type { Side } from "../../balances/catalogue";
import { type Cents, cents } from "../../quantities/money";
import { sideOfText } from "../read/side";
import { plainText } from "../read/text";
import type { Book, Harvest } from "./book";
import { budgetSubject } from "./budgetTitle";
import { isLineName, lineOf, productLine, sideOfAccount, sourceOf, wordsOnly } from "./budgetLines";
import { LineReader } from "./lineReader";
import { linesAbove, periodOf } from "./period";
import { type SourceTable, isWritten } from "./sourceTable";
import { askAboutColumns } from "./unknownColumns";

/** A budget: accounts in rows and who pays in columns, or one planned amount per line. */
export function takeBudget(table: SourceTable, book: Book, harvest: Harvest): void {
  const frame: Frame = {
    table,
    book,
    harvest,
    project: projectOf(table, book),
    year: periodOf(table).year ?? book.year,
  };
  if (frame.project === null) table.ask(table.corner, "unknown-project");
  if (frame.year === null) table.ask(table.corner, "missing-period");
  askAboutColumns(table, () => true);
  askAboutTotals(table);
  const { spread } = table.reading;
  if (spread?.kind === "code") takeMatrix(frame, spread.columns);
  else takeLines(frame, spread?.columns ?? plannedColumn(table));
}

/** A « total » typed by hand under the very name of a line of the chart may be that line. */
function askAboutTotals(table: SourceTable): void {
  for (const row of table.reading.totalRows) {
    const label = labelOf(table, row);
    if (isLineName(label) && !table.hasFormula(row)) {
      table.ask(table.cell(row, table.reading.box.left).address, "doubtful-total", { text: label });
    }
  }
}

interface Frame {
  readonly table: SourceTable;
  readonly book: Book;
  readonly harvest: Harvest;
  readonly project: string | null;
  readonly year: number | null;
}

/** The project of a sheet: found beside the table, in its title, or in the sheet's name; else the only one there is. */
function projectOf(table: SourceTable, book: Book): string | null {
  const { constants, box } = table.reading;
  const constant = constants.get("project.code") ?? constants.get("project.name");
  const texts = [
    ...(constant === undefined ? [] : [constant.text]),
    ...linesAbove(table.grid, box.top, box.left, box.right),
    table.grid.sheet,
  ];
  for (const text of texts) {
    const found = book.projects.findWithin(text);
    if (found !== null) return found;
  }
  if (constant !== undefined) return book.projects.resolve(constant.text);
  if (book.projects.all.length === 0) {
    // A workbook without a list of projects is about the one its titles name.
    const subject = texts.map(budgetSubject).find((each) => each !== null) ?? null;
    return subject === null ? null : book.projects.resolve(subject);
  }
  const [only] = book.projects.all;
  return book.projects.all.length === 1 && only !== undefined ? only.code : null;
}

function takeMatrix(frame: Frame, columns: readonly number[]): void {
  const { table, harvest, project, year } = frame;
  const side = sideOfTable(table);
  const totals = new Map<number, Cents>();
  for (const row of table.rows) {
    const label = labelOf(table, row);
    for (const column of columns) {
      const cell = table.cell(row, column);
      if (!isWritten(cell)) continue;
      const line = new LineReader(table, year);
      const amount = line.amount(cell);
      if (line.hasFailed() || project === null || year === null) {
        harvest.waiting += 1;
        continue;
      }
      if (amount === null || amount === 0) continue;
      totals.set(column, cents((totals.get(column) ?? 0) + amount));
      harvest.add(
        "budget",
        {
          project,
          year,
          side,
          line: lineOf(label, side, year),
          label: wordsOnly(label),
          source: sourceOf(frame.book, headerOf(table, column)),
          amount,
        },
        table.source(cell),
      );
    }
  }
  if (side === "charge") addProducts(frame, totals);
}

/** What a column of payers adds up to is a planned product, from that payer. */
function addProducts(
  { table, book, harvest, project, year }: Frame,
  totals: ReadonlyMap<number, Cents>,
): void {
  if (project === null || year === null) return;
  const headerRow = table.reading.spread?.headerRow ?? table.reading.box.top;
  for (const [column, amount] of totals) {
    const header = headerOf(table, column);
    const source = sourceOf(book, header);
    if (source === null) continue;
    harvest.add(
      "budget",
      { project, year, side: "product", line: productLine(header), label: header, source, amount },
      table.source(table.cell(headerRow, column)),
    );
  }
}

function plannedColumn(table: SourceTable): readonly number[] {
  const column = table.columnOf("budget.planned", "project.budget", "expense.amount_ttc");
  return column === null ? [] : [column];
}

/** One planned amount a row; months and quarters of a row add up to its year. */
function takeLines(frame: Frame, amounts: readonly number[]): void {
  const { table, harvest, project, year } = frame;
  const [planned] = amounts;
  const projectColumn = table.columnOf("project.code", "project.name");
  const sideColumn = table.columnOf("budget.side");
  const funderColumn = table.columnOf("funder.name");
  if (planned === undefined) return;
  const labels = labelColumns(table);
  if (Math.min(...(labels.length > 0 ? labels : [table.reading.box.left])) >= planned) {
    // Amounts come after what they are for: figures before any words may be codes.
    table.ask(table.cell(table.reading.firstDataRow, planned).address, "unknown-column", {
      header: table.header(planned),
    });
  }
  for (const row of table.rows) {
    const line = new LineReader(table, year);
    const cells = amounts.map((column) => table.cell(row, column)).filter(isWritten);
    const [cell] = cells;
    if (cell === undefined) continue;
    const amount = sumOf(cells.map((each) => line.amount(each)));
    const projectText =
      projectColumn === null ? null : line.text(table.cellFilledDown(row, projectColumn));
    const ownProject = projectText === null ? project : frame.book.projects.resolve(projectText);
    if (line.hasFailed() || amount === null || ownProject === null || year === null) {
      harvest.waiting += 1;
      continue;
    }
    const label = labelOf(table, row);
    const sideText = sideColumn === null ? null : line.text(table.cell(row, sideColumn));
    const side =
      sideOfText(sideText ?? "") ??
      sideOfAccount(label) ??
      sideAbove(table, row) ??
      sideOfTable(table);
    const funder = funderColumn === null ? null : line.text(table.cell(row, funderColumn));
    harvest.add(
      "budget",
      {
        project: ownProject,
        year,
        side,
        line: lineOf(label, side, year),
        label: wordsOnly(label),
        source:
          funder === null
            ? side === "product"
              ? sourceOf(frame.book, label)
              : null
            : sourceOf(frame.book, funder),
        amount,
      },
      table.source(cell),
    );
  }
}

/** Null when there is nothing to add. */
function sumOf(amounts: readonly (Cents | null)[]): Cents | null {
  const read = amounts.filter((amount) => amount !== null);
  return read.length === 0 ? null : cents(read.reduce((sum, amount) => sum + amount, 0));
}

/** The words of a budget line: its account and its label, from the columns left of the amounts. */
function labelOf(table: SourceTable, row: number): string {
  const columns = labelColumns(table);
  const texts = (columns.length > 0 ? columns : [table.reading.box.left])
    .map((column) => plainText(table.cellFilledDown(row, column).value))
    .filter((text) => text !== "");
  return [...new Set(texts)].join(" – ");
}

function labelColumns(table: SourceTable): number[] {
  return [
    ...table.columnsOf("expense.account", "budget.account"),
    ...table.columnsOf("budget.line", "expense.account_label", "expense.label", "project.name"),
  ];
}

function headerOf(table: SourceTable, column: number): string {
  const row = table.reading.spread?.headerRow;
  const own = row === undefined ? "" : plainText(table.cell(row, column).value);
  return own === "" ? table.header(column) : own;
}

function sideAbove(table: SourceTable, row: number): Side | null {
  return table.headingAbove(row, sideOfText);
}

/** The label column's header says it (« Postes de dépenses »), else the title, else its totals; charges are the rule. */
function sideOfTable(table: SourceTable): Side {
  const { box, totalRows } = table.reading;
  const header = [...table.reading.headers].sort(([a], [b]) => a - b)[0]?.[1] ?? "";
  const above = linesAbove(table.grid, box.top, box.left, box.right);
  const totals = totalRows.map((row) => plainText(table.cell(row, box.left).value));
  for (const text of [header, ...above.slice(0, 1), ...totals]) {
    const side = sideOfText(text);
    if (side !== null) return side;
  }
  return "charge";
}
