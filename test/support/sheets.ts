import { type CellValue, type Grid, columnNumber } from "../../src/domain/intake/grid";
import type { SheetReading, TableReading } from "../../src/domain/intake/reading";
import { type Intake, takeIn } from "../../src/domain/intake/records/intake";

/** A sheet of values from A1, without formulas or looks. */
export function sheetOf(
  values: readonly (readonly CellValue[])[],
  options: Partial<Grid> = {},
): Grid {
  const width = Math.max(0, ...values.map((row) => row.length));
  return {
    sheet: "Feuil1",
    hidden: false,
    top: 1,
    left: 1,
    values: values.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, () => null),
    ]),
    formulas: null,
    formats: null,
    styles: null,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    nativeTables: [],
    date1904: false,
    ...options,
  };
}

/** What a table of the sheet was understood to be; rows and letters as in the sheet, header in row 1 unless said. */
export interface Understood extends Partial<
  Omit<TableReading, "columns" | "constants" | "spread">
> {
  /** Letter → field. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly constants?: Readonly<Record<string, string>>;
  readonly spread?: Omit<NonNullable<TableReading["spread"]>, "columns"> & {
    readonly from: string;
    readonly to: string;
  };
}

export function understood(
  grid: Grid,
  { columns, constants = {}, spread, ...rest }: Understood,
): SheetReading {
  const headerRow = rest.headerRows?.at(-1) ?? 1;
  const right = grid.values[0]?.length ?? 1;
  const spreadColumns =
    spread === undefined
      ? []
      : Array.from(
          { length: columnNumber(spread.to) - columnNumber(spread.from) + 1 },
          (_, place) => columnNumber(spread.from) + place,
        );
  const table: TableReading = {
    box: { top: headerRow, left: 1, bottom: grid.values.length, right },
    headerRows: [headerRow],
    firstDataRow: headerRow + 1,
    lastDataRow: grid.values.length,
    totalRows: [],
    ofWhichRows: [],
    groupRows: [],
    totalColumns: [],
    orientation: "long",
    target: null,
    headers: new Map(
      Array.from({ length: right }, (_, place) => [
        place + 1,
        String(grid.values[headerRow - 1]?.[place] ?? ""),
      ]),
    ),
    unit: { amount: "EUR", time: "hours" },
    confidence: 1,
    questions: [],
    ...rest,
    columns: new Map([
      ...Object.entries(columns).map(([letters, field]) => [columnNumber(letters), field] as const),
      ...spreadColumns.map((column) => [column, spread?.valueField ?? null] as const),
    ]),
    constants: new Map(
      Object.entries(constants).map(([field, text]) => [field, { text, cell: "A1" }]),
    ),
    spread: spread === undefined ? null : { ...spread, columns: spreadColumns },
  };
  return { grid, tables: [table] };
}

/** Takes in one table. */
export function takeTable(
  values: readonly (readonly CellValue[])[],
  reading: Understood,
  options: Partial<Grid> = {},
): Intake {
  return takeIn([understood(sheetOf(values, options), reading)]);
}
