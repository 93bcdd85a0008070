import type { Scalar } from "../../model/scalar";
import { compare, isError } from "../values";
import { wildcard } from "./criterion";

/** Place (0-based) of a value in a list; -1 when it is not there. Ways: 0 exact, -1 or next smaller, 1 or next larger, 2 wildcards. */
export function findIn(
  list: readonly Scalar[],
  wanted: Scalar,
  way: -1 | 0 | 1 | 2,
  backwards = false,
): number {
  const test = exactTest(wanted, way === 2);
  let best = -1;
  for (let step = 0; step < list.length; step += 1) {
    const at = backwards ? list.length - 1 - step : step;
    const value = list[at] ?? null;
    if (test(value)) return at;
    if (way === 0 || way === 2 || !comparable(value, wanted)) continue;
    const order = compare(value, wanted);
    if ((way === -1 && order > 0) || (way === 1 && order < 0)) continue;
    const better =
      best < 0 ||
      (way === -1
        ? compare(value, list[best] ?? null) > 0
        : compare(value, list[best] ?? null) < 0);
    if (better) best = at;
  }
  return best;
}

function exactTest(wanted: Scalar, wild: boolean): (value: Scalar) => boolean {
  if (typeof wanted === "string" && wild) {
    const test = wildcard(wanted);
    return (value) => typeof value === "string" && test(value);
  }
  return (value) => comparable(value, wanted) && compare(value, wanted) === 0;
}

function comparable(value: Scalar, wanted: Scalar): boolean {
  if (value === null) return false;
  return typeof value === typeof (wanted ?? 0) && !isError(value);
}

/** Last place (0-based) whose value is not above the wanted one, in an ascending list; as MATCH(…,1) does. */
export function lastNotAbove(list: readonly Scalar[], wanted: Scalar): number {
  let found = -1;
  for (const [at, value] of list.entries()) {
    if (!comparable(value, wanted)) continue;
    if (compare(value, wanted) > 0) break;
    found = at;
  }
  return found;
}

/** The same in a descending list; as MATCH(…,-1) does. */
export function lastNotBelow(list: readonly Scalar[], wanted: Scalar): number {
  let found = -1;
  for (const [at, value] of list.entries()) {
    if (!comparable(value, wanted)) continue;
    if (compare(value, wanted) < 0) break;
    found = at;
  }
  return found;
}
