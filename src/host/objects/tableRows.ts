import { removeCells, shiftCells } from "../model/editShift";
import { resizeTable } from "../model/editTables";
import { bodyBox } from "../model/tableCells";
import type { Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { flag, integer, list, optional } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkSheetWritable } from "./guards";
import { matrix, rawValue } from "./rangeRead";
import { writeContents } from "./rangeWrite";
import { isFiltered } from "./tableFilter";
import { rangeOf, the, type RowTarget, type TableTarget } from "./targets";

function rowCount({ table }: TableTarget): number {
  const { top, bottom } = bodyBox(table);
  return bottom - top + 1;
}

/** Excel.TableRowCollection. */
export const tableRowCollectionClass = classTable(
  "TableRowCollection",
  {
    count: property("1.1", rowCount),
    getCount: method("1.4", (target) => rowCount(target)),
    getItemAt: method("1.1", (target, [index]) => {
      const at = integer(index);
      if (at < 0 || at >= rowCount(target)) throw new HostError("InvalidArgument", "no such row");
      return rowObject(target, at);
    }),
    add: method("1.1", addRows),
    deleteRows: method("Online 1.1", (target, [rows], context) => {
      const at = list(rows).map(integer);
      deleteRows(context, target, at);
    }),
    deleteRowsAt: method("Online 1.1", (target, [index, count], context) => {
      const from = integer(index);
      const length = optional(count, integer) ?? 1;
      deleteRows(
        context,
        target,
        Array.from({ length }, (_, i) => from + i),
      );
    }),
  },
  {
    collection: {
      items: (target) =>
        Array.from({ length: rowCount(target) }, (_, index) => rowObject(target, index)),
    },
  },
);

function rowObject({ sheet, table }: TableTarget, index: number): HostObject {
  return the("TableRow", { sheet, table, index });
}

function addRows(
  target: TableTarget,
  [index, values, alwaysInsert]: readonly unknown[],
  context: HostContext,
): HostObject {
  checkSheetWritable(context, target.sheet);
  const { sheet, table } = target;
  const width = table.columns.length;
  const rows =
    values === undefined || values === null ? [Array<null>(width).fill(null)] : rowsOf(values);
  optional(alwaysInsert, flag);
  const body = bodyBox(table);
  const asked = optional(index, integer);
  const isAppended = asked === undefined || asked === -1;
  const fillsBlank = isAppended && values !== undefined && values !== null && isEmpty(target);
  const at = !isAppended ? asked : fillsBlank ? 0 : rowCount(target);
  if (at < 0 || at > rowCount(target)) throw new HostError("InvalidArgument", "index");
  if (rows.some((row) => row.length !== width))
    throw new HostError("InvalidArgument", "rows as wide as the table");
  const top = body.top + at;
  const box = { ...body, top, bottom: top + rows.length - 1 };
  const added = fillsBlank ? { ...box, top: top + 1 } : box;
  if (added.top <= added.bottom) shiftCells(context.workbook, sheet, added, "Down");
  if (table.box.bottom < box.bottom)
    resizeTable(context.workbook, table, { ...table.box, bottom: box.bottom });
  writeContents({ sheet, box }, rows, context);
  return rowObject(target, at);
}

/** The one blank row of a table without data is where its first rows go. */
function isEmpty({ sheet, table }: TableTarget): boolean {
  const { top, bottom, left, right } = bodyBox(table);
  const line = sheet.cells.get(top);
  return (
    top === bottom &&
    Array.from({ length: right - left + 1 }, (_, i) => line?.get(left + i)).every(
      (cell) => cell === undefined || (cell.value === null && cell.formula === null),
    )
  );
}

function rowsOf(values: unknown): readonly (readonly unknown[])[] {
  const read = list(values);
  return Array.isArray(read[0]) ? read.map(list) : [read];
}

/** Filtered tables refuse it. */
function deleteRows(context: HostContext, target: TableTarget, rows: readonly number[]): void {
  checkSheetWritable(context, target.sheet);
  if (isFiltered(target)) throw new HostError("InsertDeleteConflict", "filtered table");
  for (const index of [...rows].sort((a, b) => b - a)) {
    if (index < 0 || index >= rowCount(target)) throw new HostError("InvalidArgument", "row");
    removeRow(context, target, index);
  }
}

function removeRow(context: HostContext, { sheet, table }: TableTarget, index: number): void {
  const { top } = bodyBox(table);
  removeCells(
    context.workbook,
    sheet,
    { ...table.box, top: top + index, bottom: top + index },
    "Up",
  );
}

function place({ table, index }: RowTarget): Box {
  const body = bodyBox(table);
  if (body.top + index > body.bottom) throw new HostError("ItemNotFound");
  return { ...body, top: body.top + index, bottom: body.top + index };
}

/** Excel.TableRow: a position, not a record. */
export const tableRowClass = classTable(
  "TableRow",
  {
    index: property("1.1", ({ index }) => index),
    values: property(
      "1.1",
      (target) =>
        matrix({ sheet: target.sheet, box: place(target) }, (cell) =>
          rawValue(cell?.value ?? null),
        ),
      (target, value, context) => {
        writeContents({ sheet: target.sheet, box: place(target) }, value, context);
      },
    ),
    getRange: method("1.1", (target) => rangeOf(target.sheet, place(target))),
    delete: method("1.1", (target, _args, context) => {
      checkSheetWritable(context, target.sheet);
      // With a filter on, Excel does nothing.
      if (!isFiltered(target)) removeRow(context, target, target.index);
    }),
  },
  { identity: ({ index }) => ({ Index: index }) },
);
