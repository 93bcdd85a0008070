import { seriesColor } from "../../draw/palette";
import { seriesName } from "../../draw/chartValues";
import type { ChartSeries } from "../../model/chart";
import { chartKind, chartTypes } from "../../model/chartKinds";
import { newSeries } from "../../model/chartDefaults";
import { HostError } from "../../protocol/errors";
import type { AnyClass } from "../../protocol/members";
import { flag, integer, objectOf, oneOf, optional, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { the } from "../targets";
import { formulaOf } from "./chartFormula";
import { dataOf, labelsOfSeries } from "./chartLabels";
import { lineColor, lineOf } from "./chartLook";
import { change, field, inside } from "./chartPart";
import { markerMembers } from "./chartPoints";
import type { ChartTarget, SeriesTarget } from "./chartTargets";

export function seriesOf(chart: ChartTarget, id: string): SeriesTarget {
  return {
    chart,
    id,
    get: () => {
      const found = chart.get().series.find((series) => series.id === id);
      if (found === undefined) throw new HostError("ItemNotFound");
      return found;
    },
    set: (context, next) => {
      const series = chart.get().series.map((one) => (one.id === id ? next : one));
      change(context, chart, { series });
    },
  };
}

/** Every series of a chart, in order. */
export function allSeries(chart: ChartTarget): SeriesTarget[] {
  return chart.get().series.map(({ id }) => seriesOf(chart, id));
}

function nth(chart: ChartTarget, index: unknown): SeriesTarget {
  const found = chart.get().series[integer(index)];
  if (found === undefined) throw new HostError("InvalidArgument", "no series at this index");
  return seriesOf(chart, found.id);
}

/** An id that no series of the chart has. */
export function freeSeriesId(series: readonly ChartSeries[]): string {
  return String(Math.max(-1, ...series.map(({ id }) => Number(id))) + 1);
}

/** Excel.ChartSeriesCollection. */
const chartSeriesCollectionClass = classTable(
  "ChartSeriesCollection",
  {
    count: property("1.1", (chart) => chart.get().series.length),
    getCount: method("1.4", (chart) => chart.get().series.length),
    getItemAt: method("1.1", (chart, [index]) => the("ChartSeries", nth(chart, index))),
    add: method("1.7", (chart, [name, index], context) => {
      const now = chart.get();
      const id = freeSeriesId(now.series);
      const made = { ...newSeries(id, now.type), name: optional(name, text) ?? null };
      const series = [...now.series];
      series.splice(optional(index, integer) ?? series.length, 0, made);
      change(context, chart, { series });
      return the("ChartSeries", seriesOf(chart, id));
    }),
  },
  {
    collection: {
      items: (chart) => allSeries(chart).map((series) => the("ChartSeries", series)),
      item: (chart, id) => {
        const series = seriesOf(chart, String(id));
        series.get();
        return the("ChartSeries", series);
      },
    },
  },
);

const look: Members<SeriesTarget> = {
  axisGroup: field("1.8", "axisGroup", (value) => oneOf(value, ["Primary", "Secondary"] as const)),
  chartType: property(
    "1.7",
    (series) => series.get().type,
    (series, value, context) => {
      const type = oneOf(value, chartTypes);
      change(context, series, { type, smooth: chartKind(type).smooth });
    },
  ),
  bubbleScale: field("1.9", "bubbleScale", integer),
  doughnutHoleSize: property(
    "1.7",
    (series) => series.get().doughnutHoleSize ?? 75,
    (series, value, context) => {
      const size = integer(value);
      if (size < 10 || size > 90) throw new HostError("InvalidArgument", "hole 10 to 90");
      change(context, series, { doughnutHoleSize: size });
    },
  ),
  explosion: field("1.8", "explosion", integer),
  firstSliceAngle: field("1.8", "firstSliceAngle", integer),
  gapWidth: property(
    "1.7",
    (series) => series.get().gapWidth ?? 219,
    (series, value, context) => {
      const gapWidth = integer(value);
      if (gapWidth < 0 || gapWidth > 500) throw new HostError("InvalidArgument", "gap 0 to 500");
      change(context, series, { gapWidth });
    },
  ),
  overlap: property(
    "1.8",
    (series) => series.get().overlap ?? 0,
    (series, value, context) => {
      const overlap = integer(value);
      if (Math.abs(overlap) > 100) throw new HostError("InvalidArgument", "overlap -100 to 100");
      change(context, series, { overlap });
    },
  ),
  invertIfNegative: field("1.8", "invertIfNegative", flag),
  showShadow: field("1.7", "showShadow", flag),
  showLeaderLines: field("1.9", "showLeaderLines", flag),
  smooth: field("1.7", "smooth", flag),
  varyByCategories: property(
    "1.8",
    (series) => series.get().varyByCategories ?? chartKind(series.get().type).axes === "none",
    (series, value, context) => {
      change(context, series, { varyByCategories: flag(value) });
    },
  ),
  filtered: field("1.7", "filtered", flag),
  ...markerMembers((series: SeriesTarget) => inside(series, "marker")),
};

const data: Members<SeriesTarget> = {
  name: property(
    "1.1",
    (series, { workbook, culture }) =>
      seriesName(workbook, series.chart.get(), series.get(), culture),
    (series, value, context) => {
      change(context, series, { name: text(value), nameFormula: null });
    },
  ),
  plotOrder: property(
    "1.7",
    (series) => series.chart.get().series.findIndex(({ id }) => id === series.id),
    (series, value, context) => {
      const now = series.chart.get().series;
      const order = integer(value);
      if (order < 0 || order >= now.length) throw new HostError("InvalidArgument", "plot order");
      const others = now.filter(({ id }) => id !== series.id);
      others.splice(order, 0, series.get());
      change(context, series.chart, { series: others });
    },
  ),
  setValues: source("1.7", "values"),
  setXAxisValues: source("1.7", "categories"),
  setBubbleSizes: source("1.7", "bubbleSizes"),
  getDimensionValues: method("1.12", (series, [dimension], context) => {
    const read = dataOf(series, context);
    if (read === undefined) return [];
    const values = read.values.map((value) => value ?? "");
    const texts = { Categories: read.categories, XValues: read.xs, BubbleSizes: read.sizes };
    const asked = oneOf(dimension, dimensions);
    return asked === "Values" || asked === "YValues" ? values : [...texts[asked]];
  }),
  getDimensionDataSourceString: method("1.15", (series, [dimension]) => {
    const formula = dimensionFormula(series, dimension);
    return formula === null ? "" : formula.slice(1);
  }),
  getDimensionDataSourceType: method("1.15", (series, [dimension]) =>
    dimensionFormula(series, dimension) === null ? "List" : "LocalRange",
  ),
};

const dimensions = ["Categories", "Values", "XValues", "YValues", "BubbleSizes"] as const;

function dimensionFormula(series: SeriesTarget, dimension: unknown): string | null {
  const { values, categories, bubbleSizes } = series.get();
  const asked = oneOf(dimension, dimensions);
  if (asked === "BubbleSizes") return bubbleSizes;
  return asked === "Values" || asked === "YValues" ? values : categories;
}

function source(
  since: "1.7",
  key: "values" | "categories" | "bubbleSizes",
): Members<SeriesTarget>[string] {
  return method<SeriesTarget>(since, (series, [range], context) => {
    const target = objectOf(range, "Range");
    if (target === null) throw new HostError("InvalidArgument", "expected a range");
    change(context, series, { [key]: formulaOf(target) });
  });
}

/** Excel.ChartSeries. */
const chartSeriesClass = classTable(
  "ChartSeries",
  {
    ...look,
    ...data,
    format: navigation("1.1", (series) => the("ChartSeriesFormat", series)),
    points: navigation("1.1", (series) => the("ChartPointsCollection", series)),
    dataLabels: navigation("1.8", (series) => the("ChartDataLabels", labelsOfSeries(series))),
    trendlines: navigation("1.7", (series) => the("ChartTrendlineCollection", series)),
    xErrorBars: navigation("1.9", (series) => the("ChartErrorBars", inside(series, "xErrorBars"))),
    yErrorBars: navigation("1.9", (series) => the("ChartErrorBars", inside(series, "yErrorBars"))),
    hasDataLabels: property(
      "1.7",
      (series) => series.get().hasLabels,
      (series, value, context) => {
        const hasLabels = flag(value);
        const { labels } = series.get();
        // Turned on, they show the value unless told otherwise.
        change(context, series, {
          hasLabels,
          labels: hasLabels ? { ...labels, showValue: true } : labels,
        });
      },
    ),
    delete: method("1.7", (series, _args, context) => {
      series.get();
      const left = series.chart.get().series.filter(({ id }) => id !== series.id);
      change(context, series.chart, { series: left });
    }),
  },
  { identity: (series) => ({ Id: series.id }) },
);

const chartSeriesFormatClass = classTable("ChartSeriesFormat", {
  fill: navigation("1.1", (series) =>
    the("ChartFill", { ...inside(series, "fill"), usual: colorOf(series) }),
  ),
  line: navigation("1.1", (series) =>
    the("ChartLineFormat", lineOf(inside(series, "line"), usualLine(series))),
  ),
});

function colorOf(series: SeriesTarget): string {
  return seriesColor(series.chart.get().series.findIndex(({ id }) => id === series.id));
}

function usualLine(series: SeriesTarget): string {
  const { lines } = chartKind(series.get().type);
  return lines ? colorOf(series) : lineColor;
}

export const chartSeriesClasses: readonly AnyClass<HostContext>[] = [
  chartSeriesCollectionClass,
  chartSeriesClass,
  chartSeriesFormatClass,
];
