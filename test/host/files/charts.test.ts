import ExcelJS from "exceljs";
import JSZip from "jszip";
import { openWorkbook } from "../../../src/host/files/open";
import { saveWorkbook } from "../../../src/host/files/save";
import { wholeSheet } from "../../../src/host/model/box";
import { newWorkbook } from "../../../src/host/model/create";
import { shiftCells } from "../../../src/host/model/editShift";
import type { HostChart } from "../../../src/host/model/chart";
import type { HostWorkbook } from "../../../src/host/model/workbook";
import { excel, firstSheet } from "../support/excel";

const kinds = [
  "ColumnClustered",
  "ColumnStacked100",
  "BarStacked",
  "LineMarkers",
  "Line",
  "Pie",
  "Doughnut",
  "AreaStacked",
  "XYScatter",
  "XYScatterSmoothNoMarkers",
  "Bubble",
  "RadarFilled",
  "3DColumnClustered",
] as const;

/** A workbook with a chart of each kind, the first one dressed up. */
async function drawn(): Promise<HostWorkbook> {
  const workbook = newWorkbook();
  const host = await excel({ workbook });
  await host.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:D4").values = [
      ["", "Ventes", "Dons", "Taux"],
      ["Janvier", 120, 30, 0.1],
      ["Février", 95, 45, 0.3],
      ["Mars", 140, 10, 0.25],
    ];
    for (const kind of kinds) {
      const address = /Scatter|Bubble/.test(kind) ? "B1:D4" : "A1:D4";
      sheet.charts.add(kind, sheet.getRange(address), "Columns").name = kind;
    }
    const chart = sheet.charts.getItem("ColumnClustered");
    chart.title.text = "Recettes & dons";
    chart.title.getSubstring(0, 8).font.color = "#FF0000";
    chart.legend.position = "Right";
    chart.axes.valueAxis.title.text = "Euros";
    chart.axes.valueAxis.maximum = 200;
    chart.axes.valueAxis.displayUnit = "Hundreds";
    chart.dataLabels.showValue = true;
    const rate = chart.series.getItemAt(2);
    rate.chartType = "LineMarkers";
    rate.axisGroup = "Secondary";
    rate.markerStyle = "Diamond";
    chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor("#00AA00");
    chart.series.getItemAt(0).trendlines.add("Linear");
    chart.series.getItemAt(0).yErrorBars.visible = true;
    chart.getDataTable().visible = true;
    await context.sync();
  });
  return workbook;
}

function chartsOf(workbook: HostWorkbook): HostChart[] {
  return workbook.sheets.flatMap(({ charts }) => charts);
}

async function partOf(bytes: Uint8Array, path: string): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  return (await zip.file(path)?.async("string")) ?? "";
}

describe("what a save loses of charts is said when it happens", () => {
  it("a chart of a newer kind, and details of a chart of a file once it is changed", async () => {
    const workbook = newWorkbook();
    const host = await excel({ workbook });
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A2").values = [["Ventes"], [12]];
      sheet.charts.add("Treemap", sheet.getRange("A1:A2"));
      await context.sync();
    });
    expect(workbook.losses).toStrictEqual(["charts"]);

    const read = await openWorkbook(await saveWorkbook(await drawn()), "dessins.xlsx");
    const again = await excel({ workbook: read });
    await again.run(async (context) => {
      firstSheet(context).charts.getItemAt(0).name = "Autre";
      await context.sync();
    });
    expect(read.losses).toStrictEqual([]);
    await again.run(async (context) => {
      firstSheet(context).charts.getItemAt(0).title.text = "Autre";
      await context.sync();
    });
    expect(read.losses).toStrictEqual(["chartDetails"]);
  });
});

