import { readFileSync } from "node:fs";
import { coverageOf, coveragePage } from "../../../src/host/objects/coverage";

const classes = coverageOf(
  readFileSync("node_modules/@types/office-js/index.d.ts", "utf8"),
  readFileSync("node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js", "utf8"),
);

describe("docs/host-coverage.md", () => {
  it("says what the catalogue answers today (else: npm run host:coverage)", () => {
    expect(readFileSync("docs/host-coverage.md", "utf8")).toBe(coveragePage(classes));
  });

  it("reads members, events and indexers of the documented classes", () => {
    const sheet = classes.find(({ name }) => name === "Worksheet");
    expect(sheet?.answered).toEqual(expect.arrayContaining(["getRange", "name", "onChanged"]));
    const names = classes.find(({ name }) => name === "NamedItemCollection");
    expect(names?.answered).toContain("getItem");
  });
});
