import type { Book, Harvest } from "./book";
import { LineReader } from "./lineReader";
import { collectByHeading, isByHeading, personAbove } from "./payrollByHeading";
import { type Payslip, addPayslip, collect } from "./payslips";
import { periodOf } from "./period";
import { personOfRow, personOfTable } from "./persons";
import { type Rubric, rubricOf } from "./rubrics";
import type { SourceTable } from "./sourceTable";

/** Payroll by employee and month, whatever the layout: one row per payslip, or headings in rows and months, employees or shares in columns. */
export function takePayroll(table: SourceTable, book: Book, harvest: Harvest): void {
  const slips = new Map<string, Payslip>();
  if (isByHeading(table)) collectByHeading(table, book, harvest, slips);
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
