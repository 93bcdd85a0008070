import * as formulajs from "@formulajs/formulajs";
import type { Scalar } from "../../model/workbook";
import { errors, errorValue, isErrorText, isError, Matrix, type Value } from "../values";
import { values, type Functions } from "./define";

/**
 * Functions of finance, statistics and trigonometry as the formulajs library calculates them. Only those that take plain
 * numbers and lists: nothing that reads references, criteria, dates or the language.
 */
const borrowed = [
  "PMT",
  "IPMT",
  "PPMT",
  "PV",
  "FV",
  "NPV",
  "IRR",
  "MIRR",
  "RATE",
  "NPER",
  "SLN",
  "DB",
  "DDB",
  "SYD",
  "EFFECT",
  "NOMINAL",
  "SIN",
  "COS",
  "TAN",
  "ASIN",
  "ACOS",
  "ATAN",
  "ATAN2",
  "SINH",
  "COSH",
  "TANH",
  "DEGREES",
  "RADIANS",
  "COMBIN",
  "PERMUT",
  "SQRTPI",
  "GEOMEAN",
  "HARMEAN",
  "AVEDEV",
  "DEVSQ",
  "CORREL",
  "SLOPE",
  "INTERCEPT",
  "RSQ",
  "FORECAST",
  "SKEW",
  "KURT",
  "PERCENTILE",
  "QUARTILE",
  "MODE",
  "ROMAN",
  "ARABIC",
  "BASE",
  "DECIMAL",
  "DEC2BIN",
  "BIN2DEC",
  "DEC2HEX",
  "HEX2DEC",
] as const;

type Plain = number | string | boolean | null;

function borrow(name: (typeof borrowed)[number]): Functions[string] {
  const run = (
    formulajs as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>
  )[name];
  return values(0, 255, (args, scope) => {
    if (run === undefined) return errors.name;
    const plain: (Plain | Plain[])[] = [];
    for (const arg of args) {
      const value = scope.reader.plain(arg);
      const items = value instanceof Matrix ? value.rows.flat() : [value];
      const error = items.find(isError);
      if (error !== undefined) return error;
      const kept = items.filter((item): item is Plain => !isError(item));
      plain.push(
        value instanceof Matrix
          ? kept.filter((item) => typeof item === "number")
          : (kept[0] ?? null),
      );
    }
    return answerOf(run(...plain));
  });
}

function answerOf(answer: unknown): Value {
  if (answer instanceof Error)
    return isErrorText(answer.message) ? errorValue(answer.message) : errors.value;
  if (typeof answer === "number") return Number.isFinite(answer) ? answer : errors.num;
  if (typeof answer === "string" || typeof answer === "boolean") return answer satisfies Scalar;
  return errors.value;
}

export const library: Functions = Object.fromEntries(borrowed.map((name) => [name, borrow(name)]));
