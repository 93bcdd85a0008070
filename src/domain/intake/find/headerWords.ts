import { plainWords } from "./shapes";

/** A header made comparable (domain.md § 9.2): its words, and the unit it names between brackets or after a comma. */
export interface HeaderWords {
  /** Words in order, singular, abbreviations spelled out. */
  readonly text: string;
  /** Words that carry meaning, sorted, as one key: « date du versement » and « versement (date) » share it. */
  readonly key: string;
  readonly words: readonly string[];
  readonly unit: HeaderUnit | null;
}

export type HeaderUnit = "kEUR" | "EUR" | "hours" | "days" | "percent";

const small = new Set(
  "de du des la le les l d un une et en a au aux of the and in par pour sur the for".split(" "),
);

const spelled: Readonly<Record<string, string>> = {
  no: "num",
  nr: "num",
  num: "num",
  numero: "num",
  number: "num",
  ndeg: "num",
  mt: "montant",
  mnt: "montant",
  mtt: "montant",
  ref: "reference",
  dt: "date",
  lib: "libelle",
  cpte: "compte",
  cpt: "compte",
  jnl: "journal",
  pce: "piece",
  fact: "facture",
  subv: "subvention",
  prev: "previsionnel",
  nbr: "nb",
  nbre: "nb",
  nombre: "nb",
  hrs: "heure",
  hr: "heure",
  heur: "heure",
  // The noun, apart from « dépensé » once accents are gone.
  depenses: "depenses",
};

/** Normalises one header text. Cheap: callers cache it by text. */
export function headerWords(text: string): HeaderWords {
  const unit = unitIn(text);
  const numbered = text
    .replace(/\bn\s*[°º∞]\s*/gi, "num ")
    .replace(/\bn\./gi, "num ")
    .replace(/^n\s+(?=\p{L}{3})/iu, "num ");
  // « CompteNum », « EcritureLib »: exports glue their words.
  const unglued = numbered.replace(/([a-zà-ÿ])([A-Z])/g, "$1 $2");
  const bare = unglued.replace(/\((?!s\))[^)]*\)|\[[^\]]*\]/g, " ").replace(/\(s\)/g, "");
  const kept = plainWords(bare) === "" ? unglued : bare;
  const words = plainWords(kept)
    .replace(/\//g, " ")
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => spelled[word] ?? singular(word));
  const meaningful = words.filter((word) => !small.has(word));
  const key = [...(meaningful.length > 0 ? meaningful : words)].sort().join(" ");
  return { text: words.join(" "), key, words: meaningful.length > 0 ? meaningful : words, unit };
}

function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith("aux")) return `${word.slice(0, -3)}al`;
  return /[^su]s$|[^u]us$|[ao]ux$/.test(word) && !/(frais|temps|mois|avis|acces|proces)$/.test(word)
    ? word.slice(0, -1)
    : word;
}

/** Unit a header names: `(k€)`, `(h)`, `en heures`, `Montant €`, `%`. */
export function unitIn(text: string): HeaderUnit | null {
  if (/k\s?€|k\s?eur|milliers d.?euros|en milliers/i.test(text)) return "kEUR";
  if (text.includes("%")) return "percent";
  if (/€|\beur\b|\beuros?\b/i.test(text)) return "EUR";
  if (/\(\s*(h|heures?|hrs?|hours?)\s*\)|\ben heures\b/i.test(text)) return "hours";
  if (/\(\s*(j|jours?|days?)\s*\)|\ben jours\b/i.test(text)) return "days";
  return null;
}
