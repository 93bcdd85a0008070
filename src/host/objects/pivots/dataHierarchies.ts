import type { HostPivot, PivotData } from "../../model/pivot";
import { HostError } from "../../protocol/errors";
import { integer, objectOf, oneOf, optional, record, text } from "../args";
import { classTable, method, navigation, property } from "../define";
import { the } from "../targets";
import { allFields } from "./fieldNames";
import { freeName, newData, summarized } from "./measures";
import { withData, type PivotDataTarget } from "./pivotTargets";

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

export const dataHierarchyClasses = [
  dataPivotHierarchyCollectionClass,
  dataPivotHierarchyClass,
] as const;
