import type { HostPivot, PivotLayout } from "../../model/pivot";
import { pivotGrid, type PivotGrid } from "../../pivots/pivotGrid";
import type { Box } from "../../model/workbook";
import { HostError } from "../../protocol/errors";
import type { HostObject } from "../../protocol/members";
import { cellArgument } from "../address";
import { flag, oneOf, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, property, type Members } from "../define";
import { rangeOf, the } from "../targets";
import { pivotTools } from "./pivotSource";
import { withField, type PivotItemTarget, type PivotTarget } from "./pivotTargets";

type Since = "1.8" | "1.9" | "1.10" | "1.13";

function part<K extends keyof PivotLayout>(
  since: Since,
  key: K,
  read: (value: unknown) => PivotLayout[K],
): Members<PivotTarget>[string] {
  return property(
    since,
    (target) => target.get().layout[key],
    (target, value, context) => {
      change(target, context, { [key]: read(value) });
    },
  );
}

function change(target: PivotTarget, context: HostContext, layout: Partial<PivotLayout>): void {
  const pivot = target.get();
  target.set(context, { ...pivot, layout: { ...pivot.layout, ...layout } });
}

function place(key: "range" | "body" | "rowLabels" | "columnLabels" | "filters") {
  return method("1.8", (target: PivotTarget) => {
    const box: Box | null = target.get().parts[key];
    // Excel has no such range while no field stands there.
    if (box === null) throw new HostError("ItemNotFound");
    return rangeOf(target.sheet, box);
  });
}

/** Excel.PivotLayout: where the parts of a pivot stand and how they are shown. */
export const pivotLayoutClass = classTable("PivotLayout", {
  altTextDescription: part("1.13", "altTextDescription", text),
  altTextTitle: part("1.13", "altTextTitle", text),
  autoFormat: part("1.9", "autoFormat", flag),
  emptyCellText: part("1.13", "emptyCellText", text),
  enableFieldList: part("1.10", "enableFieldList", flag),
  fillEmptyCells: part("1.13", "fillEmptyCells", flag),
  layoutType: part("1.8", "layoutType", (value) =>
    oneOf(value, ["Compact", "Tabular", "Outline"] as const),
  ),
  preserveFormatting: part("1.9", "preserveFormatting", flag),
  showColumnGrandTotals: part("1.8", "showColumnGrandTotals", flag),
  showFieldHeaders: part("1.13", "showFieldHeaders", flag),
  showRowGrandTotals: part("1.8", "showRowGrandTotals", flag),
  subtotalLocation: part("1.8", "subtotalLocation", (value) =>
    oneOf(value, ["AtTop", "AtBottom", "Off"] as const),
  ),
  displayBlankLineAfterEachItem: method("1.13", (target, [display], context) => {
    change(target, context, { blankLines: flag(display) });
  }),
  repeatAllItemLabels: method("1.13", (target, [repeat], context) => {
    change(target, context, { repeatLabels: flag(repeat) });
  }),
  getRange: place("range"),
  getDataBodyRange: place("body"),
  getRowLabelRange: place("rowLabels"),
  getColumnLabelRange: place("columnLabels"),
  getFilterAxisRange: place("filters"),
  getDataHierarchy: method("1.9", (target, [cell], context) => {
    const { column } = crossing(target, context, cell);
    const data = column?.data;
    if (data === undefined || data === null) throw new HostError("ItemNotFound");
    return the("DataPivotHierarchy", { pivot: target, id: data.id });
  }),
  getPivotItems: method("1.9", (target, [axis, cell], context) => {
    const side = oneOf(axis, ["Row", "Column", "Data", "Filter", "Unknown"] as const);
    const { row, column } = crossing(target, context, cell);
    const pivot = target.get();
    const fields = side === "Column" ? pivot.columns : pivot.rows;
    const path = (side === "Column" ? column?.line : row)?.path ?? [];
    const items = path.map((item, i): PivotItemTarget => ({
      pivot: target,
      field: fields[i] ?? "",
      item,
    }));
    return the("PivotItemCollection", { pivot: target, items });
  }),
  setAutoSortOnCell: method("1.9", (target, [cell, sortBy], context): HostObject | undefined => {
    const { row, column } = crossing(target, context, cell);
    const pivot = target.get();
    const depth = (row?.path.length ?? 0) - 1;
    const field = pivot.rows[Math.max(depth, 0)];
    if (field === undefined) throw new HostError("InvalidArgument", "no field to sort");
    const descending = oneOf(sortBy, ["Ascending", "Descending"] as const) === "Descending";
    const byData = column?.data?.name;
    const sort = byData === undefined ? { descending } : { descending, byData };
    target.set(context, withField(pivot, field, { sort }));
    return undefined;
  }),
});

/** What a cell of the body stands for. */
function crossing(
  target: PivotTarget,
  context: HostContext,
  cell: unknown,
): {
  row: PivotGrid["rows"][number] | undefined;
  column: PivotGrid["columns"][number] | undefined;
} {
  const { row, column } = cellArgument(context, cell, target.sheet);
  const pivot: HostPivot = target.get();
  const { words, passing } = pivotTools(context);
  const grid = pivotGrid(pivot, passing(pivot), words);
  const { top, left } = pivot.parts.range;
  return {
    row: grid.rows[row - top - grid.headerRows],
    column: grid.columns[column - left - grid.labelColumns],
  };
}
