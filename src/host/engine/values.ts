import type { ErrorText, ErrorValue, Scalar } from "../model/scalar";
import type { Box, HostSheet } from "../model/workbook";
import { parseNumber } from "./parseNumber";

/** Cells of a sheet, not read yet. */
export class Area {
  readonly sheet: HostSheet;
  readonly box: Box;

  constructor(sheet: HostSheet, box: Box) {
    this.sheet = sheet;
    this.box = box;
  }
}

/** Several areas at once, `(A1:A3,C1)`. */
export class Areas {
  readonly areas: readonly Area[];

  constructor(areas: readonly Area[]) {
    this.areas = areas;
  }
}

/** A rectangle of values; at least one row and one column. */
export class Matrix {
  readonly rows: readonly (readonly Scalar[])[];

  constructor(rows: readonly (readonly Scalar[])[]) {
    this.rows = rows;
  }

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  /** Like Excel: a single row, column or cell stands for all of them; outside is #N/A. */
  at(row: number, column: number): Scalar {
    const line = this.rows[this.height === 1 ? 0 : row];
    const value = line?.[this.width === 1 ? 0 : column];
    return value === undefined ? errors.na : value;
  }
}

/** An argument left out: `F(1,,2)`. */
export class Missing {
  readonly missing = true;
}
export const missing = new Missing();

/** A function made by LAMBDA. In a cell it shows #CALC!. */
export class Lambda {
  readonly apply: (args: readonly Value[]) => Value;

  constructor(apply: (args: readonly Value[]) => Value) {
    this.apply = apply;
  }
}

/** What a part of a formula amounts to. */
export type Value = Scalar | Area | Areas | Matrix | Missing | Lambda;

const texts = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;
const byText = new Map<string, ErrorValue>(texts.map((error) => [error, { error }]));

export function isErrorText(text: string): text is ErrorText {
  return byText.has(text);
}

export function errorValue(text: ErrorText): ErrorValue {
  return byText.get(text) ?? { error: text };
}

export const errors = {
  null: errorValue("#NULL!"),
  div0: errorValue("#DIV/0!"),
  value: errorValue("#VALUE!"),
  ref: errorValue("#REF!"),
  name: errorValue("#NAME?"),
  num: errorValue("#NUM!"),
  na: errorValue("#N/A"),
  spill: errorValue("#SPILL!"),
  calc: errorValue("#CALC!"),
  busy: errorValue("#BUSY!"),
};

export function isError(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

/** A calculated number, or #NUM! when it is none. */
export function finite(value: number): number | ErrorValue {
  return Number.isFinite(value) ? value : errors.num;
}

/** As arithmetic reads a value: blank is 0, TRUE is 1, a text that looks like a number is one. */
export function toNumber(value: Scalar): number | ErrorValue {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return parseNumber(value) ?? errors.value;
  return value;
}

/** As `&` reads a value. Numbers show up to 15 significant digits. */
export function toText(value: Scalar): string | ErrorValue {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(value);
  return value;
}

/** A number as a formula shows it in a text: 15 significant digits, no thousands. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    const [digits = "", power = "0"] = rounded.toExponential().split("e");
    const exponent = Number(power);
    return `${digits}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  return size < 1e-6 && size !== 0 ? rounded.toFixed(20).replace(/0+$/, "") : String(rounded);
}

/** As IF reads a condition. */
export function toBoolean(value: Scalar): boolean | ErrorValue {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value !== "string") return value;
  const upper = value.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : errors.value;
}

/** Order of two values as `<` and MATCH see it: numbers before texts before booleans; case does not count. */
export function compare(a: Scalar, b: Scalar): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  const rank = typeRank(left) - typeRank(right);
  if (rank !== 0) return rank;
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
  return Number(left) - Number(right);
}

function blankLike(other: Scalar): Scalar {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

const collator = new Intl.Collator("fr", { sensitivity: "accent" });

/** Excel compares texts whatever the case, but accents count. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left === right ? 0 : collated(left, right);
}

/** Letters that the collator takes for equal still differ. */
function collated(left: string, right: string): number {
  const order = collator.compare(left, right);
  return order !== 0 ? order : left < right ? -1 : 1;
}

function typeRank(value: Scalar): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

export function areaSize({ box }: Area): { height: number; width: number } {
  return { height: box.bottom - box.top + 1, width: box.right - box.left + 1 };
}
