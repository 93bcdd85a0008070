import type { HostSheet, HostWorkbook } from "../../../src/host/model/workbook";

const byKey = <V>(map: ReadonlyMap<number, V>): [number, V][] => [...map].sort(([a], [b]) => a - b);
const inOrder = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);

/** Everything a workbook holds as plain data that can be compared, whatever the order it was written in. */
export function stateOf(workbook: HostWorkbook): unknown {
  return structuredClone({
    ...workbook,
    sheets: workbook.sheets.map(sheetState),
    settings: [...workbook.settings].sort(),
    properties: [...workbook.properties].sort(([a], [b]) => (a < b ? -1 : 1)),
  });
}

function sheetState(sheet: HostSheet): unknown {
  return {
    ...sheet,
    cells: byKey(sheet.cells).map(([row, line]) => [row, byKey(line)]),
    rowHeights: byKey(sheet.rowHeights),
    columnWidths: byKey(sheet.columnWidths),
    rowStyles: byKey(sheet.rowStyles),
    columnStyles: byKey(sheet.columnStyles),
    hiddenRows: inOrder(sheet.hiddenRows),
    hiddenColumns: inOrder(sheet.hiddenColumns),
    hyperlinks: [...sheet.hyperlinks].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
