import { styleAt } from "../model/edit";
import { cellCount, intersects, isWholeColumns, isWholeRows } from "../model/box";
import type { Box, HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { checkOutsidePivots } from "../pivots/editPivots";
import type { HostContext } from "./context";
import type { RangeTarget } from "./targets";

/** Cells one read may return. */
export const readLimit = 5_000_000;
/** Cells one operation may touch on the web. */
const webOperationLimit = 33_554_000;

export function isUnbounded(box: Box): boolean {
  return isWholeColumns(box) || isWholeRows(box);
}

/** Cell by cell reading answers null for whole columns and rows, and beyond the limit. */
export function isReadable(box: Box): boolean {
  return !isUnbounded(box) && cellCount(box) <= readLimit;
}

/** Throws AccessDenied where the file is open for reading only. */
export function checkWorkbookWritable(context: HostContext): void {
  if (context.workbook.readOnly) throw new HostError("AccessDenied", "read-only workbook");
}

/** Throws AccessDenied where sheets may not be added, moved, renamed or removed. */
export function checkStructureWritable(context: HostContext): void {
  checkWorkbookWritable(context);
  if (context.workbook.structureProtected)
    throw new HostError("AccessDenied", "protected workbook structure");
}

/** Throws AccessDenied when the sheet is protected, whatever is asked of it. */
export function checkSheetWritable(
  context: HostContext,
  sheet: HostSheet,
  allowedBy?: string,
): void {
  checkWorkbookWritable(context);
  const { on, options } = sheet.protection;
  if (on && (allowedBy === undefined || options[allowedBy] !== true))
    throw new HostError("AccessDenied", `protected sheet ${sheet.name}`);
}

/** Contents: on a protected sheet only unlocked cells take them. */
export function checkContentsWritable(context: HostContext, { sheet, box }: RangeTarget): void {
  checkWorkbookWritable(context);
  checkOperationSize(context, box);
  if (sheet.protection.on && hasLockedCell(sheet, box))
    throw new HostError("AccessDenied", `protected sheet ${sheet.name}`);
  checkOutsidePivots(sheet, box);
}

/** Looks: a protected sheet may allow them for all cells. */
export function checkFormatsWritable(
  context: HostContext,
  { sheet, box }: RangeTarget,
  allowedBy = "allowFormatCells",
): void {
  checkSheetWritable(context, sheet, allowedBy);
  if (!isUnbounded(box)) checkOperationSize(context, box);
}

export function checkOperationSize(context: HostContext, box: Box): void {
  if (context.platform.payloadLimit !== null && cellCount(box) > webOperationLimit)
    throw new HostError("OperationCellsExceedLimit");
}

function hasLockedCell(sheet: HostSheet, box: Box): boolean {
  if (cellCount(box) > readLimit) return true;
  for (let row = box.top; row <= box.bottom; row += 1)
    for (let column = box.left; column <= box.right; column += 1)
      if (styleAt(sheet, row, column).locked) return true;
  return false;
}

/** Tables and merged cells never mix. */
export function checkNoMerge(sheet: HostSheet, box: Box): void {
  if (sheet.merges.some((merge) => intersects(merge, box)))
    throw new HostError("MergedRangeConflict");
}
