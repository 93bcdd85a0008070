import type { Box } from "../domain/intake/grid";
import type { ChartPlan } from "./plan";

/** From dark to light and back, so that neighbours differ on a grey printer. */
const greys = [
  "#404040",
  "#D9D9D9",
  "#7F7F7F",
  "#F2F2F2",
  "#595959",
  "#BFBFBF",
  "#262626",
  "#A6A6A6",
];
/** Fills that black letters cannot be read on. */
const dark = new Set(["#404040", "#595959", "#262626", "#7F7F7F"]);

/** Queues a native chart; one of its name goes first, so that writing again does not add a second one. */
export function setChart(
  sheet: Excel.Worksheet,
  at: (box: Box) => Excel.Range,
  name: string,
  { type, title, source, place, numberFormat }: ChartPlan,
): void {
  // On a null object the call does nothing (officejs A-10).
  sheet.charts.getItemOrNullObject(name).delete();
  const chart = sheet.charts.add(type, at(source), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.legend.position = "Bottom";
  chart.setPosition(
    at({ ...place, bottom: place.top, right: place.left }),
    at({ ...place, top: place.bottom, left: place.right }),
  );
  // The first line of a table is the first that is read: bars count from the bottom.
  if (type !== "ColumnClustered") chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.majorGridlines.visible = false;
  // The figures are on the bars.
  chart.axes.valueAxis.visible = false;
  // Of all series at once, and before each says its own.
  const { dataLabels } = chart;
  dataLabels.showValue = true;
  dataLabels.numberFormat = numberFormat;
  dataLabels.format.font.size = 8;
  for (let index = 0; index < source.right - source.left; index += 1) {
    const series = chart.series.getItemAt(index);
    const fill = greys[index % greys.length] ?? "#7F7F7F";
    series.format.fill.setSolidColor(fill);
    series.format.line.color = "#000000";
    series.gapWidth = 60;
    if (type === "BarStacked" && dark.has(fill)) series.dataLabels.format.font.color = "#FFFFFF";
  }
}
