import { cents } from "../../quantities/money";
import type { FecTally, Findings } from "./fecReading";

/** Adds up lines of one kind, in cents. */
export class Tally {
  lines = 0;
  #debit = 0;
  #credit = 0;

  add(debit: number, credit: number): void {
    this.lines += 1;
    this.#debit += debit;
    this.#credit += credit;
  }

  /** @throws RangeError when the cents are no safe integer any more */
  get sum(): FecTally {
    return { lines: this.lines, debit: cents(this.#debit), credit: cents(this.#credit) };
  }
}

/** The tally of a key, made when it is first asked for. */
export function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const tally = new Tally();
  tallies.set(key, tally);
  return tally;
}

export function sums(tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, FecTally> {
  return new Map([...tallies].map(([key, tally]) => [key, tally.sum]));
}

/** Lines named in a finding: enough to go and look. */
const shown = 20;

/** Counts what was seen, and keeps the first lines. */
export class Sightings implements Findings {
  count = 0;
  readonly rows: number[] = [];

  add(row: number, times = 1): void {
    this.count += times;
    if (this.rows.length < shown) this.rows.push(row);
  }
}
