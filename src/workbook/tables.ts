import { columnLetters } from "../domain/intake/grid";
import type { Unreadable } from "../domain/ledger/ledger";
import type { Column, ColumnValue } from "../domain/schema/column";
import {
  type ColumnKey,
  type Place,
  type Placed,
  type TableId,
  cellOf,
} from "../domain/schema/tables";
import { readCell } from "./cells";
import type { RawTable } from "./door";
import { columnsOf, matchHeaders } from "./headers";

export interface TableRecords<Id extends TableId> {
  readonly records: Placed<Id>[];
  readonly unreadable: Unreadable[];
  /** Keys of our columns that the table no longer has. */
  readonly missing: readonly string[];
}

/** Rows of a table of which one column may still be blank, to be computed from the rest. */
export interface UnfinishedRecords<Id extends TableId, Key extends ColumnKey<Id>> extends Omit<
  TableRecords<Id>,
  "records"
> {
  readonly records: (Omit<Placed<Id>, Key> & Readonly<Record<Key, Placed<Id>[Key] | null>>)[];
}

/** As `readRecords`; a blank cell in the column `mayBeBlank` leaves null there instead of a problem. */
export function readUnfinished<Id extends TableId, Key extends ColumnKey<Id>>(
  id: Id,
  raw: RawTable,
  mayBeBlank: Key,
): UnfinishedRecords<Id, Key> {
  const columns = columnsOf(id).map(([key, column]): readonly [string, Column] => [
    key,
    key === mayBeBlank ? { ...column, required: false } : column,
  ]);
  // The blank column is the only one that the schema does not promise.
  return readColumns(id, raw, columns) as unknown as UnfinishedRecords<Id, Key>;
}

/**
 * The records of one of our tables. A record with a cell that cannot be read is left out and that
 * cell is named; a required column that is missing is named by its header row and leaves no record.
 * Blank rows are no records (an empty table has one, officejs A-49).
 */
export function readRecords<Id extends TableId>(id: Id, raw: RawTable): TableRecords<Id> {
  // Every column is read by its own type: these are the records that the schema describes.
  return readColumns(id, raw, columnsOf(id)) as unknown as TableRecords<Id>;
}

type Row = Readonly<Record<string, ColumnValue | Place | null>>;

function readColumns(
  id: TableId,
  raw: RawTable,
  columns: readonly (readonly [string, Column])[],
): Omit<TableRecords<TableId>, "records"> & { readonly records: Row[] } {
  const { positions, provenance, missing } = matchHeaders(id, raw.headers);
  const letters = new Map(
    [...positions].map(([key, index]) => [key, columnLetters(raw.left + index)]),
  );
  const placeOf = (row: number, source: string | null): Place => ({
    table: id,
    sheet: raw.sheet,
    row,
    letters,
    source,
  });
  const lost = columns.filter(([key, { required }]) => required && missing.includes(key));
  if (lost.length > 0) {
    const headerCell = { ...placeOf(raw.top, null), letters: new Map(lost.map(lettersOf(raw))) };
    const unreadable = lost.map(([column]): Unreadable => {
      const cell = cellOf(headerCell, column);
      return { table: id, column, cell, text: "", problem: "empty" };
    });
    return { records: [], unreadable, missing };
  }

  const records: Row[] = [];
  const unreadable: Unreadable[] = [];
  raw.rows.forEach((cells, index) => {
    if (isBlank(cells)) return;
    const source = provenance === null ? "" : String(cells[provenance] ?? "");
    const place = placeOf(raw.top + 1 + index, source === "" ? null : source);
    const values: Record<string, ColumnValue | null> = {};
    let whole = true;
    for (const [key, column] of columns) {
      const position = positions.get(key);
      const cell = position === undefined ? "" : (cells[position] ?? "");
      const read = readCell(column, cell, raw.date1904);
      if (read.ok) values[key] = read.value;
      else {
        whole = false;
        const where = cellOf(place, key);
        const text = String(cell);
        unreadable.push({ table: id, column: key, cell: where, text, problem: read.error });
      }
    }
    if (whole) records.push({ ...values, place });
  });
  return { records, unreadable, missing };
}

export function isBlank(cells: readonly (string | number | boolean)[]): boolean {
  return cells.every((cell) => cell === "");
}

function lettersOf(raw: RawTable) {
  return ([key]: readonly [string, unknown]): [string, string] => [key, columnLetters(raw.left)];
}
