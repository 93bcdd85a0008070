import { functionNamed } from "../../../src/host/engine/functions/catalogue";
import { functionNames } from "../../../src/host/objects/functionNames";
import { errorOf, excel, firstSheet } from "../support/excel";

describe("context.workbook.functions", () => {
  it("calculates on values, ranges and results of other functions", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:B3").values = [
        ["clou", 2],
        ["vis", 3],
        ["clou", 5],
      ];
      const { functions } = context.workbook;
      const prices = sheet.getRange("B1:B3");
      const results = [
        functions.sum(prices, 10),
        functions.vlookup("vis", sheet.getRange("A1:B3"), 2, false),
        functions.sumIf(sheet.getRange("A1:A3"), "clou", prices),
        functions.round(functions.average(prices), 1),
        functions.stDev_S(prices),
        functions.left("Fléchage", 3),
        functions.isNumber(4),
      ];
      const wrong = functions.vlookup("écrou", sheet.getRange("A1:B3"), 2, false);
      for (const result of [...results, wrong]) result.load("value, error");
      await context.sync();
      return [...results.map(({ value }) => value as unknown), wrong.error];
    });
    expect(read).toEqual([20, 3, 7, 3.3, expect.closeTo(1.5275, 4), "Flé", true, "#N/A"]);
  });

  it("has every function it names, and refuses the others", async () => {
    const unknown = functionNames.filter(
      (name) => functionNamed(name.replaceAll("_", ".").toUpperCase()) === undefined,
    );
    expect(unknown).toEqual([]);
    const host = await excel();
    const { code } = await errorOf(host, async (context) => {
      context.workbook.functions.amorDegrc(1, 2, 3, 4, 5, 6).load("value");
      await context.sync();
    });
    expect(code).toBe("ApiNotFound");
  });
});
