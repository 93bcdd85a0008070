import type { Box } from "../domain/intake/grid";
import type { Column, ColumnType, ColumnValue } from "../domain/schema/column";
import { type NewRecord, type TableId, tableOf } from "../domain/schema/tables";
import { choiceWord } from "../domain/schema/choices";
import { asLiteral } from "./cellText";
import { type CellContext, writeCell } from "./cells";
import type { RawTable } from "./door";
import { columnsOf, hasProvenance, matchHeaders, provenanceHeader } from "./headers";
import { type Again, mergeRows } from "./mergeRows";
import { contentOf, keyReader } from "./pairRows";
import type { Format, PageSetup, PlanCell, WorkbookChange } from "./plan";
import { type TableMemory, memoryOf } from "./tableMemory";

/** en-US codes (officejs A-24); no typed thousands separator (A-25). */
export const numberFormats: Partial<Record<ColumnType, string>> = {
  money: '#,##0.00 "€"',
  date: "dd/mm/yyyy",
  month: "mm/yyyy",
  minutes: "0.00",
  ratio: "0.00%",
  integer: "0",
};

export interface TableOptions {
  /** The table as it stands, when it is written again: the user's columns, order and rows are kept. */
  readonly existing?: RawTable;
  /** Another sheet name, where the usual one is taken by a sheet of the user's. */
  readonly sheet?: string;
  readonly date1904?: boolean;
  /** What we last wrote: the user's corrections are kept and told, and this writing is remembered in turn. */
  readonly memory?: TableMemory;
  /** Ends the link of a kept row whose source is gone. */
  readonly vanishedMark?: string;
}

export interface PlannedTable {
  readonly changes: WorkbookChange[];
  /** What became of the rows that stood; null when the table is new. */
  readonly again: TableAgain | null;
}

/** The rows and columns of `again` are indexes from the first cell of the body. */
export interface TableAgain extends Again {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
}

/**
 * What writes the records of one of our tables: its sheet, a header row, the body, the native table, number
 * formats, widths, lists of choices, a frozen header and, in the last column of ours, a link to the source cell.
 * With `existing` the table is written again in place.
 */
export function planTable<Id extends TableId>(
  id: Id,
  records: readonly NewRecord<Id>[],
  language: "fr" | "en",
  options: TableOptions = {},
): WorkbookChange[] {
  return planTableAgain(id, records, language, options).changes;
}

/** The same, with what writing again does to the rows that stand. */
export function planTableAgain<Id extends TableId>(
  id: Id,
  records: readonly NewRecord<Id>[],
  language: "fr" | "en",
  options: TableOptions = {},
): PlannedTable {
  const { existing, memory } = options;
  const sheet = existing?.sheet ?? options.sheet ?? tableOf(id).sheet[language];
  const top = existing?.top ?? 1;
  const left = existing?.left ?? 1;
  const headers = headersOf(id, language, existing?.headers ?? [], records);
  const date1904 = existing?.date1904 ?? options.date1904 ?? false;
  const fresh = rowsOf(id, records, headers, { language, date1904 });
  const { vanishedMark = "" } = options;
  const merged =
    existing === undefined
      ? null
      : mergeRows(id, fresh, headers, existing, {
          vanishedMark,
          ...(memory === undefined ? {} : { memory }),
        });
  const rows = merged === null ? fresh : merged.rows;
  // A native table has at least one row of body.
  const body = rows.length === 0 ? [headers.map((): PlanCell => null)] : rows;
  const box = { top, left, bottom: top + body.length, right: left + headers.length - 1 };
  const name = existing?.name ?? tableOf(id).name[language];
  const cells = [
    headers.map((text): PlanCell => ({ text })),
    ...body,
    ...leftOver(existing, body.length, headers.length),
  ];
  const changes: WorkbookChange[] = [
    { kind: "write", sheet, top, left, cells },
    ...looks(id, { sheet, headers, box, language }),
    {
      kind: "table",
      sheet,
      box,
      name,
      style: "TableStyleLight1",
      id,
      ...(memory === undefined ? {} : { memory: memoryOfRows(id, headers, fresh) }),
    },
  ];
  if (existing !== undefined && merged !== null) {
    return { changes, again: { ...merged.again, sheet, top: top + 1, left, headers } };
  }
  return {
    again: null,
    changes: [
      { kind: "addSheet", sheet, ours: true, tabColor: "#1F3864" },
      ...changes,
      { kind: "columnWidths", sheet, left, widths: widthsFor(cells) },
      // Two lines: long headers wrap.
      { kind: "rowHeights", sheet, top, points: [32] },
      { kind: "freeze", sheet, rows: top, columns: 0 },
      { kind: "page", sheet, page: printed(top) },
    ],
  };
}

/** What the sources say now, whatever stays of the user's: a correction is one until the source agrees. */
function memoryOfRows(
  id: TableId,
  headers: readonly string[],
  rows: readonly (readonly PlanCell[])[],
): TableMemory {
  const { positions } = matchHeaders(id, headers);
  const keyOf = keyReader(id, headers);
  return memoryOf(
    [...positions.keys()],
    rows.map((row) => {
      const cells = row.map(contentOf);
      return { key: keyOf(cells), cells: [...positions.values()].map((at) => cells[at] ?? "") };
    }),
  );
}

