import { boxToAddress, columnLetters } from "../../domain/intake/grid";
import type { HealthNote } from "../../domain/intake/health/note";
import { workbookHealth } from "../../domain/intake/health/workbookHealth";
import type { Question, SheetReading } from "../../domain/intake/reading";
import type { Intake, TakenTable } from "../../domain/intake/records/intake";
import type { Messages } from "../../i18n/messages";

/** The contract's `inspect` document of one file. */
export function inspectJson(
  file: string,
  readings: readonly SheetReading[],
  intake: Intake,
  messages: Messages,
): object {
  return {
    file,
    sheets: readings.map(({ grid, tables }) => ({
      name: grid.sheet,
      tables: intake.tables
        .filter(({ reading }) => tables.includes(reading))
        .map((table) => tableJson(table, messages)),
    })),
    health: healthJson(workbookHealth(readings), messages),
  };
}

/** What makes the workbook fragile, with its cells: an entry of `inspect`, and the whole of `health`. */
export function healthJson(notes: readonly HealthNote[], messages: Messages): object[] {
  return notes.map(({ sheet, code, cells, facts }) => ({
    sheet,
    code,
    cells,
    text: messages.health[code](facts),
  }));
}

function tableJson(
  { reading, rows, sums, accepted, questions }: TakenTable,
  messages: Messages,
): object {
  const { box, headerRows, firstDataRow, lastDataRow, totalRows, groupRows } = reading;
  const columns = [...reading.columns].sort(([a], [b]) => a - b);
  return {
    range: boxToAddress(box),
    headerRows,
    firstDataRow,
    lastDataRow,
    totalRows,
    groupRows,
    orientation: reading.orientation,
    target: reading.target,
    columns: Object.fromEntries(columns.map(([column, field]) => [columnLetters(column), field])),
    unit: reading.unit,
    rows,
    sums,
    confidence: Math.round(reading.confidence * 100) / 100,
    accepted,
    questions: questions.map((question) => questionJson(question, messages)),
  };
}

export function questionJson({ cell, code, facts }: Question, messages: Messages): object {
  return { cell, code, text: messages.questions[code](facts) };
}
