import { type PlainMonth, yearOf } from "../../quantities/plainDate";
import { type CellValue, type Grid, valueAt } from "../grid";
import { periodIn } from "../read/month";
import { plainText } from "../read/text";
import type { SourceTable } from "./sourceTable";

export interface SheetPeriod {
  readonly month: PlainMonth | null;
  readonly year: number | null;
}

const periodFields = [
  "time.date",
  "payroll.month",
  "expense.period",
  "agreement.year",
  "expense.date",
  "project.start",
] as const;

/**
 * Month and year of a table that its own columns do not say: facts found beside it first, then the lines above it
 * (nearest first), then the sheet's name.
 */
export function periodOf(table: SourceTable): SheetPeriod {
  const { constants, box } = table.reading;
  const known = periodFields.flatMap((field) => constants.get(field)?.text ?? []);
  const texts = [
    ...known,
    ...linesAbove(table.grid, box.top, box.left, box.right),
    table.grid.sheet,
  ];
  let year: number | null = null;
  for (const text of texts) {
    const period = periodIn(text);
    if (period.month !== null) return { month: period.month, year: yearOf(period.month) };
    year ??= period.year;
  }
  return { month: null, year };
}

/** Texts of the few rows above a table, nearest first, stopping at a gap of two blank rows. */
export function linesAbove(grid: Grid, top: number, left: number, right: number): string[] {
  const lines: string[] = [];
  let blank = 0;
  for (let row = top - 1; row >= Math.max(grid.top, top - 8) && blank < 2; row--) {
    const texts = cellsOfRow(grid, row, left, right).filter((value) => typeof value === "string");
    if (texts.length === 0) blank += 1;
    else {
      blank = 0;
      lines.push(texts.map(plainText).join(" "));
    }
  }
  return lines;
}

function cellsOfRow(grid: Grid, row: number, left: number, right: number): CellValue[] {
  const values: CellValue[] = [];
  for (let column = left; column <= right; column++) values.push(valueAt(grid, row, column));
  return values;
}
