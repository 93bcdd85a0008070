import type { Arguments } from "./arguments";
import type { Output, Streams } from "./output";

/** What a command may know of the machine it runs on. */
export interface Machine {
  readonly streams: Streams;
  /** The environment's LANG. */
  readonly lang: string | undefined;
  /** Folder of the bundled samples. */
  readonly samples: string;
  /** Of the product, as package.json gives it. */
  readonly version: string;
  readonly now: () => Date;
}

/** 0 done, 1 done and there are blocking findings, 2 bad usage or unreadable input, 3 a fault of ours. */
export type ExitStatus = 0 | 1 | 2 | 3;

export type Command = (args: Arguments, output: Output, machine: Machine) => Promise<ExitStatus>;
