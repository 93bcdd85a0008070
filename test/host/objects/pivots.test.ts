import type { InProcessHost } from "../../../src/host/inProcess";
import { errorOf, excel, valuesOf } from "../support/excel";

const rows = [
  ["Ferme", "Fruit", "Bio", "Vendu", "Jour"],
  ["A", "Citron", "oui", 300, 45_870],
  ["A", "Pomme", "oui", 250, 45_901],
  ["B", "Citron", "non", 80, 45_870],
  ["B", "Kiwi", "oui", 20, 45_901],
  ["B", "Citron", "oui", 70, 45_931],
];

/** A pivot « Ventes » at G3, farms over fruits with what was sold. */
async function pivot(): Promise<InProcessHost> {
  const host = await excel();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.getRange("A1:E6").values = rows;
    sheet.getRange("E2:E6").numberFormat = [["dd/mm/yyyy"]];
    const made = sheet.pivotTables.add("Ventes", "A1:E6", "G3");
    made.rowHierarchies.add(made.hierarchies.getItem("Ferme"));
    made.rowHierarchies.add(made.hierarchies.getItem("Fruit"));
    made.dataHierarchies.add(made.hierarchies.getItem("Vendu"));
    await context.sync();
  });
  return host;
}

function change(
  host: InProcessHost,
  how: (pivot: Excel.PivotTable, context: Excel.RequestContext) => unknown,
): Promise<void> {
  return host.run(async (context) => {
    how(context.workbook.pivotTables.getItem("Ventes"), context);
    await context.sync();
  });
}

const withoutBlanks = (values: unknown[][]): string[] =>
  values.map((line) => line.join(" ").trim()).filter((line) => line !== "");

describe("pivot tables", () => {
  it("sum up by rows with subtotals and a grand total, in the words of the user", async () => {
    const host = await pivot();
    expect(withoutBlanks(await valuesOf(host, "G3:H12"))).toEqual([
      "Étiquettes de lignes Somme de Vendu",
      "A 550",
      "Citron 300",
      "Pomme 250",
      "B 170",
      "Citron 150",
      "Kiwi 20",
      "Total général 720",
    ]);
  });

  it("A-65: a field stands on one axis: put in columns it leaves the rows", async () => {
    const host = await pivot();
    await change(host, (made) => {
      made.columnHierarchies.add(made.hierarchies.getItem("Ferme"));
    });
    expect(await valuesOf(host, "G3:J8")).toEqual([
      ["Somme de Vendu", "Étiquettes de colonnes", "", ""],
      ["Étiquettes de lignes", "A", "B", "Total général"],
      ["Citron", 300, 150, 450],
      ["Kiwi", "", 20, 20],
      ["Pomme", 250, "", 250],
      ["Total général", 550, 170, 720],
    ]);
  });

  it("tabular layout writes the totals below and each field in its column", async () => {
    const host = await pivot();
    await change(host, (made) => {
      made.layout.layoutType = "Tabular";
      made.layout.showColumnGrandTotals = false;
    });
    expect(await valuesOf(host, "G3:I9")).toEqual([
      ["Ferme", "Fruit", "Somme de Vendu"],
      ["A", "Citron", 300],
      ["", "Pomme", 250],
      ["Total A", "", 550],
      ["B", "Citron", 150],
      ["", "Kiwi", 20],
      ["Total B", "", 170],
    ]);
  });

  it("sees what changed in its source after refresh, not before", async () => {
    const host = await pivot();
    await change(host, (_made, context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("D2").values = [[1300]];
    });
    expect((await valuesOf(host, "H10"))[0]).toEqual([720]);
    await change(host, (made) => {
      made.refresh();
    });
    expect((await valuesOf(host, "H10"))[0]).toEqual([1720]);
  });

  it.each([
    ["a choice of items", "Bio", { manualFilter: { selectedItems: ["non"] } }, 80],
    [
      "labels",
      "Fruit",
      { labelFilter: { condition: "BeginsWith", substring: "C", exclusive: true } },
      270,
    ],
    [
      "values",
      "Ferme",
      { valueFilter: { condition: "GreaterThan", comparator: 200, value: "Somme de Vendu" } },
      550,
    ],
    [
      "dates",
      "Jour",
      {
        dateFilter: {
          condition: "AfterOrEqualTo",
          comparator: { date: "2025-09-01", specificity: "Month" },
        },
      },
      340,
    ],
  ] as const)("filters by %s", async (_what, field, filter, total) => {
    const host = await pivot();
    await change(host, (made) => {
      if (field === "Bio" || field === "Jour")
        made.filterHierarchies.add(made.hierarchies.getItem(field));
      made.hierarchies
        .getItem(field)
        .fields.getItem(field)
        .applyFilter(filter as unknown as Excel.PivotFilters);
    });
    const last = await host.run(async (context) => {
      const body = context.workbook.pivotTables.getItem("Ventes").layout.getDataBodyRange();
      const range = body.getLastRow().load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(last).toEqual([[total]]);
  });

  it("summarizes and compares in other ways, under the name that says so", async () => {
    const host = await pivot();
    await change(host, (made) => {
      made.dataHierarchies.getItem("Somme de Vendu").summarizeBy = "Average";
    });
    expect((await valuesOf(host, "H3:H4")).flat()).toEqual(["Moyenne de Vendu", 275]);
    await change(host, (made) => {
      const data = made.dataHierarchies.getItem("Moyenne de Vendu");
      data.summarizeBy = "Sum";
      data.showAs = { calculation: "PercentOfColumnTotal" };
    });
    const share = (await valuesOf(host, "H4:H10")).flat();
    expect(share[0]).toBeCloseTo(550 / 720, 12);
    expect(share.at(-1)).toBe(1);
    await change(host, (made) => {
      made.dataHierarchies.getItem("Somme de Vendu").showAs = { calculation: "None" };
    });
    const [total, used] = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const shown = sheet.getRange("H10").load("text");
      context.workbook.pivotTables.getItem("Ventes").delete();
      const left = sheet.getUsedRange().load("address");
      await context.sync();
      return [shown.text, left.address];
    });
    expect(total).toEqual([["720"]]);
    expect(used).toBe("Feuil1!A1:E6");
  });

  it("keep a place of their own: nobody writes in them, rows in them are not inserted, delete empties it", async () => {
    const host = await pivot();
    const inside = (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem("Feuil1").getRange("H5").values = [[1]];
      return context.sync();
    };
    expect((await errorOf(host, inside)).code).toBe("PivotTableRangeConflict");
    const row = (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem("Feuil1").getRange("6:6").insert("Down");
      return context.sync();
    };
    expect((await errorOf(host, row)).code).toBe("PivotTableRangeConflict");
    await change(host, (made) => {
      made.delete();
    });
    expect(withoutBlanks(await valuesOf(host, "G1:J20"))).toEqual([]);
  });

  it("are found in ranges, and tell where they come from", async () => {
    const host = await pivot();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const touched = sheet.getRange("H4").getPivotTables().load("items/name");
      const held = sheet.getRange("H4").getPivotTables(true).load("items/name");
      const made = context.workbook.pivotTables.getItem("Ventes");
      const source = made.getDataSourceString();
      const type = made.getDataSourceType();
      await context.sync();
      expect(touched.items.map(({ name }) => name)).toEqual(["Ventes"]);
      expect(held.items).toEqual([]);
      expect([source.value, type.value]).toEqual(["Feuil1!A1:E6", "LocalRange"]);
    });
  });

  it("refuses sources with a column that has no name, and a place where a table stands", async () => {
    const host = await excel();
    const unnamed = (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      sheet.getRange("A1:B2").values = [
        ["x", ""],
        [1, 2],
      ];
      sheet.pivotTables.add("P", "A1:B2", "D1");
      return context.sync();
    };
    expect(await errorOf(host, unnamed)).toEqual({
      code: "InvalidArgument",
      location: "PivotTableCollection.add",
    });
  });
});

