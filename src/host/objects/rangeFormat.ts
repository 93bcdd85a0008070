import { setColumnWidths, setRowHeights } from "../model/editLayout";
import { changeStyle } from "../model/edit";
import type { Alignment, CellStyle } from "../model/style";
import { HostError } from "../protocol/errors";
import { flag, integer, number, oneOf } from "./args";
import type { HostContext } from "./context";
import { classTable, method, navigation, property } from "./define";
import { checkFormatsWritable } from "./guards";
import { overAreas } from "./overAreas";
import { common } from "./rangeRead";
import { autofitColumns, autofitRows } from "./autofit";
import { columnWidth, defaultColumnWidth, defaultRowHeight, rowHeight } from "./sizes";
import { the, type RangeTarget } from "./targets";

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** Changes the look of every cell of a range, protection respected. */
export function restyle(
  context: HostContext,
  range: RangeTarget,
  change: (style: CellStyle) => CellStyle,
): void {
  checkFormatsWritable(context, range);
  // Neighbouring cells mostly share one style object: each is changed once.
  const changed = new Map<CellStyle, CellStyle>();
  changeStyle(context.workbook, range.sheet, range.box, (style) => {
    let next = changed.get(style);
    if (next === undefined) changed.set(style, (next = change(style)));
    return next;
  });
}

function align(context: HostContext, range: RangeTarget, change: Partial<Alignment>): void {
  restyle(context, range, (style) => ({ ...style, alignment: { ...style.alignment, ...change } }));
}

/** One size for all lines of a range, or null when they differ. */
function commonSize(from: number, to: number, size: (line: number) => number): number | null {
  const first = size(from);
  // Whole columns have a million rows: beyond any line with a size of its own all are alike.
  for (let line = from + 1; line <= Math.min(to, from + 20_000); line += 1)
    if (size(line) !== first) return null;
  return first;
}

function points(value: unknown, most: number): number | null {
  if (value === null) return null;
  const read = number(value);
  if (read < 0 || read > most) throw new HostError("InvalidArgument", "size out of bounds");
  return read;
}

/** Excel.RangeFormat. */
export const rangeFormatClass = classTable(
  "RangeFormat",
  overAreas({
    fill: navigation("1.1", (range) => the("RangeFill", range)),
    font: navigation("1.1", (range) => the("RangeFont", range)),
    borders: navigation("1.1", (range) => the("RangeBorderCollection", range)),
    protection: navigation("1.2", (range) => the("FormatProtection", range)),
    horizontalAlignment: property(
      "1.1",
      (range) => common(range, ({ alignment }) => alignment.horizontal),
      (range, value, context) => {
        align(context, range, { horizontal: oneOf(value, horizontals) });
      },
    ),
    verticalAlignment: property(
      "1.1",
      (range) => common(range, ({ alignment }) => alignment.vertical),
      (range, value, context) => {
        align(context, range, { vertical: oneOf(value, verticals) });
      },
    ),
    wrapText: property(
      "1.1",
      (range) => common(range, ({ alignment }) => alignment.wrapText),
      (range, value, context) => {
        align(context, range, { wrapText: flag(value) });
      },
    ),
    indentLevel: property(
      "1.9",
      (range) => common(range, ({ alignment }) => alignment.indent),
      (range, value, context) => {
        const indent = integer(value);
        if (indent < 0 || indent > 250) throw new HostError("InvalidArgument", "indent 0 to 250");
        align(context, range, { indent });
      },
    ),
    textOrientation: property(
      "1.7",
      (range) => common(range, ({ alignment }) => alignment.rotation),
      (range, value, context) => {
        const rotation = integer(value);
        if ((rotation < -90 || rotation > 90) && rotation !== 180)
          throw new HostError("InvalidArgument", "orientation -90 to 90, or 180");
        align(context, range, { rotation });
      },
    ),
    shrinkToFit: property(
      "1.9",
      (range) => common(range, ({ alignment }) => alignment.shrinkToFit),
      (range, value, context) => {
        align(context, range, { shrinkToFit: flag(value) });
      },
    ),
    readingOrder: property(
      "1.9",
      (range) => common(range, ({ alignment }) => alignment.readingOrder ?? "Context"),
      (range, value, context) => {
        restyle(context, range, (style) => withReadingOrder(style, readingOrder(value)));
      },
    ),
    autoIndent: property(
      "1.9",
      (range) => common(range, ({ alignment }) => alignment.autoIndent ?? false),
      (range, value, context) => {
        const on = flag(value);
        restyle(context, range, (style) => withAutoIndent(style, on));
      },
    ),
    columnWidth: property(
      "1.2",
      ({ sheet, box }) => commonSize(box.left, box.right, (column) => columnWidth(sheet, column)),
      (range, value, context) => {
        checkFormatsWritable(context, range, "allowFormatColumns");
        setColumnWidths(context.workbook, range.sheet, range.box, points(value, 1790));
      },
    ),
    rowHeight: property(
      "1.2",
      ({ sheet, box }) => commonSize(box.top, box.bottom, (row) => rowHeight(sheet, row)),
      (range, value, context) => {
        checkFormatsWritable(context, range, "allowFormatRows");
        setRowHeights(context.workbook, range.sheet, range.box, points(value, 409.5));
      },
    ),
    useStandardWidth: property(
      "1.7",
      ({ sheet, box }) =>
        commonSize(box.left, box.right, (column) => columnWidth(sheet, column)) ===
        defaultColumnWidth,
      (range, value, context) => {
        checkFormatsWritable(context, range, "allowFormatColumns");
        if (flag(value)) setColumnWidths(context.workbook, range.sheet, range.box, null);
      },
    ),
    useStandardHeight: property(
      "1.7",
      ({ sheet, box }) =>
        commonSize(box.top, box.bottom, (row) => rowHeight(sheet, row)) === defaultRowHeight,
      (range, value, context) => {
        checkFormatsWritable(context, range, "allowFormatRows");
        if (flag(value)) setRowHeights(context.workbook, range.sheet, range.box, null);
      },
    ),
    autofitColumns: method("1.2", (range, _args, context) => {
      checkFormatsWritable(context, range, "allowFormatColumns");
      autofitColumns(context, range);
    }),
    autofitRows: method("1.2", (range, _args, context) => {
      checkFormatsWritable(context, range, "allowFormatRows");
      autofitRows(context, range);
    }),
    adjustIndent: method("1.11", (range, [amount], context) => {
      const by = integer(amount);
      restyle(context, range, (style) => ({
        ...style,
        alignment: { ...style.alignment, indent: clamp(style.alignment.indent + by) },
      }));
    }),
  }),
);

export function readingOrder(value: unknown): "Context" | "LeftToRight" | "RightToLeft" {
  return oneOf(value, ["Context", "LeftToRight", "RightToLeft"] as const);
}

/** The look with another direction of reading. */
export function withReadingOrder(
  style: CellStyle,
  order: ReturnType<typeof readingOrder>,
): CellStyle {
  const given = order === "Context" ? undefined : order;
  return { ...style, alignment: { ...style.alignment, readingOrder: given } };
}

/** The look with indents that follow the direction of the text, or without. */
export function withAutoIndent(style: CellStyle, on: boolean): CellStyle {
  const autoIndent = on ? true : undefined;
  return { ...style, alignment: { ...style.alignment, autoIndent } };
}

function clamp(indent: number): number {
  return Math.min(250, Math.max(0, indent));
}
