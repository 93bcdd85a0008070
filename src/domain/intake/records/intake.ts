import type { NewRecords } from "../../schema/tables";
import type { Question, Rejected, SheetReading, TableReading } from "../reading";

/** What was taken in from all sheets: the records of our tables, and all that only the user can settle. */
export interface Intake {
  readonly tables: readonly TakenTable[];
  readonly records: NewRecords;
  /** Cells that could not be read; their records wait. */
  readonly rejected: readonly Rejected[];
  /** Open questions of all tables, each asked once. */
  readonly questions: readonly Question[];
}

/** One table of the user's with what became of it: an entry of the contract's `inspect` JSON. */
export interface TakenTable {
  readonly reading: TableReading;
  readonly sheet: string;
  /** Records after normalisation. */
  readonly rows: number;
  /** Canonical field → decimal text (`"time.hours": "1534.50"`), counted from the body cells. */
  readonly sums: Readonly<Record<string, string>>;
  /** The sums of cells and records agree to the cent and the minute, and nothing about them is open. */
  readonly accepted: boolean;
  readonly questions: readonly Question[];
}

/** SheetReadings of one workbook (or several) → records of our tables. */
export function takeIn(sheets: readonly SheetReading[]): Intake {
  const tables = sheets.flatMap(({ grid, tables: readings }) =>
    readings.map((reading): TakenTable => ({
      reading,
      sheet: grid.sheet,
      rows: 0,
      sums: {},
      accepted: false,
      questions: reading.questions,
    })),
  );
  return {
    tables,
    records: {},
    rejected: [],
    questions: tables.flatMap((table) => table.questions),
  };
}
