import fc from "fast-check";
import { makeAxis } from "../../../src/entry/workbench/grid/axis";

const plain = { count: 1_048_576, defaultSize: 20, sizes: [], hidden: new Set<number>() };

describe("where rows lie", () => {
  it("places rows of the default height one after another", () => {
    const axis = makeAxis(plain);
    expect([axis.start(1), axis.start(2), axis.at(0), axis.at(19), axis.at(20)]).toEqual([
      0, 20, 1, 1, 2,
    ]);
  });

  it("counts own heights and leaves out hidden rows", () => {
    const axis = makeAxis({ ...plain, sizes: [[2, 50]], hidden: new Set([3, 4]) });
    expect([axis.start(3), axis.start(5), axis.at(69), axis.at(70)]).toEqual([70, 70, 2, 5]);
  });

  it("steps over hidden rows and stops at the edges", () => {
    const axis = makeAxis({ ...plain, count: 5, hidden: new Set([1, 3]) });
    expect([axis.step(2, 1), axis.step(4, -1), axis.step(2, -1), axis.step(5, 1)]).toEqual([
      4,
      2,
      null,
      null,
    ]);
  });

  it("finds the row that a position falls in, whatever the heights", () => {
    const sizes = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 90 })),
    );
    const hidden = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 200 });
    fc.assert(
      fc.property(sizes, hidden, fc.integer({ min: 0, max: 5000 }), (own, gone, position) => {
        const axis = makeAxis({ ...plain, sizes: own, hidden: new Set(gone) });
        const row = axis.at(position);
        expect(axis.start(row)).toBeLessThanOrEqual(position);
        expect(axis.start(row) + axis.size(row)).toBeGreaterThan(position);
      }),
    );
  });
});
