import { folded } from "../../intake/read/text";
import { columnMeaning } from "./columnMeaning";
import type { FormSheet } from "./formSheet";

/** A column of figures of a form's table: its heading, and the lines under it. */
export interface FigureColumn {
  readonly column: number;
  readonly header: string;
  /** Rows of its body. */
  readonly top: number;
  readonly bottom: number;
  /** Column of the labels of its lines. */
  readonly labels: number;
}

/** Rows that are blank in a row before a table is over. */
const gapThatEnds = 2;

/** Columns of figures of the sheet's tables, top to bottom, each with the column its labels stand in. */
export function figureColumns(sheet: FormSheet): FigureColumn[] {
  const heads = headerRows(sheet);
  const found: FigureColumn[] = [];
  for (const [place, { row, columns }] of heads.entries()) {
    const limit =
      heads.slice(place + 1).find((next) => next.row > row + 1)?.row ?? sheet.bottom + 1;
    // A second level of headings right below takes over: this row is part of its headings.
    if (heads[place + 1]?.row === row + 1) continue;
    for (const column of columns) {
      const labels = labelColumn(sheet, row, limit - 1, column, columns);
      if (labels === null) continue;
      const bottom = lastLine(sheet, row + 1, limit - 1, labels, column);
      const lines = labelledCells(sheet, row + 1, bottom, labels, column);
      if (lines < 2) continue;
      found.push({
        column,
        header: stackedHeader(sheet, row, column, labels),
        top: row + 1,
        bottom,
        labels,
      });
    }
  }
  return found;
}

interface HeaderRow {
  readonly row: number;
  readonly columns: readonly number[];
}

/** Rows whose texts stand over columns of blanks and figures. */
function headerRows(sheet: FormSheet): HeaderRow[] {
  const rows: HeaderRow[] = [];
  for (let row = sheet.grid.top; row < sheet.bottom; row += 1) {
    if (holdsFigures(sheet, row)) continue;
    const columns: number[] = [];
    let known = 0;
    for (let column = sheet.grid.left; column <= sheet.right; column += 1) {
      const text = headingAt(sheet, row, column);
      if (text === null || isBanner(sheet, row, column) || !isOpenBelow(sheet, row, column))
        continue;
      columns.push(column);
      const { measure, year, payer } = columnMeaning(text);
      if (measure !== null || year !== null || payer !== null) known += 1;
    }
    if (known > 0 || (columns.length >= 3 && begins(sheet, row))) rows.push({ row, columns });
  }
  return rows;
}

/** A merged block alone on its row: the title of a section over all columns. */
function isBanner(sheet: FormSheet, row: number, column: number): boolean {
  const left = sheet.leftOf(row, column);
  const right = sheet.rightOf(row, column);
  if (right - left < 2) return false;
  for (let other = sheet.grid.left; other <= sheet.right; other += 1) {
    if ((other < left || other > right) && sheet.textAt(row, other) !== null) return false;
  }
  return true;
}

/** A short text that is no field name, or a year. */
function headingAt(sheet: FormSheet, row: number, column: number): string | null {
  const anchor = sheet.leftOf(row, column);
  const cell = sheet.cell(row, anchor);
  if (cell.kind === "number" && cell.value >= 2000 && cell.value < 2100) return String(cell.value);
  const text = sheet.textAt(row, column);
  return text === null || text.length > 80 || /[:：]$/.test(text) ? null : text;
}

/** More blanks, figures and formulas than different texts under it; a second level of headings right below is no text. */
function isOpenBelow(sheet: FormSheet, row: number, column: number): boolean {
  if (sheet.textAt(row + 1, column) !== null && isSecondLevel(sheet, row + 1, column)) return true;
  let open = 0;
  const texts = new Set<string>();
  for (let next = row + 1; next <= Math.min(row + 8, sheet.bottom); next += 1) {
    const cell = sheet.cell(next, column);
    if (cell.kind === "text") texts.add(cell.text);
    else if (cell.kind !== "covered" && sheet.rightOf(next, column) === column) open += 1;
  }
  return open >= 2 && open > texts.size;
}

