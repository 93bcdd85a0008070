import type { Columns } from "./column";

/** One of our tables: everything else (readers, writers, docs, types) derives from this description. */
export interface Table<C extends Columns = Columns> {
  /** Native Excel table name and sheet name, by language of the workbook. */
  readonly name: { readonly fr: string; readonly en: string };
  readonly sheet: { readonly fr: string; readonly en: string };
  readonly columns: C;
  /** Columns whose values together identify a record. */
  readonly key: readonly string[];
}

export function table<C extends Columns>(
  name: Table["name"],
  sheet: Table["sheet"],
  key: readonly (keyof C & string)[],
  columns: C,
): Table<C> {
  return { name, sheet, key, columns };
}
