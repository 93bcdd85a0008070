import type { ConditionalRule } from "../model/conditionalFormat";
import { changeConditionalFormat, conditionalFormat } from "../model/editConditionalFormats";
import { HostError } from "../protocol/errors";
import type { Json } from "../protocol/wire";
import { flag, oneOf, text } from "./args";
import { color } from "./color";
import {
  readBound,
  readCellValueRule,
  readColorScale,
  readFormula,
  readIconCriteria,
  readIconStyle,
  readPresetRule,
  readTextRule,
  readTopBottomRule,
} from "./conditionalRules";
import type { HostContext } from "./context";
import { classTable, navigation, property, type Members } from "./define";
import { checkSheetWritable } from "./guards";
import { fromLocalFormula, toLocalFormula } from "./localFormula";
import { fromR1C1, toR1C1 } from "./r1c1";
import { the, type ConditionalTarget } from "./targets";

type Kind = ConditionalRule["kind"];
type RuleOf<K extends Kind> = Extract<ConditionalRule, { kind: K }>;

function ruleOf<K extends Kind>({ sheet, id }: ConditionalTarget, kind: K): RuleOf<K> {
  const { rule } = conditionalFormat(sheet, id);
  if (rule.kind !== kind) throw new HostError("InvalidOperation", `no longer of kind ${kind}`);
  return rule as RuleOf<K>;
}

function setRule(context: HostContext, target: ConditionalTarget, rule: ConditionalRule): void {
  checkSheetWritable(context, target.sheet, "allowFormatCells");
  changeConditionalFormat(context.workbook, target.sheet, target.id, { rule });
}

/** The rule as the API writes it: without our name of its kind. */
function ruleProperty<K extends Kind>(
  kind: K,
  read: (value: unknown) => RuleOf<K>,
): Members<ConditionalTarget>[string] {
  return property(
    "1.6",
    (target) => {
      const rule = Object.entries(ruleOf(target, kind)).filter(([key]) => key !== "kind");
      return Object.fromEntries(rule);
    },
    (target, value, context) => {
      ruleOf(target, kind);
      setRule(context, target, read(value));
    },
  );
}

/** A property of a rule; `read` checks what is assigned and gives the rule with it. */
function part<K extends Kind>(
  kind: K,
  get: (rule: RuleOf<K>) => Json,
  read: (rule: RuleOf<K>, value: unknown) => RuleOf<K>,
): Members<ConditionalTarget>[string] {
  return property(
    "1.6",
    (target) => get(ruleOf(target, kind)),
    (target, value, context) => {
      setRule(context, target, read(ruleOf(target, kind), value));
    },
  );
}

const format: Members<ConditionalTarget> = {
  format: navigation("1.6", (target) => the("ConditionalRangeFormat", target)),
};

const cellValueConditionalFormatClass = classTable("CellValueConditionalFormat", {
  ...format,
  rule: ruleProperty("CellValue", readCellValueRule),
});

const textConditionalFormatClass = classTable("TextConditionalFormat", {
  ...format,
  rule: ruleProperty("ContainsText", readTextRule),
});

const topBottomConditionalFormatClass = classTable("TopBottomConditionalFormat", {
  ...format,
  rule: ruleProperty("TopBottom", readTopBottomRule),
});

const presetCriteriaConditionalFormatClass = classTable("PresetCriteriaConditionalFormat", {
  ...format,
  rule: ruleProperty("PresetCriteria", readPresetRule),
});

const customConditionalFormatClass = classTable("CustomConditionalFormat", {
  ...format,
  rule: navigation("1.6", (target) => the("ConditionalFormatRule", target)),
});

/** Excel.ConditionalFormatRule: the formula of a custom format, en-US, local or in R1C1. */
const conditionalFormatRuleClass = classTable("ConditionalFormatRule", {
  formula: part(
    "Custom",
    ({ formula }) => formula,
    (rule, value) => ({ ...rule, formula: readFormula(value) }),
  ),
  formulaLocal: property(
    "1.6",
    (target, { culture }) => toLocalFormula(ruleOf(target, "Custom").formula, culture),
    (target, value, context) => {
      const formula = fromLocalFormula(readFormula(value), context.culture);
      setRule(context, target, { ...ruleOf(target, "Custom"), formula });
    },
  ),
  formulaR1C1: property(
    "1.6",
    (target) => {
      const { top, left } = firstCell(target);
      return toR1C1(ruleOf(target, "Custom").formula, top, left);
    },
    (target, value, context) => {
      const { top, left } = firstCell(target);
      const formula = fromR1C1(readFormula(value), top, left);
      setRule(context, target, { ...ruleOf(target, "Custom"), formula });
    },
  ),
});

function firstCell({ sheet, id }: ConditionalTarget): { top: number; left: number } {
  return conditionalFormat(sheet, id).boxes[0] ?? { top: 1, left: 1 };
}

