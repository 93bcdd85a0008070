import { fieldWords, moreFieldWords } from "./fieldWords";
import { type TableId, resultTables, tableIds, tableOf } from "./tables";

export interface Field {
  readonly id: string;
  /** As written by users, unnormalised. */
  readonly synonyms: readonly string[];
}

/** Every canonical field with its synonyms, then the columns of ours that no canonical field feeds. */
export const fields: readonly Field[] = [
  ...[...Object.entries(fieldWords), ...Object.entries(moreFieldWords)].map(([id, text]) => ({
    id,
    synonyms: text.split(" · "),
  })),
  ...tableIds
    .filter((table) => !resultTables.has(table))
    .flatMap((table) =>
      Object.entries(tableOf(table).columns).flatMap(([key, { header, fields: fed }]) =>
        fed.length > 0 || header.fr === "N°"
          ? []
          : [{ id: ownField(table, key), synonyms: [header.fr, header.en] }],
      ),
    ),
];

/** Name of a column of ours that no canonical field feeds: `keys.weight`. */
export function ownField(table: TableId, key: string): string {
  return `${table}.${key}`;
}
