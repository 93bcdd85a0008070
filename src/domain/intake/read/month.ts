import { type PlainMonth, monthOf, plainMonth } from "../../quantities/plainDate";
import { ok } from "../../result";
import type { CellValue } from "../grid";
import { type DateOptions, readDate } from "./date";
import { monthNumberOf } from "./monthNames";
import { type Read, emptyCell, isNothing, unreadable } from "./problem";
import { folded, plainText } from "./text";

/** A month: `mars 2025`, `janv-25`, `2025-03`, `03/2025`, `202503`, a date of the month; `mars` or 3 with a known year. */
export function readMonth(value: CellValue, options: DateOptions = {}): Read<PlainMonth> {
  if (typeof value === "boolean") return unreadable;
  if (isNothing(value)) return emptyCell;
  const text = folded(plainText(value));
  const year = options.year ?? null;
  const wordFirst = /^(?:mois (?:de |d')?)?([a-z]{3,9})\.?(?:[ ./'_-]*(\d{4}|\d{2}))?$/.exec(text);
  if (wordFirst?.[1] !== undefined) {
    const number = monthNumberOf(wordFirst[1]);
    const written = wordFirst[2] === undefined ? year : fullYear(wordFirst[2]);
    return number === null || written === null ? unreadable : ok(plainMonth(written, number));
  }
  const numbers = /^(?:(\d{4})[ ./-]?(\d{2})|(\d{1,2})[ ./-](\d{4}))$/.exec(text);
  if (numbers !== null) {
    const read = inYear(Number(numbers[1] ?? numbers[4]), Number(numbers[2] ?? numbers[3]));
    if (read !== null) return read;
  }
  if (year !== null && /^(?:0?[1-9]|1[0-2])$/.test(text)) return ok(plainMonth(year, Number(text)));
  const date = readDate(value, options);
  return date.ok ? ok(monthOf(date.value)) : date;
}

function inYear(year: number, month: number): Read<PlainMonth> | null {
  return year >= 1930 && year <= 2099 && month >= 1 && month <= 12
    ? ok(plainMonth(year, month))
    : null;
}

function fullYear(figures: string): number {
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

/** The month and year, or the year, named somewhere in a title: « Feuille de temps – mars 2025 », « Exercice 2025 ». */
export function periodIn(text: string): {
  readonly month: PlainMonth | null;
  readonly year: number | null;
} {
  const words = folded(text).split(/[^a-z0-9]+/);
  const year = words.map(Number).find((number) => number >= 1990 && number <= 2099) ?? null;
  if (spansMonths(text)) return { month: null, year };
  for (const [at, word] of words.entries()) {
    const number = word.length >= 3 ? monthNumberOf(word) : null;
    if (number === null) continue;
    const near = words[at + 1] ?? "";
    const own = /^\d{4}$/.test(near) || /^\d{2}$/.test(near) ? fullYear(near) : year;
    if (own !== null) return { month: plainMonth(own, number), year: own };
  }
  const numbers = /(?:^|[^\d])(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))(?!\d|[-/.]\d)/.exec(
    text,
  );
  if (numbers !== null) {
    const read = inYear(Number(numbers[1] ?? numbers[4]), Number(numbers[2] ?? numbers[3]));
    if (read?.ok === true) return { month: read.value, year: Number(numbers[1] ?? numbers[4]) };
  }
  return { month: null, year };
}

/** « du 01/01/2025 au 31/12/2025 », « de janvier à mars 2025 »: no single month. */
function spansMonths(text: string): boolean {
  const [, from, to] = /\b(?:du|de|d'|from)\s*(.+?)\s+(?:au|a|to)\s+(.+)$/.exec(folded(text)) ?? [];
  if (from === undefined || to === undefined) return false;
  const months = [from, to].map(monthNamed);
  return months.every((month) => month !== null) && months[0] !== months[1];
}

function monthNamed(text: string): number | null {
  const numbers = /(?:^|[^\d])(?:\d{4}[-/.](\d{1,2})|(\d{1,2})[-/.]\d{4})(?!\d)/.exec(text);
  if (numbers !== null) return Number(numbers[1] ?? numbers[2]);
  const named = text.split(/[^a-z0-9]+/).filter((word) => word.length >= 3);
  return named.map(monthNumberOf).find((number) => number !== null) ?? null;
}
