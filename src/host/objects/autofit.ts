import { intersection } from "../model/box";
import { cellAt } from "../model/change";
import { usedBox } from "../model/edit";
import { setColumnWidths, setRowHeights } from "../model/editLayout";
import type { HostContext } from "./context";
import { displayText } from "./display";
import { styleOf } from "./rangeRead";
import { columnWidth, defaultRowHeight } from "./sizes";
import type { RangeTarget } from "./targets";

/** Points a character takes, of its font size: close enough to what Excel measures to lay a sheet out. */
const characterWidth = 0.5;
const padding = 5;

/** Widths that fit the longest text of each column; columns without text keep theirs. */
export function autofitColumns(context: HostContext, range: RangeTarget): void {
  const { sheet } = range;
  const used = usedBox(sheet, true);
  const box = used === null ? null : intersection(range.box, used);
  if (box === null) return;
  for (let column = box.left; column <= box.right; column += 1) {
    let widest = 0;
    for (let row = box.top; row <= box.bottom; row += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell === undefined || cell.value === null) continue;
      const style = styleOf(sheet, cell, row, column);
      const longest = Math.max(
        ...displayText(cell, style, context)
          .split("\n")
          .map((line) => line.length),
      );
      const bold = style.font.bold ? 1.08 : 1;
      widest = Math.max(widest, longest * style.font.size * characterWidth * bold + padding);
    }
    if (widest > 0)
      setColumnWidths(
        context.workbook,
        sheet,
        { top: 1, bottom: 1, left: column, right: column },
        Math.min(1790, Math.round(widest * 4) / 4),
      );
  }
}

/** Heights that fit wrapped texts at the present widths; other rows get the height of their font. */
export function autofitRows(context: HostContext, range: RangeTarget): void {
  const { sheet } = range;
  const used = usedBox(sheet, true);
  const box = used === null ? null : intersection(range.box, used);
  if (box === null) return;
  for (let row = box.top; row <= box.bottom; row += 1) {
    let highest = defaultRowHeight;
    for (let column = box.left; column <= box.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell === undefined || cell.value === null) continue;
      const style = styleOf(sheet, cell, row, column);
      const perLine = Math.max(
        1,
        Math.floor((columnWidth(sheet, column) - padding) / (style.font.size * characterWidth)),
      );
      const lines = displayText(cell, style, context)
        .split("\n")
        .map((line) =>
          style.alignment.wrapText ? Math.max(1, Math.ceil(line.length / perLine)) : 1,
        )
        .reduce((sum, count) => sum + count, 0);
      const counted = style.alignment.wrapText ? lines : 1;
      highest = Math.max(highest, Math.round(counted * style.font.size * 1.36 * 4) / 4);
    }
    setRowHeights(
      context.workbook,
      sheet,
      { left: 1, right: 1, top: row, bottom: row },
      Math.min(409.5, highest),
    );
  }
}
