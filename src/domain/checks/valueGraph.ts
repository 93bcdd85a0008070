interface GraphValue {
  value: unknown;
  /** Null for an input, which is only ever set. */
  compute: (() => unknown) | null;
  same: (before: never, now: never) => boolean;
  /** What it was computed from, in the order in which it was read. */
  reads: ReadonlySet<GraphValue>;
  /** Round in which it was last known to be right; 0 before it was ever computed. */
  checked: number;
  /** Round in which it last came out different. */
  changed: number;
}

/** A value that is set from outside. */
export interface GraphInput<Value> {
  readonly get: () => Value;
  /** Nothing is computed again when it is the same as before. */
  readonly set: (value: Value) => void;
}

const nothing: ReadonlySet<GraphValue> = new Set();

/**
 * Values computed from other values. Each one notes what it reads while it is computed, and is kept until one of those
 * comes out different: nobody has to declare what depends on what, so nothing can be forgotten. What a computation reads
 * must come from the graph or from its key, and what it gives must not be changed afterwards.
 */
export class ValueGraph {
  readonly #values = new Map<string, GraphValue>();
  #round = 1;
  #reads: Set<GraphValue> | null = null;

  input<Value>(
    first: Value,
    same: (before: Value, now: Value) => boolean = Object.is,
  ): GraphInput<Value> {
    const input: GraphValue = {
      value: first,
      compute: null,
      same,
      reads: nothing,
      checked: this.#round,
      changed: this.#round,
    };
    return {
      get: () => this.#read(input) as Value,
      set: (value) => {
        if (same(input.value as Value, value)) return;
        this.#round += 1;
        input.value = value;
        input.changed = this.#round;
      },
    };
  }

  /** The value of that key, computed when it was never asked for or when something it read has changed. */
  value<Value>(
    key: string,
    compute: () => Value,
    same: (before: Value, now: Value) => boolean = Object.is,
  ): Value {
    let value = this.#values.get(key);
    if (value === undefined) {
      value = { value: undefined, compute, same, reads: nothing, checked: 0, changed: 0 };
      this.#values.set(key, value);
    }
    return this.#read(value) as Value;
  }

  #read(value: GraphValue): unknown {
    this.#refresh(value);
    this.#reads?.add(value);
    return value.value;
  }

  #refresh(value: GraphValue): void {
    const { compute } = value;
    if (compute === null || value.checked === this.#round) return;
    if (value.checked === 0 || this.#hasNews(value)) this.#compute(value, compute);
    value.checked = this.#round;
  }

  /** In the order of reading: what was read later may only have been asked for because of what was read before. */
  #hasNews({ reads, checked }: GraphValue): boolean {
    for (const read of reads) {
      this.#refresh(read);
      if (read.changed > checked) return true;
    }
    return false;
  }

  #compute(value: GraphValue, compute: () => unknown): void {
    const around = this.#reads;
    const reads = new Set<GraphValue>();
    this.#reads = reads;
    try {
      const now = compute();
      const isSame = value.checked > 0 && value.same(value.value as never, now as never);
      if (!isSame) {
        value.value = now;
        value.changed = this.#round;
      }
      value.reads = reads;
    } finally {
      this.#reads = around;
    }
  }
}

/** The same items in the same order. */
export function sameItems<Item>(before: readonly Item[], now: readonly Item[]): boolean {
  if (before === now) return true;
  if (before.length !== now.length) return false;
  for (let place = 0; place < now.length; place += 1) {
    if (before[place] !== now[place]) return false;
  }
  return true;
}
