/**
 * Long work cut into steps: whoever runs it may let the page breathe, or stop, between two of them. The work itself
 * knows neither clock nor page.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/**
 * Items looked at in one step: few, because the first looks are slow, while the browser has not compiled the code yet.
 * A step costs less than a microsecond.
 */
export const itemsInStep = 5;

/** `items.map(work)` in steps. */
export function* mapping<T, R>(items: readonly T[], work: (item: T, at: number) => R): Steps<R[]> {
  const results: R[] = [];
  for (const [at, item] of items.entries()) {
    results.push(work(item, at));
    if (results.length % itemsInStep === 0) yield;
  }
  return results;
}

/** Runs all the steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
