import { usedBox } from "../../model/edit";
import { cellAt } from "../../model/change";
import { styleAt } from "../../model/edit";
import { findTable } from "../../model/editTables";
import type { HostPivot, PivotCache, PivotSource, PivotValue } from "../../model/pivot";
import { HostError } from "../../protocol/errors";
import { drawPivot, type PivotTools } from "../../pivots/editPivots";
import { passingRecords } from "../../pivots/pivotFilters";
import { pivotWords } from "../../pivots/pivotWords";
import { fullAddress, rangeArgument, tableTarget } from "../address";
import { objectOf } from "../args";
import type { HostContext } from "../context";
import { datePeriod, dynamicPeriod } from "../datePeriods";
import { displayText } from "../display";
import type { HostSheet } from "../../model/workbook";
import type { RangeTarget } from "../targets";
import type { PivotTarget } from "./pivotTargets";

/** What draws a pivot for this user: words and today's date. */
export function pivotTools({ culture, workbook }: HostContext): PivotTools {
  return {
    words: pivotWords(culture),
    passing: (pivot) =>
      passingRecords(
        pivot,
        (date) => datePeriod(date, workbook.date1904),
        (condition) => dynamicPeriod(condition, new Date(), workbook.date1904),
      ),
  };
}

/** A pivot of a sheet by its id. */
export function pivotOf(sheet: HostSheet, id: string): PivotTarget {
  return {
    sheet,
    id,
    get: () => {
      const found = sheet.pivots.find((pivot) => pivot.id === id);
      if (found === undefined) throw new HostError("ItemNotFound");
      return found;
    },
    set: (context, pivot) => {
      drawPivot(context.workbook, sheet, pivot, pivotTools(context));
    },
  };
}

/** Reads the source of a new pivot: a table, a range, or the address or name of one. */
export function sourceArgument(context: HostContext, value: unknown): PivotSource {
  const table = objectOf(value, "Table");
  if (table !== null) return { kind: "Table", table: table.table.id };
  if (typeof value === "string") {
    const named = findTable(context.workbook, value);
    if (named !== undefined) return { kind: "Table", table: named.id };
  }
  const { sheet, box } = rangeArgument(context, value);
  return { kind: "Range", sheet: sheet.id, box };
}

/** Where the source of a pivot stands now. Throws InvalidOperation when it is gone. */
export function sourceRange(
  { workbook }: HostContext,
  source: HostPivot["source"],
): RangeTarget & { readonly totals: boolean } {
  if (source.kind === "Table") {
    const found = tableTarget(workbook, source.table);
    if (found !== undefined)
      return { sheet: found.sheet, box: found.table.box, totals: found.table.showTotals };
  } else {
    const sheet = workbook.sheets.find(({ id }) => id === source.sheet);
    if (sheet !== undefined) return { sheet, box: source.box, totals: false };
  }
  throw new HostError("InvalidOperation", "the source of the pivot table is gone");
}

/** `Data!A1:E21`, or the name of the table. */
export function sourceText(context: HostContext, source: HostPivot["source"]): string {
  if (source.kind === "Table") return findTable(context.workbook, source.table)?.name ?? "";
  return fullAddress(sourceRange(context, source));
}

/** Reads the source again: its first row names the fields. */
export function readCache(context: HostContext, source: HostPivot["source"]): PivotCache {
  const { sheet, box, totals } = sourceRange(context, source);
  const used = usedBox(sheet, true, box) ?? box;
  const bottom = Math.min(box.bottom - (totals ? 1 : 0), used.bottom);
  const right = Math.min(box.right, Math.max(used.right, box.left));
  const valueAt = (row: number, column: number): PivotValue => {
    const cell = cellAt(sheet, row, column);
    if (cell === undefined || cell.value === null) return { value: null, text: "" };
    return { value: cell.value, text: displayText(cell, styleAt(sheet, row, column), context) };
  };
  const columns = Array.from({ length: right - box.left + 1 }, (_, i) => box.left + i);
  const taken = new Set<string>();
  const fields = columns.map((column) => {
    const { text } = valueAt(box.top, column);
    if (text === "") throw new HostError("InvalidArgument", "a column of the source has no name");
    let name = text;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${text}${number}`;
    taken.add(name.toLowerCase());
    return { name, numberFormat: styleAt(sheet, box.top + 1, column).numberFormat };
  });
  const records: PivotValue[][] = [];
  for (let row = box.top + 1; row <= bottom; row += 1)
    records.push(columns.map((column) => valueAt(row, column)));
  return { fields, records };
}

/** The pivot on what its source holds now; fields that are gone leave it. */
export function refreshed(context: HostContext, pivot: HostPivot): HostPivot {
  const cache = readCache(context, pivot.source);
  const names = new Set(cache.fields.map(({ name }) => name));
  const still = (fields: readonly string[]): string[] => fields.filter((field) => names.has(field));
  return {
    ...pivot,
    cache,
    rows: still(pivot.rows),
    columns: still(pivot.columns),
    filters: still(pivot.filters),
    data: pivot.data.filter(({ field }) => names.has(field)),
  };
}
