import type { AxisPlace, HostChart } from "../model/chart";
import { chartKind } from "../model/chartKinds";
import { labelRoom, numberAxis, placed, type NumberAxis } from "./chartAxes";
import type { SeriesData } from "./chartValues";
import { widthOf, type Rect } from "./svg";

/** A chart with two axes laid out: where its plot is, and where values fall. */
export interface ChartField {
  readonly plot: Rect;
  readonly values: NumberAxis;
  readonly second: NumberAxis | null;
  /** The axis of x values; null where categories stand side by side. */
  readonly along: NumberAxis | null;
  readonly horizontal: boolean;
  /** Categories from the other end, and what stands on them. */
  readonly reversed: boolean;
  readonly count: number;
  readonly categories: readonly string[];
  readonly titles: { readonly upright: string; readonly flat: string };
}

/** What the title leaves of a chart of that size (points). */
export function roomUnder(
  { title }: HostChart,
  { width, height }: { readonly width: number; readonly height: number },
): Rect {
  const above = title.visible && !title.overlay ? (title.look.font.size ?? 14) + 12 : 0;
  return { x: 4, y: above + 4, width: width - 8, height: height - above - 8 };
}

/** Null for a chart without numbers. */
export function layField(
  chart: HostChart,
  data: readonly SeriesData[],
  room: Rect,
  culture: string,
): ChartField | null {
  const primary = data.filter(({ series }) => series.axisGroup === "Primary");
  const main = primary.length > 0 ? primary : data;
  const kind = chartKind(main[0]?.series.type ?? chart.type);
  const { horizontal } = kind;
  const numeric = kind.axes === "numbers";
  const percent = kind.grouping === "percentStacked";
  const categories = main[0]?.categories ?? [];
  const count = Math.max(1, ...data.map(({ values }) => values.length));
  const values = numberAxis(
    chart,
    data,
    primary.length > 0 ? "value" : "secondaryValue",
    percent,
    culture,
  );
  const second =
    primary.length > 0 ? numberAxis(chart, data, "secondaryValue", false, culture) : null;
  const xs = numeric ? numberAxis(chart, data, "category", false, culture) : null;
  if (values === null) return null;
  const sideways = horizontal
    ? Math.min(room.width * 0.4, Math.max(0, ...categories.map((text) => widthOf(text, 8))) + 8)
    : labelRoom(values.labels);
  const titles = axisTitles(chart, horizontal);
  const left = sideways + (titles.upright === "" ? 4 : 16);
  const plot: Rect = {
    x: room.x + left,
    y: room.y + 4,
    width: Math.max(10, room.width - left - (second === null ? 8 : labelRoom(second.labels) + 4)),
    height: Math.max(10, room.height - 20 - (titles.flat === "" ? 0 : 14)),
  };
  const { value, secondaryValue, category } = chart.axes;
  const [low, high] = horizontal ? [plot.x, plot.x + plot.width] : [plot.y + plot.height, plot.y];
  const main1 = placed(values, value, low, high);
  const main2 =
    second === null ? null : placed(second, secondaryValue, plot.y + plot.height, plot.y);
  const along = xs === null ? null : placed(xs, category, plot.x, plot.x + plot.width);
  return {
    plot,
    values: main1,
    second: main2,
    along,
    horizontal,
    reversed: category.reversePlotOrder,
    count,
    categories,
    titles,
  };
}

/** The titles of the two axes by where they stand. */
function axisTitles(chart: HostChart, horizontal: boolean): { upright: string; flat: string } {
  const text = (place: AxisPlace): string => {
    const { title } = chart.axes[place];
    return title.visible ? title.text : "";
  };
  const [upright, flat] = horizontal
    ? (["category", "value"] as const)
    : (["value", "category"] as const);
  return { upright: text(upright), flat: text(flat) };
}
