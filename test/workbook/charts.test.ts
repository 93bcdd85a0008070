import type { ChartPlan, WorkbookChange } from "../../src/workbook/plan";
import { type InExcel, inExcel, planOf, valueOf, write } from "../support/inExcel";

const chart: ChartPlan = {
  type: "BarStacked",
  title: "Qui paie quoi",
  source: { top: 1, left: 1, bottom: 3, right: 3 },
  place: { top: 6, left: 1, bottom: 20, right: 4 },
  numberFormat: "#,##0",
};
const cells = [
  [{ text: "" }, { text: "État" }, { text: "Région" }],
  [{ text: "Achats" }, 100, 50],
  [{ text: "Personnel" }, 300, 0],
];
const drawn = (sheet: string): WorkbookChange => ({
  kind: "chart",
  sheet,
  name: "Dessin 1",
  chart,
});

async function chartsOf({ run }: InExcel, sheet: string): Promise<unknown[]> {
  return await run(async (context) => {
    const charts = context.workbook.worksheets
      .getItem(sheet)
      .charts.load("items/name,items/chartType,items/title/text");
    await context.sync();
    const found = charts.items.map((each) => ({
      each,
      series: each.series.load("items/name,items/hasDataLabels"),
    }));
    await context.sync();
    return found.map(({ each, series }) => [
      each.name,
      each.chartType,
      each.title.text,
      series.items.map((one) => [one.name, one.hasDataLabels]),
    ]);
  });
}

const wanted = [
  [
    "Dessin 1",
    "BarStacked",
    "Qui paie quoi",
    [
      ["État", true],
      ["Région", true],
    ],
  ],
];

describe("charts in a plan", () => {
  it("are native, over their cells, with their figures on them", async () => {
    const excel = await inExcel();
    valueOf(
      await excel.door.apply(
        planOf({ kind: "addSheet", sheet: "Vue" }, write("Vue", cells), drawn("Vue")),
      ),
    );
    expect(await chartsOf(excel, "Vue")).toEqual(wanted);
  });

  it("are not doubled when their sheet is written again", async () => {
    const excel = await inExcel();
    const plan = planOf(
      { kind: "addSheet", sheet: "Vue", ours: true, again: true },
      write("Vue", cells),
      drawn("Vue"),
    );
    valueOf(await excel.door.apply(plan));
    valueOf(await excel.door.apply(plan));
    expect(await chartsOf(excel, "Vue")).toEqual(wanted);
  });

  it("go when the plan is undone, on a sheet that stood before", async () => {
    const excel = await inExcel();
    const applied = valueOf(
      await excel.door.apply(planOf(write("Feuil1", cells), drawn("Feuil1"))),
    );
    expect(await chartsOf(excel, "Feuil1")).toEqual(wanted);
    valueOf(await excel.door.undo(applied));
    expect(await chartsOf(excel, "Feuil1")).toEqual([]);
  });
});
