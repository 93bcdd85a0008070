import { setTableCriteria, showRows } from "../model/editFilters";
import type { FilterCriteria } from "../model/filter";
import { bodyBox } from "../model/tableCells";
import type { HostContext } from "./context";
import { rowTest } from "./filterMatch";
import { checkSheetWritable } from "./guards";
import type { TableTarget } from "./targets";

/** A table counts as filtered by its criteria, and when rows of its body are hidden in another way. */
export function isFiltered({ sheet, table }: TableTarget): boolean {
  if ((table.filters?.size ?? 0) > 0) return true;
  const { top, bottom } = bodyBox(table);
  for (const row of sheet.hiddenRows) if (row >= top && row <= bottom) return true;
  return false;
}

/** Puts the criteria of a table (by column, from 0) and hides the rows that do not pass. */
export function filterTable(
  context: HostContext,
  { sheet, table }: TableTarget,
  criteria: ReadonlyMap<number, FilterCriteria>,
): void {
  checkSheetWritable(context, sheet, "allowAutoFilter");
  const body = bodyBox(table);
  const passes = rowTest(context, sheet, body, criteria);
  setTableCriteria(context.workbook, sheet, table, criteria);
  showRows(context.workbook, sheet, body, passes);
}

export function clearTableFilters(context: HostContext, target: TableTarget): void {
  if (isFiltered(target)) filterTable(context, target, new Map());
}
