import type { HostChart } from "../model/chart";
import { chartKind } from "../model/chartKinds";
import type { HostWorkbook } from "../model/workbook";
import { drawCategories, drawNumbers } from "./chartAxes";
import { layField, roomUnder } from "./chartField";
import { drawLegend } from "./chartLegend";
import { drawMarks } from "./chartMarks";
import { drawPie, drawRadar } from "./chartRound";
import { chartValues, titleText, type SeriesData } from "./chartValues";
import { element, fitted, textAt, type Rect } from "./svg";

/**
 * A chart as an SVG document of that size (points). Flat: what Excel draws with depth is drawn without. Kinds that are
 * not drawn here (surfaces, stock charts, the newer kinds) say their name instead.
 */
export function chartSvg(
  workbook: HostWorkbook,
  chart: HostChart,
  size: { readonly width: number; readonly height: number },
  culture: string,
): string {
  const { width, height } = size;
  const { fill, border, font } = chart.look;
  const frame = element("rect", {
    x: 0.5,
    y: 0.5,
    width: Math.max(0, width - 1),
    height: Math.max(0, height - 1),
    rx: chart.roundedCorners ? 8 : undefined,
    fill: fill === "Automatic" ? "#FFFFFF" : fill === "None" ? "none" : fill,
    stroke: border.style === "None" ? "none" : (border.color ?? "#D9D9D9"),
  });
  const data = chartValues(workbook, chart, culture);
  const title = drawTitle(workbook, chart, width, culture);
  const room = roomUnder(chart, size);
  const legend = drawLegend(chart, data, room);
  const body = frame + title + legend.text + drawPlot(chart, data, legend.left, culture);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": font.name ?? "Calibri, Carlito, Arial, sans-serif",
    },
    body,
  );
}

function drawTitle(
  workbook: HostWorkbook,
  chart: HostChart,
  width: number,
  culture: string,
): string {
  const { title } = chart;
  if (!title.visible) return "";
  const { font } = title.look;
  const size = font.size ?? 14;
  const words = fitted(titleText(workbook, chart, culture), size, width - 12);
  return textAt(width / 2, size + 6, words, {
    size,
    color: font.color ?? "#404040",
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    anchor: "middle",
  });
}

function drawPlot(
  chart: HostChart,
  data: readonly SeriesData[],
  room: Rect,
  culture: string,
): string {
  const [first] = data;
  if (first === undefined) return "";
  const { family } = chartKind(first.series.type);
  if (family === "pie" || family === "doughnut" || family === "ofPie")
    return drawPie(chart, data, room, culture);
  if (family === "radar") return drawRadar(chart, data, room, culture);
  if (family === "surface" || family === "stock" || family === "extended")
    return textAt(room.x + room.width / 2, room.y + room.height / 2, first.series.type, {
      size: 10,
      anchor: "middle",
    });
  return drawField(chart, data, room, culture);
}

/** Charts with two axes. */
function drawField(
  chart: HostChart,
  data: readonly SeriesData[],
  room: Rect,
  culture: string,
): string {
  const laid = layField(chart, data, room, culture);
  if (laid === null) return "";
  const { plot, values, second, along, horizontal, reversed, count, categories, titles } = laid;
  const { value, secondaryValue, category } = chart.axes;
  const zero = values.at(Math.max(0, values.scale.minimum));
  const base = horizontal
    ? element("line", {
        x1: zero,
        x2: zero,
        y1: plot.y,
        y2: plot.y + plot.height,
        stroke: "#A6A6A6",
      })
    : element("line", {
        x1: plot.x,
        x2: plot.x + plot.width,
        y1: zero,
        y2: zero,
        stroke: "#A6A6A6",
      });
  const field = { chart, plot, along, horizontal, reversed, count, culture };
  return [
    drawNumbers(values, value, plot, horizontal ? "bottom" : "left"),
    second === null ? "" : drawNumbers(second, secondaryValue, plot, "right"),
    along === null
      ? drawCategories(categories.slice(0, count), category, plot, horizontal)
      : drawNumbers(along, category, plot, "bottom"),
    ...groupsOf(data).map((group) => {
      const isSecond = group[0]?.series.axisGroup === "Secondary" && second !== null;
      return drawMarks({ ...field, values: isSecond ? second : values }, group);
    }),
    base,
    titles.upright === ""
      ? ""
      : textAt(room.x + 9, plot.y + plot.height / 2, fitted(titles.upright, 9, plot.height), {
          size: 9,
          anchor: "middle",
          turn: -90,
        }),
    titles.flat === ""
      ? ""
      : textAt(
          plot.x + plot.width / 2,
          room.y + room.height - 2,
          fitted(titles.flat, 9, plot.width),
          {
            size: 9,
            anchor: "middle",
          },
        ),
  ].join("");
}

/** Bars first, then areas, lines last, as Excel lays them over each other. */
function groupsOf(data: readonly SeriesData[]): SeriesData[][] {
  const groups = new Map<string, SeriesData[]>();
  for (const one of data) {
    const { family, grouping } = chartKind(one.series.type);
    const order = family === "area" ? 0 : family === "bar" ? 1 : 2;
    const key = `${order} ${one.series.axisGroup} ${family} ${grouping}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([, group]) => group);
}
