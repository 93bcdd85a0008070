import { openSet } from "../../../src/features/sampleWorkbook/openSet/openSet";

describe("the open set", () => {
  it("holds at least sixty workbooks, several of each shape, under names of their own", () => {
    const set = openSet(2025);
    const shapes = new Map<string, number>();
    for (const { shape } of set) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    expect(set.length).toBeGreaterThanOrEqual(60);
    expect(Math.min(...shapes.values())).toBeGreaterThanOrEqual(3);
    expect(new Set(set.map(({ name }) => name)).size).toBe(set.length);
  });

  it("is the same for the same seed and another for another", () => {
    const cells = (seed: number) =>
      JSON.stringify(openSet(seed).map(({ sheet }) => sheet.changes()));
    expect(cells(7)).toBe(cells(7));
    expect(cells(7)).not.toBe(cells(8));
  });

  it("tells a truth that fits its own sheet: totals below data, data below headers", () => {
    for (const { tables } of openSet(3)) {
      for (const { headerRows, firstDataRow, lastDataRow, totalRows } of tables) {
        expect(Math.max(...headerRows)).toBeLessThan(firstDataRow);
        expect(firstDataRow).toBeLessThanOrEqual(lastDataRow);
        expect(Math.max(lastDataRow, ...totalRows)).toBe(totalRows.at(-1) ?? lastDataRow);
      }
    }
  });
});
