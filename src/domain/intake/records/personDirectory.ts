import { distance } from "fastest-levenshtein";
import { isSameName, personKey } from "../read/person";
import { plainText } from "../read/text";
import { twoPartsOf } from "../read/twoParts";

interface KnownPerson {
  readonly id: string;
  readonly name: string | null;
}

/** Who a text names: someone known, nobody known, or perhaps someone (for the user to say). */
export type PersonMatch =
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "perhaps"; readonly id: string; readonly name: string };

/** `E1 – BENALI Amina`, `BENALI Amina (E1)` */
const idThenName = /^([\p{L}\p{N}]{1,10})\s*[–—:-]\s*(\p{L}.+)$/u;
const nameThenId = /^(\p{L}.+?)\s*\(([\p{L}\p{N}]{1,10})\)$/u;

/** The people of all sheets: one employee number for a name written three ways. */
export class PersonDirectory {
  readonly #byId = new Map<string, KnownPerson>();

  get all(): readonly KnownPerson[] {
    return [...this.#byId.values()];
  }

  add(id: string, name: string | null): void {
    const known = this.#byId.get(idKey(id));
    this.#byId.set(idKey(id), { id: known?.id ?? id, name: known?.name ?? name });
  }

  find(text: string): PersonMatch {
    const byId = this.#byId.get(idKey(text));
    if (byId !== undefined) return { kind: "known", id: byId.id };
    const written = this.#writtenInFull(text);
    if (written !== null) return { kind: "known", id: written };
    const { id, name } = splitPerson(text);
    const withId = id === null ? undefined : this.#byId.get(idKey(id));
    if (withId !== undefined) return { kind: "known", id: withId.id };
    const same = this.all.filter((person) => person.name !== null && isSameName(person.name, name));
    const exact = same.filter((person) => personKey(person.name ?? "") === personKey(name));
    const [only] = exact.length > 0 ? exact : same;
    if (only !== undefined && (exact.length === 1 || same.length === 1))
      return { kind: "known", id: only.id };
    const near = only ?? this.#nearest(name);
    return near === null
      ? { kind: "unknown" }
      : { kind: "perhaps", id: near.id, name: near.name ?? near.id };
  }

  /** Both the number and the name of someone known, whatever the number looks like: `SAL-2 – MARTIN Léa`. */
  #writtenInFull(text: string): string | null {
    for (const parts of twoPartsOf(plainText(text))) {
      for (const [id, name] of [parts, [parts[1], parts[0]] as const]) {
        const person = this.#byId.get(idKey(id));
        if (person?.name != null && isSameName(person.name, name)) return person.id;
      }
    }
    return null;
  }

  /** Someone a slip of the hand away, or the only one of that surname. */
  #nearest(name: string): KnownPerson | null {
    const key = personKey(name);
    const words = key.split(" ");
    const close = this.all.filter((person) => {
      const other = personKey(person.name ?? "");
      if (other === "") return false;
      if (isSlip(key, other)) return true;
      return words.length === 1 && other.split(" ").includes(key);
    });
    const [only] = close;
    return close.length === 1 && only !== undefined ? only : null;
  }
}

/** At most two letters apart in a name long enough; « Personne 1 » and « Personne 2 » are two people. */
function isSlip(key: string, other: string): boolean {
  const figures = (text: string): string => text.replace(/\D/gu, "");
  return key.length >= 8 && figures(key) === figures(other) && distance(key, other) <= 2;
}

/** Takes an employee number off a name. */
export function splitPerson(text: string): { readonly id: string | null; readonly name: string } {
  const plain = plainText(text);
  const [, id, name] = idThenName.exec(plain) ?? [];
  // `Jean – Marie` is a name: a number has figures, or capitals only.
  if (id !== undefined && name !== undefined && /^\p{Lu}*\p{N}+$/u.test(id)) return { id, name };
  const [, words, bracketed] = nameThenId.exec(plain) ?? [];
  if (words !== undefined && bracketed !== undefined && /\p{N}/u.test(bracketed)) {
    return { id: bracketed, name: words };
  }
  return { id: null, name: plain };
}

function idKey(id: string): string {
  return plainText(id)
    .toLowerCase()
    .replace(/^0+(?=\d)/, "");
}
