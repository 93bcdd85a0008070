import type { CellValue } from "../grid";

/** Every kind of space that spreadsheets and exports put between digits and words. */
const spaces = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/** A cell as one line of text: any run of spaces is one plain space, invisible marks are gone. */
export function plainText(value: CellValue): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  return value.replace(invisible, "").replace(spaces, " ").trim();
}

/** For comparing words: lower case, no accents, typographic signs made plain. */
export function folded(text: string): string {
  // Most cells are plain figures and codes.
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(text)) return text.toLowerCase().trim();
  return text
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[–—−‐‑]/gu, "-")
    .replace(/œ/giu, "oe")
    .replace(/æ/giu, "ae")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .trim();
}

/** The words of a text, folded, without punctuation. */
export function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
