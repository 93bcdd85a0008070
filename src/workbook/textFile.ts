import Papa from "papaparse";
import type { Failure } from "../domain/failure";
import type { CellValue, Grid } from "../domain/intake/grid";
import { type Result, fail, ok } from "../domain/result";
import { decodeText } from "./textEncoding";

/**
 * A .csv or .txt file → one grid of texts, as a sheet named after the file. Reads FEC (domain.md § 5.1) and other
 * exports: encoding and delimiter are found out, padded FEC fields trimmed, stray carriage returns inside labels
 * made spaces. Fails with `file.notAWorkbook` on bytes that are no text.
 */
export function readTextFile(name: string, bytes: Uint8Array): Result<Grid, Failure> {
  const text = decodeText(bytes);
  if (text === null) return fail({ code: "file.notAWorkbook", file: name });
  const lines = withPlainLines(text);
  const fecDelimiter = fecDelimiterOf(lines);
  const rows =
    fecDelimiter === null ? parse(lines, delimiterOf(lines)) : fecRows(lines, fecDelimiter);
  return ok(gridOf(sheetName(name), rows));
}

/** Texts of a column kept once: journals, dates, accounts and suppliers come back on thousands of lines. */
const mostTexts = 50_000;

/** A FEC has no quotes: a label may hold a lone `"`. Equal texts of a column share one string, which keeps a million lines small. */
function fecRows(text: string, delimiter: string): string[][] {
  const known: Map<string, string>[] = [];
  const kept = (field: string, column: number): string => {
    const texts = (known[column] ??= new Map());
    const same = texts.get(field);
    if (same !== undefined) return same;
    if (texts.size < mostTexts) texts.set(field, field);
    return field;
  };
  return text
    .split("\n")
    .map((line) => line.split(delimiter).map((field, column) => kept(field.trim(), column)));
}

/** One `\n` a record. Where lines end in LF, a CR is a stray inside a label (seen in real FEC) or before the LF. */
function withPlainLines(text: string): string {
  if (!text.includes("\n")) return text.replaceAll("\r", "\n");
  return text.replace(/\r+\n/g, "\n").replace(/\r/g, " ");
}

const fecNames = ["journalcode", "ecriturenum", "comptenum"];

/** The delimiter of a FEC, recognised by its header (18, 21 or 22 columns, any case); null for other files. */
function fecDelimiterOf(text: string): string | null {
  const header = text.slice(0, !text.includes("\n") ? text.length : text.indexOf("\n"));
  const delimiter = /^\s*"?journalcode"?\s*([\t|;,])/i.exec(header)?.[1];
  if (delimiter === undefined) return null;
  const names = header.split(delimiter).map((field) => field.trim().toLowerCase());
  const quoted = header.includes('"');
  return !quoted && fecNames.every((field) => names.includes(field)) ? delimiter : null;
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

function sheetName(file: string): string {
  const base = file.replace(/^.*[\\/]/, "");
  return base.replace(/\.[^.]*$/, "");
}
