import type { TableId } from "../domain/schema/tables";
import type { RawCell } from "./cells";
import type { RawTable } from "./door";
import { type HeaderMatch, hasProvenance, matchHeaders } from "./headers";
import { type FreshRow, type KeyOf, contentOf, keyReader, pairRows, sourceOf } from "./pairRows";
import type { PlanCell } from "./plan";
import {
  Recollection,
  type RowMemory,
  type TableMemory,
  cellPrint,
  comparable,
} from "./tableMemory";

export interface MergeOptions {
  /**
   * What we last wrote. With it a cell that the user corrected is kept and told, and a row whose source is gone is told;
   * without it (tables of results) what is planned replaces what stands.
   */
  readonly memory?: TableMemory;
  /** Ends the link of a kept row whose source is gone. */
  readonly vanishedMark?: string;
}

export interface Merged {
  /** Null leaves the cell that stands there alone. */
  readonly rows: readonly (readonly PlanCell[])[];
  readonly again: Again;
}

/** What writing again did to the rows that stood. */
export interface Again {
  readonly added: number;
  readonly updated: number;
  readonly kept: readonly KeptCell[];
  readonly vanished: readonly VanishedRow[];
}

/** A value of the user's that differs from the source's: theirs stays, and is asked about. */
export interface KeptCell {
  /** Index in the rows written and in the headers. */
  readonly row: number;
  readonly column: number;
  readonly yours: string;
  readonly theirs: string;
  /** The cell that the source's value was read from. */
  readonly from: string;
  /** What takes the source's value in the user's place. */
  readonly fresh: PlanCell;
}

export interface VanishedRow {
  readonly key: string;
  readonly source: string;
  /** Index in the rows written when it stays, because the user worked on it; null when it was taken away. */
  readonly row: number | null;
}

/**
 * Writes fresh rows over a table that stands, without losing what the user put in it (officejs C-26, C-27).
 *
 * Rows are matched by key, a row whose key the user corrected by its source. A matched row stays where it is: the user's own
 * columns are left alone and so is a column of ours for which the source says nothing. A row without provenance was typed by
 * hand and stays, as does one from a file that is not read this time. A row whose source is gone goes, unless
 * the user worked on it; the rows below move up with all their cells. New rows come last.
 */
export function mergeRows(
  id: TableId,
  fresh: readonly FreshRow[],
  headers: readonly string[],
  standing: RawTable,
  options: MergeOptions = {},
): Merged {
  const keyOf = keyReader(id, headers);
  const { memory } = options;
  const recalled = memory === undefined ? null : new Recollection(memory);
  const matched = matchHeaders(id, headers);
  const { provenance } = matched;
  const pairs = pairRows(fresh, standing, keyOf, recalled, provenance);
  const files = new Set(fresh.map((row) => fileOf(sourceOf(row, provenance))));
  const merge: Merge = {
    id,
    headers,
    matched,
    standing,
    keyOf,
    files,
    mark: options.vanishedMark ?? "",
  };
  const rows: FreshRow[] = [];
  const kept: KeptCell[] = [];
  const vanished: VanishedRow[] = [];
  let updated = 0;
  standing.rows.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const match = pairs.get(index);
    let row = match ?? null;
    if (match === undefined) {
      const left = withoutSource(merge, index, recalled);
      if (left.gone !== null)
        vanished.push({ ...left.gone, row: left.row === null ? null : rows.length });
      row = left.row;
    } else if (recalled !== null) {
      const last = recalled.take(keyOf(match.map(contentOf)));
      const merged = overStanding(merge, match, index, last);
      if (merged.changed) updated += 1;
      kept.push(...merged.kept.map((cell) => ({ ...cell, row: rows.length })));
      row = merged.row;
    }
    if (row !== null) rows.push(rows.length === index ? row : moved(row, standing, index));
  });
  const used = new Set(pairs.values());
  const newRows = fresh.filter((row) => !used.has(row));
  for (const row of newRows) {
    const overOldRow = rows.length < standing.rows.length;
    rows.push(overOldRow ? row.map((cell) => cell ?? { text: "" }) : row);
  }
  return { rows, again: { added: newRows.length, updated, kept, vanished } };
}

