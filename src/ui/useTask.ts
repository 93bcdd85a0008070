import { useCallback, useRef, useState } from "react";

/** One thing the user asked for, from the click to its end. */
export type TaskState<T, F> =
  | { readonly step: "idle" }
  | { readonly step: "running"; readonly share: number }
  | { readonly step: "failed"; readonly failure: F }
  | { readonly step: "done"; readonly value: T };

export interface TaskProgress {
  readonly report: (share: number) => void;
  readonly cancelled: () => boolean;
}

type Outcome<T, F> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: F };

export interface Task<T, F> {
  readonly state: TaskState<T, F>;
  readonly run: (work: (progress: TaskProgress) => Promise<Outcome<T, F>>) => void;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/**
 * Runs one task at a time and keeps its state. A bug in the work is rethrown while rendering, so that
 * the error boundary of the pane reports it instead of leaving a spinner for ever.
 */
export function useTask<T, F>(): Task<T, F> {
  const [state, setState] = useState<TaskState<T, F>>({ step: "idle" });
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  const current = useRef({ id: 0, cancelled: false });
  if (bug !== null) throw bug.error;

  const run = useCallback((work: (progress: TaskProgress) => Promise<Outcome<T, F>>) => {
    const mine = { id: current.current.id + 1, cancelled: false };
    current.current.cancelled = true;
    current.current = mine;
    setState({ step: "running", share: 0 });
    const isCurrent = (): boolean => current.current === mine;
    work({
      report: (share) => {
        if (isCurrent()) setState({ step: "running", share });
      },
      cancelled: () => mine.cancelled,
    }).then(
      (outcome) => {
        if (!isCurrent()) return;
        setState(
          outcome.ok
            ? { step: "done", value: outcome.value }
            : { step: "failed", failure: outcome.error },
        );
      },
      (error: unknown) => {
        setBug({ error });
      },
    );
  }, []);

  const cancel = useCallback(() => {
    current.current.cancelled = true;
  }, []);

  const reset = useCallback(() => {
    current.current = { id: current.current.id + 1, cancelled: false };
    setState({ step: "idle" });
  }, []);

  return { state, run, cancel, reset };
}
