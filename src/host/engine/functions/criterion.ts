import type { Scalar } from "../../model/scalar";
import { parseNumber } from "../parseNumber";
import { compare, isError, isErrorText } from "../values";

/** Whether a cell passes a criterion of SUMIFS. */
export type Test = (value: Scalar) => boolean;

const comparison = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/;

/** Reads `">=12"`, `"<>"`, `"Ana*"`, 12, TRUE… as SUMIFS does: case does not count, `*` and `?` stand for letters, `~` escapes them. */
export function criterion(given: Scalar): Test {
  if (given === null) return equals(0);
  if (typeof given !== "string") return equals(given);
  const [, operator = "", text = ""] = comparison.exec(given) ?? [];
  if (text === "") return blankTest(operator);
  const operand = operandOf(text);
  if (operator === "" || operator === "=")
    return typeof operand === "string" ? matches(operand) : equals(operand);
  if (operator === "<>") {
    const same = typeof operand === "string" ? matches(operand) : equals(operand);
    return (value) => !same(value);
  }
  return orderTest(operator, operand);
}

function blankTest(operator: string): Test {
  if (operator === "=") return (value) => value === null;
  if (operator === "<>") return (value) => value !== null;
  if (operator === "") return (value) => value === null || value === "";
  return () => false;
}

function operandOf(text: string): Scalar {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  if (isErrorText(upper)) return { error: upper };
  return parseNumber(text) ?? text;
}

function equals(wanted: Scalar): Test {
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted === "number")
    return (value) =>
      value === wanted || (typeof value === "string" && parseNumber(value) === wanted);
  return (value) => value === wanted;
}

function orderTest(operator: string, operand: Scalar): Test {
  const sameKind = (value: Scalar): boolean =>
    value !== null && typeof value === typeof operand && !isError(value);
  switch (operator) {
    case "<":
      return (value) => sameKind(value) && compare(value, operand) < 0;
    case "<=":
      return (value) => sameKind(value) && compare(value, operand) <= 0;
    case ">":
      return (value) => sameKind(value) && compare(value, operand) > 0;
    default:
      return (value) => sameKind(value) && compare(value, operand) >= 0;
  }
}

function matches(pattern: string): Test {
  const test = wildcard(pattern);
  return (value) => typeof value === "string" && test(value);
}

/** A text test with Excel's wildcards; without any it is plain equality, whatever the case. */
export function wildcard(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) {
    const wanted = pattern.toLowerCase();
    return (text) => text.toLowerCase() === wanted;
  }
  const source = pattern.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part === "*") return "[\\s\\S]*";
    if (part === "?") return "[\\s\\S]";
    const letter = part.length === 2 ? part.slice(1) : part;
    return letter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  const expression = new RegExp(`^${source}$`, "iu");
  return (text) => expression.test(text);
}

/** The text or number that a criterion wants exactly, null when it wants anything else: such cells are found by index. */
export function exactOperand(given: Scalar): string | number | null {
  if (given === null) return 0;
  if (typeof given === "number") return given;
  if (typeof given !== "string") return null;
  const [, operator = "", text = ""] = comparison.exec(given) ?? [];
  if (text === "" || (operator !== "" && operator !== "=")) return null;
  const operand = operandOf(text);
  if (typeof operand === "number") return operand;
  return typeof operand === "string" && !/[*?~]/.test(operand) ? operand.toLowerCase() : null;
}
