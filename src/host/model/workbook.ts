import type { HostChart } from "./chart";
import type { HostComment, HostNote } from "./comment";
import type { HostConditionalFormat } from "./conditionalFormat";
import type { FilterCriteria, HostFilter } from "./filter";
import type { NamedStyle } from "./namedStyle";
import type { Rectangle } from "./rectangle";
import type { HostPivot } from "./pivot";
import type { Scalar } from "./scalar";
import type { HostSlicer } from "./slicer";
import type { HostShape } from "./shape";
import type { CellStyle } from "./style";

export interface Cell {
  value: Scalar;
  /** en-US, with its `=`; null when the value was typed. */
  formula: string | null;
  /** Shared and never mutated: a new style is a new object. */
  style: CellStyle;
  /** Set on cells filled by a spilled formula elsewhere. */
  spillFrom?: { readonly row: number; readonly column: number };
  /** Number format that came with the value; shown where the cell has none of its own (officejs F-29). Not saved. */
  shownAs?: string;
  /** What makes the cell more than its value: an entity, a picture, a number with properties. Not saved. */
  dataType?: DataType;
}

/** JSON of Excel.CellValue, as an add-in wrote it: `type` says which. */
export type DataType = Readonly<Record<string, unknown>>;

export type Box = Rectangle;

export const maxRow = 1_048_576;
export const maxColumn = 16_384;

/** The whole state of one open workbook. Only the functions of model/edit.ts change it, so that undo and events hold. */
export interface HostWorkbook {
  name: string;
  sheets: HostSheet[];
  names: HostName[];
  /** Per add-in id in Excel; one add-in here. JSON values. */
  settings: Map<string, unknown>;
  /** Styles added or changed; the built-in ones are everywhere. */
  styles: NamedStyle[];
  customXmlParts: { id: string; xml: string }[];
  properties: Map<string, string | number | boolean | Date>;
  date1904: boolean;
  readOnly: boolean;
  structureProtected: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** What was asked for circles of formulas; the engine reports them and does not iterate. */
  iteration: { readonly enabled: boolean; readonly most: number; readonly leastChange: number };
  /** Ranges that an add-in watches by a name of its own. */
  bindings: readonly HostBinding[];
  activeSheet: string;
  /** Id of the chart that has the focus; null when cells have it. */
  activeChart: string | null;
  /** What a file held that saving would lose (charts, pivots, macros…), said before any save. */
  losses: string[];
}

export interface HostSheet {
  /** Stable id as Excel gives it: `{GUID}`. */
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** row → column → cell; only cells with a value, a formula or a style of their own. */
  cells: Map<number, Map<number, Cell>>;
  merges: Box[];
  /** Points; absent = default. */
  rowHeights: Map<number, number>;
  /** Points of the rows without a height of their own, when all rows were given one. */
  usualRowHeight?: number | undefined;
  /** Points, as Office.js says them; absent = default. */
  columnWidths: Map<number, number>;
  columnStyles: Map<number, CellStyle>;
  rowStyles: Map<number, CellStyle>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Levels of the outline, 1 to 7; lines in no group are absent. */
  rowLevels: Map<number, number>;
  columnLevels: Map<number, number>;
  frozen: { rows: number; columns: number };
  tables: HostTable[];
  validations: { box: Box; rule: DataValidation }[];
  /** Texts that add-ins keep with the sheet. */
  customProperties: Map<string, string>;
  /** By priority, the first one wins. */
  conditionalFormats: HostConditionalFormat[];
  /** The arrows of the sheet itself; those of tables are the tables' own. */
  autoFilter: HostFilter | null;
  comments: HostComment[];
  notes: HostNote[];
  /** From back to front. */
  charts: HostChart[];
  /** Geometric shapes, lines, images and groups, from back to front. */
  shapes: HostShape[];
  pivots: HostPivot[];
  slicers: HostSlicer[];
  hyperlinks: Map<string, { address?: string; target?: string; text?: string; tip?: string }>;
  page: PageLayout;
  protection: { on: boolean; password: string | null; options: Record<string, boolean | string> };
  selection: Box;
  /** Names of the views of the sheet, and the one that is shown; "" for a view without a name. */
  views: readonly string[];
  activeView: string | null;
  /** Kept as the file had them until a class of objects is implemented, so that nothing is lost silently. */
  preserved: Record<string, unknown>;
}

export interface HostBinding {
  readonly id: string;
  readonly type: "Range" | "Table" | "Text";
  readonly sheet: string;
  readonly box: Box;
}

export interface HostTable {
  /** Excel's numeric id as text; survives renames. */
  readonly id: string;
  name: string;
  sheet: string;
  /** Header to last row, totals row included. */
  box: Box;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  /** What each column lets through, by column counted from 0; absent when nothing is filtered. */
  filters?: ReadonlyMap<number, FilterCriteria>;
  columns: { readonly id: number; name: string }[];
}

export interface HostName {
  name: string;
  formula: string;
  /** Sheet id for a sheet-level name. */
  scope: string | null;
  visible: boolean;
  comment: string;
}

export interface DataValidation {
  type: "List" | "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength" | "Custom";
  rule: Record<string, unknown>;
  errorAlert?: Record<string, unknown>;
  prompt?: Record<string, unknown>;
  ignoreBlanks: boolean;
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  printArea: Box[] | null;
  titleRows: { top: number; bottom: number } | null;
  titleColumns: { left: number; right: number } | null;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** Points. */
  margins: {
    top: number;
    bottom: number;
    left: number;
    right: number;
    header: number;
    footer: number;
  };
  headersFooters: {
    leftHeader: string;
    centerHeader: string;
    rightHeader: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
  /** Sheet rows before which a page begins. */
  rowBreaks: number[];
  columnBreaks: number[];
  printGridlines: boolean;
  blackAndWhite: boolean;
}
