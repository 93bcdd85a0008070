import { type Values, testedColumns } from "./values";

/** Paths tried before a table counts as too tangled to tell. */
const mostTried = 20_000;

/**
 * Subtotals among the items that leave, once taken out, exactly what a total says: each the sum of a block of items next
 * to it, all blocks on the same side.
 * @param items indexes of rows in order
 * @returns their indexes; null when no set of them does
 */
export function blocksLeaving(
  values: Values,
  total: number,
  items: readonly number[],
  mayTotal: (row: number) => boolean,
): number[] | null {
  const column = mainColumn(values, total);
  if (column === null || items.length < 2) return null;
  for (const order of [items, [...items].reverse()]) {
    const figures = order.map((row) => centsAt(values, row, column));
    const found = solve(figures, inCents(values.at(total, column)), (at) =>
      mayTotal(order[at] ?? 0),
    );
    const rows = found?.map((at) => order[at] ?? 0);
    if (rows !== undefined && rows.length > 0 && mostColumnsAgree(values, total, items, rows))
      return rows;
  }
  return null;
}

/** Items that fall into blocks, each closed by its own sum, at least two of two parts or more: the whole table may be counted twice. */
export function coversItself(
  values: Values,
  items: readonly number[],
  mayTotal: (row: number) => boolean,
): number[] {
  const [first] = items;
  if (first === undefined || items.length > 400) return [];
  const column = mainColumn(values, first);
  if (column === null) return [];
  for (const order of [items, [...items].reverse()]) {
    const figures = order.map((row) => centsAt(values, row, column));
    const twice = figures.reduce((sum, figure) => sum + figure, 0);
    if (twice === 0 || twice % 2 !== 0) continue;
    const found = solve(figures, twice / 2, (at) => mayTotal(order[at] ?? 0)) ?? [];
    const wide = found.filter((at) => at - (found[found.indexOf(at) - 1] ?? -1) > 2);
    if (wide.length >= 2) return found.map((at) => order[at] ?? 0);
  }
  return [];
}

/** The row is the sum of at least two items right above it, or right below. */
export function isBlockSum(values: Values, row: number, items: readonly number[]): boolean {
  const column = mainColumn(values, row);
  const place = items.indexOf(row);
  if (column === null) return false;
  const target = centsAt(values, row, column);
  return [-1, 1].some((step) => {
    let sum = 0;
    for (let at = place + step; at >= 0 && at < items.length; at += step) {
      sum += centsAt(values, items[at] ?? 0, column);
      if (sum === target && Math.abs(at - place) >= 2) return true;
    }
    return false;
  });
}

/** The column of the row's largest figure: shares and counts beside it add up otherwise. */
function mainColumn(values: Values, row: number): number | null {
  const size = (column: number) => Math.abs(values.at(row, column));
  return testedColumns(values, row).sort((a, b) => size(b) - size(a))[0] ?? null;
}

function inCents(value: number): number {
  return Number.isNaN(value) ? 0 : Math.round(value * 100);
}

function centsAt(values: Values, row: number, column: number): number {
  return inCents(values.at(row, column));
}

/** Places of the sums of the figures before them whose removal leaves `wanted`, or null. */
function solve(
  figures: readonly number[],
  wanted: number,
  maySum: (at: number) => boolean,
): number[] | null {
  const before = [0];
  for (const figure of figures) before.push((before.at(-1) ?? 0) + figure);
  const upTo = (at: number): number => before[at] ?? 0;
  const hopeless = new Set<string>();
  const positive = figures.every((figure) => figure >= 0);
  let tried = 0;
  const search = (at: number, kept: number): number[] | null => {
    if (at === figures.length) return kept === wanted ? [] : null;
    const key = `${String(at)} ${String(kept)}`;
    const most = kept + upTo(figures.length) - upTo(at);
    if (hopeless.has(key) || ++tried > mostTried) return null;
    if (positive && (kept > wanted || most < wanted)) return null;
    for (let end = at + 1; end < figures.length; end++) {
      const sum = upTo(end) - upTo(at);
      if (sum === 0 || sum !== figures[end] || !maySum(end)) continue;
      const rest = search(end + 1, kept + sum);
      if (rest !== null) return [end, ...rest];
    }
    const rest = search(at + 1, kept + (figures[at] ?? 0));
    if (rest === null) hopeless.add(key);
    return rest;
  };
  return search(0, 0);
}

function mostColumnsAgree(
  values: Values,
  total: number,
  items: readonly number[],
  taken: readonly number[],
): boolean {
  const columns = testedColumns(values, total);
  const agree = columns.filter((column) => {
    const kept = items.filter((row) => !taken.includes(row));
    const sum = kept.reduce((all, row) => all + centsAt(values, row, column), 0);
    return sum === inCents(values.at(total, column));
  });
  return agree.length * 10 >= columns.length * 6;
}
