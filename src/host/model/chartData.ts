import { defaultStyle } from "./style";
import { tokenize } from "./formulaTokens";
import type { Box, Cell, HostSheet, HostWorkbook } from "./workbook";

/** One rectangle that a formula of a chart names. */
export interface SourceArea {
  readonly sheet: HostSheet;
  readonly box: Box;
}

/** The ranges a formula of a chart names, in order; none when it names no range of this workbook. */
export function areasOf(workbook: HostWorkbook, formula: string | null): SourceArea[] {
  if (formula === null) return [];
  return (tokenize(formula.replace(/^=/, "")) ?? []).flatMap((token) => {
    if (token.kind === "name") {
      const name = workbook.names.find(
        (other) => other.name.toLowerCase() === token.name.toLowerCase(),
      );
      return name === undefined || name.formula === formula ? [] : areasOf(workbook, name.formula);
    }
    if (token.kind !== "reference") return [];
    const sheet = workbook.sheets.find(
      ({ name }) => name.toLowerCase() === token.sheet?.toLowerCase(),
    );
    return sheet === undefined ? [] : [{ sheet, box: token.area }];
  });
}

const blank: Readonly<Cell> = { value: null, formula: null, style: defaultStyle };

/** The cells of the ranges, one after the other, row by row. `visibleOnly` leaves out hidden rows and columns. */
export function cellsOf(areas: readonly SourceArea[], visibleOnly = false): Readonly<Cell>[] {
  return areas.flatMap(({ sheet, box }) => {
    const cells: Readonly<Cell>[] = [];
    const bottom = box.bottom - box.top < 10_000 ? box.bottom : lastRow(sheet, box);
    for (let row = box.top; row <= bottom; row += 1) {
      if (visibleOnly && sheet.hiddenRows.has(row)) continue;
      const line = sheet.cells.get(row);
      for (let column = box.left; column <= Math.min(box.right, box.left + 4000); column += 1)
        if (!visibleOnly || !sheet.hiddenColumns.has(column))
          cells.push(line?.get(column) ?? blank);
    }
    return cells;
  });
}

/** Whole columns end where the cells end. */
function lastRow(sheet: HostSheet, box: Box): number {
  let last = box.top;
  for (const row of sheet.cells.keys()) if (row > last && row <= box.bottom) last = row;
  return last;
}
