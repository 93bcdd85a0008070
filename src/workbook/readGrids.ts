import type { CellStyle, CellValue, Grid } from "../domain/intake/grid";
import { type Batch, Refusal } from "./batch";
import { cellsIn, cellsPerRead, cellsPerSheet, rangeAt } from "./blocks";
import { styleReader } from "./cellStyles";
import type { Progress } from "./door";
import { type Block, type BlockReader, readBlocks } from "./readBlocks";
import { type SheetLayout, readLayouts } from "./sheetLayouts";

interface Area extends Block {
  readonly layout: SheetLayout;
}

interface Asked {
  readonly range: Excel.Range;
  readonly styles: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

interface Pieces {
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  readonly formats: string[][];
  readonly styles: CellStyle[][];
}

/**
 * The used ranges of sheets (all of them when `wanted` is null) with everything intake needs, in few round
 * trips: two for the layouts, then one for every 20,000 cells, small sheets travelling together.
 * @throws Refusal when a sheet is missing or beyond the limits, or when cancelled.
 */
export async function readGrids(
  batch: Batch,
  wanted: readonly string[] | null,
  progress?: Progress,
): Promise<Grid[]> {
  const { layouts, date1904 } = await readLayouts(batch, wanted);
  const pieces = new Map<SheetLayout, Pieces>();
  for (const layout of layouts) {
    pieces.set(layout, { values: [], formulas: [], formats: [], styles: [] });
    if (layout.used !== null && cellsIn(layout.used) > cellsPerSheet) {
      throw new Refusal({ code: "workbook.tooLarge", sheet: layout.name });
    }
  }
  const areas = layouts.flatMap((layout): Area[] =>
    layout.used === null ? [] : [{ layout, box: layout.used }],
  );
  await readBlocks(batch, areas, gridReader(batch, pieces), progress);
  progress?.report(1);
  return layouts.map((layout) => gridOf(layout, pieces.get(layout), date1904));
}

function gridReader(
  batch: Batch,
  pieces: ReadonlyMap<SheetLayout, Pieces>,
): BlockReader<Area, Asked> {
  const readStyle = styleReader();
  return {
    cells: cellsPerRead,
    ask: ({ layout, box }) => {
      const range = rangeAt(batch.context.workbook.worksheets.getItem(layout.name), box);
      range.load("values,formulas,numberFormat");
      const styles = range.getCellProperties({
        format: { font: { bold: true }, fill: { color: true }, indentLevel: true },
      });
      return { range, styles };
    },
    take: ({ range, styles }, { layout }) => {
      const piece = pieces.get(layout);
      if (piece === undefined) return;
      const values = range.values as (string | number | boolean)[][];
      const formulas = range.formulas as unknown[][];
      for (const [row, line] of values.entries()) {
        piece.values.push(line.map((value) => (value === "" ? null : value)));
        piece.formulas.push(line.map((value, column) => formulaIn(formulas[row]?.[column], value)));
      }
      for (const line of range.numberFormat as string[][]) piece.formats.push(line);
      for (const line of styles.value) piece.styles.push(line.map(readStyle));
      range.untrack();
    },
  };
}

/** A text that only looks like a formula (typed after an apostrophe) is its own value. */
export function formulaIn(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? formula
    : null;
}

function gridOf(layout: SheetLayout, pieces: Pieces | undefined, date1904: boolean): Grid {
  return {
    sheet: layout.name,
    hidden: layout.hidden,
    top: layout.used?.top ?? 1,
    left: layout.used?.left ?? 1,
    values: pieces?.values ?? [],
    formulas: pieces?.formulas ?? [],
    formats: pieces?.formats ?? [],
    styles: pieces?.styles ?? [],
    merges: layout.merges,
    hiddenRows: layout.hiddenRows,
    hiddenColumns: layout.hiddenColumns,
    nativeTables: layout.nativeTables,
    date1904,
  };
}
