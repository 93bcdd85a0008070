import type { Ledger } from "../ledger/ledger";
import { type Place, type Placed, type TableId, tableIds } from "../schema/tables";

export type AnyRecord = Placed<TableId>;

/** A cell of one of our tables. */
export interface CellOfRecord {
  readonly record: AnyRecord;
  readonly place: Place;
  /** Column key; null in a column of the user's. */
  readonly column: string | null;
}

/** `'Feuille de temps'!B7` → its sheet, column letters and row; null when it is not an address. */
export function parseCell(
  text: string,
): { readonly sheet: string; readonly letters: string; readonly row: number } | null {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text.trim());
  const [, quoted, plain, letters, row] = parts ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined || letters === undefined || row === undefined) return null;
  return { sheet, letters: letters.toUpperCase(), row: Number(row) };
}

/** Records by where they stand. */
export class CellIndex {
  readonly #bySheetRow = new Map<string, AnyRecord>();

  constructor(ledger: Ledger) {
    for (const id of tableIds) {
      for (const record of ledger[id]) {
        this.#bySheetRow.set(`${record.place.sheet}\n${record.place.row}`, record);
      }
    }
  }

  /** Null outside our tables. */
  at(cell: string): CellOfRecord | null {
    const address = parseCell(cell);
    if (address === null) return null;
    const record = this.#bySheetRow.get(`${address.sheet}\n${address.row}`);
    if (record === undefined) return null;
    const column = [...record.place.letters].find(([, letters]) => letters === address.letters);
    return { record, place: record.place, column: column?.[0] ?? null };
  }
}
