import { contains, covers, intersects, union } from "../../../host/model/box";
import { usedBox } from "../../../host/model/edit";
import type { Box, HostSheet } from "../../../host/model/workbook";
import type { Axis } from "./axis";

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The selection as it is being made: from `anchor` to `end`; `active` is the cell that typing goes to. */
export interface Selection {
  readonly active: Position;
  readonly anchor: Position;
  readonly end: Position;
}

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

export type Direction = "up" | "down" | "left" | "right";

export function selectCell(position: Position): Selection {
  return { active: position, anchor: position, end: position };
}

export function selectBox(box: Box): Selection {
  const first = { row: box.top, column: box.left };
  return { active: first, anchor: first, end: { row: box.bottom, column: box.right } };
}

export function extendTo(selection: Selection, end: Position): Selection {
  return { ...selection, end };
}

/** The rectangle that is selected, grown until no merged area is cut. */
export function selectedBox({ anchor, end }: Selection, merges: readonly Box[]): Box {
  let box: Box = {
    top: Math.min(anchor.row, end.row),
    bottom: Math.max(anchor.row, end.row),
    left: Math.min(anchor.column, end.column),
    right: Math.max(anchor.column, end.column),
  };
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of merges) {
      if (!intersects(merge, box) || covers(box, merge)) continue;
      box = union(box, merge);
      grown = true;
    }
  }
  return box;
}

/** The merged area that holds the position, if any. */
export function mergeAt(merges: readonly Box[], { row, column }: Position): Box | null {
  return merges.find((box) => contains(box, row, column)) ?? null;
}

/** One step from `from`: over hidden rows and columns, and over the whole of a merged area. */
export function stepFrom(
  from: Position,
  direction: Direction,
  axes: Axes,
  merges: readonly Box[],
): Position {
  const merge = mergeAt(merges, from);
  const next = moved(edgeOf(from, merge, direction), direction, axes) ?? from;
  const target = mergeAt(merges, next);
  return target === null ? next : { row: target.top, column: target.left };
}

function edgeOf(from: Position, merge: Box | null, direction: Direction): Position {
  if (merge === null) return from;
  if (direction === "down") return { ...from, row: merge.bottom };
  if (direction === "up") return { ...from, row: merge.top };
  if (direction === "right") return { ...from, column: merge.right };
  return { ...from, column: merge.left };
}

function moved(from: Position, direction: Direction, { rows, columns }: Axes): Position | null {
  const forward = direction === "down" || direction === "right" ? 1 : -1;
  if (direction === "up" || direction === "down") {
    const row = rows.step(from.row, forward);
    return row === null ? null : { ...from, row };
  }
  const column = columns.step(from.column, forward);
  return column === null ? null : { ...from, column };
}

/** Ctrl+arrow: to the edge of the block of filled cells, else to the next filled cell, else to the edge of the sheet. */
export function jumpFrom(
  from: Position,
  direction: Direction,
  sheet: HostSheet,
  axes: Axes,
): Position {
  const last = usedBox(sheet, true) ?? { bottom: 0, right: 0 };
  const isFilled = (position: Position): boolean => hasContent(sheet, position);
  let here = from;
  let next = moved(here, direction, axes);
  if (next === null) return from;
  const inBlock = isFilled(here) && isFilled(next);
  for (;;) {
    if (next === null) return here;
    if (inBlock && !isFilled(next)) return here;
    here = next;
    if (!inBlock && isFilled(here)) return here;
    // Past the last filled cell nothing can stop us: answer the sheet's edge at once.
    if (here.row > last.bottom || here.column > last.right) {
      if (direction === "down") return { ...here, row: axes.rows.count };
      if (direction === "right") return { ...here, column: axes.columns.count };
    }
    next = moved(here, direction, axes);
  }
}

export function hasContent(sheet: HostSheet, { row, column }: Position): boolean {
  const cell = sheet.cells.get(row)?.get(column);
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}
