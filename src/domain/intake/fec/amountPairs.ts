import type { DecimalMark } from "../read/decimal";
import { senseOf } from "../read/sense";
import { plainText } from "../read/text";
import { plainCents, readFecAmount } from "./fecAmount";
import { type FecPlaces, fieldAt } from "./places";
import type { Refusals } from "./refusals";

/** Debit and credit of one line, in cents. */
export interface AmountPair {
  readonly debit: number;
  readonly credit: number;
}

/**
 * Reads the two amounts of each line, or « Montant » on the side of « Sens ». `1.234` waits until the whole file has shown its
 * decimal mark: with a comma elsewhere it is a thousand, without proof it is a question.
 */
export class AmountPairs {
  readonly #at: FecPlaces;
  readonly #refusals: Refusals;
  readonly #marks = new Set<DecimalMark>();
  #settled: DecimalMark = null;
  #isSettled = false;

  constructor(at: FecPlaces, refusals: Refusals) {
    this.#at = at;
    this.#refusals = refusals;
  }

  /** Null when it cannot be read, which is told. */
  read(texts: readonly string[], row: number): AmountPair | "doubtful" | null {
    const { debit: debitAt, credit: creditAt, sens } = this.#at;
    if (sens >= 0) return this.#sided(texts, row);
    const debit = this.#amount(fieldAt(texts, debitAt), row, debitAt);
    const credit = this.#amount(fieldAt(texts, creditAt), row, creditAt);
    if (debit === "doubtful" || credit === "doubtful") return "doubtful";
    return debit === null || credit === null ? null : { debit, credit };
  }

  #sided(texts: readonly string[], row: number): AmountPair | "doubtful" | null {
    const { montant, sens } = this.#at;
    const amount = this.#amount(fieldAt(texts, montant), row, montant);
    if (amount === null || amount === "doubtful") return amount;
    const text = fieldAt(texts, sens);
    const side = senseOf(plainText(text));
    if (side === null && amount !== 0) {
      this.#refusals.add(row, sens, "unreadable-amount", text);
      return null;
    }
    return side === "credit" ? { debit: 0, credit: amount } : { debit: amount, credit: 0 };
  }

  #amount(text: string, row: number, at: number): number | "doubtful" | null {
    const quick = plainCents(text);
    if (quick !== null) {
      if (quick !== 0) this.#noteMark(text);
      return quick;
    }
    const read = readFecAmount(text, this.#settled);
    if (read.ok) {
      this.#noteMark(text);
      return read.value;
    }
    if (read.error.code === "too-precise") return read.error.nearest;
    if (read.error.code !== "ambiguous") {
      this.#refusals.add(row, at, "unreadable-amount", text);
      return null;
    }
    if (!this.#isSettled) return "doubtful";
    const [first, second] = read.error.readings;
    this.#refusals.ask(row, at, "ambiguous-number", { text, first, second });
    return null;
  }

  /** Two decimals show the mark. */
  #noteMark(text: string): void {
    const mark = text.charAt(text.length - 3);
    if (mark === "," || mark === ".") this.#marks.add(mark);
  }

  /** From now on the mark is that of the file, if it has but one. */
  settle(): void {
    const [only = null] = this.#marks;
    this.#settled = this.#marks.size === 1 ? only : null;
    this.#isSettled = true;
  }
}
