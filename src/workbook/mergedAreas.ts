import type { Box } from "../domain/intake/grid";
import { blocksOf, boxOf, boxProperties, cellsIn, rangeAt } from "./blocks";

/**
 * A look-up of merged cells fails over 512 of them (officejs A-12): 500 cells never touch more. Beyond 200 pieces they
 * grow: a sheet of more than 100,000 cells is a list, where merged cells are rare.
 */
const cellsPerSearch = 500;
const mostSearches = 200;

/** Queues the look-up of merged cells, piece by piece. */
export function askMerges(sheet: Excel.Worksheet, box: Box): Excel.RangeAreas[] {
  return blocksOf(box, Math.max(cellsPerSearch, Math.ceil(cellsIn(box) / mostSearches))).map(
    (piece) => {
      const merged = rangeAt(sheet, piece).getMergedAreasOrNullObject();
      merged.areas.load(`items/${boxProperties.replaceAll(",", ",items/")}`);
      return merged;
    },
  );
}

/** The answer after a sync; a merge across two pieces is told twice. */
export function mergesOf(merged: readonly Excel.RangeAreas[]): Box[] {
  const boxes = merged.flatMap((each) => (each.isNullObject ? [] : each.areas.items.map(boxOf)));
  return [...new Map(boxes.map((box) => [JSON.stringify(box), box])).values()];
}
