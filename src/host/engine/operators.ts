import type { Scalar } from "../model/scalar";
import type { BinaryOperator } from "./ast";
import { lift } from "./lift";
import type { CellReader } from "./reader";
import { compare, errors, finite, isError, Matrix, toNumber, toText, type Value } from "./values";

/** A sign or a percent sign, for every place of a matrix. */
export function unary(operator: "+" | "-" | "%", value: Value, reader: CellReader): Value {
  if (operator === "+") return value;
  return lift([reader.plain(value)], ([operand = null]) => {
    const number = toNumber(operand);
    if (isError(number)) return number;
    return operator === "%" ? number / 100 : number === 0 ? 0 : -number;
  });
}

/** An operator between two values, place by place where they are matrices. */
export function binary(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  reader: CellReader,
): Value {
  const a = reader.plain(left);
  const b = reader.plain(right);
  if (!(a instanceof Matrix) && !(b instanceof Matrix)) return operate(operator, a, b);
  return lift([a, b], ([x = null, y = null]) => operate(operator, x, y));
}

function operate(operator: BinaryOperator, a: Scalar, b: Scalar): Scalar {
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case "&":
      return joined(a, b);
    case "=":
      return compare(a, b) === 0;
    case "<>":
      return compare(a, b) !== 0;
    case "<":
      return compare(a, b) < 0;
    case "<=":
      return compare(a, b) <= 0;
    case ">":
      return compare(a, b) > 0;
    case ">=":
      return compare(a, b) >= 0;
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return arithmetic(operator, toNumber(a), toNumber(b));
  }
}

function joined(a: Scalar, b: Scalar): Scalar {
  const left = toText(a);
  const right = toText(b);
  return isError(left) ? left : isError(right) ? right : left + right;
}

function arithmetic(
  operator: "+" | "-" | "*" | "/" | "^",
  a: ReturnType<typeof toNumber>,
  b: ReturnType<typeof toNumber>,
): Scalar {
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case "+":
      return finite(nearZero(a + b, a, b));
    case "-":
      return finite(nearZero(a - b, a, b));
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? errors.div0 : finite(a / b);
    case "^":
      return a === 0 && b === 0 ? errors.num : a === 0 && b < 0 ? errors.div0 : finite(a ** b);
  }
}

/** Excel takes a sum that is nothing but the last bits of its terms for zero: `=0.3-0.2-0.1` is 0 there, up to its end. */
function nearZero(sum: number, a: number, b: number): number {
  return Math.abs(sum) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -49 ? 0 : sum;
}
