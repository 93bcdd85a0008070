import type { AxisPlace, ChartAxis, HostChart } from "../model/chart";
import { axisScale } from "./chartExtent";
import { ticksOf, type Scale } from "./chartScale";
import { numberText, type SeriesData } from "./chartValues";
import { element, fitted, textAt, widthOf, type Rect } from "./svg";

/** Excel.ChartAxisDisplayUnit → what values are divided by. */
const unitSizes: Readonly<Record<string, number>> = {
  Hundreds: 1e2,
  Thousands: 1e3,
  TenThousands: 1e4,
  HundredThousands: 1e5,
  Millions: 1e6,
  TenMillions: 1e7,
  HundredMillions: 1e8,
  Billions: 1e9,
  Trillions: 1e12,
};

const labelSize = 8;

/** An axis of numbers laid on the page. */
export interface NumberAxis {
  readonly scale: Scale;
  readonly at: (value: number) => number;
  readonly labels: readonly { readonly value: number; readonly text: string }[];
}

/** The numbers of an axis between two places of the page; null when it carries none. */
export function numberAxis(
  chart: HostChart,
  data: readonly SeriesData[],
  place: AxisPlace,
  percent: boolean,
  culture: string,
): Omit<NumberAxis, "at"> | null {
  const scale = axisScale(chart, data, place);
  if (scale === null) return null;
  const axis = chart.axes[place];
  const group = place.startsWith("secondary") ? "Secondary" : "Primary";
  const own = data.find(({ series }) => series.axisGroup === group)?.numberFormat ?? "General";
  const linked = axis.linkNumberFormat || axis.numberFormat === "General";
  const format = percent ? "0%" : linked ? own : axis.numberFormat;
  const unit =
    axis.displayUnit === "Custom" ? axis.customDisplayUnit : (unitSizes[axis.displayUnit] ?? 1);
  const labels = ticksOf(scale).map((value) => ({
    value,
    text: numberText(value / unit, format, culture),
  }));
  return { scale, labels };
}

/** Places of values between two ends. */
export function placed(
  axis: Omit<NumberAxis, "at">,
  look: ChartAxis,
  from: number,
  to: number,
): NumberAxis {
  const { minimum, maximum } = axis.scale;
  const log = look.scaleType === "Logarithmic" && minimum >= 0;
  const measure = (value: number): number =>
    log ? Math.log(Math.max(value, 1)) / Math.log(Math.max(look.logBase, 2)) : value;
  const [low, high] = [measure(minimum), measure(maximum)];
  const [start, end] = look.reversePlotOrder ? [to, from] : [from, to];
  return {
    ...axis,
    at: (value) => {
      const inside = Math.min(Math.max(value, minimum), maximum);
      return start + ((measure(inside) - low) / (high === low ? 1 : high - low)) * (end - start);
    },
  };
}

/** Room that the labels of an upright axis need beside the plot. */
export function labelRoom(labels: readonly { readonly text: string }[]): number {
  return labels.reduce((most, { text }) => Math.max(most, widthOf(text, labelSize)), 0) + 6;
}

/** Lines across the plot and the numbers beside them. */
export function drawNumbers(
  axis: NumberAxis,
  look: ChartAxis,
  plot: Rect,
  side: "left" | "right" | "bottom",
): string {
  const color = look.majorGridlines.line.color ?? "#D9D9D9";
  const ink = { size: look.font.size ?? labelSize, color: look.font.color ?? "#595959" };
  return axis.labels
    .map(({ value, text }) => {
      const at = axis.at(value);
      const upright = side !== "bottom";
      const line = upright
        ? { x1: plot.x, x2: plot.x + plot.width, y1: at, y2: at }
        : { x1: at, x2: at, y1: plot.y, y2: plot.y + plot.height };
      const grid = look.majorGridlines.visible
        ? element("line", { ...line, stroke: color, "stroke-width": 0.75 })
        : "";
      if (!look.visible || look.tickLabelPosition === "None") return grid;
      if (side === "left")
        return grid + textAt(plot.x - 4, at + 3, text, { ...ink, anchor: "end" });
      if (side === "right") return grid + textAt(plot.x + plot.width + 4, at + 3, text, ink);
      return grid + textAt(at, plot.y + plot.height + 11, text, { ...ink, anchor: "middle" });
    })
    .join("");
}

/** Where a point of the axis of categories falls, `at` counted from its first category: one reversed is mirrored whole. */
export function alongCategories(
  axis: { readonly plot: Rect; readonly horizontal: boolean; readonly reversed: boolean },
  at: number,
): number {
  const { plot, horizontal, reversed } = axis;
  const place = reversed ? (horizontal ? plot.height : plot.width) - at : at;
  return horizontal ? plot.y + plot.height - place : plot.x + place;
}

/** The words along an axis of categories, some left out where they would touch. */
export function drawCategories(
  texts: readonly string[],
  look: ChartAxis,
  plot: Rect,
  upright: boolean,
): string {
  if (!look.visible || look.tickLabelPosition === "None" || texts.length === 0) return "";
  const ink = { size: look.font.size ?? labelSize, color: look.font.color ?? "#595959" };
  const step = (upright ? plot.height : plot.width) / texts.length;
  const room = upright ? ink.size * 1.3 : 18;
  const every = look.tickLabelSpacing ?? Math.max(1, Math.ceil(room / step));
  return texts
    .map((text, i) => {
      if (i % every !== 0) return "";
      const place = alongCategories(
        { plot, horizontal: upright, reversed: look.reversePlotOrder },
        (i + 0.5) * step,
      );
      if (upright)
        return textAt(plot.x - 4, place + 3, fitted(text, ink.size, 90), { ...ink, anchor: "end" });
      const shown = fitted(text, ink.size, Math.max(step * every, 18));
      return textAt(place, plot.y + plot.height + 11, shown, { ...ink, anchor: "middle" });
    })
    .join("");
}
