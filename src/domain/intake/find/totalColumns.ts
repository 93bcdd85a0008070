import type { ColumnProfile } from "./columnProfile";
import { isHorizontalSum } from "./formulas";
import { isTotalLabel } from "./totalWords";
import type { View } from "./view";

/** Columns that add up others of the same row: by their header, their formulas, or their figures. */
export function totalColumns(
  view: View,
  profiles: readonly ColumnProfile[],
  dataRows: readonly number[],
): number[] {
  const numeric = profiles.filter(
    (p) => p.numbers + p.times > 0 && (p.numbers + p.times) * 2 >= p.filled,
  );
  const rows = dataRows.slice(0, 200);
  return numeric
    .filter((profile, at) => {
      const left = numeric.slice(0, at).map((p) => p.column);
      if (isSumByFormula(view, profile.column, rows)) return true;
      const named = profile.titles.some((title) => isTotalLabel(title) || isTotalShare(title));
      const adds = left.length >= 2 && isSumByFigures(view, profile.column, left, rows);
      // « Montant total TTC » alone is an amount; a total needs columns to add up.
      return adds || (named && left.length >= 3 && isTotalOnly(profile));
    })
    .map((profile) => profile.column);
}

function isTotalOnly({ titles }: ColumnProfile): boolean {
  return titles.some((title) =>
    /^\s*(sous[- ]?)?(grand )?total( du mois| mois| heures| général| jours)?\s*$/i.test(title),
  );
}

function isTotalShare(title: string): boolean {
  return /%.*\btotal\b/i.test(title);
}

function isSumByFormula(view: View, column: number, rows: readonly number[]): boolean {
  if (!view.grid.formulas) return false;
  let sums = 0;
  let filled = 0;
  for (const row of rows) {
    const formula = view.formula(row, column);
    if (view.text(row, column) === "" && formula === null) continue;
    filled++;
    if (formula !== null && isHorizontalSum(formula, row, column)) sums++;
  }
  return filled > 0 && sums * 2 > filled;
}

/** Row after row, the cell equals the sum of the columns left of it. */
function isSumByFigures(
  view: View,
  column: number,
  left: readonly number[],
  rows: readonly number[],
): boolean {
  let agree = 0;
  let tested = 0;
  for (const row of rows) {
    const total = view.number(row, column);
    if (Number.isNaN(total) || total === 0) continue;
    let sum = 0;
    let parts = 0;
    for (const other of left) {
      const value = view.number(row, other);
      if (Number.isNaN(value) || value === 0) continue;
      sum += value;
      parts++;
    }
    if (parts < 2) {
      if (Math.abs(sum - total) > 0.011) tested++;
      continue;
    }
    tested++;
    if (Math.abs(sum - total) <= 0.011) agree++;
  }
  return agree >= 2 && agree >= tested * 0.8;
}
