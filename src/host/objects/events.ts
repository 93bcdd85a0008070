import { addressOf, intersection } from "../model/box";
import type { ChangeRecord } from "../model/journal";
import type { Scalar } from "../model/scalar";
import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import { eventTypes } from "./eventTypes";
import { joinBoxes } from "./joinBoxes";
import { rawValue } from "./rangeRead";
import { shiftDirectionOf } from "./shiftDirection";

/** A message as it travels to the add-in: an event (category 65536) or a call of a custom function (1). */
export interface EventMessage {
  readonly category?: 1;
  readonly type: number;
  /** `Workbook`, a sheet id or a table id: whoever registered for it. */
  readonly targetId: string;
  readonly body: Readonly<Record<string, unknown>> | readonly unknown[];
}

/** Whose hands made a change. */
export type Author = "add-in" | "user" | "another user";

/** A change, and how it reaches listeners. */
export interface Told {
  readonly change: ChangeRecord;
  readonly by: Author;
  /** Id under which `event.getRange` finds the range again. */
  readonly referenceId: string;
}

/**
 * The messages one change of the workbook makes. Results of formulas make none of them; formats do
 * raise onChanged as Excel's do; before and after come only with single cells.
 */
export function messagesOf(workbook: HostWorkbook, told: Told): EventMessage[] {
  const { change } = told;
  const sheet = workbook.sheets.find(({ id }) => id === change.sheet);
  const simple = simpleKinds[change.kind];
  if (simple !== undefined && change.sheet !== null)
    return forSheet(simple, change.sheet, { ...sourceOf(told), worksheetId: change.sheet });
  switch (change.kind) {
    case "RangeEdited":
    case "RowInserted":
    case "RowDeleted":
    case "ColumnInserted":
    case "ColumnDeleted":
    case "CellInserted":
    case "CellDeleted":
    case "FormatChanged":
      return sheet === undefined || change.box === null ? [] : cellMessages(sheet, told);
    case "SelectionChanged":
      return sheet === undefined || change.box === null ? [] : selectionMessages(sheet, change);
    case "SheetRenamed":
      return sheet === undefined
        ? []
        : forSheet(eventTypes.sheetNameChanged, sheet.id, {
            ...sourceOf(told),
            worksheetId: sheet.id,
            nameAfter: sheet.name,
            nameBefore: change.subject ?? "",
          });
    case "SheetProtectionChanged":
      return sheet === undefined
        ? []
        : forSheet(eventTypes.sheetProtectionChanged, sheet.id, {
            ...sourceOf(told),
            worksheetId: sheet.id,
            isProtected: sheet.protection.on,
          });
    case "TableAdded":
    case "TableDeleted":
      return tableListMessages(told);
    case "ChartAdded":
    case "ChartDeleted":
    case "ChartActivated":
    case "ChartDeactivated":
      return chartMessages(told);
    case "CommentAdded":
    case "CommentChanged":
    case "CommentDeleted":
      return commentMessages(told);
    case "RowSorted":
    case "ColumnSorted":
      return sheet === undefined ? [] : lineMessages(sheet, told);
    case "RowHidden":
    case "RowUnhidden":
      return sheet === undefined || change.box === null ? [] : lineMessages(sheet, told);
    case "SheetActivated":
      return activationMessages(told);
    case "DrawingChanged":
    case "LayoutChanged":
    case "NamesChanged":
    case "SettingsChanged":
    case "SheetAdded":
    case "SheetDeleted":
    case "SheetMoved":
    case "SheetVisibilityChanged":
    case "TableChanged":
    case "WorkbookChanged":
    case "XmlPartsChanged":
      return [];
  }
}

const simpleKinds: Partial<Record<ChangeRecord["kind"], number>> = {
  SheetAdded: eventTypes.sheetAdded,
  SheetDeleted: eventTypes.sheetDeleted,
  SheetMoved: eventTypes.sheetMoved,
  SheetVisibilityChanged: eventTypes.sheetVisibilityChanged,
};

function sourceOf({ by }: Told): Record<string, unknown> {
  return {
    source: by === "another user" ? "Remote" : "Local",
    triggerSource: by === "add-in" ? "ThisLocalAddin" : "Unknown",
  };
}

/** The sheet that is left hears it before the one that is shown. */
function activationMessages(told: Told): EventMessage[] {
  const { sheet, subject } = told.change;
  const left =
    subject === undefined
      ? []
      : forSheet(eventTypes.sheetDeactivated, subject, { worksheetId: subject });
  return sheet === null
    ? left
    : [...left, ...forSheet(eventTypes.sheetActivated, sheet, { worksheetId: sheet })];
}

function lineMessages(sheet: HostSheet, told: Told): EventMessage[] {
  const { kind, box } = told.change;
  const body = {
    ...sourceOf(told),
    worksheetId: sheet.id,
    // Nothing moved in a sort of what was in order already.
    address: box === null ? "" : addressOf(box),
  };
  if (kind === "RowSorted") return forSheet(eventTypes.rowSorted, sheet.id, body);
  if (kind === "ColumnSorted") return forSheet(eventTypes.columnSorted, sheet.id, body);
  const changeType = kind === "RowHidden" ? "Hidden" : "Unhidden";
  return forSheet(eventTypes.rowHiddenChanged, sheet.id, { ...body, changeType });
}

