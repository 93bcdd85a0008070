import { newWorkbook } from "../../../src/host/model/create";
import { startInProcess } from "../../../src/host/inProcess";

describe("the real client on the stand-in", () => {
  it("adds a sheet, writes, reads back and makes a table", async () => {
    const workbook = newWorkbook();
    const host = await startInProcess(workbook, { profile: "W" });
    const seen = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Temps mars");
      const range = sheet.getRange("B2:C3");
      range.values = [
        ["Nom", "Montant"],
        ["Durand", 12.5],
      ];
      sheet.getRange("C4").formulas = [["=C3*2"]];
      const table = sheet.tables.add("B2:C3", true);
      table.name = "T_Essai";
      range.load("values,address,numberFormat,format/font/bold");
      table.load("name,id,columns/items/name");
      const sheets = context.workbook.worksheets.load("items/name");
      const missing = context.workbook.worksheets.getItemOrNullObject("x");
      missing.load("name");
      await context.sync();
      return {
        values: range.values as unknown,
        address: range.address,
        bold: range.format.font.bold,
        table: table.name,
        id: table.id,
        columns: table.columns.items.map((column) => column.name),
        sheets: sheets.items.map((item) => item.name),
        missing: missing.isNullObject,
      };
    });
    expect(seen).toEqual({
      values: [
        ["Nom", "Montant"],
        ["Durand", 12.5],
      ],
      address: "'Temps mars'!B2:C3",
      bold: false,
      table: "T_Essai",
      id: "1",
      columns: ["Nom", "Montant"],
      sheets: ["Feuil1", "Temps mars"],
      missing: true,
    });
    expect(host.host.requests).toHaveLength(2);
    expect(host.host.keptReferences).toBe(0);
  });
});

it("calculates what a batch writes before the batch reads it", async () => {
  const host = await startInProcess(newWorkbook(), { profile: "W" });
  const seen = await host.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      [1, 2],
      ["=A1+B1", "x"],
    ];
    range.load("values,text");
    await context.sync();
    return range.values as unknown;
  });
  expect(seen).toEqual([
    [1, 2],
    [3, "x"],
  ]);
});
