import type { HostPivot, PivotFilters } from "../../model/pivot";
import { fieldIndex, itemsOf } from "../../pivots/pivotAxis";
import { captionOf } from "../../pivots/pivotGrid";
import { HostError } from "../../protocol/errors";
import type { Json } from "../../protocol/wire";
import { flag, list, number, objectOf, oneOf, optional, record, text } from "../args";
import { classTable, method, navigation, property } from "../define";
import { the } from "../targets";
import { withField, type PivotFieldTarget, type PivotItemTarget } from "./pivotTargets";

/** Excel.PivotFieldCollection: a hierarchy of plain data has one field, itself. */
const pivotFieldCollectionClass = classTable(
  "PivotFieldCollection",
  {
    getCount: method("1.8", () => 1),
    getItemOrNullObject: method("1.8", (target, [name]) =>
      isNamed(target, name) ? the("PivotField", target) : null,
    ),
  },
  {
    collection: {
      items: (target) => [the("PivotField", target)],
      item: (target, name) => {
        if (!isNamed(target, name)) throw new HostError("ItemNotFound");
        return the("PivotField", target);
      },
    },
  },
);

function isNamed({ pivot, field }: PivotFieldTarget, name: unknown): boolean {
  const wanted = text(name).toLowerCase();
  return [field, captionOf(pivot.get(), field)].some((one) => one.toLowerCase() === wanted);
}

const filterKinds = {
  Manual: "manualFilter",
  Label: "labelFilter",
  Value: "valueFilter",
  Date: "dateFilter",
} as const;
const filterWords = ["Unknown", "Manual", "Label", "Value", "Date"] as const;

function isUsed({ rows, columns, filters }: HostPivot, field: string): boolean {
  return [...rows, ...columns, ...filters].includes(field);
}

function filtersOf({ pivot, field }: PivotFieldTarget): PivotFilters {
  return pivot.get().fields.get(field)?.filters ?? {};
}

/** Excel.PivotField. */
const pivotFieldClass = classTable(
  "PivotField",
  {
    id: property("1.8", ({ field }) => field),
    name: property(
      "1.8",
      ({ pivot, field }) => captionOf(pivot.get(), field),
      ({ pivot, field }, value, context) => {
        pivot.set(context, withField(pivot.get(), field, { caption: text(value) }));
      },
    ),
    showAllItems: property(
      "1.8",
      ({ pivot, field }) => pivot.get().fields.get(field)?.showAllItems ?? false,
      ({ pivot, field }, value, context) => {
        pivot.set(context, withField(pivot.get(), field, { showAllItems: flag(value) }));
      },
    ),
    subtotals: property(
      "1.8",
      ({ pivot, field }): Json => ({
        ...(pivot.get().fields.get(field)?.subtotals ?? { automatic: true }),
      }),
      ({ pivot, field }, value, context) => {
        const subtotals = Object.fromEntries(
          Object.entries(record(value)).map(([kind, on]) => [kind, flag(on)]),
        );
        pivot.set(context, withField(pivot.get(), field, { subtotals }));
      },
    ),
    items: navigation("1.8", (target) =>
      the("PivotItemCollection", { pivot: target.pivot, items: allItems(target) }),
    ),
    applyFilter: method("1.12", (target, [filter], context) => {
      const { pivot, field } = target;
      if (!isUsed(pivot.get(), field))
        throw new HostError("InvalidArgument", "a field that the pivot table does not use");
      const given = readFilters(record(filter));
      const kept = pivot.get().options.allowMultipleFiltersPerField ? filtersOf(target) : {};
      pivot.set(context, withField(pivot.get(), field, { filters: { ...kept, ...given } }));
    }),
    clearAllFilters: method("1.12", ({ pivot, field }, _args, context) => {
      pivot.set(context, withField(pivot.get(), field, { filters: {} }));
    }),
    clearFilter: method("1.12", (target, [type], context) => {
      const kind = oneOf(type, filterWords);
      const { pivot, field } = target;
      if (kind === "Unknown") throw new HostError("InvalidArgument", "a kind of filter");
      const filters = { ...filtersOf(target), [filterKinds[kind]]: undefined };
      pivot.set(context, withField(pivot.get(), field, { filters }));
    }),
    getFilters: method(
      "1.12",
      (target): Json => JSON.parse(JSON.stringify(filtersOf(target))) as Json,
    ),
    isFiltered: method("1.12", (target, [type]) => {
      const kind = optional(type, (one) => oneOf(one, filterWords)) ?? "Unknown";
      const filters = filtersOf(target);
      return kind === "Unknown"
        ? Object.values(filters).some((one) => one !== undefined)
        : filters[filterKinds[kind]] !== undefined;
    }),
    sortByLabels: method("1.8", ({ pivot, field }, [sortBy], context) => {
      const descending = isDescending(sortBy);
      pivot.set(context, withField(pivot.get(), field, { sort: { descending } }));
    }),
    sortByValues: method("1.9", ({ pivot, field }, [sortBy, values], context) => {
      const descending = isDescending(sortBy);
      const id = objectOf(values, "DataPivotHierarchy")?.id;
      const data = pivot.get().data.find((one) => one.id === id);
      if (data === undefined) throw new HostError("InvalidArgument", "values of the pivot table");
      const sort = { descending, byData: data.name };
      pivot.set(context, withField(pivot.get(), field, { sort }));
    }),
  },
  { identity: ({ field }) => ({ Id: field }) },
);

