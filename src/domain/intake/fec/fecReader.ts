import type { PlainDate } from "../../quantities/plainDate";
import type { Steps } from "../../steps";
import { type AmountPair, AmountPairs } from "./amountPairs";
import { EntryBalance } from "./entryBalance";
import { DateBook, type FecDates } from "./fecDates";
import { FecDrafts } from "./fecDrafts";
import type { FecReading } from "./fecReading";
import type { FecLayout } from "./layout";
import { LineCutter } from "./lineCutter";
import { type Movement, movementOfJournal, movementOfLabel } from "./movement";
import { type FecPlaces, fieldAt, placesOf } from "./places";
import { Refusals } from "./refusals";
import { Sightings, Tally, sums, tallyOf } from "./tally";

/**
 * Reads a FEC piece by piece (domain.md § 5.1): memory grows with its charges and products only, and time with its lines.
 * All other lines are counted and added up, so that the whole file can be held against what was kept.
 */
export class FecReader {
  readonly #layout: FecLayout;
  readonly #at: FecPlaces;
  readonly #cutter: LineCutter;
  readonly #refusals: Refusals;
  readonly #amounts: AmountPairs;
  readonly #dates: FecDates;
  readonly #closing: PlainDate | null;
  readonly #drafts: FecDrafts;
  readonly #balance = new EntryBalance();
  readonly #movements = new Map<string, Movement>();
  /** Lines whose amounts wait until the file has shown its decimal mark. */
  readonly #doubtful: { readonly row: number; readonly texts: readonly string[] }[] = [];
  readonly #total = new Tally();
  readonly #openings = new Tally();
  readonly #closings = new Tally();
  readonly #classes = new Map<string, Tally>();
  readonly #journals = new Map<string, Tally>();
  readonly #oddities = {
    draft: new Sightings(),
    negative: new Sightings(),
    "no-piece": new Sightings(),
    "broken-line": new Sightings(),
    "delimiter-inside": new Sightings(),
    "out-of-year": new Sightings(),
    "second-header": new Sightings(),
    mojibake: new Sightings(),
  };

  /**
   * @param sheet name under which cells are told
   * @param closing last day of the year, where the file's name says it
   */
  constructor(sheet: string, layout: FecLayout, closing: PlainDate | null = null) {
    this.#layout = layout;
    this.#at = placesOf(layout);
    this.#refusals = new Refusals(sheet, layout);
    this.#amounts = new AmountPairs(this.#at, this.#refusals);
    this.#dates = { entries: new DateBook(), payments: new DateBook() };
    this.#closing = closing;
    this.#drafts = new FecDrafts(this.#at, this.#refusals, this.#dates, this.#oddities);
    this.#cutter = new LineCutter(layout, this.#at, this.#oddities, {
      line: (row, texts) => {
        const pair = this.#amounts.read(texts, row);
        if (pair === "doubtful") this.#doubtful.push({ row, texts });
        else if (pair !== null) this.#post(row, texts, pair);
      },
      cut: (row, text) => {
        this.#refusals.add(row, 0, "cut-line", text.slice(0, 80));
      },
    });
  }

  /** The next piece of the file, cut anywhere. */
  push(text: string): void {
    this.#cutter.push(text);
  }

  /** A line with its amounts: counted, and kept when it is a charge or a product of the year. */
  #post(row: number, texts: readonly string[], { debit, credit }: AmountPair): void {
    const at = this.#at;
    const journal = fieldAt(texts, at.journalcode);
    const date = fieldAt(texts, at.ecrituredate);
    const piece = fieldAt(texts, at.pieceref);
    const number = fieldAt(texts, at.ecriturenum);
    // Some programs number nothing: the constant « 0 ».
    const isNumbered = number !== "" && number !== "0";
    const entry = isNumbered ? number : piece;
    const key = { journal, number: entry, date };
    this.#total.add(debit, credit);
    tallyOf(this.#journals, journal).add(debit, credit);
    if (this.#balance.begins(key)) this.#drafts.endEntry();
    this.#balance.add(key, { net: debit - credit, row, isNumbered });
    if (debit < 0 || credit < 0) this.#oddities.negative.add(row);
    if (at.validdate >= 0 && fieldAt(texts, at.validdate) === "") this.#oddities.draft.add(row);
    const movement = this.#movementOf(journal, texts);
    if (movement !== "year") {
      (movement === "opening" ? this.#openings : this.#closings).add(debit, credit);
      return;
    }
    const account = fieldAt(texts, at.comptenum);
    const kind = account.charAt(0);
    const line = { row, texts, account, piece, entry, date, net: debit - credit };
    if (kind === "6" || kind === "7") this.#drafts.add(line);
    else if (kind >= "1" && kind <= "9") {
      tallyOf(this.#classes, kind).add(debit, credit);
      if (kind === "4") this.#drafts.addParty(line);
    } else this.#refusals.add(row, at.comptenum, "unreadable-account", account);
  }

  #movementOf(journal: string, texts: readonly string[]): Movement {
    let movement = this.#movements.get(journal);
    if (movement === undefined) {
      movement = movementOfJournal(journal, fieldAt(texts, this.#at.journallib));
      this.#movements.set(journal, movement);
    }
    return movement === "year" ? movementOfLabel(fieldAt(texts, this.#at.ecriturelib)) : movement;
  }

  /** Call once, after the last piece. */
  *finish(): Steps<FecReading> {
    this.#cutter.finish();
    this.#amounts.settle();
    for (const { row, texts } of this.#doubtful) {
      const pair = this.#amounts.read(texts, row);
      if (pair !== null && pair !== "doubtful") this.#post(row, texts, pair);
    }
    const { entries, payments } = this.#dates;
    payments.settle();
    entries.settle();
    if (this.#closing !== null) entries.noteOutside(this.#closing, this.#oddities["out-of-year"]);
    return {
      layout: this.#layout,
      sectionPlace: this.#at.section,
      rows: this.#cutter.rows,
      lines: yield* this.#drafts.lines(),
      total: this.#total.sum,
      openings: this.#openings.sum,
      closings: this.#closings.sum,
      otherClasses: sums(this.#classes),
      journals: sums(this.#journals),
      unbalanced: this.#balance.finish(),
      rejected: this.#refusals.rejected,
      questions: this.#refusals.questions,
      years: entries.years,
      period: entries.period,
      oddities: this.#oddities,
    };
  }
}
