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
  const shares = splitCents(whole.cents, weights);
  return shares.map((share) => ({ cents: share, evidence: spread(share, whole) }));
}

/** Records of both signs (invoices and credit notes) keep their sign; the last cents go to the largest ones. */
export function spread(share: Cents, whole: Traced): Evidence[] {
  if (whole.cents === 0) return [];
  const exact = whole.evidence.map((item) => {
    const top = BigInt(item.cents) * BigInt(share);
    const floor = floorDivide(top, BigInt(whole.cents));
    return { item, floor, rest: top - floor * BigInt(whole.cents) };
  });
  const given = exact.reduce((sum, part) => sum + part.floor, 0n);
  let left = Number(BigInt(share) - given);
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
  return exact
    .map(({ item, floor }, place) => ({
      ...item,
      cents: cents(Number(floor) + (extra.has(place) ? 1 : 0)),
    }))
    .filter((item) => item.cents !== 0);
}

interface Part {
  readonly rest: bigint;
}

function compareRests(a: Part | undefined, b: Part | undefined): number {
  const first = absolute(a?.rest ?? 0n);
  const second = absolute(b?.rest ?? 0n);
  return first < second ? -1 : first > second ? 1 : 0;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function floorDivide(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  return top % bottom !== 0n && top < 0n !== bottom < 0n ? quotient - 1n : quotient;
}
