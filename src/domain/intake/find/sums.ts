import type { Steps } from "../../steps";
import { type Values, spreadOver, testedColumns } from "./values";

/**
 * Finds rows that are the sum of the rows next to them, by arithmetic alone. A row explained by a block
 * of rows above or below takes their place, so that totals of totals are found as well.
 */

export interface SumFound {
  /** Index of the row that is a sum, and the indexes that it adds up. */
  readonly row: number;
  readonly parts: readonly number[];
  /** How improbable the agreement is by chance, in bits. */
  readonly bits: number;
}

/** A sum near enough to a total that its author got wrong or rounded hard. */
const nearly = 0.04;
const sampleSize = 10;
const longestBlock = 400;

/** `settled`: sums known by other means, whose parts are explained already. Sums found, whatever their evidence: the caller weighs the bits with labels and style. */
export function* findingSums(
  values: Values,
  least: (row: number) => number,
  settled: readonly SumFound[] = [],
): Steps<SumFound[]> {
  const units = unitsOf(values);
  yield;
  const explained = new Set(settled.flatMap((sum) => sum.parts));
  const active = Array.from({ length: values.rows }, (_, row) => row).filter(
    (row) => !explained.has(row),
  );
  const found = new Map(settled.map((sum) => [sum.row, sum]));
  for (let round = 0; round < 2; round++) {
    const before = found.size;
    yield* sweep(values, units, active, found, least, "below");
    yield* sweep(values, units, active, found, least, "above");
    if (found.size === before) break;
  }
  return [...found.values()];
}

/** Rows tried in one step: each may be held against a long block. */
const rowsInStep = 10;

function* sweep(
  values: Values,
  units: readonly number[],
  active: number[],
  found: Map<number, SumFound>,
  least: (row: number) => number,
  side: "above" | "below",
): Steps<undefined> {
  const step = side === "below" ? 1 : -1;
  // Inner blocks come first: from the end for totals above their rows, from the start for totals below.
  for (
    let place = side === "below" ? active.length - 1 : 0;
    place >= 0 && place < active.length;
    place -= step
  ) {
    if (place % rowsInStep === 0) yield;
    const row = active[place] ?? 0;
    if (found.has(row)) continue;
    const sum = sumFrom(values, units, active, place, step, least(row));
    if (!sum) continue;
    found.set(row, sum);
    const first = step > 0 ? place + 1 : place - sum.parts.length;
    active.splice(first, sum.parts.length);
    if (step < 0) place = first;
  }
  return undefined;
}

function sumFrom(
  values: Values,
  units: readonly number[],
  active: readonly number[],
  place: number,
  step: number,
  least: number,
): SumFound | null {
  if (least === Infinity) return null;
  const row = active[place] ?? 0;
  const columns = testedColumns(values, row);
  if (columns.length === 0) return null;
  const sample = spreadOver(columns, sampleSize).map((column) => new Running(values, row, column));
  const parts: number[] = [];
  for (let next = place + step; next >= 0 && next < active.length; next += step) {
    const part = active[next] ?? 0;
    if (values.isNamed(part) && !values.isNamed(row)) break;
    parts.push(part);
    for (const running of sample) running.add(part);
    const open = sample.filter(
      (running) => running.state !== "hidden" && running.state !== "unlike",
    );
    if (parts.length === 1 && repeats(values, row, part))
      return { row, parts: [part], bits: least };
    const allowed = (running: Running) => tolerance(units[running.column] ?? 1, parts.length);
    const matched = open.filter((running) => Math.abs(running.gap) <= allowed(running)).length;
    if (parts.length >= 2 && matched > 0 && matched >= open.length * 0.4) {
      const bits = verified(values, units, row, parts, columns);
      if (bits !== null && bits >= least) {
        return { row, parts: [...parts].sort((a, b) => a - b), bits };
      }
    }
    const passed = open.filter((running) => running.hasPassed).length;
    if (open.length < sample.length * 0.3 || passed > open.length * 0.6) break;
    if (parts.length >= longestBlock) break;
  }
  return null;
}

/** A row called a total that says the figures of the one row of its block again. */
function repeats(values: Values, row: number, part: number): boolean {
  return (
    values.isNamed(row) &&
    !values.isNamed(part) &&
    testedColumns(values, row).every((column) => values.at(row, column) === values.at(part, column))
  );
}

/** The sum of a growing block in one column, against the row that may be its total. */
class Running {
  /** `hidden`: a part is not told; `unlike`: a part is larger than the total, so the column does not add up. */
  state: "open" | "hidden" | "unlike" = "open";
  readonly column: number;
  readonly #values: Values;
  readonly #target: number;
  #sum = 0;
  #signs = false;

  constructor(values: Values, row: number, column: number) {
    this.column = column;
    this.#values = values;
    this.#target = values.at(row, column);
  }

