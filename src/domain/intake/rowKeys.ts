import { type Box, type Grid, valueAt } from "./grid";
import { headerWords } from "./find/headerWords";

/** The words of one cell, made comparable; "" for an empty cell and for a number. */
export function wordsAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return typeof value === "string" && /\p{L}/u.test(value) ? headerWords(value).text : "";
}

/**
 * A name for each written row of a box that the next file of the same shape will give it too: its words from left to
 * right, or its figures when it has no words; and which of them when several rows have the same.
 */
export function rowKeys(grid: Grid, box: Box): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  const seen = new Map<string, number>();
  for (let row = box.top; row <= box.bottom; row++) {
    const words: string[] = [];
    const figures: string[] = [];
    for (let column = box.left; column <= box.right; column++) {
      const text = wordsAt(grid, row, column);
      const value = valueAt(grid, row, column);
      if (text !== "") words.push(text);
      else if (value !== null && value !== "") figures.push(String(value));
    }
    if (words.length + figures.length === 0) continue;
    const key = words.length > 0 ? words.join(" | ") : `= ${figures.join(" | ")}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    keys.set(row, before === 0 ? key : `${key} #${before + 1}`);
  }
  return keys;
}
