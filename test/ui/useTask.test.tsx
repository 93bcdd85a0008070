/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";

import { type TaskProgress, useTask } from "../../src/ui/useTask";

type Outcome =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: string };

/** A task that waits to be told how it ends. */
function pending(): {
  readonly work: (progress: TaskProgress) => Promise<Outcome>;
  readonly end: (outcome: Outcome) => Promise<void>;
  readonly progress: () => TaskProgress;
} {
  let given: TaskProgress | null = null;
  let settle: (outcome: Outcome) => void = () => undefined;
  const promise = new Promise<Outcome>((resolve) => {
    settle = resolve;
  });
  return {
    work: (progress) => {
      given = progress;
      return promise;
    },
    end: async (outcome) => {
      await act(async () => {
        settle(outcome);
        await promise;
      });
    },
    progress: () => {
      if (given === null) throw new Error("not started");
      return given;
    },
  };
}

describe("useTask", () => {
  it("goes from idle through its progress to its value", async () => {
    const { result } = renderHook(() => useTask<string, string>());
    const task = pending();
    expect(result.current.state).toEqual({ step: "idle" });
    act(() => {
      result.current.run(task.work);
    });
    act(() => {
      task.progress().report(0.5);
    });
    expect(result.current.state).toEqual({ step: "running", share: 0.5 });
    await task.end({ ok: true, value: "done" });
    expect(result.current.state).toEqual({ step: "done", value: "done" });
  });

  it("keeps a failure as a failure", async () => {
    const { result } = renderHook(() => useTask<string, string>());
    const task = pending();
    act(() => {
      result.current.run(task.work);
    });
    await task.end({ ok: false, error: "workbook.editing" });
    expect(result.current.state).toEqual({ step: "failed", failure: "workbook.editing" });
  });

  it("tells the work that the user stopped it", () => {
    const { result } = renderHook(() => useTask<string, string>());
    const task = pending();
    act(() => {
      result.current.run(task.work);
    });
    expect(task.progress().cancelled()).toBe(false);
    act(() => {
      result.current.cancel();
    });
    expect(task.progress().cancelled()).toBe(true);
  });

  it("forgets the answer of a task that another one replaced", async () => {
    const { result } = renderHook(() => useTask<string, string>());
    const first = pending();
    const second = pending();
    act(() => {
      result.current.run(first.work);
    });
    act(() => {
      result.current.run(second.work);
    });
    await first.end({ ok: true, value: "late" });
    expect(result.current.state.step).toBe("running");
    expect(first.progress().cancelled()).toBe(true);
    await second.end({ ok: true, value: "right" });
    expect(result.current.state).toEqual({ step: "done", value: "right" });
  });
});
