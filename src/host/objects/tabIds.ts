import type { HostSheet, HostWorkbook } from "../model/workbook";

const known = new WeakMap<HostWorkbook, Map<string, number>>();

/** The number by which Open XML names a sheet: counted from 1 in the order of the tabs, then never given to another. */
export function tabIdOf(workbook: HostWorkbook, { id }: HostSheet): number {
  const ids = known.get(workbook) ?? new Map<string, number>();
  known.set(workbook, ids);
  for (const sheet of workbook.sheets) if (!ids.has(sheet.id)) ids.set(sheet.id, ids.size + 1);
  return ids.get(id) ?? 0;
}
