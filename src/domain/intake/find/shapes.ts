/**
 * Cheap tests of what a text looks like, to find tables and columns. They never produce a value that is
 * kept: the readers in `intake/read` do that, with their questions.
 */

const spaces = /[\s\u00a0\u2007\u2009\u202f'’]/g;
const unitMarks = /k€|€|\$|£|%|\bEUR\b|\beuros?\b/gi;

/** `"34 000,00 €"`, `"(1,234)"`, `"12-"`, `"7,5 h"` → a number good enough to compare sums; null when it is not one. */
export function looseNumber(text: string): number | null {
  if (text.length > 32 || !/\d/.test(text)) return null;
  let rest = text.replace(unitMarks, "").replace(spaces, "");
  let negative = false;
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = rest.slice(1, -1);
  }
  if (/^[-−–]/.test(rest)) {
    negative = true;
    rest = rest.slice(1);
  } else if (/\d[-−–]$/.test(rest)) {
    negative = true;
    rest = rest.slice(0, -1);
  }
  // A thousands group, a decimal part, then perhaps one letter of a footnote or of a unit (h, j, E).
  const match = /^\+?(\d[\d.,]*|[.,]\d+)([a-z]?|\\\d+)$/i.exec(rest);
  if (!match) return null;
  const value = Number(plainDecimal(match[1] ?? ""));
  if (Number.isNaN(value)) return null;
  return negative ? -value : value;
}

function plainDecimal(digits: string): string {
  const comma = digits.lastIndexOf(",");
  const point = digits.lastIndexOf(".");
  if (comma < 0 && point < 0) return digits;
  if (comma >= 0 && point >= 0) {
    const thousands = comma > point ? "." : ",";
    return digits.replaceAll(thousands, "").replace(",", ".");
  }
  const mark = comma >= 0 ? "," : ".";
  const grouped = new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`);
  const many = digits.indexOf(mark) !== digits.lastIndexOf(mark);
  if (grouped.test(digits) && (mark === "," || many) && !digits.startsWith("0")) {
    return digits.replaceAll(mark, "");
  }
  return many ? "NaN" : digits.replace(mark, ".");
}

const dateShapes = [
  /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})$/,
  /^\d{4}[/.–-]\d{1,2}[/.–-]\d{1,2}([T ].*)?$/,
  /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/,
  /^(lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)?\p{L}*[. ,]*\d{1,2}(er|st|nd|rd|th)?[ .-]+\p{L}{3,9}\.?[ .,-]+(\d{4}|\d{2})$/iu,
];

/** `"12/03/2025"`, `"2025-03-12"`, `"12 mars 2025"`, `"20250312"`. */
export function looksLikeDate(text: string): boolean {
  if (text.length < 6 || text.length > 30 || !/\d/.test(text)) return false;
  const trimmed = text.trim();
  return dateShapes.some((shape) => shape.test(trimmed));
}

/** `"7h30"`, `"7:30"`, `"07:30:00"` → hours; null otherwise. */
export function looseHours(text: string): number | null {
  if (text.length > 12) return null;
  const match = /^(\d{1,4}) ?(?:[hH] ?(\d{2})?|: ?(\d{2})(?::\d{2})?)$/.exec(text.trim());
  return match ? Number(match[1]) + Number(match[2] ?? match[3] ?? 0) / 60 : null;
}

const placeholder =
  /^(\(?(na|nan|nd|nc|ns|n\/a|n\.a\.|n\.c\.|n\.d\.|sans objet|s\.o\.|néant|neant)\)?|\([a-z]\)|[-–—.…*?#_/�]+|…)$/i;

/** A mark that stands for « no value »: `-`, `NC`, `(X)`, `..`. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 12 && placeholder.test(text.trim());
}

/** A note mark alone in its cell: `\2`, `(1)`, `*`, `³`. */
export function isNoteMark(text: string): boolean {
  return /^(\\\d+|\(\d\)|[*†‡¹²³⁴]+|\d\))$/.test(text.trim());
}

export function looksLikeYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

const knownWords = new Map<string, string>();
/** The labels of a sheet are looked at by many tests, one after the other; the memory stays small. */
const memory = 5000;

/** Unaccented lower case, runs of other signs as one space: good for comparing words. */
export function plainWords(text: string): string {
  let words = knownWords.get(text);
  if (words === undefined) {
    words = wordsOf(text);
    if (knownWords.size >= memory) knownWords.clear();
    knownWords.set(text, words);
  }
  return words;
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9%€/]+/g, " ")
    .trim();
}

const months = [
  ["janvier", "janv", "jan", "january", "enero", "januari", "januar"],
  ["fevrier", "fevr", "fev", "february", "feb", "febrero", "februari", "februar"],
  ["mars", "mar", "march", "marzo", "maart", "marz"],
  ["avril", "avr", "april", "apr", "abril"],
  ["mai", "may", "mayo", "mei"],
  ["juin", "jun", "june", "junio", "juni"],
  ["juillet", "juil", "jul", "july", "julio", "juli"],
  ["aout", "aug", "august", "agosto", "augustus"],
  ["septembre", "sept", "sep", "september", "septiembre"],
  ["octobre", "oct", "october", "octubre", "oktober", "okt"],
  ["novembre", "nov", "november", "noviembre"],
  ["decembre", "dec", "december", "diciembre", "dez", "dezember"],
];
const monthNumber = new Map(months.flatMap((names, at) => names.map((name) => [name, at + 1])));

/** Month in a header or title: `"janv-25"`, `"Mars 2025"`, `"2025-03"`, `"03/2025"`; null when there is none. */
export function monthIn(text: string): { month: number; year: number | null } | null {
  const plain = plainWords(text);
  const numeric = /^(0?[1-9]|1[0-2])[ /](20\d{2})$/.exec(plain);
  if (numeric) return { month: Number(numeric[1]), year: Number(numeric[2]) };
  const iso = /^(20\d{2})[ /](0[1-9]|1[0-2])$/.exec(plain);
  if (iso) return { month: Number(iso[2]), year: Number(iso[1]) };
  const words = plain.split(/[ /]/);
  for (const [at, word] of words.entries()) {
    const glued = /^([a-z]{3,9})(\d{2}|\d{4})$/.exec(word);
    const month = monthNumber.get(glued?.[1] ?? word);
    if (month === undefined) continue;
    const year = glued?.[2] ?? words.slice(at + 1).find((w) => /^(20\d{2}|\d{2})$/.test(w)) ?? null;
    return { month, year: year === null ? null : Number(year) + (year.length === 2 ? 2000 : 0) };
  }
  return null;
}

const quarterShape =
  /^((19|20)\d{2} ?)?(t|q|s|trim|trimestre|quarter|semestre) ?[1-4]( ?(19|20)\d{2})?$/;

/** `"T1"`, `"Q3 2025"`, `"2019Q1"`, `"1er trimestre"`. */
export function looksLikeQuarter(text: string): boolean {
  const plain = plainWords(text);
  return (
    quarterShape.test(plain) ||
    /^[1-4](er|e|eme|st|nd|rd|th)? (trimestre|quarter|semestre)/.test(plain)
  );
}

const weekdays =
  /^(l|m|me|j|v|s|d|w|t|f|lu|ma|je|ve|sa|di|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** A weekday's name, short name or letter. */
export function looksLikeWeekday(text: string): boolean {
  return weekdays.test(plainWords(text));
}
