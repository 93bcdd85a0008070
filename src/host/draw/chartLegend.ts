import type { HostChart } from "../model/chart";
import { chartKind } from "../model/chartKinds";
import { colorOf, dashOf, fillOf, markerAt } from "./chartInk";
import type { SeriesData } from "./chartValues";
import { element, fitted, textAt, widthOf, type Rect } from "./svg";

interface Entry {
  readonly text: string;
  readonly key: (x: number, y: number) => string;
}

/** One entry for each series, or for each slice of a pie. */
function entriesOf(chart: HostChart, all: readonly SeriesData[]): Entry[] {
  const [first] = all;
  const slices = first !== undefined && chartKind(first.series.type).axes === "none";
  const entries: Entry[] = slices
    ? first.categories.map((text, i) => ({
        text,
        key: (x, y) => square(colorOf(first.series, 0, i), i, x, y),
      }))
    : all.map((data) => ({ text: data.name, key: (x, y) => keyOf(chart, data, x, y) }));
  return entries.filter((_, i) => !chart.legend.hidden.includes(i));
}

function square(color: string, index: number, x: number, y: number): string {
  const { fill, pattern } = fillOf(color, index);
  return (
    pattern +
    element("rect", {
      x: x + 6,
      y: y - 7,
      width: 8,
      height: 8,
      fill,
      stroke: "#404040",
      "stroke-width": 0.4,
    })
  );
}

function keyOf(chart: HostChart, { series }: SeriesData, x: number, y: number): string {
  const index = chart.series.indexOf(series);
  const { lines, family } = chartKind(series.type);
  if (!lines && family !== "scatter") return square(colorOf(series, index), index, x, y);
  const line = lines
    ? element("line", {
        x1: x,
        x2: x + 20,
        y1: y - 3,
        y2: y - 3,
        stroke: colorOf(series, index),
        "stroke-width": 1.75,
        "stroke-dasharray": dashOf(series, index),
      })
    : "";
  return line + markerAt(series, index, x + 10, y - 3);
}

const size = 8.5;
const keyWidth = 24;

/** The legend in a corner of the room it is given, and the room that is left. */
export function drawLegend(
  chart: HostChart,
  all: readonly SeriesData[],
  room: Rect,
): { readonly text: string; readonly left: Rect } {
  const { legend } = chart;
  const entries = entriesOf(chart, all);
  if (!legend.visible || entries.length === 0) return { text: "", left: room };
  const widest = entries.reduce((most, { text }) => Math.max(most, widthOf(text, size)), 0);
  const ink = { size, color: legend.look.font.color ?? "#595959" };
  if (legend.position === "Top" || legend.position === "Bottom") {
    const { lines, height } = rowsOf(entries, room.width - 16);
    const top = legend.position === "Top" ? room.y + 10 : room.y + room.height - height + 6;
    const text = lines
      .flatMap(({ entries: row, width }, line) => {
        let x = room.x + (room.width - width) / 2;
        return row.map((entry) => {
          const y = top + line * 14;
          const shown = fitted(entry.text, size, room.width - 60);
          const drawn = entry.key(x, y) + textAt(x + keyWidth, y, shown, ink);
          x += keyWidth + widthOf(shown, size) + 12;
          return drawn;
        });
      })
      .join("");
    const y = legend.position === "Top" ? room.y + height : room.y;
    return { text, left: { ...room, y, height: room.height - height } };
  }
  const width = Math.min(room.width * 0.4, widest + keyWidth + 12);
  const x = legend.position === "Left" ? room.x + 4 : room.x + room.width - width;
  const top = room.y + Math.max(10, (room.height - entries.length * 14) / 2);
  const text = entries
    .map((entry, i) => {
      const y = top + i * 14;
      return (
        entry.key(x, y) + textAt(x + keyWidth, y, fitted(entry.text, size, width - keyWidth), ink)
      );
    })
    .join("");
  const left = legend.position === "Left" ? room.x + width : room.x;
  return { text, left: { ...room, x: left, width: room.width - width } };
}

function rowsOf(
  entries: readonly Entry[],
  width: number,
): { lines: { entries: Entry[]; width: number }[]; height: number } {
  const lines: { entries: Entry[]; width: number }[] = [];
  for (const entry of entries) {
    const own = keyWidth + Math.min(widthOf(entry.text, size), width - 44) + 12;
    const last = lines.at(-1);
    if (last === undefined || last.width + own > width)
      lines.push({ entries: [entry], width: own });
    else {
      last.entries.push(entry);
      last.width += own;
    }
  }
  return { lines, height: lines.length * 14 + 8 };
}
