import fc from "fast-check";

import { FlowNetwork } from "../../../src/domain/ledger/maximumFlow";

interface Pipe {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
}

const inner = 4;
const source = 0;
const sink = inner + 1;

const pipe = fc.record({
  from: fc.integer({ min: source, max: inner }),
  to: fc.integer({ min: 1, max: sink }),
  capacity: fc.nat(20),
});
const pipes = fc.array(pipe, { maxLength: 12 });

/** Max-flow is min-cut: the smallest capacity, over all sets with the source and without the sink, that leaves one. */
function smallestCut(all: readonly Pipe[]): number {
  let least = Infinity;
  for (let set = 0; set < 1 << inner; set += 1) {
    const inside = (node: number): boolean =>
      node === source || (node !== sink && (set & (1 << (node - 1))) !== 0);
    const cut = all.reduce(
      (sum, { from, to, capacity }) => sum + (inside(from) && !inside(to) ? capacity : 0),
      0,
    );
    least = Math.min(least, cut);
  }
  return least;
}

function build(all: readonly Pipe[]): { network: FlowNetwork; edges: number[] } {
  const network = new FlowNetwork();
  for (let node = source; node <= sink; node += 1) network.node();
  return {
    network,
    edges: all.map(({ from, to, capacity }) => network.connect(from, to, capacity)),
  };
}

describe("the most that passes a network", () => {
  it("is the smallest cut, found by trying them all", () => {
    fc.assert(
      fc.property(pipes, (all) => {
        expect(build(all).network.maximise(source, sink)).toBe(smallestCut(all));
      }),
    );
  });

  it("loses nothing on the way and exceeds no capacity", () => {
    fc.assert(
      fc.property(pipes, (all) => {
        const { network, edges } = build(all);
        network.maximise(source, sink);
        const flow = edges.map((edge) => network.flowOf(edge));

        all.forEach(({ capacity }, place) => {
          expect(flow[place]).toBeGreaterThanOrEqual(0);
          expect(flow[place]).toBeLessThanOrEqual(capacity);
        });
        for (let node = 1; node <= inner; node += 1) {
          const balance = all.reduce(
            (sum, { from, to }, place) =>
              sum +
              (to === node ? (flow[place] ?? 0) : 0) -
              (from === node ? (flow[place] ?? 0) : 0),
            0,
          );
          expect(balance).toBe(0);
        }
      }),
    );
  });

  it("is reached from any flow that stands already, which keeps what it took from the source", () => {
    // 0 → 1 → 3 → 5 stands; the most also needs 2, which only 3 serves, so 1 moves on to 4.
    const network = new FlowNetwork();
    for (let node = source; node <= sink; node += 1) network.node();
    const first = network.connect(0, 1, 7, 7);
    network.connect(0, 2, 7);
    const moved = network.connect(1, 3, 7, 7);
    network.connect(1, 4, 7);
    network.connect(2, 3, 7);
    network.connect(3, 5, 7, 7);
    network.connect(4, 5, 7);

    expect(network.maximise(source, sink)).toBe(7);
    expect(network.flowOf(first)).toBe(7);
    expect(network.flowOf(moved)).toBe(0);
  });

  it("refuses half cents, and flows beyond a capacity", () => {
    const network = new FlowNetwork();
    const [from, to] = [network.node(), network.node()];

    expect(() => network.connect(from, to, 0.5)).toThrow(RangeError);
    expect(() => network.connect(from, to, 1, 2)).toThrow(RangeError);
  });
});
