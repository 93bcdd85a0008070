/** Numbers that the seed alone decides (mulberry32): the same seed always draws the same workbook. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From `least` to `most`, both inside. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** Whether something that happens `percent` times in a hundred happens. */
  chance(percent: number): boolean {
    return this.#next() * 100 < percent;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.integer(0, list.length - 1)] ?? list[0];
  }

  /** `count` different items, in an order of its own. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(this.integer(0, left.length - 1), 1),
    ).flat();
  }

  /** What `draw` gives, drawn again while it was drawn before; `known` keeps what was. */
  unlike<T>(known: Set<string>, draw: () => T): T {
    let drawn = draw();
    while (known.has(String(drawn))) drawn = draw();
    known.add(String(drawn));
    return drawn;
  }

  /** Cents of an amount, some of them round. */
  cents(least: number, most: number): number {
    const euros = this.integer(least, most);
    return euros * 100 + (this.chance(50) ? 0 : this.integer(0, 99));
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
