import type { HostChart } from "../model/chart";
import { chartKind } from "../model/chartKinds";
import { type NumberAxis, alongCategories } from "./chartAxes";
import { colorOf, dashOf, fillOf, markerAt, path } from "./chartInk";
import { numberText, type SeriesData } from "./chartValues";
import { element, textAt, type Rect } from "./svg";

/** What marks are laid on. */
export interface Field {
  readonly chart: HostChart;
  readonly plot: Rect;
  readonly values: NumberAxis;
  /** Numbers along x, for scatter and bubble charts. */
  readonly along: NumberAxis | null;
  readonly horizontal: boolean;
  readonly reversed: boolean;
  readonly count: number;
  readonly culture: string;
}

interface Stack {
  readonly up: number[];
  readonly down: number[];
}

/** Series that share their kind and axis, one over the other. */
export function drawMarks(field: Field, group: readonly SeriesData[]): string {
  const [first] = group;
  if (first === undefined) return "";
  const { family, grouping } = chartKind(first.series.type);
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  const totals = sums(group, field.count);
  const stack: Stack = { up: [], down: [] };
  return group
    .map((data, at) => {
      const index = field.chart.series.indexOf(data.series);
      const share = (i: number): number | null => {
        const value = data.values[i] ?? null;
        return value === null || grouping !== "percentStacked"
          ? value
          : value / (totals[i] === 0 ? 1 : (totals[i] ?? 1));
      };
      const spans = Array.from({ length: field.count }, (_, i) =>
        spanOf(share(i), i, stacked ? stack : null),
      );
      const marks =
        family === "bar"
          ? bars(field, data, index, spans, stacked ? [0, 1] : [at, group.length])
          : family === "area"
            ? area(field, data, index, spans)
            : lines(field, data, index, spans);
      return (
        marks +
        labels(field, data, spans, family === "bar" && !stacked ? [at, group.length] : [0, 1])
      );
    })
    .join("");
}

type Span = readonly [from: number, to: number] | null;

function spanOf(value: number | null, index: number, stack: Stack | null): Span {
  if (value === null) return null;
  if (stack === null) return [0, value];
  const side = value < 0 ? stack.down : stack.up;
  const from = side[index] ?? 0;
  side[index] = from + value;
  return [from, from + value];
}

function sums(group: readonly SeriesData[], count: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    group.reduce((sum, { values }) => sum + Math.abs(values[i] ?? 0), 0),
  );
}

function bars(
  field: Field,
  { series }: SeriesData,
  index: number,
  spans: readonly Span[],
  [nth, of]: readonly [number, number],
): string {
  const { horizontal, values, plot, count } = field;
  const step = (horizontal ? plot.height : plot.width) / count;
  const gap = (series.gapWidth ?? (of === 1 ? 100 : 120)) / 100;
  const thick = step / (of + gap);
  const patterns = new Map<string, string>();
  const shapes = spans.map((span, i) => {
    if (span === null) return "";
    const { fill, pattern } = fillOf(colorOf(series, index, i), index);
    patterns.set(fill, pattern);
    const middle = i * step + (thick * gap) / 2 + (nth + 0.5) * thick;
    const start = alongCategories(field, middle) - thick / 2;
    const [a, b] = [values.at(span[0]), values.at(span[1])];
    const paint = { fill, stroke: "#404040", "stroke-width": 0.4 };
    return horizontal
      ? element("rect", {
          x: Math.min(a, b),
          y: start,
          width: Math.abs(a - b),
          height: thick,
          ...paint,
        })
      : element("rect", {
          x: start,
          y: Math.min(a, b),
          width: thick,
          height: Math.abs(a - b),
          ...paint,
        });
  });
  return [...patterns.values(), ...shapes].join("");
}

function xOf(field: Field, data: SeriesData, i: number): number {
  const { along, plot, count } = field;
  if (along !== null) return along.at(data.xs[i] ?? i + 1);
  return alongCategories(field, ((i + 0.5) * plot.width) / count);
}

