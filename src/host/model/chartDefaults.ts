import type {
  BoxLook,
  ChartAxis,
  ChartPoint,
  ChartSeries,
  DataLabels,
  ErrorBars,
  FontLook,
  HostChart,
  LineLook,
  Marker,
} from "./chart";
import { chartKind } from "./chartKinds";

export const automaticLine: LineLook = { color: null, style: "Automatic", weight: null };
export const automaticFont: FontLook = {
  name: null,
  size: null,
  bold: null,
  italic: null,
  color: null,
  underline: "None",
};
export const automaticLook: BoxLook = {
  fill: "Automatic",
  border: automaticLine,
  font: automaticFont,
};
export const automaticMarker: Marker = {
  style: "Automatic",
  size: null,
  background: null,
  foreground: null,
};

export const noLabels: DataLabels = {
  showValue: false,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
  showBubbleSize: false,
  position: "None",
  separator: ", ",
  numberFormat: "General",
  linkNumberFormat: true,
  horizontalAlignment: "Center",
  verticalAlignment: "Center",
  textOrientation: 0,
  text: null,
  look: automaticLook,
};

export const plainPoint: ChartPoint = {
  fill: "Automatic",
  border: automaticLine,
  marker: automaticMarker,
  explosion: null,
  hasLabel: null,
  label: noLabels,
};

export const noErrorBars: ErrorBars = {
  visible: false,
  type: "StError",
  include: "Both",
  endStyleCap: true,
  amount: 5,
  line: automaticLine,
};

/** A new axis as Excel makes it. */
export function newAxis(visible: boolean, gridlines: boolean): ChartAxis {
  return {
    visible,
    title: { visible: false, text: "", formula: null, textOrientation: null, look: automaticLook },
    minimum: null,
    maximum: null,
    majorUnit: null,
    minorUnit: null,
    majorGridlines: { visible: gridlines, line: automaticLine },
    minorGridlines: { visible: false, line: automaticLine },
    numberFormat: "General",
    linkNumberFormat: true,
    displayUnit: "None",
    customDisplayUnit: 1,
    showDisplayUnitLabel: true,
    scaleType: "Linear",
    logBase: 10,
    reversePlotOrder: false,
    majorTickMark: "None",
    minorTickMark: "None",
    tickLabelPosition: "NextToAxis",
    tickLabelSpacing: null,
    tickMarkSpacing: 1,
    textOrientation: null,
    alignment: "Center",
    offset: 100,
    multiLevel: true,
    isBetweenCategories: true,
    categoryType: "Automatic",
    baseTimeUnit: "Days",
    majorTimeUnitScale: "Days",
    minorTimeUnitScale: "Days",
    position: "Automatic",
    positionAt: 0,
    line: automaticLine,
    fill: "Automatic",
    font: automaticFont,
  };
}

/** A series without data yet. */
export function newSeries(id: string, type: string): ChartSeries {
  return {
    id,
    name: null,
    nameFormula: null,
    values: null,
    categories: null,
    bubbleSizes: null,
    type,
    axisGroup: "Primary",
    fill: "Automatic",
    line: automaticLine,
    marker: automaticMarker,
    smooth: chartKind(type).smooth,
    gapWidth: null,
    overlap: null,
    explosion: type.includes("Exploded") ? 25 : 0,
    firstSliceAngle: 0,
    doughnutHoleSize: null,
    bubbleScale: 100,
    varyByCategories: null,
    invertIfNegative: false,
    showShadow: false,
    showLeaderLines: true,
    leaderLine: automaticLine,
    filtered: false,
    hasLabels: false,
    labels: noLabels,
    points: {},
    trendlines: [],
    xErrorBars: noErrorBars,
    yErrorBars: noErrorBars,
  };
}

/** A chart without series, as Excel makes it: title on top, legend below. */
export function newChart(
  base: Pick<HostChart, "id" | "name" | "anchor" | "type" | "plotBy">,
): HostChart {
  const kind = chartKind(base.type);
  return {
    ...base,
    title: {
      visible: true,
      text: null,
      formula: null,
      overlay: false,
      position: "Top",
      horizontalAlignment: "Center",
      verticalAlignment: "Center",
      textOrientation: 0,
      showShadow: false,
      look: automaticLook,
      runs: [],
    },
    legend: {
      visible: true,
      position: "Bottom",
      overlay: false,
      showShadow: false,
      hidden: [],
      manual: {},
      look: automaticLook,
    },
    axes: {
      category: newAxis(kind.axes !== "none", kind.axes === "numbers"),
      value: newAxis(kind.axes !== "none", true),
      secondaryCategory: newAxis(false, false),
      secondaryValue: newAxis(true, false),
    },
    series: [],
    plotArea: { fill: "Automatic", border: automaticLine, manual: {} },
    look: automaticLook,
    roundedCorners: false,
    plotVisibleOnly: true,
    displayBlanksAs: "NotPlotted",
    dataTable: null,
  };
}
