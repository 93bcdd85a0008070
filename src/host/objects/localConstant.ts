import { cultureOf } from "../format/culture";

/**
 * What a user of that culture types in a cell, as an add-in would write it in en-US: `12,5`, `1 234,50`, `31/12/2025`,
 * `VRAI`. What reads as nothing of that stays the text it is, even where en-US would read a number in it.
 */
export function fromLocalConstant(text: string, culture: string, readsDates = true): string {
  if (cultureOf(culture).locale !== "fr" || text.startsWith("'")) return text;
  const typed = text.trim();
  const word = booleans.get(typed.toUpperCase());
  if (word !== undefined) return word;
  if (numberPattern.test(typed)) return typed.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const date = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(typed);
  if (date === null) return englishOnly.test(typed) ? `'${text}` : text;
  const [, day = "", month = "", year = ""] = date;
  return readsDates ? `${fullYear(year)}-${month}-${day}` : `'${text}`;
}

const booleans: ReadonlyMap<string, string> = new Map([
  ["VRAI", "TRUE"],
  ["FAUX", "FALSE"],
]);
/** Digits with a comma for decimals, and spaces of any width between thousands. */
const numberPattern = /^[+-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)?(?:,\d*)?%?$/;
/** What only en-US reads as a number or a truth value. */
const englishOnly = /^(?:[+-]?[\d,]*\.\d+%?|\d{1,3}(?:,\d{3})+|TRUE|FALSE)$/i;

/** Two-digit years: 00-29 are 2000-2029. */
function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return Number(digits) < 30 ? `20${digits}` : `19${digits}`;
}
