import { newWorkbook } from "../../src/host/model/create";
import { inExcel, valueOf } from "../support/inExcel";

/** A sheet as people keep them: title, merged header, hidden row and column, dates, a total. */
async function messy(date1904 = false) {
  const workbook = newWorkbook();
  workbook.date1904 = date1904;
  const excel = await inExcel({ workbook });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.getRange("B3:E6").formulas = [
      ["Dépenses", "", "Montant", "Note"],
      [45_658, "Craie", 12.5, ""],
      [45_659, "'=1+1", 7.5, true],
      ["Total", "", "=SUM(D4:D5)", "=1/0"],
    ];
    sheet.getRange("B4:B5").numberFormat = [["dd/mm/yyyy"]];
    sheet.getRange("B3:C3").merge(false);
    sheet.getRange("B3:E3").format.font.bold = true;
    sheet.getRange("B3:E3").format.fill.color = "#DDEBF7";
    sheet.getRange("C4").format.indentLevel = 2;
    sheet.getRange("5:5").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    // Formatting alone, far below, is no data.
    sheet.getRange("H900").format.fill.color = "#FF0000";
    const empty = context.workbook.worksheets.add("Vide");
    empty.visibility = "Hidden";
    await context.sync();
  });
  return excel;
}

describe("reading grids", () => {
  it("gives values, formulas, formats and looks of the used range", async () => {
    const { door } = await messy();
    const [grid] = valueOf(await door.readGrids("all"));
    expect(grid).toMatchObject({ sheet: "Feuil1", hidden: false, top: 3, left: 2 });
    expect(grid?.values).toEqual([
      ["Dépenses", null, "Montant", "Note"],
      [45_658, "Craie", 12.5, null],
      [45_659, "=1+1", 7.5, true],
      ["Total", null, 20, "#DIV/0!"],
    ]);
    expect(grid?.formulas?.[3]).toEqual([null, null, "=SUM(D4:D5)", "=1/0"]);
    expect(grid?.formats?.[1]?.[0]).toBe("dd/mm/yyyy");
    expect(grid?.styles?.[0]?.[0]).toEqual({ bold: true, fill: "#DDEBF7", indent: 0 });
    expect(grid?.styles?.[1]?.[1]).toEqual({ bold: false, fill: null, indent: 2 });
  });

  it("A-21: does not take a text for the formula that it looks like", async () => {
    const { door } = await messy();
    const [grid] = valueOf(await door.readGrids("all"));
    expect(grid?.formulas?.[2]?.[1]).toBeNull();
  });

  it("tells merged areas, hidden rows and columns, hidden and empty sheets", async () => {
    const { door } = await messy();
    const [grid, empty] = valueOf(await door.readGrids("all"));
    expect(grid?.merges).toEqual([{ top: 3, left: 2, bottom: 3, right: 3 }]);
    expect([...(grid?.hiddenRows ?? [])]).toEqual([5]);
    expect([...(grid?.hiddenColumns ?? [])]).toEqual([3]);
    expect(empty).toMatchObject({ sheet: "Vide", hidden: true, values: [] });
  });

  it.each([false, true])("A-32: tells the date system (1904: %p)", async (date1904) => {
    const { door } = await messy(date1904);
    const [grid] = valueOf(await door.readGrids(["Feuil1"]));
    expect(grid?.date1904).toBe(date1904);
  });

  it("C-32: reads any number of small sheets in four round trips", async () => {
    const excel = await inExcel();
    await excel.run(async (context) => {
      for (let number = 1; number <= 60; number += 1) {
        const sheet = context.workbook.worksheets.add(`Onglet ${number}`);
        sheet.getRange("A1:B2").values = [
          ["Nom", "Montant"],
          ["x", number],
        ];
      }
      await context.sync();
    });
    const before = excel.host.requests.length;
    const grids = valueOf(await excel.door.readGrids("all"));
    expect(grids).toHaveLength(61);
    expect(grids[60]?.values[1]).toEqual(["x", 60]);
    // Four of ours; Excel.run sends what is left and releases its ranges.
    expect(excel.host.requests.length - before).toBeLessThanOrEqual(6);
    expect(excel.host.keptReferences).toBe(0);
  });

  it("A-12: reads again in halves what passes 5 MB", async () => {
    const excel = await inExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      for (let top = 0; top < 600; top += 100) {
        sheet.getRangeByIndexes(top, 0, 100, 1).values = Array.from(
          { length: 100 },
          (_row, row) => [`${top + row} ${"texte ".repeat(2000)}`],
        );
        await context.sync();
      }
    });
    const [grid] = valueOf(await excel.door.readGrids("all"));
    expect(grid?.values).toHaveLength(600);
    expect(String(grid?.values[599]?.[0])).toMatch(/^599 /);
  }, 60_000);

  it("says which sheet is gone", async () => {
    const { door } = await inExcel();
    expect(await door.readGrids(["Partie"])).toEqual({
      ok: false,
      error: { code: "workbook.sheetMissing", sheet: "Partie" },
    });
  });

  it("stops when asked to", async () => {
    const { door } = await messy();
    const stopped = await door.readGrids("all", { report: () => undefined, cancelled: () => true });
    expect(stopped).toEqual({ ok: false, error: { code: "cancelled" } });
  });

  it("A-07: tries a read again after a passing trouble", async () => {
    const excel = await messy();
    excel.host.failNext("ServiceNotAvailable");
    expect((await excel.door.readGrids("all")).ok).toBe(true);
  });
});

describe("the hash of sheets", () => {
  it("stays the same while nothing changes", async () => {
    const { door } = await messy();
    const first = valueOf(await door.hashSheets(["Feuil1"]));
    expect(valueOf(await door.hashSheets(["Feuil1"]))).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a value", (sheet) => (sheet.getRange("D4").values = [[12.51]])],
    ["a formula", (sheet) => (sheet.getRange("D6").formulas = [["=D4+D5"]])],
    ["a number that becomes text", (sheet) => (sheet.getRange("D4").values = [["'12.5"]])],
    ["a number format", (sheet) => (sheet.getRange("D4").numberFormat = [["0"]])],
    ["a fill", (sheet) => (sheet.getRange("D4").format.fill.color = "#00FF00")],
    [
      "a merge",
      (sheet) => {
        sheet.getRange("B6:C6").merge(false);
      },
    ],
  ])("tells %s that changed", async (_what, change) => {
    const { door, run } = await messy();
    const before = valueOf(await door.hashSheets(["Feuil1"]));
    await run(async (context) => {
      change(context.workbook.worksheets.getItem("Feuil1"));
      await context.sync();
    });
    expect(valueOf(await door.hashSheets(["Feuil1"]))).not.toBe(before);
  });
});
