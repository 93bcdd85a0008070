import { newGuid } from "../../model/create";
import { findSheet } from "../../model/editSheets";
import type { HostSlicer, SlicerSource } from "../../model/slicer";
import type { HostSheet } from "../../model/workbook";
import { HostError } from "../../protocol/errors";
import type { HostObject } from "../../protocol/members";
import { activeSheet, tableTarget } from "../address";
import { integer, objectOf, optional, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method } from "../define";
import { checkSheetWritable } from "../guards";
import type { ScopeTarget } from "../scopeTarget";
import { the } from "../targets";
import { pivotArgument } from "./pivotTables";
import type { SlicerTarget } from "./pivotTargets";
import { putSlicers, slicerOf } from "./slicerTargets";

/** Points: Excel's size of a new slicer. */
const usualFrame = { left: 100, top: 100, width: 144, height: 187 };

/** Excel.SlicerCollection, of the workbook or of one sheet. Keys are names (any case) or ids. */
export const slicerCollectionClass = classTable(
  "SlicerCollection",
  {
    add: method("1.10", (scope, [source, field, destination], context) => {
      const read = sourceArgument(context, source, field);
      const sheet = destinationOf(context, scope, read.sheet, destination);
      checkSheetWritable(context, sheet, "allowEditObjects");
      const slicer: HostSlicer = {
        id: newGuid(),
        name: freeName(context, read.name),
        caption: read.name,
        frame: usualFrame,
        style: "SlicerStyleLight1",
        sortBy: "Ascending",
        source: read.source,
      };
      putSlicers(context.workbook, sheet, [...sheet.slicers, slicer]);
      return the("Slicer", slicerOf(sheet, slicer.id));
    }),
    getCount: method("1.10", (scope, _args, context) => slicersIn(scope, context).length),
    getItemAt: method("1.10", (scope, [index], context) => {
      const found = slicersIn(scope, context)[integer(index)];
      if (found === undefined) throw new HostError("InvalidArgument", "no slicer at this index");
      return the("Slicer", found);
    }),
    getItemOrNullObject: method("1.10", (scope, [key], context) => {
      const found = find(scope, key, context);
      return found === undefined ? null : the("Slicer", found);
    }),
  },
  {
    collection: {
      items: (scope, context) =>
        slicersIn(scope, context).map((slicer): HostObject => the("Slicer", slicer)),
      item: (scope, key, context) => {
        const found = find(scope, key, context);
        if (found === undefined) throw new HostError("ItemNotFound");
        return the("Slicer", found);
      },
    },
  },
);

function slicersIn({ sheet }: ScopeTarget, { workbook }: HostContext): SlicerTarget[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((one) => one.slicers.map(({ id }) => slicerOf(one, id)));
}

function find(scope: ScopeTarget, key: unknown, context: HostContext): SlicerTarget | undefined {
  const wanted = text(key).toLowerCase();
  const slicers = slicersIn(scope, context);
  return (
    slicers.find(({ get }) => get().name.toLowerCase() === wanted) ??
    slicers.find(({ id }) => id.toLowerCase() === wanted)
  );
}

function freeName(context: HostContext, stem: string): string {
  let name = stem;
  for (let number = 1; find({ sheet: null }, name, context) !== undefined; number += 1)
    name = `${stem} ${number}`;
  return name;
}

interface ReadSource {
  readonly source: SlicerSource;
  readonly sheet: HostSheet;
  /** The name of the column or field. */
  readonly name: string;
}

/** A table or a pivot, by object, name or id; its column or field, by object, name, id or (of a table) index. */
function sourceArgument(context: HostContext, source: unknown, field: unknown): ReadSource {
  const table =
    objectOf(source, "Table") ??
    (typeof source === "string" ? tableTarget(context.workbook, source) : undefined);
  if (table !== undefined) {
    const given = objectOf(field, "TableColumn")?.columnId;
    const wanted = typeof field === "string" ? field.toLowerCase() : "";
    const column = table.table.columns.find(
      ({ id, name }, i) =>
        id === given || i === field || name.toLowerCase() === wanted || String(id) === wanted,
    );
    if (column === undefined) throw new HostError("InvalidArgument", "a column of the table");
    return {
      source: { kind: "Table", table: table.table.id, columnId: column.id },
      sheet: table.sheet,
      name: column.name,
    };
  }
  const pivot = objectOf(source, "PivotTable") ?? pivotArgument(context, source);
  if (pivot === null) throw new HostError("InvalidArgument", "a table or a pivot table");
  const wanted = objectOf(field, "PivotField")?.field ?? text(field);
  const name = pivot
    .get()
    .cache.fields.find((one) => one.name.toLowerCase() === wanted.toLowerCase())?.name;
  if (name === undefined) throw new HostError("InvalidArgument", "a field of the pivot table");
  return { source: { kind: "Pivot", pivot: pivot.id, field: name }, sheet: pivot.sheet, name };
}

function destinationOf(
  context: HostContext,
  scope: ScopeTarget,
  own: HostSheet,
  destination: unknown,
): HostSheet {
  const given =
    objectOf(destination, "Worksheet") ??
    optional(destination, (value) => {
      const key = text(value);
      return (
        findSheet(context.workbook, key) ?? context.workbook.sheets.find(({ id }) => id === key)
      );
    });
  return (
    given ?? scope.sheet ?? (own.visibility === "Visible" ? own : activeSheet(context.workbook))
  );
}
