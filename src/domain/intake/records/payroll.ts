import { type Cents, cents, zeroCents } from "../../quantities/money";
import { type PlainMonth, lastDay } from "../../quantities/plainDate";
import { readMonth } from "../read/month";
import type { Book, Harvest } from "./book";
import { LineReader } from "./lineReader";
import { periodOf } from "./period";
import { splitPerson } from "./personDirectory";
import { personOfRow, personOfTable, resolvePerson } from "./persons";
import { type Rubric, rubricOf } from "./rubrics";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";

/** Sums of one employee's month by rubric, with the first cell that fed it. */
interface Payslip {
  readonly employee: string;
  readonly month: PlainMonth;
  readonly source: string;
  readonly amounts: Map<Rubric, Cents>;
  failed: boolean;
}

/** Payroll by employee and month, whatever the layout: one row per payslip, or rubrics in rows and months in columns. */
export function takePayroll(table: SourceTable, book: Book, harvest: Harvest): void {
  const slips = new Map<string, Payslip>();
  if (table.reading.spread?.kind === "month") collectByRubric(table, book, harvest, slips);
  else collectByColumn(table, book, harvest, slips);
  for (const slip of slips.values()) addPayslip(slip, book, harvest);
}

/** Columns of a payroll list → rubrics; bonuses and reductions belong to gross and charges. */
const rubricFields: readonly (readonly [Rubric, string])[] = [
  ["gross", "payroll.gross"],
  ["employerCharges", "payroll.employer_charges"],
  ["taxes", "payroll.tax"],
  ["total", "payroll.cost"],
];

function collectByColumn(
  table: SourceTable,
  book: Book,
  harvest: Harvest,
  slips: Map<string, Payslip>,
): void {
  const period = periodOf(table);
  const monthColumn = table.columnOf("payroll.month", "expense.period");
  const constant = personOfTable(table, book);
  const columns = rubricFields.flatMap(([rubric, field]) =>
    table.columnsOf(field).map((column) => [rubric, column] as const),
  );
  const aids = table.columnsOf("payroll.aid").map((column) => {
    const rubric = rubricOf(table.header(column));
    return [rubric === "refunds" ? "refunds" : "aid", column] as const;
  });
  const others = [...table.reading.headers.keys()]
    .filter((column) => (table.reading.columns.get(column) ?? null) === null)
    .filter((column) => rubricOf(table.header(column)) === "otherCharges")
    .map((column) => ["otherCharges", column] as const);
  for (const row of table.rows) {
    const line = new LineReader(table, period.year ?? book.year);
    const named = personOfRow(table, book, row);
    const employee = named === undefined ? (constant ?? personAbove(table, book, row)) : named;
    const monthCell = monthColumn === null ? null : table.cellFilledDown(row, monthColumn);
    const month = monthCell === null ? period.month : line.month(monthCell);
    if (employee === null || month === null) {
      harvest.waiting += 1;
      if (month === null && !line.hasFailed()) table.ask(table.corner, "missing-period");
      continue;
    }
    for (const [rubric, column] of [...columns, ...aids, ...others]) {
      collect(table, slips, { employee, month, rubric, cell: table.cell(row, column) });
    }
  }
}

function collectByRubric(
  table: SourceTable,
  book: Book,
  harvest: Harvest,
  slips: Map<string, Payslip>,
): void {
  const months = monthsOfColumns(table, book);
  const constant = personOfTable(table, book);
  const labels = labelColumn(table);
  const onlyRubric = labels === null ? rubricOf(table.grid.sheet) : null;
  for (const row of table.rows) {
    const labelCell = labels === null ? null : table.cell(row, labels);
    const label = labelCell === null ? "" : String(labelCell.value ?? "");
    const rubric = labelCell === null ? (onlyRubric ?? "gross") : rubricOf(label);
    if (rubric === "aside" || rubric === "total") continue;
    const cells = [...months].map(([column, month]) => ({ cell: table.cell(row, column), month }));
    if (cells.every(({ cell }) => !isWritten(cell))) continue;
    if (rubric === null) {
      harvest.waiting += 1;
      table.ask(labelCell?.address ?? table.corner, "unknown-column", { header: label });
      continue;
    }
    const named = personOfRow(table, book, row);
    const employee = named === undefined ? (personAbove(table, book, row) ?? constant) : named;
    if (employee === null) {
      harvest.waiting += 1;
      if (named === undefined)
        table.ask(labelCell?.address ?? table.corner, "unknown-person", { name: label, known: "" });
      continue;
    }
    for (const { cell, month } of cells) collect(table, slips, { employee, month, rubric, cell });
  }
}

