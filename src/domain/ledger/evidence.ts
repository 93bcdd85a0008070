import { type Cents, cents, sumOf } from "../quantities/money";
import { splitCents } from "../quantities/split";
import { type Place, cellOf } from "../schema/tables";

/** A record behind an amount, with the part of it that counts there. */
export interface Evidence {
  /** Expense id, `E2 2025-05` for a person-month, resource id, agreement. */
  readonly record: string;
  readonly label: string;
  readonly cents: Cents;
  /** Cell of our table, `Dépenses!H14`. */
  readonly cell: string;
}

/** An amount that can be explained: the parts of its evidence add up to it. */
export interface Traced {
  readonly cents: Cents;
  readonly evidence: readonly Evidence[];
}

export function evidence(
  record: string,
  label: string,
  amount: Cents,
  place: Place,
  column: string,
): Evidence {
  return { record, label, cents: amount, cell: cellOf(place, column) };
}

export function traced(items: readonly Evidence[]): Traced {
  return { cents: sumOf(items, (item) => item.cents), evidence: items };
}

export function sumTraced(parts: Iterable<Traced>): Traced {
  const items: Evidence[] = [];
  for (const part of parts) items.push(...part.evidence);
  return traced(items);
}

/**
 * Splits a traced amount by weights: the total is split once (largest remainder), then each share is spread
 * over the records behind it so that its evidence adds up too.
 */
export function splitTraced(whole: Traced, weights: readonly number[]): Traced[] {
  return splitCents(whole.cents, weights).map((share) => late(share, () => spread(share, whole)));
}

/** An amount whose evidence is worked out when it is first read: whoever only adds amounts up does not wait for it. */
export function late(amount: Cents, evidenceOf: () => readonly Evidence[]): Traced {
  let known: readonly Evidence[] | null = null;
  return {
    cents: amount,
    get evidence() {
      known ??= evidenceOf();
      return known;
    },
  };
}

/** Records of both signs (invoices and credit notes) keep their sign; the last cents go to the largest ones. */
export function spread(share: Cents, whole: Traced): Evidence[] {
  if (whole.cents === 0) return [];
  const exact = floorShares(share, whole);
  let left: number = share;
  for (const part of exact) left -= part.floor;
  if (left === 0) return kept(exact, new Set());
  const order = [...exact.keys()].sort((a, b) => {
    const difference = compareRests(exact[b], exact[a]);
    return difference === 0 ? a - b : difference;
  });
  const extra = new Set<number>();
  for (const place of order) {
    if (left <= 0) break;
    extra.add(place);
    left -= 1;
  }
  return kept(exact, extra);
}

interface FloorShare {
  readonly item: Evidence;
  readonly floor: number;
  /** What the floor leaves out, in units of the whole: exact, its sign that of the whole. */
  readonly rest: number | bigint;
}

function kept(exact: readonly FloorShare[], extra: ReadonlySet<number>): Evidence[] {
  return exact.flatMap(({ item, floor }, place) => {
    const amount = floor + (extra.has(place) ? 1 : 0);
    return amount === 0 ? [] : [{ ...item, cents: cents(amount) }];
  });
}

/** `item × share ÷ whole` rounded down, for each item: in plain numbers while every product is exact. */
function floorShares(share: Cents, whole: Traced): FloorShare[] {
  const heaviest = whole.evidence.reduce((most, item) => Math.max(most, Math.abs(item.cents)), 0);
  if (!Number.isSafeInteger(heaviest * share)) return largeShares(share, whole);
  return whole.evidence.map((item) => {
    const top = item.cents * share;
    const remainder = top % whole.cents;
    const quotient = (top - remainder) / whole.cents;
    const down = remainder !== 0 && top < 0 !== whole.cents < 0;
    return down
      ? { item, floor: quotient - 1, rest: remainder + whole.cents }
      : { item, floor: quotient, rest: remainder };
  });
}

function largeShares(share: Cents, whole: Traced): FloorShare[] {
  const bottom = BigInt(whole.cents);
  return whole.evidence.map((item) => {
    const top = BigInt(item.cents) * BigInt(share);
    const quotient = top / bottom;
    const down = top % bottom !== 0n && top < 0n !== bottom < 0n;
    const floor = down ? quotient - 1n : quotient;
    return { item, floor: Number(floor), rest: top - floor * bottom };
  });
}

function compareRests(a: FloorShare | undefined, b: FloorShare | undefined): number {
  const first = absolute(a?.rest ?? 0);
  const second = absolute(b?.rest ?? 0);
  return first < second ? -1 : first > second ? 1 : 0;
}

function absolute(value: number | bigint): number | bigint {
  return value < 0 ? -value : value;
}
