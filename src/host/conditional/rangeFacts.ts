import { isError } from "../engine/values";
import type { Scalar } from "../model/scalar";
import type { Box, HostSheet } from "../model/workbook";

/** What rules ask about all cells they cover. Blank cells count for nothing. */
export interface RangeFacts {
  /** Ascending. */
  readonly numbers: readonly number[];
  readonly average: number;
  /** Of a sample; NaN below two numbers. */
  readonly deviation: number;
  /** How often a value stands there, by `keyOf`. */
  readonly times: ReadonlyMap<string, number>;
}

/** Values that count as the same for duplicates: texts whatever their case. */
export function keyOf(value: Scalar): string {
  if (isError(value)) return value.error;
  return typeof value === "string" ? `"${value.toLowerCase()}` : String(value);
}

/** Reads the filled cells of some areas. Cells that stand in two of them count twice. */
export function rangeFacts(sheet: HostSheet, boxes: readonly Box[]): RangeFacts {
  const numbers: number[] = [];
  const times = new Map<string, number>();
  for (const value of filled(sheet, boxes)) {
    if (typeof value === "number") numbers.push(value);
    const key = keyOf(value);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  numbers.sort((a, b) => a - b);
  const count = numbers.length;
  const average = numbers.reduce((sum, one) => sum + one, 0) / count;
  const squares = numbers.reduce((sum, one) => sum + (one - average) ** 2, 0);
  return { numbers, average, deviation: Math.sqrt(squares / (count - 1)), times };
}

function* filled(sheet: HostSheet, boxes: readonly Box[]): Iterable<Scalar> {
  for (const { top, bottom, left, right } of boxes)
    for (const [row, line] of sheet.cells) {
      if (row < top || row > bottom) continue;
      for (const [column, { value }] of line)
        if (column >= left && column <= right && value !== null && value !== "") yield value;
    }
}

/** As PERCENTILE.INC: `share` from 0 to 1 of ascending numbers. */
export function percentile(numbers: readonly number[], share: number): number {
  const at = Math.min(1, Math.max(0, share)) * (numbers.length - 1);
  const below = numbers[Math.floor(at)] ?? NaN;
  return below + ((numbers[Math.ceil(at)] ?? NaN) - below) * (at - Math.floor(at));
}
