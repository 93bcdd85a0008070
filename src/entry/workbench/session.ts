import { calculatorOf } from "../../host/engine/calculate";
import { onChange, redo, undo, undoDepth, type ChangeRecord } from "../../host/model/journal";
import type { Cell, HostSheet, HostWorkbook } from "../../host/model/workbook";
import { AutoHeights } from "./grid/autoHeights";

/**
 * The open workbook as React sees it: numbers that grow with every change of state, with what cells show, and with
 * the rows, columns and sheets themselves.
 */
export interface Session {
  readonly workbook: HostWorkbook;
  readonly subscribe: (listener: () => void) => () => void;
  readonly version: () => number;
  /** Grows with every change that cells may show: all but selecting. */
  readonly contentVersion: () => number;
  readonly layoutVersion: () => number;
  /** Heights, in points, of rows without a height of their own that need more than the usual one. */
  readonly autoHeights: (sheet: HostSheet) => ReadonlyMap<number, number>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
}

export function openSession(workbook: HostWorkbook, textOf: (cell: Cell) => string): Session {
  const heights = new Map<string, AutoHeights>();
  const listeners = new Set<() => void>();
  let version = 0;
  let contentVersion = 0;
  let layoutVersion = 0;
  let isTellingDue = false;

  const tell = (): void => {
    isTellingDue = false;
    calculatorOf(workbook).settle();
    version += 1;
    for (const listener of [...listeners]) listener();
  };
  // A batch makes thousands of changes: they are calculated and drawn once.
  const tellSoon = (): void => {
    if (isTellingDue) return;
    isTellingDue = true;
    queueMicrotask(tell);
  };
  // As long as the workbook: the journal holds it weakly.
  onChange(workbook, (change) => {
    if (change.kind !== "SelectionChanged") contentVersion += 1;
    if (movesCells(change)) layoutVersion += 1;
    for (const kept of heights.values()) kept.note(change);
    tellSoon();
  });
  calculatorOf(workbook).onAnswer(() => {
    contentVersion += 1;
    tellSoon();
  });

  return {
    workbook,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    contentVersion: () => contentVersion,
    layoutVersion: () => layoutVersion,
    autoHeights: (sheet) => {
      const kept = heights.get(sheet.id) ?? new AutoHeights(sheet, textOf);
      heights.set(sheet.id, kept);
      return kept.current();
    },
    undo: () => {
      undo(workbook);
    },
    redo: () => {
      redo(workbook);
    },
    canUndo: () => undoDepth(workbook).undo > 0,
    canRedo: () => undoDepth(workbook).redo > 0,
  };
}

function movesCells({ kind }: ChangeRecord): boolean {
  return kind !== "RangeEdited" && kind !== "SelectionChanged" && kind !== "NamesChanged";
}

export function activeSheetOf(workbook: HostWorkbook): HostSheet {
  const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheet) ?? workbook.sheets[0];
  if (sheet === undefined) throw new Error("a workbook always has a sheet");
  return sheet;
}
