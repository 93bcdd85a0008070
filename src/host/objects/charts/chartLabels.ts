import { chartValues, numberText, type SeriesData } from "../../draw/chartValues";
import type { DataLabels } from "../../model/chart";
import { noLabels, plainPoint } from "../../model/chartDefaults";
import { HostError } from "../../protocol/errors";
import type { AnyClass, Since } from "../../protocol/members";
import { geometricTypes } from "../../model/geometricTypes";
import { flag, integer, number, oneOf, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { the } from "../targets";
import { horizontals, labelPositions, verticals } from "./chartEnums";
import { fontOf } from "./chartLook";
import { change, field, inside } from "./chartPart";
import { leftToHeight, placeMembers, placesIn, type Placing } from "./manualPlace";
import type { Part } from "./part";
import { runOf, type RunText } from "./runOf";
import type { ChartTarget, ChartTargets, PointTarget, SeriesTarget } from "./chartTargets";

/** Labels of every series of a chart at once: reads the first series, changes all. */
export function labelsOfChart(
  chart: ChartTarget,
  series: readonly SeriesTarget[],
): ChartTargets["ChartDataLabels"] {
  return {
    series,
    get: () => chart.get().series[0]?.labels ?? noLabels,
    set: (context, labels) => {
      const next = chart
        .get()
        .series.map((one) => ({ ...one, labels, hasLabels: one.hasLabels || shows(labels) }));
      change(context, chart, { series: next });
    },
  };
}

/** Labels of one series: what makes them show turns them on. */
export function labelsOfSeries(series: SeriesTarget): ChartTargets["ChartDataLabels"] {
  return {
    series: [series],
    get: () => series.get().labels,
    set: (context, labels) => {
      const { hasLabels } = series.get();
      change(context, series, { labels, hasLabels: hasLabels || shows(labels) });
    },
  };
}

export function shows(labels: DataLabels): boolean {
  return (
    labels.showValue ||
    labels.showSeriesName ||
    labels.showCategoryName ||
    labels.showPercentage ||
    labels.showLegendKey ||
    labels.showBubbleSize
  );
}

function labelMembers(since: Since): Members<Part<DataLabels>> {
  return {
    format: navigation(since, (labels) =>
      the("ChartDataLabelFormat", { ...inside(labels, "look"), size: 9 }),
    ),
    showValue: field(since, "showValue", flag),
    showSeriesName: field(since, "showSeriesName", flag),
    showCategoryName: field(since, "showCategoryName", flag),
    showPercentage: field(since, "showPercentage", flag),
    showLegendKey: field(since, "showLegendKey", flag),
    showBubbleSize: field(since, "showBubbleSize", flag),
    position: field(since, "position", (value) => oneOf(value, labelPositions)),
    separator: field(since, "separator", text),
    horizontalAlignment: field("1.8", "horizontalAlignment", (value) => oneOf(value, horizontals)),
    verticalAlignment: field("1.8", "verticalAlignment", (value) => oneOf(value, verticals)),
    textOrientation: field("1.8", "textOrientation", integer),
    numberFormat: property(
      "1.8",
      (labels) => labels.get().numberFormat,
      (labels, value, context) => {
        change(context, labels, { numberFormat: text(value), linkNumberFormat: false });
      },
    ),
    linkNumberFormat: field("1.9", "linkNumberFormat", flag),
    geometricShapeType: property(
      "1.19",
      (labels) => labels.get().shape ?? "Rectangle",
      (labels, value, context) => {
        change(context, labels, { shape: oneOf(value, geometricTypes) });
      },
    ),
    autoText: property(
      "1.8",
      (labels) => labels.get().text === null,
      (labels, value, context) => {
        if (flag(value)) change(context, labels, { text: null });
      },
    ),
  };
}

/** Excel.ChartDataLabels. */
const chartDataLabelsClass = classTable("ChartDataLabels", {
  ...labelMembers("1.1"),
  showLeaderLines: property(
    "1.19",
    (labels) => labels.series[0]?.get().showLeaderLines ?? false,
    (labels, value, context) => {
      for (const series of labels.series) change(context, series, { showLeaderLines: flag(value) });
    },
  ),
  leaderLines: navigation("1.19", (labels) => the("ChartLeaderLines", labels.series)),
});

const chartLeaderLinesClass = classTable("ChartLeaderLines", {
  format: navigation("1.19", (series) => the("ChartLeaderLinesFormat", series)),
});

const chartLeaderLinesFormatClass = classTable("ChartLeaderLinesFormat", {
  line: navigation("1.19", (all) => {
    const [first] = all;
    if (first === undefined) throw new HostError("ItemNotFound");
    return the("ChartLineFormat", {
      usual: "#A6A6A6",
      get: () => first.get().leaderLine,
      set: (context, leaderLine) => {
        for (const series of all) change(context, series, { leaderLine });
      },
    });
  }),
});

export function pointOf(series: SeriesTarget, index: number): PointTarget {
  return {
    series,
    index,
    get: () => series.get().points[index] ?? plainPoint,
    set: (context, point) => {
      change(context, series, { points: { ...series.get().points, [index]: point } });
    },
  };
}

function labelPart(point: PointTarget): Part<DataLabels> {
  const own = (): boolean => point.get().hasLabel !== null || point.get().label !== noLabels;
  return {
    get: () => (own() ? point.get().label : point.series.get().labels),
    set: (context, label) => {
      change(context, point, { label, hasLabel: true });
    },
  };
}

/** The members of a label that are those of its part. */
const pointLabel: Members<PointTarget> = Object.fromEntries(
  Object.entries(labelMembers("1.7")).map(([name, member]) => [name, onPoint(member)]),
);

function onPoint(member: Members<Part<DataLabels>>[string]): Members<PointTarget>[string] {
  switch (member.kind) {
    case "property": {
      const { get, set } = member;
      return property<PointTarget>(
        member.since,
        get === null ? null : (point, context) => get(labelPart(point), context),
        set === null
          ? null
          : (point, value, context) => {
              set(labelPart(point), value, context);
            },
      );
    }
    case "navigation":
      return navigation<PointTarget>("1.8", (point, context) =>
        member.to(labelPart(point), context),
      );
    case "method":
      throw new Error("labels have no methods");
  }
}

const labelPlace: Placing<PointTarget> = {
  read: (point) => labelPart(point).get().manual ?? {},
  usual: ({ series, index }, context) => placesIn(series.chart, context).label(series.id, index),
  write: (point, context, manual) => {
    change(context, labelPart(point), { manual });
  },
};

/** Width and height are read; they are set by methods of their own. */
function labelSize(key: "width" | "height"): Members<PointTarget>[string] {
  return property(
    "1.8",
    (point, context) => labelPlace.read(point)[key] ?? labelPlace.usual(point, context)[key],
  );
}

function setLabelSize(key: "width" | "height"): Members<PointTarget>[string] {
  return method("1.19", (point, [size], context) => {
    labelPlace.write(point, context, { ...labelPlace.read(point), [key]: number(size) });
  });
}

/** Excel.ChartDataLabel: the label of one point. */
const chartDataLabelClass = classTable("ChartDataLabel", {
  ...pointLabel,
  text: property("1.8", labelText, (point, value, context) => {
    change(context, labelPart(point), { text: text(value), runs: [] });
  }),
  getSubstring: method("1.19", (point, [start, length], context) => {
    const [from, count] = [integer(start), integer(length)];
    if (from < 0 || count < 0 || from + count > labelText(point, context).length)
      throw new HostError("InvalidArgument", "outside the label");
    const label: Part<RunText> = {
      get: () => ({ runs: [], ...labelPart(point).get() }),
      set: (given, { runs }) => {
        change(given, labelPart(point), { runs });
      },
    };
    return the("ChartFormatString", fontOf(runOf(label, from, count), 9));
  }),
  ...placeMembers("1.8", leftToHeight, labelPlace),
  width: labelSize("width"),
  height: labelSize("height"),
  setWidth: setLabelSize("width"),
  setHeight: setLabelSize("height"),
});

function labelText(point: PointTarget, context: HostContext): string {
  return labelPart(point).get().text ?? valueText(point, context);
}

/** The data of a series as it is drawn; undefined when the chart filters it away. */
export function dataOf(
  series: SeriesTarget,
  { workbook, culture }: HostContext,
): SeriesData | undefined {
  return chartValues(workbook, series.chart.get(), culture).find(
    (data) => data.series.id === series.id,
  );
}

function valueText(point: PointTarget, context: HostContext): string {
  const data = dataOf(point.series, context);
  const value = data?.values[point.index] ?? null;
  if (data === undefined || value === null) return "";
  return numberText(value, data.numberFormat, context.culture);
}

export const chartLabelClasses: readonly AnyClass<HostContext>[] = [
  chartDataLabelsClass,
  chartLeaderLinesClass,
  chartLeaderLinesFormatClass,
  chartDataLabelClass,
];
