import { wildcard } from "../engine/functions/criterion";
import { compare, isError, toText } from "../engine/values";
import type { ConditionalRule } from "../model/conditionalFormat";
import type { Scalar } from "../model/scalar";
import { presetHolds } from "./presetHolds";
import type { RuleCell } from "./ruleCell";

/** Whether a cell takes the look of a rule. Scales, bars and icons are no question of yes or no: false. */
export function ruleHolds(rule: ConditionalRule, cell: RuleCell): boolean {
  switch (rule.kind) {
    case "Custom":
      return isTrue(cell.evaluate(rule.formula));
    case "CellValue":
      return valueHolds(rule, cell);
    case "ContainsText":
      return textHolds(rule, cell);
    case "PresetCriteria":
      return presetHolds(rule.criterion, cell);
    case "TopBottom":
      return isAmongFirst(rule, cell);
    case "ColorScale":
    case "DataBar":
    case "IconSet":
      return false;
  }
}

function isTrue(value: Scalar | undefined): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function valueHolds(
  rule: Extract<ConditionalRule, { kind: "CellValue" }>,
  { value, evaluate }: RuleCell,
): boolean {
  const first = evaluate(rule.formula1);
  if (first === undefined || isError(first) || isError(value)) return false;
  // A blank cell is like 0 or "", as in a formula that compares it.
  const order = compare(value, first);
  switch (rule.operator) {
    case "EqualTo":
      return order === 0;
    case "NotEqualTo":
      return order !== 0;
    case "GreaterThan":
      return order > 0;
    case "LessThan":
      return order < 0;
    case "GreaterThanOrEqual":
      return order >= 0;
    case "LessThanOrEqual":
      return order <= 0;
  }
  const second = rule.formula2 === undefined ? undefined : evaluate(rule.formula2);
  if (second === undefined || isError(second)) return false;
  // The bounds may come in either order.
  const [low, high] = compare(first, second) <= 0 ? [first, second] : [second, first];
  const isBetween = compare(value, low) >= 0 && compare(value, high) <= 0;
  return rule.operator === "Between" ? isBetween : !isBetween;
}

/** As SEARCH for texts that are in it (`?` and `*` stand for others); the beginning and the end as they are written. */
function textHolds(
  { operator, text }: Extract<ConditionalRule, { kind: "ContainsText" }>,
  { value, evaluate }: RuleCell,
): boolean {
  const wanted = text.startsWith("=") ? evaluate(text) : text;
  const read = toText(value);
  const looked = wanted === undefined ? undefined : toText(wanted);
  if (typeof read !== "string" || typeof looked !== "string") return operator === "NotContains";
  const [whole, part] = [read.toLowerCase(), looked.toLowerCase()];
  if (operator === "BeginsWith") return whole.startsWith(part);
  if (operator === "EndsWith") return whole.endsWith(part);
  const isThere = wildcard(`*${part}*`)(whole);
  return operator === "Contains" ? isThere : !isThere;
}

function isAmongFirst(
  { type, rank }: Extract<ConditionalRule, { kind: "TopBottom" }>,
  { value, facts }: RuleCell,
): boolean {
  if (typeof value !== "number") return false;
  const { numbers } = facts();
  const wanted = type.endsWith("Percent")
    ? Math.max(1, Math.floor((numbers.length * rank) / 100))
    : rank;
  const count = Math.min(wanted, numbers.length);
  const last = type.startsWith("Top") ? numbers[numbers.length - count] : numbers[count - 1];
  if (last === undefined) return false;
  return type.startsWith("Top") ? value >= last : value <= last;
}
