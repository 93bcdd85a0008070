import { boxAt, wholeSheet } from "../model/box";
import { activateSheet, usedBox } from "../model/edit";
import { deactivateChart } from "../model/editCharts";
import { setColumnWidths, setSheetLook } from "../model/editLayout";
import { showLevels } from "../model/editOutline";
import { copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/editSheets";
import { maxColumn, maxRow, type HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { rangeOnSheet } from "./address";
import { color } from "./color";
import { flag, integer, objectOf, oneOf, optional, text } from "./args";
import type { HostContext } from "./context";
import { classTable, eventMembers, method, navigation, property, type Members } from "./define";
import { cellsWith, replaceAll } from "./findText";
import { checkSheetWritable, checkStructureWritable, checkWorkbookWritable } from "./guards";
import { defaultColumnWidth, defaultRowHeight } from "./sizes";
import { tabIdOf } from "./tabIds";
import { rangeOf, the } from "./targets";
import { worksheetEvents } from "./worksheetEvents";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

const state: Members<HostSheet> = {
  id: property("1.1", (sheet) => sheet.id),
  name: property(
    "1.1",
    (sheet) => sheet.name,
    (sheet, value, context) => {
      checkStructureWritable(context);
      context.breaksUndo("Worksheet.name");
      renameSheet(context.workbook, sheet, text(value));
    },
  ),
  position: property(
    "1.1",
    (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
    (sheet, value, context) => {
      checkStructureWritable(context);
      context.breaksUndo("Worksheet.position");
      moveSheet(context.workbook, sheet, integer(value));
    },
  ),
  visibility: property(
    "1.1",
    (sheet) => sheet.visibility,
    (sheet, value, context) => {
      checkStructureWritable(context);
      context.breaksUndo("Worksheet.visibility");
      setVisibility(context.workbook, sheet, oneOf(value, visibilities));
    },
  ),
  tabId: property("1.14", (sheet, { workbook }) => tabIdOf(workbook, sheet)),
  tabColor: property(
    "1.7",
    (sheet) => sheet.tabColor,
    (sheet, value, context) => {
      checkWorkbookWritable(context);
      const tabColor = value === "" ? "" : color(value);
      setSheetLook(context.workbook, sheet, { tabColor });
    },
  ),
  showGridlines: property("1.8", (sheet) => sheet.showGridlines),
  showHeadings: property("1.8", (sheet) => sheet.showHeadings),
  // The names the client assigns these two by.
  gridlines: property("internal", null, (sheet, value, context) => {
    checkWorkbookWritable(context);
    setSheetLook(context.workbook, sheet, { showGridlines: flag(value) });
  }),
  headings: property("internal", null, (sheet, value, context) => {
    checkWorkbookWritable(context);
    setSheetLook(context.workbook, sheet, { showHeadings: flag(value) });
  }),
  standardHeight: property("1.7", () => defaultRowHeight),
  standardWidth: property(
    "1.7",
    () => defaultColumnWidth,
    (sheet, value, context) => {
      checkSheetWritable(context, sheet);
      if (typeof value !== "number") throw new HostError("InvalidArgument");
      context.breaksUndo("Worksheet.standardWidth");
      setColumnWidths(context.workbook, sheet, wholeSheet, value);
    },
  ),
};

const parts: Members<HostSheet> = {
  tables: navigation("1.1", (sheet) => the("TableCollection", { sheet })),
  charts: navigation("1.1", (sheet) => the("ChartCollection", sheet)),
  shapes: navigation("1.9", (sheet) => the("ShapeCollection", { sheet, group: null })),
  pivotTables: navigation("1.3", (sheet) => the("PivotTableCollection", { sheet })),
  slicers: navigation("1.10", (sheet) => the("SlicerCollection", { sheet })),
  namedSheetViews: navigation("Online 1.1", (sheet) => the("NamedSheetViewCollection", sheet)),
  names: navigation("1.4", (sheet) => the("NamedItemCollection", { sheet })),
  autoFilter: navigation("1.9", (sheet) => the("AutoFilter", { sheet, table: null })),
  customProperties: navigation("1.12", (sheet) => the("WorksheetCustomPropertyCollection", sheet)),
  comments: navigation("1.10", (sheet) => the("CommentCollection", { sheet })),
  notes: navigation("1.18", (sheet) => the("NoteCollection", { sheet })),
  protection: navigation("1.2", (sheet) => the("WorksheetProtection", sheet)),
  freezePanes: navigation("1.7", (sheet) => the("WorksheetFreezePanes", sheet)),
  pageLayout: navigation("1.9", (sheet) => the("PageLayout", sheet)),
  horizontalPageBreaks: navigation("1.9", (sheet) =>
    the("PageBreakCollection", { sheet, axis: "row" }),
  ),
  verticalPageBreaks: navigation("1.9", (sheet) =>
    the("PageBreakCollection", { sheet, axis: "column" }),
  ),
};

const ranges: Members<HostSheet> = {
  getRange: method("1.1", (sheet, [address], context) => {
    const target = rangeOnSheet(context, sheet, optional(address, text) ?? "");
    return rangeOf(target.sheet, target.box);
  }),
  getRanges: method("1.9", (sheet, [address], context) => {
    const list = optional(address, text);
    if (list === undefined) return the("RangeAreas", { sheet, boxes: [wholeSheet] });
    const boxes = list.split(",").map((part) => rangeOnSheet(context, sheet, part.trim()).box);
    return the("RangeAreas", { sheet, boxes });
  }),
  getCell: method("1.1", (sheet, [row, column]) =>
    bounded(sheet, integer(row) + 1, integer(column) + 1, 1, 1),
  ),
  getRangeByIndexes: method("1.7", (sheet, [row, column, rows, columns]) =>
    bounded(sheet, integer(row) + 1, integer(column) + 1, integer(rows), integer(columns)),
  ),
  getUsedRange: method("1.1", (sheet, [valuesOnly]) => {
    // A blank sheet answers its first cell, without error.
    const used = usedBox(sheet, optional(valuesOnly, flag) ?? false);
    return rangeOf(sheet, used ?? boxAt(1, 1));
  }),
  getUsedRangeOrNullObject: method("1.4", (sheet, [valuesOnly]) => {
    const used = usedBox(sheet, optional(valuesOnly, flag) ?? false);
    return used === null ? null : rangeOf(sheet, used);
  }),
};

function bounded(
  sheet: HostSheet,
  top: number,
  left: number,
  rows: number,
  columns: number,
): ReturnType<typeof rangeOf> {
  if (top < 1 || left < 1 || rows < 1 || columns < 1)
    throw new HostError("InvalidArgument", "rows and columns count from 0");
  if (top + rows - 1 > maxRow || left + columns - 1 > maxColumn)
    throw new HostError("InvalidArgument", "outside the sheet");
  return rangeOf(sheet, boxAt(top, left, rows, columns));
}

const actions: Members<HostSheet> = {
  findAll: method("1.9", (sheet, args, context) => {
    const found = findAll(sheet, args, context);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  }),
  findAllOrNullObject: method("1.9", findAll),
  replaceAll: method("1.9", (sheet, args, context) => {
    checkSheetWritable(context, sheet);
    return replaceAll({ sheet, box: wholeSheet }, args, context);
  }),
  showOutlineLevels: method("1.10", (sheet, [rows, columns], context) => {
    checkSheetWritable(context, sheet);
    for (const [axis, given] of [
      ["rows", rows],
      ["columns", columns],
    ] as const) {
      const level = integer(given);
      if (level < 0 || level > 8) throw new HostError("InvalidArgument", "a level from 0 to 8");
      if (level > 0) showLevels(context.workbook, sheet, axis, level);
    }
  }),
  activate: method("1.1", (sheet, _args, context) => {
    if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "hidden sheet");
    if (sheet.id !== context.workbook.activeSheet) deactivateChart(context.workbook);
    activateSheet(context.workbook, sheet);
  }),
  calculate: method("1.6", (_sheet, _args, context) => {
    context.calculate("Recalculate");
  }),
  delete: method("1.1", (sheet, _args, context) => {
    checkStructureWritable(context);
    context.breaksUndo("Worksheet.delete");
    deleteSheet(context.workbook, sheet);
  }),
  copy: method("1.7", (sheet, [position, relativeTo], context) => {
    checkStructureWritable(context);
    context.breaksUndo("Worksheet.copy");
    const copy = copySheet(context.workbook, sheet, copyPosition(context, position, relativeTo));
    return the("Worksheet", copy);
  }),
  getNext: method("1.5", (sheet, [visibleOnly], context) => {
    const next = neighbour(context, sheet, visibleOnly, 1);
    if (next === null) throw new HostError("ItemNotFound");
    return next;
  }),
  getNextOrNullObject: method("1.5", (sheet, [visibleOnly], context) =>
    neighbour(context, sheet, visibleOnly, 1),
  ),
  getPrevious: method("1.5", (sheet, [visibleOnly], context) => {
    const previous = neighbour(context, sheet, visibleOnly, -1);
    if (previous === null) throw new HostError("ItemNotFound");
    return previous;
  }),
  getPreviousOrNullObject: method("1.5", (sheet, [visibleOnly], context) =>
    neighbour(context, sheet, visibleOnly, -1),
  ),
};

function findAll(
  sheet: HostSheet,
  [wanted, criteria]: readonly unknown[],
  context: HostContext,
): ReturnType<typeof the> | null {
  const boxes = cellsWith({ sheet, box: wholeSheet }, wanted, criteria, context);
  return boxes.length === 0 ? null : the("RangeAreas", { sheet, boxes });
}

const placements = ["None", "Before", "After", "Beginning", "End"] as const;

function copyPosition(
  { workbook }: HostContext,
  position: unknown,
  relativeTo: unknown,
): number | undefined {
  const place = optional(position, (value) => oneOf(value, placements)) ?? "None";
  if (place === "Beginning") return 0;
  if (place !== "Before" && place !== "After") return undefined;
  const other = objectOf(relativeTo, "Worksheet");
  if (other === null) throw new HostError("InvalidArgument", "relativeTo");
  return workbook.sheets.indexOf(other) + (place === "After" ? 1 : 0);
}

function neighbour(
  { workbook }: HostContext,
  sheet: HostSheet,
  visibleOnly: unknown,
  step: 1 | -1,
): ReturnType<typeof the> | null {
  const onlyVisible = optional(visibleOnly, flag) ?? false;
  for (let at = workbook.sheets.indexOf(sheet) + step; ; at += step) {
    const next = at < 0 ? undefined : workbook.sheets[at];
    if (next === undefined) return null;
    if (!onlyVisible || next.visibility === "Visible") return the("Worksheet", next);
  }
}

/** Excel.Worksheet. */
export const worksheetClass = classTable(
  "Worksheet",
  {
    ...state,
    ...parts,
    ...ranges,
    ...actions,
    ...eventMembers(worksheetEvents, (sheet: HostSheet) => sheet.id),
  },
  { identity: (sheet) => ({ Id: sheet.id }) },
);
