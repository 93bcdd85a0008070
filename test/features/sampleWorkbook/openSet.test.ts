import { runChecks } from "../../../src/domain/checks/runChecks";
import { readSheet } from "../../../src/domain/intake/find/readSheet";
import { takeIn } from "../../../src/domain/intake/records/intake";
import { day } from "../../../src/domain/quantities/plainDate";
import { openSet } from "../../../src/features/sampleWorkbook/openSet/openSet";
import type { OpenWorkbook } from "../../../src/features/sampleWorkbook/openSet/openWorkbook";
import { sayFinding } from "../../../src/i18n/sayFinding";
import { ledgerOf } from "../../support/ledgerOf";
import { gridsOf } from "../../support/planGrids";

/** The records of one workbook, what is doubtful accepted too, and what the rules say of them. */
function checked({ name, sheet, rules }: OpenWorkbook): { records: number; wrong: string[] } {
  const grids = gridsOf({ changes: sheet.changes(), show: null });
  const taken = takeIn(
    grids.map((grid) => readSheet(grid)),
    { accept: "all" },
  );
  const { findings } = runChecks(ledgerOf(taken.records), [], { today: day("2026-03-31") });
  return {
    records: Object.values(taken.records).flat().length,
    wrong: [
      ...findings.flatMap((each) =>
        rules.includes(each.rule)
          ? []
          : [`${name}: ${each.rule} ${sayFinding(each, "fr").message}`],
      ),
      ...rules.flatMap((rule) =>
        findings.some((each) => each.rule === rule) ? [] : [`${name}: nothing from ${rule}`],
      ),
    ],
  };
}

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

  it("is in order: no rule finds anything but what the truth of the workbook says", () => {
    const all = openSet(2025).map(checked);

    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(all.filter(({ records }) => records === 0)).toEqual([]);
  });
});
