import type { ChartSeries } from "../model/chart";
import { chartKind } from "../model/chartKinds";
import { seriesColor } from "./palette";
import { element } from "./svg";

/** Lines of series after the first are broken each in its own way, so that they differ without colour. */
const dashes = [undefined, "6 3", "2 2", "8 3 2 3", "4 2 1 2 1 2", "10 4"];

const markers = ["Circle", "Square", "Diamond", "Triangle", "X", "Plus"];

/** The colour of a series, or of its slice of that number. */
export function colorOf(series: ChartSeries, index: number, point?: number): string {
  const own = point === undefined ? undefined : series.points[point]?.fill;
  if (own !== undefined && own !== "Automatic" && own !== "None") return own;
  const { axes, lines } = chartKind(series.type);
  const byPoint = point !== undefined && (series.varyByCategories ?? axes === "none");
  if (byPoint) return seriesColor(point);
  if (lines && series.line.color !== null) return series.line.color;
  return series.fill === "Automatic" || series.fill === "None" ? seriesColor(index) : series.fill;
}

/** How a surface of that number is filled: its colour, under white hatching from the second one on. */
export function fillOf(
  color: string,
  index: number,
): { readonly fill: string; readonly pattern: string } {
  const kind = index % 6;
  if (kind === 0) return { fill: color, pattern: "" };
  const id = `h${kind}-${color.slice(1)}`;
  const lines: readonly string[] = ["", "M0 6L6 0", "M0 3H6", "M3 0V6", "M0 0L6 6", "M0 3H6M3 0V6"];
  const pattern = element(
    "pattern",
    { id, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    element("rect", { width: 6, height: 6, fill: color }) +
      element("path", {
        d: lines[kind] ?? "",
        stroke: "#FFFFFF",
        "stroke-width": 0.9,
        fill: "none",
      }),
  );
  return { fill: `url(#${id})`, pattern };
}

export function dashOf(series: ChartSeries, index: number): string | undefined {
  switch (series.line.style) {
    case "Automatic":
      return dashes[index % dashes.length];
    case "Dash":
      return "6 3";
    case "Dot":
    case "RoundDot":
      return "2 2";
    case "DashDot":
    case "DashDotDot":
      return "6 3 2 3";
    default:
      return undefined;
  }
}

/** Nothing where the series shows no markers. */
export function markerAt(series: ChartSeries, index: number, x: number, y: number): string {
  const { style, size, background, foreground } = series.marker;
  if (style === "None" || (style === "Automatic" && !chartKind(series.type).markers)) return "";
  const shape = style === "Automatic" ? (markers[index % markers.length] ?? "Circle") : style;
  const color = colorOf(series, index);
  const half = (size ?? 5) / 2;
  const paint = { fill: background ?? color, stroke: foreground ?? color, "stroke-width": 1 };
  switch (shape) {
    case "Square":
      return element("rect", {
        x: x - half,
        y: y - half,
        width: half * 2,
        height: half * 2,
        ...paint,
      });
    case "Diamond":
      return element("path", {
        d: path(
          [
            [x, y - half],
            [x + half, y],
            [x, y + half],
            [x - half, y],
          ],
          true,
        ),
        ...paint,
      });
    case "Triangle":
      return element("path", {
        d: path(
          [
            [x, y - half],
            [x + half, y + half],
            [x - half, y + half],
          ],
          true,
        ),
        ...paint,
      });
    case "X":
    case "Star":
      return element("path", {
        d: `${path([
          [x - half, y - half],
          [x + half, y + half],
        ])}${path([
          [x - half, y + half],
          [x + half, y - half],
        ])}`,
        ...paint,
      });
    case "Plus":
      return element("path", {
        d: `${path([
          [x - half, y],
          [x + half, y],
        ])}${path([
          [x, y - half],
          [x, y + half],
        ])}`,
        ...paint,
      });
    case "Dash":
    case "Dot":
      return element("path", {
        d: path([
          [x - half, y],
          [x + half, y],
        ]),
        ...paint,
      });
    default:
      return element("circle", { cx: x, cy: y, r: half, ...paint });
  }
}

/** A path through points; null interrupts it. */
export function path(
  points: readonly (readonly [number, number] | null)[],
  closed = false,
): string {
  let text = "";
  let open = false;
  for (const point of points) {
    if (point !== null)
      text += `${open ? "L" : "M"}${Math.round(point[0] * 100) / 100} ${Math.round(point[1] * 100) / 100}`;
    open = point !== null;
  }
  return closed ? `${text}Z` : text;
}
