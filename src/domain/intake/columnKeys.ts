import { headerWords } from "./find/headerWords";

/**
 * A name for each column that the next file of the same shape will give it too: the words of its header, which of them
 * when several have the same, or its rank when it has no header.
 */
export function columnKeys(headers: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  const keys = new Map<number, string>();
  let rank = 0;
  for (const [column, header] of [...headers].sort(([a], [b]) => a - b)) {
    rank += 1;
    const words = headerWords(header).text;
    if (words === "") {
      keys.set(column, `#${rank}`);
      continue;
    }
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    keys.set(column, before === 0 ? words : `${words} #${before + 1}`);
  }
  return keys;
}
