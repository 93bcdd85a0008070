import { useMemo } from "react";
import { usedBox } from "../../../host/model/edit";
import { maxColumn, maxRow, type Box, type HostSheet } from "../../../host/model/workbook";
import type { Axes, Position, Selection } from "./selection";
import type { Window } from "./window";

/** How far one can scroll: past the last filled cell, and further as one goes on. */
export function useExtent(
  sheet: HostSheet,
  version: number,
  selection: Selection,
  reach: Position,
): Position {
  const used = useMemo(
    () => usedBox(sheet),
    // A sheet is changed in place: the version says so.
    [sheet, version],
  );
  return extentOf(used, selection, reach);
}

function extentOf(used: Box | null, { end }: Selection, reach: Position): Position {
  const selectedRow = end.row === maxRow ? 0 : end.row;
  const selectedColumn = end.column === maxColumn ? 0 : end.column;
  return {
    row: Math.min(maxRow, Math.max((used?.bottom ?? 0) + 40, 120, reach.row, selectedRow + 20)),
    column: Math.min(
      maxColumn,
      Math.max((used?.right ?? 0) + 8, 30, reach.column, selectedColumn + 4),
    ),
  };
}

/** The sheet grows a page when its end comes into view. */
export function grownReach(reach: Position, extent: Position, window: Window): Position {
  const row = window.lastRow >= extent.row ? Math.min(maxRow, window.lastRow + 60) : reach.row;
  const column =
    window.lastColumn >= extent.column ? Math.min(maxColumn, window.lastColumn + 10) : reach.column;
  return row === reach.row && column === reach.column ? reach : { row, column };
}

/** Rows to draw: those of the window, the first rows of merged areas that reach into it, and the active one. */
export function bodyRows(
  sheet: HostSheet,
  axes: Axes,
  window: Window,
  active: Position,
): readonly number[] {
  const rows = new Set(shownRows(axes, window.firstRow, window.lastRow));
  for (const { top, bottom } of sheet.merges) {
    const reachesIn = top < window.firstRow && bottom >= window.firstRow;
    if (reachesIn && top > sheet.frozen.rows) rows.add(top);
  }
  if (active.row > sheet.frozen.rows) rows.add(active.row);
  return [...rows].sort((a, b) => a - b);
}

export function shownRows({ rows }: Axes, from: number, to: number): readonly number[] {
  const shown: number[] = [];
  for (let row = from; row <= to; row++) if (!rows.isHidden(row)) shown.push(row);
  return shown;
}
