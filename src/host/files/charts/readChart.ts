import type { AxisPlace, ChartAxis, ChartLegend, ChartTitle, HostChart } from "../../model/chart";
import { automaticLook, newAxis, newChart } from "../../model/chartDefaults";
import { childNamed, childrenNamed, type XmlElement } from "../xml";
import { readAxis } from "./readAxis";
import { readGroup } from "./readGroup";
import {
  flagOf,
  numberOf,
  readFill,
  readLine,
  readLook,
  readRuns,
  readText,
  valueOf,
  wordFor,
  type Run,
} from "./readLook";
import { blanks, legendPlaces } from "./writeChart";

/** What a chart part says, apart from name and place. */
export type ChartContent = Omit<HostChart, "id" | "name" | "anchor">;

const here = { row: 1, column: 1, x: 0, y: 0 };

/** Reads a chart part; null when it is none or holds a kind of chart that is not known. */
export function readChart(root: XmlElement, theme: readonly string[]): ChartContent | null {
  const chart = childNamed(root, "chart");
  const plot = childNamed(chart, "plotArea");
  if (root.name !== "chartSpace" || plot === undefined) return null;
  const groups = plot.children.filter(({ name }) => name.endsWith("Chart"));
  const axes = readAxes(plot, theme);
  const read = groups.map((group) => readGroup(group, isSecondary(group, groups), theme));
  if (read.length === 0 || read.some((series) => series === null)) return null;
  const series = read
    .flatMap((some) => some ?? [])
    .sort((a, b) => a.order - b.order)
    .map(({ series: one }, i) => ({ ...one, id: String(i) }));
  const type = series[0]?.type ?? "ColumnClustered";
  const anchor = { from: here, to: here, placement: "TwoCell" } as const;
  const base = newChart({ id: "", name: "", anchor, type, plotBy: "Columns" });
  const table = childNamed(plot, "dTable");
  return {
    ...base,
    series,
    axes: { ...base.axes, ...axes },
    title: readTitle(chart, theme),
    legend: readLegend(childNamed(chart, "legend"), base.legend, theme),
    plotArea: {
      ...base.plotArea,
      fill: readFill(childNamed(plot, "spPr"), theme),
      border: readLine(childNamed(plot, "spPr"), theme),
    },
    look: readLook(root, theme),
    roundedCorners: flagOf(root, "roundedCorners", true),
    plotVisibleOnly: flagOf(chart, "plotVisOnly", true),
    displayBlanksAs: wordFor(blanks, valueOf(chart, "dispBlanksAs")) ?? "Zero",
    dataTable:
      table === undefined
        ? null
        : {
            visible: true,
            showHorizontalBorder: flagOf(table, "showHorzBorder"),
            showVerticalBorder: flagOf(table, "showVertBorder"),
            showOutlineBorder: flagOf(table, "showOutline"),
            showLegendKey: flagOf(table, "showKeys"),
            look: readLook(table, theme),
          },
  };
}

const axisNames = new Set(["catAx", "valAx", "dateAx", "serAx"]);

function axisElements(plot: XmlElement): XmlElement[] {
  return plot.children.filter(({ name }) => axisNames.has(name) && name !== "serAx");
}

/** Axes come in pairs, the first pair is the primary one. */
function readAxes(
  plot: XmlElement,
  theme: readonly string[],
): Partial<Record<AxisPlace, ChartAxis>> {
  const elements = axisElements(plot);
  const result: Partial<Record<AxisPlace, ChartAxis>> = {};
  const [first] = plot.children.filter(({ name }) => name.endsWith("Chart"));
  const primaryIds = childrenNamed(first, "axId").map(({ attributes }) => attributes["val"]);
  for (const primary of [true, false]) {
    const pair = elements.filter(
      (element) => primaryIds.includes(valueOf(element, "axId")) === primary,
    );
    // Of two axes of numbers the lower one carries the x values.
    const along =
      pair.find(({ name }) => name !== "valAx") ??
      pair.find((element) => ["b", "t"].includes(valueOf(element, "axPos") ?? ""));
    const across = pair.find((element) => element !== along);
    const read = (element: XmlElement | undefined, partner: XmlElement | undefined): ChartAxis =>
      element === undefined ? newAxis(false, false) : readAxis(element, partner, theme);
    if (pair.length === 0) continue;
    // The second axis of values crosses at the far end by itself.
    const category = read(along, across);
    const position = primary || category.position !== "Maximum" ? category.position : "Automatic";
    result[primary ? "category" : "secondaryCategory"] = { ...category, position };
    result[primary ? "value" : "secondaryValue"] = read(across, along);
  }
  return result;
}

function isSecondary(group: XmlElement, groups: readonly XmlElement[]): boolean {
  const own = childNamed(group, "axId")?.attributes["val"];
  const first = childNamed(groups[0], "axId")?.attributes["val"];
  return own !== first;
}

function readTitle(chart: XmlElement | undefined, theme: readonly string[]): ChartTitle {
  const title = childNamed(chart, "title");
  const text = childNamed(title, "tx");
  const rich = childNamed(text, "rich");
  const formula = childNamed(childNamed(text, "strRef"), "f")?.text;
  const { font, orientation } = readText(rich ?? childNamed(title, "txPr"), theme);
  const runs = readRuns(rich, theme);
  return {
    visible: title !== undefined && !flagOf(chart, "autoTitleDeleted"),
    text: rich === undefined ? null : runs.map((run) => run.text).join(""),
    formula: formula === undefined ? null : `=${formula}`,
    overlay: flagOf(title, "overlay"),
    position: "Top",
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    textOrientation: orientation ?? 0,
    showShadow: false,
    look: { ...readLook(title, theme), font },
    runs: runs.length < 2 ? [] : stretches(runs),
  };
}

function stretches(runs: readonly Run[]): ChartTitle["runs"][number][] {
  let start = 0;
  return runs.map(({ text, font }) => {
    const at = start;
    start += text.length;
    return { start: at, length: text.length, font };
  });
}

function readLegend(
  element: XmlElement | undefined,
  usual: ChartLegend,
  theme: readonly string[],
): ChartLegend {
  if (element === undefined) return { ...usual, visible: false, look: automaticLook };
  const place = valueOf(element, "legendPos");
  return {
    ...usual,
    visible: true,
    position: legendPlaces.find(([, word]) => word === place)?.[0] ?? "Right",
    overlay: flagOf(element, "overlay"),
    hidden: childrenNamed(element, "legendEntry")
      .filter((entry) => flagOf(entry, "delete"))
      .map((entry) => numberOf(entry, "idx") ?? 0),
    look: readLook(element, theme),
  };
}
