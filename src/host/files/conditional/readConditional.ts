import { parseAddress } from "../../model/box";
import type {
  ColorScaleStop,
  ConditionalRule,
  HostConditionalFormat,
} from "../../model/conditionalFormat";
import { newGuid } from "../../model/create";
import type { Box } from "../../model/workbook";
import { colorOf } from "../colors";
import { fromFile } from "../fileFormula";
import { childNamed, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "../xml";
import { readBar } from "./dataBars";
import { readDxf } from "./dxf";
import { extensionRules, tiedId } from "./extension";
import { readIcons } from "./iconSets";
import { averages, cellCriteria, cellOperators, periods, textOperators } from "./ruleWords";
import { readStop } from "./thresholds";

/** The conditional formats of a sheet by priority; `warn` is told of rules that are not known. */
export function readConditional(
  root: XmlElement,
  differential: readonly XmlElement[],
  theme: readonly string[],
  warn: (loss: string) => void,
): HostConditionalFormat[] {
  const newer = extensionRules(root);
  const halves = new Map(newer.map(({ rule }) => [rule.attributes["id"], rule]));
  const tied = new Set<XmlElement>();
  const found: { readonly format: HostConditionalFormat; readonly priority: number }[] = [];
  const add = (rule: XmlElement, areas: string, half: XmlElement | undefined): void => {
    const boxes = areas
      .split(/\s+/)
      .map(parseAddress)
      .filter((box): box is Box => box !== null);
    const read = readRule(rule, half, theme);
    if (read === null || boxes.length === 0) {
      warn("conditionalFormats");
      return;
    }
    const dxf = rule.attributes["dxfId"];
    const look = dxf === undefined ? childNamed(rule, "dxf") : differential[Number(dxf)];
    const format: HostConditionalFormat = {
      id: newGuid(),
      boxes,
      stopIfTrue: flagAttribute(rule, "stopIfTrue"),
      rule: read,
      look: look === undefined ? {} : readDxf(look, theme),
    };
    found.push({ format, priority: numberAttribute(rule, "priority", 0) });
  };
  for (const element of childrenNamed(root, "conditionalFormatting"))
    for (const rule of childrenNamed(element, "cfRule")) {
      const half = halves.get(tiedId(rule));
      if (half !== undefined) tied.add(half);
      add(rule, element.attributes["sqref"] ?? "", half);
    }
  for (const { rule, areas } of newer) if (!tied.has(rule)) add(rule, areas, rule);
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

/** A rule, with its other half of the extension when it has one. */
function readRule(
  rule: XmlElement,
  half: XmlElement | undefined,
  theme: readonly string[],
): ConditionalRule | null {
  const { type, operator, text, timePeriod } = rule.attributes;
  const written = [...childrenNamed(rule, "formula"), ...childrenNamed(rule, "f")];
  const formulas = written.map((formula) => fromFile(formula.text, null, true));
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
  if (type === "dataBar") {
    const extended = childNamed(half, "dataBar");
    return readBar(half === rule ? undefined : childNamed(rule, "dataBar"), extended, theme);
  }
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
