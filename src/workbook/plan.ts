import type { Box } from "../domain/intake/grid";
import type { RecordOf, TableId } from "../domain/schema/tables";
import type { SentFacts } from "./state";
import type { FormMemory } from "./formMemory";
import type { TableMemory } from "./tableMemory";

/**
 * What an action would change in the workbook, as data. Preview, dry run, undo, test and command line
 * are this list seen from five sides; applyPlan is the only thing that turns it into Excel calls.
 */
export interface Plan {
  readonly changes: readonly WorkbookChange[];
  /** Sheet to show when it is done. */
  readonly show: string | null;
  /** What the workbook remembers of funders' forms from now on. */
  readonly forms?: FormMemory;
  /** One more row in the visible journal, written with the rest wherever the journal stands. */
  readonly journal?: JournalEntry;
}

/** What the journal notes of an action; the journal is made on its first row. */
export interface JournalEntry {
  readonly row: RecordOf<"journal">;
  readonly language: "fr" | "en";
}

/** null leaves the cell alone; text is always stored as text; formulas are en-US and start with `=`. */
export type PlanCell =
  null | number | boolean | { readonly text: string } | { readonly formula: string };

export type WorkbookChange =
  | {
      readonly kind: "addSheet";
      readonly sheet: string;
      readonly tabColor?: string;
      /** Remembered as written by Fléchage: never a source, may be written again. */
      readonly ours?: true;
      /** The sheet of that name that Fléchage wrote itself is emptied and written again. */
      readonly again?: true;
      /** It is the frozen copy of a balance that was sent: remembered with its fingerprint. */
      readonly sent?: SentFacts;
    }
  /** Only for a sheet that Fléchage wrote itself: it is emptied before it is written again. */
  | { readonly kind: "clearSheet"; readonly sheet: string }
  | {
      readonly kind: "write";
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      /** Rows may be of different lengths. */
      readonly cells: readonly (readonly PlanCell[])[];
      /** These cells are known to take contents although their sheet is protected (`unlockedCells`). */
      readonly unlocked?: true;
    }
  | { readonly kind: "format"; readonly sheet: string; readonly box: Box; readonly format: Format }
  /** One area, or one on each row of the box. */
  | {
      readonly kind: "merge";
      readonly sheet: string;
      readonly box: Box;
      readonly eachRow?: true;
    }
  /** Widths in characters of the default font, as Excel's own column width box shows them. */
  | {
      readonly kind: "columnWidths";
      readonly sheet: string;
      readonly left: number;
      readonly widths: readonly number[];
    }
  /** Points of each row from `top` down; null leaves a row alone. */
  | {
      readonly kind: "rowHeights";
      readonly sheet: string;
      readonly top: number;
      readonly points: readonly (number | null)[];
    }
  /** Turns written cells (header row first) into a native table, or fits ours of that name to the box. */
  | {
      readonly kind: "table";
      readonly sheet: string;
      readonly box: Box;
      readonly name: string;
      readonly style: string;
      /** Which of our tables it is; absent for a table that is not ours. */
      readonly id?: TableId;
      /** What to remember of its rows, to tell the user's corrections next time. */
      readonly memory?: TableMemory;
    }
  | {
      readonly kind: "validation";
      readonly sheet: string;
      readonly box: Box;
      /** Items of a list; none may hold a comma (officejs A-26). */
      readonly list: readonly string[];
    }
  | {
      readonly kind: "link";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** Cell of this workbook, `'Temps mars'!D12`. */
      readonly target: string;
      readonly text: string;
    }
  | {
      readonly kind: "freeze";
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly kind: "gridlines"; readonly sheet: string; readonly visible: boolean }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string; readonly box: Box }
  | { readonly kind: "page"; readonly sheet: string; readonly page: PageSetup }
  | {
      readonly kind: "chart";
      readonly sheet: string;
      /** One of that name on the sheet is replaced. */
      readonly name: string;
      readonly chart: ChartPlan;
    };

/** A native chart that reads the same in black and white: greys, outlines, its figures written on it. */
export interface ChartPlan {
  readonly type: "BarClustered" | "BarStacked" | "ColumnClustered";
  readonly title: string;
  /** Labels in the first column, names of the series in the first row. */
  readonly source: Box;
  /** Cells that it covers. */
  readonly place: Box;
  /** en-US code of the figures on it. */
  readonly numberFormat: string;
}

export interface Format {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  /** `#RRGGBB` */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** en-US code. */
  readonly numberFormat?: string;
  readonly borders?: "all" | "outline" | "bottom" | "top" | "none";
  readonly borderColor?: string;
  readonly borderWeight?: "Hairline" | "Thin" | "Medium";
}

export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  /** The whole sheet without it. */
  readonly printArea?: Box;
  readonly fitToWidth: number;
  /** 0 leaves the height free. */
  readonly fitToHeight: number;
  readonly titleRows?: { readonly top: number; readonly bottom: number };
  readonly centerHorizontally?: boolean;
  /** Points. */
  readonly margins?: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly header?: HeaderFooter;
  readonly footer?: HeaderFooter;
  /** Sheet rows before which a page begins. */
  readonly breaksBefore?: readonly number[];
}

export interface HeaderFooter {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}
