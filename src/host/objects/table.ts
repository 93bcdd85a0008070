import {
  isValidName,
  removeTable,
  renameTable,
  resizeTable,
  setTableHeaders,
  setTableOptions,
  setTableTotals,
  type TableOptions,
} from "../model/editTables";
import { bodyBox } from "../model/tableCells";
import { HostError } from "../protocol/errors";
import { rangeArgument } from "./address";
import { flag, text } from "./args";
import type { HostContext } from "./context";
import { classTable, eventMembers, method, navigation, property, type Members } from "./define";
import { checkNoMerge, checkSheetWritable } from "./guards";
import { rangeOf, the, type TableTarget } from "./targets";
import { forgetSort } from "./sort";
import { clearTableFilters, filterTable } from "./tableFilter";

type OptionName = keyof TableOptions & `${"show" | "highlight"}${string}`;

function option(since: "1.3", name: OptionName): Members<TableTarget>[string] {
  return property(
    since,
    ({ table }) => table[name],
    (target, value, context) => {
      checkSheetWritable(context, target.sheet);
      setTableOptions(context.workbook, target.table, { [name]: flag(value) });
    },
  );
}

/** Excel.Table. */
export const tableClass = classTable(
  "Table",
  {
    id: property("1.1", ({ table }) => table.id),
    legacyId: property("1.8", ({ table }) => table.id),
    name: property("1.1", ({ table }) => table.name, rename),
    style: property(
      "1.1",
      ({ table }) => table.style,
      (target, value, context) => {
        checkSheetWritable(context, target.sheet);
        setTableOptions(context.workbook, target.table, { style: text(value) });
      },
    ),
    showBandedRows: option("1.3", "showBandedRows"),
    showBandedColumns: option("1.3", "showBandedColumns"),
    showFilterButton: option("1.3", "showFilterButton"),
    highlightFirstColumn: option("1.3", "highlightFirstColumn"),
    highlightLastColumn: option("1.3", "highlightLastColumn"),
    showHeaders: property(
      "1.1",
      ({ table }) => table.showHeaders,
      (target, value, context) => {
        checkSheetWritable(context, target.sheet);
        setTableHeaders(context.workbook, target.table, flag(value));
      },
    ),
    showTotals: property(
      "1.1",
      ({ table }) => table.showTotals,
      (target, value, context) => {
        checkSheetWritable(context, target.sheet);
        setTableTotals(context.workbook, target.table, flag(value));
      },
    ),
    columns: navigation("1.1", (target) => the("TableColumnCollection", target)),
    rows: navigation("1.1", (target) => the("TableRowCollection", target)),
    worksheet: navigation("1.2", ({ sheet }) => the("Worksheet", sheet)),
    autoFilter: navigation("1.9", (target) => the("AutoFilter", target)),
    sort: navigation("1.2", (target) => the("TableSort", target)),
    getRange: method("1.1", ({ sheet, table }) => rangeOf(sheet, table.box)),
    getDataBodyRange: method("1.1", ({ sheet, table }) => rangeOf(sheet, bodyBox(table))),
    getHeaderRowRange: method("1.1", ({ sheet, table }) => {
      if (!table.showHeaders) throw new HostError("ItemNotFound", "no header row");
      return rangeOf(sheet, { ...table.box, bottom: table.box.top });
    }),
    getTotalRowRange: method("1.1", ({ sheet, table }) => {
      if (!table.showTotals) throw new HostError("ItemNotFound", "no totals row");
      return rangeOf(sheet, { ...table.box, top: table.box.bottom });
    }),
    resize: method("1.13", (target, [range], context) => {
      const { sheet, box } = rangeArgument(context, range, target.sheet);
      if (sheet !== target.sheet) throw new HostError("InvalidArgument", "another sheet");
      checkSheetWritable(context, sheet);
      checkNoMerge(sheet, box);
      resizeTable(context.workbook, target.table, box);
    }),
    delete: method("1.1", (target, _args, context) => {
      checkSheetWritable(context, target.sheet);
      removeTable(context.workbook, target.table, false);
    }),
    convertToRange: method("1.2", (target, _args, context) => {
      checkSheetWritable(context, target.sheet);
      removeTable(context.workbook, target.table, true);
      return rangeOf(target.sheet, target.table.box);
    }),
    reapplyFilters: method("1.2", (target, _args, context) => {
      if (target.table.filters !== undefined) filterTable(context, target, target.table.filters);
    }),
    clearFilters: method("1.2", (target, _args, context) => {
      clearTableFilters(context, target);
      if (context.suffers("clearFiltersForgetsSort")) forgetSort(target.table);
    }),
    ...eventMembers(
      {
        DataChangedEvent: { since: "1.7", type: 101 },
        SelectionChangedEvent: { since: "1.7", type: 100 },
      },
      ({ table }: TableTarget) => table.id,
    ),
  },
  { identity: ({ table }) => ({ Id: table.id }) },
);

function rename(target: TableTarget, value: unknown, context: HostContext): void {
  checkSheetWritable(context, target.sheet);
  const name = text(value);
  if (!isValidName(name)) throw new HostError("InvalidArgument", `not a name: ${name}`);
  renameTable(context.workbook, target.table, name);
}
