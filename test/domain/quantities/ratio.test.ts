import fc from "fast-check";

import { cents, centsToDecimal, minCents, sumOf } from "../../../src/domain/quantities/money";
import {
  compareRatios,
  divideRounded,
  parseRatio,
  ratio,
  ratioToNumber,
  ratioToText,
  shareOf,
} from "../../../src/domain/quantities/ratio";
import { minutes, minutesToDecimalHours, sumMinutes } from "../../../src/domain/quantities/time";

describe("cents", () => {
  it("refuse half a cent and what is no longer exact", () => {
    expect(() => cents(0.5)).toThrow(RangeError);
    expect(() => cents(2 ** 60)).toThrow(RangeError);
    expect(() => minutes(7.5)).toThrow(RangeError);
  });

  it("print as plain decimals, sign and leading zeros included", () => {
    expect([0, 5, -5, 123450, -99999].map((value) => centsToDecimal(cents(value)))).toEqual([
      "0.00",
      "0.05",
      "-0.05",
      "1234.50",
      "-999.99",
    ]);
    expect(minutesToDecimalHours(minutes(435))).toBe("7.25");
  });

  it("add up and compare", () => {
    expect(sumOf([cents(1), cents(2)], (amount) => amount)).toBe(3);
    expect(sumMinutes([minutes(60), minutes(15)], (time) => time)).toBe(75);
    expect(minCents(cents(3), cents(-1), cents(2))).toBe(-1);
  });
});

describe("ratios", () => {
  it("are kept in lowest terms with a positive denominator", () => {
    expect(ratio(4, -10)).toEqual({ numerator: -2n, denominator: 5n });
    expect(() => ratio(1, 0)).toThrow(RangeError);
  });

  it("read fractions and decimals, and print them back", () => {
    expect(parseRatio("2/5")).toEqual(parseRatio("0.4"));
    expect(parseRatio("1")).toEqual(ratio(1));
    expect(parseRatio("40 %")).toBeNull();
    expect(parseRatio("1/0")).toBeNull();
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (top, bottom) => {
        const value = ratio(top, bottom);
        expect(parseRatio(ratioToText(value))).toEqual(value);
        expect(ratioToNumber(value)).toBeCloseTo(top / bottom, 6);
      }),
    );
  });

  it("compare exactly", () => {
    expect(compareRatios(ratio(1, 3), ratio(333_333, 1_000_000))).toBe(1);
    expect(compareRatios(ratio(2, 4), ratio(1, 2))).toBe(0);
  });

  it("round halves away from zero, or towards zero when told", () => {
    expect(divideRounded(5n, 2n, "halfUp")).toBe(3n);
    expect(divideRounded(-5n, 2n, "halfUp")).toBe(-3n);
    expect(divideRounded(-5n, 2n, "down")).toBe(-2n);
    expect(() => divideRounded(1n, 0n, "down")).toThrow(RangeError);
  });

  it("give 28 011,02 € for 40 % of 70 027,54 €, as the worked example does", () => {
    expect(shareOf(cents(7_002_754), ratio(2, 5), "halfUp")).toBe(2_801_102);
  });
});
