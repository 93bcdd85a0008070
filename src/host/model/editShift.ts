import { shiftAnchor } from "./anchorFrames";
import { covers, intersects, isWholeColumns, isWholeRows } from "./box";
import { CellPatch, put, putAll } from "./change";
import { shiftConditionalFormat } from "./conditionalFormulas";
import { linkBox, linkKey, forEachCell } from "./edit";
import { EditError } from "./editError";
import { shiftBox, shiftFormula, type Shift } from "./formulaRewrite";
import { isAnchor } from "./editShapes";
import { asGroup, emit, type ChangeKind } from "./journal";
import type { HostPivot } from "./pivot";
import { rewriteFormulas } from "./rewriteFormulas";
import {
  maxColumn,
  maxRow,
  type Box,
  type Cell,
  type HostSheet,
  type HostTable,
  type HostWorkbook,
} from "./workbook";

/**
 * Puts blank cells in at a box: what stands there moves down or right; whole rows or columns when the box
 * spans the sheet. Formulas, tables, merges, validations, links and print areas follow. One undo step.
 * @throws EditError when it would push content off the sheet or break a table or a merged area.
 */
export function shiftCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  direction: "Down" | "Right",
): void {
  const onRows = direction === "Down";
  const count = onRows ? box.bottom - box.top + 1 : box.right - box.left + 1;
  shift(workbook, sheet, shiftOf(box, onRows ? "rows" : "columns", count), box);
}

/** Takes the cells of a box out: what is below moves up, or what is right of it moves left. One undo step. */
export function removeCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  direction: "Up" | "Left",
): void {
  const onRows = direction === "Up";
  const count = onRows ? box.bottom - box.top + 1 : box.right - box.left + 1;
  shift(workbook, sheet, shiftOf(box, onRows ? "rows" : "columns", -count), box);
}

function shiftOf(box: Box, axis: "rows" | "columns", count: number): Shift {
  return axis === "rows"
    ? { axis, at: box.top, count, from: box.left, to: box.right }
    : { axis, at: box.left, count, from: box.top, to: box.bottom };
}

function shift(workbook: HostWorkbook, sheet: HostSheet, how: Shift, box: Box): void {
  refuseBrokenBlocks(sheet, how);
  asGroup(workbook, () => {
    moveCells(workbook, sheet, how);
    moveLines(workbook, sheet, how);
    moveBlocks(workbook, sheet, how);
    rewriteFormulas(workbook, "", (formula, place) =>
      shiftFormula(formula, place.sheet?.name ?? "", sheet.name, how),
    );
    emit(workbook, { sheet: sheet.id, box, kind: kindOf(box, how), axis: how.axis });
  });
}

function kindOf(box: Box, { axis, count }: Shift): ChangeKind {
  if (axis === "rows" && isWholeRows(box)) return count > 0 ? "RowInserted" : "RowDeleted";
  if (axis === "columns" && isWholeColumns(box))
    return count > 0 ? "ColumnInserted" : "ColumnDeleted";
  return count > 0 ? "CellInserted" : "CellDeleted";
}

/** A table or merged area that stands partly in the way cannot be cut in two. */
function refuseBrokenBlocks(sheet: HostSheet, how: Shift): void {
  const beyond: Box =
    how.axis === "rows"
      ? { top: how.at, left: how.from, bottom: maxRow, right: how.to }
      : { top: how.from, left: how.at, bottom: how.to, right: maxColumn };
  const band: Box = how.axis === "rows" ? { ...beyond, top: 1 } : { ...beyond, left: 1 };
  for (const { box } of sheet.tables)
    if (intersects(box, beyond) && !covers(band, box))
      throw new EditError("InsertDeleteConflict", "The cells of a table cannot be shifted apart");
  for (const { parts } of sheet.pivots)
    if (intersects(parts.whole, beyond) && (!covers(band, parts.whole) || cuts(parts.whole, how)))
      throw new EditError("PivotTableRangeConflict", "A pivot table cannot be cut in two");
  for (const merge of sheet.merges)
    if (intersects(merge, beyond) && !covers(band, merge))
      throw new EditError("MergedRangeConflict", "A merged area cannot be cut in two");
  if (how.count <= 0) return;
  const last: Box =
    how.axis === "rows"
      ? { ...beyond, top: maxRow - how.count + 1 }
      : { ...beyond, left: maxColumn - how.count + 1 };
  forEachCell(sheet, last, (cell) => {
    if (cell.value !== null || cell.formula !== null)
      throw new EditError("NonBlankCellOffSheet", "Filled cells would leave the sheet");
  });
}

