import { Sightings } from "./tally";

/** Beyond this many open entries, when most are open, the numbers name lines rather than entries. */
const manyOpen = 10_000;

/** What tells an entry from the others. */
export interface EntryKey {
  readonly journal: string;
  readonly number: string;
  readonly date: string;
}

/**
 * Whether the debits of each entry equal its credits. An entry is known by journal, number and date (numbers are used again
 * from journal to journal); its lines mostly follow each other, so only the entries still open are remembered. Where every
 * line has a number of its own, the balance is that of the journal's day.
 */
export class EntryBalance {
  #journal = "";
  #number = "";
  #date = "";
  #net = 0;
  #firstRow = 0;
  #entries = 0;
  #numbersNameEntries = true;
  #isNumbered = false;
  readonly #open = new Map<string, { net: number; readonly row: number }>();
  readonly #days = new Map<string, { net: number; readonly row: number }>();

  /** Whether a line of this journal, number and date begins another entry than the line before. */
  begins({ journal, number, date }: EntryKey): boolean {
    return number !== this.#number || journal !== this.#journal || date !== this.#date;
  }

  /** @param number of the entry, or its piece where `isNumbered` is false */
  add(
    { journal, number, date }: EntryKey,
    { net, row, isNumbered }: { net: number; row: number; isNumbered: boolean },
  ): void {
    if (isNumbered) this.#isNumbered = true;
    if (this.begins({ journal, number, date })) {
      this.#close();
      this.#journal = journal;
      this.#number = number;
      this.#date = date;
      this.#firstRow = row;
      this.#entries += 1;
    }
    this.#net += net;
  }

  #close(): void {
    if (this.#net === 0) return;
    const day = `${this.#journal}|${this.#date}`;
    settle(this.#days, day, this.#net, this.#firstRow);
    if (this.#numbersNameEntries) {
      settle(this.#open, `${day}|${this.#number}`, this.#net, this.#firstRow);
      if (this.#open.size > manyOpen && this.#open.size * 2 > this.#entries) this.#forgetNumbers();
    }
    this.#net = 0;
  }

  #forgetNumbers(): void {
    this.#numbersNameEntries = false;
    this.#open.clear();
  }

  finish(): Sightings {
    this.#close();
    // A number a line, or pieces for want of numbers: many open entries, though the days balance.
    const doubtful = this.#open.size * 2 > this.#entries || !this.#isNumbered;
    if (doubtful && this.#days.size * 2 < this.#open.size) this.#forgetNumbers();
    const found = new Sightings();
    const rows = [...(this.#numbersNameEntries ? this.#open : this.#days).values()];
    for (const { row } of rows.sort((a, b) => a.row - b.row)) found.add(row);
    return found;
  }
}

function settle(
  sums: Map<string, { net: number; readonly row: number }>,
  key: string,
  net: number,
  row: number,
): void {
  const sum = sums.get(key);
  if (sum === undefined) sums.set(key, { net, row });
  else {
    sum.net += net;
    if (sum.net === 0) sums.delete(key);
  }
}
