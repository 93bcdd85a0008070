import type { ConditionalRule, HostConditionalFormat } from "./conditionalFormat";
import { type Shift, shiftBox, translateFormula } from "./formulaRewrite";
import type { Box } from "./workbook";

/** A rule with each of its formulas rewritten; the same rule when nothing changes. Plain numbers are left alone. */
export function rewriteRule(
  rule: ConditionalRule,
  rewrite: (formula: string) => string,
): ConditionalRule {
  const seen = { change: false };
  const part = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map((one: unknown) => part(one)) as T;
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [
          key,
          isFormula(key, one) ? rewritten(one) : part<unknown>(one),
        ]),
      ) as T;
    return value;
  };
  const rewritten = (formula: string): string => {
    const after = rewrite(formula);
    if (after !== formula) seen.change = true;
    return after;
  };
  const after = part(rule);
  return seen.change ? after : rule;
}

function isFormula(key: string, value: unknown): value is string {
  return /^formula[12]?$/.test(key) && typeof value === "string" && value.startsWith("=");
}

/**
 * A conditional format whose cells moved; null when all of them were taken out. Its formulas stand at the first cell that
 * is left, and their references have not followed yet.
 */
export function shiftConditionalFormat(
  format: HostConditionalFormat,
  how: Shift,
): HostConditionalFormat | null {
  const left = format.boxes.flatMap((box) => {
    const to = shiftBox(box, how);
    return to === null ? [] : [{ box, to }];
  });
  const [first] = left;
  const [old] = format.boxes;
  if (first === undefined || old === undefined) return null;
  const home = firstLeft(first.box, how);
  const rows = home.row - old.top;
  const columns = home.column - old.left;
  return {
    ...format,
    boxes: left.map(({ to }) => to),
    rule:
      rows === 0 && columns === 0
        ? format.rule
        : rewriteRule(format.rule, (formula) => translateFormula(formula, rows, columns)),
  };
}

/** The first cell of a box that is not taken out, where it stood before. */
function firstLeft(
  { top, left, bottom, right }: Box,
  { axis, at, count, from, to }: Shift,
): { readonly row: number; readonly column: number } {
  const onRows = axis === "rows";
  const isConcerned = onRows ? left >= from && right <= to : top >= from && bottom <= to;
  const past = (start: number): number =>
    count < 0 && isConcerned && start >= at ? Math.max(start, at - count) : start;
  return onRows ? { row: past(top), column: left } : { row: top, column: past(left) };
}
