import type { AxisPlace, ChartSeries, HostChart } from "../../model/chart";
import { chartKind } from "../../model/chartKinds";
import type { HostWorkbook } from "../../model/workbook";
import { tag } from "../xml";
import { val } from "./drawingXml";
import { axisIds } from "./writeAxis";
import { hasSerialAxis } from "./serialAxis";
import { seriesText } from "./writeSeries";

/** Series drawn alike on the same axes: one `barChart`, `lineChart`… of a chart part. */
export function groupText(
  workbook: HostWorkbook,
  chart: HostChart,
  group: readonly ChartSeries[],
): string {
  const [first] = group;
  if (first === undefined) return "";
  const kind = chartKind(first.type);
  const series = group.map((one) => seriesText(workbook, one, chart.series.indexOf(one))).join("");
  const vary = val("varyColors", first.varyByCategories ?? kind.axes === "none");
  const axes = kind.axes === "none" ? "" : axesOf(first);
  const name = `c:${elementOf(first.type)}`;
  switch (kind.family) {
    case "bar":
      return tag(name, {}, barText(first, vary + series) + axes);
    case "line":
      return tag(
        name,
        {},
        val("grouping", kind.grouping) +
          vary +
          series +
          (kind.threeD ? "" : val("marker", true)) +
          axes,
      );
    case "area":
      return tag(name, {}, val("grouping", kind.grouping) + vary + series + axes);
    case "pie":
      return tag(
        name,
        {},
        vary + series + (kind.threeD ? "" : val("firstSliceAng", first.firstSliceAngle)),
      );
    case "doughnut":
      return tag(
        name,
        {},
        vary +
          series +
          val("firstSliceAng", first.firstSliceAngle) +
          val("holeSize", first.doughnutHoleSize ?? 75),
      );
    case "ofPie":
      return tag(
        name,
        {},
        val("ofPieType", first.type === "BarOfPie" ? "bar" : "pie") +
          vary +
          series +
          val("gapWidth", first.gapWidth ?? 100) +
          "<c:serLines/>",
      );
    case "scatter":
      return tag(name, {}, val("scatterStyle", "lineMarker") + vary + series + axes);
    case "bubble":
      return tag(name, {}, vary + series + val("bubbleScale", first.bubbleScale) + axes);
    case "radar":
      return tag(
        name,
        {},
        val("radarStyle", first.type === "RadarFilled" ? "filled" : "marker") +
          vary +
          series +
          axes,
      );
    case "stock":
      return tag(name, {}, series + "<c:hiLowLines/>" + stockBars(first.type) + axes);
    case "surface":
      return tag(name, {}, val("wireframe", first.type.includes("Wireframe")) + series + axes);
    case "extended":
      return "";
  }
}

function barText(first: ChartSeries, content: string): string {
  const { grouping, horizontal, threeD } = chartKind(first.type);
  const overlap = first.overlap ?? (grouping === "clustered" ? null : 100);
  return (
    val("barDir", horizontal ? "bar" : "col") +
    val("grouping", grouping) +
    content +
    val("gapWidth", first.gapWidth ?? (grouping === "clustered" ? 219 : 150)) +
    (threeD ? val("shape", solidOf(first.type)) : overlap === null ? "" : val("overlap", overlap))
  );
}

function solidOf(type: string): string {
  return /^(Cylinder|Cone|Pyramid)/.exec(type)?.[1]?.toLowerCase() ?? "box";
}

function stockBars(type: string): string {
  return type.endsWith("OHLC")
    ? '<c:upDownBars><c:gapWidth val="150"/><c:upBars/><c:downBars/></c:upDownBars>'
    : "";
}

function axesOf(first: ChartSeries): string {
  const places: readonly AxisPlace[] =
    first.axisGroup === "Primary" ? ["category", "value"] : ["secondaryCategory", "secondaryValue"];
  const { family, threeD } = chartKind(first.type);
  const third = hasSerialAxis(first.type) ? axisIds.serial : family === "bar" && threeD ? 0 : null;
  return (
    places.map((place) => val("axId", axisIds[place])).join("") +
    (third === null ? "" : val("axId", third))
  );
}

function elementOf(type: string): string {
  const { family, threeD } = chartKind(type);
  const solid = threeD && ["bar", "line", "pie", "area"].includes(family);
  const raised = family === "surface" && !type.includes("TopView");
  return `${family}${solid || raised ? "3D" : ""}Chart`;
}
