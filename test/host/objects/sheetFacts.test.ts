import { undoDepth } from "../../../src/host/model/journal";
import { errorOf, excel, firstSheet, valuesOf } from "../support/excel";

describe("what sheets keep and tell", () => {
  it("tells of formulas, sorted and hidden rows, and of the sheet that is left", async () => {
    const host = await excel();
    const told: unknown[] = [];
    const note = (event: unknown): Promise<void> => {
      told.push(event);
      return Promise.resolve();
    };
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A3").values = [[3], [1], [2]];
      sheet.onFormulaChanged.add(({ formulaDetails }) => note(formulaDetails));
      sheet.onRowSorted.add(({ address }) => note(address));
      sheet.onRowHiddenChanged.add(({ address, changeType }) => note([address, changeType]));
      sheet.onDeactivated.add(({ type }) => note(type));
      await context.sync();
      sheet.getRange("B1").formulas = [["=A1"]];
      sheet.getRange("B1").values = [[4]];
      sheet.getRange("A1:A3").sort.apply([{ key: 0, ascending: true }]);
      sheet.getRange("2:2").rowHidden = true;
      context.workbook.worksheets.add("Autre").activate();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(told).toEqual([
      [{ cellAddress: "B1", previousFormula: "" }],
      [{ cellAddress: "B1", previousFormula: "=A1" }],
      "A1:A3",
      ["2:2", "Hidden"],
      "WorksheetDeactivated",
    ]);
  });

  it("A-63: a sheet keeps custom properties, whatever the case of their keys", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const { customProperties } = firstSheet(context);
      customProperties.add("Version", "1");
      customProperties.add("version", "2");
      const one = customProperties.getItem("VERSION").load("key, value");
      const none = customProperties.getItemOrNullObject("absent").load();
      const count = customProperties.getCount();
      await context.sync();
      one.delete();
      customProperties.load("key");
      await context.sync();
      return [one.key, one.value, none.isNullObject, count.value, customProperties.items.length];
    });
    expect(read).toEqual(["Version", "2", true, 1, 0]);
  });

  it("A-27: a name takes a formula in the user's language; arrays read as values", async () => {
    const host = await excel({ culture: "fr-FR" });
    const read = await host.run(async (context) => {
      const { names } = context.workbook;
      const local = names.addFormulaLocal("Total", "=SOMME(Feuil1!$A$1;1,5)").load("formula");
      const array = names.add("Taux", "={1,2;3,4}");
      array.arrayValues.load("values, types");
      await context.sync();
      return [local.formula, array.arrayValues.values, array.arrayValues.types[0]] as unknown[];
    });
    expect(read).toEqual([
      "=SUM(Feuil1!$A$1,1.5)",
      [
        [1, 2],
        [3, 4],
      ],
      ["Double", "Double"],
    ]);
  });

  it("remembers the sort of a table and applies it again", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A4").values = [["N"], [3], [1], [2]];
      const table = sheet.tables.add("A1:A4", true);
      table.sort.apply([{ key: 0, ascending: false }]);
      table.sort.load("fields");
      await context.sync();
      expect(table.sort.fields).toEqual([{ key: 0, ascending: false }]);
      sheet.getRange("A4").values = [[9]];
      table.sort.reapply();
      await context.sync();
    });
    expect(await valuesOf(host, "A2:A4")).toEqual([[9], [3], [2]]);
  });

  it("tells a workbook that changed until it is said to be saved, and a missing property is an error", async () => {
    const host = await excel();
    const dirty = await host.run(async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      context.workbook.load("isDirty");
      await context.sync();
      const before = context.workbook.isDirty;
      context.workbook.isDirty = false;
      context.workbook.load("isDirty");
      await context.sync();
      return [before, context.workbook.isDirty];
    });
    expect(dirty).toEqual([true, false]);
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).customProperties.getItem("absent").load();
      await context.sync();
    });
    expect(code).toBe("ItemNotFound");
  });

  it("A-31: the French thousands separator is a narrow no-break space, and a text with it is no number", async () => {
    const host = await excel({ culture: "fr-FR" });
    const read = await host.run(async (context) => {
      const { application } = context.workbook;
      application.load("thousandsSeparator, decimalSeparator");
      const range = firstSheet(context).getRange("A1:B1");
      range.values = [[1234.5, "1\u202f234,5"]];
      range.numberFormat = [["#,##0.0", "General"]];
      range.load("text, valueTypes");
      await context.sync();
      const { thousandsSeparator, decimalSeparator } = application;
      return [thousandsSeparator, decimalSeparator, range.text[0], range.valueTypes[0]];
    });
    expect(read).toEqual(["\u202f", ",", ["1\u202f234,5", "1\u202f234,5"], ["Double", "String"]]);
  });

  it("A-70: on the web a style empties the undo stack, on the desktop it does not", async () => {
    const left = async (profile: "W" | "D"): Promise<number> => {
      const host = await excel({ profile });
      await host.run(async (context) => {
        firstSheet(context).getRange("A1").values = [[1]];
        await context.sync();
        context.workbook.styles.add("À moi");
        await context.sync();
      });
      return undoDepth(host.host.workbook).undo;
    };
    expect([await left("W"), (await left("D")) > 0]).toEqual([0, true]);
  });

  it("A-70: document properties empty it on the web; a refused action does not", async () => {
    const left = async (profile: "W" | "D", author: string | null): Promise<number> => {
      const host = await excel({ profile });
      await host
        .run(async (context) => {
          firstSheet(context).getRange("A1").values = [[1]];
          await context.sync();
          if (author === null) firstSheet(context).delete();
          else context.workbook.properties.author = author;
          await context.sync();
        })
        .catch(() => undefined);
      return undoDepth(host.host.workbook).undo;
    };
    expect([await left("W", "Ana"), await left("D", "Ana"), await left("D", null)]).toEqual([
      0, 2, 1,
    ]);
  });

  it.each([
    ["W", true, 1],
    ["W", false, 2],
    ["L24", true, 2],
  ] as const)(
    "A-71: mergeUndoGroup makes one undo step of all batches where the host has it (%s, %s)",
    async (profile, mergeUndoGroup, steps) => {
      const host = await excel({ profile });
      await host.run({ mergeUndoGroup }, async (context) => {
        for (const address of ["A1", "A2"]) {
          firstSheet(context).getRange(address).values = [[1]];
          await context.sync();
        }
      });
      expect(undoDepth(host.host.workbook).undo).toBe(steps);
    },
  );

  it("A-71: what cannot be undone is refused in a merged undo group, before it is done", async () => {
    const host = await excel();
    const failed = await host
      .run({ mergeUndoGroup: true }, async (context) => {
        firstSheet(context).getRange("A1").values = [[1]];
        firstSheet(context).copy();
        await context.sync();
      })
      .catch((error: unknown) => (error as OfficeExtension.Error).code);
    expect(failed).toBe("UndoNotSupported");
    expect(host.host.workbook.sheets).toHaveLength(1);
    expect(undoDepth(host.host.workbook).undo).toBe(1);
  });

  it("A-28: the print area has a name in the language of the user", async () => {
    const names = async (culture: string): Promise<unknown> =>
      (await excel({ culture })).run(async (context) => {
        const sheet = firstSheet(context);
        sheet.pageLayout.setPrintArea("A1:C9");
        sheet.pageLayout.setPrintTitleRows("$1:$2");
        const { names: own } = sheet;
        own.load("items/name,items/value");
        const english = own.getItemOrNullObject("Print_Area").load("name");
        await context.sync();
        return [own.items.map(({ name, value }) => [name, value] as unknown), english.isNullObject];
      });
    expect(await names("fr-FR")).toEqual([
      [
        ["Zone_d_impression", "Feuil1!$A$1:$C$9"],
        ["Impression_des_titres", "Feuil1!$1:$2"],
      ],
      true,
    ]);
    expect(await names("en-US")).toEqual([
      [
        ["Print_Area", "Feuil1!$A$1:$C$9"],
        ["Print_Titles", "Feuil1!$1:$2"],
      ],
      false,
    ]);
  });

  it("A-50: a column added where cells stand at the far right moves too many cells for the web", async () => {
    const added = async (profile: "W" | "D"): Promise<string> =>
      (await excel({ profile }))
        .run(async (context) => {
          const sheet = firstSheet(context);
          const table = sheet.tables.add("A1:B2100", true);
          sheet.getRange("XFA7").values = [["oublié"]];
          table.columns.add();
          await context.sync();
          return "added";
        })
        .catch((error: unknown) => (error as OfficeExtension.Error).code);
    expect([await added("W"), await added("D")]).toEqual(["OperationCellsExceedLimit", "added"]);
  });

  it.each([
    ["L21", "ApiNotFound"],
    ["W", "Feuil1!B1"],
  ] as const)("members newer than the profile do not exist (%s)", async (profile, expected) => {
    const host = await excel({ profile });
    const answer = await host
      .run(async (context) => {
        firstSheet(context).getRange("B1").formulas = [["=A1"]];
        const found = firstSheet(context).getRange("A1").getDependents().load("addresses");
        await context.sync();
        return found.addresses.join();
      })
      .catch((error: unknown) => (error as OfficeExtension.Error).code);
    expect(answer).toBe(expected);
  });
});
