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

export interface Peers {
  /** Milliseconds by name of the program. */
  readonly ms: Readonly<Record<string, number>>;
  /** Those that gave no figure, with the reason. */
  readonly missing: readonly string[];
}
