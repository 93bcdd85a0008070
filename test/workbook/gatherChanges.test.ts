import fc from "fast-check";

import { gathered } from "../../src/workbook/gatherChanges";
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
    .record({ row, left: column, bold: fc.boolean(), borders: fc.constantFrom("all", "bottom") })
    .map(({ row: at, left, bold, borders }): WorkbookChange => ({
      kind: "format",
      sheet,
      box: { top: at, left, bottom: at, right: 3 },
      format: { bold, borders, fill: bold ? "#EEEEEE" : "#FFFF00" },
    })),
  row.map((at): WorkbookChange => ({
    kind: "merge",
    sheet,
    box: { top: at, left: 2, bottom: at, right: 3 },
  })),
  fc
    .record({ row, points: fc.constantFrom(12, 15, 30) })
    .map(({ row: at, points }): WorkbookChange => ({
      kind: "rowHeight",
      sheet,
      top: at,
      bottom: at,
      points,
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
async function after({ run }: InExcel, changes: readonly WorkbookChange[]): Promise<unknown> {
  return await run(async (context) => {
    const perform = performer(context, noFacts);
    const made: WorkbookChange[] = [{ kind: "addSheet", sheet }, ...changes];
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
      { kind: "rowHeight", sheet, top: at, bottom: at, points: 15 },
    ]);
    expect(gathered(changes)).toEqual([
      {
        kind: "format",
        sheet,
        box: { top: 3, left: 1, bottom: 5, right: 4 },
        format: { wrap: true },
      },
      { kind: "merge", sheet, box: { top: 3, left: 1, bottom: 5, right: 2 }, eachRow: true },
      { kind: "rowHeight", sheet, top: 3, bottom: 5, points: 15 },
    ]);
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
