import type { HostPivot, PivotValue } from "../model/pivot";
import { aggregate } from "./aggregate";
import { valueFilterKeeps } from "./pivotFilters";

/** One item of a field of an axis, under its outer items. */
export interface PivotNode {
  readonly field: string;
  readonly item: PivotValue;
  /** Texts of the items from the outermost field to this one. */
  readonly path: readonly string[];
  readonly children: readonly PivotNode[];
}

type PivotRecord = readonly PivotValue[];

/** Position of a field in the records of the cache. */
export function fieldIndex(pivot: HostPivot, name: string): number {
  return pivot.cache.fields.findIndex((field) => field.name === name);
}

/** Order of the items of a field: numbers, texts, then what is blank. */
export function compareItems(a: PivotValue, b: PivotValue): number {
  const rank = ({ value }: PivotValue): number =>
    typeof value === "number" ? 0 : value === null || value === "" ? 2 : 1;
  const [x, y] = [rank(a), rank(b)];
  if (x !== y) return x - y;
  if (typeof a.value === "number" && typeof b.value === "number") return a.value - b.value;
  return a.text.localeCompare(b.text, undefined, { sensitivity: "base" });
}

/** The items that each field has in some records, in the order of Excel. */
export function itemsOf(records: readonly PivotRecord[], index: number): PivotValue[] {
  const items = new Map<string, PivotValue>();
  for (const record of records) {
    const value = record[index];
    if (value !== undefined && !items.has(value.text.toLowerCase()))
      items.set(value.text.toLowerCase(), value);
  }
  return [...items.values()].sort(compareItems);
}

/** The records that pass the filters of values, outer fields first. */
export function passingValues(
  pivot: HostPivot,
  records: readonly PivotRecord[],
): readonly PivotRecord[] {
  let kept = records;
  for (const axis of [pivot.rows, pivot.columns])
    axis.forEach((field, depth) => {
      const filter = pivot.fields.get(field)?.filters?.valueFilter;
      const data = pivot.data.find(({ name }) => name === filter?.value);
      if (filter === undefined || data === undefined) return;
      const groups = grouped(pivot, kept, axis.slice(0, depth + 1));
      const measured = [...groups].map(([key, group]) => ({
        key,
        outer: key.slice(0, key.lastIndexOf(separator) + 1),
        value: numberOf(pivot, data.field, data.summarizeBy, group),
      }));
      const passing = new Set(
        [...new Set(measured.map(({ outer }) => outer))].flatMap((outer) => [
          ...valueFilterKeeps(
            filter,
            measured.filter((one) => one.outer === outer),
          ),
        ]),
      );
      kept = [...groups].flatMap(([key, group]) => (passing.has(key) ? group : []));
    });
  return kept;
}

const separator = "\u0000";

function grouped(
  pivot: HostPivot,
  records: readonly PivotRecord[],
  fields: readonly string[],
): Map<string, PivotRecord[]> {
  const indices = fields.map((field) => fieldIndex(pivot, field));
  const groups = new Map<string, PivotRecord[]>();
  for (const record of records) {
    const key = indices.map((index) => record[index]?.text.toLowerCase() ?? "").join(separator);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

function numberOf(
  pivot: HostPivot,
  field: string,
  summarizeBy: string,
  records: readonly PivotRecord[],
): number {
  const index = fieldIndex(pivot, field);
  const values = records.flatMap((record) => record[index] ?? []);
  const value = aggregate(summarizeBy, values);
  return typeof value === "number" ? value : 0;
}

/** The tree of the items of an axis, each level in the order asked for. */
export function axisTree(
  pivot: HostPivot,
  fields: readonly string[],
  records: readonly PivotRecord[],
  outer: readonly string[] = [],
): readonly PivotNode[] {
  const [field, ...inner] = fields;
  if (field === undefined) return [];
  const index = fieldIndex(pivot, field);
  const items = sorted(pivot, field, records);
  return items.map((item): PivotNode => {
    const path = [...outer, item.text];
    const own = records.filter((record) => sameText(record[index]?.text ?? "", item.text));
    return { field, item, path, children: axisTree(pivot, inner, own, path) };
  });
}

export function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function sorted(pivot: HostPivot, field: string, records: readonly PivotRecord[]): PivotValue[] {
  const index = fieldIndex(pivot, field);
  const items = itemsOf(records, index);
  const sort = pivot.fields.get(field)?.sort;
  if (sort === undefined) return items;
  const data = pivot.data.find(({ name }) => name === sort.byData);
  if (data !== undefined) {
    const value = new Map(
      items.map((item) => [
        item,
        numberOf(
          pivot,
          data.field,
          data.summarizeBy,
          records.filter((record) => sameText(record[index]?.text ?? "", item.text)),
        ),
      ]),
    );
    items.sort((a, b) => (value.get(a) ?? 0) - (value.get(b) ?? 0));
  }
  return sort.descending ? items.reverse() : items;
}
