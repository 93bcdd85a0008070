import { forEachCell } from "../../../host/model/edit";
import { maxRow, type Cell, type HostSheet } from "../../../host/model/workbook";
import { cellCss } from "./cellCss";
import { textWidth } from "./measure";

/** Width in pixels at 100 % that shows every text of a column; null for an empty one. Wrapped and merged cells do not count. */
export function fittingWidth(
  sheet: HostSheet,
  column: number,
  textOf: (cell: Cell) => string,
): number | null {
  let widest = 0;
  forEachCell(sheet, { top: 1, bottom: maxRow, left: column, right: column }, (cell, row) => {
    if (cell.value === null || cell.style.alignment.wrapText) return;
    if (sheet.merges.some(({ top, left }) => top === row && left === column)) return;
    widest = Math.max(widest, textWidth(textOf(cell), cellCss(cell.style, 1).font));
  });
  return widest === 0 ? null : Math.ceil(widest) + 9;
}
