import type { Box } from "../domain/intake/grid";
import { type Batch, Refusal } from "./batch";
import { boxOf, boxProperties } from "./blocks";
import { askMerges, mergesOf } from "./mergedAreas";

/** Everything about a sheet but its cells. */
export interface SheetLayout {
  readonly name: string;
  readonly hidden: boolean;
  /** Null for an empty sheet. */
  readonly used: Box | null;
  readonly merges: readonly Box[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly nativeTables: readonly { readonly name: string; readonly box: Box }[];
}

export interface Layouts {
  readonly layouts: readonly SheetLayout[];
  readonly date1904: boolean;
}

/**
 * The layouts of the wanted sheets (all when null), in three round trips however many sheets there are.
 * Used ranges count values only: formatting alone, down to the last row, is no data (officejs A-15).
 */
export async function readLayouts(
  batch: Batch,
  wanted: readonly string[] | null,
): Promise<Layouts> {
  const { workbook } = batch.context;
  const sheets = workbook.worksheets.load("items/name,items/visibility");
  // No property says which date system it is: 2 January 1904 is day 1 there, day 1463 elsewhere (officejs A-32).
  const secondDay = workbook.functions.date(1904, 1, 2).load("value");
  await batch.sync();

  const known = new Map(sheets.items.map((sheet) => [sheet.name, sheet]));
  const asked = (wanted ?? [...known.keys()]).map((name) => {
    const sheet = known.get(name);
    if (sheet === undefined) throw new Refusal({ code: "workbook.sheetMissing", sheet: name });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return { sheet, used, tables: sheet.tables.load("items/name") };
  });
  await batch.sync();

  const detailed = asked.map(({ sheet, used, tables }) => {
    const box = used.isNullObject ? null : boxOf(used);
    return {
      sheet,
      box,
      rows: used.isNullObject || none(used.rowHidden) ? null : rowsOf(used),
      columns: used.isNullObject || none(used.columnHidden) ? null : columnsOf(used),
      merged: box === null ? [] : askMerges(sheet, box),
      tables: tables.items.map((table) => ({
        name: table.name,
        range: table.getRange().load(boxProperties),
      })),
    };
  });
  await batch.sync();

  const layouts = detailed.map(({ sheet, box, rows, columns, merged, tables }): SheetLayout => {
    const { top, left } = box ?? { top: 1, left: 1 };
    return {
      name: sheet.name,
      hidden: sheet.visibility !== "Visible",
      used: box,
      merges: mergesOf(merged),
      hiddenRows: hiddenFrom(top, rows?.value.map(({ rowHidden }) => rowHidden) ?? []),
      hiddenColumns: hiddenFrom(left, columns?.value.map(({ columnHidden }) => columnHidden) ?? []),
      nativeTables: tables.map(({ name, range }) => ({ name, box: boxOf(range) })),
    };
  });
  return { layouts, date1904: secondDay.value === 1 };
}

/** Null, which the type forgets, says that some are hidden and some are not. */
function none(hidden: boolean | null): boolean {
  return hidden === false;
}

function rowsOf(used: Excel.Range): OfficeExtension.ClientResult<Excel.RowProperties[]> {
  return used.getRowProperties({ rowHidden: true });
}

function columnsOf(used: Excel.Range): OfficeExtension.ClientResult<Excel.ColumnProperties[]> {
  return used.getColumnProperties({ columnHidden: true });
}

function hiddenFrom(first: number, hidden: readonly (boolean | undefined)[]): ReadonlySet<number> {
  return new Set(hidden.flatMap((isHidden, index) => (isHidden === true ? [first + index] : [])));
}
