import { Uncalculable } from "../engine/evaluate";
import { evaluateFormula } from "../engine/evaluateFormula";
import { Matrix } from "../engine/values";
import type { Scalar } from "../model/scalar";
import type { HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { absoluteAddress, activeSheet } from "./address";
import { objectOf } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property, type Members } from "./define";
import { functionNames } from "./functionNames";
import { rawValue } from "./rangeRead";
import { the } from "./targets";

/** An argument as a formula writes it: ranges by their address, results of other functions by their value. */
function argumentText(value: unknown): string {
  const range = objectOf(value, "Range");
  if (range !== null) return absoluteAddress(range);
  const result = objectOf(value, "FunctionResult");
  if (result !== null) return result.error ?? argumentText(result.value);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  throw new HostError("InvalidArgument", "an argument of a function");
}

/** Texts of the arguments; those left out at the end do not count, and lists are those of SUM(...values). */
function argumentTexts(args: readonly unknown[]): string[] {
  const flat = args.flatMap((arg): unknown[] => (Array.isArray(arg) ? arg : [arg]));
  while (flat.length > 0 && (flat.at(-1) === undefined || flat.at(-1) === null)) flat.pop();
  return flat.map((arg) => (arg === undefined || arg === null ? "" : argumentText(arg)));
}

function calculated(
  workbook: HostWorkbook,
  { culture }: HostContext,
  name: string,
  args: readonly unknown[],
): Scalar {
  const formula = `=${name}(${argumentTexts(args).join(",")})`;
  try {
    const place = { sheet: activeSheet(workbook), row: 1, column: 1 };
    const result = evaluateFormula(workbook, formula, place, culture);
    if (result === undefined) throw new HostError("InvalidArgument", `arguments of ${name}`);
    return result instanceof Matrix ? result.at(0, 0) : result;
  } catch (error) {
    if (error instanceof Uncalculable) throw new HostError("ApiNotFound", name);
    throw error;
  }
}

/** Days from 30 December 1899, where serials after the day that never was count from. */
function serialOfDate(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/**
 * DATE tells the date system: 2 January 1904 is 1 in a workbook that counts from 1904 and 1463 otherwise. The engine
 * counts from 1900.
 */
const date = method<HostWorkbook>("1.2", (workbook, args, context) => {
  const value = calculated(workbook, context, "DATE", args);
  if (!workbook.date1904 || typeof value !== "number") return resultOf(value);
  const shifted = value - serialOfDate(1904, 1, 1);
  return resultOf(shifted < 0 ? { error: "#NUM!" } : shifted);
});

function resultOf(value: Scalar): ReturnType<typeof the<"FunctionResult">> {
  if (typeof value === "object" && value !== null)
    return the("FunctionResult", { value: 0, error: value.error });
  return the("FunctionResult", { value: rawValue(value), error: null });
}

/** What the client sends for functions that it documents under another name. */
const sentNames = ["eDate", "hLookup", "mIrr", "mRound", "nPer", "pDuration", "vLookup"];

function member(name: string, since: "1.2" | "internal"): Members<HostWorkbook>[string] {
  const called = name.replaceAll("_", ".").toUpperCase();
  return method<HostWorkbook>(since, (workbook, args, context) =>
    resultOf(calculated(workbook, context, called, args)),
  );
}

const members: Members<HostWorkbook> = Object.fromEntries([
  ...functionNames.map((name) => [name, member(name, "1.2")] as const),
  ...sentNames.map((name) => [name, member(name, "internal")] as const),
]);

/** Excel.Functions: those the engine has; any other answers ApiNotFound. */
export const functionsClass = classTable("Functions", { ...members, date });

/** Excel.FunctionResult. */
export const functionResultClass = classTable("FunctionResult", {
  value: property("1.2", ({ value }) => value),
  error: property("1.2", ({ error }) => error),
});
