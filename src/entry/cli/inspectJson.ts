import { boxToAddress, columnLetters } from "../../domain/intake/grid";
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
  };
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