  add(part: number): void {
    if (this.#values.isUnknown(part, this.column)) this.state = "hidden";
    const value = this.#values.at(part, this.column);
    if (Number.isNaN(value)) return;
    this.#sum += value;
    if (value * this.#target < 0) this.#signs = true;
    if (!this.#signs && isLarger(value, this.#target)) this.state = "unlike";
  }

  get gap(): number {
    return this.#sum - this.#target;
  }

  get hasPassed(): boolean {
    return this.gap * Math.sign(this.#target) > Math.abs(this.#target) * 0.02;
  }
}

function isLarger(part: number, total: number): boolean {
  return Math.abs(part) > Math.abs(total) * 1.001 + 1;
}

/** Bits of evidence over all columns, or null when too few of them agree. */
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
  let sums = 0;
  const seen = new Set<string>();
  for (const column of columns) {
    if (parts.some((part) => values.isUnknown(part, column))) continue;
    const target = values.at(row, column);
    const { sum, filled, unlike } = sumOf(values, parts, column, target);
    if (filled === 0 || unlike) continue;
    tested++;
    const allowed = tolerance(units[column] ?? 1, parts.length);
    if (Math.abs(sum - target) > allowed) continue;
    agree++;
    if (filled >= 2) sums++;
    // How likely is it that a sum of such parts lands so near? One part only copies a value: weak evidence.
    const near = Math.max(units[column] ?? 1, 2 * Math.abs(sum - target));
    const worth = Math.log2(Math.max(1, Math.abs(target) / filled / near));
    // A column that repeats another one (a total column) proves nothing more.
    const print = [target, ...parts.slice(0, 3).map((part) => values.at(part, column))].join();
    const fresh = !seen.has(print);
    seen.add(print);
    bits += Math.min(14, worth) * (filled >= 2 ? 1 : 0.25) * (fresh ? 1 : 0.25);
  }
  if (tested === 0 || tested < columns.length * 0.5 || sums === 0) return null;
  const share = agree / tested;
  return share >= 0.6 || (share >= 0.4 && bits >= 30) ? bits : null;
}

function sumOf(
  values: Values,
  parts: readonly number[],
  column: number,
  target: number,
): { sum: number; filled: number; unlike: boolean } {
  let sum = 0;
  let filled = 0;
  let signs = false;
  let larger = false;
  for (const part of parts) {
    const value = values.at(part, column);
    if (Number.isNaN(value)) continue;
    sum += value;
    if (value !== 0) filled++;
    if (value * target < 0) signs = true;
    if (isLarger(value, target)) larger = true;
  }
  return { sum, filled, unlike: larger && !signs };
}

/**
 * Whether some block next to the row adds up nearly to it, or nothing can be said. « Total » in the name of a
 * measure of another kind (« Total fertility rate ») is found out so. A single figure may stand in any column.
 */
export function canBeSum(values: Values, row: number): boolean {
  const tested = testedColumns(values, row);
  if (tested.length === 0 || values.rows < 3) return true;
  if (tested.length > 1) {
    const targets = spreadOver(tested, sampleSize).map((column) => ({
      column,
      target: values.at(row, column),
    }));
    return [-1, 1].some((step) => comesNear(values, row, step, targets, targets.length / 3));
  }
  const target = values.at(row, tested[0] ?? 0);
  const targets = Array.from({ length: values.columns }, (_, column) => ({ column, target }));
  return [-1, 1].some((step) => comesNear(values, row, step, targets, 1));
}

interface Target {
  readonly column: number;
  readonly target: number;
}

function comesNear(
  values: Values,
  row: number,
  step: number,
  targets: readonly Target[],
  enough: number,
): boolean {
  const sums = targets.map(() => 0);
  const near = targets.map(() => false);
  let parts = 0;
  for (
    let next = row + step;
    next >= 0 && next < values.rows && parts < longestBlock;
    next += step
  ) {
    parts++;
    targets.forEach(({ column, target }, at) => {
      const reached = Math.abs(sums[at] ?? 0) > Math.abs(target) * (1 + nearly);
      if (values.isUnknown(next, column) && !reached) near[at] = true;
      const value = values.at(next, column);
      if (!Number.isNaN(value)) sums[at] = (sums[at] ?? 0) + value;
      if (Math.abs((sums[at] ?? 0) - target) <= Math.abs(target) * nearly) near[at] = true;
    });
    if (near.filter(Boolean).length >= enough && parts >= 2) return true;
    // A total of one row repeats it.
    if (targets.every(({ column, target }) => values.at(next, column) === target)) return true;
  }
  return false;
}

/** Rounded parts may miss the total by a few units of the last digit written; cents add up exactly. */
function tolerance(unit: number, parts: number): number {
  return unit * (unit <= 0.011 ? 1.01 : 0.51 + Math.min(0.5 * parts, 1.2 * Math.sqrt(parts)));
}

/** Smallest digit written in each column: 0.01, 0.1, 1; or 5 where every count was rounded to fives. */
function unitsOf(values: Values): number[] {
  return Array.from({ length: values.columns }, (_, column) => {
    let decimals = 0;
    let fives = 0;
    let others = 0;
    for (let row = 0; row < values.rows; row++) {
      const value = values.at(row, column);
      if (Number.isNaN(value)) continue;
      while (decimals < 4 && Math.abs(value - Number(value.toFixed(decimals))) > 1e-7) decimals++;
      if (value % 10 === 5) fives++;
      else if (value % 5 !== 0) others++;
    }
    return others === 0 && fives >= 3 ? 5 : 10 ** -decimals;
  });
}
