import { fromFile, toFile } from "../../../src/host/files/fileFormula";

describe("names of functions in files", () => {
  it.each([
    ["=AGGREGATE(9,4,A1:A9)", "_xlfn.AGGREGATE(9,4,A1:A9)"],
    [
      "=PERCENTILE.INC(A1:A9,0.5)+NORM.S.INV(0.9)",
      "_xlfn.PERCENTILE.INC(A1:A9,0.5)+_xlfn.NORM.S.INV(0.9)",
    ],
    ["=SORT(A1:A9)", "_xlfn._xlws.SORT(A1:A9)"],
    ["=NETWORKDAYS.INTL(A1,B1)+SUM(A1)", "NETWORKDAYS.INTL(A1,B1)+SUM(A1)"],
  ])("%s is written %s, and read again without the prefix", (formula, written) => {
    expect(toFile(formula, null).text).toBe(written);
    expect(fromFile(written, null, true)).toBe(formula);
  });
});
