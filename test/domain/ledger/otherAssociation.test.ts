import { readDataSet } from "../../support/dataSets";
import { figuresOf } from "../../support/oracleFigures";
import other from "./otherAssociation.json";

/**
 * An association that shares nothing with the bundled one: a leap year, codes in lower case with spaces and accents, part
 * of a year paid, a thirteenth month, a credit note, an asset of mid-month, and the maximum as the term that decides.
 */
const results: Readonly<Record<string, unknown>> = other.results;

const figures = figuresOf(readDataSet(other), {
  european: "n° 12",
  unsigned: { employee: "léa.m", month: "2024-02" },
  sample: { employee: "léa.m", lastMonth: 6, minutesWithoutProof: 90 },
  extraResources: 20000,
  fixedShare: { employee: "léa.m", percent: 35 },
  splitInvoice: "é2",
});

describe("the ledger of another association, against results computed apart from it", () => {
  it("has figures for every result", () => {
    expect(Object.keys(figures).sort()).toEqual(Object.keys(results).sort());
  });

  it.each(Object.keys(results))("%s: every figure to the cent", (key) => {
    expect(figures[key]).toEqual(results[key]);
  });
});
