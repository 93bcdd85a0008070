import type {
  ChartPoint,
  ChartSeries,
  DataLabels,
  ErrorBars,
  LineLook,
  Marker,
  Trendline,
} from "../../model/chart";
import { areasOf, cellsOf } from "../../model/chartData";
import { automaticLine } from "../../model/chartDefaults";
import { chartKind } from "../../model/chartKinds";
import type { Cell, HostWorkbook } from "../../model/workbook";
import { escapeXml, tag } from "../xml";
import { lineText, lookText, richText, shapeText, solidFill, val } from "./drawingXml";

/** One `ser` element; its parts stand in the order its kind of chart asks for. */
export function seriesText(workbook: HostWorkbook, series: ChartSeries, index: number): string {
  const { family, axes } = chartKind(series.type);
  const drawsLine = family === "line" || family === "scatter" || family === "radar";
  const bars = family === "bar" || family === "bubble";
  const analysed = ["bar", "line", "area", "scatter", "bubble"].includes(family);
  const numbers = axes === "numbers";
  const surface = family === "surface";
  return tag(
    "c:ser",
    {},
    val("idx", index) +
      val("order", index) +
      nameText(workbook, series) +
      shapeText(series.fill, seriesLine(series)) +
      (bars ? val("invertIfNegative", series.invertIfNegative) : "") +
      (drawsLine ? markerText(seriesMarker(series)) : "") +
      (axes === "none" && series.explosion > 0 ? val("explosion", series.explosion) : "") +
      (surface ? "" : pointsText(series, drawsLine, bars)) +
      (surface ? "" : labelsText(series)) +
      (analysed ? series.trendlines.map(trendlineText).join("") : "") +
      (analysed ? errorsText(series) : "") +
      referenceText(workbook, numbers ? "c:xVal" : "c:cat", series.categories, numbers) +
      referenceText(workbook, numbers ? "c:yVal" : "c:val", series.values, true) +
      (family === "line" || family === "scatter" ? val("smooth", series.smooth) : "") +
      (family === "bubble"
        ? referenceText(workbook, "c:bubbleSize", series.bubbleSizes, true) +
          val("bubble3D", series.type === "Bubble3DEffect")
        : ""),
  );
}

/** Points of a scatter chart without lines are not joined: the file says so on each series. */
function seriesLine(series: ChartSeries): LineLook {
  const { family, lines } = chartKind(series.type);
  const unjoined = family === "stock" || (family === "scatter" && !lines);
  return unjoined && series.line === automaticLine
    ? { ...automaticLine, style: "None" }
    : series.line;
}

function seriesMarker(series: ChartSeries): Marker {
  const { markers } = chartKind(series.type);
  const { marker } = series;
  return markers || marker.style !== "Automatic" ? marker : { ...marker, style: "None" };
}

/** Excel.ChartMarkerStyle → the file's words. */
export const markerWords: readonly (readonly [style: string, word: string])[] = [
  ["None", "none"],
  ["Square", "square"],
  ["Diamond", "diamond"],
  ["Triangle", "triangle"],
  ["X", "x"],
  ["Star", "star"],
  ["Dot", "dot"],
  ["Dash", "dash"],
  ["Circle", "circle"],
  ["Plus", "plus"],
];

function markerText(marker: Marker): string {
  const word = markerWords.find(([style]) => style === marker.style)?.[1];
  const { background, foreground } = marker;
  const colors =
    (background === null || background === "" ? "" : solidFill(background)) +
    (foreground === null || foreground === "" ? "" : tag("a:ln", {}, solidFill(foreground)));
  const content =
    (word === undefined ? "" : val("symbol", word)) +
    (marker.size === null ? "" : val("size", marker.size)) +
    (colors === "" ? "" : tag("c:spPr", {}, colors));
  return content === "" ? "" : tag("c:marker", {}, content);
}

function nameText(workbook: HostWorkbook, { name, nameFormula }: ChartSeries): string {
  if (nameFormula !== null) return tag("c:tx", {}, stringReference(workbook, nameFormula));
  return name === null ? "" : tag("c:tx", {}, `<c:v>${escapeXml(name)}</c:v>`);
}

