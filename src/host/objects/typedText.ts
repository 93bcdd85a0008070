import type { ErrorText, Scalar } from "../model/scalar";

/** What a text written through `values` becomes: a value, perhaps with the number format Excel gives it, or a formula. */
export interface Typed {
  readonly value: Scalar | { readonly formula: string };
  readonly numberFormat?: string;
}

const errors: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

/**
 * Reads a text as Excel reads what an add-in writes: always en-US, whatever the user's language. A leading
 * `=`, `+` or `-` makes a formula and an apostrophe keeps text. In a cell formatted as text (`@`) all stays text.
 */
export function readTypedText(
  text: string,
  options: { readonly textCell: boolean; readonly date1904: boolean; readonly year: number },
): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text === "") return { value: null };
  if (options.textCell) return { value: text };
  const constant = readConstant(text.trim(), options);
  if (constant !== null) return constant;
  if (text.startsWith("=") && text.length > 1) return { value: { formula: text } };
  if (/^[+-]./.test(text))
    return { value: { formula: `=${text.startsWith("+") ? text.slice(1) : text}` } };
  return { value: text };
}

function readConstant(
  text: string,
  options: { readonly date1904: boolean; readonly year: number },
): Typed | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (errors.has(upper)) return { value: { error: upper as ErrorText } };
  return readNumber(text) ?? readDate(text, options) ?? readTime(text);
}

const numberPattern = /^([+-]?)(\$?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:E([+-]?\d{1,3}))?(%?)$/i;

function readNumber(text: string): Typed | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  const parts = numberPattern.exec(bracketed?.[1] ?? text);
  if (parts === null) return null;
  const [, sign, currency, whole, fraction, exponent, percent] = parts;
  if (whole === undefined && (fraction === undefined || fraction === ".")) return null;
  const plain = `${whole?.replaceAll(",", "") ?? ""}${fraction ?? ""}`;
  const unsigned = Number(plain) * 10 ** Number(exponent ?? 0) * (percent === "%" ? 0.01 : 1);
  const negative = sign === "-" || bracketed !== null;
  if (!Number.isFinite(unsigned)) return null;
  const value = exact(negative ? -unsigned : unsigned);
  const decimals = fraction === undefined || fraction === "." ? "" : ".00";
  if (percent === "%") return { value, numberFormat: `0${decimals}%` };
  if (exponent !== undefined) return { value, numberFormat: "0.00E+00" };
  if (currency === "$") return { value, numberFormat: `$#,##0${decimals}` };
  if (whole?.includes(",") === true) return { value, numberFormat: `#,##0${decimals}` };
  return { value };
}

/** Fifteen significant digits, as Excel keeps. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

function readDate(
  text: string,
  options: { readonly date1904: boolean; readonly year: number },
): Typed | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null)
    return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy", options);
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (american !== null) {
    const year = fullYear(american[3] ?? "");
    return dated(year, Number(american[1]), Number(american[2]), "m/d/yyyy", options);
  }
  const dayMonth = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (dayMonth !== null)
    return dated(options.year, Number(dayMonth[1]), Number(dayMonth[2]), "d-mmm", options);
  return null;
}

/** Two-digit years: 00-29 are 2000-2029. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(
  year: number,
  month: number,
  day: number,
  numberFormat: string,
  { date1904 }: { readonly date1904: boolean },
): Typed | null {
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  const back = new Date(days * 86_400_000);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  // Serial 1 is 1 January 1900; after the day that never was (60) serials run one ahead.
  const since1900 = days + 25_569;
  const serial = date1904 ? since1900 - 1462 : since1900 < 61 ? since1900 - 1 : since1900;
  return serial < (date1904 ? 0 : 1) ? null : { value: serial, numberFormat };
}

function readTime(text: string): Typed | null {
  const parts = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (parts === null) return null;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return null;
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  const over = hours > 23 ? "[h]:mm:ss" : parts[3] === undefined ? "h:mm" : "h:mm:ss";
  return { value, numberFormat: over };
}
