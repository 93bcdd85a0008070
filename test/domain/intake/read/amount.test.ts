import fc from "fast-check";
import { readAmount } from "../../../../src/domain/intake/read/amount";
import { markShownBy } from "../../../../src/domain/intake/read/decimal";
import { ok } from "../../../../src/domain/result";

const noBreak = "\u00a0";
const narrow = "\u202f";

describe("an amount in a cell", () => {
  it.each([
    ["1 234,56 €", 123456],
    [`38${narrow}200,00`, 3820000],
    [`1${noBreak}234${noBreak}567,8`, 123456780],
    ["1'234.50", 123450],
    ["1’234,50", 123450],
    ["1,234.56", 123456],
    ["1.234,56", 123456],
    ["76.999,5", 7699950],
    ["1,000,000", 100000000],
    ["1.000.000", 100000000],
    ["420000", 42000000],
    ["71,88", 7188],
    ["0,125", null],
    ["0.5", 50],
    ["79€99", 7999],
    ["€ 12.50", 1250],
    ["-12,00 €", -1200],
    ["12,00-", -1200],
    ["12,00 € -", -1200],
    ["(1 500,00)", -150000],
    ["(1 500,00) €", -150000],
    ["−5", -500],
    ["+000000069,40", 6940],
    ["000000003000,00", 300000],
    ["12,5 k€", 1250000],
    ["3 k€", 300000],
    ["1 234.567", null],
  ])("%s reads as %s cents", (text, expected) => {
    const read = readAmount(text);
    expect(read.ok ? read.value : null).toBe(expected);
  });

  it.each([
    "320+350+20",
    "95,99 par mois",
    "look for it",
    "NC",
    "?",
    "x",
    "12 34",
    "1,23,45",
    "$12",
    "12 %",
    "#REF!",
    "(-5)",
    "-5-",
    "1.2.3",
    "€",
  ])("%s is unreadable, never zero", (text) => {
    expect(readAmount(text)).toEqual({ ok: false, error: { code: "unreadable" } });
  });

  it.each(["", " ", "-", "–", "N/A", "néant", null])("%s says that there is nothing", (value) => {
    expect(readAmount(value)).toEqual({ ok: false, error: { code: "empty" } });
  });

  it("asks for 1.234 with both readings", () => {
    expect(readAmount("1.234")).toEqual({
      ok: false,
      error: { code: "ambiguous", readings: ["1.234", "1234"] },
    });
    expect(readAmount("-1,234")).toEqual({
      ok: false,
      error: { code: "ambiguous", readings: ["-1.234", "-1234"] },
    });
  });

  it("reads 1.234 as thousands in a column whose decimals have a comma", () => {
    expect(readAmount("1.234", { mark: markShownBy("71,88") })).toEqual(ok(123400));
  });

  it("takes numbers as they are, without the noise of binary fractions", () => {
    expect(readAmount(0.1 + 0.2)).toEqual(ok(30));
    expect(readAmount(-1234.56)).toEqual(ok(-123456));
    expect(readAmount(1e9)).toEqual(ok(100000000000));
    expect(readAmount(7.5, { factor: 1000 })).toEqual(ok(750000));
  });

  it("does not hide what is finer than a cent", () => {
    expect(readAmount(33.335)).toEqual({
      ok: false,
      error: { code: "too-precise", nearest: 3334, rest: -0.5 },
    });
    expect(readAmount("0,125")).toEqual({
      ok: false,
      error: { code: "too-precise", nearest: 13, rest: -0.5 },
    });
  });
});

const decimals = fc.integer({ min: -999_999_999_99, max: 999_999_999_99 });
const grouped = (text: string, group: string): string => text.replace(/\B(?=(\d{3})+$)/g, group);

describe("what is printed is read back", () => {
  it.each([
    [" ", ","],
    [narrow, ","],
    [noBreak, ","],
    [".", ","],
    [",", "."],
    ["'", "."],
    ["", ","],
    ["", "."],
  ])("with thousands grouped by « %s » and the decimal mark « %s »", (group, mark) => {
    fc.assert(
      fc.property(decimals, fc.constantFrom("", " €", "€"), (value, unit) => {
        const size = String(Math.abs(value)).padStart(3, "0");
        const text = `${value < 0 ? "-" : ""}${grouped(size.slice(0, -2), group)}${mark}${size.slice(-2)}${unit}`;
        expect(readAmount(text)).toEqual(ok(value));
      }),
    );
  });

  it("as a number", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(readAmount(value / 100)).toEqual(ok(value));
      }),
    );
  });
});
