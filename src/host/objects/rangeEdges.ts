import { spillBox } from "../engine/spill";
import { boxAt, cellCount, contains, union } from "../model/box";
import { cellAt } from "../model/change";
import type { Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { rangeArgument } from "./address";
import { oneOf } from "./args";
import type { HostContext } from "./context";
import { method, property, type Members } from "./define";
import { edgeFrom, surroundingRegion } from "./regions";
import { bySheet, dependents, precedents } from "./relatedCells";
import { rangeOf, the, type RangeTarget } from "./targets";
import { visibleView } from "./rangeView";

const directions = ["Left", "Right", "Up", "Down"] as const;

/** The cell from which Ctrl and an arrow go: given, or the first of the range. */
function activeCell(range: RangeTarget, given: unknown, context: HostContext): Box {
  if (given === undefined || given === null) return boxAt(range.box.top, range.box.left);
  const { sheet, box } = rangeArgument(context, given, range.sheet);
  if (sheet !== range.sheet || cellCount(box) !== 1 || !contains(range.box, box.top, box.left))
    throw new HostError("InvalidArgument", "the active cell is one of the range");
  return box;
}

function edgeOf(
  range: RangeTarget,
  [direction, given]: readonly unknown[],
  context: HostContext,
): Box {
  const from = activeCell(range, given, context);
  const edge = edgeFrom(range.sheet, from.top, from.left, oneOf(direction, directions));
  return boxAt(edge.row, edge.column);
}

/** The edge reached from the active cell, over the full width or height of the range. */
function extended(range: RangeTarget, edge: Box): Box {
  const { box } = range;
  const vertical = edge.left >= box.left && edge.left <= box.right;
  return union(
    box,
    vertical
      ? { ...edge, left: box.left, right: box.right }
      : { ...edge, top: box.top, bottom: box.bottom },
  );
}

function single(range: RangeTarget): { row: number; column: number } {
  if (cellCount(range.box) !== 1) throw new HostError("InvalidArgument", "one cell");
  return { row: range.box.top, column: range.box.left };
}

function spillParent(range: RangeTarget): HostObject | null {
  const { row, column } = single(range);
  const from = cellAt(range.sheet, row, column)?.spillFrom;
  if (from !== undefined) return rangeOf(range.sheet, boxAt(from.row, from.column));
  return spillBox(range.sheet, row, column) === null ? null : rangeOf(range.sheet, range.box);
}

function spillingTo(range: RangeTarget): HostObject | null {
  const { row, column } = single(range);
  const box = spillBox(range.sheet, row, column);
  return box === null ? null : rangeOf(range.sheet, box);
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

/** All cells belong to spilled arrays, none does, or (null) some do. */
function hasSpill({ sheet, box }: RangeTarget): boolean | null {
  let spilled = 0;
  let plain = 0;
  for (let row = box.top; row <= box.bottom; row += 1)
    for (let column = box.left; column <= box.right; column += 1)
      if (
        cellAt(sheet, row, column)?.spillFrom !== undefined ||
        spillBox(sheet, row, column) !== null
      )
        spilled += 1;
      else plain += 1;
  return spilled === 0 ? false : plain === 0 ? true : null;
}

/** Members that lead to cells by what stands in them. */
export const rangeEdges: Members<RangeTarget> = {
  hasSpill: property("1.12", hasSpill),
  getSurroundingRegion: method("1.7", ({ sheet, box }) =>
    rangeOf(sheet, surroundingRegion(sheet, box)),
  ),
  getRangeEdge: method("1.13", (range, args, context) =>
    rangeOf(range.sheet, edgeOf(range, args, context)),
  ),
  getExtendedRange: method("1.13", (range, args, context) =>
    rangeOf(range.sheet, extended(range, edgeOf(range, args, context))),
  ),
  getSpillParent: method("1.12", (range) => found(spillParent(range))),
  getSpillParentOrNullObject: method("1.12", spillParent),
  getSpillingToRange: method("1.12", (range) => found(spillingTo(range))),
  getSpillingToRangeOrNullObject: method("1.12", spillingTo),
  getDirectPrecedents: method("1.12", (range, _args, { workbook }) =>
    bySheet(workbook, precedents(workbook, range, false)),
  ),
  getPrecedents: method("1.14", (range, _args, { workbook }) =>
    bySheet(workbook, precedents(workbook, range, true)),
  ),
  getDirectDependents: method("1.13", (range, _args, { workbook }) =>
    bySheet(workbook, dependents(workbook, range, false)),
  ),
  getDependents: method("1.15", (range, _args, { workbook }) =>
    bySheet(workbook, dependents(workbook, range, true)),
  ),
  getVisibleView: method("1.3", (range) => the("RangeView", visibleView(range))),
};
