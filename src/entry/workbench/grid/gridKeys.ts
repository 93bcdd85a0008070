import { usedBox } from "../../../host/model/edit";
import type { HostSheet } from "../../../host/model/workbook";
import {
  extendTo,
  jumpFrom,
  mergeAt,
  selectBox,
  selectCell,
  stepFrom,
  type Axes,
  type Direction,
  type Position,
  type Selection,
} from "./selection";

/** The part of a keyboard event that counts; Cmd stands for Ctrl on a Mac. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface Place {
  readonly sheet: HostSheet;
  readonly axes: Axes;
  readonly rowsPerPage: number;
}

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Where a key takes the selection, as in Excel; null when the key does not move it. */
export function selectionAfter(key: Key, from: Selection, place: Place): Selection | null {
  if (key.alt) return null;
  const { sheet, axes } = place;
  const { merges } = sheet;
  const direction = arrows[key.key];
  const base = key.shift ? from.end : from.active;
  const goTo = (target: Position): Selection =>
    key.shift ? extendTo(from, target) : selectCell(target);
  if (direction !== undefined) {
    return goTo(
      key.ctrl ? jumpFrom(base, direction, sheet, axes) : stepFrom(base, direction, axes, merges),
    );
  }
  const first = {
    row: axes.rows.step(0, 1) ?? 1,
    column: axes.columns.step(0, 1) ?? 1,
  };
  switch (key.key) {
    case "Home":
      return goTo({ row: key.ctrl ? first.row : base.row, column: first.column });
    case "End": {
      const used = usedBox(sheet);
      return key.ctrl && used !== null ? goTo({ row: used.bottom, column: used.right }) : null;
    }
    case "PageDown":
    case "PageUp":
      if (key.ctrl) return null;
      return goTo(pageFrom(base, key.key === "PageDown" ? 1 : -1, place));
    case "a":
      return key.ctrl ? wholeRegion(from, sheet, axes) : null;
    case " ":
      return wholeLine(key, from, axes);
    default:
      return null;
  }
}

/** Enter and Tab: one cell on, or round inside a selection of several cells. */
export function nextCell(key: Key, from: Selection, place: Place): Selection {
  const direction: Direction =
    key.key === "Enter" ? (key.shift ? "up" : "down") : key.shift ? "left" : "right";
  return selectCell(stepFrom(from.active, direction, place.axes, place.sheet.merges));
}

function pageFrom(from: Position, direction: 1 | -1, { axes, rowsPerPage }: Place): Position {
  const { rows } = axes;
  const distance = direction * rowsPerPage * rows.size(from.row);
  const target = rows.at(Math.max(0, rows.start(from.row) + distance));
  return { ...from, row: target };
}

function wholeLine(key: Key, from: Selection, { rows, columns }: Axes): Selection | null {
  if (key.ctrl && !key.shift) {
    return { ...from, anchor: { ...from.anchor, row: 1 }, end: { ...from.end, row: rows.count } };
  }
  if (key.shift && !key.ctrl) {
    return {
      ...from,
      anchor: { ...from.anchor, column: 1 },
      end: { ...from.end, column: columns.count },
    };
  }
  return null;
}

/** Ctrl+A: the filled block around the active cell, then the whole sheet. */
function wholeRegion(from: Selection, sheet: HostSheet, axes: Axes): Selection {
  const region = regionAround(sheet, from.active);
  const isSelected =
    region !== null &&
    Math.min(from.anchor.row, from.end.row) === region.top &&
    Math.max(from.anchor.row, from.end.row) === region.bottom &&
    Math.min(from.anchor.column, from.end.column) === region.left &&
    Math.max(from.anchor.column, from.end.column) === region.right;
  if (region !== null && !isSelected) return { ...selectBox(region), active: from.active };
  return {
    active: from.active,
    anchor: { row: 1, column: 1 },
    end: { row: axes.rows.count, column: axes.columns.count },
  };
}

/** The block of filled cells around a position, bounded by empty rows and columns; null on an empty spot. */
export function regionAround(
  sheet: HostSheet,
  { row, column }: Position,
): { top: number; left: number; bottom: number; right: number } | null {
  const merge = mergeAt(sheet.merges, { row, column });
  let box = merge ?? { top: row, left: column, bottom: row, right: column };
  for (;;) {
    const around = {
      top: Math.max(1, box.top - 1),
      left: Math.max(1, box.left - 1),
      bottom: box.bottom + 1,
      right: box.right + 1,
    };
    const filled = usedBox(sheet, true, around);
    if (filled === null) return null;
    const next = {
      top: Math.min(box.top, filled.top),
      left: Math.min(box.left, filled.left),
      bottom: Math.max(box.bottom, filled.bottom),
      right: Math.max(box.right, filled.right),
    };
    if (
      next.top === box.top &&
      next.left === box.left &&
      next.bottom === box.bottom &&
      next.right === box.right
    ) {
      return box;
    }
    box = next;
  }
}
