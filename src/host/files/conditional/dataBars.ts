import type { ConditionalRule, DataBarBound } from "../../model/conditionalFormat";
import { colorOf } from "../colors";
import { colorText } from "../writeStyles";
import { childNamed, childrenNamed, flagAttribute, tag, type XmlElement } from "../xml";
import { readStop, thresholdText } from "./thresholds";

type DataBarRule = Extract<ConditionalRule, { kind: "DataBar" }>;

/** The part of a bar that plain rules hold: its bounds and its colour. */
export function plainBarText(rule: DataBarRule): string {
  const plain = ({ type, formula }: DataBarBound, automatic: string): string =>
    thresholdText(type === "Automatic" ? automatic : type, formula);
  return tag(
    "dataBar",
    { showValue: rule.showDataBarOnly ? false : undefined },
    plain(rule.lower, "LowestValue") +
      plain(rule.upper, "HighestValue") +
      colorText("color", rule.positive.fillColor),
  );
}

/** The rest of a bar, which the extension holds: direction, axis, borders, negative values. */
export function extendedBarText(rule: DataBarRule): string {
  const { positive, negative, lower, upper } = rule;
  const bound = ({ type, formula }: DataBarBound, automatic: string): string =>
    type === "Automatic"
      ? tag("x14:cfvo", { type: automatic })
      : thresholdText(type, formula, { prefix: "x14:" });
  const color = (name: string, value: string): string =>
    value === "" ? "" : colorText(`x14:${name}`, value);
  return tag(
    "x14:dataBar",
    {
      minLength: 0,
      maxLength: 100,
      border: positive.borderColor === "" ? undefined : true,
      gradient: positive.gradientFill ? undefined : false,
      direction: rule.barDirection === "Context" ? undefined : wordOf(rule.barDirection),
      negativeBarColorSameAsPositive: negative.matchPositiveFillColor || undefined,
      negativeBarBorderColorSameAsPositive: negative.matchPositiveBorderColor ? undefined : false,
      axisPosition: axisWords.find(([api]) => api === rule.axisFormat)?.[1],
    },
    bound(lower, "autoMin") +
      bound(upper, "autoMax") +
      color("borderColor", positive.borderColor) +
      color("negativeFillColor", negative.fillColor) +
      color("negativeBorderColor", negative.borderColor) +
      color("axisColor", rule.axisColor),
  );
}

/** The word of the file; the automatic axis is what a file without a word means. */
const axisWords: readonly (readonly [api: string, file: string | undefined])[] = [
  ["Automatic", undefined],
  ["None", "none"],
  ["CellMidPoint", "middle"],
];

function wordOf(api: string): string {
  return api.charAt(0).toLowerCase() + api.slice(1);
}

/** Reads a bar: its plain element, and its extension when there is one. */
export function readBar(
  bar: XmlElement | undefined,
  extended: XmlElement | undefined,
  theme: readonly string[],
): ConditionalRule {
  const [lower, upper] = childrenNamed(extended ?? bar, "cfvo").map(readBound);
  const color = (name: string, otherwise: string): string =>
    colorOf(childNamed(extended, name), theme) ?? otherwise;
  const fillColor =
    colorOf(childNamed(bar, "color") ?? childNamed(extended, "fillColor"), theme) ?? "#638EC6";
  const isExtended = extended !== undefined;
  const direction = extended?.attributes["direction"] ?? "context";
  return {
    kind: "DataBar",
    showDataBarOnly: !flagAttribute(bar ?? extended, "showValue", true),
    barDirection: direction.charAt(0).toUpperCase() + direction.slice(1),
    axisFormat:
      axisWords.find(([, file]) => file === extended?.attributes["axisPosition"])?.[0] ??
      "Automatic",
    axisColor: color("axisColor", isExtended ? "" : "#000000"),
    lower: lower ?? { type: "LowestValue" },
    upper: upper ?? { type: "HighestValue" },
    positive: {
      fillColor,
      gradientFill: flagAttribute(extended, "gradient", true),
      borderColor: color("borderColor", ""),
    },
    negative: {
      fillColor: color("negativeFillColor", isExtended ? "" : "#FF0000"),
      borderColor: color("negativeBorderColor", ""),
      matchPositiveFillColor: flagAttribute(extended, "negativeBarColorSameAsPositive"),
      matchPositiveBorderColor: flagAttribute(
        extended,
        "negativeBarBorderColorSameAsPositive",
        true,
      ),
    },
  };
}

function readBound(threshold: XmlElement): DataBarBound {
  return /^auto(?:Min|Max)$/.test(threshold.attributes["type"] ?? "")
    ? { type: "Automatic" }
    : readStop(threshold);
}
