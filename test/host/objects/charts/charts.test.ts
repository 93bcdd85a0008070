import type { InProcessHost } from "../../../../src/host/inProcess";
import { errorOf, excel, firstSheet } from "../../support/excel";

const sales = [
  ["", "Ventes", "Dons"],
  ["Janvier", 120, 30],
  ["Février", 95, 45],
  ["Mars", 140, 10],
];

async function withSales(): Promise<InProcessHost> {
  const host = await excel();
  await host.run(async (context) => {
    firstSheet(context).getRange("A1:C4").values = sales;
    await context.sync();
  });
  return host;
}

describe("a chart made from a range", () => {
  it("takes its series from the longer side, its names and categories from the first row and column", async () => {
    const host = await withSales();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto");
      chart.series.load("items/name");
      chart.load("name,chartType,width,height");
      await context.sync();
      const categories = chart.series.getItemAt(1).getDimensionValues("Categories");
      const values = chart.series.getItemAt(1).getDimensionValues("Values");
      const source = chart.series.getItemAt(1).getDimensionDataSourceString("Values");
      await context.sync();
      return {
        names: chart.series.items.map(({ name }) => name),
        categories: categories.value,
        values: values.value,
        source: source.value,
        size: [chart.width, chart.height],
        name: chart.name,
      };
    });
    expect(read).toStrictEqual({
      names: ["Ventes", "Dons"],
      categories: ["Janvier", "Février", "Mars"],
      values: [30, 45, 10],
      source: "Feuil1!$C$2:$C$4",
      size: [360, 216],
      name: "Graphique 1",
    });
  });

  it("takes rows as series when asked, and the first column as x values of a scatter chart", async () => {
    const host = await withSales();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const rows = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Rows");
      const scatter = sheet.charts.add("XYScatter", sheet.getRange("B1:C4"));
      rows.series.load("items/name");
      scatter.series.load("count,items/name");
      const xs = scatter.series.getItemAt(0).getDimensionValues("XValues");
      await context.sync();
      return {
        names: rows.series.items.map(({ name }) => name),
        count: scatter.series.count,
        xs: xs.value,
      };
    });
    expect(read).toStrictEqual({
      names: ["Janvier", "Février", "Mars"],
      count: 1,
      xs: [120, 95, 140],
    });
  });

  it("follows its cells when rows go in above and when its sheet is renamed", async () => {
    const host = await withSales();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const chart = sheet.charts.add("Pie", sheet.getRange("A1:B4"));
      chart.setPosition("E2", "H10");
      chart.load("top,left,width,height");
      await context.sync();
      const before = { top: chart.top, height: chart.height };
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Année 2025";
      chart.load("top,height");
      const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      await context.sync();
      return {
        before,
        left: chart.left,
        top: chart.top,
        height: chart.height,
        source: source.value,
      };
    });
    expect(read).toStrictEqual({
      before: { top: 15, height: 135 },
      left: 192,
      top: 45,
      height: 135,
      source: "'Année 2025'!$B$4:$B$6",
    });
  });
});

describe("a chart on the rows of a table", () => {
  it("A-78: has the rows that the table gets, written under it or added", async () => {
    const host = await withSales();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const table = sheet.tables.add("A1:B4", true);
      const chart = sheet.charts.add("ColumnClustered", table.getRange());
      const source = (): OfficeExtension.ClientResult<string> =>
        chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      const sources = [source()];
      await context.sync();
      sheet.getRange("A5:B5").values = [["Avril", 130]];
      sources.push(source());
      table.rows.add(undefined, [["Mai", 90]]);
      sources.push(source());
      await context.sync();
      return sources.map(({ value }) => value);
    });
    expect(read).toEqual(["Feuil1!$B$2:$B$4", "Feuil1!$B$2:$B$5", "Feuil1!$B$2:$B$6"]);
  });
});

