import type {
  ChartPoint,
  ChartSeries,
  DataLabels,
  ErrorBars,
  Marker,
  Trendline,
} from "../../model/chart";
import {
  automaticLine,
  automaticMarker,
  newSeries,
  noErrorBars,
  noLabels,
  plainPoint,
} from "../../model/chartDefaults";
import { chartKind } from "../../model/chartKinds";
import { drawnColor } from "../colors";
import { childNamed, childrenNamed, flagAttribute, type XmlElement } from "../xml";
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
} from "./readLook";
import { errorWords, includeWords, labelPlaceWords, markerWords, trendWords } from "./writeSeries";

/** A `ser` element; its axes and what its whole group shares are read around it. */
export function readSeries(
  element: XmlElement,
  type: string,
  theme: readonly string[],
): ChartSeries {
  const shape = childNamed(element, "spPr");
  const text = childNamed(element, "tx");
  const nameFormula = childNamed(childNamed(text, "strRef"), "f")?.text;
  const labels = childNamed(element, "dLbls");
  const line = readLine(shape, theme);
  const errors = childrenNamed(element, "errBars");
  const kind = chartKind(type);
  const bare = kind.family === "scatter" || kind.family === "stock";
  return {
    ...newSeries("", type),
    name: childNamed(text, "v")?.text ?? null,
    nameFormula: nameFormula === undefined ? null : `=${nameFormula}`,
    values: formulaIn(element, "val", "yVal"),
    categories: formulaIn(element, "cat", "xVal"),
    bubbleSizes: formulaIn(element, "bubbleSize"),
    fill: readFill(shape, theme),
    // That points are not joined is told by the type.
    line: bare && !kind.lines && line.style === "None" ? automaticLine : line,
    marker: readMarker(childNamed(element, "marker"), kind.markers, theme),
    smooth: flagOf(element, "smooth"),
    explosion: numberOf(element, "explosion") ?? 0,
    invertIfNegative: flagOf(element, "invertIfNegative"),
    hasLabels: labels !== undefined && !flagOf(labels, "delete") && showsSome(labels),
    labels: readLabels(labels, theme),
    showLeaderLines: flagOf(labels, "showLeaderLines", true),
    leaderLine: readLine(childNamed(childNamed(labels, "leaderLines"), "spPr"), theme),
    points: readPoints(element, labels, theme),
    trendlines: childrenNamed(element, "trendline").map((one) => readTrendline(one, theme)),
    xErrorBars: readErrors(
      errors.find((one) => valueOf(one, "errDir") === "x"),
      theme,
    ),
    yErrorBars: readErrors(
      errors.find((one) => valueOf(one, "errDir") !== "x"),
      theme,
    ),
  };
}

function formulaIn(element: XmlElement, ...names: readonly string[]): string | null {
  const holder = names
    .map((name) => childNamed(element, name))
    .find((found) => found !== undefined);
  const formula = holder?.children
    .map((one) => childNamed(one, "f")?.text)
    .find((text) => text !== undefined);
  return formula === undefined ? null : `=${formula}`;
}

function readMarker(
  element: XmlElement | undefined,
  marked: boolean,
  theme: readonly string[],
): Marker {
  if (element === undefined) return automaticMarker;
  const shape = childNamed(element, "spPr");
  const word = valueOf(element, "symbol");
  const style = markerWords.find(([, own]) => own === word)?.[0] ?? "Automatic";
  return {
    style: style === "None" && !marked ? "Automatic" : style,
    size: numberOf(element, "size"),
    background: drawnColor(childNamed(shape, "solidFill"), theme),
    foreground: drawnColor(childNamed(childNamed(shape, "ln"), "solidFill"), theme),
  };
}

const shown = ["showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"] as const;

function showsSome(labels: XmlElement): boolean {
  return shown.some((name) => flagOf(labels, name)) || flagOf(labels, "showLegendKey");
}

function readLabels(element: XmlElement | undefined, theme: readonly string[]): DataLabels {
  if (element === undefined) return noLabels;
  const format = childNamed(element, "numFmt");
  const place = valueOf(element, "dLblPos");
  const rich = childNamed(childNamed(element, "tx"), "rich");
  const letters = readText(rich ?? childNamed(element, "txPr"), theme);
  return {
    ...noLabels,
    showValue: flagOf(element, "showVal"),
    showSeriesName: flagOf(element, "showSerName"),
    showCategoryName: flagOf(element, "showCatName"),
    showPercentage: flagOf(element, "showPercent"),
    showLegendKey: flagOf(element, "showLegendKey"),
    showBubbleSize: flagOf(element, "showBubbleSize"),
    position: labelPlaceWords.find(([, word]) => word === place)?.[0] ?? "None",
    separator: childNamed(element, "separator")?.text ?? ", ",
    numberFormat: format?.attributes["formatCode"] ?? "General",
    linkNumberFormat: flagAttribute(format, "sourceLinked", true),
    textOrientation: letters.orientation ?? 0,
    text:
      rich === undefined
        ? null
        : readRuns(rich, theme)
            .map((run) => run.text)
            .join(""),
    look: { ...readLook(element, theme), font: letters.font },
  };
}

function readPoints(
  element: XmlElement,
  labels: XmlElement | undefined,
  theme: readonly string[],
): Record<number, ChartPoint> {
  const points: Record<number, ChartPoint> = {};
  for (const point of childrenNamed(element, "dPt")) {
    const shape = childNamed(point, "spPr");
    points[numberOf(point, "idx") ?? 0] = {
      ...plainPoint,
      fill: readFill(shape, theme),
      border: readLine(shape, theme),
      marker: readMarker(childNamed(point, "marker"), true, theme),
      explosion: numberOf(point, "explosion"),
    };
  }
  for (const label of childrenNamed(labels, "dLbl")) {
    const index = numberOf(label, "idx") ?? 0;
    const gone = flagOf(label, "delete");
    points[index] = {
      ...(points[index] ?? plainPoint),
      hasLabel: !gone,
      label: gone ? noLabels : readLabels(label, theme),
    };
  }
  return points;
}

function readTrendline(element: XmlElement, theme: readonly string[]): Trendline {
  return {
    type: wordFor(trendWords, valueOf(element, "trendlineType")) ?? "Linear",
    name: childNamed(element, "name")?.text ?? null,
    polynomialOrder: numberOf(element, "order") ?? 2,
    movingAveragePeriod: numberOf(element, "period") ?? 2,
    intercept: numberOf(element, "intercept"),
    forwardPeriod: numberOf(element, "forward") ?? 0,
    backwardPeriod: numberOf(element, "backward") ?? 0,
    showEquation: flagOf(element, "dispEq"),
    showRSquared: flagOf(element, "dispRSqr"),
    line: readLine(childNamed(element, "spPr"), theme),
  };
}

function readErrors(element: XmlElement | undefined, theme: readonly string[]): ErrorBars {
  if (element === undefined) return noErrorBars;
  return {
    visible: true,
    type: wordFor(errorWords, valueOf(element, "errValType")) ?? "Custom",
    include: wordFor(includeWords, valueOf(element, "errBarType")) ?? "Both",
    endStyleCap: !flagOf(element, "noEndCap"),
    amount: numberOf(element, "val") ?? noErrorBars.amount,
    line: readLine(childNamed(element, "spPr"), theme),
  };
}
