import type { Steps } from "../../steps";
import { matchHeader } from "./matchHeader";
import type { RoughTable } from "./roughTable";
import { looksLikeYear } from "./shapes";
import { type View, kinds } from "./view";

/** What the cells of a column look like, from a sample of the data rows. */
export interface ColumnProfile {
  readonly column: number;
  /** Header rows from top to bottom, merged headings spread over their columns. */
  readonly titles: readonly string[];
  /** The titles joined with spaces. */
  readonly header: string;
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  readonly times: number;
  readonly texts: number;
  readonly shape: Shape;
  readonly distinct: number;
  readonly words: readonly string[];
  readonly decimals: boolean;
  readonly smallest: number;
  readonly largest: number;
  /** A row of totals has a figure in this column. */
  readonly totalled: boolean;
  /** Row after row, it is the product of two other columns (quantity and price). */
  readonly product: boolean;
}

/** Value tests of domain.md § 9.3, coarse. */
export type Shape =
  | "empty"
  | "date"
  | "time"
  | "percent"
  | "account"
  | "siret"
  | "year"
  | "amount"
  | "hours"
  | "code"
  | "person"
  | "yes-no"
  | "text";

const sampled = 400;

/** Profiles of all columns of a table. */
export function* profilingColumns(
  view: View,
  table: RoughTable,
  dataRows: readonly number[],
  totalRows: readonly number[],
): Steps<ColumnProfile[]> {
  const step = Math.max(1, Math.floor(dataRows.length / sampled));
  const rows = dataRows.filter((_, at) => at % step === 0);
  const titleRows = titlesOf(view, table);
  const profiles: Omit<ColumnProfile, "product">[] = [];
  for (let column = table.box.left; column <= table.box.right; column++) {
    const titles = titleRows.map((row) => row.get(column) ?? "");
    profiles.push({
      ...profileOf(view, column, rows, titles),
      totalled: totalRows.some((row) => view.kind(row, column) === kinds.number),
    });
    yield;
  }
  const products = productColumns(view, profiles, rows);
  return profiles.map((profile) => ({ ...profile, product: products.has(profile.column) }));
}

/** Columns that multiply two others; looked for among a few columns only. */
function productColumns(
  view: View,
  profiles: readonly {
    readonly column: number;
    readonly numbers: number;
    readonly filled: number;
  }[],
  rows: readonly number[],
): Set<number> {
  const figures = profiles
    .filter((p) => p.numbers >= 2 && p.numbers * 2 > p.filled)
    .map((p) => p.column);
  const found = new Set<number>();
  if (figures.length < 3 || figures.length > 12) return found;
  const some = rows.slice(0, 30);
  const multiplies = (product: number, first: number, second: number) => {
    let agree = 0;
    let tested = 0;
    for (const row of some) {
      const value = view.number(row, product);
      const expected = view.number(row, first) * view.number(row, second);
      if (Number.isNaN(value) || Number.isNaN(expected) || value === 0) continue;
      tested++;
      if (Math.abs(value - expected) <= Math.max(0.011, Math.abs(value) * 1e-6)) agree++;
    }
    return agree >= 2 && agree >= tested * 0.7;
  };
  for (const product of figures) {
    const others = figures.filter((column) => column < product);
    if (others.some((a) => others.some((b) => a < b && multiplies(product, a, b))))
      found.add(product);
  }
  return found;
}

/** Texts of each header row by column; a group heading names the columns up to the next one. */
function titlesOf(view: View, table: RoughTable): Map<number, string>[] {
  const last = table.headerRows[table.headerRows.length - 1];
  return table.headerRows.map((row) => {
    const titles = new Map<number, string>();
    let open = "";
    for (let column = table.box.left; column <= table.box.right; column++) {
      const anchor = view.anchor(row, column);
      const own = view.text(anchor.row, anchor.column);
      if (own !== "" && (anchor.row === row || anchor.column === column)) {
        titles.set(column, anchor.row === row || !titles.has(column) ? own : "");
        open = own;
      } else if (row !== last && view.grid.merges.length === 0 && open !== "") {
        titles.set(column, open);
      }
    }
    return titles;
  });
}

