/** Two parts that a text may be written of. */
type TwoParts = readonly [first: string, second: string];

/**
 * Every way to read a text as a code beside a name, in either order: `vie-quartier – Vie de quartier`,
 * `Numérique : ateliers`, `Vie associative (hors projet)`. Which of them holds is for whoever knows the codes to say:
 * a code may have any shape, spaces and dashes too.
 */
export function twoPartsOf(text: string): TwoParts[] {
  const found: TwoParts[] = [];
  for (const { index, 0: separator } of text.matchAll(/\s+[–—-]\s+|\s*:\s+/gu)) {
    found.push([text.slice(0, index).trim(), text.slice(index + separator.length).trim()]);
  }
  const [, before, bracketed] = /^(.+?)\s*\(([^()]+)\)$/u.exec(text) ?? [];
  if (before !== undefined && bracketed !== undefined) found.push([before, bracketed.trim()]);
  return found.filter(([first, second]) => first !== "" && second !== "");
}
