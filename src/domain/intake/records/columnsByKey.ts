import { wordsOf } from "../read/text";
import { type ColumnKey, type TableId, tableOf } from "../../schema/tables";
import type { SourceTable } from "./sourceTable";

/**
 * Which column of a user's table feeds each column of ours: the one whose header says our own words first (a sheet made
 * from our model), then the first one read as one of its fields. A column feeds one of ours only.
 */
export function columnsByKey<Id extends TableId>(
  table: SourceTable,
  id: Id,
): ReadonlyMap<ColumnKey<Id>, number> {
  const { columns } = tableOf(id);
  const keys = Object.keys(columns) as ColumnKey<Id>[];
  const found = new Map<ColumnKey<Id>, number>();
  const taken = new Set<number>();
  const take = (key: ColumnKey<Id>, column: number | undefined): void => {
    if (column === undefined || found.has(key)) return;
    found.set(key, column);
    taken.add(column);
  };
  const headers = [...table.reading.headers.keys()].sort((a, b) => a - b);
  for (const key of keys) {
    const ours = columns[key]?.header;
    if (ours === undefined) continue;
    take(
      key,
      headers.find((column) => !taken.has(column) && saysHeader(table.header(column), ours)),
    );
  }
  for (const key of keys) {
    const fields = [`${id}.${key}`, ...(columns[key]?.fields ?? [])];
    const free = fields
      .flatMap((field) => table.columnsOf(field))
      .filter((column) => !taken.has(column));
    take(key, free[0]);
  }
  const [identity] = tableOf(id).key as readonly ColumnKey<Id>[];
  if (identity !== undefined) {
    take(
      identity,
      headers.find(
        (column) => !taken.has(column) && bareNumber.test(wordsOf(table.header(column)).join(" ")),
      ),
    );
  }
  return found;
}

/** « N° », « Réf. », « Code » alone, with or without a group header: the identity of the row, whatever the list. */
const bareNumber = /(?:^|\s)(?:n|no|num|numero|ref|reference|code|id)$/;

/** The header, or its last line under a group header, is our own header in one of the two languages. */
function saysHeader(header: string, ours: { readonly fr: string; readonly en: string }): boolean {
  const words = wordsOf(header).join(" ");
  return [ours.fr, ours.en].some((each) => {
    const own = wordsOf(each).join(" ");
    return words === own || (own.includes(" ") && words.endsWith(` ${own}`));
  });
}
