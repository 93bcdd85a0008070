import { type PlainDate, day } from "../../quantities/plainDate";
import type { ColumnValue } from "../../schema/column";
import { type ColumnKey, type RecordOf, type TableId, tableOf } from "../../schema/tables";
import { plainText } from "../read/text";
import { columnsByKey } from "./columnsByKey";
import { LineReader } from "./lineReader";
import { periodOf } from "./period";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";
import { valueOf } from "./valueOf";

/** One row of a list, read column by column: what a builder completes into a record. */
export interface ListRow<Id extends TableId> {
  readonly row: number;
  readonly line: LineReader;
  /** A value per column of ours; null where the sheet has no such column, or nothing in the cell. */
  readonly values: { readonly [Key in keyof RecordOf<Id>]: RecordOf<Id>[Key] | null };
  readonly cell: (key: ColumnKey<Id>) => Cell | null;
  /** `Salariés!A4` */
  readonly source: string;
}

/** Reads a plain list (one row an item) by the types of our table's columns. Keys in `fillDown` may be merged over rows. */
export function listRows<Id extends TableId>(
  table: SourceTable,
  id: Id,
  fillDown: readonly ColumnKey<Id>[] = [],
): ListRow<Id>[] {
  const found = columnsByKey(table, id);
  for (const [key, column] of found) table.feeds.set(column, { table: id, key });
  const { columns } = tableOf(id);
  const { year } = periodOf(table);
  return table.rows.flatMap((row) => {
    const cell = (key: ColumnKey<Id>): Cell | null => {
      const column = found.get(key);
      if (column === undefined) return null;
      return fillDown.includes(key) ? table.cellFilledDown(row, column) : table.cell(row, column);
    };
    const line = new LineReader(table, year);
    const values: Record<string, ColumnValue | null> = {};
    let first: Cell | null = null;
    for (const [key, column] of Object.entries(columns)) {
      const at = cell(key as ColumnKey<Id>);
      const written = at !== null && isWritten(at);
      values[key] = written ? (yearBound(key, at) ?? valueOf(line, at, column)) : null;
      if (written) first ??= at;
    }
    if (first === null) return [];
    return [
      { row, line, values: values as ListRow<Id>["values"], cell, source: table.source(first) },
    ];
  });
}

/** A bare year where a start or an end is asked for: its first or last day. */
function yearBound(key: string, { value }: Cell): PlainDate | null {
  if (key !== "start" && key !== "end") return null;
  const text = plainText(value);
  if (!/^(?:19|20)\d{2}$/.test(text)) return null;
  return day(key === "start" ? `${text}-01-01` : `${text}-12-31`);
}
