import type { AxisPlace, ChartLegend, ChartSeries, ChartTitle, HostChart } from "../../model/chart";
import { contentOf } from "../../model/chartFormulas";
import { chartKind } from "../../model/chartKinds";
import type { HostWorkbook } from "../../model/workbook";
import { escapeXml, tag } from "../xml";
import { lookText, richText, shapeText, textProperties, val } from "./drawingXml";
import { hasSerialAxis } from "./serialAxis";
import { axisText, serialAxisText } from "./writeAxis";
import { groupText } from "./writeGroup";

const namespaces = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** True when the chart reads as its file had it: its part is written back as it was. */
export function isAsRead(chart: HostChart): boolean {
  return chart.source?.understood === contentOf(chart);
}

/** A chart part. Types that only the newer format knows have no place in it: see `fitsFile`. */
export function chartText(workbook: HostWorkbook, chart: HostChart): string {
  if (chart.source !== undefined && isAsRead(chart)) return chart.source.xml;
  const { title, legend, plotArea, look, dataTable } = chart;
  const table =
    dataTable?.visible === true
      ? tag(
          "c:dTable",
          {},
          val("showHorzBorder", dataTable.showHorizontalBorder) +
            val("showVertBorder", dataTable.showVerticalBorder) +
            val("showOutline", dataTable.showOutlineBorder) +
            val("showKeys", dataTable.showLegendKey) +
            lookText(dataTable.look),
        )
      : "";
  const plot =
    "<c:layout/>" + plotText(workbook, chart) + table + shapeText(plotArea.fill, plotArea.border);
  const body =
    (title.visible ? titleText(title) : "") +
    val("autoTitleDeleted", !title.visible) +
    (chartKind(chart.type).threeD ? view3d(chart.type) : "") +
    tag("c:plotArea", {}, plot) +
    (legend.visible ? legendText(legend) : "") +
    val("plotVisOnly", chart.plotVisibleOnly) +
    val("dispBlanksAs", blanks[chart.displayBlanksAs] ?? "gap");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    tag(
      "c:chartSpace",
      namespaces,
      val("date1904", workbook.date1904) +
        val("roundedCorners", chart.roundedCorners) +
        tag("c:chart", {}, body) +
        shapeText(look.fill, look.border) +
        textProperties(look.font),
    )
  );
}

/** Whether a plain chart part can hold the chart. */
export function fitsFile(chart: HostChart): boolean {
  return isAsRead(chart) || chart.series.every(({ type }) => chartKind(type).family !== "extended");
}

/** Excel.ChartDisplayBlanksAs → the file's words. */
export const blanks: Readonly<Record<string, string>> = {
  NotPlotted: "gap",
  Zero: "zero",
  Interplotted: "span",
};

function view3d(type: string): string {
  const turned = type.includes("Pie") ? [30, 0] : [15, 20];
  return tag(
    "c:view3D",
    {},
    val("rotX", turned[0] ?? 15) +
      val("rotY", turned[1] ?? 20) +
      val("rAngAx", !type.includes("Pie")),
  );
}

/** Series of one look together, primary axes first: each group is an element of its own. */
function groupsOf(series: readonly ChartSeries[]): ChartSeries[][] {
  const groups = new Map<string, ChartSeries[]>();
  const ordered = [...series].sort(
    (a, b) => Number(a.axisGroup === "Secondary") - Number(b.axisGroup === "Secondary"),
  );
  for (const one of ordered) {
    const { family, grouping, horizontal, threeD } = chartKind(one.type);
    const key = [family, grouping, horizontal, threeD, one.axisGroup].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function plotText(workbook: HostWorkbook, chart: HostChart): string {
  const groups = groupsOf(chart.series);
  const texts = groups.map((group) => groupText(workbook, chart, group));
  const axes: string[] = [];
  for (const side of ["Primary", "Secondary"] as const) {
    const [first] = groups.filter(([one]) => one?.axisGroup === side);
    const type = first?.[0]?.type;
    if (type === undefined || chartKind(type).axes === "none") continue;
    const places: readonly AxisPlace[] =
      side === "Primary" ? ["category", "value"] : ["secondaryValue", "secondaryCategory"];
    axes.push(...places.map((place) => axisText(chart, place, type)));
    if (hasSerialAxis(type)) axes.push(serialAxisText());
  }
  return texts.join("") + axes.join("");
}

function titleText(title: ChartTitle): string {
  const { text, formula, look } = title;
  const words =
    formula !== null
      ? tag("c:strRef", {}, `<c:f>${escapeXml(formula.replace(/^=/, ""))}</c:f>`)
      : text !== null
        ? richText(titleRuns(title, text), look.font, turned(title))
        : "";
  const ownLook =
    shapeText(look.fill, look.border) +
    (words === "" || formula !== null ? textProperties(look.font, turned(title)) : "");
  return tag(
    "c:title",
    {},
    (words === "" ? "" : tag("c:tx", {}, words)) +
      "<c:layout/>" +
      val("overlay", title.overlay) +
      ownLook,
  );
}

function turned({ textOrientation }: ChartTitle): number | null {
  return textOrientation === 0 ? null : textOrientation;
}

/** The title cut where its stretches begin and end. */
function titleRuns(title: ChartTitle, text: string): { text: string; font: BoxFont }[] {
  const marks = title.runs.flatMap(({ start, length }) => [start, start + length]);
  const cuts = [...new Set([0, text.length, ...marks])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const run = title.runs.find(({ start, length }) => from >= start && from < start + length);
    return { text: text.slice(from, cuts[i + 1]), font: run?.font ?? title.look.font };
  });
}
type BoxFont = ChartTitle["look"]["font"];

function legendText(legend: ChartLegend): string {
  const position = legendPlaces.find(([place]) => place === legend.position)?.[1] ?? "r";
  const hidden = legend.hidden.map((index) =>
    tag("c:legendEntry", {}, val("idx", index) + val("delete", true)),
  );
  return tag(
    "c:legend",
    {},
    val("legendPos", position) +
      hidden.join("") +
      "<c:layout/>" +
      val("overlay", legend.overlay) +
      lookText(legend.look),
  );
}

/** Excel.ChartLegendPosition → the file's words. */
export const legendPlaces: readonly (readonly [string, string])[] = [
  ["Top", "t"],
  ["Bottom", "b"],
  ["Left", "l"],
  ["Right", "r"],
  ["Corner", "tr"],
];
