import type { Grid } from "../domain/intake/grid";

/**
 * SHA-256 over every cell of sheets: where it stands, its formula or its value, number format and look. The proof
 * that sources did not change (contract, `structure`); the same grids always give the same text. Of a formula the
 * text counts and not the result: `=TODAY()` gives another one tomorrow although nobody touched it.
 */
export async function hashGrids(grids: readonly Grid[]): Promise<string> {
  const parts: string[] = [];
  for (const grid of [...grids].sort((a, b) => (a.sheet < b.sheet ? -1 : 1))) {
    parts.push(JSON.stringify([grid.sheet, grid.top, grid.left, grid.date1904, grid.merges]));
    grid.values.forEach((row, index) => {
      const looks = grid.styles?.[index]?.map(({ bold, fill, indent }) => [bold, fill, indent]);
      const formulas = grid.formulas?.[index];
      const content = row.map((value, column) => formulas?.[column] ?? value);
      const isFormula = formulas?.map((formula) => (formula === null ? 0 : 1));
      parts.push(JSON.stringify([content, isFormula, grid.formats?.[index], looks]));
    });
  }
  const bytes = new TextEncoder().encode(parts.join("\n"));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
