import type { Trendline } from "../../model/chart";
import { automaticLine } from "../../model/chartDefaults";
import { HostError } from "../../protocol/errors";
import type { AnyClass } from "../../protocol/members";
import { flag, integer, number, oneOf, optional, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property } from "../define";
import { the } from "../targets";
import { seriesName } from "../../draw/chartValues";
import { lineOf } from "./chartLook";
import { automatic, change, field, inside } from "./chartPart";
import type { SeriesTarget, TrendlineTarget } from "./chartTargets";

const types = [
  "Linear",
  "Exponential",
  "Logarithmic",
  "MovingAverage",
  "Polynomial",
  "Power",
] as const;

function trendlineOf(series: SeriesTarget, index: number): TrendlineTarget {
  return {
    series,
    index,
    get: () => {
      const found = series.get().trendlines[index];
      if (found === undefined) throw new HostError("ItemNotFound");
      return found;
    },
    set: (context, next) => {
      const trendlines = series.get().trendlines.map((one, at) => (at === index ? next : one));
      change(context, series, { trendlines });
    },
  };
}

const plain: Trendline = {
  type: "Linear",
  name: null,
  polynomialOrder: 2,
  movingAveragePeriod: 2,
  intercept: null,
  forwardPeriod: 0,
  backwardPeriod: 0,
  showEquation: false,
  showRSquared: false,
  line: automaticLine,
};

/** Excel.ChartTrendlineCollection. */
const chartTrendlineCollectionClass = classTable(
  "ChartTrendlineCollection",
  {
    add: method("1.7", (series, [type], context) => {
      const { trendlines } = series.get();
      const made = { ...plain, type: optional(type, (value) => oneOf(value, types)) ?? "Linear" };
      change(context, series, { trendlines: [...trendlines, made] });
      return the("ChartTrendline", trendlineOf(series, trendlines.length));
    }),
    getCount: method("1.7", (series) => series.get().trendlines.length),
  },
  {
    collection: {
      items: (series) =>
        series.get().trendlines.map((_, i) => the("ChartTrendline", trendlineOf(series, i))),
      item: (series, key) => {
        const trendline = trendlineOf(series, integer(Number(key)));
        trendline.get();
        return the("ChartTrendline", trendline);
      },
    },
  },
);

/** Excel.ChartTrendline. */
const chartTrendlineClass = classTable(
  "ChartTrendline",
  {
    format: navigation("1.7", (trendline) => the("ChartTrendlineFormat", trendline)),
    type: field("1.7", "type", (value) => oneOf(value, types)),
    name: property(
      "1.7",
      (trendline, context) => trendline.get().name ?? usualName(trendline, context),
      (trendline, value, context) => {
        change(context, trendline, { name: text(value) });
      },
    ),
    polynomialOrder: field("1.7", "polynomialOrder", between(2, 6)),
    movingAveragePeriod: field("1.7", "movingAveragePeriod", between(2, 255)),
    intercept: property(
      "1.7",
      (trendline) => trendline.get().intercept ?? "",
      (trendline, value, context) => {
        change(context, trendline, { intercept: automatic(number)(value) });
      },
    ),
    forwardPeriod: field("1.8", "forwardPeriod", number),
    backwardPeriod: field("1.8", "backwardPeriod", number),
    showEquation: field("1.8", "showEquation", flag),
    showRSquared: field("1.8", "showRSquared", flag),
    delete: method("1.7", (trendline, _args, context) => {
      trendline.get();
      const left = trendline.series.get().trendlines.filter((_, i) => i !== trendline.index);
      change(context, trendline.series, { trendlines: left });
    }),
  },
  { identity: (trendline) => ({ Id: trendline.index }) },
);

function between(least: number, most: number): (value: unknown) => number {
  return (value) => {
    const read = integer(value);
    if (read < least || read > most) throw new HostError("InvalidArgument", `${least} to ${most}`);
    return read;
  };
}

/** « Linéaire (Ventes) », as the legend names a trendline without a name of its own. */
function usualName(trendline: TrendlineTarget, { workbook, culture }: HostContext): string {
  const { series } = trendline;
  const name = seriesName(workbook, series.chart.get(), series.get(), culture);
  const { type, movingAveragePeriod } = trendline.get();
  const words = culture.toLowerCase().startsWith("fr") ? french : english;
  const word = words[type] ?? type;
  return type === "MovingAverage"
    ? `${movingAveragePeriod} ${word} (${name})`
    : `${word} (${name})`;
}

const english: Readonly<Record<string, string>> = {
  Logarithmic: "Log.",
  Exponential: "Expon.",
  Polynomial: "Poly.",
  MovingAverage: "per. Mov. Avg.",
};
const french: Readonly<Record<string, string>> = {
  Linear: "Linéaire",
  Logarithmic: "Logarithmique",
  Exponential: "Exponentielle",
  Polynomial: "Polynomiale",
  Power: "Puissance",
  MovingAverage: "per. moy. mobile",
};

const chartTrendlineFormatClass = classTable("ChartTrendlineFormat", {
  line: navigation("1.7", (trendline) =>
    the("ChartLineFormat", lineOf(inside(trendline, "line"), "#4472C4")),
  ),
});

const chartErrorBarsClass = classTable("ChartErrorBars", {
  format: navigation("1.9", (bars) => the("ChartErrorBarsFormat", bars)),
  visible: field("1.9", "visible", flag),
  endStyleCap: field("1.9", "endStyleCap", flag),
  include: field("1.9", "include", (value) =>
    oneOf(value, ["Both", "MinusValues", "PlusValues"] as const),
  ),
  type: field("1.9", "type", (value) =>
    oneOf(value, ["FixedValue", "Percent", "StDev", "StError"] as const),
  ),
});

const chartErrorBarsFormatClass = classTable("ChartErrorBarsFormat", {
  line: navigation("1.9", (bars) =>
    the("ChartLineFormat", lineOf(inside(bars, "line"), "#595959")),
  ),
});

export const chartTrendlineClasses: readonly AnyClass<HostContext>[] = [
  chartTrendlineCollectionClass,
  chartTrendlineClass,
  chartTrendlineFormatClass,
  chartErrorBarsClass,
  chartErrorBarsFormatClass,
];
