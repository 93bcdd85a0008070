import fc from "fast-check";

import { monetarySample } from "../../../../src/domain/balances/serviceCheck/monetarySample";
import { cents } from "../../../../src/domain/quantities/money";

const amounts = fc.array(fc.integer({ min: -50_000, max: 500_000 }).map(cents), { maxLength: 60 });
const wanted = fc.integer({ min: 1, max: 40 });
const seed = fc.nat(10_000_000);

describe("a sample by monetary unit", () => {
  it("draws by hand what it draws: cents 3, 7, 11 and 15 of four pieces", () => {
    const pieces = [cents(4), cents(2), cents(6), cents(4)];

    // 16 cents, 4 wanted: one cent in 4, from 6 mod 4 + 1 = 3.
    expect(monetarySample(pieces, 4, 6)).toEqual({
      ...{ population: 16, step: 4, start: 3 },
      drawn: [0, 2, 3],
    });
  });

  it("always holds a piece as large as the step, and never one that lowers the cost", () => {
    fc.assert(
      fc.property(amounts, wanted, seed, (pieces, size, start) => {
        const { step, drawn } = monetarySample(pieces, size, start);
        const chosen = new Set(drawn);
        const left = pieces.filter((amount, place) => amount >= step && !chosen.has(place));
        const lowering = drawn.filter((place) => (pieces[place] ?? 0) <= 0);
        expect([left, lowering]).toEqual([[], []]);
      }),
      { numRuns: 60 },
    );
  });

  it("looks at every step-th cent exactly once, whatever the pieces", () => {
    fc.assert(
      fc.property(amounts, wanted, seed, (pieces, size, from) => {
        const { population, step, start, drawn } = monetarySample(pieces, size, from);
        const ends: number[] = [];
        let sum = 0;
        for (const amount of pieces) ends.push((sum += Math.max(0, amount)));
        const hit = new Set<number>();
        for (let cent = start; cent <= population; cent += step) {
          hit.add(ends.findIndex((end) => cent <= end));
        }
        expect(drawn).toEqual([...hit]);
      }),
      { numRuns: 60 },
    );
  });

  it("takes about the number wanted, and the same every time", () => {
    const pieces = Array.from({ length: 200 }, (_none, place) => cents(1_000 + (place % 7)));
    const first = monetarySample(pieces, 25, 123_457);

    expect(first.drawn.length).toBeGreaterThanOrEqual(24);
    expect(first.drawn.length).toBeLessThanOrEqual(26);
    expect(monetarySample(pieces, 25, 123_457)).toEqual(first);
  });
});
