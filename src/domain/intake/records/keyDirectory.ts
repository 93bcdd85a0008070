import { plainText as plainWords } from "../../ledger/names";
import type { RecordOf } from "../../schema/tables";

export type KeyBasis = RecordOf<"keys">["basis"];

const basisWords: readonly (readonly [KeyBasis, RegExp])[] = [
  ["hours", /\b(heures?|temps|hours?|time)\b/],
  ["area", /\b(surfaces?|m2|m|metres? carres?|area|locaux)\b/],
  ["fte", /\b(etpt?|equivalents? temps plein|fte)\b/],
  ["headcount", /\b(effectifs?|personnes?|headcount)\b/],
  ["budget", /\b(budgets?|charges directes|masse salariale|chiffre d affaires)\b/],
  ["fixed", /\b(quotes? parts?|fixes?|forfait|fixed|poids|parts)\b/],
];

/** What a key is computed on, from its words: « surface (m²) » is area. */
export function keyBasisOf(text: string): KeyBasis | null {
  const plain = plainWords(text.replaceAll("²", "2"));
  return basisWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The allocation keys of all sheets: `Clé surface` finds CLE-SURFACE. */
export class KeyDirectory {
  readonly #keys: {
    readonly code: string;
    readonly label: string | null;
    readonly basis: KeyBasis | null;
  }[] = [];

  add(code: string, label: string | null, basis: KeyBasis | null): void {
    if (this.#keys.every((key) => plainWords(key.code) !== plainWords(code))) {
      this.#keys.push({ code, label, basis });
    }
  }

  /** By code, by label, else the only key on the same basis; else the text itself becomes a new key's code. */
  resolve(text: string): string {
    const plain = plainWords(text);
    const bare = plain.replace(/^cle (?:de repartition )?/, "");
    const named = this.#keys.find(({ code, label }) =>
      [plainWords(code), plainWords(label ?? ""), plainWords(code).replace(/^cle /, "")].some(
        (each) => each !== "" && (each === plain || each === bare),
      ),
    );
    if (named !== undefined) return named.code;
    const basis = keyBasisOf(text);
    const same = basis === null ? [] : this.#keys.filter((key) => key.basis === basis);
    const [only] = same;
    return same.length === 1 && only !== undefined ? only.code : text;
  }
}
