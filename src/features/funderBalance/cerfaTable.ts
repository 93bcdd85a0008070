import type { BalanceLine } from "../../domain/balances/balance";
import type { Box } from "../../domain/intake/grid";
import type { PlanCell, WorkbookChange } from "../../workbook/plan";
import {
  type Layout,
  type SideColumns,
  darkGrey,
  gap,
  grey,
  height,
  leftSide,
  lineColor,
  liveFormula,
  look,
  partsOf,
  rightSide,
  tableTop,
  width,
} from "./cerfaLayout";
import type { CerfaRow, HalfRow } from "./cerfaRows";
import { cerfaWords } from "./cerfaWords";
import { sumFormula } from "./sumFormula";

/** Longer labels take two lines at the width of the label columns. */
const labelLength = 47;
const chapterLength = 43;

/** A chapter without money stays blank; a field that was planned and not spent shows its zero. */
const chapterFormat = '#,##0;-#,##0;""';

/** The two sides: whole euros in the fields, native formulas in chapters, totals and percentages. */
export function table(layout: Layout): WorkbookChange[] {
  const { sheet, rows, bottom } = layout;
  const top = tableTop + 1;
  return [
    {
      kind: "write",
      sheet,
      top,
      left: 1,
      cells: rows.map((row, place) => cellsOf(layout, row, top + place)),
    },
    look(
      sheet,
      { top, left: 1, bottom, right: width },
      {
        fontName: "Arial",
        fontSize: 9,
        vertical: "Center",
        borders: "all",
        borderColor: lineColor,
        borderWeight: "Thin",
      },
    ),
    ...[leftSide, rightSide].flatMap(({ label }): WorkbookChange[] => [
      look(sheet, { top, left: label, bottom, right: label }, { wrap: true }),
      look(
        sheet,
        { top, left: label + 1, bottom, right: label + 2 },
        { numberFormat: "#,##0", horizontal: "Right", indent: 1 },
      ),
      look(
        sheet,
        { top, left: label + 3, bottom, right: label + 3 },
        { numberFormat: "0", horizontal: "Center" },
      ),
    ]),
    height(sheet, top, bottom, 16),
    ...rows.flatMap((row, place) => rowLooks(sheet, row, top + place)),
  ];
}

function cellsOf(layout: Layout, { left, right }: CerfaRow, row: number): PlanCell[] {
  return right === null
    ? [...halfCells(layout, left, row, leftSide), ...gap(4)]
    : [...halfCells(layout, left, row, leftSide), ...halfCells(layout, right, row, rightSide)];
}

function halfCells(layout: Layout, half: HalfRow, row: number, side: SideColumns): PlanCell[] {
  if (half.kind === "band") return [{ text: half.text }, ...gap(3)];
  if (half.kind === "blank") return gap(4);
  const { line } = half;
  const label: PlanCell = { text: line.label === "" ? "-" : printedLabel(line) };
  if (isEmpty(line)) return [label, null, null, null];
  const [planned, actual] = side.letters;
  const percent = percentFormula(`${planned}${row}`, `${actual}${row}`);
  return [
    label,
    figure(layout, line, "planned", planned),
    figure(layout, line, "actual", actual),
    line.kind === "ofWhich" ? null : layout.valuesOnly ? percentOf(line) : { formula: percent },
  ];
}

/** Printed ÷ printed, as the form's own script; a dash where nothing was planned, nothing where there is nothing. */
function percentFormula(planned: string, actual: string): string {
  const noPlan = `IF(N(${actual})=0,"","${cerfaWords.noSense}")`;
  return `=IF(N(${planned})=0,${noPlan},ROUND(${actual}/${planned}*100,0))`;
}

/** Notes of the form by the field they belong to. */
const notes: Readonly<Record<string, string>> = { num_SUBE_R: " (2)", num_R_2_10: " (3)" };

function printedLabel(line: BalanceLine): string {
  return `${line.label}${notes[line.code] ?? ""}`;
}

/** Nothing planned and nothing spent: the field stays blank, as on a form filled by hand. */
function isEmpty(line: BalanceLine): boolean {
  return partsOf(line) === null && line.planned === null && line.actual === 0;
}

/** What the formula would give. */
function percentOf({ percent, planned, actual }: BalanceLine): PlanCell {
  if (percent !== null) return percent;
  return (planned ?? 0) === 0 && actual !== 0 ? { text: cerfaWords.noSense } : null;
}

function figure(
  layout: Layout,
  line: BalanceLine,
  column: "planned" | "actual",
  letter: string,
): PlanCell {
  const parts = partsOf(line);
  if (layout.valuesOnly) return line[column];
  if (parts !== null) return { formula: sumFormula(layout.rowOf, parts, letter) ?? "=0" };
  const formula = liveFormula(layout, line, column);
  return formula === null ? line[column] : { formula };
}

function rowLooks(sheet: string, { left, right }: CerfaRow, row: number): WorkbookChange[] {
  const halves = [
    { half: left, from: 1, to: right === null ? width : 4 },
    ...(right === null ? [] : [{ half: right, from: 5, to: width }]),
  ];
  const tall = halves.some(({ half }) => half.kind === "field" && isLong(half.line));
  return [
    ...halves.flatMap(({ half, from, to }) =>
      halfLooks(sheet, half, { top: row, left: from, bottom: row, right: to }),
    ),
    ...(tall ? [height(sheet, row, row, 25)] : []),
  ];
}

function isLong(line: BalanceLine): boolean {
  return printedLabel(line).length > (isChapter(line) ? chapterLength : labelLength);
}

function halfLooks(sheet: string, half: HalfRow, box: Box): WorkbookChange[] {
  if (half.kind === "blank") return [];
  if (half.kind === "band") {
    return [
      { kind: "merge", sheet, box },
      look(sheet, box, { bold: true, italic: true, horizontal: "Center", fill: darkGrey }),
    ];
  }
  const { line } = half;
  const label = { ...box, right: box.left };
  if (isChapter(line)) {
    const figures = { ...box, left: box.left + 1, right: box.right - 1 };
    return [
      look(sheet, box, { bold: true, fill: grey }),
      look(sheet, figures, { numberFormat: chapterFormat }),
    ];
  }
  return line.kind === "ofWhich"
    ? [look(sheet, box, { italic: true }), look(sheet, label, { horizontal: "Left", indent: 3 })]
    : [look(sheet, label, { horizontal: "Left", indent: 1 })];
}

/** Grey cells of the form: chapters and totals, single-line chapters included. */
function isChapter(line: BalanceLine): boolean {
  return (
    line.kind === "group" || line.kind === "total" || /^(6[5-8]|7[03578]|76) –/.test(line.label)
  );
}
