import { covers } from "../model/box";
import { cellAt } from "../model/change";
import { changeStyle, setCells, styleAt, type CellInput } from "../model/edit";
import { translateFormula } from "../model/formulaRewrite";
import type { Scalar } from "../model/scalar";
import type { Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { rangeArgument } from "./address";
import { oneOf, optional } from "./args";
import type { HostContext } from "./context";
import { fillTypes, seriesOf, type FillType, type Series } from "./fillSeries";
import { checkContentsWritable, isReadable } from "./guards";
import { formatCategory } from "./localFormat";
import { surroundingRegion } from "./regions";
import type { RangeTarget } from "./targets";

/** Range.autoFill: drags the corner of a range over a destination that contains it, in one direction. */
export function autoFill(
  context: HostContext,
  source: RangeTarget,
  [destination, kind]: readonly unknown[],
): void {
  const type = optional(kind, (value) => oneOf(value, fillTypes)) ?? "FillDefault";
  const box = destinationBox(context, source, destination);
  const { sheet } = source;
  if (!isReadable(box)) throw new HostError("InvalidArgument", "an unbounded range");
  checkContentsWritable(context, { sheet, box });
  const vertical = box.left === source.box.left && box.right === source.box.right;
  const lines = vertical
    ? { from: source.box.left, to: source.box.right }
    : { from: source.box.top, to: source.box.bottom };
  for (let line = lines.from; line <= lines.to; line += 1)
    fillLine(context, source, box, { vertical, line, type });
}

function destinationBox(context: HostContext, source: RangeTarget, given: unknown): Box {
  const from = source.box;
  if (given === undefined || given === null) {
    const beside = surroundingRegion(source.sheet, from);
    return { ...from, bottom: Math.max(from.bottom, beside.bottom) };
  }
  const { sheet, box } = rangeArgument(context, given, source.sheet);
  const sameColumns = box.left === from.left && box.right === from.right;
  const sameRows = box.top === from.top && box.bottom === from.bottom;
  if (sheet !== source.sheet || !covers(box, from) || (!sameColumns && !sameRows))
    throw new HostError("InvalidArgument", "the destination goes on from the source one way");
  return box;
}

interface Line {
  readonly vertical: boolean;
  readonly line: number;
  readonly type: FillType;
}

/** One column (or row) of the fill: both ways from the source, for it may lie in the middle. */
function fillLine(
  context: HostContext,
  { sheet, box: from }: RangeTarget,
  to: Box,
  { vertical, line, type }: Line,
): void {
  const [first, last] = vertical ? [from.top, from.bottom] : [from.left, from.right];
  const [start, end] = vertical ? [to.top, to.bottom] : [to.left, to.right];
  const place = (at: number): [number, number] => (vertical ? [at, line] : [line, at]);
  const length = last - first + 1;
  const values: Scalar[] = [];
  for (let at = first; at <= last; at += 1) values.push(cellAt(sheet, ...place(at))?.value ?? null);
  const isDate = formatCategory(styleAt(sheet, ...place(first)).numberFormat) === "Date";
  const hasFormula = values.some(
    (_, i) => (cellAt(sheet, ...place(first + i))?.formula ?? null) !== null,
  );
  const series = hasFormula ? null : seriesOf(values, type, isDate);
  for (let at = start; at <= end; at += 1) {
    if (at >= first && at <= last) continue;
    const [row, column] = place(at);
    const origin = first + ((((at - first) % length) + length) % length);
    const [fromRow, fromColumn] = place(origin);
    if (type !== "FillFormats") {
      const cell = cellAt(sheet, fromRow, fromColumn);
      const input: CellInput = nextInput(
        cell,
        series,
        at - first,
        row - fromRow,
        column - fromColumn,
      );
      setCells(context.workbook, sheet, row, column, [[input]]);
    }
    if (type === "FillValues") continue;
    const style = styleAt(sheet, fromRow, fromColumn);
    changeStyle(
      context.workbook,
      sheet,
      { top: row, left: column, bottom: row, right: column },
      () => style,
    );
  }
}

function nextInput(
  cell: ReturnType<typeof cellAt>,
  series: Series | null,
  at: number,
  rows: number,
  columns: number,
): CellInput {
  if (series !== null) return series(at);
  if (cell === undefined) return null;
  if (cell.formula !== null) return { formula: translateFormula(cell.formula, rows, columns) };
  return cell.value;
}
