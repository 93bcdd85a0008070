import { columnNumber } from "./box";
import { put } from "./change";
import { rewriteChart } from "./chartFormulas";
import type { Box, HostSheet, HostWorkbook } from "./workbook";

const wholeReference = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/;

/**
 * Charts drawn on the rows of a table follow it when it gets more or fewer of them (officejs A-78): references that are
 * columns of the old rows, from the first to the last, become columns of the new ones.
 */
export function stretchCharts(
  workbook: HostWorkbook,
  sheet: HostSheet,
  before: Box,
  after: Box,
): void {
  if (before.bottom === after.bottom) return;
  const stretched = (formula: string): string => {
    const parts = wholeReference.exec(formula);
    if (parts === null) return formula;
    const [, quoted, plain, left = "", top, right = "", bottom] = parts;
    const name = quoted?.replaceAll("''", "'") ?? plain ?? "";
    const isColumn =
      name.toLowerCase() === sheet.name.toLowerCase() &&
      Number(top) === before.top &&
      Number(bottom) === before.bottom &&
      columnNumber(left) >= before.left &&
      columnNumber(right) <= before.right;
    if (!isColumn) return formula;
    return formula.replace(/\d+$/, String(after.bottom));
  };
  for (const one of workbook.sheets) {
    const charts = one.charts.map((chart) => rewriteChart(chart, stretched));
    if (charts.some((chart, i) => chart !== one.charts[i])) put(workbook, one, "charts", charts);
  }
}
