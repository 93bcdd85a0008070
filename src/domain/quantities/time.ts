/** Worked time: whole minutes. Days become minutes only with the person's hours per day. */
declare const minutesBrand: unique symbol;
export type Minutes = number & { readonly [minutesBrand]: true };

/** @throws RangeError when `value` is not a safe integer. */
export function minutes(value: number): Minutes {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole minutes: ${value}`);
  return value as Minutes;
}

export function sumMinutes<T>(items: Iterable<T>, time: (item: T) => Minutes): Minutes {
  let sum = 0;
  for (const item of items) sum += time(item);
  return minutes(sum);
}

/** `minutes(450)` → `"7.50"`: the plain text form of JSON documents (hours, two decimals). */
export function minutesToDecimalHours(time: Minutes): string {
  return (time / 60).toFixed(2);
}
