import { conditionalCssAt } from "../../../src/entry/workbench/grid/conditionalCss";
import { inExcel } from "../../support/inExcel";

async function withFormats(
  ...formats: readonly (readonly [address: string, formula: string, fill: string, stop: boolean])[]
) {
  const excel = await inExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    for (const [address, formula, fill, stop] of formats) {
      const format = sheet.getRange(address).conditionalFormats.add("Custom");
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = fill;
      format.custom.format.font.italic = fill === "#00FF00";
      format.priority = 0;
      format.stopIfTrue = stop;
    }
    await context.sync();
  });
  const [sheet] = excel.host.workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

describe("conditional formats in the grid", () => {
  it("are drawn where their formula is true whatever the cells hold", async () => {
    const sheet = await withFormats(["B2:B3", '=N("x")=0', "#00FF00", false]);
    expect(conditionalCssAt(sheet, 2, 2)).toEqual({ background: "#00FF00", fontStyle: "italic" });
    expect(conditionalCssAt(sheet, 4, 2)).toBeNull();
  });

  it("are left out where the formula is false, looks at a cell, or changes by itself", async () => {
    const sheet = await withFormats(
      ["A1", "=1>2", "#00FF00", false],
      ["A1", "=B1=0", "#00FF00", false],
      ["A1", "=NOW()>0", "#00FF00", false],
      ["A1", '=INDIRECT("B1")=0', "#00FF00", false],
    );
    expect(conditionalCssAt(sheet, 1, 1)).toBeNull();
  });

  it("lie over each other, the first on top; one that stops hides those below", async () => {
    const below = ["A1:A2", "=TRUE", "#00FF00", false] as const;
    const over = await withFormats(below, ["A1", "=TRUE", "#FF0000", false]);
    expect(conditionalCssAt(over, 1, 1)).toMatchObject({ background: "#FF0000" });
    const stopping = await withFormats(below, ["A1", "=TRUE", "#FF0000", true]);
    expect(conditionalCssAt(stopping, 1, 1)).toEqual({
      background: "#FF0000",
      fontStyle: "normal",
    });
    expect(conditionalCssAt(stopping, 2, 1)).toMatchObject({ background: "#00FF00" });
  });
});
