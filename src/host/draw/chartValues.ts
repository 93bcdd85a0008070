import { formatNumber } from "../format/number";
import { textOf } from "../format/text";
import { areasOf, cellsOf } from "../model/chartData";
import type { ChartSeries, HostChart } from "../model/chart";
import { chartKind } from "../model/chartKinds";
import type { Cell, HostWorkbook } from "../model/workbook";

/** A series with its data, as it is drawn. */
export interface SeriesData {
  readonly series: ChartSeries;
  readonly name: string;
  /** Null where there is no number. */
  readonly values: readonly (number | null)[];
  /** Numbers along the x axis of scatter and bubble charts. */
  readonly xs: readonly number[];
  readonly sizes: readonly number[];
  readonly categories: readonly string[];
  /** Number format of the first value. */
  readonly numberFormat: string;
}

/** The data of every series that shows, in drawing order. */
export function chartValues(
  workbook: HostWorkbook,
  chart: HostChart,
  culture: string,
): SeriesData[] {
  const shown = chart.series.filter(({ filtered }) => !filtered);
  const shared = shown.find(({ categories }) => categories !== null)?.categories ?? null;
  return shown.map((series) => {
    const cells = cellsOf(areasOf(workbook, series.values), chart.plotVisibleOnly);
    const labels = cellsOf(areasOf(workbook, series.categories ?? shared), chart.plotVisibleOnly);
    const values = cells.map(numberOf);
    const areNumbers = labels.length > 0 && labels.every((cell) => typeof cell.value === "number");
    const numeric = chartKind(series.type).axes === "numbers";
    return {
      series,
      name: seriesName(workbook, chart, series, culture),
      values,
      xs: values.map((_, i) => (areNumbers && numeric ? (numberOf(labels[i]) ?? i + 1) : i + 1)),
      sizes: cellsOf(areasOf(workbook, series.bubbleSizes)).map((cell) => numberOf(cell) ?? 0),
      categories: categoryTexts(labels, values.length, culture),
      numberFormat: cells[0]?.style.numberFormat ?? "General",
    };
  });
}

/** The name as the legend shows it: its own, that of its cell, or « Série1 ». */
export function seriesName(
  workbook: HostWorkbook,
  chart: HostChart,
  series: ChartSeries,
  culture: string,
): string {
  if (series.nameFormula !== null) {
    const cells = cellsOf(areasOf(workbook, series.nameFormula));
    const name = cells.map((cell) => textOf(cell, culture)).join(" ");
    if (cells.length > 0) return name;
  }
  const number = chart.series.indexOf(series) + 1;
  return series.name ?? `${isFrench(culture) ? "Série" : "Series"}${number}`;
}

/** The words over the chart: its own, those of their cell, the name of the only series, or Excel's own. */
export function titleText(workbook: HostWorkbook, chart: HostChart, culture: string): string {
  const { text, formula } = chart.title;
  const cells = cellsOf(areasOf(workbook, formula));
  if (cells.length > 0) return cells.map((cell) => textOf(cell, culture)).join(" ");
  if (text !== null) return text;
  const [only, ...others] = chart.series;
  const single = others.length === 0 || chartKind(chart.type).axes === "none";
  if (only !== undefined && single) return seriesName(workbook, chart, only, culture);
  return isFrench(culture) ? "Titre du graphique" : "Chart Title";
}

/** A number as a chart shows it. */
export function numberText(value: number, format: string, culture: string): string {
  return formatNumber(value, format, culture) ?? String(value);
}

function numberOf(cell: Readonly<Cell> | undefined): number | null {
  return typeof cell?.value === "number" ? cell.value : null;
}

/** One text for each value; labels over several columns are joined by value. */
function categoryTexts(
  labels: readonly Readonly<Cell>[],
  count: number,
  culture: string,
): string[] {
  if (labels.length === 0) return Array.from({ length: count }, (_, i) => String(i + 1));
  const per = count > 0 && labels.length % count === 0 ? labels.length / count : 1;
  const texts = labels.map((cell) => textOf(cell, culture));
  return Array.from({ length: Math.max(count, per > 1 ? count : labels.length) }, (_, i) =>
    texts
      .slice(i * per, i * per + per)
      .filter((text) => text !== "")
      .join(" "),
  );
}

function isFrench(culture: string): boolean {
  return culture.toLowerCase().startsWith("fr");
}
