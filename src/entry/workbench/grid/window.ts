import type { HostSheet } from "../../../host/model/workbook";
import type { Axes } from "./selection";

/** The part of the sheet that is drawn: what shows, and a little around it. All ends inside. */
export interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Rows are placed from here: pixel positions stay small even at the millionth row. */
  readonly baseRow: number;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

const rowsAround = 10;
const columnBlock = 4;
const baseBlock = 512;

/** Frozen rows and columns are drawn apart: the window is what scrolls. */
export function windowOf(sheet: HostSheet, axes: Axes, view: Viewport): Window {
  const { rows, columns } = axes;
  const { frozen } = sheet;
  const frozenHeight = rows.start(frozen.rows + 1);
  const frozenWidth = columns.start(frozen.columns + 1);
  const firstShown = rows.at(frozenHeight + view.scrollTop);
  const lastShown = rows.at(Math.max(frozenHeight, view.scrollTop + view.height));
  const firstRow = Math.max(frozen.rows + 1, firstShown - rowsAround);
  const firstColumn = columns.at(frozenWidth + view.scrollLeft);
  const lastColumn = columns.at(Math.max(frozenWidth, view.scrollLeft + view.width));
  const block = Math.floor((firstColumn - 1) / columnBlock) * columnBlock + 1;
  return {
    firstRow,
    lastRow: Math.min(rows.count, lastShown + rowsAround),
    firstColumn: Math.max(frozen.columns + 1, block),
    lastColumn: Math.min(columns.count, Math.ceil(lastColumn / columnBlock) * columnBlock),
    baseRow: Math.floor((firstRow - 1) / baseBlock) * baseBlock + 1,
  };
}

export function sameWindow(a: Window, b: Window): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn &&
    a.baseRow === b.baseRow
  );
}
