/** Texts of a million lines: suppliers, pieces and labels come back; each is kept once. */
export class TextPool {
  readonly #texts = new Map<string, string>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  keep(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const own = ownCopy(text);
    if (this.#texts.size < this.#most) this.#texts.set(own, own);
    return own;
  }
}

/** JavaScript engines keep the whole chunk of the file alive for a piece cut out of it: what is kept is copied. */
export function ownCopy(text: string): string {
  return text.length < 2 ? text : [text.slice(0, 1), text.slice(1)].join("");
}
