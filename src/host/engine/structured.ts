import type { Box, HostSheet, HostTable, HostWorkbook } from "../model/workbook";

/** What a structured reference points at, or why it points at nothing. */
export type StructuredTarget =
  | { readonly sheet: HostSheet; readonly box: Box; readonly table: HostTable }
  | "#REF!"
  | "#VALUE!"
  | "#NULL!";

type Item = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

/** `T[…]` cut in its parts; columns is null for all of them, a pair for `[A]:[B]`. */
export interface StructuredParts {
  readonly table: string;
  readonly items: readonly Item[];
  readonly columns: readonly [string, string] | null;
}

const itemNames: Record<string, Item> = {
  "#all": "#All",
  "#data": "#Data",
  "#headers": "#Headers",
  "#totals": "#Totals",
  "#this row": "#This Row",
};

/** Cuts `T[Col]`, `T[[#All],[A]:[B]]`, `[@Col]`, `T[]`…; null when it is malformed. */
export function parseStructured(text: string): StructuredParts | null {
  const open = text.indexOf("[");
  const table = text.slice(0, open);
  const inner = text.slice(open + 1, -1).trim();
  if (inner === "") return { table, items: [], columns: null };
  if (inner.startsWith("@")) {
    const columns = parseColumns(inner.slice(1).trim());
    return columns === undefined ? null : { table, items: ["#This Row"], columns };
  }
  if (!inner.startsWith("[")) {
    const item = itemNames[inner.toLowerCase()];
    if (item !== undefined) return { table, items: [item], columns: null };
    const name = unescape(inner);
    return { table, items: [], columns: [name, name] };
  }
  return parseList(table, inner);
}

function parseList(table: string, inner: string): StructuredParts | null {
  const items: Item[] = [];
  let columns: readonly [string, string] | null = null;
  for (const part of splitList(inner)) {
    const item = itemNames[part.slice(1, -1).trim().toLowerCase()];
    if (item !== undefined && part.startsWith("[")) items.push(item);
    else {
      const found = parseColumns(part);
      if (found === undefined || columns !== null) return null;
      columns = found;
    }
  }
  return { table, items, columns };
}

/** `Col`, `[Col]` or `[A]:[B]`; null for nothing, undefined when malformed. */
function parseColumns(text: string): readonly [string, string] | null | undefined {
  if (text === "") return null;
  if (!text.startsWith("[")) return [unescape(text), unescape(text)];
  const parts = /^\[((?:'.|[^\]'])*)\](?:\s*:\s*\[((?:'.|[^\]'])*)\])?$/.exec(text);
  const from = parts?.[1];
  if (from === undefined) return undefined;
  return [unescape(from), unescape(parts?.[2] ?? from)];
}

function splitList(inner: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < inner.length; i += 1) {
    const letter = inner[i];
    if (letter === "'") i += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]") depth -= 1;
    else if (letter === "," && depth === 0) {
      parts.push(inner.slice(from, i).trim());
      from = i + 1;
    }
  }
  parts.push(inner.slice(from).trim());
  return parts;
}

function unescape(name: string): string {
  return name.replace(/'(.)/g, "$1").trim();
}

/** Where a structured reference points, seen from a cell (for `@` and for a missing table name). */
export function resolveStructured(
  workbook: HostWorkbook,
  text: string,
  home: { readonly sheet: HostSheet; readonly row: number; readonly column: number },
): StructuredTarget {
  const parts = parseStructured(text);
  if (parts === null) return "#REF!";
  const found = parts.table === "" ? tableAround(home) : tableNamed(workbook, parts.table);
  if (found === null) return "#REF!";
  const { sheet, table } = found;
  const rows = rowsOf(table, parts.items, sheet === home.sheet ? home.row : null);
  if (typeof rows === "string") return rows;
  if (parts.columns === null) return { sheet, table, box: { ...table.box, ...rows } };
  const first = columnIndex(table, parts.columns[0]);
  const last = columnIndex(table, parts.columns[1]);
  if (first < 0 || last < 0) return "#REF!";
  const left = table.box.left + Math.min(first, last);
  const right = table.box.left + Math.max(first, last);
  return { sheet, table, box: { ...rows, left, right } };
}

function columnIndex(table: HostTable, name: string): number {
  const wanted = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.trim().toLowerCase() === wanted);
}

function rowsOf(
  table: HostTable,
  items: readonly Item[],
  row: number | null,
): { top: number; bottom: number } | "#VALUE!" | "#REF!" | "#NULL!" {
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  const { top, bottom } = table.box;
  const body = { top: top + head, bottom: bottom - foot };
  if (items.length === 0) return body;
  const spans: { top: number; bottom: number }[] = [];
  for (const item of items) {
    if (item === "#All") spans.push({ top, bottom });
    else if (item === "#Data") spans.push(body);
    else if (item === "#This Row") {
      if (row === null || row < body.top || row > body.bottom) return "#VALUE!";
      spans.push({ top: row, bottom: row });
    } else if (item === "#Headers") {
      if (head === 0) return "#REF!";
      spans.push({ top, bottom: top });
    } else if (foot === 0) return "#REF!";
    else spans.push({ top: bottom, bottom });
  }
  return {
    top: Math.min(...spans.map((span) => span.top)),
    bottom: Math.max(...spans.map((span) => span.bottom)),
  };
}

function tableNamed(
  workbook: HostWorkbook,
  name: string,
): { sheet: HostSheet; table: HostTable } | null {
  const wanted = name.toLowerCase();
  for (const sheet of workbook.sheets)
    for (const table of sheet.tables)
      if (table.name.toLowerCase() === wanted) return { sheet, table };
  return null;
}

function tableAround({
  sheet,
  row,
  column,
}: {
  sheet: HostSheet;
  row: number;
  column: number;
}): { sheet: HostSheet; table: HostTable } | null {
  const table = sheet.tables.find(
    ({ box }) => row >= box.top && row <= box.bottom && column >= box.left && column <= box.right,
  );
  return table === undefined ? null : { sheet, table };
}
