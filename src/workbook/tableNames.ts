import type { TableId } from "../domain/schema/tables";
import type { RawTable } from "./door";
import { matchHeaders } from "./headers";

/** How formulas name one of our tables and its columns as they stand in the workbook. */
export interface TableNames {
  readonly table: string;
  /** Header by key of our column. */
  readonly columns: ReadonlyMap<string, string>;
}

export function tableNames(id: TableId, { name, headers }: RawTable): TableNames {
  const { positions } = matchHeaders(id, headers);
  return {
    table: name,
    columns: new Map([...positions].map(([key, at]) => [key, headers[at] ?? ""])),
  };
}

/** `T_Depenses[Montant TTC]`; null when the table has no such column. */
export function columnReference({ table, columns }: TableNames, key: string): string | null {
  const header = columns.get(key);
  // Brackets, the number sign and the apostrophe are written after an apostrophe.
  return header === undefined ? null : `${table}[${header.replace(/['[\]#@]/g, "'$&")}]`;
}
