import type { AxisPlace, HostChart } from "../model/chart";
import { chartKind } from "../model/chartKinds";
import { scaleOf, type Scale } from "./chartScale";
import type { SeriesData } from "./chartValues";

/** The scale of an axis of numbers, from what its series hold; null for an axis of categories. */
export function axisScale(
  chart: HostChart,
  data: readonly SeriesData[],
  place: AxisPlace,
): Scale | null {
  const group = place.startsWith("secondary") ? "Secondary" : "Primary";
  const own = data.filter(({ series }) => series.axisGroup === group);
  const [first] = own;
  if (first === undefined) return null;
  const kind = chartKind(first.series.type);
  if (kind.axes === "none") return null;
  const along = place === "category" || place === "secondaryCategory";
  if (along && kind.axes !== "numbers") return null;
  const axis = chart.axes[place];
  if (along)
    return scaleOf(
      own.flatMap(({ xs }) => xs),
      axis,
    );
  if (kind.grouping === "percentStacked")
    return scaleOf([0, 0.95], { ...axis, maximum: axis.maximum ?? 1 });
  if (kind.grouping === "stacked") return scaleOf(stackedEnds(own), axis);
  return scaleOf(
    own.flatMap(({ values }) => values.filter((value) => value !== null)),
    axis,
  );
}

/** Where stacks end, above and below zero. */
function stackedEnds(data: readonly SeriesData[]): number[] {
  const count = data.reduce((most, { values }) => Math.max(most, values.length), 0);
  const ends: number[] = [0];
  for (let i = 0; i < count; i += 1) {
    const values = data.map((one) => one.values[i] ?? 0);
    const sum = (sign: 1 | -1): number =>
      values.filter((value) => value * sign > 0).reduce((a, b) => a + b, 0);
    ends.push(sum(1), sum(-1));
  }
  return ends;
}
