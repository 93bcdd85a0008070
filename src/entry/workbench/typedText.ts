import type { Scalar } from "../../host/model/scalar";
import { fromLocalFormula } from "../../host/objects/localFormula";
import { readTypedText } from "../../host/objects/typedText";

/** What a person typed in a cell: a value (with the format it asks for) or a formula. */
export interface TypedInput {
  readonly value: Scalar | { readonly formula: string };
  readonly numberFormat?: string;
}

export interface TypingContext {
  /** Decimal comma, day before month, as a French Excel reads them. */
  readonly isFrench: boolean;
  readonly isTextCell: boolean;
  readonly date1904: boolean;
  readonly year: number;
}

/** Reads what was typed as Excel does in the user's language; what only looks odd stays text. */
export function readTyped(text: string, context: TypingContext): TypedInput {
  const { isFrench, isTextCell: textCell, date1904, year } = context;
  const options = { textCell, date1904, year };
  if (!isFrench || textCell || text.startsWith("'")) return readTypedText(text, options);
  // Function names, separators and decimals of the user's language: a French Excel knows no others (A-23).
  if (text.startsWith("=")) return readTypedText(fromLocalFormula(text, "fr-FR"), options);
  const trimmed = text.trim();
  const american = inAmerican(trimmed);
  if (american !== null) {
    const read = readTypedText(american.text, options);
    // 31/13/2025: no such day, so the text stays as it was typed.
    if (typeof read.value === "string") return { value: text };
    const numberFormat = american.numberFormat ?? frenchFormat(read.numberFormat);
    return { value: read.value, ...(numberFormat === undefined ? {} : { numberFormat }) };
  }
  const upper = trimmed.toUpperCase();
  if (upper === "VRAI" || upper === "FAUX") return { value: upper === "VRAI" };
  // A point is no decimal mark here and 3/25 is no American date: such texts stay what they are.
  return /^[+-]\D/.test(trimmed) || /^\d+:\d\d/.test(trimmed)
    ? readTypedText(trimmed, options)
    : { value: text === "" ? null : text };
}

interface American {
  readonly text: string;
  readonly numberFormat?: string;
}

const amount = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:,(\d*))?\s?(€|%)?$/;
const day = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;

/** The same text as an American would type it; null when it is neither an amount nor a date. */
function inAmerican(text: string): American | null {
  const date = day.exec(text);
  if (date !== null) {
    const [, dayOfMonth = "", month = "", year] = date;
    if (year === undefined) return { text: `${month}/${dayOfMonth}`, numberFormat: "d-mmm" };
    return { text: `${month}/${dayOfMonth}/${year}`, numberFormat: "dd/mm/yyyy" };
  }
  const number = amount.exec(text);
  if (number === null || !/\d/.test(text)) return null;
  const [, sign = "", whole = "", fraction, unit] = number;
  const plain = `${sign}${whole.replaceAll(/\s/g, "")}${fraction === undefined ? "" : `.${fraction}`}`;
  if (unit === "%") return { text: `${plain}%` };
  if (unit === "€") return { text: plain, numberFormat: '#,##0.00 "€"' };
  if (/\s/.test(whole)) {
    return { text: plain, numberFormat: fraction === undefined ? "#,##0" : "#,##0.00" };
  }
  return { text: plain };
}

function frenchFormat(format: string | undefined): string | undefined {
  return format === "m/d/yyyy" ? "dd/mm/yyyy" : format;
}
