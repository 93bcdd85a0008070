import { perform, record } from "./journal";
import { maxColumn, type Cell, type HostSheet, type HostWorkbook } from "./workbook";

/** Sets a property, recorded for undo. Values are replaced whole: never mutate one that was put here. */
export function put<T extends object, K extends keyof T>(
  workbook: HostWorkbook,
  target: T,
  key: K,
  value: T[K],
): void {
  const before = target[key];
  if (Object.is(before, value)) return;
  perform(workbook, {
    back: () => (target[key] = before),
    forth: () => (target[key] = value),
  });
}

/** Sets or (undefined) deletes an entry of a map, recorded for undo. */
export function putEntry<K, V>(
  workbook: HostWorkbook,
  map: Map<K, V>,
  key: K,
  value: V | undefined,
): void {
  const before = map.get(key);
  if (before === value) return;
  const assign = (to: V | undefined): void => {
    if (to === undefined) map.delete(key);
    else map.set(key, to);
  };
  perform(workbook, {
    back: () => {
      assign(before);
    },
    forth: () => {
      assign(value);
    },
  });
}

/** Replaces what a map or set holds, recorded for undo. */
export function putAll<C extends Map<unknown, unknown> | Set<unknown>>(
  workbook: HostWorkbook,
  target: C,
  content: C,
): void {
  const entries = <T>(from: Iterable<T>): T[] => [...from];
  const before = entries(target as Iterable<unknown>);
  const after = entries(content as Iterable<unknown>);
  const fill = (items: unknown[]): void => {
    target.clear();
    for (const item of items) {
      if (target instanceof Map) target.set(...(item as [unknown, unknown]));
      else target.add(item);
    }
  };
  perform(workbook, {
    back: () => {
      fill(before);
    },
    forth: () => {
      fill(after);
    },
  });
}

/** Adds or removes a member of a set, recorded for undo. */
export function putMember<T>(
  workbook: HostWorkbook,
  set: Set<T>,
  member: T,
  present: boolean,
): void {
  if (set.has(member) === present) return;
  const assign = (on: boolean): void => {
    if (on) set.add(member);
    else set.delete(member);
  };
  perform(workbook, {
    back: () => {
      assign(!present);
    },
    forth: () => {
      assign(present);
    },
  });
}

/** The cell as it stands, undefined where there is none. Read-only: change cells through model/edit.ts. */
export function cellAt(sheet: HostSheet, row: number, column: number): Readonly<Cell> | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** Puts a cell in its place without recording: for undo itself, for opening files and for results of formulas. */
export function placeCell(
  sheet: HostSheet,
  row: number,
  column: number,
  cell: Cell | undefined,
): void {
  let line = sheet.cells.get(row);
  if (cell !== undefined) {
    if (line === undefined) sheet.cells.set(row, (line = new Map<number, Cell>()));
    line.set(column, cell);
  } else if (line !== undefined) {
    line.delete(column);
    if (line.size === 0) sheet.cells.delete(row);
  }
}

/**
 * Collects changes of many cells of one sheet as one step. Cells are replaced, never mutated, so a
 * step holds three flat arrays and no copies.
 */
export class CellPatch {
  readonly #sheet: HostSheet;
  /** row × 2^14 + column - 1 */
  readonly #places: number[] = [];
  readonly #before: (Cell | undefined)[] = [];
  readonly #after: (Cell | undefined)[] = [];

  constructor(sheet: HostSheet) {
    this.#sheet = sheet;
  }

  /** Replaces one cell at once; undefined removes it. */
  set(row: number, column: number, cell: Cell | undefined): void {
    this.#note(row, column, cell, this.#sheet.cells.get(row)?.get(column));
    placeCell(this.#sheet, row, column, cell);
  }

  /** Replaces cells of one row at once: the fast way for blocks. `cellFor` answers undefined to leave a cell alone, null to remove it. */
  setLine(
    row: number,
    left: number,
    width: number,
    cellFor: (index: number, old: Cell | undefined) => Cell | null | undefined,
  ): void {
    const line = this.#sheet.cells.get(row) ?? new Map<number, Cell>();
    const wasBlank = line.size === 0;
    for (let i = 0; i < width; i += 1) {
      const column = left + i;
      const old = wasBlank ? undefined : line.get(column);
      const cell = cellFor(i, old);
      if (cell === undefined || (cell === null && old === undefined)) continue;
      this.#note(row, column, cell ?? undefined, old);
      if (cell === null) line.delete(column);
      else line.set(column, cell);
    }
    if (line.size === 0) this.#sheet.cells.delete(row);
    else if (wasBlank) this.#sheet.cells.set(row, line);
  }

  get size(): number {
    return this.#places.length;
  }

  /** Records what was done as one step of the journal. */
  commit(workbook: HostWorkbook): void {
    if (this.size === 0) return;
    record(workbook, {
      back: () => {
        for (let i = this.size - 1; i >= 0; i -= 1) this.#place(i, this.#before[i]);
      },
      forth: () => {
        for (let i = 0; i < this.size; i += 1) this.#place(i, this.#after[i]);
      },
    });
  }

  #note(row: number, column: number, cell: Cell | undefined, old: Cell | undefined): void {
    this.#places.push(row * maxColumn + column - 1);
    this.#before.push(unspilled(old));
    this.#after.push(cell);
  }

  #place(index: number, cell: Cell | undefined): void {
    const place = this.#places[index] ?? 0;
    const row = Math.floor(place / maxColumn);
    placeCell(this.#sheet, row, (place % maxColumn) + 1, cell);
  }
}

/** A spilled value belongs to the formula elsewhere: going back leaves the place empty and the formula spills again. */
function unspilled(cell: Cell | undefined): Cell | undefined {
  if (cell?.spillFrom === undefined) return cell;
  return { value: null, formula: null, style: cell.style };
}
