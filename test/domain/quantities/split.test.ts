import fc from "fast-check";

import { addCents, cents } from "../../../src/domain/quantities/money";
import { splitBetween, splitCents, wholeEuros } from "../../../src/domain/quantities/split";

const amount = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map(cents);
const weights = fc
  .array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((weight) => weight > 0));

describe("splitCents", () => {
  it("shares 999,99 € at 50/30/20 as the worked example of domain.md § 4.5", () => {
    expect(splitCents(cents(99999), [50, 30, 20])).toEqual([49999, 30000, 20000]);
  });

  it("gives the missing cent to the larger weight, then to the earlier place", () => {
    expect(splitCents(cents(1), [1, 1])).toEqual([1, 0]);
    // Remainders tie at one half: 0,5 × 3 and 0,5 × 1 of 2 cents.
    expect(splitCents(cents(2), [1, 3])).toEqual([0, 2]);
  });

  it("never creates or loses a cent", () => {
    fc.assert(
      fc.property(amount, weights, (total, keys) => {
        expect(addCents(...splitCents(total, keys))).toBe(total);
      }),
    );
  });

  it("does not depend on the scale of the weights", () => {
    fc.assert(
      fc.property(amount, weights, fc.integer({ min: 1, max: 1000 }), (total, keys, scale) => {
        expect(
          splitCents(
            total,
            keys.map((weight) => weight * scale),
          ),
        ).toEqual(splitCents(total, keys));
      }),
    );
  });

  it("gives each name the same share whatever the order, when no two weights are equal", () => {
    fc.assert(
      fc.property(
        amount,
        fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 10 }),
        (total, keys) => {
          const parts = keys.map((weight) => [`P${weight}`, weight] as const);
          expect(splitBetween(total, [...parts].reverse())).toEqual(splitBetween(total, parts));
        },
      ),
    );
  });

  it("makes a credit note the mirror of its invoice, line by line", () => {
    fc.assert(
      fc.property(amount, weights, (total, keys) => {
        const invoice = splitCents(total, keys);
        const credit = splitCents(cents(0 - total), keys);
        expect(invoice.map((share, place) => share + (credit[place] ?? 0))).toEqual(
          invoice.map(() => 0),
        );
      }),
    );
  });

  it("stays within one cent of the exact share", () => {
    fc.assert(
      fc.property(amount, weights, (total, keys) => {
        const sum = keys.reduce((a, b) => a + b, 0);
        splitCents(total, keys).forEach((share, place) => {
          expect(Math.abs(share - (total * (keys[place] ?? 0)) / sum)).toBeLessThan(1);
        });
      }),
    );
  });

  it("refuses negative weights and weights that are all zero", () => {
    expect(() => splitCents(cents(100), [1, -1])).toThrow(RangeError);
    expect(() => splitCents(cents(100), [0, 0])).toThrow(RangeError);
    expect(() => splitCents(cents(100), [])).toThrow(RangeError);
  });
});

describe("wholeEuros", () => {
  const column = fc.array(fc.integer({ min: -500_000, max: 5_000_000 }).map(cents), {
    minLength: 1,
    maxLength: 25,
  });

  it("prints lines that add up to the rounded total", () => {
    fc.assert(
      fc.property(column, (lines) => {
        const total = addCents(...lines);
        const printed = wholeEuros(lines).reduce((a, b) => a + b, 0);
        expect(Math.abs(printed * 100 - total)).toBeLessThanOrEqual(50);
      }),
    );
  });

  it("stays within one euro of every line", () => {
    fc.assert(
      fc.property(column, (lines) => {
        wholeEuros(lines).forEach((euros, place) => {
          expect(Math.abs(euros * 100 - (lines[place] ?? 0))).toBeLessThanOrEqual(100);
        });
      }),
    );
  });

  it("rounds a lone half euro up", () => {
    expect(wholeEuros([cents(150)])).toEqual([2]);
  });
});
