import { type Grid, columnLetters, valueAt } from "../grid";
import { readDate } from "../read/date";
import { periodIn } from "../read/month";
import type { TableReading } from "../reading";
import { yearOf } from "../../quantities/plainDate";
import { linesAbove } from "../records/period";
import { type HealthNote, noteOf } from "./note";

/** Dates of another year than the one the sheet's name or the table's title speaks of. */
export function periodNotes(grid: Grid, table: TableReading): HealthNote[] {
  if (table.orientation !== "long") return [];
  const { box } = table;
  const year = [...linesAbove(grid, box.top, box.left, box.right), grid.sheet]
    .map((text) => periodIn(text).year)
    .find((each) => each !== null);
  if (year === undefined) return [];
  const dated = [...table.columns].find(
    ([, field]) => field === "expense.date" || field === "time.date",
  );
  if (dated === undefined) return [];
  const [column] = dated;
  const aside = new Set([...table.totalRows, ...table.groupRows]);
  const others: string[] = [];
  let rows = 0;
  for (let row = table.firstDataRow; row <= table.lastDataRow; row++) {
    const value = valueAt(grid, row, column);
    if (aside.has(row) || value === null) continue;
    const read = readDate(value, { date1904: grid.date1904, year });
    if (!read.ok) continue;
    rows++;
    if (yearOf(read.value) !== year) others.push(`${columnLetters(column)}${row}`);
  }
  // A title that fits few of the dates speaks of something else.
  return others.length * 2 > rows
    ? []
    : noteOf(grid.sheet, "mixed-periods", others, { year: String(year) });
}