function commentMessages(told: Told): EventMessage[] {
  const { kind, sheet, comment } = told.change;
  if (sheet === null || comment === undefined) return [];
  const body = {
    ...sourceOf(told),
    worksheetId: sheet,
    commentDetails: [{ commentId: comment.id, replyIds: comment.replies }],
  };
  if (kind === "CommentAdded") return forSheet(eventTypes.commentAdded, sheet, body);
  if (kind === "CommentDeleted") return forSheet(eventTypes.commentDeleted, sheet, body);
  return forSheet(eventTypes.commentChanged, sheet, { ...body, changeType: comment.change });
}

/** Once for the sheet and once for the list of sheets. */
function forSheet(
  type: number,
  sheetId: string,
  body: Readonly<Record<string, unknown>>,
): EventMessage[] {
  return [
    { type, targetId: sheetId, body },
    { type, targetId: "Workbook", body },
  ];
}

function cellMessages(sheet: HostSheet, told: Told): EventMessage[] {
  const { change } = told;
  const box = change.box ?? sheet.selection;
  const format = change.kind === "FormatChanged";
  const body = {
    ...sourceOf(told),
    address: addressOf(box),
    changeType: format ? "Unknown" : change.kind,
    worksheetId: sheet.id,
    referenceId: told.referenceId,
    shiftDirection: shiftDirectionOf(change),
    ...detailsOf(change),
  };
  const messages = forSheet(eventTypes.sheetChanged, sheet.id, body);
  if (format) messages.push(...forSheet(eventTypes.sheetFormatChanged, sheet.id, body));
  if (change.formulas !== undefined)
    messages.push(
      ...forSheet(eventTypes.sheetFormulaChanged, sheet.id, {
        ...sourceOf(told),
        worksheetId: sheet.id,
        formulaDetails: change.formulas.map((one) => ({
          cellAddress: addressOf(one.box),
          previousFormula: one.previous,
        })),
      }),
    );
  for (const table of sheet.tables) {
    const touched = intersection(table.box, box);
    if (touched === null || format) continue;
    const ofTable = { ...body, address: addressOf(touched), tableId: table.id };
    for (const targetId of [table.id, sheet.id, "Workbook"])
      messages.push({ type: eventTypes.tableChanged, targetId, body: ofTable });
  }
  return messages;
}

/** onCalculated: the cells of a sheet where results of formulas changed, `F2:F7,H2`. */
export function calculatedMessages(sheet: HostSheet, boxes: readonly Box[]): EventMessage[] {
  const address = joinBoxes(boxes).map(addressOf).join(",");
  return forSheet(eventTypes.sheetCalculated, sheet.id, { worksheetId: sheet.id, address });
}

function detailsOf({ details }: ChangeRecord): Record<string, unknown> {
  if (details === undefined) return {};
  return {
    valueBefore: rawValue(details.before),
    valueAfter: rawValue(details.after),
    valueTypeBefore: typeOf(details.before),
    valueTypeAfter: typeOf(details.after),
  };
}

function typeOf(value: Scalar): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "string" ? "String" : "Boolean";
}

function selectionMessages(sheet: HostSheet, { box }: ChangeRecord): EventMessage[] {
  const selected = box ?? sheet.selection;
  const address = addressOf(selected);
  const messages = forSheet(eventTypes.sheetSelectionChanged, sheet.id, {
    address,
    worksheetId: sheet.id,
  });
  for (const table of sheet.tables) {
    const inside = intersection(table.box, selected);
    messages.push({
      type: eventTypes.tableSelectionChanged,
      targetId: table.id,
      body: {
        address: inside === null ? "" : addressOf(inside),
        isInsideTable: inside !== null,
        tableId: table.id,
        worksheetId: sheet.id,
      },
    });
  }
  return messages;
}

function tableListMessages(told: Told): EventMessage[] {
  const { change } = told;
  const body = { ...sourceOf(told), tableId: change.subject ?? "", worksheetId: change.sheet };
  const type = change.kind === "TableAdded" ? eventTypes.tableAdded : eventTypes.tableDeleted;
  return ["Workbook", change.sheet ?? ""].map((targetId) => ({ type, targetId, body }));
}

const chartTypes: Partial<Record<ChangeRecord["kind"], number>> = {
  ChartAdded: eventTypes.chartAdded,
  ChartActivated: eventTypes.chartActivated,
  ChartDeactivated: eventTypes.chartDeactivated,
  ChartDeleted: eventTypes.chartDeleted,
};

/** To the list of charts of the sheet, and to the chart itself. */
function chartMessages(told: Told): EventMessage[] {
  const { kind, sheet, subject } = told.change;
  const type = chartTypes[kind];
  if (type === undefined || sheet === null || subject === undefined) return [];
  const body = { ...sourceOf(told), chartId: subject, worksheetId: sheet };
  return [sheet, subject].map((targetId) => ({ type, targetId, body }));
}
