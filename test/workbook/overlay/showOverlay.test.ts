import { openWorkbook } from "../../../src/host/files/open";
import { saveWorkbook } from "../../../src/host/files/save";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";
import { undoDepth } from "../../../src/host/model/journal";
import { parseState } from "../../../src/workbook/state";

const overlay = {
  sheet: "Feuil1",
  marks: [
    { role: "data", boxes: [{ top: 2, left: 1, bottom: 4, right: 3 }] },
    { role: "total", boxes: [{ top: 4, left: 1, bottom: 4, right: 3 }] },
    { role: "header", boxes: [{ top: 1, left: 1, bottom: 1, right: 3 }] },
  ],
} as const;

async function withSheet(profile: "W" | "D" = "W"): Promise<InExcel> {
  const excel = await inExcel({ profile });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.getRange("A1:C4").values = [
      ["Poste", "Prévu", "Réalisé"],
      ["Achats", 100, 90],
      ["Loyer", 50, 50],
      ["Total", 150, 140],
    ];
    sheet.getRange("A1:C1").format.fill.color = "#112233";
    const own = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
    own.custom.rule.formula = "=B2>60";
    own.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  return excel;
}

interface Seen {
  readonly formula: string;
  readonly fill: string;
  readonly address: string;
}

/** Every conditional format of a sheet, the first one first. */
async function formatsOn({ run }: InExcel, name: string): Promise<Seen[]> {
  return await run(async (context) => {
    const formats = context.workbook.worksheets
      .getItem(name)
      .getRange()
      .conditionalFormats.load("items/id");
    await context.sync();
    const asked = formats.items.map((format) => ({
      rule: format.custom.rule.load("formula"),
      fill: format.custom.format.fill.load("color"),
      ranges: format.getRanges().load("address"),
    }));
    await context.sync();
    return asked.map(({ rule, fill, ranges }) => ({
      formula: rule.formula,
      fill: fill.color,
      address: ranges.address,
    }));
  });
}

describe("the reading of a table shown in the user's sheet", () => {
  it("lies over the user's own conditional formats, the last role first, and goes exactly", async () => {
    const excel = await withSheet();
    const before = await formatsOn(excel, "Feuil1");
    valueOf(await excel.door.showOverlay(overlay));
    const shown = await formatsOn(excel, "Feuil1");
    expect(shown.map(({ address }) => address)).toEqual([
      "Feuil1!A1:C1",
      "Feuil1!A4:C4",
      "Feuil1!A2:C4",
      "Feuil1!B2:B4",
    ]);
    expect(valueOf(await excel.door.clearOverlay())).toBe(3);
    expect(await formatsOn(excel, "Feuil1")).toEqual(before);
  });

  it("leaves formulas, values and formats of every cell as they were, before, during and after", async () => {
    const { door } = await withSheet();
    const hash = async () => valueOf(await door.hashSheets(["Feuil1"]));
    const before = await hash();
    valueOf(await door.showOverlay(overlay));
    expect(await hash()).toBe(before);
    valueOf(await door.clearOverlay());
    expect(await hash()).toBe(before);
    expect(valueOf(await door.readState())).toBeNull();
  });

  it("takes the place of what was shown before", async () => {
    const excel = await withSheet();
    valueOf(await excel.door.showOverlay(overlay));
    valueOf(await excel.door.showOverlay({ ...overlay, marks: overlay.marks.slice(0, 1) }));
    expect(await formatsOn(excel, "Feuil1")).toHaveLength(2);
  });

  it("A-70: keeps the user's undo stack", async () => {
    for (const profile of ["W", "D"] as const) {
      const excel = await withSheet(profile);
      const depth = undoDepth(excel.host.workbook).undo;
      expect(depth).toBeGreaterThan(0);
      valueOf(await excel.door.showOverlay(overlay));
      valueOf(await excel.door.clearOverlay());
      expect(undoDepth(excel.host.workbook).undo).toBeGreaterThanOrEqual(depth);
    }
  });

  it("does not survive in a workbook saved in the middle, even on a copy of the sheet", async () => {
    const excel = await withSheet();
    valueOf(await excel.door.showOverlay(overlay));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").copy("End").name = "Copie";
      await context.sync();
    });
    const saved = await saveWorkbook(excel.host.workbook);
    const again = await inExcel({ workbook: await openWorkbook(saved, "classeur.xlsx") });
    expect(parseState(valueOf(await again.door.readState())).overlay).toBe(true);
    expect(valueOf(await again.door.clearOverlay())).toBe(6);
    for (const sheet of ["Feuil1", "Copie"]) {
      expect(await formatsOn(again, sheet)).toMatchObject([{ formula: "=B2>60" }]);
    }
    expect(valueOf(await again.door.readState())).toBeNull();
  });

  it("A-06: says that a sheet is protected instead of failing in the middle", async () => {
    const excel = await withSheet();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").protection.protect();
      await context.sync();
    });
    expect(await excel.door.showOverlay(overlay)).toEqual({
      ok: false,
      error: { code: "workbook.sheetProtected", sheet: "Feuil1" },
    });
    expect(valueOf(await excel.door.readState())).toBeNull();
  });

  it("A-12: cuts the address of many rows into pieces that Excel takes", async () => {
    const excel = await withSheet();
    const boxes = Array.from({ length: 600 }, (_, at) => {
      const row = 2 * at + 1;
      return { top: row, bottom: row, left: 1, right: 3 };
    });
    valueOf(await excel.door.showOverlay({ sheet: "Feuil1", marks: [{ role: "total", boxes }] }));
    expect((await formatsOn(excel, "Feuil1")).length).toBeGreaterThan(2);
    expect(valueOf(await excel.door.clearOverlay())).toBeGreaterThan(1);
  });
});

describe("watching the selection", () => {
  it("tells what is selected now, and the last of several quick moves", async () => {
    const { door, run } = await withSheet();
    const heard: unknown[] = [];
    const stop = await door.watchSelection(({ boxes }) => heard.push(boxes));
    for (const address of ["A1", "B2", "A3:C3"]) {
      await run(async (context) => {
        context.workbook.worksheets.getItem("Feuil1").getRange(address).select();
        await context.sync();
      });
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
    stop();
    expect(heard.at(-1)).toEqual([{ top: 3, left: 1, bottom: 3, right: 3 }]);
    expect(heard).toHaveLength(2);
  });
});