describe("what a chart looks like", () => {
  it("keeps titles, axes, legend and labels as they were set", async () => {
    const host = await withSales();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"));
      chart.title.text = "Recettes";
      chart.title.format.font.color = "red";
      chart.legend.position = "Right";
      chart.legend.format.fill.setSolidColor("#EEEEEE");
      const { valueAxis } = chart.axes;
      valueAxis.title.text = "Euros";
      valueAxis.minimum = 10;
      valueAxis.displayUnit = "Hundreds";
      valueAxis.numberFormat = "0.0";
      valueAxis.majorGridlines.visible = false;
      chart.dataLabels.showValue = true;
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor("#00FF00");
      series.points.getItemAt(1).format.fill.setSolidColor("#0000FF");
      await context.sync();
      chart.load(
        "title/text,title/format/font/color,legend/position,axes/valueAxis/minimum,axes/valueAxis/maximum,axes/valueAxis/displayUnit,axes/valueAxis/title/text,axes/valueAxis/title/visible,axes/valueAxis/majorGridlines/visible",
      );
      series.load("hasDataLabels");
      const point = series.points.getItemAt(2).load("value,hasDataLabel");
      await context.sync();
      return {
        title: chart.title.text,
        color: chart.title.format.font.color,
        legend: chart.legend.position,
        bounds: [valueAxis.minimum, valueAxis.maximum],
        unit: valueAxis.displayUnit,
        axisTitle: [valueAxis.title.text, valueAxis.title.visible],
        grid: valueAxis.majorGridlines.visible,
        point: [point.value, point.hasDataLabel, series.hasDataLabels],
      };
    });
    expect(read).toStrictEqual({
      title: "Recettes",
      color: "#FF0000",
      legend: "Right",
      bounds: [10, 160],
      unit: "Hundreds",
      axisTitle: ["Euros", true],
      grid: false,
      point: [140, true, true],
    });
  });

  it("takes added series, trendlines and markers, and gives them back in later batches", async () => {
    const host = await withSales();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:B4"));
      const added = chart.series.add("Objectif");
      await context.sync();
      added.setValues(sheet.getRange("C2:C4"));
      added.markerStyle = "Diamond";
      added.markerSize = 9;
      const trend = added.trendlines.add("MovingAverage");
      await context.sync();
      trend.movingAveragePeriod = 3;
      trend.format.line.color = "#123456";
      await context.sync();
      trend.load("type,movingAveragePeriod,format/line/color");
      added.load("name,markerStyle,markerSize,plotOrder");
      await context.sync();
      chart.series.getItemAt(0).delete();
      chart.series.load("count");
      await context.sync();
      return {
        series: [added.name, added.markerStyle, added.markerSize, added.plotOrder],
        trend: [trend.type, trend.movingAveragePeriod, trend.format.line.color],
        left: chart.series.count,
      };
    });
    expect(read).toStrictEqual({
      series: ["Objectif", "Diamond", 9, 1],
      trend: ["MovingAverage", 3, "#123456"],
      left: 1,
    });
  });
});

describe("charts of a sheet", () => {
  it("are found by name, deleted, copied with their sheet and taken back by undo", async () => {
    const host = await withSales();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.charts.add("Area", sheet.getRange("A1:C4")).name = "Recettes";
      await context.sync();
      const copy = sheet.copy("End");
      copy.charts.load("items/name");
      const copied = copy.charts
        .getItemAt(0)
        .series.getItemAt(0)
        .getDimensionDataSourceString("Values");
      const missing = sheet.charts.getItemOrNullObject("Dépenses");
      await context.sync();
      sheet.charts.getItem("recettes").delete();
      const count = sheet.charts.getCount();
      await context.sync();
      return {
        copied: [copy.charts.items.map(({ name }) => name), copied.value],
        missing: missing.isNullObject,
        count: count.value,
      };
    });
    expect(read).toStrictEqual({
      copied: [["Recettes"], "'Feuil1 (2)'!$B$2:$B$4"],
      missing: true,
      count: 0,
    });
  });

  it("refuse an unknown type, an unknown name and a protected sheet", async () => {
    const host = await withSales();
    const codes = [
      await errorOf(host, async (context) => {
        firstSheet(context).charts.add("Camembert" as "Pie", firstSheet(context).getRange("A1:B4"));
        await context.sync();
      }),
      await errorOf(host, async (context) => {
        firstSheet(context).charts.getItem("Dépenses").load("name");
        await context.sync();
      }),
      await errorOf(host, async (context) => {
        firstSheet(context).protection.protect();
        firstSheet(context).charts.add("Pie", firstSheet(context).getRange("A1:B4"));
        await context.sync();
      }),
    ].map(({ code }) => code);
    expect(codes).toStrictEqual(["InvalidArgument", "ItemNotFound", "AccessDenied"]);
  });

  it("tell when they come, are activated and go", async () => {
    const host = await withSales();
    const told: string[] = [];
    await host.run(async (context) => {
      const { charts } = firstSheet(context);
      const note = (kind: string) => (event: { chartId: string }) => {
        told.push(`${kind} ${event.chartId.length}`);
        return Promise.resolve();
      };
      charts.onAdded.add(note("added"));
      charts.onActivated.add(note("activated"));
      charts.onDeleted.add(note("deleted"));
      await context.sync();
      const chart = charts.add("Pie", firstSheet(context).getRange("A1:B4"));
      await context.sync();
      chart.activate();
      await context.sync();
      chart.delete();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toStrictEqual(["added 38", "activated 38", "deleted 38"]);
  });
});

