import { newWorkbook } from "../../host/model/create";
import { onChange, redo, undo, type ChangeRecord } from "../../host/model/journal";
import type { HostSheet, HostWorkbook } from "../../host/model/workbook";

/**
 * The open workbook as React sees it: a version that grows with every change of state, and the one that grows only when
 * rows, columns or sheets themselves changed.
 */
export interface Session {
  readonly workbook: HostWorkbook;
  readonly subscribe: (listener: () => void) => () => void;
  readonly version: () => number;
  readonly layoutVersion: () => number;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly close: () => void;
}

export function openSession(workbook: HostWorkbook = newWorkbook()): Session {
  const listeners = new Set<() => void>();
  let version = 0;
  let layoutVersion = 0;
  let told = true;

  const tell = (): void => {
    told = true;
    for (const listener of [...listeners]) listener();
  };
  const stop = onChange(workbook, (change) => {
    version += 1;
    if (movesCells(change)) layoutVersion += 1;
    // A batch makes thousands of changes: one repaint is enough.
    if (!told) return;
    told = false;
    queueMicrotask(tell);
  });

  return {
    workbook,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    layoutVersion: () => layoutVersion,
    undo: () => undo(workbook),
    redo: () => redo(workbook),
    close: stop,
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
