import { addTable } from "../model/editTables";
import { intersects } from "../model/box";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { rangeArgument, tableTarget } from "./address";
import { flag, integer, text } from "./args";
import type { HostContext } from "./context";
import { cultureOf } from "./cultures";
import { classTable, eventMembers, method, property } from "./define";
import { checkNoMerge, checkSheetWritable, isUnbounded } from "./guards";
import type { ScopeTarget } from "./scopeTarget";
import { the, type TableTarget } from "./targets";

/** Excel.TableCollection, of the workbook or of one sheet. Keys are names (any case) or ids. */
export const tableCollectionClass = classTable(
  "TableCollection",
  {
    count: property("1.1", (scope, context) => tablesIn(scope, context).length),
    add: method("1.1", (scope, [address, hasHeaders], context) => {
      // An address without sheet means the active sheet, or this collection's own.
      const { sheet, box } = rangeArgument(context, address, scope.sheet ?? undefined);
      const headers = flag(hasHeaders);
      checkSheetWritable(context, sheet);
      if (isUnbounded(box)) throw new HostError("InvalidArgument", "a table of whole lines");
      if (sheet.tables.some((table) => intersects(table.box, box)))
        throw new HostError("InvalidArgument", "overlaps a table");
      checkNoMerge(sheet, box);
      const table = addTable(context.workbook, sheet, box, headers, freeName(context));
      return the("Table", { sheet, table });
    }),
    getCount: method("1.4", (scope, _args, context) => tablesIn(scope, context).length),
    getItemAt: method("1.1", (scope, [index], context) => {
      const target = tablesIn(scope, context)[integer(index)];
      if (target === undefined) throw new HostError("InvalidArgument", "no table at this index");
      return the("Table", target);
    }),
    getItemOrNullObject: method("1.4", (scope, [key], context) => {
      const target = find(scope, key, context);
      return target === null ? null : the("Table", target);
    }),
    ...eventMembers(
      {
        AddedEvent: { since: "1.9", type: 102 },
        DataChangedEvent: { since: "1.7", type: 101 },
        DeletedEvent: { since: "1.9", type: 103 },
      },
      ({ sheet }: ScopeTarget) => sheet?.id ?? "Workbook",
    ),
  },
  {
    collection: {
      items: (scope, context) =>
        tablesIn(scope, context).map((target): HostObject => the("Table", target)),
      item: (scope, key, context) => {
        const target = find(scope, key, context);
        if (target === null) throw new HostError("ItemNotFound");
        return the("Table", target);
      },
    },
  },
);

/** Excel.TableScopedCollection: the tables that a range touches. */
export const tableScopedCollectionClass = classTable(
  "TableScopedCollection",
  {
    getCount: method("1.9", ({ tables }) => tables.length),
    getFirst: method("1.9", ({ tables: [first] }) => {
      if (first === undefined) throw new HostError("ItemNotFound");
      return the("Table", first);
    }),
    getItemOrNullObject: method("1.14", ({ tables }, [key]) => {
      const target = among(tables, key);
      return target === null ? null : the("Table", target);
    }),
  },
  {
    collection: {
      items: ({ tables }) => tables.map((target): HostObject => the("Table", target)),
      item: ({ tables }, key) => {
        const target = among(tables, key);
        if (target === null) throw new HostError("ItemNotFound");
        return the("Table", target);
      },
    },
  },
);

function tablesIn({ sheet }: ScopeTarget, { workbook }: HostContext): TableTarget[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));
}

function among(tables: readonly TableTarget[], key: unknown): TableTarget | null {
  const wanted = keyText(key).toLowerCase();
  return (
    tables.find(({ table }) => table.id === wanted || table.name.toLowerCase() === wanted) ?? null
  );
}

function find({ sheet }: ScopeTarget, key: unknown, { workbook }: HostContext): TableTarget | null {
  const target = tableTarget(workbook, keyText(key));
  return target === undefined || (sheet !== null && target.sheet !== sheet) ? null : target;
}

function keyText(key: unknown): string {
  return typeof key === "number" ? String(key) : text(key);
}

/** « Tableau1 », Table1: the next number that no table or name has. */
function freeName({ workbook, culture }: HostContext): string {
  const stem = cultureOf(culture).table;
  const taken = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number}`;
    if (!taken.has(name.toLowerCase()) && tableTarget(workbook, name) === undefined) return name;
  }
}