function area(field: Field, data: SeriesData, index: number, spans: readonly Span[]): string {
  const { values } = field;
  const points = spans.map((span, i) => [xOf(field, data, i), values.at(span?.[1] ?? 0)] as const);
  const back = spans
    .map((span, i) => [xOf(field, data, i), values.at(span?.[0] ?? 0)] as const)
    .reverse();
  const { fill, pattern } = fillOf(colorOf(data.series, index), index);
  return (
    pattern +
    element("path", {
      d: path([...points, ...back], true),
      fill,
      stroke: "#404040",
      "stroke-width": 0.4,
    })
  );
}

function lines(field: Field, data: SeriesData, index: number, spans: readonly Span[]): string {
  const { series } = data;
  const { family, lines: joined } = chartKind(series.type);
  const points = spans.map((span, i) =>
    span === null ? null : ([xOf(field, data, i), field.values.at(span[1])] as const),
  );
  if (family === "bubble") return bubbles(data, index, points);
  const line =
    joined && series.line.style !== "None"
      ? element("path", {
          d: path(
            field.chart.displayBlanksAs === "Interplotted"
              ? points.filter((one) => one !== null)
              : points,
          ),
          fill: "none",
          stroke: colorOf(series, index),
          "stroke-width": series.line.weight ?? 1.75,
          "stroke-dasharray": dashOf(series, index),
          "stroke-linejoin": "round",
        })
      : "";
  const marks = points.map((point) =>
    point === null ? "" : markerAt(series, index, point[0], point[1]),
  );
  return line + marks.join("");
}

function bubbles(
  { series, sizes }: SeriesData,
  index: number,
  points: readonly (readonly [number, number] | null)[],
): string {
  const most = sizes.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  return points
    .map((point, i) => {
      if (point === null) return "";
      const share = most === 0 ? 1 : Math.sqrt(Math.abs(sizes[i] ?? 0) / most);
      return element("circle", {
        cx: point[0],
        cy: point[1],
        r: Math.max(1, share * 18 * (series.bubbleScale / 100)),
        fill: colorOf(series, index),
        "fill-opacity": 0.65,
        stroke: "#404040",
        "stroke-width": 0.5,
      });
    })
    .join("");
}

function labels(
  field: Field,
  data: SeriesData,
  spans: readonly Span[],
  [nth, of]: readonly [number, number],
): string {
  const { series } = data;
  const { horizontal, plot, count } = field;
  return spans
    .map((span, i) => {
      const own = series.points[i];
      if (span === null || !(own?.hasLabel ?? series.hasLabels)) return "";
      const wanted = own?.hasLabel === true ? own.label : series.labels;
      const words = labelWords(data, i, wanted, field.culture);
      const step = (horizontal ? plot.height : plot.width) / count;
      const across = step * (i + (of === 1 ? 0.5 : (nth + 0.85) / (of + 0.7)));
      const end = field.values.at(span[1]);
      const size = wanted.look.font.size ?? 8;
      const color = wanted.look.font.color ?? "#404040";
      if (horizontal)
        return textAt(end + 3, alongCategories(field, across) + 3, words, { size, color });
      const x = field.along === null ? alongCategories(field, across) : xOf(field, data, i);
      return textAt(x, end - 3, words, { size, color, anchor: "middle" });
    })
    .join("");
}

/** What a label says of one point; `share` is its part of a whole. */
export function labelWords(
  data: SeriesData,
  i: number,
  wanted: SeriesData["series"]["labels"],
  culture: string,
  share?: number,
): string {
  if (wanted.text !== null) return wanted.text;
  const value = data.values[i] ?? null;
  const format = wanted.linkNumberFormat ? data.numberFormat : wanted.numberFormat;
  return [
    wanted.showSeriesName ? data.name : "",
    wanted.showCategoryName ? (data.categories[i] ?? "") : "",
    wanted.showValue && value !== null ? numberText(value, format, culture) : "",
    wanted.showPercentage && share !== undefined ? numberText(share, "0%", culture) : "",
  ]
    .filter((part) => part !== "")
    .join(wanted.separator);
}
