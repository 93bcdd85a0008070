import { type PlainDate, day, yearOf } from "../../quantities/plainDate";
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
 * The period of a row of agreements: its own dates, else the whole year it is for (« Exercice 2025 », the year of the
 * sheet, the year it was signed, the year of the workbook). A follow-up table of grants seldom says more.
 */
export function agreementPeriod(
  table: SourceTable,
  book: Book,
  { row, line, values }: ListRow<"agreements">,
): AgreementPeriod {
  const { start, end } = values;
  if (start !== null && end !== null) return { start, end };
  const year =
    yearIn(table, row) ??
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

function yearIn(table: SourceTable, row: number): number | null {
  const column = table.columnOf("agreement.year", "expense.period");
  if (column === null) return null;
  const text = plainText(table.cellFilledDown(row, column).value);
  return /^(?:19|20)\d{2}$/.test(text) ? Number(text) : null;
}