describe("slicers", () => {
  it("A-65: items that the field does not have are an invalid argument", async () => {
    const host = await excel();
    const { code } = await errorOf(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      sheet.getRange("A1:E6").values = rows;
      sheet.slicers.add(sheet.tables.add("A1:E6", true), "Fruit", sheet).selectItems(["Durian"]);
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });

  it("filter a table by their buttons and show all of it again", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      sheet.getRange("A1:E6").values = rows;
      const table = sheet.tables.add("A1:E6", true);
      const slicer = sheet.slicers.add(table, "Fruit", sheet);
      slicer.name = "Fruits";
      slicer.set({ caption: "Quels fruits", left: 400, top: 15, width: 120, height: 130 });
      slicer.selectItems(["Citron"]);
      slicer.slicerItems.load("items/key,items/isSelected");
      const visible = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      expect(slicer.slicerItems.items.map(({ key, isSelected }) => [key, isSelected])).toEqual([
        ["Citron", true],
        ["Kiwi", false],
        ["Pomme", false],
      ]);
      expect(visible.values.map(([, , , sold]) => sold as number)).toEqual([300, 80, 70]);
      slicer.clearFilters();
      slicer.load("isFilterCleared,caption,left");
      const all = table.getDataBodyRange().getVisibleView().load("rowCount");
      await context.sync();
      expect([slicer.isFilterCleared, slicer.caption, slicer.left, all.rowCount]).toEqual([
        true,
        "Quels fruits",
        400,
        5,
      ]);
    });
  });

  it("filter a pivot table, also by a field that it does not show", async () => {
    const host = await pivot();
    await host.run(async (context) => {
      const slicer = context.workbook.worksheets.getItem("Feuil1").slicers.add("Ventes", "Bio");
      slicer.selectItems(["non"]);
      await context.sync();
      const chosen = slicer.getSelectedItems();
      await context.sync();
      expect(chosen.value).toEqual(["non"]);
    });
    expect((await valuesOf(host, "H4")).flat()).toEqual([80]);
  });
});
