import type { RecordOfColumns } from "./column";
import type { Table } from "./table";
import { agreements, amendments, fundingLines, payments } from "./tables/agreements";
import { allocations, assets, expenses, keys, resources } from "./tables/costs";
import { assignments, employees, payroll, timesheets } from "./tables/people";
import { budget, funders, projects } from "./tables/projects";
import { actions, closings, findings, indicators, journal, settings } from "./tables/steering";

/** Every table, in the order in which sheets are written. */
export const tables = {
  projects,
  funders,
  agreements,
  fundingLines,
  amendments,
  budget,
  expenses,
  assets,
  employees,
  assignments,
  payroll,
  timesheets,
  keys,
  allocations,
  payments,
  resources,
  indicators,
  actions,
  settings,
  closings,
  findings,
  journal,
} as const;

export type TableId = keyof typeof tables;
export type RecordOf<Id extends TableId> = RecordOfColumns<(typeof tables)[Id]["columns"]>;
export type ColumnKey<Id extends TableId> = keyof (typeof tables)[Id]["columns"] & string;

type OptionalKeys<Record> = {
  [Key in keyof Record]: null extends Record[Key] ? Key : never;
}[keyof Record];
type DraftOf<Record> = Omit<Record, OptionalKeys<Record>> &
  Partial<Pick<Record, OptionalKeys<Record>>>;
/** A record as builders write it: a column that may stay empty may be left out. */
export type Draft<Id extends TableId> = DraftOf<RecordOf<Id>>;

export const tableIds = Object.keys(tables) as TableId[];

/** Tables that Fléchage fills from its own work, never from a sheet of the user's. */
export const resultTables: ReadonlySet<TableId> = new Set(["closings", "findings", "journal"]);

/** The general view of a table, for code that treats all tables alike. */
export function tableOf(id: TableId): Table {
  return tables[id];
}

/** The whole record: null in every column that the draft leaves out. */
export function filled<Id extends TableId>(id: Id, draft: Draft<Id>): RecordOf<Id> {
  // The schema ties the keys of a table to its record; a draft lacks only columns that may be empty.
  return { ...blank(id), ...draft } as unknown as RecordOf<Id>;
}

const blanks = new Map<TableId, Readonly<Record<string, null>>>();

function blank(id: TableId): Readonly<Record<string, null>> {
  const known = blanks.get(id);
  if (known !== undefined) return known;
  const empty = Object.fromEntries(Object.keys(tables[id].columns).map((key) => [key, null]));
  blanks.set(id, empty);
  return empty;
}

/**
 * Where a record stands: its row in one of our tables, and the letter of each column there.
 * `source` says where it came from in the user's sheets (`Paie!C7`), when it was read from one.
 */
export interface Place {
  readonly table: TableId;
  readonly sheet: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  /** Column key → letter; shared by all records of the table. */
  readonly letters: ReadonlyMap<string, string>;
  readonly source: string | null;
}

/** A record with its place: what the ledger and the checks work on. */
export type Placed<Id extends TableId> = RecordOf<Id> & { readonly place: Place };

/** Address of one value of a record, e.g. `Dépenses!H14`. */
export function cellOf(place: Place, key: string): string {
  return `${quotedSheet(place.sheet)}!${place.letters.get(key) ?? "A"}${place.row}`;
}

const quoted = new Map<string, string>();

function quotedSheet(sheet: string): string {
  const known = quoted.get(sheet);
  if (known !== undefined) return known;
  const text = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  quoted.set(sheet, text);
  return text;
}

/** A record on its way into one of our tables, with where it was read. */
export interface NewRecord<Id extends TableId = TableId> {
  readonly values: RecordOf<Id>;
  /** Cell or range it came from (`'Temps mars'!D12`). */
  readonly source: string;
}

export type NewRecords = { readonly [Id in TableId]?: readonly NewRecord<Id>[] };
