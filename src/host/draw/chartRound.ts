import type { HostChart } from "../model/chart";
import { chartKind } from "../model/chartKinds";
import { colorOf, dashOf, fillOf, markerAt, path } from "./chartInk";
import { labelWords } from "./chartMarks";
import { scaleOf, ticksOf } from "./chartScale";
import { numberText, type SeriesData } from "./chartValues";
import { element, short, textAt, type Rect } from "./svg";

/** Pies and doughnuts: slices clockwise from the top. */
export function drawPie(
  chart: HostChart,
  all: readonly SeriesData[],
  plot: Rect,
  culture: string,
): string {
  const [first] = all;
  if (first === undefined) return "";
  const doughnut = chartKind(first.series.type).family === "doughnut";
  const rings = doughnut ? all : all.slice(0, 1);
  const outer = Math.max(
    5,
    Math.min(plot.width, plot.height) / 2 - (first.series.hasLabels ? 12 : 4),
  );
  const hole = doughnut ? (outer * (first.series.doughnutHoleSize ?? 60)) / 100 : 0;
  const band = (outer - hole) / rings.length;
  return rings
    .map((data, ring) =>
      ringText(data, plot, hole + band * ring, hole + band * (ring + 1), culture),
    )
    .join("");
}

function ringText(
  data: SeriesData,
  plot: Rect,
  inner: number,
  outer: number,
  culture: string,
): string {
  const { series } = data;
  const values = data.values.map((value) => Math.abs(value ?? 0));
  const total = values.reduce((a, b) => a + b, 0);
  if (total === 0) return "";
  const center = [plot.x + plot.width / 2, plot.y + plot.height / 2] as const;
  let from = (series.firstSliceAngle / 360) * 2 * Math.PI;
  const parts: string[] = [];
  const words: string[] = [];
  values.forEach((value, i) => {
    const to = from + (value / total) * 2 * Math.PI;
    const middle = (from + to) / 2;
    const out = ((series.points[i]?.explosion ?? series.explosion) / 100) * outer * 0.4;
    const [x, y] = at(center, middle, out);
    const { fill, pattern } = fillOf(colorOf(series, 0, i), i);
    parts.push(
      pattern,
      element("path", {
        d: slice([x, y], inner, outer, from, to),
        fill,
        stroke: "#FFFFFF",
        "stroke-width": 1,
      }),
    );
    const own = series.points[i];
    if (own?.hasLabel ?? series.hasLabels) {
      const label = own?.hasLabel === true ? own.label : series.labels;
      const far = inner > 0 || label.position === "Center" ? (inner + outer) / 2 : outer + 8;
      const [lx, ly] = at([x, y], middle, far);
      const anchor = far < outer ? "middle" : Math.sin(middle) < 0 ? "end" : "start";
      words.push(
        textAt(lx, ly + 3, labelWords(data, i, label, culture, value / total), {
          size: label.look.font.size ?? 8,
          color: label.look.font.color ?? "#404040",
          anchor,
        }),
      );
    }
    from = to;
  });
  return [...parts, ...words].join("");
}

function at(
  [x, y]: readonly [number, number],
  angle: number,
  radius: number,
): readonly [number, number] {
  return [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
}

function slice(
  center: readonly [number, number],
  inner: number,
  outer: number,
  from: number,
  to: number,
): string {
  // A whole turn needs two arcs: it is drawn a hair short.
  const end = Math.min(to, from + 2 * Math.PI - 0.0001);
  const large = end - from > Math.PI ? 1 : 0;
  const point = (angle: number, radius: number): string => {
    const [x, y] = at(center, angle, radius);
    return `${short(x)} ${short(y)}`;
  };
  const arc = `A${short(outer)} ${short(outer)} 0 ${large} 1 ${point(end, outer)}`;
  if (inner === 0) return `M${point(from, 0)}L${point(from, outer)}${arc}Z`;
  const back = `A${short(inner)} ${short(inner)} 0 ${large} 0 ${point(from, inner)}`;
  return `M${point(from, outer)}${arc}L${point(end, inner)}${back}Z`;
}

/** Radar charts: one spoke for each category. */
export function drawRadar(
  chart: HostChart,
  all: readonly SeriesData[],
  plot: Rect,
  culture: string,
): string {
  const count = all.reduce((most, { values }) => Math.max(most, values.length), 0);
  if (count === 0) return "";
  const numbers = all.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = scaleOf(numbers, chart.axes.value);
  const center = [plot.x + plot.width / 2, plot.y + plot.height / 2] as const;
  const radius = Math.max(5, Math.min(plot.width, plot.height) / 2 - 14);
  const place = (i: number, value: number): readonly [number, number] =>
    at(
      center,
      (i / count) * 2 * Math.PI,
      (radius * (Math.max(value, scale.minimum) - scale.minimum)) / (scale.maximum - scale.minimum),
    );
  const spokes = Array.from({ length: count }, (_, i) => i);
  const web = ticksOf(scale)
    .map(
      (tick) =>
        element("path", {
          d: path(
            spokes.map((i) => place(i, tick)),
            true,
          ),
          fill: "none",
          stroke: "#D9D9D9",
          "stroke-width": 0.75,
        }) +
        textAt(
          center[0] - 3,
          place(0, tick)[1] + 3,
          numberText(tick, all[0]?.numberFormat ?? "General", culture),
          { size: 7, anchor: "end" },
        ),
    )
    .join("");
  const names = spokes.map((i) => {
    const [x, y] = at(center, (i / count) * 2 * Math.PI, radius + 8);
    return textAt(x, y + 3, all[0]?.categories[i] ?? "", { size: 8, anchor: "middle" });
  });
  const shapes = all.map((data) => {
    const index = chart.series.indexOf(data.series);
    const points = spokes.map((i) => place(i, data.values[i] ?? scale.minimum));
    const filled = data.series.type === "RadarFilled";
    const color = colorOf(data.series, index);
    return (
      element("path", {
        d: path(points, true),
        fill: filled ? color : "none",
        "fill-opacity": filled ? 0.55 : undefined,
        stroke: color,
        "stroke-width": data.series.line.weight ?? 1.75,
        "stroke-dasharray": dashOf(data.series, index),
      }) + points.map(([x, y]) => markerAt(data.series, index, x, y)).join("")
    );
  });
  return web + names.join("") + shapes.join("");
}
