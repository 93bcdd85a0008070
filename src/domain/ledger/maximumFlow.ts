/** A directed edge with its residual twin at `id ^ 1`. */
interface Edge {
  readonly to: number;
  /** What may still pass; a twin holds what could be sent back. */
  room: number;
}

/**
 * A network of whole amounts, and the most that can pass through it from one node to another (Dinic's algorithm: blocking
 * flows over shortest paths). Flow that stands already is kept on the edges of the source: it is only ever added to, so
 * an allocation told first stays as good for whoever it favours.
 */
export class FlowNetwork {
  readonly #edges: Edge[] = [];
  /** Edge ids that leave a node, in the order in which they were made: earlier ones are used first. */
  readonly #leaving: number[][] = [];

  node(): number {
    return this.#leaving.push([]) - 1;
  }

  /**
   * An edge with room for `capacity`, of which `flow` passes already; gives its id.
   * @throws RangeError when the flow is negative or more than the capacity, or either is no whole number.
   */
  connect(from: number, to: number, capacity: number, flow = 0): number {
    if (!Number.isSafeInteger(capacity) || !Number.isSafeInteger(flow)) {
      throw new RangeError("a flow network carries whole amounts");
    }
    if (flow < 0 || flow > capacity) throw new RangeError(`${flow} does not pass ${capacity}`);
    const id = this.#edges.push({ to, room: capacity - flow }, { to: from, room: flow }) - 2;
    this.#leaving[from]?.push(id);
    this.#leaving[to]?.push(id + 1);
    return id;
  }

  /** What passes an edge now. */
  flowOf(edge: number): number {
    return this.#edges[edge ^ 1]?.room ?? 0;
  }

  /** Adds the most that can still pass from `source` to `sink`; gives what was added. */
  maximise(source: number, sink: number): number {
    let added = 0;
    for (;;) {
      const levels = this.#levels(source, sink);
      if (levels === null) return added;
      const next = this.#leaving.map(() => 0);
      for (;;) {
        const pushed = this.#push({ levels, next, sink }, source, Number.MAX_SAFE_INTEGER);
        if (pushed === 0) break;
        added += pushed;
      }
    }
  }

  /** Steps from the source to each node over edges with room; null when the sink is out of reach. */
  #levels(source: number, sink: number): readonly number[] | null {
    const levels = this.#leaving.map(() => -1);
    levels[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const id of this.#leaving[node] ?? []) {
        const edge = this.#edges[id];
        if (edge === undefined || edge.room === 0 || levels[edge.to] !== -1) continue;
        levels[edge.to] = (levels[node] ?? 0) + 1;
        queue.push(edge.to);
      }
    }
    return levels[sink] === -1 ? null : levels;
  }

  #push(search: Search, node: number, most: number): number {
    const { levels, next, sink } = search;
    if (node === sink) return most;
    const leaving = this.#leaving[node] ?? [];
    for (let at = next[node] ?? 0; at < leaving.length; at += 1) {
      next[node] = at;
      const id = leaving[at] ?? 0;
      const edge = this.#edges[id];
      const twin = this.#edges[id ^ 1];
      if (edge === undefined || twin === undefined || edge.room === 0) continue;
      if (levels[edge.to] !== (levels[node] ?? 0) + 1) continue;
      const pushed = this.#push(search, edge.to, Math.min(most, edge.room));
      if (pushed === 0) continue;
      edge.room -= pushed;
      twin.room += pushed;
      return pushed;
    }
    next[node] = leaving.length;
    return 0;
  }
}

interface Search {
  readonly levels: readonly number[];
  /** The first edge of each node that may still lead on. */
  readonly next: number[];
  readonly sink: number;
}
