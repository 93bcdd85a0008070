import { columnKeys } from "./columnKeys";
import { type Box, type Grid, valueAt } from "./grid";
import type { SheetReading, TableReading } from "./reading";
import { rowKeys, wordsAt } from "./rowKeys";
import { type KnownShape, type Vocabulary, learn, shapesOf } from "./vocabulary";

/**
 * What the user corrected in a table, in words that the next file of the same shape has too. Null when nothing was
 * corrected, or when the header has no words to know it by.
 */
export function shapeOf(grid: Grid, reading: TableReading): KnownShape | null {
  const { correction, headerRows, spread, box } = reading;
  if (correction === undefined) return null;
  const changing = new Set(spread?.columns ?? []);
  const block = headerRows.filter((row, at) => row === (headerRows[0] ?? 0) + at);
  const cells = block.map((row) => fixedColumns(grid, row, box, changing));
  const header = cells.map((line) => line.map(({ text }) => text));
  if (header.every((texts) => texts.length === 0)) return null;
  const first = Math.min(...cells.flat().map(({ column }) => column));
  const names = columnKeys(reading.headers);
  const keys = rowKeys(grid, box);
  const rows = [...correction.rows].flatMap(([row, role]) => {
    const key = keys.get(row);
    return key === undefined || role === "header" ? [] : [[key, role] as const];
  });
  const columns = [...correction.columns].flatMap(([column, field]) => {
    const key = names.get(column);
    return key === undefined ? [] : [[key, field] as const];
  });
  return {
    header,
    rows: Object.fromEntries(rows),
    columns: Object.fromEntries(columns),
    bounds: correction.bounded
      ? { left: first - box.left, width: box.right - box.left + 1, under: wordsUnder(grid, box) }
      : null,
    ...(correction.target === undefined ? {} : { target: correction.target }),
  };
}

/** Header cells that the next file has too: the days and months of a spread change. */
function fixedColumns(
  grid: Grid,
  row: number,
  box: Box,
  changing: ReadonlySet<number>,
): { readonly column: number; readonly text: string }[] {
  const cells: { column: number; text: string }[] = [];
  for (let column = box.left; column <= box.right; column++) {
    const text = changing.has(column) ? "" : wordsAt(grid, row, column);
    if (text !== "") cells.push({ column, text });
  }
  return cells;
}

/** Words of the first row written under a table; null when there is none. */
function wordsUnder(grid: Grid, { left, right, bottom }: Box): string | null {
  for (let row = bottom + 1; row < grid.top + grid.values.length; row++) {
    for (let column = left; column <= right; column++) {
      if ((valueAt(grid, row, column) ?? "") === "") continue;
      return rowKeys(grid, { top: row, bottom: row, left, right }).get(row) ?? null;
    }
  }
  return null;
}

/** Everything that was understood and corrected, as a vocabulary for files of the same shape. */
export function learnt(sheets: readonly SheetReading[]): Vocabulary {
  const shapes = sheets.flatMap(({ grid, tables }) =>
    tables.flatMap((reading) => shapeOf(grid, reading) ?? []),
  );
  return shapes.reduce(withShape, learn(sheets));
}

/** The vocabulary with this shape in place of what was known of the same header. */
export function withShape(vocabulary: Vocabulary, shape: KnownShape): Vocabulary {
  const others = shapesOf(withoutShape(vocabulary, shape));
  return { ...vocabulary, shapes: [...others, shape] };
}

export function withoutShape(vocabulary: Vocabulary, { header }: KnownShape): Vocabulary {
  const signature = JSON.stringify(header);
  const shapes = shapesOf(vocabulary).filter((known) => JSON.stringify(known.header) !== signature);
  return { ...vocabulary, shapes };
}
