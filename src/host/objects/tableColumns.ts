import { removeCells, shiftCells } from "../model/editShift";
import { renameTableColumn, resizeTable } from "../model/editTables";
import { bodyBox } from "../model/tableCells";
import type { Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { integer, optional, text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, navigation, property } from "./define";
import { checkOperationSize, checkSheetWritable } from "./guards";
import { matrix, rawValue } from "./rangeRead";
import { writeContents } from "./rangeWrite";
import { rangeOf, the, type ColumnTarget, type TableTarget } from "./targets";

/** Excel.TableColumnCollection. Keys are names (any case) or ids. */
export const tableColumnCollectionClass = classTable(
  "TableColumnCollection",
  {
    count: property("1.1", ({ table }) => table.columns.length),
    getCount: method("1.4", ({ table }) => table.columns.length),
    getItemAt: method("1.1", (target, [index]) => {
      const column = target.table.columns[integer(index)];
      if (column === undefined) throw new HostError("InvalidArgument", "no such column");
      return columnObject(target, column.id);
    }),
    getItemOrNullObject: method("1.4", (target, [key]) => find(target, key)),
    add: method("1.1", addColumn),
  },
  {
    collection: {
      items: (target) => target.table.columns.map(({ id }) => columnObject(target, id)),
      item: (target, key) => {
        const found = find(target, key);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
    },
  },
);

function columnObject({ sheet, table }: TableTarget, columnId: number): HostObject {
  return the("TableColumn", { sheet, table, columnId });
}

function find(target: TableTarget, key: unknown): HostObject | null {
  const wanted = typeof key === "number" ? key : text(key).toLowerCase();
  const column = target.table.columns.find(
    ({ id, name }) => id === wanted || String(id) === wanted || name.toLowerCase() === wanted,
  );
  return column === undefined ? null : columnObject(target, column.id);
}

function addColumn(
  target: TableTarget,
  [index, values, name]: readonly unknown[],
  context: HostContext,
): HostObject {
  checkSheetWritable(context, target.sheet);
  const { sheet, table } = target;
  const asked = optional(index, integer);
  const at = asked === undefined || asked === -1 ? table.columns.length : asked;
  if (at < 0 || at > table.columns.length) throw new HostError("InvalidArgument", "index");
  checkCellsMoved(context, target);
  insertAt(context, target, at);
  const column = table.columns[at];
  if (column === undefined) throw new HostError("GeneralException");
  const box = { ...table.box, left: table.box.left + at, right: table.box.left + at };
  if (Array.isArray(values)) {
    const body = bodyBox(table);
    const withHeader = values.length === box.bottom - box.top + 1;
    const rows = withHeader ? box : { ...box, top: body.top, bottom: body.bottom };
    writeContents({ sheet, box: rows }, values, context);
  }
  const header = optional(name, text);
  if (header !== undefined) renameTableColumn(context.workbook, table, at, header);
  return columnObject(target, column.id);
}

/** On the web too many cells may stand between the table and the last one beside it: all of them would move. */
function checkCellsMoved(context: HostContext, { sheet, table: { box } }: TableTarget): void {
  let last = box.right;
  for (let row = box.top; row <= box.bottom; row += 1)
    for (const column of sheet.cells.get(row)?.keys() ?? []) last = Math.max(last, column);
  checkOperationSize(context, { ...box, right: last });
}

/** A column at either end widens the table; inside, its cells move right. */
function insertAt(context: HostContext, { sheet, table }: TableTarget, at: number): void {
  const column = table.box.left + at;
  const strip = { ...table.box, left: column, right: column };
  const atEnd = at === table.columns.length;
  shiftCells(context.workbook, sheet, strip, "Right");
  if (atEnd) resizeTable(context.workbook, table, { ...table.box, right: column });
  // The cells that moved were all of the table: it takes the room before them.
  if (at === 0) resizeTable(context.workbook, table, { ...table.box, left: column });
}

function place({ table, columnId }: ColumnTarget): { index: number; box: Box } {
  const index = table.columns.findIndex(({ id }) => id === columnId);
  if (index < 0) throw new HostError("ItemNotFound");
  const column = table.box.left + index;
  return { index, box: { ...table.box, left: column, right: column } };
}

/** Excel.TableColumn. */
export const tableColumnClass = classTable(
  "TableColumn",
  {
    id: property("1.1", ({ columnId }) => columnId),
    filter: navigation("1.2", (target) => the("Filter", target)),
    index: property("1.1", (target) => place(target).index),
    name: property(
      "1.1",
      (target) => target.table.columns[place(target).index]?.name ?? "",
      (target, value, context) => {
        checkSheetWritable(context, target.sheet);
        renameTableColumn(context.workbook, target.table, place(target).index, text(value));
      },
    ),
    values: property(
      "1.1",
      (target) =>
        matrix({ sheet: target.sheet, box: place(target).box }, (cell) =>
          rawValue(cell?.value ?? null),
        ),
      (target, value, context) => {
        writeContents({ sheet: target.sheet, box: place(target).box }, value, context);
      },
    ),
    getRange: method("1.1", (target) => rangeOf(target.sheet, place(target).box)),
    getDataBodyRange: method("1.1", (target) => {
      const { top, bottom } = bodyBox(target.table);
      return rangeOf(target.sheet, { ...place(target).box, top, bottom });
    }),
    getHeaderRowRange: method("1.1", (target) => {
      if (!target.table.showHeaders) throw new HostError("ItemNotFound", "no header row");
      const { box } = place(target);
      return rangeOf(target.sheet, { ...box, bottom: box.top });
    }),
    getTotalRowRange: method("1.1", (target) => {
      if (!target.table.showTotals) throw new HostError("ItemNotFound", "no totals row");
      const { box } = place(target);
      return rangeOf(target.sheet, { ...box, top: box.bottom });
    }),
    delete: method("1.1", (target, _args, context) => {
      checkSheetWritable(context, target.sheet);
      if (target.table.columns.length === 1)
        throw new HostError("InvalidOperation", "the last column of a table");
      removeCells(context.workbook, target.sheet, place(target).box, "Left");
    }),
  },
  { identity: ({ columnId }) => ({ Id: columnId }) },
);
