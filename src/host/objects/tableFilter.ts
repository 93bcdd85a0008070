import type { HostContext } from "./context";
import { bodyBox } from "../model/tableCells";
import { setRowsHidden } from "../model/editLayout";
import type { TableTarget } from "./targets";

/** The stand-in has no filter criteria yet: a table counts as filtered when rows of its body are hidden. */
export function isFiltered({ sheet, table }: TableTarget): boolean {
  const { top, bottom } = bodyBox(table);
  for (const row of sheet.hiddenRows) if (row >= top && row <= bottom) return true;
  return false;
}

export function clearTableFilters(context: HostContext, { sheet, table }: TableTarget): void {
  if (isFiltered({ sheet, table })) setRowsHidden(context.workbook, sheet, bodyBox(table), false);
}
