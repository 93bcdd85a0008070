import type { ColumnProfile } from "./columnProfile";
import { isHorizontalSum } from "./formulas";
import { looksLikeQuarter, monthIn } from "./shapes";
import { isTotalLabel } from "./totalWords";
import type { View } from "./view";

/** Columns that add up others of the same row: by their header, their formulas, or their figures. */
export function totalColumns(
  view: View,
  profiles: readonly ColumnProfile[],
  dataRows: readonly number[],
): number[] {
  const rows = dataRows.slice(0, 200);
  const filled = profiles.filter(
    (p) => p.numbers + p.times > 0 && (p.numbers + p.times) * 2 >= p.filled && p.shape !== "siret",
  );
  // Four digits may be an amount: the name or the formulas of a total say so.
  const figures = filled.filter(
    (p) => p.shape !== "account" || isCalledTotal(p) || isSumByFormula(view, p.column, rows),
  );
  const subtotals = [
    ...quarterColumns(view, filled, rows),
    ...subtotalColumns(view, figures, rows),
  ];
  const numeric = figures.filter((p) => !subtotals.includes(p.column));
  const totals = numeric
    .filter((profile, at) => {
      if (isSide(profile) || isGross(profile, numeric)) return false;
      if (isSumByFormula(view, profile.column, rows)) return true;
      const left = numeric.slice(0, at).map((p) => p.column);
      const right = numeric.slice(at + 1).map((p) => p.column);
      const onLeft = agreement(view, profile.column, left, rows);
      const onRight = agreement(view, profile.column, right, rows);
      if (isProved(onLeft) || (isProved(onRight) && right.length >= 3)) return true;
      // « Montant total TTC » alone is an amount; a total needs columns to add up, and figures that do not deny it.
      return left.length >= 3 && isTotalOnly(profile) && (onLeft.agree > 0 || onLeft.tested < 2);
    })
    .map((profile) => profile.column);
  return [...subtotals, ...totals].sort((a, b) => a - b);
}

/** « T1 » after its three months. Small amounts of a month may look like accounts: their header says what they are. */
function quarterColumns(
  view: View,
  filled: readonly ColumnProfile[],
  rows: readonly number[],
): number[] {
  const found: number[] = [];
  let months: number[] = [];
  for (const { column, titles } of filled) {
    const title = titles.at(-1) ?? "";
    if (!looksLikeQuarter(title)) {
      if (monthIn(title) !== null) months.push(column);
      continue;
    }
    if (isProved(agreement(view, column, months, rows))) found.push(column);
    months = [];
  }
  return found;
}

/** « Total CAF » after two projects: it adds up the columns just before it, down from the subtotal before. */
function subtotalColumns(
  view: View,
  figures: readonly ColumnProfile[],
  rows: readonly number[],
): number[] {
  const found: number[] = [];
  let block: number[] = [];
  for (const profile of figures) {
    if (looksLikeQuarter(profile.titles.at(-1) ?? "")) continue;
    if (
      isCalledTotal(profile) &&
      block.length >= 2 &&
      isProved(agreement(view, profile.column, block, rows))
    ) {
      found.push(profile.column);
      block = [];
    } else block.push(profile.column);
  }
  return found;
}

function isCalledTotal({ titles }: ColumnProfile): boolean {
  return isTotalLabel(titles.at(-1) ?? "");
}

/** A debit is no total of a credit and a balance, even where the figures say so (a balance of accounts). */
function isSide({ titles }: ColumnProfile): boolean {
  return /^\s*(mouvements? )?(débits?|debits?|crédits?|credits?)\s*$/i.test(titles.at(-1) ?? "");
}

/** « TTC » is the amount of an invoice, not a total of its HT and its TVA. */
function isGross({ column, titles }: ColumnProfile, numeric: readonly ColumnProfile[]): boolean {
  const title = titles.at(-1) ?? "";
  if (/\bttc\b/i.test(title)) return true;
  const others = numeric.filter((other) => other.column !== column);
  const has = (tax: RegExp) => others.some((other) => tax.test(other.titles.at(-1) ?? ""));
  return has(/\bht\b|\bnet\b/i) && has(/\btva\b|\bvat\b/i);
}

function isTotalOnly({ titles }: ColumnProfile): boolean {
  return titles.some((title) =>
    /^\s*(sous[- ]?)?(grand )?(total|cumul)( du mois| mois| heures| général| jours| (de l.)?année| annuel| exercice| (19|20)\d\d)?\s*$/i.test(
      title,
    ),
  );
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

interface Agreement {
  readonly agree: number;
  readonly tested: number;
}

function isProved({ agree, tested }: Agreement): boolean {
  return agree >= 2 && agree >= tested * 0.8;
}

/** Row after row, whether the cell equals the sum of the other columns. */
function agreement(
  view: View,
  column: number,
  others: readonly number[],
  rows: readonly number[],
): Agreement {
  let agree = 0;
  let tested = 0;
  if (others.length < 2) return { agree, tested };
  for (const row of rows) {
    const total = view.number(row, column);
    if (Number.isNaN(total) || total === 0) continue;
    let sum = 0;
    let parts = 0;
    for (const other of others) {
      const value = view.number(row, other);
      if (Number.isNaN(value) || value === 0) continue;
      sum += value;
      parts++;
    }
    const near = Math.abs(sum - total) <= 0.011;
    // One part alone copies its value: it can deny a total, not prove one.
    if (parts < 2 && near) continue;
    tested++;
    if (near) agree++;
  }
  return { agree, tested };
}
