import { covers, intersection, union, wholeSheet } from "../model/box";
import { usedBox } from "../model/edit";
import { maxColumn, maxRow, type Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { rangeArgument } from "./address";
import { flag, integer, optional } from "./args";
import type { HostContext } from "./context";
import { method, type Members } from "./define";
import { rangeOf, type RangeTarget } from "./targets";

/** A range of the same sheet; InvalidArgument when it leaves the sheet or is empty. */
export function onSheet({ sheet }: RangeTarget, box: Box): HostObject {
  if (box.top > box.bottom || box.left > box.right || !covers(wholeSheet, box))
    throw new HostError("InvalidArgument", "outside the sheet");
  return rangeOf(sheet, box);
}

/** Members that lead from one range to another. */
export const rangeMoves: Members<RangeTarget> = {
  getCell: method("1.1", (range, [row, column]) => {
    const top = range.box.top + integer(row);
    const left = range.box.left + integer(column);
    return onSheet(range, { top, left, bottom: top, right: left });
  }),
  getRow: method("1.1", (range, [row]) => {
    const top = range.box.top + integer(row);
    return onSheet(range, { ...range.box, top, bottom: top });
  }),
  getColumn: method("1.1", (range, [column]) => {
    const left = range.box.left + integer(column);
    return onSheet(range, { ...range.box, left, right: left });
  }),
  getOffsetRange: method("1.1", (range, [rows, columns]) =>
    onSheet(range, moved(range.box, integer(rows), integer(columns))),
  ),
  // The last cell moves; when it passes the first one, the range lies between them all the same.
  getResizedRange: method("1.2", ({ sheet, box }, [rows, columns]) => {
    const [row, column] = [box.bottom + integer(rows), box.right + integer(columns)];
    return onSheet(
      { sheet, box },
      {
        top: Math.min(box.top, row),
        bottom: Math.max(box.top, row),
        left: Math.min(box.left, column),
        right: Math.max(box.left, column),
      },
    );
  }),
  getAbsoluteResizedRange: method("1.7", (range, [rows, columns]) => {
    const height = integer(rows);
    const width = integer(columns);
    return onSheet(range, {
      ...range.box,
      bottom: range.box.top + height - 1,
      right: range.box.left + width - 1,
    });
  }),
  getEntireRow: method("1.1", (range) =>
    rangeOf(range.sheet, { ...range.box, left: 1, right: maxColumn }),
  ),
  getEntireColumn: method("1.1", (range) =>
    rangeOf(range.sheet, { ...range.box, top: 1, bottom: maxRow }),
  ),
  getLastCell: method("1.1", (range) =>
    rangeOf(range.sheet, { ...range.box, top: range.box.bottom, left: range.box.right }),
  ),
  getLastRow: method("1.1", (range) =>
    rangeOf(range.sheet, { ...range.box, top: range.box.bottom }),
  ),
  getLastColumn: method("1.1", (range) =>
    rangeOf(range.sheet, { ...range.box, left: range.box.right }),
  ),
  getRowsAbove: method("1.2", (range, [count]) => beside(range, "rows", -counted(count))),
  getRowsBelow: method("1.2", (range, [count]) => beside(range, "rows", counted(count))),
  getColumnsBefore: method("1.2", (range, [count]) => beside(range, "columns", -counted(count))),
  getColumnsAfter: method("1.2", (range, [count]) => beside(range, "columns", counted(count))),
  getBoundingRect: method("1.1", (range, [other], context) => {
    const target = sameSheet(range, rangeArgument(context, other, range.sheet));
    return rangeOf(range.sheet, union(range.box, target.box));
  }),
  getIntersection: method("1.1", (range, [other], context) => {
    const found = meeting(range, other, context);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  }),
  getIntersectionOrNullObject: method("1.4", (range, [other], context) =>
    meeting(range, other, context),
  ),
  getUsedRange: method("1.1", (range, [valuesOnly]) => {
    const used = usedWithin(range, valuesOnly);
    if (used === null) throw new HostError("ItemNotFound");
    return used;
  }),
  getUsedRangeOrNullObject: method("1.4", (range, [valuesOnly]) => usedWithin(range, valuesOnly)),
};

function moved(box: Box, rows: number, columns: number): Box {
  return {
    top: box.top + rows,
    bottom: box.bottom + rows,
    left: box.left + columns,
    right: box.right + columns,
  };
}

function counted(count: unknown): number {
  const read = optional(count, integer) ?? 1;
  if (read === 0) throw new HostError("InvalidArgument", "a count of rows or columns");
  return read;
}

function beside(range: RangeTarget, axis: "rows" | "columns", count: number): HostObject {
  const { box } = range;
  if (axis === "rows")
    return onSheet(
      range,
      count > 0
        ? { ...box, top: box.bottom + 1, bottom: box.bottom + count }
        : { ...box, top: box.top + count, bottom: box.top - 1 },
    );
  return onSheet(
    range,
    count > 0
      ? { ...box, left: box.right + 1, right: box.right + count }
      : { ...box, left: box.left + count, right: box.left - 1 },
  );
}

function sameSheet(range: RangeTarget, other: RangeTarget): RangeTarget {
  if (other.sheet !== range.sheet) throw new HostError("InvalidArgument", "range of another sheet");
  return other;
}

function meeting(range: RangeTarget, other: unknown, context: HostContext): HostObject | null {
  const target = rangeArgument(context, other, range.sheet);
  const box = target.sheet === range.sheet ? intersection(range.box, target.box) : null;
  return box === null ? null : rangeOf(range.sheet, box);
}

function usedWithin({ sheet, box }: RangeTarget, valuesOnly: unknown): HostObject | null {
  const used = usedBox(sheet, optional(valuesOnly, flag) ?? false, box);
  return used === null ? null : rangeOf(sheet, used);
}
