import type { TableId } from "../../schema/tables";
import { sideOfText } from "../read/side";
import { type Vocabulary, fieldIn, knownTable, noVocabulary, wordOf } from "../vocabulary";
import { saysAccountBalance, saysActuals } from "./titleSays";
import type { ColumnProfile } from "./columnProfile";
import { isAmountField, suits } from "./fieldShapes";
import { type Match, matchHeader } from "./matchHeader";
import { spreadScore } from "./spreadScore";
import type { Spreading } from "./spreading";
import { type TargetProfile, targetProfiles } from "./targets";
import { plainWords } from "./shapes";

/** What a table is, and what its columns are. */
export interface Meaning {
  readonly target: TableId | null;
  /** Sheet column → field, null when it means nothing to us. */
  readonly columns: ReadonlyMap<number, string | null>;
  /** 0-1. */
  readonly confidence: number;
  /** The user said so: a table of a shape they know. */
  readonly known: boolean;
}

/** What stands around the columns. */
export interface Surroundings {
  /** Sheet name and the words above the table. */
  readonly titles: readonly string[];
  /** Words of section headings and totals. */
  readonly sections: readonly string[];
  /** Columns that add up others. */
  readonly totals: readonly number[];
  readonly vocabulary: Vocabulary;
  /** What the user says of single columns. */
  readonly said: ReadonlyMap<number, string | null>;
  /** The table that the user says it is; null: to leave aside. */
  readonly target: TableId | null | undefined;
}

interface Candidate extends Match {
  readonly profile: ColumnProfile;
}

/** Below this a header is only a hint. */
const believable = 0.55;

