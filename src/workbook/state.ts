import * as v from "valibot";

import { type TableId, tableIds } from "../domain/schema/tables";
import type { TableMemory } from "./tableMemory";

/**
 * What Fléchage remembers in the workbook itself: one JSON text in a custom XML part of our namespace, visible to
 * whoever opens the file and travelling with it (officejs A-63). Nothing in it that the workbook does not show.
 */
export const namespace = "urn:flechage:state";

const mark = v.object({ id: v.string(), name: v.string() });
const tableId = v.picklist(tableIds as [TableId, ...TableId[]]);
const memory = v.object({ columns: v.array(v.string()), rows: v.string() });
const sentMark = v.object({
  sheet: mark,
  agreement: v.string(),
  template: v.string(),
  year: v.number(),
  on: v.string(),
  by: v.nullable(v.string()),
  fingerprint: v.string(),
});
const schema = v.object({
  version: v.literal(1),
  /** Sheets that Fléchage wrote: id (survives a rename) and name. */
  sheets: v.array(mark),
  /** Our tables: native table id (survives a rename) and name. */
  tables: v.record(tableId, v.optional(mark)),
  /** Fingerprints of what was last written in the tables. */
  written: v.optional(v.record(tableId, v.optional(memory))),
  /** A reading was shown in the user's sheets, and may be there still. */
  overlay: v.optional(v.literal(true)),
  /** The user's own words and corrected shapes; validated by whoever uses them (`parseVocabulary`). */
  vocabulary: v.optional(v.unknown()),
  /** Funders' forms: what their labels stand for, what was filled; validated by `parseFormMemory`. */
  forms: v.optional(v.unknown()),
  /** Balances marked as sent; what they held stands on their own sheets. */
  sent: v.optional(v.array(sentMark)),
});

export interface Mark {
  readonly id: string;
  readonly name: string;
}

/** A balance that was sent: its frozen sheet, and the fingerprint of every cell of it. */
export interface SentMark {
  readonly sheet: Mark;
  readonly agreement: string;
  readonly template: string;
  readonly year: number;
  /** ISO day. */
  readonly on: string;
  readonly by: string | null;
  readonly fingerprint: string;
}

/** What is known of it before its sheet stands. */
export type SentFacts = Omit<SentMark, "sheet">;

export interface State {
  readonly version: 1;
  readonly sheets: readonly Mark[];
  readonly tables: Readonly<Partial<Record<TableId, Mark>>>;
  readonly written?: Readonly<Partial<Record<TableId, TableMemory>>>;
  readonly overlay?: true;
  readonly vocabulary?: unknown;
  readonly forms?: unknown;
  readonly sent?: readonly SentMark[];
}

export const noState: State = { version: 1, sheets: [], tables: {} };

/** Null when nothing is remembered: the workbook then has no part of ours. */
export function unlessEmpty(state: State): State | null {
  return JSON.stringify(state) === JSON.stringify(noState) ? null : state;
}

/** Nothing readable (damaged, or written by a newer version) counts as no memory: tables are still found by name. */
export function parseState(text: string | null): State {
  if (text === null) return noState;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return noState;
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return noState;
  const { version, sheets, tables, written, overlay, vocabulary, sent, forms } = parsed.output;
  return {
    version,
    sheets,
    tables: definite(tables),
    ...(written === undefined ? {} : { written: definite(written) }),
    ...(overlay === undefined ? {} : { overlay }),
    ...(vocabulary === undefined ? {} : { vocabulary }),
    ...(forms === undefined ? {} : { forms }),
    ...(sent === undefined ? {} : { sent }),
  };
}

function definite<T>(record: Readonly<Partial<Record<TableId, T | undefined>>>) {
  const known = tableIds.flatMap((id) => {
    const value = record[id];
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(known) as Partial<Record<TableId, T>>;
}

export function toXml(state: State): string {
  return `<flechage xmlns="${namespace}">${escaped(JSON.stringify(state))}</flechage>`;
}

/** The text inside our part, null when it is not ours. */
export function fromXml(xml: string): string | null {
  const inside = /<flechage[^>]*>([\s\S]*)<\/flechage>/.exec(xml)?.[1];
  return inside === undefined ? null : unescaped(inside);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** Which sheets are ours: by id; by name where the file was written by a program that gave every sheet a new id. */
export function ownSheets(state: State, sheets: readonly Mark[]): ReadonlySet<string> {
  const ids = new Set(state.sheets.map(({ id }) => id));
  const byId = sheets.filter(({ id }) => ids.has(id));
  const names = new Set(state.sheets.map(({ name }) => name));
  const found = byId.length > 0 ? byId : sheets.filter(({ name }) => names.has(name));
  return new Set(found.map(({ name }) => name));
}
