import type { RoughTable } from "./roughTable";
import type { Region } from "./region";
import type { Line } from "./lines";

/** Tables of words below tables of figures: who the funders are, which codes stand for what. */
export function wordTables(region: Region, tables: readonly RoughTable[]): RoughTable[] {
  if (tables.length === 0) return [];
  const first = tables[0]?.box.bottom ?? 0;
  const isTaken = (line: Line) =>
    tables.some(({ box }) => line.row >= box.top && line.row <= box.bottom);
  const found: RoughTable[] = [];
  let block: Line[] = [];
  const close = () => {
    const table = wordTable(region, block);
    if (table) found.push(table);
    block = [];
  };
  for (const line of region.lines) {
    if (line.row <= first || isTaken(line) || line.cells.length < 3) close();
    else block.push(line);
  }
  close();
  return found;
}

/** A full header of distinct words, and two rows under it that stay below its names. */
function wordTable({ view }: Region, block: readonly Line[]): RoughTable | null {
  const [header, ...body] = block;
  const last = body[body.length - 1];
  if (!header || !last || body.length < 2 || header.texts.length < header.cells.length) return null;
  const names = new Set(header.cells.map((column) => view.text(header.row, column)));
  if (names.size < header.cells.length) return null;
  const left = header.cells[0] ?? 0;
  const right = header.cells[header.cells.length - 1] ?? 0;
  if (!body.every((line) => line.cells.every((c) => c >= left && c <= right))) return null;
  return {
    box: { top: header.row, left, bottom: last.row, right },
    headerRows: [header.row],
    bodyTop: header.row + 1,
    bodyBottom: last.row,
  };
}
