import { setStructureProtected } from "../model/editBook";
import { activeChart } from "../model/editCharts";
import { HostError } from "../protocol/errors";
import { activeSheet } from "./address";
import { flag, oneOf, optional, text } from "./args";
import { chartOf } from "./charts/chart";
import { classTable, eventMembers, method, navigation, property } from "./define";
import { checkWorkbookWritable } from "./guards";
import { insertWorksheets } from "./insertSheets";
import { rangeOf, the } from "./targets";

/** Excel.Workbook: the root of every batch. */
export const workbookClass = classTable("Workbook", {
  name: property("1.7", (workbook) => workbook.name),
  readOnly: property("1.8", (workbook) => workbook.readOnly),
  isDirty: property(
    "1.9",
    (_workbook, context) => context.isDirty(),
    (_workbook, value, context) => {
      if (flag(value)) throw new HostError("ApiNotFound", "a workbook made dirty");
      context.saved();
    },
  ),
  autoSave: property("1.9", () => false),
  calculationEngineVersion: property("1.9", () => 191029),
  application: navigation("1.1", (workbook) => the("Application", workbook)),
  worksheets: navigation("1.1", (workbook) => the("WorksheetCollection", workbook)),
  tables: navigation("1.1", () => the("TableCollection", { sheet: null })),
  pivotTables: navigation("1.3", () => the("PivotTableCollection", { sheet: null })),
  slicers: navigation("1.10", () => the("SlicerCollection", { sheet: null })),
  bindings: navigation("1.1", (workbook) => the("BindingCollection", workbook)),
  linkedWorkbooks: navigation("Online 1.1", (workbook) =>
    the("LinkedWorkbookCollection", workbook),
  ),
  names: navigation("1.1", () => the("NamedItemCollection", { sheet: null })),
  styles: navigation("1.7", (workbook) => the("StyleCollection", workbook)),
  comments: navigation("1.10", () => the("CommentCollection", { sheet: null })),
  notes: navigation("1.18", () => the("NoteCollection", { sheet: null })),
  settings: navigation("1.4", (workbook) => the("SettingCollection", workbook)),
  customXmlParts: navigation("1.5", () => the("CustomXmlPartCollection", { namespace: null })),
  properties: navigation("1.7", (workbook) => the("DocumentProperties", workbook)),
  protection: navigation("1.7", (workbook) => the("WorkbookProtection", workbook)),
  functions: navigation("1.2", (workbook) => the("Functions", workbook)),
  _Runtime: navigation("internal", (workbook) => the("Runtime", workbook)),
  getSelectedRange: method("1.1", (workbook) => {
    const sheet = activeSheet(workbook);
    return rangeOf(sheet, sheet.selection);
  }),
  getSelectedRanges: method("1.9", (workbook) => {
    const sheet = activeSheet(workbook);
    return the("RangeAreas", { sheet, boxes: [sheet.selection] });
  }),
  getActiveCell: method("1.7", (workbook) => {
    const sheet = activeSheet(workbook);
    const { top, left } = sheet.selection;
    return rangeOf(sheet, { top, left, bottom: top, right: left });
  }),
  getActiveChart: method("1.9", (workbook) => {
    const active = activeChart(workbook);
    if (active === null) throw new HostError("ItemNotFound");
    return the("Chart", chartOf(active.sheet, active.chart.id));
  }),
  getActiveChartOrNullObject: method("1.9", (workbook) => {
    const active = activeChart(workbook);
    return active === null ? null : the("Chart", chartOf(active.sheet, active.chart.id));
  }),
  getIsActiveCollabSession: method("1.9", () => false),
  // Keys go to the grid at once: the stand-in has nobody at the keyboard.
  focus: method("Desktop 1.1", () => undefined),
  save: method("1.11", (_workbook, _args, context) => {
    checkWorkbookWritable(context);
    context.breaksUndo("Workbook.save");
    context.saved();
  }),
  close: method("1.11", (_workbook, [behaviour], context) => {
    const how = optional(behaviour, (value) => oneOf(value, ["Save", "SkipSave"] as const));
    context.breaksUndo("Workbook.close");
    if (how !== "SkipSave") context.saved();
    context.closed();
  }),
  insertWorksheetsFromBase64: method("1.13", (_workbook, [file, options], context) => [
    ...insertWorksheets(context, file, options),
  ]),
  // Behind `Excel.createWorkbook`: the new workbook opens beside this one.
  createAndOpenWorkbook: method("internal", (_workbook, [file], context) => {
    const bytes = (optional(file, text) ?? "").trim();
    if (bytes !== "" && context.openedFile(bytes) === null)
      throw new HostError("InvalidArgument", "not a workbook in base64");
    context.opened();
  }),
  _GetRangeForEventByReferenceId: method("internal", (_workbook, [id], context) => {
    const range = context.events.rangeOf(text(id));
    if (range === null) throw new HostError("ItemNotFound");
    return range;
  }),
  _GetRangeOrNullObjectForEventByReferenceId: method("internal", (_workbook, [id], context) =>
    context.events.rangeOf(text(id)),
  ),
  ...eventMembers({ ActivatedEvent: { since: "1.13", type: 2203 } }, () => "Workbook"),
});

/** Excel.WorkbookProtection: protects the list of sheets, not their cells. */
export const workbookProtectionClass = classTable("WorkbookProtection", {
  protected: property("1.7", (workbook) => workbook.structureProtected),
  protect: method("1.7", (workbook, [password], context) => {
    checkWorkbookWritable(context);
    if (workbook.structureProtected) throw new HostError("AccessDenied", "already protected");
    context.passwords.workbook = typeof password === "string" ? password : null;
    context.breaksUndo("WorkbookProtection.protect");
    setStructureProtected(workbook, true);
  }),
  unprotect: method("1.7", (workbook, [password], context) => {
    checkWorkbookWritable(context);
    const { workbook: wanted } = context.passwords;
    if (wanted !== null && wanted !== password) throw new HostError("AccessDenied", "password");
    context.breaksUndo("WorkbookProtection.unprotect");
    setStructureProtected(workbook, false);
  }),
});
