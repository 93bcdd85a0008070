import { ownCopy } from "./textPool";

/** Supplier of a charge, debtor of a product; null while none is named, empty when several are. */
interface Names {
  supplier: string | null;
  other: string | null;
}

function addName(names: Names, account: string, name: string): void {
  const side = account.startsWith("40") ? "supplier" : "other";
  const known = names[side];
  names[side] = known === null || known === name ? name : "";
}

function nameFor(account: string, names: Names | undefined): string | null {
  const name = account.startsWith("6") ? names?.supplier : names?.other;
  return name === undefined || name === "" ? null : name;
}

/**
 * Who a charge was paid to, or a product comes from, stands on the third party's line of the same entry (accounts 40, and the
 * other third parties), or of the same piece and day where the lines of an entry do not follow each other. Two names tell
 * nothing.
 */
export class Parties {
  #entry: Names = { supplier: null, other: null };
  #key = "";
  readonly #byPiece = new Map<string, Names>();

  add(account: string, key: string, name: string): void {
    addName(this.#entry, account, name);
    this.#key = key;
  }

  ofEntry(account: string): string | null {
    return nameFor(account, this.#entry);
  }

  ofPiece(account: string, key: string): string | null {
    return nameFor(account, this.#byPiece.get(key));
  }

  /** @param told whether the entry has charges or products of its own, which then need no more */
  endEntry(told: boolean): void {
    const { supplier, other } = this.#entry;
    if (supplier === null && other === null) return;
    if (!told) this.#remember(supplier, other);
    this.#entry = { supplier: null, other: null };
  }

  #remember(supplier: string | null, other: string | null): void {
    const known = this.#byPiece.get(this.#key);
    if (known === undefined) {
      this.#byPiece.set(ownCopy(this.#key), { supplier, other });
      return;
    }
    if (supplier !== null) addName(known, "40", supplier);
    if (other !== null) addName(known, "41", other);
  }
}

/** Lines of one piece and day; of one entry and day where no piece is written. */
export function pieceKey(piece: string, entry: string, date: string): string {
  return piece === "" ? `#${entry}|${date}` : `${piece}|${date}`;
}
