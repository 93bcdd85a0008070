import { cellAt } from "../../model/change";
import { styleAt } from "../../model/edit";
import type { FilterCriteria } from "../../model/filter";
import type { HostSlicer } from "../../model/slicer";
import { bodyBox } from "../../model/tableCells";
import { fieldIndex, itemsOf } from "../../pivots/pivotAxis";
import { HostError } from "../../protocol/errors";
import { tableTarget } from "../address";
import type { HostContext } from "../context";
import { displayText } from "../display";
import { clearTableFilters, filterTable } from "../tableFilter";
import type { TableTarget } from "../targets";
import { pivotOf } from "./pivotSource";
import { withField, type PivotTarget } from "./pivotTargets";

/** The table or pivot that a slicer filters; ItemNotFound when it is gone. */
type Filtered =
  | { readonly kind: "Table"; readonly table: TableTarget; readonly column: number }
  | { readonly kind: "Pivot"; readonly pivot: PivotTarget; readonly field: string };

function filteredBy({ workbook }: HostContext, { source }: HostSlicer): Filtered {
  if (source.kind === "Table") {
    const table = tableTarget(workbook, source.table);
    const column = table?.table.columns.findIndex(({ id }) => id === source.columnId) ?? -1;
    if (table !== undefined && column >= 0) return { kind: "Table", table, column };
  } else
    for (const sheet of workbook.sheets)
      if (sheet.pivots.some(({ id }) => id === source.pivot))
        return { kind: "Pivot", pivot: pivotOf(sheet, source.pivot), field: source.field };
  throw new HostError("ItemNotFound", "what the slicer filters is gone");
}

/** The texts of the buttons, in the order of the slicer. */
export function keysOf(context: HostContext, slicer: HostSlicer): string[] {
  const keys = [...new Set(textsOf(context, slicer))];
  if (slicer.sortBy === "DataSourceOrder") return keys;
  keys.sort((a, b) => a.localeCompare(b, undefined, { numeric: true, sensitivity: "base" }));
  return slicer.sortBy === "Descending" ? keys.reverse() : keys;
}

/** The text of every row or item that the slicer filters, in the order of the source. */
export function textsOf(context: HostContext, slicer: HostSlicer): string[] {
  return allTexts(context, filteredBy(context, slicer));
}

function allTexts(context: HostContext, filtered: Filtered): string[] {
  if (filtered.kind === "Pivot") {
    const pivot = filtered.pivot.get();
    const items = itemsOf(pivot.cache.records, fieldIndex(pivot, filtered.field));
    return items.map((item) => item.text);
  }
  const { sheet, table } = filtered.table;
  const { top, bottom } = bodyBox(table);
  const column = table.box.left + filtered.column;
  return Array.from({ length: bottom - top + 1 }, (_, i) => {
    const cell = cellAt(sheet, top + i, column);
    return cell === undefined ? "" : displayText(cell, styleAt(sheet, top + i, column), context);
  });
}

/** The chosen buttons; null when none is: all rows are shown. */
export function chosenOf(context: HostContext, slicer: HostSlicer): string[] | null {
  const filtered = filteredBy(context, slicer);
  if (filtered.kind === "Pivot") {
    const { filters } = filtered.pivot.get().fields.get(filtered.field) ?? {};
    return filters?.manualFilter === undefined ? null : [...filters.manualFilter.selectedItems];
  }
  const values = filtered.table.table.filters?.get(filtered.column)?.values;
  return values?.filter((value) => typeof value === "string") ?? null;
}

/** Filters by some buttons; null shows everything again. */
export function choose(
  context: HostContext,
  slicer: HostSlicer,
  keys: readonly string[] | null,
): void {
  const filtered = filteredBy(context, slicer);
  if (filtered.kind === "Pivot") {
    const pivot = filtered.pivot.get();
    const { labelFilter, valueFilter, dateFilter } =
      pivot.fields.get(filtered.field)?.filters ?? {};
    const filters = {
      ...(labelFilter === undefined ? {} : { labelFilter }),
      ...(valueFilter === undefined ? {} : { valueFilter }),
      ...(dateFilter === undefined ? {} : { dateFilter }),
      ...(keys === null ? {} : { manualFilter: { selectedItems: keys } }),
    };
    filtered.pivot.set(context, withField(pivot, filtered.field, { filters }));
    return;
  }
  const { table, column } = filtered;
  const criteria = new Map<number, FilterCriteria>(table.table.filters ?? []);
  if (keys === null) criteria.delete(column);
  else criteria.set(column, { filterOn: "Values", values: keys });
  if (criteria.size === 0) clearTableFilters(context, table);
  else filterTable(context, table, criteria);
}
