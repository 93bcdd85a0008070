import { errorTypes, type ErrorValue, type Scalar } from "../model/scalar";
import type { CustomFunction, CustomParameter } from "./customFunctions";
import type { CellReader } from "./reader";
import {
  errors,
  errorValue,
  isError,
  isErrorText,
  Matrix,
  Missing,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from "./values";

/**
 * The arguments of a call as the add-in's code gets them: converted to the declared types (officejs F-20), null for what is left
 * out (F-21), rows of columns for ranges, even of one cell (F-22), an array of what repeats. An error that may not
 * be passed on is the result itself (F-24).
 */
export function customArguments(
  custom: CustomFunction,
  given: readonly Value[],
  reader: CellReader,
): unknown[] | ErrorValue {
  const { parameters } = custom;
  const last = parameters.at(-1);
  if (given.length > parameters.length && last?.isRepeating !== true) return errors.value;
  const args: unknown[] = [];
  for (const [i, parameter] of parameters.entries()) {
    const arg = parameter.isRepeating
      ? repeated(parameter, given.slice(i), custom, reader)
      : oneArgument(parameter, given[i], custom, reader);
    if (isError(arg)) return arg;
    args.push(arg);
  }
  return args;
}

function repeated(
  parameter: CustomParameter,
  given: readonly Value[],
  custom: CustomFunction,
  reader: CellReader,
): unknown {
  const args: unknown[] = [];
  for (const value of given) {
    const arg = oneArgument(parameter, value, custom, reader);
    if (isError(arg)) return arg;
    args.push(arg);
  }
  return args;
}

function oneArgument(
  parameter: CustomParameter,
  given: Value | undefined,
  custom: CustomFunction,
  reader: CellReader,
): unknown {
  if (given === undefined || given instanceof Missing)
    return parameter.isOptional || given instanceof Missing ? null : errors.value;
  const plain = reader.plain(given);
  if (!parameter.isMatrix)
    return plain instanceof Matrix ? errors.value : passed(plain, parameter, custom);
  const rows: unknown[][] = [];
  for (const line of plain instanceof Matrix ? plain.rows : [[plain]]) {
    const row: unknown[] = [];
    for (const item of line) {
      const value = passed(item, parameter, custom);
      if (isError(value)) return value;
      row.push(value);
    }
    rows.push(row);
  }
  return rows;
}

/** One value converted; blank cells are 0, "" or FALSE by the declared type, and "" for `any` (F-21). */
function passed(value: Scalar, { type }: CustomParameter, custom: CustomFunction): unknown {
  if (isError(value))
    return type === "any" && custom.takesErrors
      ? { type: "CustomFunctionError", code: value.error }
      : value;
  if (type === "number") return toNumber(value);
  if (type === "string") return toText(value);
  if (type === "boolean") return toBoolean(value);
  return value ?? "";
}

/** A result as the client library sends it. */
export interface CustomResult {
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

/** Numbers by which the client library names the error that a function threw; any other is #VALUE! (F-27). */
const thrown: Readonly<Record<number, ErrorValue>> = {
  1: errors.na,
  5: errors.div0,
  6: errors.num,
  7: errors.value,
  8: errors.null,
};

/** What a cell shows of a result; rows that are shorter than the longest are filled with #N/A, none at all is #VALUE! (F-25). */
export function customValue({ failed, value, errorCode }: CustomResult): Scalar | Matrix {
  if (failed) return thrown[errorCode ?? 0] ?? errors.value;
  if (!Array.isArray(value)) return cellValue(value);
  const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return errors.value;
  return new Matrix(
    rows.map((row) =>
      Array.from({ length: width }, (_, i) => (i < row.length ? cellValue(row[i]) : errors.na)),
    ),
  );
}

/** The number format that comes with a formatted number (F-29): `{ type: "Double", basicValue: 12.5, numberFormat: "0.00 €" }`. */
export function formatWith({ failed, value }: CustomResult): string | null {
  if (failed || typeof value !== "object" || value === null) return null;
  const { basicValue, numberFormat } = value as { basicValue?: unknown; numberFormat?: unknown };
  return typeof basicValue === "number" && typeof numberFormat === "string" ? numberFormat : null;
}

/** Errors and formatted numbers come as objects (F-27, F-29): the cell gets their basic value. */
function cellValue(value: unknown): Scalar {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return value;
  if (value === null || value === undefined) return 0;
  if (typeof value !== "object") return errors.value;
  const { basicValue, code, errorType } = value as Readonly<Record<string, unknown>>;
  const basic = basicValue ?? code ?? errorTypes[String(errorType)];
  if (typeof basic === "string" && isErrorText(basic)) return errorValue(basic);
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean"
    ? basic
    : errors.value;
}
