import { wordsOf } from "../read/text";
import { type Rubric, rubricOf } from "./rubrics";
import type { SourceTable } from "./sourceTable";

/** The lines of a payslip written in rows: where they are named, and what each is in the cost of the person. */
interface PayrollHeadings {
  /** Column of the names; null when nothing names them. */
  readonly column: number | null;
  /** Rows that hold a line, ascending. */
  readonly rows: readonly number[];
  /** Null when the row is none that we know. */
  readonly rubric: (row: number) => Rubric | null;
}

/**
 * « Salaire de base », « Prime » above « Salaire brut » are its parts: only the gross as printed counts, even where it looks
 * like a total of theirs. Without a basic salary above it a gross stands for itself, and bonuses add up with it.
 */
export function headingsOf(table: SourceTable): PayrollHeadings {
  const column = headingColumn(table);
  if (column === null) {
    const only = rubricOf(table.grid.sheet) ?? "gross";
    return { column, rows: table.rows, rubric: () => only };
  }
  const labelOf = (row: number): string => String(table.cell(row, column).value ?? "");
  const { firstDataRow, lastDataRow, totalRows } = table.reading;
  const totals = totalRows.filter(
    (row) => row > firstDataRow && row <= lastDataRow && isWholeGross(labelOf(row)),
  );
  const rows = [...table.rows, ...totals].sort((a, b) => a - b);
  const parts = partsOfGross(table, rows, labelOf);
  return { column, rows, rubric: (row) => (parts.has(row) ? "aside" : rubricOf(labelOf(row))) };
}

const wholeGross =
  /^(?:salaire |remuneration |montant )*(?:du )?brute?s?(?: total| mensuel| du mois| soumis.*)?$/;

function isWholeGross(label: string): boolean {
  return wholeGross.test(wordsOf(label).join(" "));
}

function partsOfGross(
  table: SourceTable,
  rows: readonly number[],
  labelOf: (row: number) => string,
): ReadonlySet<number> {
  const parts = new Set<number>();
  const totals = new Set(table.reading.totalRows);
  const hasBase = (row: number): boolean => wordsOf(labelOf(row)).includes("base");
  let block: number | null = null;
  let above: number[] = [];
  for (const row of rows) {
    const heading = table.headings.filter((each) => each.row < row).at(-1)?.row ?? null;
    if (heading !== block) above = [];
    block = heading;
    if (isWholeGross(labelOf(row))) {
      if (totals.has(row) || above.some(hasBase)) for (const each of above) parts.add(each);
      above = [];
    } else if (rubricOf(labelOf(row)) === "gross") above.push(row);
  }
  return parts;
}

/** The first column of words that is neither the person nor a column of amounts. */
function headingColumn(table: SourceTable): number | null {
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
