import { clearCells, clearHyperlinks, select } from "../model/edit";
import { deactivateChart } from "../model/editCharts";
import { removeCells, shiftCells } from "../model/editShift";
import { isWholeColumns, isWholeRows } from "../model/box";
import { asGroup } from "../model/journal";
import type { Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { oneOf, optional } from "./args";
import { method, type Members } from "./define";
import { checkContentsWritable, checkFormatsWritable, checkSheetWritable } from "./guards";
import { rangeOf, type RangeTarget } from "./targets";

const clearings = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

/** Members that change cells other than by assigning to them. */
export const rangeEdits: Members<RangeTarget> = {
  clear: method("1.1", (range, [applyTo], context) => {
    const what = optional(applyTo, (value) => oneOf(value, clearings)) ?? "All";
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") {
      checkSheetWritable(context, range.sheet, "allowInsertHyperlinks");
      asGroup(context.workbook, () => {
        clearHyperlinks(context.workbook, range.sheet, range.box);
        // Without the look of a link, as Excel's « Remove Hyperlinks » does.
        if (what === "RemoveHyperlinks")
          clearCells(context.workbook, range.sheet, range.box, "Formats");
      });
      return;
    }
    if (what === "Formats") checkFormatsWritable(context, range);
    else checkContentsWritable(context, range);
    clearCells(context.workbook, range.sheet, range.box, what);
  }),
  delete: method("1.1", (range, [shift], context) => {
    const direction = oneOf(shift, ["Up", "Left"] as const);
    checkSheetWritable(context, range.sheet, deletion(range.box));
    removeCells(context.workbook, range.sheet, range.box, direction);
  }),
  insert: method("1.1", (range, [shift], context) => {
    const direction = oneOf(shift, ["Down", "Right"] as const);
    checkSheetWritable(context, range.sheet, insertion(range.box));
    shiftCells(context.workbook, range.sheet, range.box, direction);
    return rangeOf(range.sheet, range.box);
  }),
  select: method("1.1", (range, _args, context) => {
    if (range.sheet.visibility !== "Visible") throw new HostError("InvalidSelection");
    context.show(range.sheet);
    deactivateChart(context.workbook);
    select(context.workbook, range.sheet, range.box);
  }),
};

function insertion(box: Box): string | undefined {
  if (isWholeRows(box)) return "allowInsertRows";
  return isWholeColumns(box) ? "allowInsertColumns" : undefined;
}

function deletion(box: Box): string | undefined {
  if (isWholeRows(box)) return "allowDeleteRows";
  return isWholeColumns(box) ? "allowDeleteColumns" : undefined;
}
