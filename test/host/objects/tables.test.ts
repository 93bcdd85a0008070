import type { InProcessHost } from "../../../src/host/inProcess";
import { errorOf, excel, firstSheet, valuesOf } from "../support/excel";

/** A table « T » on A1:B3 of the first sheet. */
async function withTable(): Promise<InProcessHost> {
  const host = await excel();
  await host.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:B3").values = [
      ["Nom", "Montant"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "T";
    await context.sync();
  });
  return host;
}

function addressOf(host: InProcessHost, name = "T"): Promise<string> {
  return host.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("address");
    await context.sync();
    return range.address;
  });
}

describe("tables", () => {
  it("A-29: default names follow the language of Excel", async () => {
    const names = async (culture: string): Promise<string[]> => {
      const host = await excel({ culture });
      return host.run(async (context) => {
        const sheet = context.workbook.worksheets.add().load("name");
        const table = sheet.tables.add("A1:B2", false).load("name,columns/items/name");
        await context.sync();
        return [sheet.name, table.name, ...table.columns.items.map(({ name }) => name)];
      });
    };
    expect(await names("fr-FR")).toEqual(["Feuil2", "Tableau1", "Colonne1", "Colonne2"]);
    expect((await names("en-US")).slice(0, 2)).toEqual(["Sheet2", "Table1"]);
  });

  it("A-40: an address without sheet means the active sheet", async () => {
    const host = await excel();
    const name = await host.run(async (context) => {
      context.workbook.worksheets.add("Autre").activate();
      const table = context.workbook.tables.add("A1:B2", true);
      table.worksheet.load("name");
      await context.sync();
      return table.worksheet.name;
    });
    expect(name).toBe("Autre");
  });

  it("A-40: a table over another is refused", async () => {
    const host = await withTable();
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).tables.add("B2:D5", true);
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });

  it("A-40: without headers a header row is put in and the data moves down", async () => {
    const host = await excel();
    await host.run(async (context) => {
      firstSheet(context).getRange("A1:B1").values = [[1, 2]];
      firstSheet(context).tables.add("A1:B1", false);
      await context.sync();
    });
    expect(await valuesOf(host, "A1:B2")).toEqual([
      ["Colonne1", "Colonne2"],
      [1, 2],
    ]);
  });

  it.each(["deux mots", "Q1", "AN2025", "1er", "R1C1", ""])(
    "A-41: %s is no name for a table",
    async (name) => {
      const host = await withTable();
      const { code } = await errorOf(host, async (context) => {
        context.workbook.tables.getItem("T").name = name;
        await context.sync();
      });
      expect(code).toBe("InvalidArgument");
    },
  );

  it("A-41: a name taken by a table or a defined name is refused, never changed", async () => {
    const host = await withTable();
    const { code } = await errorOf(host, async (context) => {
      context.workbook.names.add("Zone", firstSheet(context).getRange("A1"));
      context.workbook.tables.getItem("T").name = "zone";
      await context.sync();
    });
    expect(code).toBe("ItemAlreadyExists");
  });

  it("A-42: headers become unique texts, blanks « Colonne1 »", async () => {
    const host = await excel();
    const names = await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:D1").values = [["Nom", "Nom", "", 2025]];
      const table = sheet.tables.add("A1:D3", true).load("columns/items/name");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      return [table.columns.items.map(({ name }) => name), header.values[0]] as unknown[];
    });
    expect(names).toEqual([
      ["Nom", "Nom2", "Colonne1", "2025"],
      ["Nom", "Nom2", "Colonne1", "2025"],
    ]);
  });

  it("A-43: the id survives a rename", async () => {
    const host = await withTable();
    const same = await host.run(async (context) => {
      const table = context.workbook.tables.getItem("T").load("id");
      await context.sync();
      table.name = "Renommee";
      const again = context.workbook.tables.getItem(table.id).load("name");
      await context.sync();
      return again.name;
    });
    expect(same).toBe("Renommee");
  });

  it("A-44: rows written right under a table join it", async () => {
    const host = await withTable();
    await host.run(async (context) => {
      const below = context.workbook.tables.getItem("T").getDataBodyRange().getRowsBelow(2);
      below.values = [
        ["c", 3],
        ["d", 4],
      ];
      await context.sync();
    });
    expect(await addressOf(host)).toBe("Feuil1!A1:B5");
  });

  it("A-44: not the blank rows, nor over a validation, nor on a protected sheet", async () => {
    const host = await withTable();
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A4:B5").values = [
        ["c", 3],
        ["", ""],
      ];
      await context.sync();
    });
    expect(await addressOf(host)).toBe("Feuil1!A1:B4");
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A5:B5").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x,y" },
      };
      sheet.getRange("A5:B5").values = [["x", "y"]];
      await context.sync();
    });
    expect(await addressOf(host)).toBe("Feuil1!A1:B4");
  });

  it("A-44: rows.add puts several rows at the end or in between", async () => {
    const host = await withTable();
    await host.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("T");
      rows.add(undefined, [
        ["y", 8],
        ["z", 9],
      ]);
      rows.add(0, [["first", 0]]);
      await context.sync();
    });
    expect(await addressOf(host)).toBe("Feuil1!A1:B6");
    expect(await valuesOf(host, "A2:A6")).toEqual([["first"], ["a"], ["b"], ["y"], ["z"]]);
  });

  it("A-45: resize keeps the header row and overlaps the old range", async () => {
    const host = await withTable();
    await host.run(async (context) => {
      context.workbook.tables.getItem("T").resize("A1:C6");
      await context.sync();
    });
    expect(await addressOf(host)).toBe("Feuil1!A1:C6");
    const { code, location } = await errorOf(host, async (context) => {
      context.workbook.tables.getItem("T").resize("A2:C6");
      await context.sync();
    });
    expect({ code, location }).toEqual({ code: "InvalidArgument", location: "Table.resize" });
  });

  it("A-46: a row is a position, not a record", async () => {
    const host = await withTable();
    const value = await host.run(async (context) => {
      const table = context.workbook.tables.getItem("T");
      const row = table.rows.getItemAt(0).load("values");
      table.sort.apply([{ key: 1, ascending: false }]);
      row.load("values");
      await context.sync();
      return row.values[0]?.[0] as unknown;
    });
    expect(value).toBe("b");
  });

  it("A-47: with hidden rows a row is not deleted", async () => {
    const host = await withTable();
    await host.run(async (context) => {
      firstSheet(context).getRange("2:2").rowHidden = true;
      context.workbook.tables.getItem("T").rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await addressOf(host)).toBe("Feuil1!A1:B3");
  });

  it("A-48: values write hidden rows too", async () => {
    const host = await withTable();
    await host.run(async (context) => {
      firstSheet(context).getRange("2:2").rowHidden = true;
      context.workbook.tables.getItem("T").getDataBodyRange().values = [
        ["x", 7],
        ["y", 8],
      ];
      await context.sync();
    });
    expect(await valuesOf(host, "A2:B3")).toEqual([
      ["x", 7],
      ["y", 8],
    ]);
  });

  it("A-49: the body of an empty table is one blank row", async () => {
    const host = await excel();
    const body = await host.run(async (context) => {
      const table = firstSheet(context).tables.add("A1:B1", true);
      const range = table.getDataBodyRange().load("address,values");
      await context.sync();
      return [range.address, range.values] as unknown[];
    });
    expect(body).toEqual(["Feuil1!A2:B2", [["", ""]]]);
  });

  it("A-52: tables and merged cells never mix", async () => {
    const host = await withTable();
    const merged = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A2:B2").merge();
      await context.sync();
    });
    expect(merged.code).toBe("MergedRangeConflict");
    const over = await errorOf(host, async (context) => {
      firstSheet(context).getRange("D1:E1").merge();
      firstSheet(context).tables.add("D1:E3", true);
      await context.sync();
    });
    expect(over.code).toBe("MergedRangeConflict");
  });

  it("A-52: a merged area has its value in its first cell and nowhere else", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      firstSheet(context).getRange("B2").values = [["lost"]];
      await context.sync();
    });
    expect(await valuesOf(host, "A1:B2")).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });

  it("A-49: the first rows added to a table without data go into its one blank row", async () => {
    const host = await excel();
    const seen = await host.run(async (context) => {
      const table = firstSheet(context).tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Nom", "Heures"]];
      table.rows.add(undefined, [
        ["Ana", 1],
        ["Bob", 2],
      ]);
      table.rows.add(undefined, [["Zoé", 3]]);
      const range = table.getRange().load("address,values");
      await context.sync();
      return [range.address, range.values as unknown];
    });
    expect(seen).toEqual([
      "Feuil1!A1:B4",
      [
        ["Nom", "Heures"],
        ["Ana", 1],
        ["Bob", 2],
        ["Zoé", 3],
      ],
    ]);
  });
});

describe("a column added before the others", () => {
  it("widens the table where it stands", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const table = sheet.tables.add("A1:B2", true);
      sheet.getRange("A1:B2").values = [
        ["Code", "Nom"],
        [7, "Chai"],
      ];
      table.columns.add(0, undefined, "Produit");
      const range = table.getRange().load("address,values");
      await context.sync();
      return [range.address, range.values];
    });
    expect(read).toEqual([
      "Feuil1!A1:C2",
      [
        ["Produit", "Code", "Nom"],
        ["", 7, "Chai"],
      ],
    ]);
  });
});
