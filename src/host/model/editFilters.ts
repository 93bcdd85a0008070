import { put } from "./change";
import { setRowsHidden } from "./editLayout";
import type { FilterCriteria, HostFilter } from "./filter";
import { asGroup, emit } from "./journal";
import type { Box, HostSheet, HostTable, HostWorkbook } from "./workbook";

/** Puts the filter of a sheet, or (null) takes it off. Rows stay as they are. */
export function setAutoFilter(
  workbook: HostWorkbook,
  sheet: HostSheet,
  filter: HostFilter | null,
): void {
  asGroup(workbook, () => {
    put(workbook, sheet, "autoFilter", filter);
    emit(workbook, { sheet: sheet.id, box: filter?.box ?? null, kind: "LayoutChanged" });
  });
}

/** Puts the criteria of a table, by column counted from 0. Rows stay as they are. */
export function setTableCriteria(
  workbook: HostWorkbook,
  sheet: HostSheet,
  table: HostTable,
  criteria: ReadonlyMap<number, FilterCriteria>,
): void {
  asGroup(workbook, () => {
    put(workbook, table, "filters", criteria);
    emit(workbook, { sheet: sheet.id, box: table.box, kind: "TableChanged", subject: table.id });
  });
}

/** Hides and shows the rows of a block so that exactly those that pass are seen. */
export function showRows(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  passes: (row: number) => boolean,
): void {
  asGroup(workbook, () => {
    for (let row = box.top; row <= box.bottom;) {
      const shown = passes(row);
      let last = row;
      while (last < box.bottom && passes(last + 1) === shown) last += 1;
      if (anyDiffers(sheet, row, last, shown))
        setRowsHidden(workbook, sheet, { ...box, top: row, bottom: last }, !shown);
      row = last + 1;
    }
  });
}

function anyDiffers(sheet: HostSheet, from: number, to: number, shown: boolean): boolean {
  for (let row = from; row <= to; row += 1) if (sheet.hiddenRows.has(row) === shown) return true;
  return false;
}
