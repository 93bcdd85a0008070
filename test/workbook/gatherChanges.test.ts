import fc from "fast-check";

import { type Gathered, gathered } from "../../src/workbook/gatherChanges";
import type { WorkbookChange } from "../../src/workbook/plan";
import { performer } from "../../src/workbook/perform";
import type { Facts } from "../../src/workbook/sheets";
import { noState } from "../../src/workbook/state";
import { type InExcel, inExcel } from "../support/inExcel";

const sheet = "Essai";
const row = fc.integer({ min: 1, max: 12 });
const column = fc.integer({ min: 1, max: 3 });

const looks = fc.oneof(
  fc
    .record({
      row,
      left: column,
      bold: fc.boolean(),
      lines: fc.constantFrom({ borders: "all" } as const, { borders: "bottom" } as const, {}),
    })
    .map(({ row: at, left, bold, lines }): WorkbookChange => ({
      kind: "format",
      sheet,
      box: { top: at, left, bottom: at, right: 3 },
      format: { bold, ...lines, fill: bold ? "#EEEEEE" : "#FFFF00" },
    })),
  row.map((at): WorkbookChange => ({
    kind: "merge",
    sheet,
    box: { top: at, left: 2, bottom: at, right: 3 },
  })),
  fc
    .record({ row, points: fc.constantFrom(12, 15, 30) })
    .map(({ row: at, points }): WorkbookChange => ({
      kind: "rowHeights",
      sheet,
      top: at,
      points: [points],
    })),
);

const noFacts: Facts = {
  readOnly: false,
  structureProtected: false,
  sheets: [],
  tables: [],
  names: [],
  state: noState,
  stateParts: [],
};

/** How a fresh sheet looks after these changes, performed as they are. */
async function after({ run }: InExcel, changes: readonly Gathered[]): Promise<unknown> {
  return await run(async (context) => {
    const perform = performer(context, noFacts);
    const made: Gathered[] = [{ kind: "addSheet", sheet }, ...changes];
    for (const change of made) perform(change);
    const standing = context.workbook.worksheets.getItem(sheet);
    const range = standing.getRange("A1:C12");
    const looked = range.getCellProperties({
      format: {
        font: { bold: true },
        fill: { color: true },
        borders: { style: true, color: true },
      },
    });
    const heights = range.getRowProperties({ format: { rowHeight: true } });
    const merged = range.getMergedAreasOrNullObject().load("address");
    await context.sync();
    standing.delete();
    await context.sync();
    return [
      looked.value,
      heights.value,
      merged.isNullObject ? "" : merged.address.split(",").sort(),
    ];
  });
}

describe("changes gathered into fewer calls", () => {
  it("look the same as one by one", async () => {
    const excel = await inExcel();
    await fc.assert(
      fc.asyncProperty(fc.array(looks, { maxLength: 12 }), async (changes) => {
        const seen = new Set<number>();
        // A second merge of merged cells is another thing than one.
        const once = changes.filter((change) => {
          if (change.kind !== "merge") return true;
          const first = !seen.has(change.box.top);
          seen.add(change.box.top);
          return first;
        });
        expect(await after(excel, gathered(once))).toEqual(await after(excel, once));
      }),
      { numRuns: 30 },
    );
  });

  it("make one call of rows that say the same", () => {
    const rows = [3, 4, 5];
    const changes = rows.flatMap((at): WorkbookChange[] => [
      { kind: "merge", sheet, box: { top: at, left: 1, bottom: at, right: 2 } },
      {
        kind: "format",
        sheet,
        box: { top: at, left: 1, bottom: at, right: 4 },
        format: { wrap: true },
      },
      { kind: "rowHeights", sheet, top: at, points: [10 + at] },
    ]);
    expect(gathered(changes)).toEqual([
      {
        kind: "format",
        sheet,
        box: { top: 3, left: 1, bottom: 5, right: 4 },
        format: { wrap: true },
      },
      { kind: "merge", sheet, box: { top: 3, left: 1, bottom: 5, right: 2 }, eachRow: true },
      { kind: "rowHeights", sheet, top: 3, points: [13, 14, 15] },
    ]);
  });

  it("make one call of heights, and another past a long stretch without", () => {
    const high = (top: number, points: number): WorkbookChange => ({
      ...{ kind: "rowHeights", sheet },
      ...{ top, points: [points] },
    });
    expect(gathered([high(5, 15), high(2, 30), high(3, 12), high(3, 20), high(90, 15)])).toEqual([
      { kind: "rowHeights", sheet, top: 2, points: [30, 20, null, 15] },
      { kind: "rowHeights", sheet, top: 90, points: [15] },
    ]);
  });

  it("make one call of cells apart that say the same, unless something between them covers one", () => {
    const bold = (top: number): WorkbookChange => ({
      ...{ kind: "format", sheet, format: { bold: true } },
      box: { top, left: 1, bottom: top, right: 4 },
    });
    const plain: WorkbookChange = {
      ...{ kind: "format", sheet, format: { bold: false } },
      box: { top: 7, left: 2, bottom: 9, right: 2 },
    };
    expect(gathered([bold(2), plain, bold(4), bold(8)])).toEqual([
      {
        ...{ kind: "formatAreas", sheet, format: { bold: true } },
        boxes: [2, 4].map((top) => ({ top, left: 1, bottom: top, right: 4 })),
      },
      plain,
      bold(8),
    ]);
  });

  it("name forty cells apart in one call at most: its address stays short", () => {
    const apart = Array.from({ length: 41 }, (_, at): WorkbookChange => ({
      ...{ kind: "format", sheet, format: { bold: true } },
      box: { top: 2 * at + 1, left: 1, bottom: 2 * at + 1, right: 1 },
    }));
    const [first, last, ...more] = gathered(apart);

    expect(first).toMatchObject({ kind: "formatAreas", boxes: { length: 40 } });
    expect([last, more]).toEqual([apart[40], []]);
  });

  it("keep the lines around each row", () => {
    const line = (at: number): WorkbookChange => ({
      kind: "format",
      sheet,
      box: { top: at, left: 1, bottom: at, right: 4 },
      format: { borders: "bottom" },
    });
    expect(gathered([line(1), line(2)])).toEqual([line(1), line(2)]);
  });
});
