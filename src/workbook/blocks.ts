import type { Box } from "../domain/intake/grid";

/**
 * Cells per round trip when everything about a cell is read: some 130 bytes each, well under the web's
 * 5 MB per response (officejs A-12); a block that still proves too large is halved and read again.
 */
export const cellsPerRead = 20_000;
/** More than this on one sheet is beyond what an add-in may read (officejs A-12). */
export const cellsPerSheet = 5_000_000;
/** Characters of JSON per write: an accented letter takes two bytes, so half of the web's 5 MB. */
export const charactersPerWrite = 2_000_000;

export function cellsIn(box: Box): number {
  return (box.bottom - box.top + 1) * (box.right - box.left + 1);
}

/** The rectangle that written rows fill: as wide as the longest of them. */
export function writtenBox({
  top,
  left,
  cells,
}: {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly unknown[])[];
}): Box {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return { top, left, bottom: top + cells.length - 1, right: left + width - 1 };
}

/** Cuts a box into blocks of whole rows of at most `cells` cells (one row at least). */
export function blocksOf(box: Box, cells: number): Box[] {
  const width = box.right - box.left + 1;
  const height = Math.max(1, Math.floor(cells / width));
  const blocks: Box[] = [];
  for (let top = box.top; top <= box.bottom; top += height) {
    blocks.push({ ...box, top, bottom: Math.min(box.bottom, top + height - 1) });
  }
  return blocks;
}

/** Puts successive pieces into as few loads as `limit` allows; a piece larger than it goes alone. */
export function loadsOf<T>(pieces: readonly T[], size: (piece: T) => number, limit: number): T[][] {
  const loads: T[][] = [];
  let filled = Infinity;
  for (const piece of pieces) {
    const weight = size(piece);
    if (filled + weight > limit) {
      loads.push([]);
      filled = 0;
    }
    loads.at(-1)?.push(piece);
    filled += weight;
  }
  return loads;
}

/** A range of a sheet by its numbers: no A1 text to quote, to localise or to truncate. */
export function rangeAt(sheet: Excel.Worksheet, box: Box): Excel.Range {
  return sheet.getRangeByIndexes(
    box.top - 1,
    box.left - 1,
    box.bottom - box.top + 1,
    box.right - box.left + 1,
  );
}

/** A loaded range (rowIndex, columnIndex, rowCount, columnCount) as a box. */
export function boxOf(range: {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): Box {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    bottom: range.rowIndex + range.rowCount,
    right: range.columnIndex + range.columnCount,
  };
}

export const boxProperties = "rowIndex,columnIndex,rowCount,columnCount";
