import { boxAt } from "../model/box";
import { freezePanes } from "../model/editLayout";
import { maxColumn, maxRow, type HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { rangeArgument } from "./address";
import { integer, optional } from "./args";
import type { HostContext } from "./context";
import { classTable, method } from "./define";
import { checkWorkbookWritable } from "./guards";
import { rangeOf } from "./targets";

function freeze(context: HostContext, sheet: HostSheet, rows: number, columns: number): void {
  checkWorkbookWritable(context);
  if (rows < 0 || columns < 0 || rows >= maxRow || columns >= maxColumn)
    throw new HostError("InvalidArgument", "rows or columns to freeze");
  freezePanes(context.workbook, sheet, rows, columns);
}

/** The frozen part of a sheet; null when nothing is frozen. */
function location(sheet: HostSheet): ReturnType<typeof rangeOf> | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeOf(
    sheet,
    boxAt(1, 1, rows === 0 ? maxRow : rows, columns === 0 ? maxColumn : columns),
  );
}

/** Excel.WorksheetFreezePanes. */
export const worksheetFreezePanesClass = classTable("WorksheetFreezePanes", {
  freezeRows: method("1.7", (sheet, [count], context) => {
    freeze(context, sheet, optional(count, integer) ?? 1, 0);
  }),
  freezeColumns: method("1.7", (sheet, [count], context) => {
    freeze(context, sheet, 0, optional(count, integer) ?? 1);
  }),
  freezeAt: method("1.7", (sheet, [range], context) => {
    const target = rangeArgument(context, range, sheet);
    if (target.sheet !== sheet) throw new HostError("InvalidArgument", "range of another sheet");
    const { bottom, right } = target.box;
    // Whole rows freeze rows only, whole columns columns only.
    freeze(context, sheet, bottom === maxRow ? 0 : bottom, right === maxColumn ? 0 : right);
  }),
  unfreeze: method("1.7", (sheet, _args, context) => {
    freeze(context, sheet, 0, 0);
  }),
  getLocation: method("1.7", (sheet) => {
    const range = location(sheet);
    if (range === null) throw new HostError("ItemNotFound", "nothing is frozen");
    return range;
  }),
  getLocationOrNullObject: method("1.7", (sheet) => location(sheet)),
});
