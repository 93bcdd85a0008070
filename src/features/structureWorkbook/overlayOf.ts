import type { CellRole } from "../../domain/intake/cellRole";
import { type Box, columnNumber } from "../../domain/intake/grid";
import type { Question, Rejected, TableReading } from "../../domain/intake/reading";
import type { TakenTable } from "../../domain/intake/records/intake";
import type { OverlayMark, SheetOverlay } from "../../workbook/overlay/overlay";

/** How one table was read, as marks over its cells: the whole body first, then what stands out of it. */
export function overlayOf(table: TakenTable, rejected: readonly Rejected[]): SheetOverlay {
  const { reading, sheet } = table;
  const { box, firstDataRow, lastDataRow, columns, totalColumns } = reading;
  const body = { ...box, top: firstDataRow, bottom: lastDataRow };
  const strips = (list: readonly number[]): Box[] =>
    list.map((column) => ({ ...body, left: column, right: column }));
  const bands = (rows: readonly number[]): Box[] => bandsOf(rows, box);
  const unused = [...columns].flatMap(([column, field]) =>
    field === null && !totalColumns.includes(column) && !table.feeds.has(column) ? [column] : [],
  );
  const marks: readonly (readonly [CellRole, readonly Box[]])[] = [
    ["data", lastDataRow < firstDataRow ? [] : [body]],
    ["unused", strips(unused)],
    ["sum", strips(totalColumns)],
    ["section", bands(reading.groupRows)],
    ["total", bands([...reading.totalRows, ...reading.ofWhichRows])],
    ["unused", bands(reading.ignoredRows ?? [])],
    ["header", bands(reading.headerRows)],
    ["question", questionCells(table, rejected)],
  ];
  return {
    sheet,
    marks: marks.flatMap(([role, boxes]): OverlayMark[] =>
      boxes.length === 0 ? [] : [{ role, boxes }],
    ),
  };
}

/** Neighbouring rows as one box each. */
function bandsOf(rows: readonly number[], box: Box): Box[] {
  const bands: Box[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = bands.at(-1);
    if (last?.bottom === row - 1) bands[bands.length - 1] = { ...last, bottom: row };
    else if (last?.bottom !== row) bands.push({ ...box, top: row, bottom: row });
  }
  return bands;
}

function questionCells(
  { reading, sheet, questions }: TakenTable,
  rejected: readonly Rejected[],
): Box[] {
  const items: readonly (Question | Rejected)[] = [...questions, ...rejected];
  const boxes = new Map<string, Box>();
  for (const item of items) {
    const box = item.sheet === sheet ? cellBox(item.cell) : null;
    if (box !== null && isInside(box, reading)) boxes.set(item.cell, box);
  }
  return [...boxes.values()];
}

function cellBox(cell: string): Box | null {
  const parts = /^([A-Z]+)(\d+)$/.exec(cell);
  if (parts?.[1] === undefined) return null;
  const column = columnNumber(parts[1]);
  const row = Number(parts[2]);
  return { top: row, bottom: row, left: column, right: column };
}

function isInside({ top, left }: Box, { box }: TableReading): boolean {
  return top >= box.top && top <= box.bottom && left >= box.left && left <= box.right;
}

/** What of these problems stands in the cells of this table. */
export function problemsIn<P extends Question | Rejected>(
  { reading, sheet }: TakenTable,
  items: readonly P[],
): P[] {
  return items.filter((item) => {
    const box = item.sheet === sheet ? cellBox(item.cell) : null;
    return box !== null && isInside(box, reading);
  });
}
