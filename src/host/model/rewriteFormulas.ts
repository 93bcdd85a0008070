import { CellPatch, put } from "./change";
import { rewriteChart } from "./chartFormulas";
import { rewriteRule } from "./conditionalFormulas";
import type { HostSheet, HostWorkbook } from "./workbook";

/** Where a formula stands; row 0 for names and validations. */
export interface FormulaPlace {
  readonly sheet: HostSheet | null;
  readonly row: number;
  readonly column: number;
}

/**
 * Rewrites the formulas of the whole workbook that hold `needle` (a cheap first test, whatever the case):
 * cells, charts, conditional formats and defined names. Recorded for undo.
 */
export function rewriteFormulas(
  workbook: HostWorkbook,
  needle: string,
  rewrite: (formula: string, place: FormulaPlace) => string,
): void {
  const wanted = needle.toLowerCase();
  const concerned = (formula: string): boolean => formula.toLowerCase().includes(wanted);
  for (const sheet of workbook.sheets) {
    const patch = new CellPatch(sheet);
    for (const [row, line] of sheet.cells)
      for (const [column, cell] of line) {
        if (cell.formula === null || !concerned(cell.formula)) continue;
        const formula = rewrite(cell.formula, { sheet, row, column });
        if (formula !== cell.formula) patch.set(row, column, { ...cell, formula });
      }
    patch.commit(workbook);
    const charts = sheet.charts.map((chart) =>
      rewriteChart(chart, (formula) =>
        concerned(formula) ? rewrite(formula, { sheet, row: 0, column: 0 }) : formula,
      ),
    );
    if (charts.some((chart, i) => chart !== sheet.charts[i]))
      put(workbook, sheet, "charts", charts);
    const formats = sheet.conditionalFormats.map((format) => {
      const { top: row, left: column } = format.boxes[0] ?? { top: 0, left: 0 };
      const rule = rewriteRule(format.rule, (formula) =>
        concerned(formula) ? rewrite(formula, { sheet, row, column }) : formula,
      );
      return rule === format.rule ? format : { ...format, rule };
    });
    if (formats.some((format, i) => format !== sheet.conditionalFormats[i]))
      put(workbook, sheet, "conditionalFormats", formats);
  }
  const names = workbook.names.map((name) => {
    if (!concerned(name.formula)) return name;
    const home = workbook.sheets.find(({ id }) => id === name.scope) ?? null;
    const formula = rewrite(name.formula, { sheet: home, row: 0, column: 0 });
    return formula === name.formula ? name : { ...name, formula };
  });
  if (names.some((name, i) => name !== workbook.names[i])) put(workbook, workbook, "names", names);
}
