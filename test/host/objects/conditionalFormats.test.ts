import { undo } from "../../../src/host/model/journal";
import { errorOf, excel, firstSheet } from "../support/excel";

describe("conditional formats", () => {
  it("keeps the rule and the look of each kind", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const range = firstSheet(context).getRange("B2:C9");
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.format.font.color = "red";
      value.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      const words = range.conditionalFormats.add("ContainsText");
      words.textComparison.rule = { operator: "Contains", text: "refusé" };
      words.textComparison.format.fill.color = "#ffeeee";
      const top = range.conditionalFormats.add("TopBottom");
      top.topBottom.rule = { rank: 1, type: "TopItems" };
      top.topBottom.format.borders.getItem("EdgeTop").style = "Dash";
      const preset = range.conditionalFormats.add("PresetCriteria");
      preset.preset.rule = { criterion: "DuplicateValues" };
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.barDirection = "LeftToRight";
      const icons = range.conditionalFormats.add("IconSet");
      icons.iconSet.style = "FourArrows";
      await context.sync();
      value.cellValue.load("rule, format/font/color");
      words.load("textComparison/rule, type");
      top.topBottom.format.borders.top.load("style");
      preset.preset.load("rule");
      bar.dataBar.load("barDirection, lowerBoundRule");
      icons.iconSet.load("criteria");
      await context.sync();
      return {
        value: [value.cellValue.rule, value.cellValue.format.font.color],
        words: [words.type, words.textComparison.rule.text],
        top: top.topBottom.format.borders.top.style,
        preset: preset.preset.rule.criterion,
        bar: [bar.dataBar.barDirection, bar.dataBar.lowerBoundRule.type],
        icons: icons.iconSet.criteria.map(({ formula }) => formula),
      };
    });
    expect(read).toEqual({
      value: [{ formula1: "=0", operator: "LessThan" }, "#FF0000"],
      words: ["ContainsText", "refusé"],
      top: "Dash",
      preset: "DuplicateValues",
      bar: ["LeftToRight", "Automatic"],
      icons: ["=0", "=25", "=50", "=75"],
    });
  });

  it("A-27: reads the formula of a custom rule in en-US, in the user's language and in R1C1", async () => {
    const host = await excel({ culture: "fr-FR" });
    const formulas = await host.run(async (context) => {
      const format = firstSheet(context).getRange("B8:E13").conditionalFormats.add("Custom");
      format.custom.rule.formulaLocal = "=SI(B8>$A8*1,5;VRAI)";
      format.custom.rule.load();
      await context.sync();
      const { formula, formulaLocal, formulaR1C1 } = format.custom.rule;
      return [formula, formulaLocal, formulaR1C1];
    });
    expect(formulas).toEqual([
      "=IF(B8>$A8*1.5,TRUE)",
      "=SI(B8>$A8*1,5;VRAI)",
      "=IF(RC>RC1*1.5,TRUE)",
    ]);
  });

  it("puts a new one first, renumbers priorities and takes one off", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const { conditionalFormats } = firstSheet(context).getRange("A1:A9");
      const first = conditionalFormats.add("Custom");
      const second = conditionalFormats.add("CellValue");
      const third = conditionalFormats.add("TopBottom");
      first.priority = 0;
      second.stopIfTrue = true;
      conditionalFormats.load("type, priority, stopIfTrue");
      const count = conditionalFormats.getCount();
      await context.sync();
      const before = conditionalFormats.items.map(({ type, priority }) => [type, priority]);
      third.delete();
      conditionalFormats.load("type");
      await context.sync();
      return { before, count: count.value, after: conditionalFormats.items.map((f) => f.type) };
    });
    expect(read).toEqual({
      before: [
        ["Custom", 0],
        ["TopBottom", 1],
        ["CellValue", 2],
      ],
      count: 3,
      after: ["Custom", "CellValue"],
    });
  });

  it("clears some cells only, and undo brings them back", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A9").conditionalFormats.add("ColorScale");
      await context.sync();
      sheet.getRange("A4:A5").conditionalFormats.clearAll();
      await context.sync();
    });
    const addresses = (): Promise<string[]> =>
      host.run(async (context) => {
        const { conditionalFormats } = firstSheet(context).getRange("A:A");
        const areas = conditionalFormats.getItemAt(0).getRanges().load("address");
        await context.sync();
        return areas.address.split(",");
      });
    expect(await addresses()).toEqual(["Feuil1!A1:A3", "Feuil1!A6:A9"]);
    undo(host.host.workbook);
    expect(await addresses()).toEqual(["Feuil1!A1:A9"]);
  });

  it("refuses the part of another kind, thresholds that do not fit and unknown kinds", async () => {
    const host = await excel();
    const refused = async (batch: (format: Excel.ConditionalFormat) => void): Promise<string> =>
      (
        await errorOf(host, async (context) => {
          batch(firstSheet(context).getRange("A1").conditionalFormats.add("IconSet"));
          await context.sync();
        })
      ).code;
    const codes = [
      await refused((format) => (format.dataBar.showDataBarOnly = true)),
      await refused((format) => (format.iconSet.criteria = [])),
      await refused((format) => (format.stopIfTrue = true)),
    ];
    expect(codes).toEqual(["InvalidArgument", "InvalidArgument", "InvalidArgument"]);
  });

  it("follows rows put in above", async () => {
    const host = await excel();
    const address = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const format = sheet.getRange("B2:B4").conditionalFormats.add("DataBar");
      sheet.getRange("1:2").insert("Down");
      const range = format.getRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Feuil1!B4:B6");
  });
});
