import { wordsOf } from "./text";

const titles = new Set(["m", "mr", "mme", "mlle", "monsieur", "madame", "ms", "mrs", "dr"]);

/** A name's words in alphabetical order, without titles: one key for « BENALI Amina » and « Amina Benali ». */
export function personKey(name: string): string {
  return nameWords(name).sort().join(" ");
}

function nameWords(name: string): string[] {
  const words = wordsOf(name);
  const kept = words.filter((word) => !titles.has(word));
  // « M. » before a surname is a title; alone with one word it may be an initial, and then stays unknown.
  return kept.length > 0 ? kept : words;
}

/**
 * Two writings of one name for certain: the same words in any order, or one shortened to initials
 * (`A. BENALI`, `BENALI A`). Everything nearer than that is for the user to say.
 */
export function isSameName(first: string, second: string): boolean {
  if (personKey(first) === personKey(second)) return true;
  return (
    shortens(nameWords(first), nameWords(second)) || shortens(nameWords(second), nameWords(first))
  );
}

/** Every word of `short` is a word of `long` or the initial of a word not used yet, with at least one whole word. */
function shortens(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== long.length || short.length < 2) return false;
  const left = [...long];
  let whole = 0;
  for (const word of [...short].sort((a, b) => b.length - a.length)) {
    const at = left.findIndex(
      (other) => other === word || (word.length === 1 && other.startsWith(word)),
    );
    if (at < 0) return false;
    if (left[at] === word && word.length > 1) whole += 1;
    left.splice(at, 1);
  }
  return whole > 0;
}
