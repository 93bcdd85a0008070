import type { HostObject } from "../protocol/members";
import { hostObject } from "../protocol/members";
import type { AddInPort } from "./addInPort";
import type { ChartTargets } from "./charts/chartTargets";
import type { PivotTargets } from "./pivots/pivotTargets";
import type { ScopeTarget } from "./scopeTarget";
import type { ShapeTargets } from "./shapes/shapeTargets";
import type { Box, HostName, HostSheet, HostTable, HostWorkbook } from "../model/workbook";

/** A rectangle of one sheet; whole columns and rows included. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  readonly box: Box;
  /** More rectangles of the same sheet, for the format of a RangeAreas. */
  readonly others?: readonly Box[];
}

export interface AreasTarget {
  readonly sheet: HostSheet;
  readonly boxes: readonly Box[];
}

export interface TableTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

export interface ColumnTarget extends TableTarget {
  readonly columnId: number;
}

/** Positional, as in Excel: after a sort it stands for another row. */
export interface RowTarget extends TableTarget {
  readonly index: number;
}

export interface BorderTarget extends RangeTarget {
  readonly index: string;
}

/** A conditional format by its id. */
export interface ConditionalTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

export interface ConditionalBorderTarget extends ConditionalTarget {
  readonly index: string;
}

export interface CommentTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

export interface ReplyTarget extends CommentTarget {
  readonly replyId: string;
}

export interface NoteTarget {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
}

/** The filter of a sheet, or of one of its tables. */
export interface AutoFilterTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable | null;
}

export type FilterTarget = ColumnTarget;

/** The rows and columns of a range that are seen; `index` counts from 0 among the rows of another view. */
export interface ViewTarget extends RangeTarget {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

/** A named style of the workbook. */
export interface StyleTarget {
  readonly name: string;
}

export interface StyleBorderTarget extends StyleTarget {
  readonly index: string;
}

/** A view of a sheet by its name. */
export interface SheetViewTarget {
  readonly sheet: HostSheet;
  readonly name: string;
}

export interface SheetPropertyTarget {
  readonly sheet: HostSheet;
  readonly key: string;
}

/** The formula of a name. */
export interface NameValuesTarget {
  readonly formula: string;
}

/** What each class of the API stands for. */
export interface Targets extends ChartTargets, ShapeTargets, PivotTargets {
  Application: HostWorkbook;
  RangeBorder: BorderTarget;
  CultureInfo: HostWorkbook;
  AddinInternalService: AddInPort;
  AppRuntimePersistenceService: AddInPort;
  AppRuntimeService: AddInPort;
  CustomFunctions: AddInPort;
  NamedItemArrayValues: NameValuesTarget;
  WorksheetCustomProperty: SheetPropertyTarget;
  WorksheetCustomPropertyCollection: HostSheet;
  Style: StyleTarget;
  StyleBorder: StyleBorderTarget;
  StyleBorderCollection: StyleTarget;
  StyleCollection: HostWorkbook;
  StyleFill: StyleTarget;
  StyleFont: StyleTarget;
  AutoFilter: AutoFilterTarget;
  Filter: FilterTarget;
  CellValueConditionalFormat: ConditionalTarget;
  ColorScaleConditionalFormat: ConditionalTarget;
  Comment: CommentTarget;
  CommentCollection: ScopeTarget;
  CommentReply: ReplyTarget;
  CommentReplyCollection: CommentTarget;
  Note: NoteTarget;
  NoteCollection: ScopeTarget;
  ConditionalDataBarNegativeFormat: ConditionalTarget;
  ConditionalDataBarPositiveFormat: ConditionalTarget;
  ConditionalFormat: ConditionalTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormatRule: ConditionalTarget;
  ConditionalRangeBorder: ConditionalBorderTarget;
  ConditionalRangeBorderCollection: ConditionalTarget;
  ConditionalRangeFill: ConditionalTarget;
  ConditionalRangeFont: ConditionalTarget;
  ConditionalRangeFormat: ConditionalTarget;
  CustomConditionalFormat: ConditionalTarget;
  DataBarConditionalFormat: ConditionalTarget;
  IconSetConditionalFormat: ConditionalTarget;
  PresetCriteriaConditionalFormat: ConditionalTarget;
  TextConditionalFormat: ConditionalTarget;
  TopBottomConditionalFormat: ConditionalTarget;
  CustomXmlPart: { readonly id: string };
  CustomXmlPartCollection: { readonly namespace: string | null };
  CustomXmlPartScopedCollection: { readonly namespace: string | null };
  CustomProperty: { readonly key: string };
  CustomPropertyCollection: HostWorkbook;
  DataValidation: RangeTarget;
  DatetimeFormatInfo: HostWorkbook;
  DocumentProperties: HostWorkbook;
  FormatProtection: RangeTarget;
  FunctionResult: { readonly value: number | string | boolean; readonly error: string | null };
  Functions: HostWorkbook;
  HeaderFooter: HostSheet;
  HeaderFooterGroup: HostSheet;
  /** By name and scope: the model replaces the object when it changes. */
  NamedItem: Pick<HostName, "name" | "scope">;
  NamedItemCollection: ScopeTarget;
  NumberFormatInfo: HostWorkbook;
  PageBreak: { readonly sheet: HostSheet; readonly axis: "row" | "column"; readonly at: number };
  PageBreakCollection: { readonly sheet: HostSheet; readonly axis: "row" | "column" };
  PageLayout: HostSheet;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeBorderCollection: RangeTarget;
  RangeCollection: readonly RangeTarget[];
  RangeAreasCollection: readonly AreasTarget[];
  RangeView: ViewTarget;
  RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  RangeViewCollection: ViewTarget;
  WorkbookRangeAreas: readonly AreasTarget[];
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeFormat: RangeTarget;
  RangeSort: RangeTarget;
  Runtime: HostWorkbook;
  Setting: { readonly key: string };
  SettingCollection: HostWorkbook;
  Table: TableTarget;
  TableCollection: ScopeTarget;
  TableColumn: ColumnTarget;
  TableColumnCollection: TableTarget;
  TableRow: RowTarget;
  TableRowCollection: TableTarget;
  TableScopedCollection: { readonly tables: readonly TableTarget[] };
  TableSort: TableTarget;
  Workbook: HostWorkbook;
  Binding: { readonly id: string };
  BindingCollection: HostWorkbook;
  IterativeCalculation: HostWorkbook;
  LinkedWorkbookCollection: HostWorkbook;
  NamedSheetView: SheetViewTarget;
  NamedSheetViewCollection: HostSheet;
  WorkbookProtection: HostWorkbook;
  Worksheet: HostSheet;
  WorksheetCollection: HostWorkbook;
  WorksheetFreezePanes: HostSheet;
  WorksheetProtection: HostSheet;
}

export type ClassName = keyof Targets;

/** An object of the API: `the("Range", { sheet, box })`. */
export function the<N extends ClassName>(
  type: N,
  target: Targets[N],
): HostObject & { readonly type: N; readonly target: Targets[N] } {
  return hostObject(type, target);
}

export function rangeOf(sheet: HostSheet, box: Box): HostObject {
  return the("Range", { sheet, box });
}
