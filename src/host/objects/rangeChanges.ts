import { isWholeColumns, isWholeRows } from "../model/box";
import { usedBox } from "../model/edit";
import { moveCells } from "../model/editMove";
import { changeLevels, showDetails } from "../model/editOutline";
import { removeDuplicates } from "../model/removeDuplicates";
import { HostError } from "../protocol/errors";
import { rangeArgument } from "./address";
import { flag, integer, list, oneOf, optional } from "./args";
import { autoFill } from "./autoFill";
import { classTable, method, property, type Members } from "./define";
import { replaceAll } from "./findText";
import { checkContentsWritable, checkSheetWritable, isReadable } from "./guards";
import { the, type RangeTarget } from "./targets";

interface Lines {
  readonly axis: "rows" | "columns";
  readonly lines: { readonly from: number; readonly to: number };
}

/** The lines an outline option means. Throws InvalidArgument when the range is whole lines of the other kind. */
function linesOf({ box }: RangeTarget, option: unknown): Lines {
  const by = oneOf(option, ["ByRows", "ByColumns"] as const);
  if (by === "ByRows" ? isWholeColumns(box) : isWholeRows(box))
    throw new HostError("InvalidArgument", "whole lines of the other kind");
  return by === "ByRows"
    ? { axis: "rows", lines: { from: box.top, to: box.bottom } }
    : { axis: "columns", lines: { from: box.left, to: box.right } };
}

function level(by: 1 | -1): Members<RangeTarget>[string] {
  return method("1.10", (range, [option], context) => {
    const { axis, lines } = linesOf(range, option);
    checkSheetWritable(context, range.sheet);
    changeLevels(context.workbook, range.sheet, axis, lines, by);
  });
}

function details(shown: boolean): Members<RangeTarget>[string] {
  return method("1.10", (range, [option], context) => {
    const { axis, lines } = linesOf(range, option);
    checkSheetWritable(context, range.sheet);
    showDetails(context.workbook, range.sheet, axis, lines, shown);
  });
}

/** Members that fill, move, merge and outline cells. */
export const rangeChanges: Members<RangeTarget> = {
  autoFill: method("1.9", (range, args, context) => {
    autoFill(context, range, args);
  }),
  calculate: method("1.6", (_range, _args, context) => {
    context.calculate("Recalculate");
  }),
  setDirty: method("1.9", (_range, _args, context) => {
    context.calculate("Full");
  }),
  replaceAll: method("1.9", (range, args, context) => {
    checkContentsWritable(context, range);
    return replaceAll(range, args, context);
  }),
  moveTo: method("1.11", (range, [destination], context) => {
    const to = rangeArgument(context, destination, range.sheet);
    const { box } = range;
    if (!isReadable(box)) throw new HostError("InvalidArgument", "an unbounded range");
    const target = {
      top: to.box.top,
      left: to.box.left,
      bottom: to.box.top + box.bottom - box.top,
      right: to.box.left + box.right - box.left,
    };
    checkContentsWritable(context, range);
    checkContentsWritable(context, { sheet: to.sheet, box: target });
    moveCells(context.workbook, range, { sheet: to.sheet, row: target.top, column: target.left });
  }),
  removeDuplicates: method("1.9", (range, [columns, includesHeader], context) => {
    checkContentsWritable(context, range);
    const wanted = list(columns).map(integer);
    const width = range.box.right - range.box.left + 1;
    if (wanted.length === 0 || wanted.some((column) => column < 0 || column >= width))
      throw new HostError("InvalidArgument", "columns of the range");
    const used = usedBox(range.sheet, false, range.box) ?? range.box;
    const bounded = { ...range.box, bottom: Math.min(range.box.bottom, used.bottom) };
    const header = optional(includesHeader, flag) ?? false;
    const box = { ...bounded, top: bounded.top + (header ? 1 : 0) };
    return the(
      "RemoveDuplicatesResult",
      box.top > box.bottom
        ? { removed: 0, uniqueRemaining: 0 }
        : removeDuplicates(context.workbook, range.sheet, box, wanted),
    );
  }),
  group: level(1),
  ungroup: level(-1),
  hideGroupDetails: details(false),
  showGroupDetails: details(true),
};

/** Excel.RemoveDuplicatesResult. */
const removeDuplicatesResultClass = classTable("RemoveDuplicatesResult", {
  removed: property("1.9", ({ removed }) => removed),
  uniqueRemaining: property("1.9", ({ uniqueRemaining }) => uniqueRemaining),
});

export const rangeChangeClasses = [removeDuplicatesResultClass] as const;
