import type { RowRole, TableCorrection } from "../corrections";
import type { Box } from "../grid";
import { rowKeys, wordsAt } from "../rowKeys";
import type { KnownShape, Vocabulary } from "../vocabulary";
import { overlap } from "./corrected";
import type { RoughTable } from "./roughTable";
import type { View } from "./view";

/** What was once corrected in tables of these shapes, for each table of the sheet that has one of them. */
export function recalled(
  view: View,
  found: readonly RoughTable[],
  { shapes = [] }: Vocabulary,
): TableCorrection[] {
  const corrections: TableCorrection[] = [];
  for (const shape of shapes) {
    for (const place of placesOf(view, shape)) {
      const box = boxAt(view, found, shape, place);
      if (box === null || corrections.some((other) => overlap(other.box, box))) continue;
      corrections.push({
        box,
        bounded: shape.bounds !== null,
        rows: rowsAt(view, shape, box, place.row),
        columns: new Map(),
        named: shape.columns,
        target: shape.target,
      });
    }
  }
  return corrections;
}

interface HeaderPlace {
  readonly row: number;
  /** Columns of the first and the last remembered header. */
  readonly left: number;
  readonly right: number;
}

/** Where the header of the shape stands, row under row; anywhere on the sheet. */
function placesOf({ grid, used }: View, { header }: KnownShape): HeaderPlace[] {
  if (used === null || header.every((texts) => texts.length === 0)) return [];
  const places: HeaderPlace[] = [];
  for (let row = used.top; row + header.length - 1 <= used.bottom; row++) {
    const columns: number[] = [];
    const stands = header.every((texts, at) => {
      let next = used.left;
      return texts.every((text) => {
        while (next <= used.right && wordsAt(grid, row + at, next) !== text) next++;
        if (next > used.right) return false;
        columns.push(next);
        next++;
        return true;
      });
    });
    if (stands) places.push({ row, left: Math.min(...columns), right: Math.max(...columns) });
  }
  return places;
}

function boxAt(
  view: View,
  found: readonly RoughTable[],
  { header, bounds }: KnownShape,
  { row, left, right }: HeaderPlace,
): Box | null {
  const bounded = bounds === null ? null : boundedBox(view, bounds, { row, left });
  if (bounded !== null) return bounded;
  const last = row + header.length - 1;
  const near = found
    .filter(({ box }) => box.left <= right && box.right >= left && box.bottom > last)
    .sort((a, b) => Math.abs(a.box.top - row) - Math.abs(b.box.top - row))[0];
  if (near === undefined) return null;
  return { ...near.box, top: Math.min(near.box.top, row) };
}

/** Down to the row before the words that stood under the table; null when they are not found any more. */
function boundedBox(
  { grid, used }: View,
  { left: offset, width, under }: NonNullable<KnownShape["bounds"]>,
  { row, left: first }: { readonly row: number; readonly left: number },
): Box | null {
  const left = first - offset;
  const right = left + width - 1;
  if (used === null || left < 1) return null;
  let bottom = row;
  for (let at = row + 1; at <= used.bottom; at++) {
    const words = rowWords(grid, at, left, right);
    if (under !== null && words === under) return { top: row, left, bottom, right };
    if (words !== "") bottom = at;
  }
  return under === null && bottom > row ? { top: row, left, bottom, right } : null;
}

function rowWords(grid: View["grid"], row: number, left: number, right: number): string {
  return rowKeys(grid, { top: row, bottom: row, left, right }).get(row) ?? "";
}

function rowsAt(
  { grid }: View,
  { header, rows }: KnownShape,
  box: Box,
  top: number,
): Map<number, RowRole> {
  const roles = new Map<number, RowRole>();
  for (const [row, key] of rowKeys(grid, box)) {
    const role = rows[key];
    if (role !== undefined) roles.set(row, role);
  }
  header.forEach((_texts, at) => roles.set(top + at, "header"));
  return roles;
}
