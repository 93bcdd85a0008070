import { LiveChecks } from "../src/domain/checks/liveChecks";
import { day } from "../src/domain/quantities/plainDate";
import type { Steps } from "../src/domain/steps";
import { inSlices } from "../src/workbook/inSlices";
import { largeLedger } from "./largeLedger";
import { rechecks, rules165k, size165k } from "./rules";

/** What the browser is asked to measure; every answer is in milliseconds, one for each run after the first. */
export interface RulesInBrowser {
  /** A bench of rules.ts, in this thread. */
  readonly timesOf: (id: string, runs: number) => number[];
  /** The same in a worker of its own, from the source of this bundle. */
  readonly timesInWorker: (source: string, id: string, runs: number) => Promise<number[]>;
  /** The time for which sending the ledger to a worker keeps the page's thread. */
  readonly timesToSend: (source: string, runs: number) => Promise<number[]>;
  /** The longest time for which a first run in slices keeps the page's thread. */
  readonly longestSlices: (runs: number) => Promise<number[]>;
}

interface Asked {
  readonly id: string;
  readonly runs: number;
}

function timesOf(id: string, runs: number): number[] {
  const bench = [rules165k, ...rechecks].find((each) => each.id === id);
  if (bench === undefined) throw new RangeError(`no bench ${id}`);
  const work = bench.prepare();
  work();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function workerOf(source: string): Worker {
  return new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
}

async function timesInWorker(source: string, id: string, runs: number): Promise<number[]> {
  const worker = workerOf(source);
  const asked: Asked = { id, runs };
  const times = await new Promise<number[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number[]>) => {
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message));
    };
    worker.postMessage(asked);
  });
  worker.terminate();
  return times;
}

async function timesToSend(source: string, runs: number): Promise<number[]> {
  const ledger = largeLedger(size165k, 7);
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const worker = workerOf(source);
    const start = performance.now();
    worker.postMessage({ ledger });
    times.push(performance.now() - start);
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    worker.terminate();
  }
  return times.slice(1);
}

async function longestSlices(runs: number): Promise<number[]> {
  const longest: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const ledger = largeLedger(size165k, 7);
    const slices = new Slices();
    const steps = new LiveChecks().running(ledger, [], { today: day("2026-01-31") });
    await inSlices(slices.of(steps));
    longest.push(slices.longest);
  }
  return longest.slice(1);
}

/** How long steps keep the thread: from the first one after a pause to the last one before the next. */
class Slices {
  longest = 0;
  #isPaused = false;

  *of<T>(steps: Steps<T>): Steps<T> {
    let began = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      this.longest = Math.max(this.longest, performance.now() - began);
      if (done === true) return value;
      this.#isPaused = false;
      queueMicrotask(() => {
        this.#isPaused = true;
      });
      yield;
      if (this.#wasPaused()) began = performance.now();
    }
  }

  #wasPaused(): boolean {
    return this.#isPaused;
  }
}

if (typeof document === "undefined") {
  onmessage = ({ data }: MessageEvent<Partial<Asked>>) => {
    if (data.id !== undefined) postMessage(timesOf(data.id, data.runs ?? 1));
  };
} else {
  const measures: RulesInBrowser = { timesOf, timesInWorker, timesToSend, longestSlices };
  Reflect.set(window, "rules", measures);
}
