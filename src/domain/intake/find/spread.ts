import type { Orientation, Spread } from "../reading";
import type { ColumnProfile } from "./columnProfile";
import type { RoughTable } from "./roughTable";
import { matchHeader } from "./matchHeader";
import { looksLikeQuarter, monthIn, plainWords } from "./shapes";
import { type View, kinds } from "./view";

/** Columns that spread one measure, before its fields are known. */
export interface Spreading {
  readonly orientation: Orientation;
  readonly columns: readonly number[];
  readonly headerRow: number;
  readonly kind: Spread["kind"];
}

/** Finds day columns, month columns, or columns that name payers, projects or tasks; null for a long table. */
export function spreading(
  view: View,
  table: RoughTable,
  profiles: readonly ColumnProfile[],
  totals: readonly number[],
): Spreading | null {
  const free = profiles.filter((profile) => !totals.includes(profile.column));
  return days(view, table) ?? months(view, table, free) ?? codes(table, free);
}

function days(view: View, table: RoughTable): Spreading | null {
  for (const row of [...table.headerRows].reverse()) {
    const numbers: number[] = [];
    const dates: number[] = [];
    for (let column = table.box.left; column <= table.box.right; column++) {
      const kind = view.kind(row, column);
      const value = view.number(row, column);
      if (kind === kinds.date) dates.push(column);
      else if (kind === kinds.number && Number.isInteger(value) && value >= 1 && value <= 31) {
        numbers.push(column);
      } else if (kind === kinds.text && isDayText(view.text(row, column))) dates.push(column);
    }
    const columns = [...numbers, ...dates].sort((a, b) => a - b);
    const first = numbers[0] === undefined ? null : view.number(row, numbers[0]);
    if (dates.length >= 5 || (numbers.length >= 7 && first !== null)) {
      return { orientation: "wide-days", columns, headerRow: row, kind: "day" };
    }
  }
  return null;
}

/** « 12-mars », « Lun 3 », « J14 », « 3/3 ». */
function isDayText(text: string): boolean {
  const plain = plainWords(text);
  if (
    /^(lun|mar|mer|jeu|ven|sam|dim|l|m|j|v|s|d|mon|tue|wed|thu|fri|sat|sun)[a-z]* \d{1,2}$/.test(
      plain,
    )
  )
    return true;
  return (
    /^\d{1,2}[ /]\d{1,2}$/.test(plain) ||
    (/^\d{1,2} [a-z]{3,9}$/.test(plain) && monthIn(plain) !== null)
  );
}

function months(
  view: View,
  table: RoughTable,
  profiles: readonly ColumnProfile[],
): Spreading | null {
  for (const row of [...table.headerRows].reverse()) {
    const columns = profiles
      .map((profile) => profile.column)
      .filter((column) => isMonthCell(view, row, column));
    if (columns.length >= 3) {
      return { orientation: "wide-months", columns, headerRow: row, kind: "month" };
    }
  }
  return null;
}

function isMonthCell(view: View, row: number, column: number): boolean {
  const kind = view.kind(row, column);
  if (kind === kinds.date) return true;
  const text = view.text(row, column);
  if (text === "" || text.length > 24) return false;
  return (
    (monthIn(text) !== null && plainWords(text).split(" ").length <= 3) || looksLikeQuarter(text)
  );
}

/** At least three columns of figures side by side whose headers are no field of ours: they name something. */
function codes(table: RoughTable, profiles: readonly ColumnProfile[]): Spreading | null {
  const headerRow = table.headerRows[table.headerRows.length - 1];
  if (headerRow === undefined) return null;
  const figures = profiles.filter(isFigures);
  const named = figures.filter((profile) => {
    const best = matchHeader(profile.titles[profile.titles.length - 1] ?? "")[0];
    return (
      profile.titles.length > 0 && (best === undefined || best.score < 0.75 || isName(profile))
    );
  });
  if (named.length < 3 || named.length * 10 < figures.length * 6) return null;
  const others = profiles.filter((profile) => !named.includes(profile) && profile.filled > 0);
  if (others.length > 4) return null;
  const left = Math.min(...named.map((profile) => profile.column));
  const right = Math.max(...named.map((profile) => profile.column));
  const between = profiles.filter(
    (profile) =>
      profile.column >= left &&
      profile.column <= right &&
      (named.includes(profile) || isFigures(profile) || profile.filled === 0),
  );
  return {
    orientation: "matrix",
    columns: between.map((profile) => profile.column),
    headerRow,
    kind: "code",
  };
}

function isFigures(profile: ColumnProfile): boolean {
  const figures = profile.numbers + profile.times;
  return (
    figures > 0 &&
    figures * 10 >= profile.filled * 7 &&
    profile.shape !== "year" &&
    profile.shape !== "percent"
  );
}

/** The header is a name by itself: a project's code, a funder everyone knows. */
function isName({ titles }: ColumnProfile): boolean {
  const last = titles[titles.length - 1] ?? "";
  return isProjectCode(last) || isFunderName(last);
}

export function isProjectCode(text: string): boolean {
  return (
    /^(P|PR|PROJET|AXE|WP|A)[ -]?\d{1,3}\b/i.test(text.trim()) || /^[A-Z]{2,5}$/.test(text.trim())
  );
}

const funderWords =
  /\b(etat|ddets|dreets|drac|caf|ville|commune|mairie|departement|conseil departemental|region|conseil regional|fse|feder|europe|metropole|agglomeration|epci|fondation|mecenat|fonds propres|ressources propres|autofinancement|cotisations?|ars|fonjep|cpam|msa|agence|ministere|politique de la ville|prefecture|subventions?|dons?|non finance)\b/;

export function isFunderName(text: string): boolean {
  return funderWords.test(plainWords(text));
}
