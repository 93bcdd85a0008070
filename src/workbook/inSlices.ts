import type { Failure } from "../domain/failure";
import { type Result, fail, ok } from "../domain/result";
import type { Steps } from "../domain/steps";
import type { Progress } from "./door";
import { pause } from "./pause";

/** Time that one slice may take: with its last step, which may begin just before, it stays under the 50 ms of a long task. */
const sliceMs = 10;

/** The time that work may keep the page's thread before it lets the page breathe. */
export class Slice {
  #started = performance.now();

  /** Pauses when the slice is over; else goes on at once. */
  async breathe(): Promise<void> {
    if (!this.isOver()) return;
    await pause();
    this.#started = performance.now();
  }

  isOver(): boolean {
    return performance.now() - this.#started >= sliceMs;
  }
}

/**
 * Runs steps on the page's thread, with a pause whenever a slice's time is over. Fails with `cancelled` when the user stops.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  progress?: Pick<Progress, "cancelled">,
): Promise<Result<T, Failure>> {
  const slice = new Slice();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return ok(value);
    if (!slice.isOver()) continue;
    if (progress?.cancelled() === true) return fail({ code: "cancelled" });
    await slice.breathe();
  }
}