describe("charts in files", () => {
  it("read as they were written: kinds, series, titles, legend, axes, labels", async () => {
    const workbook = await drawn();
    const again = await openWorkbook(await saveWorkbook(workbook), "dessins.xlsx");
    expect(again.losses).toStrictEqual([]);
    const [before, after] = [chartsOf(workbook), chartsOf(again)];
    expect(after.map(({ type }) => type)).toStrictEqual([...kinds]);
    expect(after.map(({ name, anchor }) => [name, anchor])).toStrictEqual(
      before.map(({ name, anchor }) => [name, anchor]),
    );
    const [first, second] = [before[0], after[0]];
    expect(second?.title).toMatchObject({ text: "Recettes & dons", visible: true });
    expect(second?.title.runs[0]).toMatchObject({
      start: 0,
      length: 8,
      font: { color: "#FF0000" },
    });
    expect(second?.axes).toStrictEqual(first?.axes);
    expect(second?.legend).toStrictEqual(first?.legend);
    expect(second?.dataTable).toStrictEqual(first?.dataTable);
    expect(
      second?.series.map(({ type, axisGroup, values }) => [type, axisGroup, values]),
    ).toStrictEqual([
      ["ColumnClustered", "Primary", "=Feuil1!$B$2:$B$4"],
      ["ColumnClustered", "Primary", "=Feuil1!$C$2:$C$4"],
      ["LineMarkers", "Secondary", "=Feuil1!$D$2:$D$4"],
    ]);
    expect(second?.series[0]).toMatchObject({
      points: first?.series[0]?.points,
      trendlines: first?.series[0]?.trendlines,
      yErrorBars: first?.series[0]?.yErrorBars,
      hasLabels: true,
    });
  });

  it("that nobody changed are written back as their file had them, byte for byte", async () => {
    const bytes = await saveWorkbook(await drawn());
    const zip = await JSZip.loadAsync(bytes);
    const path = "xl/charts/chart1.xml";
    const xml = (await partOf(bytes, path)).replace(
      "</c:chartSpace>",
      '<c:extLst><c:ext uri="{1}"><x:own xmlns:x="urn:own"/></c:ext></c:extLst></c:chartSpace>',
    );
    zip.file(path, xml);
    const workbook = await openWorkbook(await zip.generateAsync({ type: "uint8array" }), "a.xlsx");
    expect(await partOf(await saveWorkbook(workbook), path)).toBe(xml);

    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("a sheet is there");
    shiftCells(workbook, sheet, { ...wholeSheet, bottom: 2 }, "Down");
    const moved = await partOf(await saveWorkbook(workbook), path);
    expect(moved).toContain("<c:f>Feuil1!$B$4:$B$6</c:f>");
    expect(moved).toContain("urn:own");
    expect(sheet.charts[0]?.anchor.from.row).toBe(3);
  });

  it("keep what a drawing holds that is not known, pictures included", async () => {
    const bytes = await saveWorkbook(await drawn());
    const zip = await JSZip.loadAsync(bytes);
    const path = "xl/drawings/drawing1.xml";
    const point =
      "<xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff>";
    const odd = `<xdr:twoCellAnchor><xdr:from>${point}</xdr:from><xdr:to>${point}</xdr:to><xdr:contentPart r:id="rIdX"/><xdr:clientData/></xdr:twoCellAnchor>`;
    zip.file(path, (await partOf(bytes, path)).replace("</xdr:wsDr>", `${odd}</xdr:wsDr>`));
    const rels = "xl/drawings/_rels/drawing1.xml.rels";
    zip.file(
      rels,
      (await partOf(bytes, rels)).replace(
        "</Relationships>",
        '<Relationship Id="rIdX" Type="http://x/ink" Target="../ink/ink1.bin"/></Relationships>',
      ),
    );
    zip.file("xl/ink/ink1.bin", new Uint8Array([1, 2, 3]));
    const workbook = await openWorkbook(await zip.generateAsync({ type: "uint8array" }), "a.xlsx");
    const saved = await saveWorkbook(workbook);
    expect(await partOf(saved, path)).toContain(odd);
    const target =
      /Id="rIdX"[^>]*Target="\.\.\/([^"]+)"/.exec(await partOf(saved, rels))?.[1] ?? "";
    const kept = await (await JSZip.loadAsync(saved)).file(`xl/${target}`)?.async("uint8array");
    expect([...(kept ?? [])]).toStrictEqual([1, 2, 3]);
  });

  it("are written alike each time, and do not trouble another reader", async () => {
    const workbook = await drawn();
    const bytes = await saveWorkbook(workbook);
    expect(Buffer.from(await saveWorkbook(workbook)).equals(Buffer.from(bytes))).toBe(true);
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(Buffer.from(bytes) as never);
    expect(read.getWorksheet("Feuil1")?.getCell("B2").value).toBe(120);
  });
});
