import { sortLines, type SortKey } from "../model/editSort";
import { bodyBox } from "../model/tableCells";
import type { HostTable } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { Json } from "../protocol/wire";
import { flag, integer, list, oneOf, optional, record } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkContentsWritable, isReadable } from "./guards";
import type { RangeTarget } from "./targets";

type Axis = "rows" | "columns";

/**
 * Sort fields of the API: `key` counts from the first column of the range, or from its first row when columns are
 * sorted. Only sorting by value is there.
 */
function keysOf({ box }: RangeTarget, axis: Axis, fields: unknown): SortKey[] {
  const [first, last] = axis === "rows" ? [box.left, box.right] : [box.top, box.bottom];
  return list(fields).map((field) => {
    const given = record(field);
    const key = integer(given["key"]);
    const sortOn = given["sortOn"] ?? "Value";
    if (sortOn !== "Value")
      throw new HostError("ApiNotFound", "sort on something else than values");
    if (key < 0 || key > last - first) throw new HostError("InvalidArgument", "key");
    return { at: first + key, ascending: optional(given["ascending"], flag) ?? true };
  });
}

function apply(
  context: HostContext,
  range: RangeTarget,
  axis: Axis,
  fields: unknown,
  matchCase: unknown,
): void {
  checkContentsWritable(context, range);
  if (!isReadable(range.box)) throw new HostError("InvalidArgument", "an unbounded range");
  const cased = optional(matchCase, flag) ?? false;
  const { sheet, box } = range;
  sortLines(context.workbook, sheet, box, axis, keysOf(range, axis, fields), cased);
}

/** Excel.RangeSort: rows from top to bottom, or columns from left to right. */
export const rangeSortClass = classTable("RangeSort", {
  apply: method("1.2", (range, [fields, matchCase, hasHeaders, orientation], context) => {
    const { sheet, box } = range;
    const direction = optional(orientation, (value) => oneOf(value, ["Rows", "Columns"] as const));
    const skipped = (optional(hasHeaders, flag) ?? false) ? 1 : 0;
    const [axis, body] =
      direction === "Columns"
        ? (["columns", { ...box, left: box.left + skipped }] as const)
        : (["rows", { ...box, top: box.top + skipped }] as const);
    if (body.top <= body.bottom && body.left <= body.right)
      apply(context, { sheet, box: body }, axis, fields, matchCase);
  }),
});

/** The sort of a table as it was last asked for; the model keeps it, not the file. */
const lastSorts = new WeakMap<HostTable, { readonly fields: Json; readonly matchCase: boolean }>();

/** The order of the rows stays; only the marks of the sort go. */
export function forgetSort(table: HostTable): void {
  lastSorts.delete(table);
}

/** Excel.TableSort: the body of a table. */
export const tableSortClass = classTable("TableSort", {
  apply: method("1.2", ({ sheet, table }, [fields, matchCase], context) => {
    apply(context, { sheet, box: bodyBox(table) }, "rows", fields, matchCase);
    lastSorts.set(table, { fields: fields as Json, matchCase: optional(matchCase, flag) ?? false });
  }),
  fields: property("1.2", ({ table }) => lastSorts.get(table)?.fields ?? []),
  matchCase: property("1.2", ({ table }) => lastSorts.get(table)?.matchCase ?? false),
  clear: method("1.2", ({ table }) => {
    forgetSort(table);
  }),
  reapply: method("1.2", ({ sheet, table }, _args, context) => {
    const last = lastSorts.get(table);
    if (last !== undefined)
      apply(context, { sheet, box: bodyBox(table) }, "rows", last.fields, last.matchCase);
  }),
});
