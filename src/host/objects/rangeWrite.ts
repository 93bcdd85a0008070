import type { CellInput } from "../model/edit";
import { changeStyle, setCells, styleAt } from "../model/edit";
import type { Box, HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostContext } from "./context";
import { checkContentsWritable, checkFormatsWritable, isReadable } from "./guards";
import type { RangeTarget } from "./targets";
import { readTypedText } from "./typedText";

const longestFormula = 8192;
const longestText = 32_767;

/** Assigns `values` or `formulas`. Throws InvalidArgument when the block does not have the size of the range. */
export function writeContents(target: RangeTarget, value: unknown, context: HostContext): void {
  checkContentsWritable(context, target);
  const rows = blockFor(target.box, value);
  const { sheet, box } = target;
  const formats: { box: Box; numberFormat: string }[] = [];
  const year = new Date().getUTCFullYear();
  const inputs = rows.map((line, i) =>
    line.map((item, j): CellInput => {
      if (item === null || item === undefined) return undefined;
      if (typeof item === "number" || typeof item === "boolean") return item;
      if (typeof item !== "string") throw new HostError("InvalidArgument", "not a cell value");
      const [row, column] = [box.top + i, box.left + j];
      const format = styleAt(sheet, row, column).numberFormat;
      const { date1904 } = context.workbook;
      const typed = readTypedText(item, { textCell: format === "@", date1904, year });
      checkLength(typed.value);
      if (typed.numberFormat !== undefined && format === "General")
        formats.push({
          box: { top: row, left: column, bottom: row, right: column },
          numberFormat: typed.numberFormat,
        });
      return typed.value;
    }),
  );
  setCells(context.workbook, sheet, box.top, box.left, inputs);
  for (const { box: cell, numberFormat } of formats)
    changeStyle(context.workbook, sheet, cell, (style) => ({ ...style, numberFormat }));
}

function checkLength(value: CellInput): void {
  if (typeof value === "string" && value.length > longestText)
    throw new HostError("InvalidArgument", "text too long for a cell");
  if (typeof value !== "object" || value === null || !("formula" in value)) return;
  if (value.formula.length > longestFormula) throw new HostError("FormulaLengthExceedsLimit");
}

/** Assigns `numberFormat`; null leaves a cell's format alone. */
export function writeNumberFormats(
  target: RangeTarget,
  value: unknown,
  context: HostContext,
  read: (format: string) => string,
): void {
  checkFormatsWritable(context, target);
  const { sheet, box } = target;
  const single = singleOf(value);
  if (single !== undefined) {
    writeFormat(context, sheet, box, () => formatText(single, read));
    return;
  }
  const rows = blockFor(box, value);
  writeFormat(context, sheet, box, (row, column) =>
    formatText(rows[row - box.top]?.[column - box.left], read),
  );
}

function writeFormat(
  context: HostContext,
  sheet: HostSheet,
  box: Box,
  formatAt: (row: number, column: number) => string | null,
): void {
  changeStyle(context.workbook, sheet, box, (style, row, column) => {
    const numberFormat = formatAt(row, column);
    return numberFormat === null || numberFormat === style.numberFormat
      ? style
      : { ...style, numberFormat };
  });
}

function formatText(value: unknown, read: (format: string) => string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") throw new HostError("InvalidArgument", "not a number format");
  return value === "" ? "General" : read(value);
}

/** A scalar, or the 1×1 block it is sent as: it fills the whole range. */
function singleOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [row] = value as readonly unknown[];
  return value.length === 1 && Array.isArray(row) && row.length === 1
    ? (row as readonly unknown[])[0]
    : undefined;
}

/** The cells of a block; a single value fills it. Throws InvalidArgument when the sizes differ. */
export function blockFor(box: Box, value: unknown): readonly (readonly unknown[])[] {
  if (!isReadable(box))
    throw new HostError("InvalidArgument", "cells of an unbounded range (A-14)");
  const height = box.bottom - box.top + 1;
  const width = box.right - box.left + 1;
  const single = singleOf(value);
  if (single !== undefined) {
    const line = Array.from({ length: width }, () => single);
    return Array.from({ length: height }, () => line);
  }
  if (
    !Array.isArray(value) ||
    value.length !== height ||
    !value.every((line) => Array.isArray(line) && line.length === width)
  )
    throw new HostError(
      "InvalidArgument",
      "the number of rows or columns does not match the size of the range",
    );
  return value as readonly (readonly unknown[])[];
}