/** Whether lines go in or out inside a block: it moves whole or not at all. */
function cuts(block: Box, { axis, at, count }: Shift): boolean {
  const [first, last] = axis === "rows" ? [block.top, block.bottom] : [block.left, block.right];
  return count > 0 ? at > first && at <= last : at <= last && at - count > first;
}

function moveCells(workbook: HostWorkbook, sheet: HostSheet, how: Shift): void {
  const onRows = how.axis === "rows";
  const band: Box = onRows
    ? { top: how.at, left: how.from, bottom: maxRow, right: how.to }
    : { top: how.from, left: how.at, bottom: how.to, right: maxColumn };
  const moving: { row: number; column: number; cell: Cell }[] = [];
  forEachCell(sheet, band, (cell, row, column) => moving.push({ row, column, cell }));
  const patch = new CellPatch(sheet);
  for (const { row, column } of moving) patch.set(row, column, undefined);
  const gone = how.at - how.count;
  for (const { row, column, cell } of moving) {
    const line = onRows ? row : column;
    if ((how.count < 0 && line < gone) || cell.spillFrom !== undefined) continue;
    patch.set(onRows ? row + how.count : row, onRows ? column : column + how.count, cell);
  }
  patch.commit(workbook);
}

/** Heights, widths, hidden lines and line styles move only with whole rows or columns. */
function moveLines(workbook: HostWorkbook, sheet: HostSheet, how: Shift): void {
  const whole = how.from === 1 && how.to === (how.axis === "rows" ? maxColumn : maxRow);
  if (!whole) return;
  const onRows = how.axis === "rows";
  const move = (line: number): number | null => {
    const at = shiftBox(
      { top: line, bottom: line, left: line, right: line },
      { ...how, from: line, to: line },
    );
    return at === null ? null : onRows ? at.top : at.left;
  };
  const moveMap = <V>(map: Map<number, V>): void => {
    const entries = [...map].flatMap(([line, value]) => {
      const to = move(line);
      return to === null ? [] : [[to, value] as const];
    });
    putAll(workbook, map, new Map(entries));
  };
  const hidden = onRows ? sheet.hiddenRows : sheet.hiddenColumns;
  if (onRows) {
    moveMap(sheet.rowHeights);
    moveMap(sheet.rowLevels);
    moveMap(sheet.rowStyles);
  } else {
    moveMap(sheet.columnWidths);
    moveMap(sheet.columnLevels);
    moveMap(sheet.columnStyles);
  }
  putAll(workbook, hidden, new Set([...hidden].flatMap((line) => move(line) ?? [])));
}

function moveBlocks(workbook: HostWorkbook, sheet: HostSheet, how: Shift): void {
  const moved = (boxes: readonly Box[]): Box[] => boxes.flatMap((box) => shiftBox(box, how) ?? []);
  put(
    workbook,
    sheet,
    "merges",
    moved(sheet.merges).filter((box) => box.top !== box.bottom || box.left !== box.right),
  );
  put(
    workbook,
    sheet,
    "validations",
    sheet.validations.flatMap(({ box, rule }) => {
      const to = shiftBox(box, how);
      return to === null ? [] : [{ box: to, rule }];
    }),
  );
  moveAnnotations(workbook, sheet, how);
  const links = [...sheet.hyperlinks].flatMap(([key, link]) => {
    const to = shiftBox(linkBox(key), how);
    return to === null ? [] : [[linkKey(to.top, to.left), link] as const];
  });
  putAll(workbook, sheet.hyperlinks, new Map(links));
  for (const table of sheet.tables) moveTable(workbook, sheet, table, how);
  const { printArea, titleRows } = sheet.page;
  if (printArea === null && titleRows === null) return;
  put(workbook, sheet, "page", {
    ...sheet.page,
    printArea: printArea === null ? null : moved(printArea),
    titleRows:
      titleRows === null ? null : shiftBox({ ...titleRows, left: 1, right: maxColumn }, how),
  });
}

