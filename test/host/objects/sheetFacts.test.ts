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

  it("A-46: the sort of a table is remembered and applied again", async () => {
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

  it("A-68: what is saved is not dirty, and a missing property is an error", async () => {
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
});
