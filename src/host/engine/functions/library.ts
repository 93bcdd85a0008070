import * as formulajs from "@formulajs/formulajs";
import type { Scalar } from "../../model/scalar";
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
  "PERCENTILE.INC",
  "PERCENTILE.EXC",
  "QUARTILE.INC",
  "QUARTILE.EXC",
  "PERCENTRANK.INC",
  "PERCENTRANK.EXC",
  "MODE.SNGL",
  "COVARIANCE.P",
  "COVARIANCE.S",
  "NORM.DIST",
  "NORM.INV",
  "NORM.S.DIST",
  "NORM.S.INV",
  "BINOM.DIST",
  "POISSON.DIST",
  "CONFIDENCE.NORM",
  "STEYX",
  "PEARSON",
  "STANDARDIZE",
  "FISHER",
  "XNPV",
  "XIRR",
  "CUMIPMT",
  "CUMPRINC",
  "ISPMT",
  "PDURATION",
  "RRI",
  "DOLLARDE",
  "DOLLARFR",
  "FACTDOUBLE",
  "MULTINOMIAL",
  "COMBINA",
  "PERMUTATIONA",
  "ASINH",
  "ACOSH",
  "ATANH",
  "COT",
  "SEC",
  "CSC",
  "ROMAN",
  "ARABIC",
  "BASE",
  "DECIMAL",
  "DEC2BIN",
  "BIN2DEC",
  "DEC2HEX",
  "HEX2DEC",
] as const;

/** Other names of the same functions, most of them older. */
const otherNames: Readonly<Record<string, (typeof borrowed)[number]>> = {
  PERCENTILE: "PERCENTILE.INC",
  QUARTILE: "QUARTILE.INC",
  PERCENTRANK: "PERCENTRANK.INC",
  MODE: "MODE.SNGL",
  COVAR: "COVARIANCE.P",
  NORMDIST: "NORM.DIST",
  NORMINV: "NORM.INV",
  BINOMDIST: "BINOM.DIST",
  POISSON: "POISSON.DIST",
  "FORECAST.LINEAR": "FORECAST",
};

type Plain = number | string | boolean | null;

/** The library keeps `PERCENTILE.INC` as a member `INC` of `PERCENTILE`. */
function inLibrary(name: string): (...args: unknown[]) => unknown {
  let found: unknown = formulajs;
  for (const part of name.split(".")) found = Reflect.get(Object(found) as object, part);
  if (typeof found !== "function") throw new Error(`the library has no ${name}`);
  return found as (...args: unknown[]) => unknown;
}

function borrow(name: (typeof borrowed)[number]): Functions[string] {
  const run = inLibrary(name);
  return values(0, 255, (args, scope) => {
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

export const library: Functions = Object.fromEntries([
  ...borrowed.map((name) => [name, borrow(name)] as const),
  ...Object.entries(otherNames).map(([name, now]) => [name, borrow(now)] as const),
]);
