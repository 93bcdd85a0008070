import fc from "fast-check";
import { repartir } from "../../src/functions/repartir";

describe("FLECHAGE.REPARTIR", () => {
  it("loses no cent: 999.99 by 50, 30 and 20 (domain.md § 4.5)", () => {
    expect(repartir(999.99, [[50], [30], [20]])).toEqual({
      ok: true,
      value: [[499.99], [300], [200]],
    });
  });

  it("keeps the shape of the weights, and gives nothing to an empty cell (F-21)", () => {
    expect(
      repartir(10, [
        [1, null],
        ["", 0.5],
      ]),
    ).toEqual({
      ok: true,
      value: [
        [6.67, 0],
        [0, 3.33],
      ],
    });
  });

  it("mirrors a credit note", () => {
    expect(repartir(-100, [[1, 1, 1]])).toEqual({ ok: true, value: [[-33.34, -33.33, -33.33]] });
  });

  it.each([
    ["an amount under the cent", 1.005, [[1]], "amount"],
    ["an amount that is no number", Number.NaN, [[1]], "amount"],
    ["a text among the weights", 10, [["douze"]], "weights"],
    ["a negative weight", 10, [[2, -1]], "weights"],
    ["weights that are all zero", 10, [[0, ""]], "noWeight"],
  ])("says what is wrong with %s", (_, amount, weights, error) => {
    expect(repartir(amount, weights)).toEqual({ ok: false, error });
  });

  it("always adds up to the amount", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 40 }),
        (cents, weights) => {
          fc.pre(weights.some((weight) => weight > 0));
          const shares = repartir(cents / 100, [weights]);
          const sum = shares.ok
            ? shares.value.flat().reduce((a, b) => a + Math.round(b * 100), 0)
            : null;
          expect(sum).toBe(cents);
        },
      ),
    );
  });
});