function profileOf(
  view: View,
  column: number,
  rows: readonly number[],
  titles: readonly string[],
): Omit<ColumnProfile, "totalled" | "product"> {
  let numbers = 0;
  let dates = 0;
  let times = 0;
  let texts = 0;
  let filled = 0;
  let decimals = false;
  let percent = 0;
  let money = 0;
  let smallest = Infinity;
  let largest = -Infinity;
  let years = 0;
  const seen = new Set<string>();
  const words: string[] = [];
  for (const row of rows) {
    const kind = view.kind(row, column);
    if (kind === kinds.empty || kind === kinds.mark) continue;
    filled++;
    const text = view.text(row, column);
    seen.add(text);
    if (words.length < 60) words.push(text);
    if (kind === kinds.date) dates++;
    else if (kind === kinds.time) times++;
    else if (kind === kinds.text) texts++;
    if (kind !== kinds.number && kind !== kinds.time) continue;
    if (kind === kinds.number) numbers++;
    const value = view.number(row, column);
    smallest = Math.min(smallest, value);
    largest = Math.max(largest, value);
    if (looksLikeYear(value)) years++;
    if (!Number.isInteger(value)) decimals = true;
    const format = view.grid.formats?.[row - view.grid.top]?.[column - view.grid.left] ?? "";
    if (format.includes("%") || text.endsWith("%")) percent++;
    if (/#,##0|€/.test(format)) money++;
  }
  const counts = {
    numbers,
    dates,
    times,
    texts,
    filled,
    percent,
    money,
    years,
    decimals,
    smallest,
    largest,
  };
  const unique = titles.filter((title, at) => title !== "" && titles.indexOf(title) === at);
  return {
    column,
    titles: unique,
    header: unique.join(" ").replace(/\s+/g, " "),
    filled,
    numbers,
    dates,
    times,
    texts,
    shape: shapeOf(counts, words, seen.size, unique.at(-1) ?? ""),
    distinct: seen.size,
    words,
    decimals,
    smallest,
    largest,
  };
}

interface Counts {
  readonly numbers: number;
  readonly dates: number;
  readonly times: number;
  readonly texts: number;
  readonly filled: number;
  readonly percent: number;
  /** Shown with a separator of thousands or a euro sign: never a year, an account or hours. */
  readonly money: number;
  readonly years: number;
  readonly decimals: boolean;
  readonly smallest: number;
  readonly largest: number;
}

function shapeOf(counts: Counts, words: readonly string[], distinct: number, title: string): Shape {
  const { numbers, dates, times, texts, filled } = counts;
  if (filled === 0) return "empty";
  if (dates * 2 > filled) return "date";
  if (times * 2 > filled) return "time";
  const share = (test: RegExp) => words.filter((word) => test.test(word)).length / words.length;
  if (numbers * 10 >= filled * 6) {
    if (counts.percent * 2 > numbers) return "percent";
    if (counts.money === numbers) return "amount";
    if (counts.years === numbers) return "year";
    if (share(/^\d{14}$|^\d{9}$/) > 0.8) return "siret";
    const accounts = share(/^[1-8]\d{2,7}$/);
    if (!counts.decimals && (isAccounts(words, accounts) || isCalledAccounts(title, accounts)))
      return "account";
    if (counts.smallest >= 0 && counts.largest <= 24 && distinct <= 60) return "hours";
    return "amount";
  }
  if (texts === 0) return "text";
  if (distinct <= 3 && share(/^(oui|non|yes|no|o|n|x|vrai|faux|true|false)$/i) > 0.9)
    return "yes-no";
  if (share(/^[A-Z]{1,4}[-_ ]?\d{1,5}[A-Z]?$|^[A-Z]{2,5}$/) > 0.7) return "code";
  if (share(/^\p{Lu}[\p{L}'’-]+( \p{L}{1,3})? \p{Lu}[\p{L}'’-]+$/u) > 0.6) return "person";
  return "text";
}

/** « Compte », « N° de compte »: then a few are enough, and words among them are headings. */
function isCalledAccounts(title: string, share: number): boolean {
  return (
    share >= 0.7 &&
    matchHeader(title).some(({ field, score }) => field === "expense.account" && score >= 0.95)
  );
}

/** Numbers of a chart: as long as one another, or mostly of classes 6 and 7; amounts seldom are. */
function isAccounts(words: readonly string[], share: number): boolean {
  if (words.length < 4 || share <= 0.9) return false;
  const length = words[0]?.length ?? 0;
  const even = words.filter((word) => word.length === length).length;
  const expenses = words.filter((word) => /^[67]/.test(word)).length;
  return even >= words.length * 0.9 || expenses >= words.length * 0.8;
}
