/** One measure: what is made ready beforehand is not counted. */
export interface Bench {
  readonly id: string;
  /** What is measured, in words. */
  readonly detail: string;
  readonly runs: number;
  readonly prepare: () => () => void;
}
