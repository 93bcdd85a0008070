import type { Steps } from "../../src/domain/steps";
import { Slice, inSlices } from "../../src/workbook/inSlices";

/** A clock that moves on with the work, and pauses that are counted. */
function clock(): { now: number; pauses: number } {
  const state = { now: 0, pauses: 0 };
  jest.spyOn(performance, "now").mockImplementation(() => state.now);
  jest.spyOn(globalThis, "setTimeout").mockImplementation(((resume: () => void) => {
    state.pauses += 1;
    resume();
    return 0;
  }) as unknown as typeof setTimeout);
  return state;
}

afterEach(() => {
  jest.restoreAllMocks();
});

function* work(state: { now: number }, steps: number, msEach: number): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    state.now += msEach;
    yield;
  }
  return "done";
}

describe("work on the page's thread", () => {
  it("lets the page breathe each time that a slice of 10 ms is over (C-18)", async () => {
    const state = clock();
    expect(await inSlices(work(state, 20, 6))).toEqual({ ok: true, value: "done" });
    // Two steps of 6 ms pass 10 ms.
    expect(state.pauses).toBe(10);
  });

  it("goes on without a pause while a slice lasts", async () => {
    const state = clock();
    await inSlices(work(state, 9, 1));
    expect(state.pauses).toBe(0);
    await new Slice().breathe();
    expect(state.pauses).toBe(0);
  });

  it("stops between two slices when the user says so", async () => {
    const state = clock();
    const cancelled = (): boolean => state.pauses >= 2;
    expect(await inSlices(work(state, 20, 30), { cancelled })).toEqual({
      ok: false,
      error: { code: "cancelled" },
    });
    expect(state.pauses).toBe(2);
  });
});
