import { type TableId, tableOf } from "../domain/schema/tables";
import type { RawCell } from "./cells";
import type { RawTable } from "./door";
import { matchHeaders } from "./headers";
import type { PlanCell } from "./plan";
import type { Recollection } from "./tableMemory";

export type FreshRow = readonly PlanCell[];

/** Fresh rows that no standing row has met yet, by key and by source. */
class Waiting {
  private readonly byKey = new Map<string, FreshRow[]>();
  private readonly bySource = new Map<string, FreshRow[]>();

  readonly keyOf: (row: FreshRow) => string;
  private readonly provenance: number | null;

  constructor(
    fresh: readonly FreshRow[],
    keyOf: (row: FreshRow) => string,
    provenance: number | null,
  ) {
    this.keyOf = keyOf;
    this.provenance = provenance;
    for (const row of fresh) {
      put(this.byKey, keyOf(row), row);
      put(this.bySource, sourceOf(row, provenance), row);
    }
  }

  take(key: string): FreshRow | undefined {
    const row = this.byKey.get(key)?.shift();
    if (row !== undefined) {
      const alike = this.bySource.get(sourceOf(row, this.provenance));
      alike?.splice(alike.indexOf(row), 1);
    }
    return row;
  }

  /** The only row left from this cell. */
  onlyFrom(source: string): FreshRow | undefined {
    const rows = this.bySource.get(source) ?? [];
    return source !== "" && rows.length === 1 ? rows[0] : undefined;
  }
}

function put(map: Map<string, FreshRow[]>, key: string, row: FreshRow): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}

/** Index of a standing row → the fresh row that it is. */
export function pairRows(
  fresh: readonly FreshRow[],
  { rows }: RawTable,
  keyOf: KeyOf,
  recalled: Recollection | null,
  provenance: number | null,
): ReadonlyMap<number, FreshRow> {
  const waiting = new Waiting(fresh, (row) => keyOf(row.map(contentOf)), provenance);
  const found = new Map<number, FreshRow>();
  rows.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const row = waiting.take(keyOf(cells));
    if (row !== undefined) found.set(index, row);
  });
  if (recalled === null || provenance === null) return found;
  rows.forEach((cells, index) => {
    if (found.has(index) || recalled.knows(keyOf(cells))) return;
    // We wrote the other key last time and never this one: the user corrected it.
    const row = waiting.onlyFrom(String(cells[provenance] ?? ""));
    if (row === undefined || !recalled.knows(waiting.keyOf(row))) return;
    waiting.take(waiting.keyOf(row));
    found.set(index, row);
  });
  return found;
}

/** The text a link shows, or the text itself. */
export function sourceOf(row: FreshRow, provenance: number | null): string {
  const cell = provenance === null ? null : (row[provenance] ?? null);
  if (cell === null || typeof cell !== "object") return "";
  if ("text" in cell) return cell.text;
  const shown = /,"((?:[^"]|"")*)"\)$/.exec(cell.formula)?.[1] ?? "";
  return shown.replaceAll('""', '"');
}

/** The text of a row's key, from its cells. */
export type KeyOf = (cells: readonly RawCell[]) => string;

export function keyReader(id: TableId, headers: readonly string[]): KeyOf {
  const { positions } = matchHeaders(id, headers);
  const indexes = tableOf(id).key.map((column) => positions.get(column));
  return (cells) =>
    JSON.stringify(
      indexes.map((index) => (index === undefined ? "" : String(cells[index] ?? "").trim())),
    );
}

/** A planned cell as the content that the same cell has when it is read. */
export function contentOf(cell: PlanCell): RawCell {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  return "text" in cell ? cell.text : cell.formula;
}
