import { type PlainDate, day, yearOf } from "../../quantities/plainDate";
import { readQuarter } from "../read/quarter";
import { plainText } from "../read/text";
import type { Book } from "./book";
import type { ListRow } from "./lists";
import { periodOf } from "./period";
import type { SourceTable } from "./sourceTable";

/** First and last day of an agreement, both inside; null for a day that nothing says. */
export interface AgreementPeriod {
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
}

/**
 * The period of a row of agreements: its own dates, else the quarter (« T1 2025 ») or the whole year it is for (« Exercice 2025 », the year of the
 * sheet, the year it was signed, the year of the workbook). A follow-up table of grants seldom says more.
 */
export function agreementPeriod(
  table: SourceTable,
  book: Book,
  { row, line, values }: ListRow<"agreements">,
): AgreementPeriod {
  const { start, end } = values;
  if (start !== null && end !== null) return { start, end };
  const written = periodTexts(table, row);
  const quarter = written.map(readQuarter).find((each) => each !== null) ?? null;
  // One bound of its own says that the quarter is not the whole period.
  if (quarter !== null && start === null && end === null)
    return { start: quarter.first, end: quarter.last };
  const year =
    yearIn(written) ??
    (start === null && end === null ? (periodOf(table).year ?? signed() ?? book.year) : null) ??
    (start === null ? null : yearOf(start)) ??
    (end === null ? null : yearOf(end));
  if (year === null) return { start, end };
  return { start: start ?? day(`${year}-01-01`), end: end ?? day(`${year}-12-31`) };

  function signed(): number | null {
    const column = table.columnOf("agreement.date", "agreement.payment_date");
    const date = column === null ? null : line.date(table.cell(row, column));
    return date === null ? null : yearOf(date);
  }
}

/** What the row's own columns say of its period. */
function periodTexts(table: SourceTable, row: number): string[] {
  return table
    .columnsOf("agreement.year", "expense.period")
    .map((column) => plainText(table.cellFilledDown(row, column).value));
}

function yearIn(texts: readonly string[]): number | null {
  const year = texts.find((text) => /^(?:19|20)\d{2}$/.test(text));
  return year === undefined ? null : Number(year);
}