/** `SortBy` travels as its text. */
function isDescending(value: unknown): boolean {
  return oneOf(value, ["Ascending", "Descending"] as const) === "Descending";
}

function allItems({ pivot, field }: PivotFieldTarget): PivotItemTarget[] {
  const { cache } = pivot.get();
  const items = itemsOf(cache.records, fieldIndex(pivot.get(), field));
  return items.map(({ text: item }) => ({ pivot, field, item }));
}

type Given = Readonly<Record<string, unknown>>;

/** Reads Excel.PivotFilters; a filter without condition is refused. */
function readFilters(given: Given): PivotFilters {
  const part = <T>(key: string, read: (value: Given) => T): T | undefined =>
    optional(given[key], (value) => read(record(value)));
  const filters = {
    manualFilter: part("manualFilter", (value) => ({
      selectedItems: (optional(value["selectedItems"], list) ?? []).map(
        (item) => objectOf(item, "PivotItem")?.item ?? text(item),
      ),
    })),
    labelFilter: part("labelFilter", (value) => ({
      condition: text(value["condition"]),
      ...chosen(value, ["substring", "comparator", "lowerBound", "upperBound"], text),
      ...chosen(value, ["exclusive"], flag),
    })),
    valueFilter: part("valueFilter", (value) => ({
      condition: text(value["condition"]),
      value: text(value["value"]),
      ...chosen(value, ["comparator", "lowerBound", "upperBound", "threshold"], number),
      ...chosen(value, ["selectionType"], text),
      ...chosen(value, ["exclusive"], flag),
    })),
    dateFilter: part("dateFilter", (value) => ({
      condition: text(value["condition"]),
      ...chosen(value, ["comparator", "lowerBound", "upperBound"], readDate),
      ...chosen(value, ["exclusive", "wholeDays"], flag),
    })),
  };
  const set = Object.entries(filters).filter(([, filter]) => filter !== undefined);
  if (set.length === 0) throw new HostError("InvalidArgument", "a filter");
  return Object.fromEntries(set);
}

/** The settings among some names that were given. */
function chosen<K extends string, T>(
  value: Given,
  names: readonly K[],
  read: (value: unknown) => T,
): Partial<Record<K, T>> {
  const found = names.flatMap((name): [K, T][] => {
    const one = optional(value[name], read);
    return one === undefined ? [] : [[name, one]];
  });
  return Object.fromEntries(found) as Partial<Record<K, T>>;
}

function readDate(value: unknown): { date: string; specificity: string } {
  const date = record(value);
  return { date: text(date["date"]), specificity: text(date["specificity"]) };
}

/** Excel.PivotItemCollection. */
const pivotItemCollectionClass = classTable(
  "PivotItemCollection",
  {
    getCount: method("1.8", ({ items }) => items.length),
    getItemOrNullObject: method("1.8", ({ items }, [name]) => {
      const found = itemNamed(items, name);
      return found === undefined ? null : the("PivotItem", found);
    }),
  },
  {
    collection: {
      items: ({ items }) => items.map((item) => the("PivotItem", item)),
      item: ({ items }, name) => {
        const found = itemNamed(items, name);
        if (found === undefined) throw new HostError("ItemNotFound");
        return the("PivotItem", found);
      },
    },
  },
);

function itemNamed(items: readonly PivotItemTarget[], name: unknown): PivotItemTarget | undefined {
  const wanted = text(name).toLowerCase();
  return items.find(({ item }) => item.toLowerCase() === wanted);
}

/** Excel.PivotItem. */
const pivotItemClass = classTable(
  "PivotItem",
  {
    id: property("1.8", ({ item }) => item),
    name: property("1.8", ({ item }) => item),
    isExpanded: property(
      "1.8",
      ({ pivot, field, item }) => !(pivot.get().fields.get(field)?.collapsed ?? []).includes(item),
      ({ pivot, field, item }, value, context) => {
        const folded = (pivot.get().fields.get(field)?.collapsed ?? []).filter(
          (one) => one !== item,
        );
        const collapsed = flag(value) ? folded : [...folded, item];
        pivot.set(context, withField(pivot.get(), field, { collapsed }));
      },
    ),
    visible: property(
      "1.8",
      ({ pivot, field, item }) => {
        const chosen = filtersOf({ pivot, field }).manualFilter?.selectedItems;
        return chosen === undefined || chosen.includes(item);
      },
      ({ pivot, field, item }, value, context) => {
        const all = allItems({ pivot, field }).map((one) => one.item);
        const chosen = new Set(filtersOf({ pivot, field }).manualFilter?.selectedItems ?? all);
        if (flag(value)) chosen.add(item);
        else chosen.delete(item);
        if (chosen.size === 0) throw new HostError("InvalidArgument", "one item stays visible");
        const manualFilter = { selectedItems: all.filter((one) => chosen.has(one)) };
        const filters = { ...filtersOf({ pivot, field }), manualFilter };
        pivot.set(context, withField(pivot.get(), field, { filters }));
      },
    ),
  },
  { identity: ({ item }) => ({ Id: item }) },
);

export const pivotFieldClasses = [
  pivotFieldCollectionClass,
  pivotFieldClass,
  pivotItemCollectionClass,
  pivotItemClass,
] as const;