function pointsText(series: ChartSeries, drawsLine: boolean, bars: boolean): string {
  return Object.entries(series.points)
    .map(([index, point]) => {
      const content =
        (bars ? val("invertIfNegative", false) : "") +
        (drawsLine ? markerText(point.marker) : "") +
        (point.explosion === null ? "" : val("explosion", point.explosion)) +
        shapeText(point.fill, point.border);
      return content === "" ? "" : tag("c:dPt", {}, val("idx", Number(index)) + content);
    })
    .join("");
}

function labelsText(series: ChartSeries): string {
  const own = Object.entries(series.points)
    .filter(([, point]) => point.hasLabel !== null)
    .map(([index, point]) => pointLabelText(Number(index), point, series.type));
  if (!series.hasLabels && own.length === 0) return "";
  const group = series.hasLabels
    ? labelText(series.labels, series.type) +
      val("showLeaderLines", series.showLeaderLines) +
      leaderText(series)
    : labelText({ ...series.labels, ...nothingShown }, series.type) + val("showLeaderLines", false);
  return tag("c:dLbls", {}, own.join("") + group);
}

const nothingShown = {
  showValue: false,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
  showBubbleSize: false,
};

function leaderText({ leaderLine, showLeaderLines }: ChartSeries): string {
  const line = showLeaderLines ? lineText(leaderLine) : "";
  return line === "" ? "" : tag("c:leaderLines", {}, tag("c:spPr", {}, line));
}

function pointLabelText(index: number, point: ChartPoint, type: string): string {
  if (point.hasLabel === false) return tag("c:dLbl", {}, val("idx", index) + val("delete", true));
  const { text, look } = point.label;
  const words =
    text === null ? "" : tag("c:tx", {}, richText([{ text, font: look.font }], look.font, null));
  return tag("c:dLbl", {}, val("idx", index) + words + labelText(point.label, type));
}

function labelText(labels: DataLabels, type: string): string {
  const place = placeWord(labels.position, type);
  return (
    tag("c:numFmt", { formatCode: labels.numberFormat, sourceLinked: labels.linkNumberFormat }) +
    lookText(labels.look, labels.textOrientation === 0 ? null : labels.textOrientation) +
    (place === null ? "" : val("dLblPos", place)) +
    val("showLegendKey", labels.showLegendKey) +
    val("showVal", labels.showValue) +
    val("showCatName", labels.showCategoryName) +
    val("showSerName", labels.showSeriesName) +
    val("showPercent", labels.showPercentage) +
    val("showBubbleSize", labels.showBubbleSize) +
    `<c:separator>${escapeXml(labels.separator)}</c:separator>`
  );
}

/** Excel.ChartDataLabelPosition → the file's words. */
export const labelPlaceWords: readonly (readonly [place: string, word: string])[] = [
  ["Center", "ctr"],
  ["InsideEnd", "inEnd"],
  ["InsideBase", "inBase"],
  ["OutsideEnd", "outEnd"],
  ["Left", "l"],
  ["Right", "r"],
  ["Top", "t"],
  ["Bottom", "b"],
  ["BestFit", "bestFit"],
];

/** Excel calls a file damaged that names a place its kind of chart does not have. */
function placeWord(position: string, type: string): string | null {
  const word = labelPlaceWords.find(([place]) => place === position)?.[1];
  const { family, grouping, threeD } = chartKind(type);
  if (word === undefined || threeD) return null;
  const allowed: Partial<Record<typeof family, string[]>> = {
    bar: ["ctr", "inEnd", "inBase", ...(grouping === "clustered" ? ["outEnd"] : [])],
    line: ["ctr", "l", "r", "t", "b"],
    scatter: ["ctr", "l", "r", "t", "b"],
    bubble: ["ctr", "l", "r", "t", "b"],
    pie: ["ctr", "inEnd", "outEnd", "bestFit"],
    ofPie: ["ctr", "inEnd", "outEnd", "bestFit"],
  };
  return allowed[family]?.includes(word) === true ? word : null;
}

