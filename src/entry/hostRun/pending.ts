/** Timers of a snippet, counted, so that a run can wait for the last one. */
export interface CountedTimers {
  readonly globals: Readonly<Record<string, unknown>>;
  /** One-shot timers that have not run yet. */
  readonly waiting: () => number;
  /** Repeating timers that nobody stopped. */
  readonly repeating: () => number;
  readonly stop: () => void;
}

type Callback = (...args: unknown[]) => unknown;

export function countedTimers(): CountedTimers {
  const once = new Map<number, NodeJS.Timeout>();
  const repeated = new Map<number, NodeJS.Timeout>();
  let last = 0;
  const clear = (id: unknown): void => {
    if (typeof id !== "number") return;
    clearTimeout(once.get(id));
    clearInterval(repeated.get(id));
    once.delete(id);
    repeated.delete(id);
  };
  const later = (run: Callback, delay: unknown, args: readonly unknown[]): number => {
    last += 1;
    const id = last;
    const timer = setTimeout(
      () => {
        once.delete(id);
        run(...args);
      },
      Number(delay ?? 0),
    );
    once.set(id, timer);
    return id;
  };
  return {
    globals: {
      setTimeout: (run: Callback, delay?: unknown, ...args: unknown[]) => later(run, delay, args),
      setImmediate: (run: Callback, ...args: unknown[]) => later(run, 0, args),
      requestAnimationFrame: (run: Callback) => later(() => run(performance.now()), 16, []),
      setInterval: (run: Callback, delay?: unknown, ...args: unknown[]) => {
        last += 1;
        repeated.set(
          last,
          setInterval(() => run(...args), Number(delay ?? 0)),
        );
        return last;
      },
      clearTimeout: clear,
      clearInterval: clear,
      clearImmediate: clear,
      cancelAnimationFrame: clear,
    },
    waiting: () => once.size,
    repeating: () => repeated.size,
    stop: () => {
      for (const id of [...once.keys(), ...repeated.keys()]) clear(id);
    },
  };
}
