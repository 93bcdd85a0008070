import { put } from "../../model/change";
import { newGuid } from "../../model/create";
import { findSheet } from "../../model/editSheets";
import { styleAt } from "../../model/edit";
import { cellAt } from "../../model/change";
import type { FilterCriteria } from "../../model/filter";
import { asGroup, emit } from "../../model/journal";
import type { HostSlicer, SlicerSource } from "../../model/slicer";
import { bodyBox } from "../../model/tableCells";
import type { HostSheet, HostWorkbook } from "../../model/workbook";
import { fieldIndex, itemsOf } from "../../pivots/pivotAxis";
import { HostError } from "../../protocol/errors";
import type { HostObject } from "../../protocol/members";
import { activeSheet, tableTarget } from "../address";
import { flag, integer, list, number, objectOf, oneOf, optional, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { displayText } from "../display";
import { checkSheetWritable } from "../guards";
import { clearTableFilters, filterTable } from "../tableFilter";
import type { ScopeTarget } from "../scopeTarget";
import { the, type TableTarget } from "../targets";
import { pivotOf } from "./pivotSource";
import { pivotArgument } from "./pivotTables";
import { withField, type PivotTarget, type SlicerTarget } from "./pivotTargets";

/** Points: Excel's size of a new slicer. */
const usualFrame = { left: 100, top: 100, width: 144, height: 187 };

function slicerOf(sheet: HostSheet, id: string): SlicerTarget {
  const get = (): HostSlicer => {
    const found = sheet.slicers.find((slicer) => slicer.id === id);
    if (found === undefined) throw new HostError("ItemNotFound");
    return found;
  };
  return {
    sheet,
    id,
    get,
    set: (context, change) => {
      checkSheetWritable(context, sheet, "allowEditObjects");
      const next = { ...get(), ...change };
      putSlicers(
        context.workbook,
        sheet,
        sheet.slicers.map((slicer) => (slicer.id === id ? next : slicer)),
      );
    },
  };
}

function putSlicers(workbook: HostWorkbook, sheet: HostSheet, slicers: HostSlicer[]): void {
  asGroup(workbook, () => {
    put(workbook, sheet, "slicers", slicers);
    if (slicers.length > 0 && !workbook.losses.includes("slicers"))
      put(workbook, workbook, "losses", [...workbook.losses, "slicers"]);
    emit(workbook, { sheet: sheet.id, box: null, kind: "DrawingChanged" });
  });
}

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
function keysOf(context: HostContext, slicer: HostSlicer): string[] {
  const keys = [...new Set(allTexts(context, filteredBy(context, slicer)))];
  if (slicer.sortBy === "DataSourceOrder") return keys;
  keys.sort((a, b) => a.localeCompare(b, undefined, { numeric: true, sensitivity: "base" }));
  return slicer.sortBy === "Descending" ? keys.reverse() : keys;
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
function chosenOf(context: HostContext, slicer: HostSlicer): string[] | null {
  const filtered = filteredBy(context, slicer);
  if (filtered.kind === "Pivot") {
    const { filters } = filtered.pivot.get().fields.get(filtered.field) ?? {};
    return filters?.manualFilter === undefined ? null : [...filters.manualFilter.selectedItems];
  }
  const values = filtered.table.table.filters?.get(filtered.column)?.values;
  return values?.filter((value) => typeof value === "string") ?? null;
}

/** Filters by some buttons; null shows everything again. */
function choose(context: HostContext, slicer: HostSlicer, keys: readonly string[] | null): void {
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

/** Excel.SlicerCollection, of the workbook or of one sheet. Keys are names (any case) or ids. */
const slicerCollectionClass = classTable(
  "SlicerCollection",
  {
    add: method("1.10", (scope, [source, field, destination], context) => {
      const read = sourceArgument(context, source, field);
      const sheet = destinationOf(context, scope, read.sheet, destination);
      checkSheetWritable(context, sheet, "allowEditObjects");
      const slicer: HostSlicer = {
        id: newGuid(),
        name: freeName(context, read.name),
        caption: read.name,
        frame: usualFrame,
        style: "SlicerStyleLight1",
        sortBy: "Ascending",
        source: read.source,
      };
      putSlicers(context.workbook, sheet, [...sheet.slicers, slicer]);
      return the("Slicer", slicerOf(sheet, slicer.id));
    }),
    getCount: method("1.10", (scope, _args, context) => slicersIn(scope, context).length),
    getItemAt: method("1.10", (scope, [index], context) => {
      const found = slicersIn(scope, context)[integer(index)];
      if (found === undefined) throw new HostError("InvalidArgument", "no slicer at this index");
      return the("Slicer", found);
    }),
    getItemOrNullObject: method("1.10", (scope, [key], context) => {
      const found = find(scope, key, context);
      return found === undefined ? null : the("Slicer", found);
    }),
  },
  {
    collection: {
      items: (scope, context) =>
        slicersIn(scope, context).map((slicer): HostObject => the("Slicer", slicer)),
      item: (scope, key, context) => {
        const found = find(scope, key, context);
        if (found === undefined) throw new HostError("ItemNotFound");
        return the("Slicer", found);
      },
    },
  },
);

function slicersIn({ sheet }: ScopeTarget, { workbook }: HostContext): SlicerTarget[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((one) => one.slicers.map(({ id }) => slicerOf(one, id)));
}

function find(scope: ScopeTarget, key: unknown, context: HostContext): SlicerTarget | undefined {
  const wanted = text(key).toLowerCase();
  const slicers = slicersIn(scope, context);
  return (
    slicers.find(({ get }) => get().name.toLowerCase() === wanted) ??
    slicers.find(({ id }) => id.toLowerCase() === wanted)
  );
}

function freeName(context: HostContext, stem: string): string {
  let name = stem;
  for (let number = 1; find({ sheet: null }, name, context) !== undefined; number += 1)
    name = `${stem} ${number}`;
  return name;
}

interface ReadSource {
  readonly source: SlicerSource;
  readonly sheet: HostSheet;
  /** The name of the column or field. */
  readonly name: string;
}

/** A table or a pivot, by object, name or id; its column or field, by object, name, id or (of a table) index. */
function sourceArgument(context: HostContext, source: unknown, field: unknown): ReadSource {
  const table =
    objectOf(source, "Table") ??
    (typeof source === "string" ? tableTarget(context.workbook, source) : undefined);
  if (table !== undefined) {
    const given = objectOf(field, "TableColumn")?.columnId;
    const wanted = typeof field === "string" ? field.toLowerCase() : "";
    const column = table.table.columns.find(
      ({ id, name }, i) =>
        id === given || i === field || name.toLowerCase() === wanted || String(id) === wanted,
    );
    if (column === undefined) throw new HostError("InvalidArgument", "a column of the table");
    return {
      source: { kind: "Table", table: table.table.id, columnId: column.id },
      sheet: table.sheet,
      name: column.name,
    };
  }
  const pivot = objectOf(source, "PivotTable") ?? pivotArgument(context, source);
  if (pivot === null) throw new HostError("InvalidArgument", "a table or a pivot table");
  const wanted = objectOf(field, "PivotField")?.field ?? text(field);
  const name = pivot
    .get()
    .cache.fields.find((one) => one.name.toLowerCase() === wanted.toLowerCase())?.name;
  if (name === undefined) throw new HostError("InvalidArgument", "a field of the pivot table");
  return { source: { kind: "Pivot", pivot: pivot.id, field: name }, sheet: pivot.sheet, name };
}

function destinationOf(
  context: HostContext,
  scope: ScopeTarget,
  own: HostSheet,
  destination: unknown,
): HostSheet {
  const given =
    objectOf(destination, "Worksheet") ??
    optional(destination, (value) => {
      const key = text(value);
      return (
        findSheet(context.workbook, key) ?? context.workbook.sheets.find(({ id }) => id === key)
      );
    });
  return (
    given ?? scope.sheet ?? (own.visibility === "Visible" ? own : activeSheet(context.workbook))
  );
}

function side(key: keyof HostSlicer["frame"]): Members<SlicerTarget>[string] {
  return property(
    "1.10",
    (target) => target.get().frame[key],
    (target, value, context) => {
      const size = number(value);
      if (size < 0) throw new HostError("InvalidArgument", "a size is not negative");
      target.set(context, { frame: { ...target.get().frame, [key]: size } });
    },
  );
}

function words(key: "caption" | "name" | "style"): Members<SlicerTarget>[string] {
  return property(
    "1.10",
    (target) => target.get()[key],
    (target, value, context) => {
      target.set(context, { [key]: text(value) });
    },
  );
}

/** Excel.Slicer. */
const slicerClass = classTable(
  "Slicer",
  {
    id: property("1.10", ({ id }) => id),
    name: words("name"),
    caption: words("caption"),
    style: words("style"),
    left: side("left"),
    top: side("top"),
    width: side("width"),
    height: side("height"),
    sortBy: property(
      "1.10",
      (target) => target.get().sortBy,
      (target, value, context) => {
        const sortBy = oneOf(value, ["DataSourceOrder", "Ascending", "Descending"] as const);
        target.set(context, { sortBy });
      },
    ),
    isFilterCleared: property(
      "1.10",
      (target, context) => chosenOf(context, target.get()) === null,
    ),
    worksheet: navigation("1.10", ({ sheet }) => the("Worksheet", sheet)),
    slicerItems: navigation("1.10", (target) => the("SlicerItemCollection", target)),
    clearFilters: method("1.10", (target, _args, context) => {
      choose(context, target.get(), null);
    }),
    selectItems: method("1.10", (target, [items], context) => {
      const keys = (optional(items, list) ?? []).map(text);
      const known = new Set(allTexts(context, filteredBy(context, target.get())));
      const strange = keys.find((key) => !known.has(key));
      if (strange !== undefined) throw new HostError("InvalidArgument", `no item ${strange}`);
      choose(context, target.get(), keys.length === 0 ? null : keys);
    }),
    getSelectedItems: method(
      "1.10",
      (target, _args, context) => chosenOf(context, target.get()) ?? keysOf(context, target.get()),
    ),
    delete: method("1.10", ({ sheet, id }, _args, context) => {
      checkSheetWritable(context, sheet, "allowEditObjects");
      putSlicers(
        context.workbook,
        sheet,
        sheet.slicers.filter((slicer) => slicer.id !== id),
      );
    }),
  },
  { identity: ({ id }) => ({ Id: id }) },
);

/** Excel.SlicerItemCollection. */
const slicerItemCollectionClass = classTable(
  "SlicerItemCollection",
  {
    getCount: method("1.10", (slicer, _args, context) => keysOf(context, slicer.get()).length),
    getItemAt: method("1.10", (slicer, [index], context) => {
      const key = keysOf(context, slicer.get())[integer(index)];
      if (key === undefined) throw new HostError("InvalidArgument", "no item at this index");
      return the("SlicerItem", { slicer, key });
    }),
    getItemOrNullObject: method("1.10", (slicer, [key], context) =>
      keysOf(context, slicer.get()).includes(text(key))
        ? the("SlicerItem", { slicer, key: text(key) })
        : null,
    ),
  },
  {
    collection: {
      items: (slicer, context) =>
        keysOf(context, slicer.get()).map((key) => the("SlicerItem", { slicer, key })),
      item: (slicer, key, context) => {
        if (!keysOf(context, slicer.get()).includes(text(key))) throw new HostError("ItemNotFound");
        return the("SlicerItem", { slicer, key: text(key) });
      },
    },
  },
);

/** Excel.SlicerItem: one button. */
const slicerItemClass = classTable(
  "SlicerItem",
  {
    key: property("1.10", ({ key }) => key),
    name: property("1.10", ({ key }) => key),
    hasData: property("1.10", () => true),
    isSelected: property(
      "1.10",
      ({ slicer, key }, context) => chosenOf(context, slicer.get())?.includes(key) ?? true,
      ({ slicer, key }, value, context) => {
        const all = keysOf(context, slicer.get());
        const chosen = new Set(chosenOf(context, slicer.get()) ?? all);
        if (flag(value)) chosen.add(key);
        else chosen.delete(key);
        const keys = all.filter((one) => chosen.has(one));
        choose(
          context,
          slicer.get(),
          keys.length === 0 || keys.length === all.length ? null : keys,
        );
      },
    ),
  },
  { identity: ({ key }) => ({ Key: key }) },
);

export const slicerClasses = [
  slicerCollectionClass,
  slicerClass,
  slicerItemCollectionClass,
  slicerItemClass,
] as const;