/** The employee of the nearest heading above: « E1 – BENALI Amina ». */
function personAbove(table: SourceTable, book: Book, row: number): string | null {
  return table.headingAbove(row, (text) => {
    const match = book.people.find(text);
    if (match.kind === "known") return match.id;
    const { id, name } = splitPerson(text);
    const looksLikeName = /^\p{L}[\p{L}' .-]+ \p{L}[\p{L}' .-]+$/u.test(name);
    if (id === null && (!looksLikeName || match.kind === "perhaps" || rubricOf(text) !== null))
      return null;
    return resolvePerson(table, book, text, table.corner);
  });
}

function monthsOfColumns(table: SourceTable, book: Book): Map<number, PlainMonth> {
  const { spread } = table.reading;
  const year = periodOf(table).year ?? book.year;
  const months = new Map<number, PlainMonth>();
  for (const column of spread?.columns ?? []) {
    const cell = table.cell(spread?.headerRow ?? 0, column);
    const read = readMonth(cell.value, { year, date1904: table.grid.date1904 });
    if (read.ok) months.set(column, read.value);
    else table.ask(cell.address, "missing-period", { header: table.header(column) });
  }
  return months;
}

/** Where the rubrics are named: the first column of words that is neither the person nor a month. */
function labelColumn(table: SourceTable): number | null {
  const people = table.columnsOf("employee.id", "employee.name");
  const { box } = table.reading;
  for (let column = box.left; column <= box.right; column++) {
    if (people.includes(column) || table.isSpread(column)) continue;
    const named = table.rows.filter((row) => {
      const { value } = table.cell(row, column);
      return typeof value === "string" && rubricOf(value) !== null;
    });
    if (named.length * 2 >= table.rows.length) return column;
  }
  return null;
}

interface Entry {
  readonly employee: string;
  readonly month: PlainMonth;
  readonly rubric: Rubric;
  readonly cell: Cell;
}

function collect(table: SourceTable, slips: Map<string, Payslip>, entry: Entry): void {
  const { employee, month, rubric, cell } = entry;
  if (!isWritten(cell)) return;
  const line = new LineReader(table, null);
  const amount = line.amount(cell);
  if (amount === null && !line.hasFailed()) return;
  const key = `${employee} ${month}`;
  const slip: Payslip = slips.get(key) ?? {
    employee,
    month,
    source: table.source(cell),
    amounts: new Map(),
    failed: false,
  };
  slips.set(key, slip);
  if (line.hasFailed()) slip.failed = true;
  slip.amounts.set(rubric, cents((slip.amounts.get(rubric) ?? 0) + (amount ?? 0)));
}

function addPayslip(slip: Payslip, book: Book, harvest: Harvest): void {
  const { employee, month, source, amounts, failed } = slip;
  if (failed) {
    harvest.waiting += 1;
    return;
  }
  const of = (rubric: Rubric): Cents => amounts.get(rubric) ?? zeroCents;
  // Sheets show refunds as a deduction or as a plain amount: both come off the gross.
  const refunds = cents(Math.abs(of("refunds")));
  const parts = cents(
    of("gross") - refunds + of("employerCharges") + of("taxes") + of("otherCharges"),
  );
  const hasParts = (["gross", "employerCharges", "taxes", "otherCharges"] as const).some((part) =>
    amounts.has(part),
  );
  const cost = hasParts ? parts : of("total");
  if (amounts.size > 1 || !amounts.has("aid")) {
    harvest.add(
      "payroll",
      {
        employee,
        month,
        gross: hasParts ? cents(of("gross") - refunds) : cost,
        employerCharges: partOrNull(amounts, "employerCharges"),
        taxes: partOrNull(amounts, "taxes"),
        otherCharges: partOrNull(amounts, "otherCharges"),
        refunds: refunds === 0 ? null : refunds,
        cost,
      },
      source,
    );
  }
  if (of("aid") !== 0) addAid(slip, book, harvest);
}

function partOrNull(amounts: ReadonlyMap<Rubric, Cents>, rubric: Rubric): Cents | null {
  return amounts.get(rubric) ?? null;
}

/** Aid for the job of one person: a resource that follows the person's hours. */
function addAid({ employee, month, source, amounts }: Payslip, book: Book, harvest: Harvest): void {
  harvest.add(
    "resources",
    {
      id: book.uniqueId(`ASP-${employee}-${month}`),
      date: lastDay(month),
      account: "741",
      counterpart: null,
      label: "Aide à l’emploi (ASP)",
      project: null,
      key: null,
      employee,
      funder: null,
      minutes: null,
      unitPrice: null,
      amount: cents(Math.abs(amounts.get("aid") ?? 0)),
    },
    source,
  );
}
