import type { Box, CellStyle, CellValue, Grid } from "../domain/intake/grid";
import { type Batch, Refusal, checkpoint } from "./batch";
import { blocksOf, cellsIn, cellsPerRead, cellsPerSheet, loadsOf, rangeAt } from "./blocks";
import { styleReader } from "./cellStyles";
import type { Progress } from "./door";
import { isTooLarge } from "./officeErrors";
import { type SheetLayout, readLayouts } from "./sheetLayouts";

/** One block of a sheet as it comes back: the same rectangle of everything. */
interface Block {
  readonly layout: SheetLayout;
  readonly box: Box;
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
  const blocks = layouts.flatMap((layout): Block[] =>
    layout.used === null ? [] : blocksOf(layout.used, cellsPerRead).map((box) => ({ layout, box })),
  );
  const loads = loadsOf(blocks, ({ box }) => cellsIn(box), cellsPerRead);
  for (const [index, load] of loads.entries()) {
    await checkpoint(progress, index / loads.length);
    await readLoad(batch, load, pieces);
  }
  progress?.report(1);
  return layouts.map((layout) => gridOf(layout, pieces.get(layout), date1904));
}

/** Reads a load, or its halves when the answer would be too large. */
async function readLoad(
  batch: Batch,
  load: readonly Block[],
  pieces: ReadonlyMap<SheetLayout, Pieces>,
): Promise<void> {
  const asked = load.map(({ layout, box }) => {
    const range = rangeAt(batch.context.workbook.worksheets.getItem(layout.name), box);
    range.load("values,formulas,numberFormat");
    const styles = range.getCellProperties({
      format: { font: { bold: true }, fill: { color: true }, indentLevel: true },
    });
    return { layout, range, styles };
  });
  try {
    await batch.sync();
  } catch (error) {
    const halves = halvesOf(load);
    if (!isTooLarge(error) || halves === null) throw error;
    await readLoad(batch, halves[0], pieces);
    await readLoad(batch, halves[1], pieces);
    return;
  }
  for (const { layout, range, styles } of asked) {
    const piece = pieces.get(layout);
    if (piece === undefined) continue;
    const values = range.values as (string | number | boolean)[][];
    const formulas = range.formulas as (string | number | boolean)[][];
    const readStyle = styleReader();
    for (const [row, line] of values.entries()) {
      piece.values.push(line.map((value) => (value === "" ? null : value)));
      piece.formulas.push(line.map((value, column) => formulaIn(formulas[row]?.[column], value)));
    }
    for (const line of range.numberFormat as string[][]) piece.formats.push(line);
    for (const line of styles.value) piece.styles.push(line.map(readStyle));
    range.untrack();
  }
}

/** A text that only looks like a formula (typed after an apostrophe) is its own value. */
export function formulaIn(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? formula
    : null;
}

function halvesOf(load: readonly Block[]): [readonly Block[], readonly Block[]] | null {
  const [only] = load;
  if (only === undefined) return null;
  if (load.length > 1) {
    const middle = Math.ceil(load.length / 2);
    return [load.slice(0, middle), load.slice(middle)];
  }
  const [first, second, ...rest] = blocksOf(only.box, Math.ceil(cellsIn(only.box) / 2));
  if (first === undefined || second === undefined) return null;
  const asBlock = (box: Box): Block => ({ layout: only.layout, box });
  return [[asBlock(first)], [asBlock(second), ...rest.map(asBlock)]];
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
