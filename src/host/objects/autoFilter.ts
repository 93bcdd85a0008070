import { addressOf, cellCount } from "../model/box";
import { usedBox } from "../model/edit";
import { setAutoFilter, showRows } from "../model/editFilters";
import { setTableOptions } from "../model/editTables";
import type { FilterCriteria } from "../model/filter";
import type { Box, HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { Json } from "../protocol/wire";
import { rangeArgument } from "./address";
import { integer, optional, text } from "./args";
import { color } from "./color";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { countCriteria, customCriteria, readCriteria, readValue } from "./filterCriteria";
import { rowTest } from "./filterMatch";
import { checkSheetWritable } from "./guards";
import { surroundingRegion } from "./regions";
import { clearTableFilters, filterTable } from "./tableFilter";
import { rangeOf, type AutoFilterTarget, type FilterTarget } from "./targets";

interface State {
  readonly box: Box;
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

/** The block and criteria of a filter: a table's own, or the sheet's; null where there is none. */
function stateOf({ sheet, table }: AutoFilterTarget): State | null {
  if (table === null) return sheet.autoFilter;
  return table.showFilterButton || (table.filters?.size ?? 0) > 0
    ? { box: table.box, criteria: table.filters ?? new Map<number, FilterCriteria>() }
    : null;
}

/** Puts criteria and hides the rows that do not pass; without criteria all rows of the block are shown. */
function put(
  context: HostContext,
  { sheet, table }: AutoFilterTarget,
  { box, criteria }: State,
): void {
  if (table !== null) {
    filterTable(context, { sheet, table }, criteria);
    return;
  }
  checkSheetWritable(context, sheet, "allowAutoFilter");
  const body = { ...box, top: Math.min(box.top + 1, box.bottom) };
  const passes = rowTest(context, sheet, body, criteria);
  setAutoFilter(context.workbook, sheet, { box, criteria });
  showRows(context.workbook, sheet, body, passes);
}

function existing(target: AutoFilterTarget): State {
  const state = stateOf(target);
  if (state === null) throw new HostError("InvalidOperation", "no filter");
  return state;
}

/** One cell stands for the region around it; whole lines for their used part. */
function filteredBox(sheet: HostSheet, box: Box): Box {
  if (cellCount(box) === 1) return surroundingRegion(sheet, box);
  return usedBox(sheet, true, box) ?? box;
}

function columnOf({ box }: State, index: unknown): number {
  const column = integer(index);
  if (column < 0 || column > box.right - box.left)
    throw new HostError("InvalidArgument", "a column of the filter");
  return column;
}

/** Excel.AutoFilter, of a sheet or of a table. */
const autoFilterClass = classTable("AutoFilter", {
  enabled: property("1.9", (target) => stateOf(target) !== null),
  isDataFiltered: property("1.9", (target) => (stateOf(target)?.criteria.size ?? 0) > 0),
  criteria: property("1.9", (target) => {
    const state = stateOf(target);
    if (state === null) return null;
    const width = state.box.right - state.box.left + 1;
    return Array.from({ length: width }, (_, column) =>
      toJson(state.criteria.get(column) ?? { filterOn: "Custom" }),
    );
  }),
  apply: method("1.9", (target, [range, columnIndex, criteria], context) => {
    const { sheet, box } = rangeArgument(context, range, target.sheet);
    if (sheet !== target.sheet) throw new HostError("InvalidArgument", "range of another sheet");
    const old = stateOf(target);
    const wanted = target.table === null ? filteredBox(sheet, box) : target.table.box;
    const same = old !== null && addressOf(old.box) === addressOf(wanted);
    const kept = new Map(same ? old.criteria : []);
    const state: State = { box: wanted, criteria: kept };
    const column = optional(columnIndex, (index) => columnOf(state, index));
    const read = optional(criteria, readCriteria);
    if (column !== undefined && read !== undefined) kept.set(column, read);
    else if (column !== undefined) kept.delete(column);
    if (old !== null && !same) put(context, target, { box: old.box, criteria: new Map() });
    put(context, target, state);
  }),
  clearCriteria: method("1.9", (target, _args, context) => {
    put(context, target, { box: existing(target).box, criteria: new Map() });
  }),
  clearColumnCriteria: method("1.14", (target, [index], context) => {
    const state = existing(target);
    const criteria = new Map(state.criteria);
    criteria.delete(columnOf(state, index));
    put(context, target, { box: state.box, criteria });
  }),
  reapply: method("1.9", (target, _args, context) => {
    put(context, target, existing(target));
  }),
  remove: method("1.9", (target, _args, context) => {
    const state = stateOf(target);
    if (state === null) return;
    put(context, target, { box: state.box, criteria: new Map() });
    if (target.table === null) setAutoFilter(context.workbook, target.sheet, null);
    else setTableOptions(context.workbook, target.table, { showFilterButton: false });
  }),
  getRange: method("1.9", (target) => {
    const state = stateOf(target);
    if (state === null) throw new HostError("ItemNotFound");
    return rangeOf(target.sheet, state.box);
  }),
  getRangeOrNullObject: method("1.9", (target) => {
    const state = stateOf(target);
    return state === null ? null : rangeOf(target.sheet, state.box);
  }),
});

function toJson(criteria: FilterCriteria): Json {
  return { ...criteria } as unknown as Json;
}

/** Filters one column of a table; undefined takes its filter off. */
function filterColumn(
  context: HostContext,
  { sheet, table, columnId }: FilterTarget,
  criteria: FilterCriteria | undefined,
): void {
  const index = table.columns.findIndex(({ id }) => id === columnId);
  if (index < 0) throw new HostError("ItemNotFound");
  const all = new Map(table.filters ?? []);
  if (criteria === undefined) all.delete(index);
  else all.set(index, criteria);
  if (all.size === 0) clearTableFilters(context, { sheet, table });
  else filterTable(context, { sheet, table }, all);
}

function counted(
  filterOn: "BottomItems" | "TopItems" | "BottomPercent" | "TopPercent",
): ReturnType<typeof method<FilterTarget>> {
  return method("1.2", (target, [count], context) => {
    filterColumn(context, target, countCriteria(filterOn, count));
  });
}

function coloured(filterOn: "CellColor" | "FontColor"): ReturnType<typeof method<FilterTarget>> {
  return method("1.2", (target, [value], context) => {
    filterColumn(context, target, { filterOn, color: color(value) });
  });
}

/** Excel.Filter: the filter of one column of a table. */
const filterClass = classTable("Filter", {
  criteria: property("1.2", ({ table, columnId }) => {
    const index = table.columns.findIndex(({ id }) => id === columnId);
    const criteria = table.filters?.get(index);
    return criteria === undefined ? null : toJson(criteria);
  }),
  apply: method("1.2", (target, [criteria], context) => {
    filterColumn(context, target, readCriteria(criteria));
  }),
  applyTopItemsFilter: counted("TopItems"),
  applyTopPercentFilter: counted("TopPercent"),
  applyBottomItemsFilter: counted("BottomItems"),
  applyBottomPercentFilter: counted("BottomPercent"),
  applyCellColorFilter: coloured("CellColor"),
  applyFontColorFilter: coloured("FontColor"),
  applyDynamicFilter: method("1.2", (target, [criteria], context) => {
    filterColumn(context, target, { filterOn: "Dynamic", dynamicCriteria: text(criteria) });
  }),
  applyValuesFilter: method("1.2", (target, [values], context) => {
    if (!Array.isArray(values)) throw new HostError("InvalidArgument", "a list of values");
    filterColumn(context, target, { filterOn: "Values", values: values.map(readValue) });
  }),
  applyCustomFilter: method("1.2", (target, [first, second, operator], context) => {
    filterColumn(context, target, customCriteria(first, second, operator));
  }),
  clear: method("1.2", (target, _args, context) => {
    filterColumn(context, target, undefined);
  }),
});

export const filterClasses = [autoFilterClass, filterClass] as const;
