import { addressOf, boxAt } from "../model/box";
import {
  setColumnsHidden,
  setColumnWidths,
  setRowHeights,
  setRowsHidden,
} from "../model/editLayout";
import type { Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { isRecord, type Json } from "../protocol/wire";
import { quotedSheet } from "./address";
import { flag, list, number, optional, record } from "./args";
import { CellFormats, hyperlinkOf } from "./cellProperties";
import type { HostContext } from "./context";
import { method, property, type Members } from "./define";
import { checkFormatsWritable, isReadable } from "./guards";
import { setLink } from "./hyperlinks";
import { styleOf } from "./rangeRead";
import { applyCellProperties } from "./setCellProperties";
import { columnWidth, rowHeight } from "./sizes";
import type { RangeTarget } from "./targets";

type Picked = Readonly<Record<string, unknown>>;

function wholeAddress({ sheet }: RangeTarget, box: Box): string {
  return `${quotedSheet(sheet.name)}!${addressOf(box)}`;
}

/** What is asked and not there answers ApiNotFound rather than a hole. */
function refuseUnknown(asked: Picked, known: readonly string[], where: string): void {
  for (const [name, value] of Object.entries(asked))
    if ((value === true || isRecord(value)) && !known.includes(name))
      throw new HostError("ApiNotFound", `${where}.${name}`);
}

const cellKnown = ["address", "addressLocal", "format", "hidden", "hyperlink", "style"];
const formatKnown = [
  "borders",
  "fill",
  "font",
  "horizontalAlignment",
  "indentLevel",
  "protection",
  "shrinkToFit",
  "textOrientation",
  "verticalAlignment",
  "wrapText",
];

function getCellProperties(range: RangeTarget, options: unknown): Json {
  const { sheet, box } = range;
  const asked = record(options);
  refuseUnknown(asked, cellKnown, "cellProperties");
  if (!isReadable(box)) throw new HostError("InvalidArgument", "cells of an unbounded range");
  const formatAsked = isRecord(asked["format"]) ? asked["format"] : null;
  if (formatAsked !== null) refuseUnknown(formatAsked, formatKnown, "format");
  const formats = formatAsked === null ? null : new CellFormats(sheet, formatAsked);
  const rows: Json[] = [];
  for (let row = box.top; row <= box.bottom; row += 1) {
    const line = sheet.cells.get(row);
    const cells: Json[] = [];
    for (let column = box.left; column <= box.right; column += 1) {
      const cell: Record<string, Json> = {};
      if (asked["address"] === true) cell["address"] = wholeAddress(range, boxAt(row, column));
      if (asked["addressLocal"] === true)
        cell["addressLocal"] = wholeAddress(range, boxAt(row, column));
      if (asked["hidden"] === true)
        cell["hidden"] = sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
      if (asked["hyperlink"] === true) cell["hyperlink"] = hyperlinkOf(sheet, row, column);
      if (asked["style"] === true)
        cell["style"] = styleOf(sheet, line?.get(column), row, column).styleName ?? "Normal";
      if (formats !== null)
        cell["format"] = formats.of(styleOf(sheet, line?.get(column), row, column), row, column);
      cells.push(cell);
    }
    rows.push(cells);
  }
  return rows;
}

type Axis = "row" | "column";

/** One entry per line: format of its first cell in the range, size, hidden or not. */
function lineProperties(range: RangeTarget, axis: Axis, options: unknown): Json {
  const { sheet, box } = range;
  const asked = record(options);
  const sizeName = axis === "row" ? "rowHeight" : "columnWidth";
  const [hiddenName, indexName] = [`${axis}Hidden`, `${axis}Index`];
  refuseUnknown(asked, ["address", "addressLocal", "format", hiddenName, indexName], axis);
  const formatAsked = isRecord(asked["format"]) ? asked["format"] : null;
  if (formatAsked !== null) refuseUnknown(formatAsked, [...formatKnown, sizeName], "format");
  const formats = formatAsked === null ? null : new CellFormats(sheet, formatAsked);
  const [first, last] = axis === "row" ? [box.top, box.bottom] : [box.left, box.right];
  const hidden = axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  const lines: Json[] = [];
  for (let at = first; at <= last; at += 1) {
    const [row, column] = axis === "row" ? [at, box.left] : [box.top, at];
    const strip =
      axis === "row" ? { ...box, top: at, bottom: at } : { ...box, left: at, right: at };
    const line: Record<string, Json> = {};
    for (const name of ["address", "addressLocal"])
      if (asked[name] === true) line[name] = wholeAddress(range, strip);
    if (asked[hiddenName] === true) line[hiddenName] = hidden.has(at);
    if (asked[indexName] === true) line[indexName] = at - 1;
    if (formats !== null) {
      const style = styleOf(sheet, sheet.cells.get(row)?.get(column), row, column);
      const size = axis === "row" ? rowHeight(sheet, row) : columnWidth(sheet, column);
      const sized = formatAsked?.[sizeName] === true ? { [sizeName]: size } : {};
      line["format"] = { ...formats.of(style, row, column), ...sized };
    }
    lines.push(line);
  }
  return lines;
}

/** setRowProperties and setColumnProperties: one entry per line, undefined or {} leaves a line alone. */
function setLines(context: HostContext, range: RangeTarget, axis: Axis, data: unknown): void {
  const { sheet, box } = range;
  const entries = list(data);
  const count = axis === "row" ? box.bottom - box.top + 1 : box.right - box.left + 1;
  if (entries.length !== count) throw new HostError("InvalidArgument", "one entry per line");
  for (const [i, entry] of entries.entries()) {
    if (!isRecord(entry)) continue;
    const strip =
      axis === "row"
        ? { ...box, top: box.top + i, bottom: box.top + i }
        : { ...box, left: box.left + i, right: box.left + i };
    const target = { sheet, box: strip };
    checkFormatsWritable(context, target);
    const hidden = optional(entry[`${axis}Hidden`], flag);
    if (hidden !== undefined)
      (axis === "row" ? setRowsHidden : setColumnsHidden)(context.workbook, sheet, strip, hidden);
    const {
      rowHeight: height,
      columnWidth: width,
      ...format
    } = optional(entry["format"], record) ?? {};
    const size = optional(axis === "row" ? height : width, number);
    if (size !== undefined)
      (axis === "row" ? setRowHeights : setColumnWidths)(context.workbook, sheet, strip, size);
    if (Object.keys(format).length > 0) applyCellProperties(context, target, { format });
  }
}

/** Members that read or set many properties of many cells at once. */
export const rangeCells: Members<RangeTarget> = {
  hyperlink: property(
    "1.7",
    ({ sheet, box }) => hyperlinkOf(sheet, box.top, box.left),
    (range, value, context) => {
      setLink(context, range, value);
    },
  ),
  getCellProperties: method("1.9", (range, [options]) => getCellProperties(range, options)),
  getRowProperties: method("1.9", (range, [options]) => lineProperties(range, "row", options)),
  getColumnProperties: method("1.9", (range, [options]) =>
    lineProperties(range, "column", options),
  ),
  setCellProperties: method("1.9", (range, [data], context) => {
    const rows = list(data).map(list);
    const { sheet, box } = range;
    const single = rows.length === 1 && rows[0]?.length === 1;
    if (
      !single &&
      (rows.length !== box.bottom - box.top + 1 ||
        rows.some((row) => row.length !== box.right - box.left + 1))
    )
      throw new HostError("InvalidArgument", "the block does not have the size of the range");
    if (single) {
      applyCellProperties(context, range, record(rows[0]?.[0]));
      return;
    }
    for (const [i, row] of rows.entries())
      for (const [j, properties] of row.entries())
        if (isRecord(properties))
          applyCellProperties(
            context,
            { sheet, box: boxAt(box.top + i, box.left + j) },
            properties,
          );
  }),
  setRowProperties: method("1.9", (range, [data], context) => {
    setLines(context, range, "row", data);
  }),
  setColumnProperties: method("1.9", (range, [data], context) => {
    setLines(context, range, "column", data);
  }),
};
