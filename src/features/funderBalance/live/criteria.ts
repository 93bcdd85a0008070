import type { TableId } from "../../../domain/schema/tables";
import { asLiteral } from "../../../workbook/cellText";
import { type TableNames, columnReference } from "../../../workbook/tableNames";

/** How the workbook names our tables; a table that is not there is not in it. */
export type Names = ReadonlyMap<TableId, TableNames>;

/** One condition of a SUMIFS: a column by key, and what it must be as it is written in a formula. */
export type Criterion = readonly [column: string, wanted: string];

/** `SUMIFS(T_Budget[Prévu],T_Budget[Code projet],"=P1")`; null when a column is missing. */
export function sumIfs(
  names: Names,
  table: TableId,
  amount: string,
  criteria: readonly Criterion[],
): string | null {
  const known = names.get(table);
  if (known === undefined) return null;
  const parts = [columnReference(known, amount)];
  for (const [column, wanted] of criteria) parts.push(columnReference(known, column), wanted);
  return parts.includes(null) ? null : `SUMIFS(${parts.join(",")})`;
}

/** Exactly this text: no wildcard, no comparison sign of its own. */
export function exactly(text: string): string {
  return asLiteral(`=${text.replace(/[~*?]/g, "~$&")}`);
}

/** Both ends of a calendar year. */
export function withinYear(column: string, year: number): Criterion[] {
  return [
    [column, `">="&DATE(${year},1,1)`],
    [column, `"<="&DATE(${year},12,31)`],
  ];
}

/** `{"6063*","6064*"}`: accounts that begin so. */
export function beginning(prefixes: readonly string[]): string {
  return `{${prefixes.map((prefix) => asLiteral(`${prefix}*`)).join(",")}}`;
}
