/**
 * Money: whole euro cents in an integer `number` (exact up to 90 000 billion euros).
 * There is one currency. Amounts meet fractions of a euro only where a cell is read or written.
 */
declare const centsBrand: unique symbol;
export type Cents = number & { readonly [centsBrand]: true };

/** @throws RangeError when `value` is not a safe integer: half a cent is a bug, never a rounding. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents; // no -0: it would print as "-0,00"
}

export const zeroCents = cents(0);

export function addCents(...amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function sumOf<T>(items: Iterable<T>, amount: (item: T) => Cents): Cents {
  let sum = 0;
  for (const item of items) sum += amount(item);
  return cents(sum);
}

export function minCents(first: Cents, ...others: readonly Cents[]): Cents {
  return Math.min(first, ...others) as Cents;
}

/** Never below zero. */
export function atLeastZero(amount: Cents): Cents {
  return amount < 0 ? zeroCents : amount;
}

/** `cents(123450)` → `"1234.50"`: the plain text form of JSON documents, never for people. */
export function centsToDecimal(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
