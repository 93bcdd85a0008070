import { contains, covers, intersects } from "./box";
import { CellPatch, put } from "./change";
import { forEachCell } from "./edit";
import { EditError } from "./editError";
import { movedReferences } from "./formulaMove";
import { asGroup, emit } from "./journal";
import { rewriteFormulas } from "./rewriteFormulas";
import type { Box, Cell, HostSheet, HostWorkbook } from "./workbook";

/**
 * Cuts cells and pastes them elsewhere, as Range.moveTo: values, formulas and looks go, what stood there is lost,
 * and references to the moved cells follow. One undo step.
 * @throws EditError when it would tear a table or a merged area apart.
 */
export function moveCells(
  workbook: HostWorkbook,
  from: { readonly sheet: HostSheet; readonly box: Box },
  to: { readonly sheet: HostSheet; readonly row: number; readonly column: number },
): void {
  const [rows, columns] = [to.row - from.box.top, to.column - from.box.left];
  const target: Box = {
    top: to.row,
    left: to.column,
    bottom: from.box.bottom + rows,
    right: from.box.right + columns,
  };
  refuseTorn(from.sheet, from.box);
  refuseTorn(to.sheet, target);
  asGroup(workbook, () => {
    const moving: { row: number; column: number; cell: Cell }[] = [];
    forEachCell(from.sheet, from.box, (cell, row, column) => moving.push({ row, column, cell }));
    const cut = new CellPatch(from.sheet);
    for (const { row, column } of moving) cut.set(row, column, undefined);
    cut.commit(workbook);
    const paste = new CellPatch(to.sheet);
    forEachCell(to.sheet, target, (_cell, row, column) => {
      paste.set(row, column, undefined);
    });
    for (const { row, column, cell } of moving)
      if (cell.spillFrom === undefined) paste.set(row + rows, column + columns, cell);
    paste.commit(workbook);
    rewriteFormulas(workbook, "", (formula, place) =>
      movedReferences(formula, place, { from, to: to.sheet, target, rows, columns }),
    );
    moveMerges(workbook, from, to.sheet, rows, columns);
    emit(workbook, { sheet: from.sheet.id, box: from.box, kind: "RangeEdited" });
    emit(workbook, { sheet: to.sheet.id, box: target, kind: "RangeEdited" });
  });
}

function moveMerges(
  workbook: HostWorkbook,
  from: { readonly sheet: HostSheet; readonly box: Box },
  to: HostSheet,
  rows: number,
  columns: number,
): void {
  const moving = from.sheet.merges.filter((merge) => covers(from.box, merge));
  if (moving.length === 0) return;
  put(
    workbook,
    from.sheet,
    "merges",
    from.sheet.merges.filter((merge) => !moving.includes(merge)),
  );
  const moved = moving.map((box) => ({
    top: box.top + rows,
    bottom: box.bottom + rows,
    left: box.left + columns,
    right: box.right + columns,
  }));
  put(workbook, to, "merges", [...to.merges, ...moved]);
}

function refuseTorn(sheet: HostSheet, box: Box): void {
  for (const merge of sheet.merges)
    if (intersects(merge, box) && !covers(box, merge))
      throw new EditError("MergedRangeConflict", "A merged area cannot be cut in two");
  for (const table of sheet.tables)
    if (contains(box, table.box.top, table.box.left))
      throw new EditError("InvalidOperation", "The header of a table stays where it is");
}
