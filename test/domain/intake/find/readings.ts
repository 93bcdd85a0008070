import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { boxToAddress } from "../../../../src/domain/intake/grid";
import type { TableReading } from "../../../../src/domain/intake/reading";
import { type Extras, gridOf } from "./gridOf";

export function readingsOf(text: string, extras: Extras = {}): readonly TableReading[] {
  return readSheet(gridOf(text, extras)).tables;
}

/** The one table of the text. */
export function readingOf(text: string, extras: Extras = {}): TableReading {
  const [table, ...others] = readingsOf(text, extras);
  if (!table || others.length > 0) throw new Error(`${others.length + (table ? 1 : 0)} tables`);
  return table;
}

export function addressesOf(text: string, extras: Extras = {}): string[] {
  return readingsOf(text, extras).map((table) => boxToAddress(table.box));
}

/** Field of each column, in sheet order. */
export function fieldsOf(table: TableReading): (string | null)[] {
  return [...table.columns.values()];
}
