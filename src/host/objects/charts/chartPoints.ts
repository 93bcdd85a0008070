import { seriesColor } from "../../draw/palette";
import type { Marker } from "../../model/chart";
import { HostError } from "../../protocol/errors";
import type { AnyClass } from "../../protocol/members";
import { flag, integer, oneOf, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { the } from "../targets";
import { markerStyles } from "./chartEnums";
import { dataOf, pointOf, shows } from "./chartLabels";
import { lineOf } from "./chartLook";
import { change, inside } from "./chartPart";
import type { Part } from "./part";
import type { PointTarget, SeriesTarget } from "./chartTargets";

const chartPointsCollectionClass = classTable(
  "ChartPointsCollection",
  {
    count: property("1.1", pointCount),
    getCount: method("1.4", (series, _args, context) => pointCount(series, context)),
    getItemAt: method("1.1", (series, [at], context) => {
      const index = integer(at);
      if (index < 0 || index >= pointCount(series, context))
        throw new HostError("InvalidArgument", "no such point");
      return the("ChartPoint", pointOf(series, index));
    }),
  },
  {
    collection: {
      items: (series, context) =>
        Array.from({ length: pointCount(series, context) }, (_, index) =>
          the("ChartPoint", pointOf(series, index)),
        ),
    },
  },
);

function pointCount(series: SeriesTarget, context: HostContext): number {
  return dataOf(series, context)?.values.length ?? 0;
}

/** Excel.ChartPoint. */
const chartPointClass = classTable("ChartPoint", {
  format: navigation("1.1", (point) => the("ChartPointFormat", point)),
  dataLabel: navigation("1.7", (point) => the("ChartDataLabel", point)),
  value: property(
    "1.1",
    (point, context) => dataOf(point.series, context)?.values[point.index] ?? "",
  ),
  hasDataLabel: property(
    "1.7",
    (point) => point.get().hasLabel ?? point.series.get().hasLabels,
    (point, value, context) => {
      const hasLabel = flag(value);
      const { label } = point.get();
      const shown = shows(label) ? label : { ...point.series.get().labels, showValue: true };
      change(context, point, { hasLabel, label: hasLabel ? shown : label });
    },
  ),
  ...markerMembers((point: PointTarget) => inside(point, "marker")),
});

/** Style, size and colours of markers, for a series or a point. */
export function markerMembers<T>(markerOf: (target: T) => Part<Marker>): Members<T> {
  return {
    markerStyle: property<T>(
      "1.7",
      (target) => markerOf(target).get().style,
      (target, value, context) => {
        change(context, markerOf(target), { style: oneOf(value, markerStyles) });
      },
    ),
    markerSize: property<T>(
      "1.7",
      (target) => markerOf(target).get().size ?? 5,
      (target, value, context) => {
        const size = integer(value);
        if (size < 2 || size > 72) throw new HostError("InvalidArgument", "marker size 2 to 72");
        change(context, markerOf(target), { size });
      },
    ),
    markerBackgroundColor: property<T>(
      "1.7",
      (target) => markerOf(target).get().background ?? "",
      (target, value, context) => {
        change(context, markerOf(target), { background: text(value) });
      },
    ),
    markerForegroundColor: property<T>(
      "1.7",
      (target) => markerOf(target).get().foreground ?? "",
      (target, value, context) => {
        change(context, markerOf(target), { foreground: text(value) });
      },
    ),
  };
}

const chartPointFormatClass = classTable("ChartPointFormat", {
  border: navigation("1.7", (point) => the("ChartBorder", lineOf(inside(point, "border")))),
  fill: navigation("1.1", (point) =>
    the("ChartFill", { ...inside(point, "fill"), usual: pointColor(point) }),
  ),
});

function pointColor(point: PointTarget): string {
  const chart = point.series.chart.get();
  const at = chart.series.findIndex(({ id }) => id === point.series.id);
  return seriesColor(at);
}

export const chartPointClasses: readonly AnyClass<HostContext>[] = [
  chartPointsCollectionClass,
  chartPointClass,
  chartPointFormatClass,
];