/** Headings under headings: several of them, this one too, say what their columns show. */
function isSecondLevel(sheet: FormSheet, row: number, column: number): boolean {
  if (holdsFigures(sheet, row)) return false;
  const says = (at: number): boolean => {
    const cell = sheet.cell(row, at);
    return cell.kind === "text" && columnMeaning(cell.text).measure !== null;
  };
  let known = 0;
  for (let other = sheet.grid.left; other <= sheet.right; other += 1) if (says(other)) known += 1;
  return known >= 2 && says(column);
}

/** A line of the table rather than its headings; years are headings. */
function holdsFigures(sheet: FormSheet, row: number): boolean {
  for (let column = sheet.grid.left; column <= sheet.right; column += 1) {
    const cell = sheet.cell(row, column);
    const isFigure = cell.kind === "number" && (cell.value < 2000 || cell.value >= 2100);
    if (isFigure || cell.kind === "formula") return true;
  }
  return false;
}

/** Nothing stands right above: headings whose words say nothing must at least begin something. */
function begins(sheet: FormSheet, row: number): boolean {
  for (let column = sheet.grid.left; column <= sheet.right; column += 1) {
    const { kind } = sheet.cell(row - 1, column);
    if (row > sheet.grid.top && kind !== "blank" && kind !== "covered") return false;
  }
  return true;
}

const sideColumns =
  /^(unite?s?|unids?|unit|quantite|quantity|code|ref|n°|no|observations?|commentaires?|comments?|notes?|budget group|budget\s*group)/;

/** The nearest column on the left whose texts are the labels of the lines. */
function labelColumn(
  sheet: FormSheet,
  header: number,
  bottom: number,
  column: number,
  figures: readonly number[],
): number | null {
  const counts = new Map<number, number>();
  for (let left = sheet.grid.left; left < column; left += 1) {
    const title = folded(sheet.textAt(header, left) ?? "");
    if (figures.includes(left) || sideColumns.test(title)) continue;
    const texts = new Set<string>();
    for (let row = header + 1; row <= Math.min(bottom, header + 60); row += 1) {
      const cell = sheet.cell(row, left);
      if (cell.kind === "text" && /\p{L}{3}/u.test(cell.text)) texts.add(cell.text);
      else if (cell.kind === "text" && /^[\p{L}]{1,3}\d+/u.test(cell.text)) texts.add(cell.text);
    }
    if (texts.size >= 2) counts.set(left, texts.size);
  }
  const most = Math.max(0, ...counts.values());
  const near = [...counts].filter(([, count]) => count * 5 >= most * 2).map(([left]) => left);
  return near.length === 0 ? null : Math.max(...near);
}

function lastLine(
  sheet: FormSheet,
  top: number,
  limit: number,
  labels: number,
  column: number,
): number {
  let last = top;
  for (let row = top; row <= Math.min(limit, sheet.bottom); row += 1) {
    const used = sheet.textAt(row, labels) !== null || sheet.cell(row, column).kind === "formula";
    if (used) last = row;
    else if (row - last > gapThatEnds) break;
  }
  return last;
}

function labelledCells(
  sheet: FormSheet,
  top: number,
  bottom: number,
  labels: number,
  column: number,
): number {
  let count = 0;
  for (let row = top; row <= bottom; row += 1) {
    const { kind } = sheet.cell(row, column);
    const takes = kind === "blank" || kind === "number" || kind === "formula";
    if (takes && sheet.textAt(row, labels) !== null) count += 1;
  }
  return count;
}

/** The heading with the levels above it; a title over the whole table, labels included, is none of them. */
function stackedHeader(sheet: FormSheet, row: number, column: number, labels: number): string {
  const levels = [headingAt(sheet, row, column) ?? ""];
  for (let above = row - 1; above >= Math.max(sheet.grid.top, row - 2); above -= 1) {
    const text = headingAt(sheet, above, column);
    if (text === null || sheet.leftOf(above, column) <= labels) break;
    if (!levels.includes(text)) levels.unshift(text);
  }
  return levels.join(" – ");
}
