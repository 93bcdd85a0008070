import type { Ledger } from "../ledger/ledger";
import { type Place, tableIds } from "../schema/tables";

type AnyRow = Readonly<Record<string, unknown>> & { readonly place: Place };

/**
 * A ledger that was read anew, with the rows of before wherever they say the same in the same place: what did not change
 * is then the same object, which is how checks tell (see LiveChecks).
 */
export function withKnownRows(before: Ledger, now: Ledger): Ledger {
  const tables = tableIds.map((id) => {
    const known = before[id] as unknown as readonly AnyRow[];
    const isSameColumns = columnsCompared();
    const rows = (now[id] as unknown as readonly AnyRow[]).map((row, at) => {
      const old = known[at];
      return old !== undefined && isSameRow(old, row, isSameColumns) ? old : row;
    });
    return [id, rows] as const;
  });
  return Object.fromEntries(tables) as unknown as Ledger; // each table with rows of its own
}

type SameColumns = (before: Place["letters"], now: Place["letters"]) => boolean;

/** Rows of one table share the letters of its columns: two readings are compared once. */
function columnsCompared(): SameColumns {
  let pair: readonly [Place["letters"], Place["letters"]] | null = null;
  let same = false;
  return (before, now) => {
    if (pair?.[0] !== before || pair[1] !== now) {
      pair = [before, now];
      same =
        before.size === now.size && [...before].every(([key, letter]) => now.get(key) === letter);
    }
    return same;
  };
}

function isSameRow(before: AnyRow, now: AnyRow, isSameColumns: SameColumns): boolean {
  const [old, place] = [before.place, now.place];
  if (old.row !== place.row || old.sheet !== place.sheet || old.source !== place.source) {
    return false;
  }
  if (!isSameColumns(old.letters, place.letters)) return false;
  for (const key in now) {
    if (key !== "place" && !isSameValue(before[key], now[key])) return false;
  }
  return true;
}

/** Codes, shares and ratios are compared by what they hold. */
function isSameValue(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true;
  if (typeof before !== "object" || typeof now !== "object") return false;
  if (before === null || now === null) return false;
  const [olds, news] = [Object.entries(before), Object.entries(now)];
  return (
    olds.length === news.length &&
    olds.every(([key, value], at) => news[at]?.[0] === key && isSameValue(value, news[at][1]))
  );
}
