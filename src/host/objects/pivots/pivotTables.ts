import { covers, intersects } from "../../model/box";
import { newGuid } from "../../model/create";
import { asGroup } from "../../model/journal";
import { plainLayout, type HostPivot } from "../../model/pivot";
import { drawPivot, removePivot } from "../../pivots/editPivots";
import { HostError } from "../../protocol/errors";
import type { HostObject } from "../../protocol/members";
import { rangeArgument } from "../address";
import { flag, optional, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { checkSheetWritable } from "../guards";
import type { ScopeTarget } from "../scopeTarget";
import { the, type RangeTarget } from "../targets";
import {
  pivotOf,
  pivotTools,
  readCache,
  refreshed,
  sourceArgument,
  sourceText,
} from "./pivotSource";
import type { PivotTarget } from "./pivotTargets";

/** Excel.PivotTableCollection, of the workbook or of one sheet. Keys are names (any case) or ids. */
const pivotTableCollectionClass = classTable(
  "PivotTableCollection",
  {
    add: method("1.8", (scope, [name, source, destination], context) => {
      const at = rangeArgument(context, destination, scope.sheet ?? undefined);
      if (scope.sheet !== null && at.sheet !== scope.sheet)
        throw new HostError("InvalidArgument", "the destination is on another sheet");
      checkSheetWritable(context, at.sheet, "allowPivotTables");
      const wanted = text(name);
      if (wanted === "" || find({ sheet: at.sheet }, wanted, context) !== null)
        throw new HostError("InvalidArgument", "the name is empty or taken");
      const read = sourceArgument(context, source);
      const anchor = { row: at.box.top, column: at.box.left };
      const { box } = at;
      const pivot: HostPivot = {
        id: newGuid(),
        name: wanted,
        anchor,
        source: read,
        cache: readCache(context, read),
        fields: new Map(),
        rows: [],
        columns: [],
        filters: [],
        data: [],
        layout: plainLayout,
        options: {
          allowMultipleFiltersPerField: false,
          enableDataValueEditing: false,
          refreshOnOpen: false,
          useCustomSortLists: true,
        },
        parts: {
          whole: box,
          range: box,
          body: null,
          rowLabels: null,
          columnLabels: null,
          filters: null,
        },
      };
      drawPivot(context.workbook, at.sheet, pivot, pivotTools(context));
      return the("PivotTable", pivotOf(at.sheet, pivot.id));
    }),
    getCount: method("1.4", (scope, _args, context) => pivotsIn(scope, context).length),
    getItemOrNullObject: method("1.4", (scope, [key], context) => {
      const found = find(scope, key, context);
      return found === null ? null : the("PivotTable", found);
    }),
    refreshAll: method("1.3", (scope, _args, context) => {
      asGroup(context.workbook, () => {
        for (const pivot of pivotsIn(scope, context))
          pivot.set(context, refreshed(context, pivot.get()));
      });
    }),
  },
  {
    collection: {
      items: (scope, context) =>
        pivotsIn(scope, context).map((pivot): HostObject => the("PivotTable", pivot)),
      item: (scope, key, context) => {
        const found = find(scope, key, context);
        if (found === null) throw new HostError("ItemNotFound");
        return the("PivotTable", found);
      },
    },
  },
);

/** Excel.PivotTableScopedCollection: the pivots that a range touches, or holds. */
const pivotTableScopedCollectionClass = classTable(
  "PivotTableScopedCollection",
  {
    getCount: method("1.12", ({ pivots }) => pivots.length),
    getFirst: method("1.12", ({ pivots: [first] }) => {
      if (first === undefined) throw new HostError("ItemNotFound");
      return the("PivotTable", first);
    }),
    getItemOrNullObject: method("1.12", ({ pivots }, [key]) => {
      const found = named(pivots, key);
      return found === null ? null : the("PivotTable", found);
    }),
  },
  {
    collection: {
      items: ({ pivots }) => pivots.map((pivot): HostObject => the("PivotTable", pivot)),
      item: ({ pivots }, key) => {
        const found = named(pivots, key);
        if (found === null) throw new HostError("ItemNotFound");
        return the("PivotTable", found);
      },
    },
  },
);

function pivotsIn({ sheet }: ScopeTarget, { workbook }: HostContext): PivotTarget[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((one) => one.pivots.map(({ id }) => pivotOf(one, id)));
}

function named(pivots: readonly PivotTarget[], key: unknown): PivotTarget | null {
  const wanted = text(key).toLowerCase();
  return (
    pivots.find(({ get }) => get().name.toLowerCase() === wanted) ??
    pivots.find(({ id }) => id.toLowerCase() === wanted) ??
    null
  );
}

function find(scope: ScopeTarget, key: unknown, context: HostContext): PivotTarget | null {
  return named(pivotsIn(scope, context), key);
}

/** A pivot by its name, its id or as an object; null when there is none. */
export function pivotArgument(context: HostContext, value: unknown): PivotTarget | null {
  return typeof value === "string" ? find({ sheet: null }, value, context) : null;
}

/** `range.getPivotTables(fullyContained)`. */
export function pivotsOfRange({ sheet, box }: RangeTarget, fully: unknown): HostObject {
  const whole = optional(fully, flag) ?? false;
  const pivots = sheet.pivots.filter(({ parts }) =>
    whole ? covers(box, parts.whole) : intersects(box, parts.whole),
  );
  return the("PivotTableScopedCollection", { pivots: pivots.map(({ id }) => pivotOf(sheet, id)) });
}

function option(
  since: "1.9" | "1.12" | "1.13",
  key: keyof HostPivot["options"],
): Members<PivotTarget>[string] {
  return property(
    since,
    (target) => target.get().options[key],
    (target, value, context) => {
      const pivot = target.get();
      target.set(context, { ...pivot, options: { ...pivot.options, [key]: flag(value) } });
    },
  );
}

/** Excel.PivotTable. */
const pivotTableClass = classTable(
  "PivotTable",
  {
    id: property("1.5", ({ id }) => id),
    name: property(
      "1.3",
      (target) => target.get().name,
      (target, value, context) => {
        target.set(context, { ...target.get(), name: text(value) });
      },
    ),
    allowMultipleFiltersPerField: option("1.12", "allowMultipleFiltersPerField"),
    enableDataValueEditing: option("1.9", "enableDataValueEditing"),
    refreshOnOpen: option("1.13", "refreshOnOpen"),
    useCustomSortLists: option("1.9", "useCustomSortLists"),
    worksheet: navigation("1.3", ({ sheet }) => the("Worksheet", sheet)),
    hierarchies: navigation("1.8", (target) => the("PivotHierarchyCollection", target)),
    rowHierarchies: navigation("1.8", (pivot) =>
      the("RowColumnPivotHierarchyCollection", { pivot, axis: "rows" }),
    ),
    columnHierarchies: navigation("1.8", (pivot) =>
      the("RowColumnPivotHierarchyCollection", { pivot, axis: "columns" }),
    ),
    filterHierarchies: navigation("1.8", (pivot) =>
      the("FilterPivotHierarchyCollection", { pivot, axis: "filters" }),
    ),
    dataHierarchies: navigation("1.8", (target) => the("DataPivotHierarchyCollection", target)),
    layout: navigation("1.8", (target) => the("PivotLayout", target)),
    delete: method("1.8", (target, _args, context) => {
      checkSheetWritable(context, target.sheet, "allowPivotTables");
      removePivot(context.workbook, target.sheet, target.get());
    }),
    refresh: method("1.3", (target, _args, context) => {
      checkSheetWritable(context, target.sheet, "allowPivotTables");
      target.set(context, refreshed(context, target.get()));
    }),
    getDataSourceString: method("1.15", (target, _args, context) =>
      sourceText(context, target.get().source),
    ),
    getDataSourceType: method("1.15", (target) =>
      target.get().source.kind === "Table" ? "LocalTable" : "LocalRange",
    ),
  },
  { identity: ({ id }) => ({ Id: id }) },
);

export const pivotTableClasses = [
  pivotTableCollectionClass,
  pivotTableScopedCollectionClass,
  pivotTableClass,
] as const;
