import { parseAddress } from "../../model/box";
import type {
  ColorScaleStop,
  ConditionalRule,
  HostConditionalFormat,
  IconCriterion,
} from "../../model/conditionalFormat";
import { newGuid } from "../../model/create";
import type { Box } from "../../model/workbook";
import { colorOf } from "../colors";
import { fromFile } from "../fileFormula";
import { childNamed, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "../xml";
import { readDxf } from "./dxf";
import {
  averages,
  cellCriteria,
  cellOperators,
  iconStyle,
  periods,
  textOperators,
  thresholds,
} from "./ruleWords";

/** The conditional formats of a sheet by priority; `warn` is told of rules that are not known. */
export function readConditional(
  root: XmlElement,
  differential: readonly XmlElement[],
  theme: readonly string[],
  warn: (loss: string) => void,
): HostConditionalFormat[] {
  const found = childrenNamed(root, "conditionalFormatting").flatMap((element) => {
    const boxes = (element.attributes["sqref"] ?? "")
      .split(/\s+/)
      .map(parseAddress)
      .filter((box): box is Box => box !== null);
    return childrenNamed(element, "cfRule").flatMap((rule) => {
      const read = readRule(rule, theme);
      if (read === null || boxes.length === 0) {
        warn("conditionalFormats");
        return [];
      }
      const dxf = rule.attributes["dxfId"];
      const format: HostConditionalFormat = {
        id: newGuid(),
        boxes,
        stopIfTrue: flagAttribute(rule, "stopIfTrue"),
        rule: read,
        look: dxf === undefined ? {} : readDxf(differential[Number(dxf)], theme),
      };
      return [{ format, priority: numberAttribute(rule, "priority", 0) }];
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function readRule(rule: XmlElement, theme: readonly string[]): ConditionalRule | null {
  const { type, operator, text, timePeriod } = rule.attributes;
  const formulas = childrenNamed(rule, "formula").map((formula) =>
    fromFile(formula.text, null, true),
  );
  const [formula1, formula2] = formulas;
  if (type === "expression" && formula1 !== undefined) return { kind: "Custom", formula: formula1 };
  if (type === "cellIs" && formula1 !== undefined) {
    const word = cellOperators.find(([, file]) => file === operator)?.[0];
    if (word === undefined) return null;
    const both = { kind: "CellValue", operator: word, formula1 } as const;
    return formula2 === undefined ? both : { ...both, formula2 };
  }
  const worded = textOperators.find((one) => one.type === type);
  if (worded !== undefined && text !== undefined)
    return { kind: "ContainsText", operator: worded.api, text };
  const preset = presetOf(rule, type, timePeriod);
  if (preset !== undefined) return { kind: "PresetCriteria", criterion: preset };
  if (type === "top10") {
    const end = flagAttribute(rule, "bottom") ? "Bottom" : "Top";
    const unit = flagAttribute(rule, "percent") ? "Percent" : "Items";
    return { kind: "TopBottom", type: end + unit, rank: numberAttribute(rule, "rank", 10) };
  }
  if (type === "colorScale") return readScale(childNamed(rule, "colorScale"), theme);
  if (type === "dataBar") return readBar(childNamed(rule, "dataBar"), theme);
  return type === "iconSet" ? readIcons(childNamed(rule, "iconSet")) : null;
}

function presetOf(
  rule: XmlElement,
  type: string | undefined,
  timePeriod: string | undefined,
): string | undefined {
  if (type === "timePeriod") return periods.find(({ word }) => word === timePeriod)?.api;
  if (type !== "aboveAverage") return cellCriteria.find((one) => one.type === type)?.api;
  const above = flagAttribute(rule, "aboveAverage", true);
  const equal = flagAttribute(rule, "equalAverage");
  const deviations = numberAttribute(rule, "stdDev", 0);
  return averages.find(
    (one) => one.above === above && one.equal === equal && one.deviations === deviations,
  )?.api;
}

function readStop(threshold: XmlElement | undefined): { type: string; formula?: string } {
  const type =
    thresholds.find(([, file]) => file === threshold?.attributes["type"])?.[0] ?? "Number";
  const value = threshold?.attributes["val"];
  const bare = type === "LowestValue" || type === "HighestValue" || value === undefined;
  return bare ? { type } : { type, formula: `=${value}` };
}

function readScale(
  scale: XmlElement | undefined,
  theme: readonly string[],
): ConditionalRule | null {
  const colors = childrenNamed(scale, "color").map((color) => colorOf(color, theme) ?? "#FFFFFF");
  const stops = childrenNamed(scale, "cfvo").map((threshold, i): ColorScaleStop => ({
    ...readStop(threshold),
    color: colors[i] ?? "#FFFFFF",
  }));
  const [minimum, second, third] = stops;
  if (minimum === undefined || second === undefined) return null;
  return third === undefined
    ? { kind: "ColorScale", minimum, maximum: second }
    : { kind: "ColorScale", minimum, midpoint: second, maximum: third };
}

function readBar(bar: XmlElement | undefined, theme: readonly string[]): ConditionalRule {
  const [lower, upper] = childrenNamed(bar, "cfvo");
  const fillColor = colorOf(childNamed(bar, "color"), theme) ?? "#638EC6";
  return {
    kind: "DataBar",
    showDataBarOnly: !flagAttribute(bar, "showValue", true),
    barDirection: "Context",
    axisFormat: "Automatic",
    axisColor: "#000000",
    lower: readStop(lower),
    upper: readStop(upper),
    positive: { fillColor, gradientFill: true, borderColor: "" },
    negative: {
      fillColor: "#FF0000",
      borderColor: "",
      matchPositiveFillColor: false,
      matchPositiveBorderColor: true,
    },
  };
}

function readIcons(icons: XmlElement | undefined): ConditionalRule {
  const criteria = childrenNamed(icons, "cfvo").map((threshold): IconCriterion => {
    const { type, formula } = readStop(threshold);
    const strict = !flagAttribute(threshold, "gte", true);
    return {
      type,
      operator: strict ? "GreaterThan" : "GreaterThanOrEqual",
      formula: formula ?? "=0",
    };
  });
  return {
    kind: "IconSet",
    style: iconStyle(icons?.attributes["iconSet"] ?? "3TrafficLights1"),
    reverseIconOrder: flagAttribute(icons, "reverse"),
    showIconOnly: !flagAttribute(icons, "showValue", true),
    criteria,
  };
}
