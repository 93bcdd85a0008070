/** @jest-environment jsdom */
import { AutoHeights } from "../../../src/entry/workbench/grid/autoHeights";
import { newWorkbook } from "../../../src/host/model/create";
import { changeStyle, setCells } from "../../../src/host/model/edit";
import { onChange } from "../../../src/host/model/journal";
import type { HostSheet, HostWorkbook } from "../../../src/host/model/workbook";

const a1 = { top: 1, left: 1, bottom: 1, right: 1 };

function followed(): { workbook: HostWorkbook; sheet: HostSheet; heights: AutoHeights } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const heights = new AutoHeights(sheet, ({ value }) => (typeof value === "string" ? value : ""));
  onChange(workbook, (change) => {
    heights.note(change);
  });
  return { workbook, sheet, heights };
}

describe("rows without a height of their own", () => {
  it("grow with a larger font, and come back when the text goes", () => {
    const { workbook, sheet, heights } = followed();
    setCells(workbook, sheet, 1, 1, [["Titre"]]);
    changeStyle(workbook, sheet, a1, (style) => ({ ...style, font: { ...style.font, size: 20 } }));
    expect(heights.current().get(1)).toBe(26.5);
    setCells(workbook, sheet, 1, 1, [[null]]);
    expect(heights.current().size).toBe(0);
  });

  it("keep the height that someone gave them", () => {
    const { workbook, sheet, heights } = followed();
    sheet.rowHeights.set(1, 15);
    setCells(workbook, sheet, 1, 1, [["Titre"]]);
    changeStyle(workbook, sheet, a1, (style) => ({ ...style, font: { ...style.font, size: 20 } }));
    expect(heights.current().has(1)).toBe(false);
  });

  it("answers the same map while no height changes, so that nothing is laid out again", () => {
    const { workbook, sheet, heights } = followed();
    const before = heights.current();
    setCells(workbook, sheet, 5, 1, [["court"]]);
    expect(heights.current()).toBe(before);
  });
});
