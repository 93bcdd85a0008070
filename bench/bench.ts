import type { Browser } from "playwright-core";

/** One measure: what is made ready beforehand is not counted. */
export interface Bench {
  readonly id: string;
  /** What is measured, in words. */
  readonly detail: string;
  readonly runs: number;
  readonly prepare: () => () => void;
  /** The same work done by other programs, in the same run of the bench. */
  readonly peers?: () => Peers;
}

/** A measure taken in the workbench as shipped, in Chromium. */
export interface BrowserBench {
  readonly id: string;
  readonly detail: string;
  readonly runs: number;
  /** Milliseconds of one run. */
  readonly measure: (browser: Browser, address: string) => Promise<number>;
}

/** A measure taken on the stand-in Excel; what was counted on the way is told with it. */
export interface HostBench {
  readonly id: string;
  readonly runs: number;
  /** One run: its milliseconds, and what was measured, in words. */
  readonly onHost: () => Promise<{ readonly ms: number; readonly detail: string }>;
}

/** A measure that runs as often as it needs and tells what it saw: in browsers that have compiled nothing yet, say. */
export interface ToldBench {
  readonly id: string;
  /** Milliseconds in the median, and what was measured, in words. */
  readonly measureAll: () => Promise<{ readonly ms: number; readonly detail: string }>;
}

export interface Peers {
  /** Milliseconds by name of the program. */
  readonly ms: Readonly<Record<string, number>>;
  /** Those that gave no figure, with the reason. */
  readonly missing: readonly string[];
}
