import { boxAt } from "../../model/box";
import { cellAt } from "../../model/change";
import type { ChartSeries } from "../../model/chart";
import { newSeries } from "../../model/chartDefaults";
import { chartKind } from "../../model/chartKinds";
import { isDatePattern } from "../../format/number";
import type { Box, Cell, HostSheet } from "../../model/workbook";
import type { RangeTarget } from "../targets";
import { formulaOf } from "./chartFormula";

export interface SourceReading {
  readonly plotBy: "Rows" | "Columns";
  readonly series: ChartSeries[];
}

/**
 * How Excel cuts a range into series: along its longer side, the first row or column apart when it holds words or
 * dates. On a square the columns are the series (not confirmed on a real Excel).
 */
export function readSource(
  { sheet, box: asked }: RangeTarget,
  type: string,
  seriesBy: "Auto" | "Rows" | "Columns",
): SourceReading {
  const box = filledPart(sheet, asked);
  const tall = box.bottom - box.top >= box.right - box.left;
  const plotBy = seriesBy === "Auto" ? (tall ? "Columns" : "Rows") : seriesBy;
  const numeric = chartKind(type).axes === "numbers";
  const hasTop = isHeading(sheet, box, "top", plotBy === "Rows" && numeric);
  const hasLeft = isHeading(sheet, box, "left", plotBy === "Columns" && numeric);
  const body: Box = {
    top: box.top + (hasTop ? 1 : 0),
    left: box.left + (hasLeft ? 1 : 0),
    bottom: box.bottom,
    right: box.right,
  };
  const byColumns = plotBy === "Columns";
  const lines = byColumns ? body.right - body.left + 1 : body.bottom - body.top + 1;
  const formula = (part: Box): string => formulaOf({ sheet, box: part });
  const headings = byColumns ? hasLeft : hasTop;
  const names = byColumns ? hasTop : hasLeft;
  const step = type.startsWith("Bubble") ? 2 : 1;
  const series: ChartSeries[] = [];
  for (let i = 0; i < lines; i += step) {
    const line = lineOf(body, plotBy, i);
    series.push({
      ...newSeries(String(series.length), type),
      values: formula(line),
      categories: headings ? formula(headingOf(box, body, plotBy)) : null,
      nameFormula: names
        ? formula(byColumns ? boxAt(box.top, line.left) : boxAt(line.top, box.left))
        : null,
      bubbleSizes: step === 2 && i + 1 < lines ? formula(lineOf(body, plotBy, i + 1)) : null,
    });
  }
  return { plotBy, series };
}

function lineOf(body: Box, plotBy: "Rows" | "Columns", index: number): Box {
  return plotBy === "Columns"
    ? { ...body, left: body.left + index, right: body.left + index }
    : { ...body, top: body.top + index, bottom: body.top + index };
}

function headingOf(box: Box, body: Box, plotBy: "Rows" | "Columns"): Box {
  return plotBy === "Columns"
    ? { ...body, left: box.left, right: box.left }
    : { ...body, top: box.top, bottom: box.top };
}

/** Whole columns and rows end where the cells end. */
function filledPart(sheet: HostSheet, box: Box): Box {
  let { bottom, right } = { bottom: box.top, right: box.left };
  for (const [row, line] of sheet.cells) {
    if (row < box.top || row > box.bottom) continue;
    for (const [column, { value }] of line) {
      if (value === null || column < box.left || column > box.right) continue;
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  const long = box.bottom - box.top > 100_000 || box.right - box.left > 5000;
  return long ? { ...box, bottom, right } : box;
}

/**
 * Whether the first row (or column) names the rest: its cells, the corner apart, are words or dates, or its corner is
 * empty. `numbers`: the x values of a scatter chart are numbers and stand apart all the same.
 */
function isHeading(sheet: HostSheet, box: Box, side: "top" | "left", numbers: boolean): boolean {
  const alone = side === "top" ? box.top === box.bottom : box.left === box.right;
  if (alone) return false;
  if (numbers) return true;
  const cells: (Readonly<Cell> | undefined)[] = [];
  if (side === "top")
    for (let column = box.left + 1; column <= box.right; column += 1)
      cells.push(cellAt(sheet, box.top, column));
  else
    for (let row = box.top + 1; row <= box.bottom; row += 1)
      cells.push(cellAt(sheet, row, box.left));
  const corner = cellAt(sheet, box.top, box.left)?.value ?? null;
  // One column of figures under one word: the word is the name of the series.
  if (cells.length === 0) return typeof corner === "string";
  if (corner === null && cells.some((cell) => (cell?.value ?? null) !== null)) return true;
  const filled = cells.filter((cell) => (cell?.value ?? null) !== null);
  return filled.length > 0 && filled.every(isWord);
}

function isWord(cell: Readonly<Cell> | undefined): boolean {
  if (cell === undefined) return false;
  return typeof cell.value === "string" || isDatePattern(cell.style.numberFormat);
}
