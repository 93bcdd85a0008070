import { type TableId, tableOf } from "../domain/schema/tables";
import type { RawCell } from "./cells";
import type { RawTable } from "./door";
import { hasProvenance, matchHeaders } from "./headers";
import type { PlanCell } from "./plan";

/**
 * Writes fresh rows over a table that stands, without losing what the user put in it (officejs C-26, C-27).
 *
 * Rows are matched by key. A matched row stays where it is: the user's own columns are left alone and so is a
 * column of ours for which the source says nothing. A row without provenance was typed by hand and stays.
 * A row whose source is gone goes; the rows below move up with all their cells. New rows come last.
 * In the result null leaves the cell that stands there alone.
 */
export function mergeRows(
  id: TableId,
  fresh: readonly (readonly PlanCell[])[],
  headers: readonly string[],
  standing: RawTable,
): (readonly PlanCell[])[] {
  const keyOf = keyReader(id, headers);
  const waiting = new Map<string, (readonly PlanCell[])[]>();
  for (const row of fresh) {
    const key = keyOf(row.map(contentOf));
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  const rows: (readonly PlanCell[])[] = [];
  standing.rows.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const match = waiting.get(keyOf(cells.map(String)))?.shift();
    if (match === undefined && !isByHand(id, headers, cells)) return;
    const row = match ?? headers.map((): PlanCell => null);
    rows.push(rows.length === index ? row : moved(row, standing, index));
  });
  const unmatched = new Set([...waiting.values()].flat());
  const newRows = fresh.filter((row) => unmatched.has(row));
  for (const row of newRows) {
    const overOldRow = rows.length < standing.rows.length;
    rows.push(overOldRow ? row.map((cell) => cell ?? { text: "" }) : row);
  }
  return rows;
}

function keyReader(id: TableId, headers: readonly string[]): (cells: readonly string[]) => string {
  const { positions } = matchHeaders(id, headers);
  const indexes = tableOf(id).key.map((column) => positions.get(column));
  return (cells) =>
    JSON.stringify(
      indexes.map((index) => (index === undefined ? "" : (cells[index] ?? "").trim())),
    );
}

/** A planned cell as the text that the same cell has when it is read. */
function contentOf(cell: PlanCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  return "text" in cell ? cell.text : cell.formula;
}

/** The journal and the closings only grow; elsewhere a row that no sheet accounts for is the user's. */
function isByHand(id: TableId, headers: readonly string[], cells: readonly RawCell[]): boolean {
  if (!hasProvenance(id)) return id !== "findings";
  const { provenance } = matchHeaders(id, headers);
  return provenance === null || (cells[provenance] ?? "") === "";
}

/** A row that goes to another place takes along what would have been left alone. */
function moved(row: readonly PlanCell[], standing: RawTable, from: number): PlanCell[] {
  return row.map((cell, column) => {
    if (cell !== null) return cell;
    const formula = standing.formulas?.[from]?.[column] ?? null;
    // A structured reference means its own row wherever it stands; an address would mean another one.
    if (formula !== null && !/\$?[A-Z]{1,3}\$?\d/.test(formula)) return { formula };
    const value = standing.rows[from]?.[column] ?? "";
    return typeof value === "string" ? { text: value } : value;
  });
}
