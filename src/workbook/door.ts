import type { Failure } from "../domain/failure";
import type { Box, Grid } from "../domain/intake/grid";
import type { Vocabulary } from "../domain/intake/vocabulary";
import type { Result } from "../domain/result";
import type { TableId } from "../domain/schema/tables";
import type { SheetOverlay } from "./overlay/overlay";
import type { Plan } from "./plan";

/**
 * The door to Excel: everything the product asks of a workbook. Built once by `openDoor` on a way to run
 * Office.js batches: the global `Excel.run` in the pane, the stand-in host's in process elsewhere.
 */
export interface WorkbookDoor {
  listSheets(): Promise<Result<readonly SheetInfo[], Failure>>;
  /** Used ranges of sheets with everything intake needs; chunked under the platform's limits. */
  readGrids(
    sheets: readonly string[] | "all",
    progress?: Progress,
  ): Promise<Result<readonly Grid[], Failure>>;
  /** Our tables that exist (found by id, then name, then header signature). */
  readTables(
    ids: readonly TableId[],
    /**
     * For whoever watches: sheets edited since the last such reading. Tables on other sheets, without formulas and as long as
     * they were, come as they were then; our own writing makes everything be read again.
     */
    edited?: ReadonlySet<string>,
  ): Promise<Result<ReadonlyMap<TableId, RawTable>, Failure>>;
  /** Validates the whole plan first, then writes it in few round trips; on failure undoes what it did. */
  apply(plan: Plan, progress?: Progress): Promise<Result<Applied, Failure>>;
  /** Puts the workbook back as it was before that apply; refuses when the user changed those cells since. */
  undo(applied: Applied): Promise<Result<void, Failure>>;
  /** Hash over every cell (formula, value, format) of the named sheets, for the proof that sources did not change. */
  hashSheets(sheets: readonly string[]): Promise<Result<string, Failure>>;
  /** Cells that a protected sheet leaves open, as `row:column`; null when it is not protected. */
  unlockedCells(sheet: string): Promise<Result<ReadonlySet<string> | null, Failure>>;
  /** What is selected on the active sheet. */
  selection(): Promise<Result<Selection, Failure>>;
  /** The cells that each of these formulas fills: its spill, or itself alone. */
  spills(cells: readonly CellPlace[]): Promise<Result<readonly Box[], Failure>>;
  /** Shows a cell: `Dépenses!H14`. */
  goTo(cell: string): Promise<Result<void, Failure>>;
  /** Our custom XML part, null when there is none. */
  readState(): Promise<Result<string | null, Failure>>;
  /** Shows the reading of a table in its sheet, without touching the cells' own formats; in place of the last one shown. */
  showOverlay(overlay: SheetOverlay): Promise<Result<void, Failure>>;
  /** Takes what was shown away, exactly; gives the number of formats that were there. */
  clearOverlay(): Promise<Result<number, Failure>>;
  /** Keeps the user's own words and corrected shapes in the workbook; null forgets them. */
  rememberWords(vocabulary: Vocabulary | null): Promise<Result<void, Failure>>;
  /** Calls back when the selection has settled. Returns how to stop. */
  watchSelection(onSelect: (selection: Selection) => void): Promise<() => void>;
  /** Calls back after edits settle (debounced). Returns how to stop. */
  watch(onChange: (sheet: string) => void): Promise<() => void>;
}

export interface SheetInfo {
  /** Survives a rename; another program that saves the file may give new ones. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Cells of the used range. */
  readonly cells: number;
  /** Written by Fléchage (holds one of our tables or a balance). */
  readonly ours: boolean;
}

/** A cell by its sheet numbers, 1-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the user has selected: the blocks of the active sheet. */
export interface Selection {
  readonly sheet: string;
  readonly boxes: readonly Box[];
}

/** One of our tables as it stands: header texts and body cells, with where it stands. */
export interface RawTable {
  /** Native table name. */
  readonly name: string;
  readonly sheet: string;
  /** Sheet row of the header and column of the first cell, 1-based. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** Same shape: the formula's text with its `=`, or null. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly date1904: boolean;
}

export interface Applied {
  readonly sheetsAdded: readonly string[];
  readonly cellsWritten: number;
  readonly tablesAdded: readonly string[];
  /** Round trips it took. */
  readonly syncs: number;
  /** Names the snapshot that `undo` goes back to. */
  readonly undoToken: number;
}

/** Progress 0-1 out, cancel in. */
export interface Progress {
  report(share: number): void;
  readonly cancelled: () => boolean;
}

export type { Failure };
