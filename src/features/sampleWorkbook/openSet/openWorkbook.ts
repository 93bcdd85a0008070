import { type Cents, cents } from "../../../domain/quantities/money";
import type { Orientation } from "../../../domain/intake/reading";
import { boxToAddress, columnLetters } from "../../../domain/intake/grid";
import type { TableId } from "../../../domain/schema/tables";
import { SheetDraft, type Content, box } from "../sheetDraft";
import type { Random } from "./random";

/** The truth about one table, in the words of the `inspect` document. */
export interface TableTruth {
  readonly range: string;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly totalRows: readonly number[];
  readonly orientation: Orientation;
  readonly target: TableId;
  /** Letter → field; columns that mean nothing to us are left out. */
  readonly columns: Readonly<Record<string, string>>;
  /** Field → decimal text. */
  readonly sums: Readonly<Record<string, string>>;
}

/** One workbook of the open set: a sheet and what is on it. */
export interface OpenWorkbook {
  readonly name: string;
  readonly shape: string;
  readonly sheet: SheetDraft;
  readonly tables: readonly TableTruth[];
  /** Rules that rightly find something in it; none in most. */
  readonly rules: readonly string[];
}

export interface Page {
  readonly sheet: SheetDraft;
  /** First free row. */
  top: number;
  /** First column. */
  readonly left: number;
  readonly random: Random;
  /** Totals are formulas, or typed. */
  readonly live: boolean;
}

/** A sheet with a title block of its own height, moved right by a column at times. */
export function pageOf(name: string, titles: readonly string[], random: Random): Page {
  const sheet = new SheetDraft(name);
  const left = random.chance(25) ? 2 : 1;
  let top = 1;
  for (const title of titles) sheet.cell(top++, left, title);
  return { sheet, top: top + random.integer(0, 1), left, random, live: random.chance(60) };
}

export function header(page: Page, texts: readonly string[]): number {
  const row = page.top++;
  page.sheet.row(row, page.left, texts);
  if (page.random.chance(70))
    page.sheet.format(box(row, page.left, row, page.left + texts.length - 1), { bold: true });
  return row;
}

export function line(page: Page, contents: readonly Content[]): number {
  const row = page.top++;
  page.sheet.row(row, page.left, contents);
  return row;
}

/** A total in the column at `place`: its rows added up by a formula, or its figure typed. */
export function totalOf(
  page: Page,
  place: number,
  rows: readonly number[],
  value: number,
): Content {
  const letters = columnLetters(page.left + place);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const inOnePiece = rows.length === last - first + 1;
  if (!page.live) return value;
  return inOnePiece
    ? { formula: `=SUM(${letters}${first}:${letters}${last})` }
    : { formula: `=${rows.map((row) => `${letters}${row}`).join("+")}` };
}

/** Address of columns from the header to the last row. */
function rangeOf(page: Page, top: number, bottom: number, width: number): string {
  return boxToAddress(box(top, page.left, bottom, page.left + width - 1));
}

/** Fields by place in the header → by letter. */
function lettersOf(page: Page, fields: readonly (string | null)[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field, place) =>
      field === null ? [] : [[columnLetters(page.left + place), field] as const],
    ),
  );
}

/** What a shape draws: a workbook without its name yet. */
export type Shaped = Omit<OpenWorkbook, "name" | "shape">;

/** The one table of a page, as it was drawn. */
interface Drawn extends Pick<TableTruth, "orientation" | "target" | "sums"> {
  readonly head: number;
  readonly rows: readonly number[];
  readonly totals: readonly number[];
  /** Fields by place in the header, null for a column that means nothing to us. */
  readonly fields: readonly (string | null)[];
  readonly rules?: readonly string[];
}

/** A page with one table, and the truth about it. */
export function oneTable(page: Page, drawn: Drawn): Shaped {
  const { head, rows, totals, fields, orientation, target, sums, rules = [] } = drawn;
  const lastDataRow = Math.max(...rows);
  return {
    sheet: page.sheet,
    rules,
    tables: [
      {
        range: rangeOf(page, head, Math.max(lastDataRow, ...totals), fields.length),
        headerRows: [head],
        firstDataRow: Math.min(...rows),
        lastDataRow,
        totalRows: totals,
        columns: lettersOf(page, fields),
        ...{ orientation, target, sums },
      },
    ],
  };
}

export function sumOf(amounts: readonly number[]): Cents {
  return cents(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** A row that totals others: its label, then the sum at one place. */
export function totalRow(
  page: Page,
  label: string,
  place: number,
  rows: readonly number[],
  amount: number,
): number {
  return line(page, [
    label,
    ...Array.from({ length: place - 1 }, () => ""),
    totalOf(page, place, rows, amount / 100),
  ]);
}
