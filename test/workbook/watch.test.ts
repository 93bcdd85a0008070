import { inExcel, planOf, valueOf, write } from "../support/inExcel";

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 600);
  });

describe("watching the workbook", () => {
  it("A-77: names the sheet once edits have settled", async () => {
    const { door, run } = await inExcel();
    const heard: string[] = [];
    const stop = await door.watch((sheet) => heard.push(sheet));
    for (const value of [1, 2, 3]) {
      await run(async (context) => {
        context.workbook.worksheets.getItem("Feuil1").getRange("A1").values = [[value]];
        await context.sync();
      });
    }
    await settled();
    expect(heard).toEqual(["Feuil1"]);
    stop();
    await run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1").values = [[9]];
      await context.sync();
    });
    await settled();
    expect(heard).toEqual(["Feuil1"]);
  });

  it("A-13: does not hear what the door itself writes", async () => {
    const { door } = await inExcel();
    const heard: string[] = [];
    const stop = await door.watch((sheet) => heard.push(sheet));
    valueOf(await door.apply(planOf(write("Feuil1", [[1, 2]]))));
    await settled();
    expect(heard).toEqual([]);
    stop();
  });
});

describe("going to a cell", () => {
  it("shows the sheet and selects the cell", async () => {
    const { door, run } = await inExcel();
    valueOf(await door.apply(planOf({ kind: "addSheet", sheet: "Temps d'été" })));
    valueOf(await door.goTo("'Temps d''été'!D12"));
    const selected = await run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("'Temps d''été'!D12");
  });

  it("says that the sheet is gone", async () => {
    const { door } = await inExcel();
    expect(await door.goTo("Partie!A1")).toEqual({
      ok: false,
      error: { code: "workbook.sheetMissing", sheet: "Partie" },
    });
  });
});
