import type { PlainMonth } from "../../quantities/plainDate";
import { periodIn, readMonth } from "../read/month";
import { plainText } from "../read/text";
import type { Book, Harvest } from "./book";
import { headingsOf } from "./payrollHeadings";
import { type Payslip, collect } from "./payslips";
import { periodOf } from "./period";
import { splitPerson } from "./personDirectory";
import { personOfRow, personOfTable, resolvePerson } from "./persons";
import { type Rubric, rubricOf } from "./rubrics";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";

/** The lines of payslips in rows (domain.md § 5.2): months, employees, or the employer's share in columns. */
export function isByHeading(table: SourceTable): boolean {
  const { spread } = table.reading;
  if (spread !== null) return spread.kind === "month" || spread.headerField === "employee.name";
  return hasShares(table);
}

/** « Base », « Part salariale », « Part patronale » beside the names of the lines, under the name of each employee. */
export function hasShares(table: SourceTable): boolean {
  return (
    table.reading.spread === null &&
    table.columnOf("payroll.employer_charges") !== null &&
    table.columnOf("employee.id", "employee.name", "payroll.month") === null &&
    headingsOf(table).column !== null
  );
}

/** Each amount goes to the month of its employee; a line that nobody knows is asked about, for its amounts would be lost. */
export function collectByHeading(
  table: SourceTable,
  book: Book,
  harvest: Harvest,
  slips: Map<string, Payslip>,
): void {
  const headings = headingsOf(table);
  const constant = personOfTable(table, book);
  const owners = ownersOfColumns(table, book);
  const period = periodOf(table).month;
  const shared = hasShares(table);
  for (const row of headings.rows) {
    const labelCell = headings.column === null ? null : table.cell(row, headings.column);
    const rubric = headings.rubric(row);
    const amounts = shared
      ? sharesOf(table, row, rubric)
      : [...owners.keys()].map((column) => ({ rubric, cell: table.cell(row, column) }));
    const written = amounts.filter(({ cell }) => isWritten(cell));
    const counted = written.filter((each) => each.rubric !== "aside" && each.rubric !== "total");
    if (counted.length === 0) continue;
    const label = plainText(labelCell?.value ?? "");
    const address = labelCell?.address ?? table.corner;
    const named = personOfRow(table, book, row);
    const ofRow = named === undefined ? (personAbove(table, book, row) ?? constant) : named;
    const monthOfRow = table.headingAbove(row, (text) => periodIn(text).month) ?? period;
    for (const { rubric: own, cell } of counted) {
      const owner = owners.get(cell.column);
      const employee = owner?.employee === undefined ? ofRow : owner.employee;
      const month = owner?.month ?? monthOfRow;
      if (own === null) table.ask(address, "unknown-column", { header: label });
      else if (employee === null) {
        if (named === undefined && owner?.employee === undefined)
          table.ask(address, "unknown-person", { name: label, known: "" });
      } else if (month === null) table.ask(table.corner, "missing-period");
      else {
        collect(table, slips, { employee, month, rubric: own, cell });
        continue;
      }
      harvest.waiting += 1;
    }
  }
}

/** Whose column it is, and of which month; what is absent is said by the row or the table. */
interface Owner {
  readonly employee?: string | null;
  readonly month?: PlainMonth;
}

function ownersOfColumns(table: SourceTable, book: Book): ReadonlyMap<number, Owner> {
  const { spread } = table.reading;
  const year = periodOf(table).year ?? book.year;
  const owners = new Map<number, Owner>();
  for (const column of spread?.columns ?? []) {
    const cell = table.cell(spread?.headerRow ?? 0, column);
    if (spread?.kind === "code") {
      const name = table.header(column);
      owners.set(column, { employee: resolvePerson(table, book, name, cell.address) });
      continue;
    }
    const read = readMonth(cell.value, { year, date1904: table.grid.date1904 });
    if (read.ok) owners.set(column, { month: read.value });
    else table.ask(cell.address, "missing-period", { header: table.header(column) });
  }
  return owners;
}

interface Amount {
  readonly rubric: Rubric | null;
  readonly cell: Cell;
}

/** What one line costs: the employer's share, whatever the line is called, else the gain. The employee's share is in the gross. */
function sharesOf(table: SourceTable, row: number, rubric: Rubric | null): readonly Amount[] {
  if (rubric === "total") return [];
  const shares = table
    .columnsOf("payroll.employer_charges")
    .map((column) => table.cell(row, column));
  const written = shares.filter(isWritten);
  if (written.length > 0) {
    const own = rubric === "taxes" || rubric === "otherCharges" ? rubric : "employerCharges";
    return written.map((cell) => ({ rubric: own, cell }));
  }
  const gains = table
    .columnsOf("payroll.gross", "expense.amount_ttc", "payroll.bonus")
    .map((column) => table.cell(row, column));
  const gain = gains.find(isWritten);
  if (gain !== undefined) return [{ rubric, cell: gain }];
  // A list without a column of gains writes the gross as a base.
  const base = table.columnOf("payroll.base");
  const isPay = rubric === "gross" || rubric === "refunds" || rubric === "aid";
  return base === null || gains.length > 0 || !isPay
    ? []
    : [{ rubric, cell: table.cell(row, base) }];
}

/** The employee of the nearest heading above: « E1 – BENALI Amina ». */
export function personAbove(table: SourceTable, book: Book, row: number): string | null {
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
