import { distance } from "fastest-levenshtein";
import { fields } from "../../schema/fields";
import { type HeaderWords, headerWords } from "./headerWords";

/** A field that a header may mean, 0-1: 1 is a synonym word for word. */
export interface Match {
  readonly field: string;
  readonly score: number;
}

interface Synonym extends HeaderWords {
  readonly field: string;
}

const ignored = new Set(["totals.row", "amount.unit", "meta.sheet"]);

const synonyms: readonly Synonym[] = fields
  .filter((field) => !ignored.has(field.id))
  .flatMap((field) =>
    field.synonyms.map((synonym) => ({ ...headerWords(synonym), field: field.id })),
  );

function grouped(keyOf: (synonym: Synonym) => string): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const synonym of synonyms) {
    const key = keyOf(synonym);
    groups.set(key, (groups.get(key) ?? new Set()).add(synonym.field));
  }
  return groups;
}

const byText = grouped((synonym) => synonym.text);
const byKey = grouped((synonym) => synonym.key);
const known = new Map<string, readonly Match[]>();
/** Headers repeat from sheet to sheet; the memory stays small all the same. */
const memory = 5000;

/** Fields a header may mean, best first: exact synonym, same words, near spelling, synonym inside a longer header. */
export function matchHeader(header: string): readonly Match[] {
  const cached = known.get(header);
  if (cached) return cached;
  const found = matchWords(headerWords(header));
  if (known.size >= memory) known.clear();
  known.set(header, found);
  return found;
}

function matchWords(words: HeaderWords): readonly Match[] {
  if (words.text === "" || words.text.length > 120) return [];
  const best = new Map<string, number>();
  const add = (field: string, score: number) => {
    if (score > (best.get(field) ?? 0)) best.set(field, score);
  };
  for (const field of byText.get(words.text) ?? []) add(field, 1);
  for (const field of byKey.get(words.key) ?? []) add(field, 0.95);
  if (best.size === 0) {
    for (const synonym of synonyms) {
      const near = nearness(words, synonym);
      if (near > 0) add(synonym.field, near);
    }
  }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}

function nearness(words: HeaderWords, synonym: Synonym): number {
  const spelling = spellingNearness(words.text, synonym.text);
  if (spelling > 0) return spelling;
  const inside = synonym.words.every((word) => words.words.includes(word));
  const around =
    !inside && words.words.length > 1 && words.words.every((word) => synonym.words.includes(word));
  if (!inside && !around) return 0;
  const ours = synonym.words.join("").length;
  const theirs = words.words.join("").length;
  if (around) return theirs * 10 >= ours * 6 ? 0.5 + (0.3 * theirs) / ours : 0;
  if (ours < 4 || isComplement(words, synonym)) return 0;
  const leads = words.words[0] === synonym.words[0] ? 0.05 : 0;
  return 0.5 + (0.3 * ours) / Math.max(ours, theirs) + leads;
}

const linking = /\b(du|de|des|d|of|par|pour|by|for|et|and)$/;

/** « Financement total du projet » is about a financing: « projet » only completes it. */
function isComplement(words: HeaderWords, synonym: Synonym): boolean {
  const at = ` ${words.text} `.indexOf(` ${synonym.words[0] ?? ""} `);
  return at > 0 && linking.test(words.text.slice(0, at).trim());
}

/** Edit distance of at most 2 on six letters or more (domain.md § 9.2). */
function spellingNearness(text: string, synonym: string): number {
  if (synonym.length < 6 || Math.abs(text.length - synonym.length) > 2) return 0;
  const edits = distance(text, synonym);
  return edits <= 2 && edits / synonym.length <= 0.25 ? 0.9 - 0.05 * edits : 0;
}
