/** Where rows or columns lie, in screen pixels. Indexes are 1-based, as in the sheet. */
export interface Axis {
  /** Highest index that can be reached (rows or columns of a sheet). */
  readonly count: number;
  /** Distance from the sheet's edge to the start of `index`; `count + 1` is allowed and gives the whole length. */
  readonly start: (index: number) => number;
  readonly size: (index: number) => number;
  /** Index whose span holds `position`; hidden ones are never answered. */
  readonly at: (position: number) => number;
  readonly isHidden: (index: number) => boolean;
  /** The next shown index in this direction, or null at the edge. */
  readonly step: (index: number, direction: 1 | -1) => number | null;
}

export interface AxisShape {
  readonly count: number;
  readonly defaultSize: number;
  /** Own sizes in pixels; the rest have the default. */
  readonly sizes: Iterable<readonly [index: number, size: number]>;
  readonly hidden: ReadonlySet<number>;
}

/** Sizes that differ from the default are summed once, so that any position is found in a few steps among a million rows. */
export function makeAxis({ count, defaultSize, sizes, hidden }: AxisShape): Axis {
  const own = new Map<number, number>();
  for (const [index, size] of sizes) if (size !== defaultSize) own.set(index, size);
  for (const index of hidden) own.set(index, 0);
  const indexes = Float64Array.from(own.keys()).sort();
  const sums = new Float64Array(indexes.length + 1);
  indexes.forEach((index, rank) => {
    sums[rank + 1] = (sums[rank] ?? 0) + (own.get(index) ?? defaultSize) - defaultSize;
  });

  const start = (index: number): number =>
    (index - 1) * defaultSize + (sums[rankOf(indexes, index)] ?? 0);
  const size = (index: number): number => own.get(index) ?? defaultSize;
  const isHidden = (index: number): boolean => size(index) === 0;
  const step = (index: number, direction: 1 | -1): number | null => {
    let next = index + direction;
    while (next >= 1 && next <= count && isHidden(next)) next += direction;
    return next < 1 || next > count ? null : next;
  };
  const at = (position: number): number => {
    let low = 1;
    let high = count;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    // Among indexes that start together, the last one is the one with a size.
    return isHidden(low) ? (step(low, -1) ?? step(low, 1) ?? low) : low;
  };
  return { count, start, size, at, isHidden, step };
}

/** How many of the sorted `indexes` come before `index`. */
function rankOf(indexes: Float64Array, index: number): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
