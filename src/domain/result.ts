/** What can fail for a reason the user can act on: a value, or why there is none. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** The compiler proves that no case is left; if one arrives all the same, it is a bug. */
export function assertNever(value: never): never {
  throw new RangeError(`unexpected case: ${JSON.stringify(value)}`);
}