describe("the focus of charts", () => {
  it("one chart has it at a time; cells take it back, and handlers hear of both", async () => {
    const host = await withSales();
    const told: string[] = [];
    const active = (context: Excel.RequestContext): Excel.Chart =>
      context.workbook.getActiveChartOrNullObject().load("name");
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      const names = ["Un", "Deux"];
      for (const name of names) sheet.charts.add("Pie", sheet.getRange("A1:B4")).name = name;
      sheet.charts.onActivated.add(() => Promise.resolve(void told.push("activated")));
      sheet.charts.onDeactivated.add(() => Promise.resolve(void told.push("deactivated")));
      await context.sync();
      const before = active(context);
      for (const name of names) sheet.charts.getItem(name).activate();
      const second = active(context);
      sheet.getRange("A1").select();
      const after = active(context);
      await context.sync();
      expect([before.isNullObject, second.name, after.isNullObject]).toEqual([true, "Deux", true]);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual(["activated", "deactivated", "activated", "deactivated"]);
  });

  it("pieces stand where they are drawn until somebody puts them elsewhere", async () => {
    const host = await withSales();
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B4"));
      const { plotArea, title, legend } = chart;
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      const labels = [0, 1].map((i) =>
        series.points.getItemAt(i).dataLabel.load("top,left,width,text"),
      );
      plotArea.width = 250;
      plotArea.load("width,left");
      title.load("top,height");
      legend.load();
      await context.sync();
      expect([plotArea.width, plotArea.left > 0, legend.width > 0]).toEqual([250, true, true]);
      expect(title.top + title.height).toBeLessThan(labels[0]?.top ?? 0);
      // 120 before 95: the first point is higher, and more to the left.
      const [first, second] = labels;
      expect((first?.top ?? 0) < (second?.top ?? 0)).toBe(true);
      expect((first?.left ?? 0) < (second?.left ?? 0)).toBe(true);
      expect(first?.width).toBeGreaterThan(0);
      const label = series.points.getItemAt(0).dataLabel;
      label.top = 20;
      label.load("top");
      await context.sync();
      expect(label.top).toBe(20);
      // No file keeps the place of a label: a save has to say so.
      expect(host.host.workbook.losses).toEqual(["chartDetails"]);
    });
  });

  it("an axis has no text of its own: loading it is let pass, as Excel does", async () => {
    const host = await withSales();
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      const axis = sheet.charts.add("Line", sheet.getRange("A1:B4")).axes.valueAxis;
      axis.load("text,visible" as "visible");
      await context.sync();
      expect(axis.visible).toBe(true);
    });
  });

  it("getImage gives a PNG of the chart in the asked size", async () => {
    const host = await withSales();
    const image = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const picture = sheet.charts.add("Pie", sheet.getRange("A1:B4")).getImage(200, 60);
      await context.sync();
      return Buffer.from(picture.value, "base64");
    });
    // 360 × 216 points within 200 × 60 pixels.
    const [width, height] = [image.readUInt32BE(16), image.readUInt32BE(20)];
    expect([image.subarray(1, 4).toString(), width, height]).toEqual(["PNG", 100, 60]);
  });
});
