import type { ColumnProfile } from "./columnProfile";
import { matchHeader } from "./matchHeader";
import { isFunderName, isProjectCode, personName } from "./names";
import type { RoughTable } from "./roughTable";
import { plainWords } from "./shapes";
import type { Spreading } from "./spreading";

/**
 * Columns of figures side by side that are named after payers, projects or tasks. Headers that are no field of ours are
 * not enough: the names must be known ones, or the columns add up to a total, or they hold scattered hours or euros.
 */
export function codes(
  table: RoughTable,
  profiles: readonly ColumnProfile[],
  hasTotal: boolean,
): Spreading | null {
  const headerRow = table.headerRows[table.headerRows.length - 1];
  if (headerRow === undefined) return null;
  const figures = profiles.filter(isFigures);
  const named = figures.filter(isNamed);
  if (named.length < 2 || named.length * 10 < figures.length * 6) return null;
  if (!speaksForNames(profiles, named, hasTotal)) return null;
  const columns = stretch(profiles, named);
  const others = profiles.filter((p) => !columns.includes(p.column) && p.filled > 0);
  if (others.length > Math.max(4, columns.length / 3)) return null;
  return { orientation: "matrix", columns, headerRow, kind: "code" };
}

function speaksForNames(
  profiles: readonly ColumnProfile[],
  named: readonly ColumnProfile[],
  hasTotal: boolean,
): boolean {
  const known = named.filter(isName).length;
  if (known >= 2 && known * 3 >= named.length) return true;
  // Accounts in rows, and a total of the columns: two are enough.
  if (hasTotal && profiles.some(({ shape }) => shape === "account")) return true;
  if (named.length < 3) return false;
  if (hasTotal || named.some(({ titles }) => titles.length > 1 && isPayersTitle(titles[0] ?? "")))
    return true;
  const hasDates = profiles.some((profile) => profile.shape === "date");
  if (hasDates && named.every((profile) => profile.largest <= 24)) return true;
  const rows = Math.max(...profiles.map((profile) => profile.filled));
  const filled = named.reduce((sum, profile) => sum + profile.filled, 0);
  return named.length >= 5 && filled * 2 < rows * named.length;
}

/** Columns from the first name to the last, and neighbours of the same kind that a synonym hid. */
function stretch(profiles: readonly ColumnProfile[], named: readonly ColumnProfile[]): number[] {
  const fits = (profile: ColumnProfile | undefined) =>
    profile !== undefined &&
    !isMeasure(profile) &&
    (isFigures(profile) || (profile.filled === 0 && profile.titles.length > 0));
  let first = profiles.findIndex((profile) => profile === named[0]);
  let last = profiles.findIndex((profile) => profile === named[named.length - 1]);
  while (first > 0 && fits(profiles[first - 1])) first--;
  while (last < profiles.length - 1 && fits(profiles[last + 1])) last++;
  return profiles
    .slice(first, last + 1)
    .filter((profile) => isFigures(profile) || profile.filled === 0)
    .map((profile) => profile.column);
}

function isFigures(profile: ColumnProfile): boolean {
  const figures = profile.numbers + profile.times;
  return (
    figures > 0 &&
    figures * 10 >= profile.filled * 7 &&
    profile.shape !== "year" &&
    profile.shape !== "account" &&
    (profile.distinct > 1 || profile.filled < 4 || profile.largest < 100) &&
    profile.shape !== "percent"
  );
}

/** The header says no measure of ours, or it is a name whatever else it may mean. */
function isNamed(profile: ColumnProfile): boolean {
  if (profile.titles.length === 0) return false;
  if (isName(profile)) return true;
  const best = matchHeader(lastTitle(profile))[0];
  return !isMeasure(profile) && (best === undefined || best.score < 0.75);
}

const measures =
  /\b(montants?|totals?|totaux|couts?|prix|valeurs?|valor|precio|quantites?|cantidad|nb|nombre|unit[es]*|qty|amounts?|costs?|price|budget|ytd|revised|appropriation|available|expended|encumbrances?|heures?|hours|jours|days|taux|rate|solde|balance|debit|credit|depenses?|recettes?|charges|produits|aportes?|ht|ttc|tva|annee|year)\b/;

function isMeasure(profile: ColumnProfile): boolean {
  return !isName(profile) && measures.test(plainWords(lastTitle(profile)));
}

function lastTitle({ titles }: ColumnProfile): string {
  return titles[titles.length - 1] ?? "";
}

function isPayersTitle(text: string): boolean {
  return /\b(financ\w*|payeurs?|projets?|actions?|taches?|funders?|partners?|tasks?)\b/.test(
    plainWords(text),
  );
}

/** The header is a name by itself: a project's code, a funder everyone knows. */
function isName(profile: ColumnProfile): boolean {
  const title = lastTitle(profile);
  return isProjectCode(title) || isFunderName(title) || personName(title) === "in-full";
}
