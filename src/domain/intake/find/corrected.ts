import { atOnce } from "../../steps";
import type { TableCorrection } from "../corrections";
import type { Box } from "../grid";
import { columnKeys } from "../columnKeys";
import { isAmountField } from "./fieldShapes";
import { findingTables } from "./findTables";
import type { RoughTable } from "./roughTable";
import type { BodyRows } from "./rows";
import type { View } from "./view";

export interface CorrectedTable {
  readonly rough: RoughTable;
  /** Null for a table nobody said anything about. */
  readonly correction: TableCorrection | null;
}

/**
 * The tables the user spoke of take the place of those found on their cells; of a table that only ends there, the rows above
 * stay. Top to bottom.
 */
export function withCorrections(
  view: View,
  found: readonly RoughTable[],
  corrections: readonly TableCorrection[],
): CorrectedTable[] {
  const standing = corrections.map(({ box }) => standingAt(found, box));
  const others = found.flatMap((table): RoughTable[] => {
    const over = corrections.filter(({ box }) => overlap(box, table.box));
    if (over.length === 0) return [table];
    return standing.includes(table) ? [] : above(table, over);
  });
  return [
    ...others.map((rough): CorrectedTable => ({ rough, correction: null })),
    ...corrections.map((correction, at) => ({
      rough: roughOf(view, standing[at] ?? null, correction),
      correction,
    })),
  ].sort(({ rough: { box: a } }, { rough: { box: b } }) =>
    a.top === b.top ? a.left - b.left : a.top - b.top,
  );
}

/** The found table that has most cells in the box. */
function standingAt(found: readonly RoughTable[], box: Box): RoughTable | null {
  let most = 0;
  let best: RoughTable | null = null;
  for (const table of found) {
    const shared = overlap(table.box, box) ? sharedCells(table.box, box) : 0;
    if (shared > most) [most, best] = [shared, table];
  }
  return best;
}

function sharedCells(a: Box, b: Box): number {
  const rows = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
  return rows * (Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1);
}

/** Rows of a table above those that the user gave to another one. */
function above(table: RoughTable, over: readonly TableCorrection[]): RoughTable[] {
  const bottom = Math.min(...over.map(({ box }) => box.top)) - 1;
  if (bottom < table.bodyTop) return [];
  return [{ ...table, box: { ...table.box, bottom }, bodyBottom: bottom }];
}

function roughOf(view: View, found: RoughTable | null, { box, rows }: TableCorrection): RoughTable {
  const said = [...rows].flatMap(([row, role]) => (role === "header" ? [row] : []));
  const standing = found ?? atOnce(findingTables(view, box))[0] ?? null;
  const kept = (standing?.headerRows ?? []).filter(
    (row) => row >= box.top && row < box.bottom && !rows.has(row),
  );
  const headerRows = (said.length > 0 ? said : kept).sort((a, b) => a - b);
  const first = headerRows[0] ?? box.top;
  // Only the rows of the first header stand over the body: a page's header may be repeated far below.
  const last = headerRows.filter((row, at) => row === first + at).at(-1) ?? first - 1;
  return {
    box: { ...box, top: said.length > 0 ? first : box.top },
    headerRows,
    bodyTop: last + 1,
    bodyBottom: Math.max(last + 1, box.bottom),
  };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Rows as the user says they are; the others as they were found. */
export function withRoles(
  rows: BodyRows,
  correction: TableCorrection | null,
): BodyRows & { readonly ignored: readonly number[] } {
  if (correction === null) return { ...rows, ignored: [] };
  const { rows: said, box } = correction;
  const sorted = (list: readonly number[], role: string): number[] =>
    [
      ...list.filter((row) => !said.has(row)),
      ...[...said].flatMap(([row, is]) => (is === role ? [row] : [])),
    ].sort((a, b) => a - b);
  return {
    data: sorted(rows.data, "data"),
    totals: sorted(rows.totals, "total"),
    groups: sorted(rows.groups, "section"),
    ignored: sorted([], "ignored"),
    ofWhich: rows.ofWhich.filter((row) => !said.has(row)),
    doubtful: rows.doubtful.filter((row) => !said.has(row)),
    bottom: box.bottom,
  };
}

/** What the user says of each column, their words of another file included. */
export function columnsSaid(
  correction: TableCorrection | null,
  headers: ReadonlyMap<number, string>,
): ReadonlyMap<number, string | null> {
  if (correction === null) return new Map();
  const { columns, named } = correction;
  if (named === undefined) return columns;
  const known = [...columnKeys(headers)].flatMap(([column, key]) => {
    const field = named[key];
    return field === undefined ? [] : [[column, field] as const];
  });
  return new Map([...known, ...columns]);
}

/** Columns have the fields the user gave them; an amount that they put elsewhere leaves its old column. */
export function sayColumns(
  columns: Map<number, string | null>,
  said: ReadonlyMap<number, string | null>,
): void {
  for (const field of said.values()) {
    if (field === null || !isAmountField(field)) continue;
    for (const [column, was] of columns) {
      if (was === field && !said.has(column)) columns.set(column, null);
    }
  }
  for (const [column, field] of said) columns.set(column, field);
}
