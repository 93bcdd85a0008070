import { type Box, type Grid, columnLetters } from "../../domain/intake/grid";
import type { Selection } from "../../workbook/door";

/** Rows and columns of the sheet of one selection, cut to where something is written. */
export interface SelectedCells {
  readonly box: Box;
  /** Empty when whole columns are selected. */
  readonly rows: readonly number[];
  /** Empty when whole rows are selected. */
  readonly columns: readonly number[];
  /** Large enough to be a table. */
  readonly isArea: boolean;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;
/** Nobody tells more rows one by one. */
const mostRows = 2_000;

/** Null when nothing of the written part of the sheet is selected. */
export function selectedCells({ boxes }: Selection, used: Box): SelectedCells | null {
  const [first] = boxes;
  if (first === undefined) return null;
  const wholeColumns = first.top === 1 && first.bottom === lastRow;
  const wholeRows = first.left === 1 && first.right === lastColumn;
  const cut = boxes.flatMap((box) => {
    const inside = cutTo(box, used);
    return inside === null ? [] : [inside];
  });
  const [box] = cut;
  if (box === undefined) return null;
  const rows = cut.flatMap(({ top, bottom }) => numbers(top, Math.min(bottom, top + mostRows)));
  const columns = cut.flatMap(({ left, right }) => numbers(left, right));
  return {
    box,
    rows: wholeColumns ? [] : unique(rows),
    columns: wholeRows ? [] : unique(columns),
    isArea: boxes.length === 1 && box.bottom > box.top && box.right > box.left,
  };
}

function cutTo(box: Box, used: Box): Box | null {
  const cut = {
    top: Math.max(box.top, used.top),
    left: Math.max(box.left, used.left),
    bottom: Math.min(box.bottom, used.bottom),
    right: Math.min(box.right, used.right),
  };
  return cut.top > cut.bottom || cut.left > cut.right ? null : cut;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

function unique(list: readonly number[]): number[] {
  return [...new Set(list)].sort((a, b) => a - b);
}

export function lettersOf(columns: readonly number[]): readonly [string, string] {
  return [columnLetters(columns[0] ?? 1), columnLetters(columns.at(-1) ?? 1)];
}

/** The cells of a sheet that were read. */
export function usedBox({ top, left, values }: Grid): Box {
  const width = values[0]?.length ?? 1;
  return { top, left, bottom: top + values.length - 1, right: left + width - 1 };
}