/** Excel.ChartTrendlineType → the file's words. */
export const trendWords: Readonly<Record<string, string>> = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
};

function trendlineText(trend: Trendline): string {
  const line = lineText(trend.line);
  return tag(
    "c:trendline",
    {},
    (trend.name === null ? "" : `<c:name>${escapeXml(trend.name)}</c:name>`) +
      (line === "" ? "" : tag("c:spPr", {}, line)) +
      val("trendlineType", trendWords[trend.type] ?? "linear") +
      (trend.type === "Polynomial" ? val("order", trend.polynomialOrder) : "") +
      (trend.type === "MovingAverage" ? val("period", trend.movingAveragePeriod) : "") +
      (trend.forwardPeriod === 0 ? "" : val("forward", trend.forwardPeriod)) +
      (trend.backwardPeriod === 0 ? "" : val("backward", trend.backwardPeriod)) +
      (trend.intercept === null ? "" : val("intercept", trend.intercept)) +
      val("dispRSqr", trend.showRSquared) +
      val("dispEq", trend.showEquation),
  );
}

/** Excel.ChartErrorBarsType and -Include → the file's words. */
export const errorWords: Readonly<Record<string, string>> = {
  FixedValue: "fixedVal",
  Percent: "percentage",
  StDev: "stdDev",
  StError: "stdErr",
};
export const includeWords: Readonly<Record<string, string>> = {
  Both: "both",
  MinusValues: "minus",
  PlusValues: "plus",
};

function errorsText(series: ChartSeries): string {
  const { family } = chartKind(series.type);
  const across = family === "scatter" || family === "bubble";
  const one = (bars: ErrorBars, direction: "x" | "y"): string => {
    if (!bars.visible || (direction === "x" && !across)) return "";
    const line = lineText(bars.line);
    const sized = bars.type !== "StError";
    return tag(
      "c:errBars",
      {},
      (across ? val("errDir", direction) : "") +
        val("errBarType", includeWords[bars.include] ?? "both") +
        val("errValType", errorWords[bars.type] ?? "stdErr") +
        val("noEndCap", !bars.endStyleCap) +
        (sized ? val("val", bars.amount) : "") +
        (line === "" ? "" : tag("c:spPr", {}, line)),
    );
  };
  return one(series.xErrorBars, "x") + one(series.yErrorBars, "y");
}

function referenceText(
  workbook: HostWorkbook,
  name: string,
  formula: string | null,
  numbers: boolean,
): string {
  if (formula === null) return "";
  const cells = cellsOf(areasOf(workbook, formula));
  const asNumbers =
    numbers || (cells.length > 0 && cells.every(({ value }) => typeof value === "number"));
  return tag(
    name,
    {},
    asNumbers ? numberReference(formula, cells) : stringReference(workbook, formula),
  );
}

function numberReference(formula: string, cells: readonly Readonly<Cell>[]): string {
  const points = cells.map(({ value }, i) =>
    typeof value === "number" ? tag("c:pt", { idx: i }, `<c:v>${value}</c:v>`) : "",
  );
  const format = cells[0]?.style.numberFormat ?? "General";
  const cache =
    `<c:formatCode>${escapeXml(format)}</c:formatCode>` +
    val("ptCount", cells.length) +
    points.join("");
  return tag("c:numRef", {}, formulaText(formula) + tag("c:numCache", {}, cache));
}

function stringReference(workbook: HostWorkbook, formula: string): string {
  const cells = cellsOf(areasOf(workbook, formula));
  const points = cells.map(({ value }, i) =>
    value === null || typeof value === "object"
      ? ""
      : tag("c:pt", { idx: i }, `<c:v>${escapeXml(String(value))}</c:v>`),
  );
  const cache = val("ptCount", cells.length) + points.join("");
  return tag("c:strRef", {}, formulaText(formula) + tag("c:strCache", {}, cache));
}

function formulaText(formula: string): string {
  return `<c:f>${escapeXml(formula.replace(/^=/, ""))}</c:f>`;
}