/** Chooses the target table and the field of each column together: a header like « Montant » depends on its table. */
export function meaningOf(
  profiles: readonly ColumnProfile[],
  spread: Spreading | null,
  { titles, sections, totals, vocabulary, said, target: saidTarget }: Surroundings,
): Meaning {
  const known = saidTarget === undefined ? saidOf(profiles, vocabulary) : null;
  if (known !== null) return known;
  const spreadColumns = new Set(spread?.columns ?? []);
  const own = profiles.filter(
    (profile) => !spreadColumns.has(profile.column) && !totals.includes(profile.column),
  );
  const candidates = own.map(
    (profile) => candidatesSaid(profile, said) ?? candidatesOf(profile, vocabulary),
  );
  if (saidTarget !== undefined) {
    const target = targetProfiles.find(({ id }) => id === saidTarget) ?? null;
    const columns = assign(target, own, candidates);
    return { target: saidTarget, columns, confidence: 0.99, known: saidTarget === null };
  }
  const scores = targetProfiles
    .map((target) => ({
      target,
      score:
        targetScore(target, candidates, profiles, spread, titles) +
        (target.id === "budget" ? sidesScore(profiles, sections) : 0) +
        (target.id === "expenses" ? balanceScore(profiles, titles) : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const best = scores[0];
  if (!best || best.score < 1) {
    return { target: null, columns: assign(null, own, candidates), confidence: 0.2, known: false };
  }
  const margin = best.score - (scores[1]?.score ?? 0);
  const columns = assign(best.target, own, candidates);
  const measured = [...columns.values()].some(
    (field) => field === "budget.planned" || field === "budget.actual",
  );
  const isActual = best.target.id === "budget" && !measured && saysActuals(titles);
  return {
    target: best.target.id,
    columns,
    confidence: isActual ? doubtful : confidence(best.score, margin),
    known: false,
  };
}

/** Low enough to be asked about. */
const doubtful = 0.5;

/** The one field that the user gave this column, before any other; none for nothing; null when they said nothing. */
function candidatesSaid(
  profile: ColumnProfile,
  said: ReadonlyMap<number, string | null>,
): Candidate[] | null {
  const field = said.get(profile.column);
  if (field === undefined) return null;
  return field === null ? [] : [{ field, score: 1.5, profile }];
}

/** A table whose headers the user already told about. */
function saidOf(profiles: readonly ColumnProfile[], vocabulary: Vocabulary): Meaning | null {
  const table = knownTable(
    vocabulary,
    profiles.map(({ header }) => header),
  );
  if (table === null) return null;
  const columns = profiles.map(({ column, header }) => [column, fieldIn(table, header)] as const);
  return { target: table.target, columns: new Map(columns), confidence: 0.99, known: true };
}

function confidence(score: number, margin: number): number {
  const enough = Math.min(1, score / 7);
  const clear = Math.min(1, margin / 2);
  return Math.round(100 * Math.min(0.99, 0.35 + 0.35 * enough + 0.3 * clear)) / 100;
}

/** Fields a column may be, by its last title, then by all its titles, weighed by its values. */
export function candidatesOf(
  profile: ColumnProfile,
  vocabulary: Vocabulary = noVocabulary,
): Candidate[] {
  const word = wordOf(vocabulary, profile.header);
  if (word !== undefined) return word === null ? [] : [{ field: word, score: 1, profile }];
  const best = new Map<string, number>();
  const { titles, header } = profile;
  const tries: readonly (readonly [string, number])[] = [
    [titles[titles.length - 1] ?? "", 1],
    [header, 0.97],
    ...titles.slice(0, -1).map((title) => [title, 0.6] as const),
    ...languagesOf(titles[titles.length - 1] ?? "").map((part) => [part, 0.95] as const),
  ];
  for (const [text, weight] of tries) {
    for (const { field, score } of matchHeader(text)) {
      const value = isUnitPrice(text, field) ? 0 : score * weight * suits(profile, field);
      if (value > (best.get(field) ?? 0)) best.set(field, value);
    }
  }
  return [...best]
    .map(([field, score]) => ({ field, score, profile }))
    .sort((a, b) => b.score - a.score);
}

/** « Prix unitaire » is no amount. */
function isUnitPrice(title: string, field: string): boolean {
  return (
    isAmountField(field) && /\bunit(aires?|ario|s? price|s? cost)?\b|\bpu\b/.test(plainWords(title))
  );
}

/** « Bénéficiaire / Begunstigde », « Intitulé du projet – operation name »: one header in two languages. */
function languagesOf(title: string): string[] {
  const parts = title.split(/\s*\n\s*|\s+[-–—]\s+|\s*\/\s+|\s+\/\s*/).map((part) => part.trim());
  return parts.length > 1 && title.length > 24 ? parts.filter((part) => part.length > 3) : [];
}

function targetScore(
  target: TargetProfile,
  candidates: readonly (readonly Candidate[])[],
  profiles: readonly ColumnProfile[],
  spread: Spreading | null,
  titles: readonly string[],
): number {
  const seen = new Map<string, number>();
  for (const list of candidates) {
    let field = "";
    let value = 0;
    for (const candidate of list) {
      const worth = (target.fields[candidate.field] ?? 0) * candidate.score;
      if (candidate.score >= believable && worth > value) {
        value = worth;
        field = candidate.field;
      }
    }
    if (value > (seen.get(field) ?? 0)) seen.set(field, value);
  }
  let score = [...seen.values()].reduce((sum, value) => sum + value, 0);
  const words = titles.filter((title) => target.words.test(plainWords(title))).length;
  // A word of a title alone, with no column to bear it out, proves little.
  const bornOut = seen.size > 0 || target.id === "budget" || spread !== null;
  score += words > 0 ? (bornOut ? 1.5 + 0.5 * Math.min(2, words - 1) : 0.5) : 0;
  if (target.id === "budget" && hasLabelsAndAmounts(profiles)) score += 1;
  // Names and numbers of organisations without any amount: a directory.
  if (target.id === "agreements" && !profiles.some(isMoneyColumn)) score -= 1.5;
  return score + spreadScore(target, profiles, spread, titles);
}

/** Sections or totals of charges and of products: a budget, or its statement. */
function sidesScore(profiles: readonly ColumnProfile[], sections: readonly string[]): number {
  if (profiles.some((profile) => profile.shape === "date")) return 0;
  const sides = new Set(sections.map(sideOfText).filter((side) => side !== null));
  return sides.size === 2 ? 2 : sides.size;
}

/** Accounts under the title of a balance: what was booked, in whatever columns. */
function balanceScore(profiles: readonly ColumnProfile[], titles: readonly string[]): number {
  const hasAccounts = profiles.some(({ shape }) => shape === "account");
  const hasDates = profiles.some(({ shape }) => shape === "date");
  return hasAccounts && !hasDates && saysAccountBalance(titles) ? 6 : 0;
}

/** Words, then figures, and no date: what most tables of a budget look like. */
function hasLabelsAndAmounts(profiles: readonly ColumnProfile[]): boolean {
  const words = profiles.filter(
    (profile) => profile.texts * 2 > profile.filled && profile.texts > 0,
  );
  const figures = profiles.filter((profile) =>
    ["amount", "hours", "account", "year"].includes(profile.shape),
  );
  const dates = profiles.filter((profile) => profile.shape === "date");
  return words.length > 0 && figures.length > 0 && dates.length === 0;
}

/** Best field of each column, those of the target first; a field of money goes to one column only. */
function assign(
  target: TargetProfile | null,
  profiles: readonly ColumnProfile[],
  candidates: readonly (readonly Candidate[])[],
): Map<number, string | null> {
  const columns = new Map<number, string | null>(profiles.map((p) => [p.column, null]));
  const ranked = candidates
    .flat()
    .map((candidate) => ({
      ...candidate,
      rank: candidate.score + preference(target, candidate.field),
    }))
    .filter(
      ({ score, field }) =>
        field !== "time.total" && score >= (target === null || field in target.fields ? 0.5 : 0.85),
    )
    .sort((a, b) => (b.rank === a.rank ? a.profile.column - b.profile.column : b.rank - a.rank));
  const taken = new Set<string>();
  for (const { field, profile } of ranked) {
    if (columns.get(profile.column) !== null || taken.has(field)) continue;
    columns.set(profile.column, field);
    taken.add(field);
  }
  // What is left may share a field of words (two references of a piece), never one of money.
  for (const { field, profile } of ranked) {
    if (columns.get(profile.column) === null && !isMoneyColumn(profile))
      columns.set(profile.column, field);
  }
  return columns;
}

function isMoneyColumn(profile: ColumnProfile): boolean {
  return profile.shape === "amount" || profile.shape === "hours" || profile.shape === "time";
}

function preference(target: TargetProfile | null, field: string): number {
  if (!target) return 0;
  const weight = target.fields[field];
  return weight === undefined ? 0 : 0.35 + 0.03 * weight;
}
