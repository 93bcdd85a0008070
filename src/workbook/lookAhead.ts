import type { Box } from "../domain/intake/grid";
import { boxOf, boxProperties, rangeAt } from "./blocks";
import { askMerges, mergesOf } from "./mergedAreas";
import { type SheetSnapshot, askCells, restorable } from "./snapshot";

/**
 * How much of a sheet is asked for before anything is known of it: a printed balance or a short journal whole, and
 * with all its looks still under 3 MB (officejs A-12).
 */
const near: Box = { top: 1, left: 1, bottom: 250, right: 20 };

export interface AheadRequest {
  readonly sheet: string;
  /** Fonts, fills, borders and merged cells too. */
  readonly withLooks: boolean;
  /** The only table that is expected on it. */
  readonly table?: string;
  /** Last row and column that are written now: what stands there since the last time is about as large. */
  readonly written?: Pick<Box, "bottom" | "right">;
}

/** Rows that a sheet may have had more than it gets now. */
const spareRows = 25;

function areaOf(written: AheadRequest["written"]): Box {
  if (written === undefined) return near;
  const bottom = Math.min(near.bottom, written.bottom + spareRows);
  return { ...near, bottom, right: Math.min(near.right, written.right) };
}

/**
 * Queues a look at a sheet that may not be there. The answer, after the next sync, is its snapshot; null when it is not
 * there, or is not as expected (larger, other tables, spilling formulas): it must then be read at length.
 */
export function askAhead(
  { workbook }: Excel.RequestContext,
  { sheet: name, withLooks, table, written }: AheadRequest,
): () => SheetSnapshot | null {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  const area = areaOf(written);
  const asked: Asked = {
    name,
    area,
    sheet,
    used: sheet.getUsedRangeOrNullObject().load(boxProperties),
    cells: askCells(rangeAt(sheet, area).getUsedRangeOrNullObject(), withLooks),
    merged: withLooks ? askMerges(sheet, area) : [],
    tables: sheet.tables.load("items/name"),
    expected:
      table === undefined
        ? null
        : {
            name: table,
            range: sheet.tables.getItemOrNullObject(table).getRange().load(boxProperties),
          },
  };
  return () => snapshotOf(asked);
}

interface Asked {
  readonly name: string;
  readonly area: Box;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly cells: ReturnType<typeof askCells>;
  readonly merged: readonly Excel.RangeAreas[];
  readonly tables: Excel.TableCollection;
  readonly expected: { readonly name: string; readonly range: Excel.Range } | null;
}

function snapshotOf(asked: Asked): SheetSnapshot | null {
  const { name, area, sheet, used, cells, merged, tables, expected } = asked;
  const { range, properties } = cells;
  if (sheet.isNullObject || used.isNullObject || range.isNullObject) return null;
  const box = boxOf(used);
  const isWhole = box.bottom <= area.bottom && box.right <= area.right;
  // Null when some cells spill and others do not, whatever the type says.
  const spills = (range.hasSpill as boolean | null) !== false;
  const others = tables.items.filter((table) => table.name !== expected?.name);
  if (!isWhole || spills || others.length > 0) return null;
  return {
    name,
    used: boxOf(range),
    formulas: restorable(range.values as unknown[][], range.formulas as unknown[][]),
    numberFormats: range.numberFormat as string[][],
    looks: properties?.value ?? null,
    merges: mergesOf(merged),
    tables:
      expected === null || expected.range.isNullObject
        ? []
        : [{ name: expected.name, box: boxOf(expected.range) }],
  };
}
