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
export function columnProfiles(
  view: View,
  table: RoughTable,
  dataRows: readonly number[],
): ColumnProfile[] {
  const step = Math.max(1, Math.floor(dataRows.length / sampled));
  const rows = dataRows.filter((_, at) => at % step === 0);
  const titleRows = titlesOf(view, table);
  const profiles: ColumnProfile[] = [];
  for (let column = table.box.left; column <= table.box.right; column++) {
    profiles.push(
      profileOf(
        view,
        column,
        rows,
        titleRows.map((titles) => titles.get(column) ?? ""),
      ),
    );
  }
  return profiles;
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
): ColumnProfile {
  let numbers = 0;
  let dates = 0;
  let times = 0;
  let texts = 0;
  let filled = 0;
  let decimals = false;
  let percent = 0;
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
  }
  const counts = {
    numbers,
    dates,
    times,
    texts,
    filled,
    percent,
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
    shape: shapeOf(counts, words, seen.size),
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
  readonly years: number;
  readonly decimals: boolean;
  readonly smallest: number;
  readonly largest: number;
}

function shapeOf(counts: Counts, words: readonly string[], distinct: number): Shape {
  const { numbers, dates, times, texts, filled } = counts;
  if (filled === 0) return "empty";
  if (dates * 2 > filled) return "date";
  if (times * 2 > filled) return "time";
  const share = (test: RegExp) => words.filter((word) => test.test(word)).length / words.length;
  if (numbers * 10 >= filled * 6) {
    if (counts.percent * 2 > numbers) return "percent";
    if (counts.years === numbers) return "year";
    if (share(/^\d{14}$|^\d{9}$/) > 0.8) return "siret";
    if (!counts.decimals && share(/^[1-8]\d{2,7}$/) > 0.9) return "account";
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
