import { columnLetters } from "../domain/intake/grid";
import type { Unreadable } from "../domain/ledger/ledger";
import type { ColumnValue } from "../domain/schema/column";
import { type Place, type Placed, type TableId, cellOf } from "../domain/schema/tables";
import { readCell } from "./cells";
import type { RawTable } from "./door";
import { columnsOf, matchHeaders } from "./headers";

export interface TableRecords<Id extends TableId> {
  readonly records: Placed<Id>[];
  readonly unreadable: Unreadable[];
  /** Keys of our columns that the table no longer has. */
  readonly missing: readonly string[];
}

/**
 * The records of one of our tables. A record with a cell that cannot be read is left out and that
 * cell is named; a required column that is missing is named by its header row and leaves no record.
 * Blank rows are no records (an empty table has one, officejs A-49).
 */
export function readRecords<Id extends TableId>(id: Id, raw: RawTable): TableRecords<Id> {
  const { positions, provenance, missing } = matchHeaders(id, raw.headers);
  const letters = new Map(
    [...positions].map(([key, index]) => [key, columnLetters(raw.left + index)]),
  );
  const columns = columnsOf(id);
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

  const records: Placed<Id>[] = [];
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
    // Every column was read by its own type: this is the record that the schema describes.
    if (whole) records.push({ ...values, place } as unknown as Placed<Id>);
  });
  return { records, unreadable, missing };
}

export function isBlank(cells: readonly (string | number | boolean)[]): boolean {
  return cells.every((cell) => cell === "");
}

function lettersOf(raw: RawTable) {
  return ([key]: readonly [string, unknown]): [string, string] => [key, columnLetters(raw.left)];
}
