import type { Column } from "../domain/schema/column";
import { type TableId, resultTables, tableOf } from "../domain/schema/tables";

/** Header of the column that links each record to the cell it was read from; the same in both languages. */
export const provenanceHeader = "Provenance";

/** Rows of results and of what was done come from no sheet of the user's. */
export function hasProvenance(id: TableId): boolean {
  return !resultTables.has(id);
}

/** Which column of a sheet's table is which column of ours, by header in either language. */
export interface HeaderMatch {
  /** Column key → index in the header row. */
  readonly positions: ReadonlyMap<string, number>;
  readonly provenance: number | null;
  /** Keys of ours that no header names; rare columns are never missing. */
  readonly missing: readonly string[];
  /** Indexes of the user's own columns. */
  readonly own: readonly number[];
}

/** Columns may be moved, renamed to the other language, and the user may have added some (officejs C-25, C-26). */
export function matchHeaders(id: TableId, headers: readonly string[]): HeaderMatch {
  const free = new Map<string, number>();
  headers.forEach((header, index) => {
    const name = folded(header);
    if (!free.has(name)) free.set(name, index);
  });
  const take = (name: string): number | undefined => {
    const index = free.get(folded(name));
    if (index !== undefined) free.delete(folded(name));
    return index;
  };
  const positions = new Map<string, number>();
  for (const [key, { header }] of columnsOf(id)) {
    const index = take(header.fr) ?? take(header.en);
    if (index !== undefined) positions.set(key, index);
  }
  const provenance = hasProvenance(id) ? (take(provenanceHeader) ?? null) : null;
  const ours = new Set([...positions.values(), provenance]);
  return {
    positions,
    provenance,
    missing: columnsOf(id).flatMap(([key, { rare }]) =>
      positions.has(key) || rare === true ? [] : [key],
    ),
    own: headers.flatMap((_header, index) => (ours.has(index) ? [] : [index])),
  };
}

export function columnsOf(id: TableId): (readonly [string, Column])[] {
  return Object.entries(tableOf(id).columns);
}

/** Every required column is there, and the link to the sources that only our tables have. */
export function looksLike(id: TableId, headers: readonly string[]): boolean {
  const { positions, provenance } = matchHeaders(id, headers);
  const allRequired = columnsOf(id).every(
    ([key, column]) => !column.required || positions.has(key),
  );
  return allRequired && (provenance !== null || !hasProvenance(id));
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s’']+/gu, " ")
    .trim()
    .toLowerCase();
}
