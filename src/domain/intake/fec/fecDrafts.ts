import { type Cents, cents } from "../../quantities/money";
import type { Steps } from "../../steps";
import { readAccount } from "../read/identifier";
import type { DateText, FecDates } from "./fecDates";
import type { FecLine, FecOddity } from "./fecReading";
import { Parties, pieceKey } from "./parties";
import { type FecPlaces, fieldAt } from "./places";
import type { Refusals } from "./refusals";
import type { Sightings } from "./tally";
import { TextPool } from "./textPool";

/** A charge or a product while the file is still being read: its dates, and sometimes its third party, are known at the end. */
interface Draft {
  readonly row: number;
  readonly day: DateText;
  readonly account: string;
  readonly piece: string;
  /** Number of its entry, where no piece is written. */
  readonly entry: string;
  readonly label: string;
  readonly amount: Cents;
  party: string | null;
  readonly paid: DateText | null;
  readonly means: string | null;
  readonly section: string | null;
}

/** One line of the file with what was decided about it. */
export interface PostedLine {
  readonly row: number;
  readonly texts: readonly string[];
  readonly account: string;
  readonly piece: string;
  /** Number of its entry. */
  readonly entry: string;
  readonly date: string;
  /** Debit less credit. */
  readonly net: number;
}

/** Texts kept once: beyond this many different ones each line keeps its own. */
const mostTexts = 100_000;
/** Lines finished in one step. */
const linesInStep = 5000;

/** The charges and products of a file, and the third parties of their entries. */
export class FecDrafts {
  readonly #at: FecPlaces;
  readonly #refusals: Refusals;
  readonly #dates: FecDates;
  readonly #oddities: Readonly<Record<FecOddity, Sightings>>;
  readonly #parties = new Parties();
  readonly #texts = new TextPool(mostTexts);
  readonly #accounts = new Map<string, string | null>();
  readonly #drafts: Draft[] = [];
  /** First draft of the entry being read. */
  #entryStart = 0;

  constructor(
    at: FecPlaces,
    refusals: Refusals,
    dates: FecDates,
    oddities: Readonly<Record<FecOddity, Sightings>>,
  ) {
    this.#at = at;
    this.#refusals = refusals;
    this.#dates = dates;
    this.#oddities = oddities;
  }

  addParty({ texts, account, piece, entry, date }: PostedLine): void {
    const name = fieldAt(texts, this.#at.compauxlib);
    if (name === "") return;
    this.#parties.add(account, pieceKey(writtenPiece(piece), entry, date), this.#texts.keep(name));
  }

  /** The lines of an entry are all there: its charges and products get the name on its third party's line. */
  endEntry(): void {
    const drafts = this.#drafts;
    for (let at = this.#entryStart; at < drafts.length; at += 1) {
      const draft = drafts[at];
      if (draft !== undefined) draft.party ??= this.#parties.ofEntry(draft.account);
    }
    this.#parties.endEntry(drafts.length > this.#entryStart);
    this.#entryStart = drafts.length;
  }

  add(line: PostedLine): void {
    const at = this.#at;
    const { row, texts } = line;
    const account = this.#accountOf(line.account);
    if (account === null) {
      this.#refusals.add(row, at.comptenum, "unreadable-account", line.account);
      return;
    }
    const label = fieldAt(texts, at.ecriturelib);
    if (label.includes("Ã")) this.#oddities.mojibake.add(row);
    const piece = writtenPiece(line.piece);
    if (piece === "" && account.startsWith("6")) this.#oddities["no-piece"].add(row);
    const paid = fieldAt(texts, at.daterglt);
    this.#drafts.push({
      row,
      day: this.#dates.entries.of(line.date, row),
      account,
      piece: this.#texts.keep(piece),
      entry: piece === "" ? this.#texts.keep(line.entry) : "",
      label: this.#texts.keep(label),
      amount: cents(line.net),
      party: this.#textAt(texts, at.compauxlib),
      paid: paid === "" ? null : this.#dates.payments.of(paid, row),
      means: this.#textAt(texts, at.moderglt),
      section: this.#textAt(texts, at.section),
    });
  }

  #textAt(texts: readonly string[], place: number): string | null {
    const field = fieldAt(texts, place);
    return field === "" ? null : this.#texts.keep(field);
  }

  #accountOf(text: string): string | null {
    let account = this.#accounts.get(text);
    if (account === undefined) {
      const read = readAccount(text);
      account = read.ok ? read.value : null;
      this.#accounts.set(this.#texts.keep(text), account);
    }
    return account;
  }

  /** The lines in the order of the file; those without a readable date wait. */
  *lines(): Steps<FecLine[]> {
    this.endEntry();
    const lines: FecLine[] = [];
    const drafts = this.#drafts.sort((a, b) => a.row - b.row);
    for (const [at, draft] of drafts.entries()) {
      const line = this.#lineOf(draft);
      if (line !== null) lines.push(line);
      if (at % linesInStep === 0) yield;
    }
    return lines;
  }

  #lineOf(draft: Draft): FecLine | null {
    const { row, day, paid } = draft;
    const unread = day.date === null ? day : paid?.date === null ? paid : null;
    if (unread !== null) {
      const place = unread === day ? this.#at.ecrituredate : this.#at.daterglt;
      this.#refusals.add(row, place, "unreadable-date", unread.text);
      return null;
    }
    draft.party ??= this.#parties.ofPiece(
      draft.account,
      pieceKey(draft.piece, draft.entry, day.text),
    );
    return draft;
  }
}

/** « - » is no reference. */
function writtenPiece(piece: string): string {
  return /[\p{L}\p{N}]/u.test(piece) ? piece : "";
}
