import { covers, intersects } from "../model/box";
import { mergeCells, unmergeCells } from "../model/editLayout";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { flag, oneOf, optional, record } from "./args";
import type { HostContext } from "./context";
import { copyInto } from "./copyRange";
import { method, type Members } from "./define";
import { cellsWith } from "./findText";
import { checkFormatsWritable } from "./guards";
import { specialCells } from "./specialCells";
import { pivotsOfRange } from "./pivots/pivotTables";
import { rangeOf, the, type RangeTarget } from "./targets";

/** Merged areas that one look-up may return. */
const mostMergedAreas = 512;

function mergedAreas({ sheet, box }: RangeTarget): HostObject | null {
  const boxes = sheet.merges.filter((merge) => intersects(merge, box));
  if (boxes.length > mostMergedAreas)
    throw new HostError("GeneralException", "more than 512 merged areas");
  return boxes.length === 0 ? null : the("RangeAreas", { sheet, boxes });
}

function find(
  range: RangeTarget,
  [wanted, criteria]: readonly unknown[],
  context: HostContext,
): HostObject | null {
  const backwards = optional(criteria, record)?.["searchDirection"] === "Backwards";
  const found = cellsWith(range, wanted, criteria, context).at(backwards ? -1 : 0);
  return found === undefined ? null : rangeOf(range.sheet, found);
}

const copyTypes = ["All", "Formulas", "Values", "Formats"] as const;

/** Members that look for cells, tables and merged areas in a range, and that copy and merge. */
export const rangeTools: Members<RangeTarget> = {
  merge: method("1.2", (range, [across], context) => {
    checkFormatsWritable(context, range);
    mergeCells(context.workbook, range.sheet, range.box, optional(across, flag) ?? false);
  }),
  unmerge: method("1.2", (range, _args, context) => {
    checkFormatsWritable(context, range);
    unmergeCells(context.workbook, range.sheet, range.box);
  }),
  getMergedAreasOrNullObject: method("1.13", mergedAreas),
  getPivotTables: method("1.12", (range, [fullyContained]) => pivotsOfRange(range, fullyContained)),
  getTables: method("1.9", ({ sheet, box }, [fullyContained]) => {
    const fully = optional(fullyContained, flag) ?? false;
    const tables = sheet.tables
      .filter((table) => (fully ? covers(box, table.box) : intersects(box, table.box)))
      .map((table) => ({ sheet, table }));
    return the("TableScopedCollection", { tables });
  }),
  find: method("1.9", (range, args, context) => {
    const found = find(range, args, context);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  }),
  findOrNullObject: method("1.9", find),
  getSpecialCells: method("1.9", (range, args) => {
    const cells = specialCells(range, args);
    if (cells === null) throw new HostError("ItemNotFound");
    return cells;
  }),
  getSpecialCellsOrNullObject: method("1.9", (range, args) => specialCells(range, args)),
  copyFrom: method("1.9", (range, [source, type, skipBlanks, transpose], context) => {
    copyInto(context, range, {
      source,
      type: optional(type, (value) => oneOf(value, copyTypes)) ?? "All",
      skipBlanks: optional(skipBlanks, flag) ?? false,
      transpose: optional(transpose, flag) ?? false,
    });
  }),
};
