/**
 * Long work cut into steps: whoever runs it may let the page breathe, or stop, between two of them. The work itself
 * knows neither clock nor page.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all the steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
