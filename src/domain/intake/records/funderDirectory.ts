import { plainText as plainWords } from "../../ledger/names";

/** The funders of all sheets: one code for a funder's code and its names. */
export class FunderDirectory {
  readonly #byKey = new Map<string, string>();
  readonly #names = new Map<string, string>();

  get all(): readonly { readonly code: string; readonly name: string }[] {
    return [...this.#names].map(([code, name]) => ({ code, name }));
  }

  add(code: string, name: string): void {
    if (!this.#names.has(code)) this.#names.set(code, name);
    this.#byKey.set(plainWords(code), code);
    this.#byKey.set(plainWords(name), code);
  }

  find(text: string): string | null {
    return this.#byKey.get(plainWords(text)) ?? null;
  }

  /** The same, else a new funder whose code is its name. */
  resolve(text: string): string {
    const found = this.find(text);
    if (found !== null) return found;
    this.add(text, text);
    return text;
  }
}
