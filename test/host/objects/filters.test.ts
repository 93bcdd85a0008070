import { errorOf, excel, firstSheet } from "../support/excel";

const rows = [
  ["Nom", "Montant", "Date"],
  ["Ana", 10, 45_292],
  ["Bob", 30, 45_323],
  ["Chloé", 20, 45_658],
  ["", 40, 45_300],
];

async function workbook(): Promise<Awaited<ReturnType<typeof excel>>> {
  const host = await excel();
  await host.run(async (context) => {
    firstSheet(context).getRange("A1:C5").values = rows;
    firstSheet(context).getRange("C2:C5").numberFormat = [["dd/mm/yyyy"]];
    await context.sync();
  });
  return host;
}

/** First cells of the rows that are seen, header left out. */
function shown(host: Awaited<ReturnType<typeof excel>>): Promise<unknown[]> {
  return host.run(async (context) => {
    const view = firstSheet(context).getRange("A2:B5").getVisibleView().load("values");
    await context.sync();
    return view.values.map((row) => (row as unknown[])[1]);
  });
}

describe("filters", () => {
  it.each<[string, number, Excel.FilterCriteria, number[]]>([
    ["values, whatever their case", 0, { filterOn: "Values", values: ["ANA", "bob"] }, [10, 30]],
    ["blanks", 0, { filterOn: "Custom", criterion1: "=" }, [40]],
    [
      "two conditions",
      1,
      { filterOn: "Custom", criterion1: ">10", criterion2: "<40", operator: "And" },
      [30, 20],
    ],
    [
      "one of two",
      1,
      { filterOn: "Custom", criterion1: "=10", criterion2: "=40", operator: "Or" },
      [10, 40],
    ],
    ["wildcards", 0, { filterOn: "Custom", criterion1: "*o*" }, [30, 20]],
    ["the largest", 1, { filterOn: "TopItems", criterion1: "2" }, [30, 40]],
    ["the smallest half", 1, { filterOn: "BottomPercent", criterion1: "50" }, [10, 20]],
    ["above average", 1, { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, [30, 40]],
    [
      "a month of any year",
      2,
      { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodJanuary" },
      [10, 20, 40],
    ],
    [
      "a month of a year",
      2,
      { filterOn: "Values", values: [{ date: "2024-01", specificity: "Month" }] },
      [10, 40],
    ],
  ])("a sheet's filter lets through %s", async (_what, column, criteria, expected) => {
    const host = await workbook();
    await host.run(async (context) => {
      firstSheet(context).autoFilter.apply("A1:C5", column, criteria);
      await context.sync();
    });
    expect(await shown(host)).toEqual(expected);
  });

  it("says its range and criteria, is applied again, cleared and removed", async () => {
    const host = await workbook();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const { autoFilter } = sheet;
      autoFilter.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">15" });
      autoFilter.load();
      const range = autoFilter.getRange().load("address");
      await context.sync();
      sheet.getRange("B2").values = [[99]];
      autoFilter.reapply();
      await context.sync();
      return [autoFilter.enabled, autoFilter.isDataFiltered, range.address, autoFilter.criteria[1]];
    });
    expect(read).toEqual([true, true, "Feuil1!A1:C5", { filterOn: "Custom", criterion1: ">15" }]);
    expect(await shown(host)).toEqual([99, 30, 20, 40]);
    const none = await host.run(async (context) => {
      const { autoFilter } = firstSheet(context);
      autoFilter.clearCriteria();
      autoFilter.load("enabled, isDataFiltered");
      await context.sync();
      const before = [autoFilter.enabled, autoFilter.isDataFiltered];
      autoFilter.remove();
      const range = autoFilter.getRangeOrNullObject().load();
      await context.sync();
      return [before, range.isNullObject];
    });
    expect(none).toEqual([[true, false], true]);
  });

  it("A-47: a table filters by column, and its rows cannot be deleted meanwhile", async () => {
    const host = await workbook();
    await host.run(async (context) => {
      const table = firstSheet(context).tables.add("A1:C5", true);
      table.columns.getItem("Montant").filter.applyTopItemsFilter(1);
      await context.sync();
    });
    expect(await shown(host)).toEqual([40]);
    const { code } = await errorOf(host, async (context) => {
      context.workbook.tables.getItemAt(0).rows.deleteRowsAt(0, 1);
      await context.sync();
    });
    expect(code).toBe("InsertDeleteConflict");
    await host.run(async (context) => {
      context.workbook.tables.getItemAt(0).clearFilters();
      await context.sync();
    });
    expect(await shown(host)).toEqual([10, 30, 20, 40]);
  });

  it("A-48: values written through a filter reach hidden rows too", async () => {
    const host = await workbook();
    const values = await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.autoFilter.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">25" });
      const range = sheet.getRange("B2:B5");
      range.values = [[1], [2], [3], [4]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1], [2], [3], [4]]);
  });
});
