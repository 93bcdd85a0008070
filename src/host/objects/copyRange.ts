import { cellAt } from "../model/change";
import { changeStyle, setCells, styleAt, type CellInput } from "../model/edit";
import { translateFormula, transposeFormula } from "../model/formulaRewrite";
import type { Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { rangeArgument } from "./address";
import type { HostContext } from "./context";
import { checkContentsWritable, isReadable } from "./guards";
import type { RangeTarget } from "./targets";

interface CopyOptions {
  readonly source: unknown;
  readonly type: "All" | "Formulas" | "Values" | "Formats";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Range.copyFrom: the source fills the destination, or goes beyond it when it is larger. */
export function copyInto(context: HostContext, to: RangeTarget, options: CopyOptions): void {
  const from = rangeArgument(context, options.source, to.sheet);
  if (!isReadable(from.box) || !isReadable(to.box))
    throw new HostError("InvalidArgument", "cells of an unbounded range");
  const [height, width] = sizeOf(from.box, options.transpose);
  const box: Box = {
    ...to.box,
    bottom: to.box.top + filled(to.box.bottom - to.box.top + 1, height) - 1,
    right: to.box.left + filled(to.box.right - to.box.left + 1, width) - 1,
  };
  checkContentsWritable(context, { sheet: to.sheet, box });
  const sourceAt = (row: number, column: number): [number, number] => {
    const [down, right] = [(row - box.top) % height, (column - box.left) % width];
    return options.transpose
      ? [from.box.top + right, from.box.left + down]
      : [from.box.top + down, from.box.left + right];
  };
  // Read everything first: source and destination may overlap.
  const inputs: CellInput[][] = [];
  const styles = new Map<string, ReturnType<typeof styleAt>>();
  for (let row = box.top; row <= box.bottom; row += 1) {
    const line: CellInput[] = [];
    for (let column = box.left; column <= box.right; column += 1) {
      const [r, c] = sourceAt(row, column);
      line.push(inputFrom(from, { row: r, column: c }, { row, column }, options));
      styles.set(`${row},${column}`, styleAt(from.sheet, r, c));
    }
    inputs.push(line);
  }
  if (options.type !== "Formats") setCells(context.workbook, to.sheet, box.top, box.left, inputs);
  if (options.type === "All" || options.type === "Formats")
    changeStyle(
      context.workbook,
      to.sheet,
      box,
      (style, row, column) => styles.get(`${row},${column}`) ?? style,
    );
}

function sizeOf({ top, left, bottom, right }: Box, transposed: boolean): [number, number] {
  const [height, width] = [bottom - top + 1, right - left + 1];
  return transposed ? [width, height] : [height, width];
}

/** A destination of whole multiples is filled; any other takes the source once. */
function filled(size: number, source: number): number {
  return size % source === 0 ? size : source;
}

function inputFrom(
  { sheet }: RangeTarget,
  at: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
  { type, skipBlanks, transpose }: CopyOptions,
): CellInput {
  const cell = cellAt(sheet, at.row, at.column);
  const blank = cell === undefined || (cell.value === null && cell.formula === null);
  if (blank) return skipBlanks ? undefined : null;
  if (type !== "Values" && cell.formula !== null)
    return {
      formula: transpose
        ? transposeFormula(cell.formula, at, to)
        : translateFormula(cell.formula, to.row - at.row, to.column - at.column),
    };
  return cell.value;
}
