import type { TableId } from "../schema/tables";
import type { RowRole } from "./corrections";
import { headerWords } from "./find/headerWords";
import type { SheetReading, TableReading } from "./reading";

/**
 * The user's own words, learnt from one workbook and used on the next: what a header means wherever it stands, and what
 * whole tables of a known shape are. A small JSON file holds it (a trainer hands it to a class).
 */
export interface Vocabulary {
  readonly version: 1;
  /** Header as written → canonical field (domain.md § 9.4); null: a column that means nothing to us. */
  readonly words: Readonly<Record<string, string | null>>;
  readonly tables: readonly KnownTable[];
  /** Tables of these shapes were corrected, and are to be corrected again. */
  readonly shapes?: readonly KnownShape[] | undefined;
}

/** A table of a known shape: recognised by its headers, in any order. */
export interface KnownTable {
  /** Null: a table to leave aside. */
  readonly target: TableId | null;
  /** Header → field, every header of the table. */
  readonly columns: Readonly<Record<string, string | null>>;
}

/** What the user corrected in a table, told in its words: known again by its header, wherever it stands. */
export interface KnownShape {
  /** Words of each header row from left to right (`wordsAt`); those that change from file to file are left out. */
  readonly header: readonly (readonly string[])[];
  /** Row key (`rowKeys`) → what the row is. */
  readonly rows: Readonly<Record<string, RowRole>>;
  /** Column key (`columnKeys`) → field, null for nothing. */
  readonly columns: Readonly<Record<string, string | null>>;
  /**
   * Where the user said the table is: columns left of the first header word, columns in all, and the words of the row under
   * it (null: it goes to the end). Null: where it is found.
   */
  readonly bounds: {
    readonly left: number;
    readonly width: number;
    readonly under: string | null;
  } | null;
  /** Absent when the user did not say; null: a table to leave aside. */
  readonly target?: TableId | null | undefined;
}

export function shapesOf({ shapes = [] }: Vocabulary): readonly KnownShape[] {
  return shapes;
}

/** Both; of what both speak of, the first one says. */
export function joined(first: Vocabulary, second: Vocabulary): Vocabulary {
  return {
    version: 1,
    words: { ...second.words, ...first.words },
    tables: [...first.tables, ...second.tables],
    shapes: [...shapesOf(first), ...shapesOf(second)],
  };
}

export const noVocabulary: Vocabulary = { version: 1, words: {}, tables: [] };

/** What the user says a header means: a field, null for nothing, undefined when they say nothing about it. */
export function wordOf({ words }: Vocabulary, header: string): string | null | undefined {
  const wanted = keyOf(header);
  if (wanted === "") return undefined;
  const found = Object.entries(words).find(([word]) => keyOf(word) === wanted);
  return found?.[1];
}

/** The known table that has exactly these headers, or null. */
export function knownTable({ tables }: Vocabulary, headers: readonly string[]): KnownTable | null {
  const wanted = signatureOf(headers);
  if (wanted === "") return null;
  return tables.find(({ columns }) => signatureOf(Object.keys(columns)) === wanted) ?? null;
}

/** Field of a header in a known table. */
export function fieldIn({ columns }: KnownTable, header: string): string | null {
  const wanted = keyOf(header);
  return Object.entries(columns).find(([word]) => keyOf(word) === wanted)?.[1] ?? null;
}

/** Everything that was understood of tables whose target is known, as a vocabulary for files of the same shape. */
export function learn(sheets: readonly SheetReading[]): Vocabulary {
  const tables: KnownTable[] = [];
  const seen = new Set<string>();
  for (const reading of sheets.flatMap((sheet) => sheet.tables)) {
    const headers = ownHeaders(reading);
    const signature = signatureOf(headers.map(([, header]) => header));
    if (reading.target === null || reading.spread !== null || headers.length < 2) continue;
    if (seen.has(signature)) continue;
    seen.add(signature);
    const columns = headers.map(
      ([column, header]) => [header, reading.columns.get(column) ?? null] as const,
    );
    tables.push({ target: reading.target, columns: Object.fromEntries(columns) });
  }
  return { version: 1, words: {}, tables };
}

/** Columns that have a header of their own; two of the same name are told apart by none. */
function ownHeaders({ headers }: TableReading): (readonly [number, string])[] {
  const all = [...headers].filter(([, header]) => keyOf(header) !== "");
  const count = (header: string) =>
    all.filter(([, other]) => keyOf(other) === keyOf(header)).length;
  return all.filter(([, header]) => count(header) === 1);
}

function signatureOf(headers: readonly string[]): string {
  return headers
    .map(keyOf)
    .filter((key) => key !== "")
    .sort()
    .join("|");
}

function keyOf(header: string): string {
  return headerWords(header).text;
}
