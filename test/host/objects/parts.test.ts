import { openWorkbook } from "../../../src/host/files/open";
import { saveWorkbook } from "../../../src/host/files/save";
import { newWorkbook } from "../../../src/host/model/create";
import { setCells } from "../../../src/host/model/edit";
import { addTable } from "../../../src/host/model/editTables";
import { errorOf, excel, firstSheet } from "../support/excel";

describe("data validation judges what cells hold", () => {
  it.each([
    ["a whole number above 0", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }, "A2:A3"],
    ["a list of words", { list: { inCellDropDown: true, source: "1,oui" } }, "A2"],
    ["a formula that moves with the cell", { custom: { formula: "=A1<B1" } }, "A3"],
    [
      "the length of a text",
      { textLength: { formula1: 1, formula2: 2, operator: "Between" } },
      "A3",
    ],
  ] as const)("%s", async (_what, rule, broken) => {
    const host = await excel();
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:B4").values = [
        [1, 2],
        [-1, 0],
        ["oui", 5],
        ["", 0],
      ];
      const { dataValidation } = sheet.getRange("A1:A4");
      dataValidation.rule = rule;
      dataValidation.load("valid");
      const cells = dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      expect(dataValidation.valid).toBeNull();
      expect(cells.address).toBe(`Feuil1!${broken}`);
    });
  });

  it("has no invalid cells where all hold: null object, or ItemNotFound", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const { dataValidation } = firstSheet(context).getRange("A1");
      const none = dataValidation.getInvalidCellsOrNullObject().load("address");
      dataValidation.load("valid");
      await context.sync();
      expect([none.isNullObject, dataValidation.valid]).toEqual([true, true]);
    });
    const { code } = await errorOf(host, (context) => {
      firstSheet(context).getRange("A1").dataValidation.getInvalidCells().load("address");
      return context.sync();
    });
    expect(code).toBe("ItemNotFound");
  });
});

/** Another workbook in base64: a sheet « Feuil1 » with a table « Prix ». */
async function otherFile(): Promise<string> {
  const other = newWorkbook();
  const [sheet] = other.sheets;
  if (sheet === undefined) throw new Error("a workbook has a sheet");
  setCells(other, sheet, 1, 1, [["Nom"], ["a"], [null], [{ formula: "=ROWS(Prix)" }]]);
  addTable(other, sheet, { top: 1, left: 1, bottom: 2, right: 1 }, true, "Prix");
  return Buffer.from(await saveWorkbook(other)).toString("base64");
}

describe("sheets of another file", () => {
  it("come in under free names, with their tables, where they are wanted", async () => {
    const host = await excel();
    const file = await otherFile();
    await host.run(async (context) => {
      const { workbook } = context;
      firstSheet(context).tables.add("C1:C2", true).name = "Prix";
      const ids = workbook.insertWorksheetsFromBase64(file, {
        positionType: "After",
        relativeTo: "Feuil1",
      });
      workbook.worksheets.load("items/name,items/id");
      workbook.tables.load("items/name");
      const formula = workbook.worksheets.getItem("Feuil1 (2)").getRange("A4").load("formulas");
      await context.sync();
      expect(workbook.worksheets.items.map(({ name }) => name)).toEqual(["Feuil1", "Feuil1 (2)"]);
      expect(ids.value).toEqual([workbook.worksheets.items[1]?.id]);
      expect(workbook.tables.items.map(({ name }) => name)).toEqual(["Prix", "Prix1"]);
      expect(formula.formulas).toEqual([["=ROWS(Prix1)"]]);
    });
  });

  it("are refused when the text is no workbook", async () => {
    const { code } = await errorOf(await excel(), (context) => {
      context.workbook.insertWorksheetsFromBase64("bm9u");
      return context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });
});

describe("parts of the workbook", () => {
  it("bindings stand for ranges, and gone ones say so", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const { bindings } = context.workbook;
      bindings.add("A1:B2", "Range", "b");
      const range = bindings.getItem("b").getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Feuil1!A1:B2");
      bindings.getItem("b").delete();
      await context.sync();
    });
    const { code } = await errorOf(host, (context) => {
      context.workbook.bindings.getItem("b").load("type");
      return context.sync();
    });
    expect(code).toBe("InvalidBinding");
  });

  it("a binding hears of new results of its formulas, and of nothing while events are off", async () => {
    const host = await excel();
    const told: string[] = [];
    const write = (value: number, enabled: boolean): Promise<void> =>
      host.run(async (context) => {
        context.runtime.enableEvents = enabled;
        firstSheet(context).getRange("A1").values = [[value]];
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 10));
      });
    await host.run(async (context) => {
      firstSheet(context).getRange("B1").formulas = [["=A1*2"]];
      const binding = context.workbook.bindings.add("B1", "Range", "somme");
      binding.onDataChanged.add((event) => Promise.resolve(void told.push(event.binding.id)));
      await context.sync();
    });
    await write(1, true);
    await write(2, false);
    await write(2, true);
    expect(told).toEqual(["somme"]);
  });

  it("getFileAsync hands the workbook over in slices that make a workbook again", async () => {
    const { office, host } = await excel();
    type Done = (result: { readonly value: never }) => void;
    const ask = <T>(call: (done: Done) => void): Promise<T> =>
      new Promise((resolve) => {
        call(({ value }) => {
          resolve(value);
        });
      });
    const file = await ask<Office.File>((done) => {
      office.context.document.getFileAsync("compressed", { sliceSize: 1024 }, done);
    });
    const bytes: number[] = [];
    for (let i = 0; i < file.sliceCount; i += 1) {
      const slice = await ask<Office.Slice>((done) => {
        file.getSliceAsync(i, done as never);
      });
      bytes.push(...(slice.data as number[]));
    }
    const again = await openWorkbook(Uint8Array.from(bytes), "copie.xlsx");
    expect([bytes.length, again.sheets.map(({ name }) => name)]).toEqual([
      file.size,
      host.workbook.sheets.map(({ name }) => name),
    ]);
  });

  it("A-64: a new workbook opens beside, closing says that it is closed, and neither changes this one", async () => {
    const { host, run, excel: api } = await excel();
    await api.createWorkbook(await otherFile());
    expect(host.openedBeside).toBe(1);
    await run(async (context) => {
      context.workbook.close("SkipSave");
      await context.sync();
    });
    expect([host.isClosed, host.workbook.sheets.length]).toEqual([true, 1]);
  });

  it("links go without the cells' contents", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const cell = firstSheet(context).getRange("A1");
      cell.hyperlink = { address: "https://example.org/", textToDisplay: "ici" };
      cell.clear("Hyperlinks");
      cell.load("hyperlink,values");
      await context.sync();
      expect([cell.hyperlink, cell.values]).toEqual([null, [["ici"]]]);
    });
  });

  it("colours have the names that CSS has", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const { fill } = firstSheet(context).getRange("A1").format;
      fill.color = "Indigo";
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#4B0082");
    });
  });

  it("cells tell the named style they wear beside their format", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B1");
      const grey = { format: { fill: { pattern: "Gray25" }, font: { italic: true } } };
      range.setCellProperties([[{ style: "Heading1" }, grey as Excel.SettableCellProperties]]);
      const asked = range.getCellProperties({ style: true, format: { fill: { pattern: true } } });
      await context.sync();
      expect(asked.value[0]?.map(({ style, format }) => [style, format?.fill?.pattern])).toEqual([
        ["Heading 1", "None"],
        ["Normal", "Gray25"],
      ]);
    });
  });
});