/** The headers that stand there, then ours that are missing; a rare column comes with the first value for it. */
function headersOf(
  id: TableId,
  language: "fr" | "en",
  standing: readonly string[],
  records: readonly NewRecord[],
): string[] {
  const { positions, provenance } = matchHeaders(id, standing);
  const absent = columnsOf(id).flatMap(([key, { header, rare }]) =>
    positions.has(key) || (rare === true && !isFilled(records, key)) ? [] : [header[language]],
  );
  const last = hasProvenance(id) && provenance === null ? [provenanceHeader] : [];
  return [...standing, ...absent, ...last];
}

function isFilled(records: readonly NewRecord[], key: string): boolean {
  return records.some(
    ({ values }) =>
      ((values as Readonly<Record<string, ColumnValue | null>>)[key] ?? null) !== null,
  );
}

/** Records laid out under the headers; null under the user's own columns. */
function rowsOf<Id extends TableId>(
  id: Id,
  records: readonly NewRecord<Id>[],
  headers: readonly string[],
  context: CellContext,
): PlanCell[][] {
  const { positions, provenance } = matchHeaders(id, headers);
  const columns = columnsOf(id);
  return records.map((record) => {
    const values = record.values as Readonly<Record<string, ColumnValue | null>>;
    const row = headers.map((): PlanCell => null);
    for (const [key, column] of columns) {
      const position = positions.get(key);
      if (position !== undefined) row[position] = writeCell(column, values[key] ?? null, context);
    }
    if (provenance !== null) row[provenance] = linkTo(record.source);
    return row;
  });
}

/**
 * A formula of a few bytes rather than a hyperlink object per row: thousands of them fit in one request, and
 * it works without the add-in. A source in another file (`[fec.txt]fec!A12`) is named but has no link.
 */
function linkTo(source: string): PlanCell {
  if (source === "") return null;
  const elsewhere = /^'?\[/.test(source) || !source.includes("!");
  return elsewhere || source.length > 200
    ? { text: source }
    : { formula: `=HYPERLINK(${asLiteral(`#${source}`)},${asLiteral(source)})` };
}

/** Rows that the table had and has no more are emptied. */
function leftOver(existing: RawTable | undefined, rows: number, width: number): PlanCell[][] {
  const count = Math.max(0, (existing?.rows.length ?? 0) - rows);
  return Array.from({ length: count }, () =>
    Array.from({ length: width }, (): PlanCell => ({ text: "" })),
  );
}

interface Layout {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly box: Box;
  readonly language: "fr" | "en";
}

function looks(id: TableId, { sheet, headers, box, language }: Layout): WorkbookChange[] {
  const { positions, provenance } = matchHeaders(id, headers);
  const body = (index: number): Box => {
    const column = box.left + index;
    return { top: box.top + 1, bottom: box.bottom, left: column, right: column };
  };
  const columns = columnsOf(id).flatMap(([key, column]): WorkbookChange[] => {
    const index = positions.get(key);
    if (index === undefined) return [];
    const numberFormat = numberFormats[column.type];
    const list = choicesOf(column, language);
    return [
      ...(numberFormat === undefined
        ? []
        : [{ kind: "format", sheet, box: body(index), format: { numberFormat } } as const]),
      ...(list.length === 0
        ? []
        : [{ kind: "validation", sheet, box: body(index), list } as const]),
    ];
  });
  return [
    { kind: "format", sheet, box: { ...box, bottom: box.top }, format: headerFormat },
    ...columns,
    ...(provenance === null
      ? []
      : [{ kind: "format", sheet, box: body(provenance), format: { color: "#0563C1" } } as const]),
  ];
}

/** On landscape pages as wide as the table, its header on each of them. */
function printed(headerRow: number): PageSetup {
  return {
    orientation: "Landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    titleRows: { top: headerRow, bottom: headerRow },
    footer: { left: "&A", right: "&P/&N" },
  };
}

const headerFormat: Format = {
  bold: true,
  color: "#FFFFFF",
  fill: "#1F3864",
  vertical: "Center",
  wrap: true,
};

function choicesOf(column: Column, language: "fr" | "en"): string[] {
  return (column.choices ?? []).map((choice) => choiceWord(choice, language));
}

/** Wide enough for the first rows, within reason; a date needs 11 characters, an amount 14. */
function widthsFor(cells: readonly (readonly PlanCell[])[]): number[] {
  const [headers = [], ...body] = cells;
  const sample = body.slice(0, 200);
  return headers.map((header, column) => {
    const lengths = sample.map((row) => shownLength(row[column] ?? null));
    return Math.min(48, Math.max(11, shownLength(header) / 2 + 4, ...lengths));
  });
}

function shownLength(cell: PlanCell): number {
  if (cell === null || typeof cell === "boolean") return 6;
  if (typeof cell === "number") return 14;
  return ("text" in cell ? cell.text.length : 20) + 2;
}