/** What every row of one merge has in common. */
interface Merge {
  readonly id: TableId;
  readonly headers: readonly string[];
  readonly matched: HeaderMatch;
  readonly standing: RawTable;
  readonly keyOf: KeyOf;
  /** Other files read this time. */
  readonly files: ReadonlySet<string | null>;
  readonly mark: string;
}

interface Left {
  /** Null when it goes. */
  readonly row: FreshRow | null;
  /** Null when it stays without a word: the user's own, or of a file that is not read this time. */
  readonly gone: Omit<VanishedRow, "row"> | null;
}

/** A standing row for which no source was read. */
function withoutSource(
  { id, headers, matched, standing, keyOf, files, mark }: Merge,
  index: number,
  recalled: Recollection | null,
): Left {
  const { positions, provenance, own } = matched;
  const cells = standing.rows[index] ?? [];
  const row = headers.map((): PlanCell => null);
  const source = provenance === null ? "" : String(cells[provenance] ?? "");
  const file = fileOf(source);
  const elsewhere = recalled !== null && file !== null && !files.has(file);
  if (elsewhere || isByHand(id, provenance, cells)) return { row, gone: null };
  if (recalled === null) return { row: null, gone: null };
  const key = keyOf(cells);
  const last = recalled.take(key);
  const worked =
    last === null ||
    own.some((column) => (cells[column] ?? "") !== "") ||
    [...positions].some(([name, at]) => isCorrected(cells[at] ?? "", last.get(name)));
  const gone = { key: named(key), source };
  if (!worked) return { row: null, gone };
  if (provenance !== null && !source.endsWith(mark)) row[provenance] = { text: source + mark };
  return { row, gone };
}

/** A fresh row over the standing one that it is: the user's corrections and formulas stay. */
function overStanding(
  { matched, standing }: Merge,
  fresh: FreshRow,
  index: number,
  last: RowMemory | null,
): { row: FreshRow; changed: boolean; kept: Omit<KeptCell, "row">[] } {
  const { positions, provenance } = matched;
  const row = [...fresh];
  const kept: Omit<KeptCell, "row">[] = [];
  let changed = false;
  for (const [name, column] of positions) {
    const cell = fresh[column] ?? null;
    if (cell === null) continue;
    const yours = standing.rows[index]?.[column] ?? "";
    const theirs = contentOf(cell);
    const same = comparable(yours) === comparable(theirs);
    const typed = (standing.formulas?.[index]?.[column] ?? null) !== null;
    if (same && !typed) continue;
    if (!typed && !isCorrected(yours, last?.get(name))) {
      changed = true;
      continue;
    }
    row[column] = null;
    const from = sourceOf(fresh, provenance);
    if (!same) {
      kept.push({ column, yours: String(yours), theirs: String(theirs), from, fresh: cell });
    }
  }
  return { row, changed, kept };
}

/** Not as we last wrote it; what nobody remembers counts as the user's. */
function isCorrected(cell: RawCell, last: string | undefined): boolean {
  return last === undefined || cellPrint(cell) !== last;
}

/** `[fec.txt]` for a record of another file. */
function fileOf(source: string): string | null {
  return /^'?(\[[^\]]+\])/.exec(source)?.[1] ?? null;
}

function named(key: string): string {
  return (JSON.parse(key) as string[]).filter((part) => part !== "").join(" · ");
}

/** The journal and the closings only grow; elsewhere a row that no sheet accounts for is the user's. */
function isByHand(id: TableId, provenance: number | null, cells: readonly RawCell[]): boolean {
  if (!hasProvenance(id)) return id !== "findings";
  return provenance === null || (cells[provenance] ?? "") === "";
}

/** A row that goes to another place takes along what would have been left alone. */
function moved(row: readonly PlanCell[], standing: RawTable, from: number): PlanCell[] {
  return row.map((cell, column) => {
    if (cell !== null) return cell;
    const formula = standing.formulas?.[from]?.[column] ?? null;
    // A structured reference means its own row wherever it stands; an address would mean another one.
    if (formula !== null && !/\$?[A-Z]{1,3}\$?\d/.test(formula)) return { formula };
    const value = standing.rows[from]?.[column] ?? "";
    return typeof value === "string" ? { text: value } : value;
  });
}