function moveAnnotations(workbook: HostWorkbook, sheet: HostSheet, how: Shift): void {
  const at = <T extends { row: number; column: number }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const { row, column } = item;
      const to = shiftBox({ top: row, bottom: row, left: column, right: column }, how);
      return to === null ? [] : [{ ...item, row: to.top, column: to.left }];
    });
  put(workbook, sheet, "comments", at(sheet.comments));
  put(workbook, sheet, "notes", at(sheet.notes));
  const formats = sheet.conditionalFormats.flatMap(
    (format) => shiftConditionalFormat(format, how) ?? [],
  );
  put(workbook, sheet, "conditionalFormats", formats);
  const filtered = sheet.autoFilter;
  const box = filtered === null ? null : shiftBox(filtered.box, how);
  put(
    workbook,
    sheet,
    "autoFilter",
    filtered === null || box === null ? null : { ...filtered, box },
  );
  put(
    workbook,
    sheet,
    "pivots",
    sheet.pivots.map((pivot) => shiftedPivot(pivot, how)),
  );
  put(
    workbook,
    sheet,
    "charts",
    sheet.charts.map((chart) => ({ ...chart, anchor: shiftAnchor(chart.anchor, how) })),
  );
  put(
    workbook,
    sheet,
    "shapes",
    sheet.shapes.map((shape) =>
      isAnchor(shape.place) ? { ...shape, place: shiftAnchor(shape.place, how) } : shape,
    ),
  );
}

/** A pivot that stands beyond moves with all its parts. */
function shiftedPivot(pivot: HostPivot, how: Shift): HostPivot {
  const { row, column } = pivot.anchor;
  const { parts } = pivot;
  const moved = (box: Box): Box => shiftBox(box, how) ?? box;
  const part = (box: Box | null): Box | null => (box === null ? null : moved(box));
  const range = moved(parts.range);
  return {
    ...pivot,
    anchor: {
      row: row + range.top - parts.range.top,
      column: column + range.left - parts.range.left,
    },
    parts: {
      whole: moved(parts.whole),
      range,
      body: part(parts.body),
      rowLabels: part(parts.rowLabels),
      columnLabels: part(parts.columnLabels),
      filters: part(parts.filters),
    },
  };
}

function moveTable(workbook: HostWorkbook, sheet: HostSheet, table: HostTable, how: Shift): void {
  const box = shiftBox(table.box, how);
  if (box === null) {
    put(
      workbook,
      sheet,
      "tables",
      sheet.tables.filter((other) => other !== table),
    );
    return;
  }
  if (how.axis === "columns") resizeColumns(workbook, table, box, how);
  // A table never loses its last body row: an empty one stays.
  const least = box.top + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  put(workbook, table, "box", { ...box, bottom: Math.max(box.bottom, least) });
}

function resizeColumns(workbook: HostWorkbook, table: HostTable, box: Box, how: Shift): void {
  const inside = how.at - table.box.left;
  const width = box.right - box.left + 1;
  if (width === table.columns.length) return;
  const columns = [...table.columns];
  if (how.count > 0) {
    let id = Math.max(0, ...columns.map((column) => column.id));
    const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
    const fresh = Array.from({ length: how.count }, () => {
      let number = 1;
      while (taken.has(`colonne${number}`)) number += 1;
      taken.add(`colonne${number}`);
      return { id: (id += 1), name: `Colonne${number}` };
    });
    columns.splice(inside, 0, ...fresh);
  } else {
    const from = Math.max(0, inside);
    columns.splice(from, table.columns.length - width);
  }
  put(workbook, table, "columns", columns);
}
