import { newGuid } from "../../model/create";
import type { HostPivot, PivotData } from "../../model/pivot";
import { captionOf } from "../../pivots/pivotGrid";
import { pivotWords } from "../../pivots/pivotWords";
import { HostError } from "../../protocol/errors";
import type { HostObject } from "../../protocol/members";
import { flag, integer, objectOf, oneOf, optional, record, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { the } from "../targets";
import {
  withData,
  withField,
  type PivotAxisTarget,
  type PivotDataTarget,
  type PivotFieldTarget,
  type PivotOnAxisTarget,
  type PivotTarget,
} from "./pivotTargets";

/** The name of a field in the source, by that name or by its caption; null when there is none. */
function fieldNamed(pivot: HostPivot, key: unknown, among: readonly string[]): string | null {
  const wanted = text(key).toLowerCase();
  return (
    among.find((field) => field.toLowerCase() === wanted) ??
    among.find((field) => captionOf(pivot, field).toLowerCase() === wanted) ??
    null
  );
}

function allFields(pivot: HostPivot): string[] {
  return pivot.cache.fields.map(({ name }) => name);
}

const fieldName: Members<PivotFieldTarget>[string] = property(
  "1.8",
  ({ pivot, field }) => captionOf(pivot.get(), field),
  ({ pivot, field }, value, context) => {
    pivot.set(context, withField(pivot.get(), field, { caption: text(value) }));
  },
);

const fieldsOf: Members<PivotFieldTarget>[string] = navigation("1.8", (target) =>
  the("PivotFieldCollection", target),
);

const pivotHierarchyCollectionClass = classTable(
  "PivotHierarchyCollection",
  {
    getCount: method("1.8", (target) => target.get().cache.fields.length),
    getItemOrNullObject: method("1.8", (pivot, [key]) => {
      const field = fieldNamed(pivot.get(), key, allFields(pivot.get()));
      return field === null ? null : the("PivotHierarchy", { pivot, field });
    }),
  },
  {
    collection: {
      items: (pivot) =>
        allFields(pivot.get()).map((field) => the("PivotHierarchy", { pivot, field })),
      item: (pivot, key) => {
        const field = fieldNamed(pivot.get(), key, allFields(pivot.get()));
        if (field === null) throw new HostError("ItemNotFound");
        return the("PivotHierarchy", { pivot, field });
      },
    },
  },
);

const identity = ({ field }: PivotFieldTarget): { readonly Id: string } => ({ Id: field });

const pivotHierarchyClass = classTable(
  "PivotHierarchy",
  { id: property("1.8", ({ field }) => field), name: fieldName, fields: fieldsOf },
  { identity },
);

/** Takes a field off the rows, columns and filters: it stands on one of them at most. */
function withoutField(pivot: HostPivot, field: string): HostPivot {
  const others = (fields: readonly string[]): string[] => fields.filter((one) => one !== field);
  return {
    ...pivot,
    rows: others(pivot.rows),
    columns: others(pivot.columns),
    filters: others(pivot.filters),
  };
}

type OnAxis = "RowColumnPivotHierarchy" | "FilterPivotHierarchy";

function axisMembers(type: OnAxis): Members<PivotAxisTarget> {
  const target = (pivot: PivotTarget, axis: PivotAxisTarget["axis"], field: string): HostObject =>
    the(type, { pivot, axis, field });
  return {
    add: method("1.8", ({ pivot, axis }, [hierarchy], context) => {
      const given = objectOf(hierarchy, "PivotHierarchy");
      if (given?.pivot.id !== pivot.id) throw new HostError("InvalidArgument", "a hierarchy of it");
      const without = withoutField(pivot.get(), given.field);
      pivot.set(context, { ...without, [axis]: [...without[axis], given.field] });
      return target(pivot, axis, given.field);
    }),
    getCount: method("1.8", ({ pivot, axis }) => pivot.get()[axis].length),
    getItemOrNullObject: method("1.8", ({ pivot, axis }, [key]) => {
      const field = fieldNamed(pivot.get(), key, pivot.get()[axis]);
      return field === null ? null : target(pivot, axis, field);
    }),
    remove: method("1.8", ({ pivot, axis }, [hierarchy], context) => {
      const given = objectOf(hierarchy, type);
      if (given === null || !pivot.get()[axis].includes(given.field))
        throw new HostError("InvalidArgument", "a hierarchy of it");
      pivot.set(context, withoutField(pivot.get(), given.field));
    }),
  };
}

function axisCollection(type: OnAxis) {
  return {
    items: ({ pivot, axis }: PivotAxisTarget) =>
      pivot.get()[axis].map((field) => the(type, { pivot, axis, field })),
    item: ({ pivot, axis }: PivotAxisTarget, key: unknown) => {
      const field = fieldNamed(pivot.get(), key, pivot.get()[axis]);
      if (field === null) throw new HostError("ItemNotFound");
      return the(type, { pivot, axis, field });
    },
  };
}

const onAxis: Members<PivotOnAxisTarget> = {
  id: property("1.8", ({ field }) => field),
  name: fieldName,
  fields: fieldsOf,
  position: property(
    "1.8",
    ({ pivot, axis, field }) => pivot.get()[axis].indexOf(field),
    ({ pivot, axis, field }, value, context) => {
      const now = pivot.get();
      const fields = now[axis].filter((one) => one !== field);
      fields.splice(integer(value), 0, field);
      pivot.set(context, { ...now, [axis]: fields });
    },
  ),
  setToDefault: method("1.8", ({ pivot, field }, _args, context) => {
    const fields = new Map(pivot.get().fields);
    fields.delete(field);
    pivot.set(context, { ...pivot.get(), fields });
  }),
};

const rowColumnClasses = [
  classTable("RowColumnPivotHierarchyCollection", axisMembers("RowColumnPivotHierarchy"), {
    collection: axisCollection("RowColumnPivotHierarchy"),
  }),
  classTable("RowColumnPivotHierarchy", onAxis, { identity }),
] as const;

const filterClasses = [
  classTable("FilterPivotHierarchyCollection", axisMembers("FilterPivotHierarchy"), {
    collection: axisCollection("FilterPivotHierarchy"),
  }),
  classTable(
    "FilterPivotHierarchy",
    {
      ...onAxis,
      enableMultipleFilterItems: property(
        "1.8",
        ({ pivot, field }) => pivot.get().fields.get(field)?.multipleFilterItems ?? false,
        ({ pivot, field }, value, context) => {
          pivot.set(context, withField(pivot.get(), field, { multipleFilterItems: flag(value) }));
        },
      ),
    },
    { identity },
  ),
] as const;

const dataPivotHierarchyCollectionClass = classTable(
  "DataPivotHierarchyCollection",
  {
    add: method("1.8", (pivot, [hierarchy], context) => {
      const given = objectOf(hierarchy, "PivotHierarchy");
      if (given?.pivot.id !== pivot.id) throw new HostError("InvalidArgument", "a hierarchy of it");
      const data = newData(context, pivot.get(), given.field);
      pivot.set(context, { ...pivot.get(), data: [...pivot.get().data, data] });
      return the("DataPivotHierarchy", { pivot, id: data.id });
    }),
    getCount: method("1.8", (pivot) => pivot.get().data.length),
    getItemOrNullObject: method("1.8", (pivot, [key]) => {
      const data = findData(pivot.get(), key);
      return data === null ? null : the("DataPivotHierarchy", { pivot, id: data.id });
    }),
    remove: method("1.8", (pivot, [hierarchy], context) => {
      const given = objectOf(hierarchy, "DataPivotHierarchy");
      const data = pivot.get().data.filter(({ id }) => id !== given?.id);
      if (data.length === pivot.get().data.length)
        throw new HostError("InvalidArgument", "a hierarchy of it");
      pivot.set(context, { ...pivot.get(), data });
    }),
  },
  {
    collection: {
      items: (pivot) => pivot.get().data.map(({ id }) => the("DataPivotHierarchy", { pivot, id })),
      item: (pivot, key) => {
        const data = findData(pivot.get(), key);
        if (data === null) throw new HostError("ItemNotFound");
        return the("DataPivotHierarchy", { pivot, id: data.id });
      },
    },
  },
);

function findData({ data }: HostPivot, key: unknown): PivotData | null {
  const wanted = text(key).toLowerCase();
  return (
    data.find(({ name }) => name.toLowerCase() === wanted) ??
    data.find(({ id }) => id.toLowerCase() === wanted) ??
    null
  );
}

/** A new measure: the sum where all values are numbers, else how many there are. */
function newData({ culture }: HostContext, pivot: HostPivot, field: string): PivotData {
  const index = pivot.cache.fields.findIndex(({ name }) => name === field);
  const isNumeric = pivot.cache.records.every((values) => {
    const value = values[index]?.value ?? null;
    return value === null || value === "" || typeof value === "number";
  });
  const summarizeBy = isNumeric ? "Sum" : "Count";
  return {
    id: newGuid(),
    name: freeName(pivot, pivotWords(culture).measure(summarizeBy, field), null),
    field,
    summarizeBy,
    numberFormat: "General",
    showAs: { calculation: "None" },
  };
}

function freeName(pivot: HostPivot, stem: string, own: string | null): string {
  const taken = new Set(
    pivot.data.filter(({ id }) => id !== own).map(({ name }) => name.toLowerCase()),
  );
  let name = stem;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}${number}`;
  return name;
}

const summaries = [
  "Automatic",
  "Sum",
  "Count",
  "Average",
  "Max",
  "Min",
  "Product",
  "CountNumbers",
  "StandardDeviation",
  "StandardDeviationP",
  "Variance",
  "VarianceP",
] as const;

const calculations = [
  "None",
  "PercentOfGrandTotal",
  "PercentOfRowTotal",
  "PercentOfColumnTotal",
  "PercentOfParentRowTotal",
  "PercentOfParentColumnTotal",
  "PercentOfParentTotal",
  "PercentOf",
  "RunningTotal",
  "PercentRunningTotal",
  "DifferenceFrom",
  "PercentDifferenceFrom",
  "RankAscending",
  "RankDecending",
  "Index",
] as const;

function dataOf({ pivot, id }: PivotDataTarget): PivotData {
  const found = pivot.get().data.find((one) => one.id === id);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

/** A new way to sum up renames a measure that still has the name Excel gave it. */
function summarized(
  { culture }: HostContext,
  pivot: HostPivot,
  data: PivotData,
  summarizeBy: string,
): HostPivot {
  const { measure } = pivotWords(culture);
  const usual = measure(data.summarizeBy, data.field);
  const isUsual = data.name.startsWith(usual) && /^\d*$/.test(data.name.slice(usual.length));
  const name = isUsual ? freeName(pivot, measure(summarizeBy, data.field), data.id) : data.name;
  return withData(pivot, data.id, { summarizeBy, name });
}

const dataPivotHierarchyClass = classTable(
  "DataPivotHierarchy",
  {
    id: property("1.8", ({ id }) => id),
    field: navigation("1.8", (target) =>
      the("PivotField", { pivot: target.pivot, field: dataOf(target).field }),
    ),
    name: property(
      "1.8",
      (target) => dataOf(target).name,
      (target, value, context) => {
        const name = text(value);
        const pivot = target.pivot.get();
        const isTaken =
          allFields(pivot).some((field) => field.toLowerCase() === name.toLowerCase()) ||
          freeName(pivot, name, target.id) !== name;
        if (isTaken) throw new HostError("InvalidArgument", "the name of a field");
        target.pivot.set(context, withData(pivot, target.id, { name }));
      },
    ),
    numberFormat: property(
      "1.8",
      (target) => dataOf(target).numberFormat,
      (target, value, context) => {
        const numberFormat = text(value);
        target.pivot.set(context, withData(target.pivot.get(), target.id, { numberFormat }));
      },
    ),
    position: property(
      "1.8",
      (target) => target.pivot.get().data.indexOf(dataOf(target)),
      (target, value, context) => {
        const own = dataOf(target);
        const data = target.pivot.get().data.filter((one) => one !== own);
        data.splice(integer(value), 0, own);
        target.pivot.set(context, { ...target.pivot.get(), data });
      },
    ),
    summarizeBy: property(
      "1.8",
      (target) => dataOf(target).summarizeBy,
      (target, value, context) => {
        const wanted = oneOf(value, summaries);
        const summarizeBy = wanted === "Automatic" ? "Sum" : wanted;
        const pivot = target.pivot.get();
        target.pivot.set(context, summarized(context, pivot, dataOf(target), summarizeBy));
      },
    ),
    showAs: property(
      "1.8",
      (target) => ({ calculation: dataOf(target).showAs.calculation }),
      (target, value, context) => {
        const rule = record(value);
        const baseField = objectOf(rule["baseField"], "PivotField")?.field;
        const baseItem = objectOf(rule["baseItem"], "PivotItem")?.item;
        const showAs = {
          calculation: optional(rule["calculation"], (one) => oneOf(one, calculations)) ?? "None",
          ...(baseField === undefined ? {} : { baseField }),
          ...(baseItem === undefined ? {} : { baseItem }),
        };
        target.pivot.set(context, withData(target.pivot.get(), target.id, { showAs }));
      },
    ),
    setToDefault: method("1.8", (target, _args, context) => {
      const { id, field } = dataOf(target);
      const pivot = target.pivot.get();
      const fresh = newData(
        context,
        { ...pivot, data: pivot.data.filter((one) => one.id !== id) },
        field,
      );
      target.pivot.set(context, withData(pivot, id, { ...fresh, id }));
    }),
  },
  { identity: ({ id }) => ({ Id: id }) },
);

export const pivotHierarchyClasses = [
  pivotHierarchyCollectionClass,
  pivotHierarchyClass,
  ...rowColumnClasses,
  ...filterClasses,
  dataPivotHierarchyCollectionClass,
  dataPivotHierarchyClass,
] as const;
