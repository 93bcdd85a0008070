import type { Grid } from "../domain/intake/grid";

/**
 * SHA-256 over every cell of sheets: where it stands, formula, value, number format and look. The proof
 * that sources did not change (contract, `structure`); the same grids always give the same text.
 */
export async function hashGrids(grids: readonly Grid[]): Promise<string> {
  const parts: string[] = [];
  for (const grid of [...grids].sort((a, b) => (a.sheet < b.sheet ? -1 : 1))) {
    parts.push(JSON.stringify([grid.sheet, grid.top, grid.left, grid.date1904, grid.merges]));
    grid.values.forEach((row, index) => {
      const looks = grid.styles?.[index]?.map(({ bold, fill, indent }) => [bold, fill, indent]);
      parts.push(JSON.stringify([row, grid.formulas?.[index], grid.formats?.[index], looks]));
    });
  }
  const bytes = new TextEncoder().encode(parts.join("\n"));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
