import type { Minutes } from "../../quantities/time";
import { readAbsence } from "../read/absence";
import { explainsHalfDays, halfDaysIn } from "../read/halfDay";
import { folded, plainText, wordsOf } from "../read/text";
import type { LineReader } from "./lineReader";
import { legendOf } from "./sheetNotes";
import type { Cell, SourceTable } from "./sourceTable";

/** What « AM » and « M » are in one table. */
type Letters = "half-days" | "absences" | "doubt";

const known = new WeakMap<SourceTable, Letters>();

/**
 * Half-days that a cell of a timesheet names (domain.md § 9.1: « AM-PM »): their number, `doubt` where the same letters
 * may be a sick leave, null for anything else. The sheet's legend decides first, then what else the table holds:
 * « AM » beside « PM », « matin » or « après-midi » is a half-day; alone, or beside « M » only, nobody can tell.
 */
export function halfDaysOf(table: SourceTable, { value }: Cell): number | "doubt" | null {
  if (typeof value !== "string") return null;
  const count = halfDaysIn(value);
  if (count !== "doubtful") return count;
  const letters = lettersOf(table);
  if (letters === "half-days") return 1;
  if (letters === "absences" || legendOf(table).has(wordsOf(value).join(" "))) return null;
  return "doubt";
}

function lettersOf(table: SourceTable): Letters {
  const read = known.get(table);
  if (read !== undefined) return read;
  const letters = legendSaysHalfDays(table) ? "half-days" : lettersIn(table);
  known.set(table, letters);
  return letters;
}

function lettersIn(table: SourceTable): Letters {
  const { spread } = table.reading;
  const columns = [
    ...(spread?.columns ?? table.columnsOf("time.hours", "time.days")),
    ...table.columnsOf("time.activity", "time.absence", "project.code", "project.name"),
  ];
  const legend = legendOf(table);
  let letters: Letters = "absences";
  for (const row of table.rows) {
    for (const column of columns) {
      const { value } = table.cell(row, column);
      const count = typeof value === "string" ? halfDaysIn(value) : null;
      if (typeof count === "number") return legend.has("am") ? "absences" : "half-days";
      // « M » alone has always been « maladie » in our readings: only « AM » opens the doubt.
      if (count === "doubtful" && plainText(value).length > 1) letters = "doubt";
    }
  }
  return letters;
}

function legendSaysHalfDays({ grid }: SourceTable): boolean {
  return grid.values.some((line) =>
    line.some((value) => typeof value === "string" && explainsHalfDays(folded(plainText(value)))),
  );
}

/** Once per table: a sick leave or a half-day. */
export function askAboutHalfDays(table: SourceTable, cell: Cell): void {
  table.ask(cell.address, "half-day-or-sick", { text: plainText(cell.value) });
}

/** Time of a cell of half-days; null while nobody knows what it is, or how many hours a day has: the record waits. */
export function timeOfHalfDays(
  table: SourceTable,
  line: LineReader,
  cell: Cell,
  count: number | "doubt",
): Minutes | null {
  if (count !== "doubt") return line.halfDays(cell, count, null);
  askAboutHalfDays(table, cell);
  line.fail(cell, "half-day-or-sick");
  return null;
}

/** In a column of absences « AM » is a sick leave, unless « PM » stands in the table too. */
export function absenceIn(
  table: SourceTable,
  cell: Cell,
  legend: ReadonlyMap<string, string>,
): string | null {
  const isHalfDay = typeof halfDaysOf(table, cell) === "number";
  return isHalfDay ? null : readAbsence(String(cell.value), legend);
}
