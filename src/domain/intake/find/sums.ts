/**
 * Finds rows that are the sum of the rows next to them, by arithmetic alone. A row explained by a block
 * of rows above or below takes their place, so that totals of totals are found as well.
 */

/** Values of the body's rows in the columns of numbers; NaN for an empty cell or a « no value » mark. */
export interface Values {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): number;
  /** The cell hides a value (`(D)`, `NC`): sums over it prove nothing. */
  isUnknown(row: number, column: number): boolean;
}

export interface SumFound {
  /** Index of the row that is a sum, and the indexes that it adds up. */
  readonly row: number;
  readonly parts: readonly number[];
  /** How improbable the agreement is by chance, in bits. */
  readonly bits: number;
}

const sampleSize = 10;
const longestBlock = 400;

/** Sums found, whatever their evidence: the caller weighs the bits with labels and style. */
export function findSums(values: Values, least: (row: number) => number): SumFound[] {
  const units = unitsOf(values);
  const active = Array.from({ length: values.rows }, (_, row) => row);
  const found = new Map<number, SumFound>();
  for (let round = 0; round < 2; round++) {
    const before = found.size;
    sweep(values, units, active, found, least, "below");
    sweep(values, units, active, found, least, "above");
    if (found.size === before) break;
  }
  return [...found.values()];
}

function sweep(
  values: Values,
  units: readonly number[],
  active: number[],
  found: Map<number, SumFound>,
  least: (row: number) => number,
  side: "above" | "below",
): void {
  const step = side === "below" ? 1 : -1;
  // Inner blocks come first: from the end for totals above their rows, from the start for totals below.
  for (
    let place = side === "below" ? active.length - 1 : 0;
    place >= 0 && place < active.length;
    place -= step
  ) {
    const row = active[place] ?? 0;
    if (found.has(row)) continue;
    const sum = sumFrom(values, units, active, place, step, least(row));
    if (!sum) continue;
    found.set(row, sum);
    const first = step > 0 ? place + 1 : place - sum.parts.length;
    active.splice(first, sum.parts.length);
    if (step < 0) place = first;
  }
}

function sumFrom(
  values: Values,
  units: readonly number[],
  active: readonly number[],
  place: number,
  step: number,
  least: number,
): SumFound | null {
  const row = active[place] ?? 0;
  const columns = testedColumns(values, row);
  if (columns.length === 0) return null;
  const sample = spreadOver(columns, sampleSize);
  const sums = sample.map(() => 0);
  const known = sample.map(() => true);
  const parts: number[] = [];
  for (let next = place + step; next >= 0 && next < active.length; next += step) {
    const part = active[next] ?? 0;
    parts.push(part);
    let passed = 0;
    let matched = 0;
    let open = 0;
    sample.forEach((column, at) => {
      const value = values.at(part, column);
      if (!Number.isNaN(value)) sums[at] = (sums[at] ?? 0) + value;
      if (values.isUnknown(part, column)) known[at] = false;
      if (known[at] !== true) return;
      open++;
      const target = values.at(row, column);
      const gap = (sums[at] ?? 0) - target;
      if (Math.abs(gap) <= tolerance(units[column] ?? 1, parts.length)) matched++;
      else if (gap * Math.sign(target) > Math.abs(target) * 0.02) passed++;
    });
    if (parts.length >= 2 && matched > 0 && matched >= open * 0.6) {
      const sum = verified(values, units, row, parts, columns);
      if (sum !== null && sum >= least) {
        return { row, parts: [...parts].sort((a, b) => a - b), bits: sum };
      }
    }
    if (passed > open * 0.6 || parts.length >= longestBlock || open === 0) break;
  }
  return null;
}

/** Bits of evidence over all columns, or null when less than 60 % of them agree. */
function verified(
  values: Values,
  units: readonly number[],
  row: number,
  parts: readonly number[],
  columns: readonly number[],
): number | null {
  let agree = 0;
  let tested = 0;
  let bits = 0;
  for (const column of columns) {
    if (parts.some((part) => values.isUnknown(part, column))) continue;
    const target = values.at(row, column);
    let sum = 0;
    let filled = 0;
    for (const part of parts) {
      const value = values.at(part, column);
      if (Number.isNaN(value)) continue;
      sum += value;
      if (value !== 0) filled++;
    }
    if (filled === 0 && target === 0) continue;
    tested++;
    const allowed = tolerance(units[column] ?? 1, parts.length);
    if (Math.abs(sum - target) > allowed) continue;
    agree++;
    // One filled part only copies a value: weak evidence.
    const worth = Math.log2(Math.max(1, Math.abs(target) / (2 * allowed)));
    bits += Math.min(14, worth) * (filled >= 2 ? 1 : 0.25);
  }
  return tested > 0 && agree >= tested * 0.6 ? bits : null;
}

/** Rounded parts may miss the total by a few units of the last digit written; cents add up exactly. */
function tolerance(unit: number, parts: number): number {
  return unit * (unit <= 0.011 ? 1.01 : 1.01 + 0.3 * Math.sqrt(parts));
}

function testedColumns(values: Values, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < values.columns; column++) {
    const value = values.at(row, column);
    if (!Number.isNaN(value) && value !== 0) columns.push(column);
  }
  return columns;
}

function spreadOver(columns: readonly number[], size: number): number[] {
  if (columns.length <= size) return [...columns];
  const step = columns.length / size;
  return Array.from({ length: size }, (_, at) => columns[Math.floor(at * step)] ?? 0);
}

/** Smallest digit written in each column: 0.01, 0.1, 1, or 1000 when all end in 000. */
function unitsOf(values: Values): number[] {
  return Array.from({ length: values.columns }, (_, column) => {
    let decimals = 0;
    for (let row = 0; row < values.rows; row++) {
      const value = values.at(row, column);
      if (Number.isNaN(value)) continue;
      while (decimals < 4 && Math.abs(value - Number(value.toFixed(decimals))) > 1e-7) decimals++;
    }
    return 10 ** -decimals;
  });
}
