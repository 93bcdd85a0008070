import type {
  ColorScaleStop,
  ConditionalRule,
  DataBarBound,
  IconCriterion,
} from "../model/conditionalFormat";
import { HostError } from "../protocol/errors";
import { integer, list, number, oneOf, optional, record, text } from "./args";
import { color } from "./color";

/** Readers of the rules that add-ins assign. All throw InvalidArgument for what Excel would refuse. */

type RuleOf<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;

const cellOperators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const textOperators = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
const topBottoms = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;
const presets = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
] as const;
const stopTypes = [
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;
const iconTypes = ["Number", "Percent", "Formula", "Percentile"] as const;
const iconOperators = ["GreaterThan", "GreaterThanOrEqual"] as const;

/** How many icons the sets of each name have. */
const iconCounts: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };
const iconSets = [
  "ThreeArrows",
  "ThreeArrowsGray",
  "ThreeFlags",
  "ThreeTrafficLights1",
  "ThreeTrafficLights2",
  "ThreeSigns",
  "ThreeSymbols",
  "ThreeSymbols2",
  "FourArrows",
  "FourArrowsGray",
  "FourRedToBlack",
  "FourRating",
  "FourTrafficLights",
  "FiveArrows",
  "FiveArrowsGray",
  "FiveRating",
  "FiveQuarters",
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
] as const;

export function readCellValueRule(value: unknown): RuleOf<"CellValue"> {
  const given = record(value);
  const operator = oneOf(given["operator"], cellOperators);
  const formula1 = readFormula(given["formula1"]);
  if (operator !== "Between" && operator !== "NotBetween")
    return { kind: "CellValue", operator, formula1 };
  return { kind: "CellValue", operator, formula1, formula2: readFormula(given["formula2"]) };
}

export function readTextRule(value: unknown): RuleOf<"ContainsText"> {
  const given = record(value);
  return {
    kind: "ContainsText",
    operator: oneOf(given["operator"], textOperators),
    text: text(given["text"]),
  };
}

export function readTopBottomRule(value: unknown): RuleOf<"TopBottom"> {
  const given = record(value);
  const type = oneOf(given["type"], topBottoms);
  const rank = integer(given["rank"]);
  const most = type.endsWith("Percent") ? 100 : 1000;
  if (rank < 1 || rank > most) throw new HostError("InvalidArgument", `a rank from 1 to ${most}`);
  return { kind: "TopBottom", type, rank };
}

export function readPresetRule(value: unknown): RuleOf<"PresetCriteria"> {
  return { kind: "PresetCriteria", criterion: oneOf(record(value)["criterion"], presets) };
}

export function readColorScale(value: unknown): RuleOf<"ColorScale"> {
  const given = record(value);
  const middle = optional(given["midpoint"], readStop);
  return {
    kind: "ColorScale",
    minimum: readStop(given["minimum"]),
    ...(middle === undefined ? {} : { midpoint: middle }),
    maximum: readStop(given["maximum"]),
  };
}

function readStop(value: unknown): ColorScaleStop {
  const given = record(value);
  const type = oneOf(given["type"], stopTypes);
  const chosen = color(given["color"]);
  if (type === "LowestValue" || type === "HighestValue") return { type, color: chosen };
  return { type, formula: readFormula(given["formula"]), color: chosen };
}

/** A bound of a data bar. */
export function readBound(value: unknown): DataBarBound {
  const given = record(value);
  const type = oneOf(given["type"], ["Automatic", ...stopTypes] as const);
  if (type === "Automatic" || type === "LowestValue" || type === "HighestValue") return { type };
  return { type, formula: readFormula(given["formula"]) };
}

/** A text of a formula or number; a number is taken as its text. */
export function readFormula(value: unknown): string {
  if (typeof value === "number") return String(number(value));
  const formula = text(value);
  if (formula === "" || formula === "=") throw new HostError("InvalidArgument", "a formula");
  return formula;
}

export function readIconStyle(value: unknown): RuleOf<"IconSet"> {
  return iconSetRule(oneOf(value, iconSets));
}

/** The rule a new icon set has: thirds, quarters or fifths of the range of values. */
export function iconSetRule(style: string): RuleOf<"IconSet"> {
  const count = iconCount(style);
  const criteria = Array.from({ length: count }, (_, i): IconCriterion => {
    if (i === 0) return { type: "Percent", operator: "GreaterThanOrEqual", formula: "=0" };
    const percent = Math.round((100 * i) / count);
    return { type: "Percent", operator: "GreaterThanOrEqual", formula: `=${percent}` };
  });
  return { kind: "IconSet", style, reverseIconOrder: false, showIconOnly: false, criteria };
}

function iconCount(style: string): number {
  return iconCounts[/^(?:Three|Four|Five)/.exec(style)?.[0] ?? ""] ?? 3;
}

/** Of the first criterion only the icon counts: its threshold is left as it was. */
export function readIconCriteria(rule: RuleOf<"IconSet">, value: unknown): IconCriterion[] {
  const given = list(value).map(record);
  if (given.length !== rule.criteria.length)
    throw new HostError("InvalidArgument", "one criterion for each icon of the set");
  return given.map((criterion, i) => {
    const custom = optional(criterion["customIcon"], record);
    const icon =
      custom === undefined
        ? {}
        : { customIcon: { set: text(custom["set"]), index: integer(custom["index"]) } };
    const [first] = rule.criteria;
    if (i === 0 && first !== undefined) return { ...first, ...icon };
    return {
      type: oneOf(criterion["type"], iconTypes),
      operator: oneOf(criterion["operator"], iconOperators),
      formula: readFormula(criterion["formula"]),
      ...icon,
    };
  });
}

/** The rule a format has before an add-in assigns one. */
export function newRule(kind: string): ConditionalRule {
  switch (kind) {
    case "Custom":
      return { kind, formula: "" };
    case "CellValue":
      return { kind, operator: "EqualTo", formula1: "" };
    case "ContainsText":
      return { kind, operator: "Contains", text: "" };
    case "PresetCriteria":
      return { kind, criterion: "Blanks" };
    case "TopBottom":
      return { kind, type: "TopItems", rank: 10 };
    case "ColorScale":
      return {
        kind,
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
    case "DataBar":
      return newDataBar;
    case "IconSet":
      return iconSetRule("ThreeTrafficLights1");
    default:
      throw new HostError("InvalidArgument", "a kind of conditional format");
  }
}

const newDataBar: RuleOf<"DataBar"> = {
  kind: "DataBar",
  showDataBarOnly: false,
  barDirection: "Context",
  axisFormat: "Automatic",
  axisColor: "#000000",
  lower: { type: "Automatic" },
  upper: { type: "Automatic" },
  positive: { fillColor: "#638EC6", gradientFill: true, borderColor: "#638EC6" },
  negative: {
    fillColor: "#FF0000",
    borderColor: "#FF0000",
    matchPositiveFillColor: false,
    matchPositiveBorderColor: false,
  },
};
