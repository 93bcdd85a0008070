import Papa from "papaparse";
import type { CellValue, Grid } from "../domain/intake/grid";

/** The text of a .csv or .txt file → one grid of texts: the delimiter is found out, stray carriage returns inside labels made spaces. */
export function gridOfText(sheet: string, text: string): Grid {
  const lines = withPlainLines(text);
  return gridOf(sheet, parse(lines, delimiterOf(lines)));
}

/** One `\n` a record. Where lines end in LF, a CR is a stray inside a label or before the LF. */
function withPlainLines(text: string): string {
  if (!text.includes("\n")) return text.replaceAll("\r", "\n");
  return text.replace(/\r+\n/g, "\n").replace(/\r/g, " ");
}

const delimiters = ["\t", "|", ";", ","] as const;

/** The delimiter that gives most lines the same number of fields; in doubt the one least likely to be inside a field. */
function delimiterOf(text: string): string {
  // Enough lines to judge.
  const sample = text.slice(0, 200_000);
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    share: regularShare(sample, delimiter),
  }));
  return scored.reduce((best, next) => (next.share > best.share ? next : best)).delimiter;
}

function regularShare(sample: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 100, skipEmptyLines: true });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, data.length);
}

function parse(text: string, delimiter: string): readonly string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, quoteChar: '"', newline: "\n" });
  return data;
}

/** Rows made a rectangle; columns and rows empty to the end (trailing delimiters, last line end) are left out. */
function gridOf(sheet: string, rows: readonly (readonly string[])[]): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, writtenWidth(row)), 0);
  let height = rows.length;
  while (height > 0 && writtenWidth(rows[height - 1] ?? []) === 0) height -= 1;
  return {
    sheet,
    hidden: false,
    top: 1,
    left: 1,
    values: rows
      .slice(0, height)
      .map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column]))),
    formulas: null,
    formats: null,
    styles: null,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    nativeTables: [],
    date1904: false,
  };
}

function writtenWidth(row: readonly string[]): number {
  let width = row.length;
  while (width > 0 && (row[width - 1] ?? "").trim() === "") width -= 1;
  return width;
}

function cellOf(field: string | undefined): CellValue {
  return field === undefined || field.trim() === "" ? null : field;
}

/** `…/export.csv` → `export` */
export function sheetName(file: string): string {
  const base = file.replace(/^.*[\\/]/, "");
  return base.replace(/\.[^.]*$/, "");
}