/** Excel.ColorScaleConditionalFormat. */
const colorScaleConditionalFormatClass = classTable("ColorScaleConditionalFormat", {
  criteria: ruleProperty("ColorScale", readColorScale),
  threeColorScale: property("1.6", (target) => ruleOf(target, "ColorScale").midpoint !== undefined),
});

/** Excel.IconSetConditionalFormat. Another set of icons brings its own thresholds. */
const iconSetConditionalFormatClass = classTable("IconSetConditionalFormat", {
  style: part(
    "IconSet",
    ({ style }) => style,
    (rule, value) => {
      const made = readIconStyle(value);
      return { ...rule, style: made.style, criteria: made.criteria };
    },
  ),
  criteria: part(
    "IconSet",
    ({ criteria }) => criteria as unknown as Json,
    (rule, value) => ({ ...rule, criteria: readIconCriteria(rule, value) }),
  ),
  reverseIconOrder: part(
    "IconSet",
    ({ reverseIconOrder }) => reverseIconOrder,
    (rule, value) => {
      if (rule.criteria.some(({ customIcon }) => customIcon !== undefined))
        throw new HostError("InvalidArgument", "icons of one's own have no order to reverse");
      return { ...rule, reverseIconOrder: flag(value) };
    },
  ),
  showIconOnly: part(
    "IconSet",
    ({ showIconOnly }) => showIconOnly,
    (rule, value) => ({ ...rule, showIconOnly: flag(value) }),
  ),
});

/** Excel.DataBarConditionalFormat. */
const dataBarConditionalFormatClass = classTable("DataBarConditionalFormat", {
  showDataBarOnly: part(
    "DataBar",
    ({ showDataBarOnly }) => showDataBarOnly,
    (rule, value) => ({ ...rule, showDataBarOnly: flag(value) }),
  ),
  barDirection: part(
    "DataBar",
    ({ barDirection }) => barDirection,
    (rule, value) => ({
      ...rule,
      barDirection: oneOf(value, ["Context", "LeftToRight", "RightToLeft"]),
    }),
  ),
  axisFormat: part(
    "DataBar",
    ({ axisFormat }) => axisFormat,
    (rule, value) => ({ ...rule, axisFormat: oneOf(value, ["Automatic", "None", "CellMidPoint"]) }),
  ),
  axisColor: part(
    "DataBar",
    ({ axisColor }) => axisColor,
    (rule, value) => ({ ...rule, axisColor: colorOrNone(value) }),
  ),
  lowerBoundRule: part(
    "DataBar",
    ({ lower }) => lower as unknown as Json,
    (rule, value) => ({ ...rule, lower: readBound(value) }),
  ),
  upperBoundRule: part(
    "DataBar",
    ({ upper }) => upper as unknown as Json,
    (rule, value) => ({ ...rule, upper: readBound(value) }),
  ),
  positiveFormat: navigation("1.6", (target) => the("ConditionalDataBarPositiveFormat", target)),
  negativeFormat: navigation("1.6", (target) => the("ConditionalDataBarNegativeFormat", target)),
});

/** "" stands for no border and no axis. */
function colorOrNone(value: unknown): string {
  return text(value) === "" ? "" : color(value);
}

function positive<K extends keyof RuleOf<"DataBar">["positive"]>(
  key: K,
  read: (value: unknown) => RuleOf<"DataBar">["positive"][K],
): Members<ConditionalTarget>[string] {
  return part(
    "DataBar",
    (rule) => rule.positive[key],
    (rule, value) => ({ ...rule, positive: { ...rule.positive, [key]: read(value) } }),
  );
}

const conditionalDataBarPositiveFormatClass = classTable("ConditionalDataBarPositiveFormat", {
  fillColor: positive("fillColor", color),
  borderColor: positive("borderColor", colorOrNone),
  gradientFill: positive("gradientFill", flag),
});

function negative<K extends keyof RuleOf<"DataBar">["negative"]>(
  key: K,
  read: (value: unknown) => RuleOf<"DataBar">["negative"][K],
): Members<ConditionalTarget>[string] {
  return part(
    "DataBar",
    (rule) => rule.negative[key],
    (rule, value) => ({ ...rule, negative: { ...rule.negative, [key]: read(value) } }),
  );
}

const conditionalDataBarNegativeFormatClass = classTable("ConditionalDataBarNegativeFormat", {
  fillColor: negative("fillColor", color),
  borderColor: negative("borderColor", colorOrNone),
  matchPositiveFillColor: negative("matchPositiveFillColor", flag),
  matchPositiveBorderColor: negative("matchPositiveBorderColor", flag),
});

/** What each kind of conditional format has of its own. */
export const conditionalKindClasses = [
  cellValueConditionalFormatClass,
  textConditionalFormatClass,
  topBottomConditionalFormatClass,
  presetCriteriaConditionalFormatClass,
  customConditionalFormatClass,
  conditionalFormatRuleClass,
  colorScaleConditionalFormatClass,
  iconSetConditionalFormatClass,
  dataBarConditionalFormatClass,
  conditionalDataBarPositiveFormatClass,
  conditionalDataBarNegativeFormatClass,
] as const;
