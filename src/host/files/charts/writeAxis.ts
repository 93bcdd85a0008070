import type { AxisPlace, ChartAxis, HostChart } from "../../model/chart";
import { chartKind } from "../../model/chartKinds";
import { escapeXml, tag } from "../xml";
import { lineText, richText, shapeText, textProperties, val } from "./drawingXml";

/** Numbers by which groups and axes find each other in a chart part. */
export const axisIds: Readonly<Record<AxisPlace | "serial", number>> = {
  category: 500_000_001,
  value: 500_000_002,
  secondaryCategory: 500_000_003,
  secondaryValue: 500_000_004,
  serial: 500_000_005,
};

const partners: Readonly<Record<AxisPlace, AxisPlace>> = {
  category: "value",
  value: "category",
  secondaryCategory: "secondaryValue",
  secondaryValue: "secondaryCategory",
};

/** One axis of a chart part; `type` is that of the series it carries. */
export function axisText(chart: HostChart, place: AxisPlace, type: string): string {
  const axis = chart.axes[place];
  const along = place === "category" || place === "secondaryCategory";
  const numbers = !along || chartKind(type).axes === "numbers";
  const name = numbers ? "c:valAx" : axis.categoryType === "DateAxis" ? "c:dateAx" : "c:catAx";
  const partner = partners[place];
  const content =
    val("axId", axisIds[place]) +
    scalingText(axis) +
    val("delete", !axis.visible) +
    val("axPos", sideOf(place, chartKind(type).horizontal)) +
    gridText("majorGridlines", axis.majorGridlines) +
    gridText("minorGridlines", axis.minorGridlines) +
    axisTitleText(axis.title) +
    formatText(axis, !along && chartKind(type).grouping === "percentStacked") +
    val("majorTickMark", tickWord(axis.majorTickMark)) +
    val("minorTickMark", tickWord(axis.minorTickMark)) +
    val("tickLblPos", labelPlaces[axis.tickLabelPosition] ?? "nextTo") +
    shapeText(axis.fill, axis.line) +
    textProperties(axis.font, axis.textOrientation) +
    val("crossAx", axisIds[partner]) +
    crossingText(place, chart.axes[partner]);
  return tag(
    name,
    {},
    content + (numbers ? valueEnd(axis) : name === "c:dateAx" ? dateEnd(axis) : categoryEnd(axis)),
  );
}

/** Shares of a whole read in percent unless someone chose another format. */
function formatText(axis: ChartAxis, percent: boolean): string {
  const formatCode = percent && axis.numberFormat === "General" ? "0%" : axis.numberFormat;
  return tag("c:numFmt", { formatCode, sourceLinked: axis.linkNumberFormat });
}

/** The third axis, with the names of the series. */
export function serialAxisText(): string {
  return tag(
    "c:serAx",
    {},
    val("axId", axisIds.serial) +
      tag("c:scaling", {}, val("orientation", "minMax")) +
      val("delete", false) +
      val("axPos", "b") +
      val("majorTickMark", "none") +
      val("minorTickMark", "none") +
      val("tickLblPos", "nextTo") +
      val("crossAx", axisIds.category) +
      val("crosses", "autoZero"),
  );
}

function scalingText(axis: ChartAxis): string {
  return tag(
    "c:scaling",
    {},
    (axis.scaleType === "Logarithmic" ? val("logBase", axis.logBase) : "") +
      val("orientation", axis.reversePlotOrder ? "maxMin" : "minMax") +
      (axis.maximum === null ? "" : val("max", axis.maximum)) +
      (axis.minimum === null ? "" : val("min", axis.minimum)),
  );
}

function sideOf(place: AxisPlace, horizontal: boolean): string {
  const along = place === "category" || place === "secondaryCategory";
  const second = place.startsWith("secondary");
  if (along !== horizontal) return second ? "t" : "b";
  return second ? "r" : "l";
}

function gridText(name: string, grid: ChartAxis["majorGridlines"]): string {
  if (!grid.visible) return "";
  const line = lineText(grid.line);
  return tag(`c:${name}`, {}, line === "" ? "" : tag("c:spPr", {}, line));
}

function axisTitleText(title: ChartAxis["title"]): string {
  if (!title.visible) return "";
  const { look, textOrientation, formula, text } = title;
  const words =
    formula === null
      ? richText([{ text, font: look.font }], look.font, textOrientation)
      : tag("c:strRef", {}, `<c:f>${escapeXml(formula.replace(/^=/, ""))}</c:f>`);
  return tag(
    "c:title",
    {},
    tag("c:tx", {}, words) +
      "<c:layout/>" +
      val("overlay", false) +
      shapeText(look.fill, look.border) +
      (formula === null ? "" : textProperties(look.font, textOrientation)),
  );
}

function tickWord(mark: string): string {
  return tickWords[mark] ?? "none";
}

/** Excel.ChartAxisTickMark → the file's words. */
export const tickWords: Readonly<Record<string, string>> = {
  None: "none",
  Cross: "cross",
  Inside: "in",
  Outside: "out",
};

/** Excel.ChartAxisTickLabelPosition → the file's words. */
export const labelPlaces: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

/** The API says on an axis where the other one crosses it; the file says it on the other one. */
function crossingText(place: AxisPlace, partner: ChartAxis): string {
  if (partner.position === "Custom") return val("crossesAt", partner.positionAt);
  if (partner.position === "Maximum" || place === "secondaryValue") return val("crosses", "max");
  return val("crosses", partner.position === "Minimum" ? "min" : "autoZero");
}

function valueEnd(axis: ChartAxis): string {
  return (
    val("crossBetween", axis.isBetweenCategories ? "between" : "midCat") +
    (axis.majorUnit === null ? "" : val("majorUnit", axis.majorUnit)) +
    (axis.minorUnit === null ? "" : val("minorUnit", axis.minorUnit)) +
    unitText(axis)
  );
}

function unitText(axis: ChartAxis): string {
  const { displayUnit, showDisplayUnitLabel, customDisplayUnit } = axis;
  if (displayUnit === "None") return "";
  const unit =
    displayUnit === "Custom"
      ? val("custUnit", customDisplayUnit)
      : val("builtInUnit", displayUnit.slice(0, 1).toLowerCase() + displayUnit.slice(1));
  return tag("c:dispUnits", {}, unit + (showDisplayUnitLabel ? "<c:dispUnitsLbl/>" : ""));
}

function categoryEnd(axis: ChartAxis): string {
  return (
    val("auto", axis.categoryType === "Automatic") +
    val("lblAlgn", { Left: "l", Right: "r" }[axis.alignment] ?? "ctr") +
    val("lblOffset", axis.offset) +
    (axis.tickLabelSpacing === null ? "" : val("tickLblSkip", axis.tickLabelSpacing)) +
    (axis.tickMarkSpacing === 1 ? "" : val("tickMarkSkip", axis.tickMarkSpacing)) +
    val("noMultiLvlLbl", !axis.multiLevel)
  );
}

function dateEnd(axis: ChartAxis): string {
  return (
    val("auto", false) +
    val("lblOffset", axis.offset) +
    val("baseTimeUnit", axis.baseTimeUnit.toLowerCase()) +
    (axis.majorUnit === null
      ? ""
      : val("majorUnit", axis.majorUnit) +
        val("majorTimeUnit", axis.majorTimeUnitScale.toLowerCase()))
  );
}
