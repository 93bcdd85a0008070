import type { ChartAxis } from "../../model/chart";
import { newAxis } from "../../model/chartDefaults";
import { childNamed, flagAttribute, type XmlElement } from "../xml";
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
import { labelPlaces, tickWords } from "./writeAxis";

/** An axis of a chart part; the axis across it says where it crosses this one. */
export function readAxis(
  element: XmlElement,
  partner: XmlElement | undefined,
  theme: readonly string[],
): ChartAxis {
  const scaling = childNamed(element, "scaling");
  const format = childNamed(element, "numFmt");
  const letters = readText(childNamed(element, "txPr"), theme);
  const shape = childNamed(element, "spPr");
  const crossing = numberOf(partner, "crossesAt");
  const crosses = valueOf(partner, "crosses");
  const units = childNamed(element, "dispUnits");
  const usual = newAxis(true, false);
  const logBase = numberOf(scaling, "logBase");
  return {
    ...usual,
    visible: !flagOf(element, "delete"),
    title: readAxisTitle(childNamed(element, "title"), usual.title, theme),
    minimum: numberOf(scaling, "min"),
    maximum: numberOf(scaling, "max"),
    majorUnit: numberOf(element, "majorUnit"),
    minorUnit: numberOf(element, "minorUnit"),
    majorGridlines: readGrid(childNamed(element, "majorGridlines"), theme),
    minorGridlines: readGrid(childNamed(element, "minorGridlines"), theme),
    numberFormat: format?.attributes["formatCode"] ?? "General",
    linkNumberFormat: flagAttribute(format, "sourceLinked", true),
    ...readUnits(units),
    scaleType: logBase === null ? "Linear" : "Logarithmic",
    logBase: logBase ?? 10,
    reversePlotOrder: valueOf(scaling, "orientation") === "maxMin",
    majorTickMark: wordFor(tickWords, valueOf(element, "majorTickMark")) ?? "Cross",
    minorTickMark: wordFor(tickWords, valueOf(element, "minorTickMark")) ?? "Cross",
    tickLabelPosition: wordFor(labelPlaces, valueOf(element, "tickLblPos")) ?? "NextToAxis",
    tickLabelSpacing: numberOf(element, "tickLblSkip"),
    tickMarkSpacing: numberOf(element, "tickMarkSkip") ?? 1,
    textOrientation: letters.orientation,
    alignment: { l: "Left", r: "Right" }[valueOf(element, "lblAlgn") ?? ""] ?? "Center",
    offset: numberOf(element, "lblOffset") ?? 100,
    multiLevel: !flagOf(element, "noMultiLvlLbl"),
    isBetweenCategories: valueOf(element, "crossBetween") !== "midCat",
    categoryType:
      element.name === "dateAx"
        ? "DateAxis"
        : flagOf(element, "auto", true)
          ? "Automatic"
          : "TextAxis",
    position:
      crossing !== null
        ? "Custom"
        : ({ max: "Maximum", min: "Minimum" }[crosses ?? ""] ?? "Automatic"),
    positionAt: crossing ?? 0,
    line: readLine(shape, theme),
    fill: readFill(shape, theme),
    font: letters.font,
  };
}

function readUnits(
  element: XmlElement | undefined,
): Pick<ChartAxis, "displayUnit" | "customDisplayUnit" | "showDisplayUnitLabel"> {
  const word = valueOf(element, "builtInUnit");
  const custom = numberOf(element, "custUnit");
  return {
    displayUnit:
      word !== undefined
        ? word.slice(0, 1).toUpperCase() + word.slice(1)
        : custom === null
          ? "None"
          : "Custom",
    customDisplayUnit: custom ?? 1,
    showDisplayUnitLabel:
      element === undefined || childNamed(element, "dispUnitsLbl") !== undefined,
  };
}

function readGrid(
  element: XmlElement | undefined,
  theme: readonly string[],
): ChartAxis["majorGridlines"] {
  return { visible: element !== undefined, line: readLine(childNamed(element, "spPr"), theme) };
}

function readAxisTitle(
  element: XmlElement | undefined,
  usual: ChartAxis["title"],
  theme: readonly string[],
): ChartAxis["title"] {
  if (element === undefined) return usual;
  const text = childNamed(element, "tx");
  const rich = childNamed(text, "rich");
  const formula = childNamed(childNamed(text, "strRef"), "f")?.text;
  const { font, orientation } = readText(rich ?? childNamed(element, "txPr"), theme);
  return {
    visible: true,
    text: readRuns(rich, theme)
      .map((run) => run.text)
      .join(""),
    formula: formula === undefined ? null : `=${formula}`,
    textOrientation: orientation,
    look: { ...readLook(element, theme), font },
  };
}
