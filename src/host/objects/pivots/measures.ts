import { newGuid } from "../../model/create";
import type { HostPivot, PivotData } from "../../model/pivot";
import { pivotWords } from "../../pivots/pivotWords";
import type { HostContext } from "../context";
import { withData } from "./pivotTargets";

/** A new measure: the sum where all values are numbers, else how many there are. */
export function newData({ culture }: HostContext, pivot: HostPivot, field: string): PivotData {
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

/** The name, with the first number that no other measure has; `own` is the measure that asks. */
export function freeName(pivot: HostPivot, stem: string, own: string | null): string {
  const taken = new Set(
    pivot.data.filter(({ id }) => id !== own).map(({ name }) => name.toLowerCase()),
  );
  let name = stem;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}${number}`;
  return name;
}

/** A new way to sum up renames a measure that still has the name Excel gave it. */
export function summarized(
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
