import type { ColorScaleStop, ConditionalRule, DataBarBound } from "../model/conditionalFormat";
import { percentile } from "./rangeFacts";
import type { RuleCell } from "./ruleCell";

/** A bar in a cell: from one share of its width to another (0 to 1, from the left), and where its axis stands. */
export interface ShownBar {
  readonly from: number;
  readonly to: number;
  /** `#RRGGBB` */
  readonly color: string;
  readonly borderColor: string;
  readonly isGradient: boolean;
  readonly axis: { readonly at: number; readonly color: string } | null;
}

/** An icon in a cell: which one of which set (Excel.IconSet), the one of the lowest values is 0. */
export interface ShownIcon {
  readonly set: string;
  readonly index: number;
}

/** The icon of a cell: that of the last threshold it reaches; null for what is no number or when a threshold is none. */
export function iconOf(
  rule: Extract<ConditionalRule, { kind: "IconSet" }>,
  cell: RuleCell,
): ShownIcon | null {
  const { value } = cell;
  if (typeof value !== "number") return null;
  let reached = 0;
  for (const [i, criterion] of rule.criteria.entries()) {
    if (i === 0) continue;
    const at = boundAt(criterion, cell);
    if (at === null) return null;
    if (criterion.operator === "GreaterThan" ? value > at : value >= at) reached = i;
  }
  const icon = rule.criteria[reached]?.customIcon;
  const last = rule.criteria.length - 1;
  return icon ?? { set: rule.style, index: rule.reverseIconOrder ? last - reached : reached };
}

/** The fill a colour scale gives a cell, `#RRGGBB`; null for what is no number or when a bound is none. */
export function scaleColor(
  { minimum, midpoint, maximum }: Extract<ConditionalRule, { kind: "ColorScale" }>,
  cell: RuleCell,
): string | null {
  if (typeof cell.value !== "number") return null;
  const stops = midpoint === undefined ? [minimum, maximum] : [minimum, midpoint, maximum];
  let last: { readonly stop: ColorScaleStop; readonly at: number } | null = null;
  for (const stop of stops) {
    const at = boundAt(stop, cell);
    if (at === null) return null;
    if (cell.value <= at) {
      if (last === null || at === last.at) return stop.color;
      const share = (cell.value - last.at) / (at - last.at);
      return mixed(last.stop.color, stop.color, Math.max(0, share));
    }
    last = { stop, at };
  }
  return maximum.color;
}

/** The bar of a cell; null for what is no number or when a bound is none. */
export function barOf(
  rule: Extract<ConditionalRule, { kind: "DataBar" }>,
  cell: RuleCell,
): ShownBar | null {
  const { value } = cell;
  if (typeof value !== "number") return null;
  const numbers = cell.facts().numbers;
  // Without a bound of its own a bar begins, or ends, at zero.
  const lower =
    rule.lower.type === "Automatic" ? Math.min(0, numbers[0] ?? 0) : boundAt(rule.lower, cell);
  const upper =
    rule.upper.type === "Automatic" ? Math.max(0, numbers.at(-1) ?? 0) : boundAt(rule.upper, cell);
  if (lower === null || upper === null) return null;
  const isNegative = value < 0;
  const { positive, negative } = rule;
  const { from, to, axis } = spanOf(rule.axisFormat, value, lower, upper);
  const isMirrored = rule.barDirection === "RightToLeft";
  return {
    from: isMirrored ? 1 - to : from,
    to: isMirrored ? 1 - from : to,
    color: isNegative && !negative.matchPositiveFillColor ? negative.fillColor : positive.fillColor,
    borderColor:
      isNegative && !negative.matchPositiveBorderColor
        ? negative.borderColor
        : positive.borderColor,
    isGradient: positive.gradientFill,
    axis: axis === null ? null : { at: isMirrored ? 1 - axis : axis, color: rule.axisColor },
  };
}

function spanOf(
  axisFormat: string,
  value: number,
  lower: number,
  upper: number,
): { readonly from: number; readonly to: number; readonly axis: number | null } {
  const within = (share: number): number => Math.min(1, Math.max(0, share));
  const shareOf = (number: number): number =>
    upper > lower ? within((number - lower) / (upper - lower)) : number >= upper ? 1 : 0;
  if (axisFormat === "CellMidPoint") {
    const reach = Math.max(Math.abs(lower), Math.abs(upper));
    const end = reach === 0 ? 0.5 : within(0.5 + value / (2 * reach));
    return { from: Math.min(0.5, end), to: Math.max(0.5, end), axis: 0.5 };
  }
  if (axisFormat === "None" || lower >= 0) return { from: 0, to: shareOf(value), axis: null };
  const axis = shareOf(0);
  const end = shareOf(value);
  return { from: Math.min(axis, end), to: Math.max(axis, end), axis };
}

/** Where a threshold stands; null when its formula gives no number or no number stands in the range. */
function boundAt({ type, formula }: DataBarBound, cell: RuleCell): number | null {
  const { numbers } = cell.facts();
  const [lowest, highest] = [numbers[0], numbers.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  if (type === "LowestValue") return lowest;
  if (type === "HighestValue") return highest;
  const given = cell.evaluate(formula ?? "");
  if (typeof given !== "number") return null;
  if (type === "Percent") return lowest + ((highest - lowest) * given) / 100;
  return type === "Percentile" ? percentile(numbers, given / 100) : given;
}

function mixed(from: string, to: string, share: number): string {
  const part = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => {
    const between = part(from, at) + (part(to, at) - part(from, at)) * share;
    return Math.round(between).toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`.toUpperCase();
}
