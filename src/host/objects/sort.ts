import { sortRows, type SortKey } from "../model/editSort";
import { bodyBox } from "../model/tableCells";
import type { HostTable } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { Json } from "../protocol/wire";
import { flag, integer, list, oneOf, optional, record } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkContentsWritable, isReadable } from "./guards";
import type { RangeTarget } from "./targets";

/** Sort fields of the API: `key` counts from the first column of the range. Only sorting by value is there. */
function keysOf({ box }: RangeTarget, fields: unknown): SortKey[] {
  return list(fields).map((field) => {
    const given = record(field);
    const key = integer(given["key"]);
    const sortOn = given["sortOn"] ?? "Value";
    if (sortOn !== "Value")
      throw new HostError("ApiNotFound", "sort on something else than values");
    if (key < 0 || key > box.right - box.left) throw new HostError("InvalidArgument", "key");
    return { column: box.left + key, ascending: optional(given["ascending"], flag) ?? true };
  });
}

function apply(
  context: HostContext,
  range: RangeTarget,
  fields: unknown,
  matchCase: unknown,
): void {
  checkContentsWritable(context, range);
  if (!isReadable(range.box)) throw new HostError("InvalidArgument", "an unbounded range");
  const cased = optional(matchCase, flag) ?? false;
  sortRows(context.workbook, range.sheet, range.box, keysOf(range, fields), cased);
}

/** Excel.RangeSort: rows only. */
export const rangeSortClass = classTable("RangeSort", {
  apply: method("1.2", (range, [fields, matchCase, hasHeaders, orientation], context) => {
    const direction = optional(orientation, (value) => oneOf(value, ["Rows", "Columns"] as const));
    if (direction === "Columns") throw new HostError("ApiNotFound", "sort of columns");
    const headers = optional(hasHeaders, flag) ?? false;
    const box = headers ? { ...range.box, top: range.box.top + 1 } : range.box;
    if (box.top <= box.bottom) apply(context, { sheet: range.sheet, box }, fields, matchCase);
  }),
});

/** The sort of a table as it was last asked for; the model keeps it, not the file. */
const lastSorts = new WeakMap<HostTable, { readonly fields: Json; readonly matchCase: boolean }>();

/** Excel.TableSort: the body of a table. */
export const tableSortClass = classTable("TableSort", {
  apply: method("1.2", ({ sheet, table }, [fields, matchCase], context) => {
    apply(context, { sheet, box: bodyBox(table) }, fields, matchCase);
    lastSorts.set(table, { fields: fields as Json, matchCase: optional(matchCase, flag) ?? false });
  }),
  fields: property("1.2", ({ table }) => lastSorts.get(table)?.fields ?? []),
  matchCase: property("1.2", ({ table }) => lastSorts.get(table)?.matchCase ?? false),
  // The order of the rows stays; only the marks of the sort go.
  clear: method("1.2", ({ table }) => {
    lastSorts.delete(table);
  }),
  reapply: method("1.2", ({ sheet, table }, _args, context) => {
    const last = lastSorts.get(table);
    if (last !== undefined)
      apply(context, { sheet, box: bodyBox(table) }, last.fields, last.matchCase);
  }),
});
