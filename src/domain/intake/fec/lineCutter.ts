import type { FecOddity } from "./fecReading";
import { type FecLayout, fecName } from "./layout";
import type { FecPlaces } from "./places";
import { splitLine, withLabelJoined } from "./splitLine";
import type { Sightings } from "./tally";

const amountSigns = /^[-+\d.,\s]*$/;

/** What becomes of each line. */
interface LineSink {
  readonly line: (row: number, fields: readonly string[]) => void;
  /** A line with too few fields to be read. */
  readonly cut: (row: number, text: string) => void;
}

/**
 * Pieces of text → lines of fields. A stray carriage return inside a label becomes a space; a line that a line feed broke in
 * two is put together again; a delimiter inside the label goes back into it.
 */
export class LineCutter {
  /** Lines seen so far. */
  rows = 0;
  #rest = "";
  #short: { readonly row: number; readonly text: string } | null = null;
  readonly #layout: FecLayout;
  readonly #label: number;
  readonly #amounts: readonly number[];
  /** Number of fields of a whole line, and of the shortest one whose missing fields may be empty. */
  readonly #width: number;
  readonly #enough: number;
  readonly #oddities: Readonly<Record<FecOddity, Sightings>>;
  readonly #sink: LineSink;

  constructor(
    layout: FecLayout,
    at: FecPlaces,
    oddities: Readonly<Record<FecOddity, Sightings>>,
    sink: LineSink,
  ) {
    this.#layout = layout;
    this.#oddities = oddities;
    this.#sink = sink;
    this.#width = layout.headers.length;
    this.#label = at.ecriturelib;
    this.#amounts = [at.debit, at.credit, at.montant].filter((place) => place >= 0);
    // The field after the last one that is needed proves that this one is whole.
    this.#enough = Math.min(this.#width, Math.max(at.credit, at.debit, at.montant, at.sens) + 2);
  }

  push(text: string): void {
    const { lineEnd } = this.#layout;
    let from = 0;
    for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, from)) {
      const line = text.slice(from, at);
      this.#line(this.#rest === "" ? line : this.#rest + line);
      this.#rest = "";
      from = at + 1;
    }
    this.#rest += text.slice(from);
  }

  finish(): void {
    if (this.#rest !== "") this.#line(this.#rest);
    this.#rest = "";
    this.#giveUp();
  }

  #line(written: string): void {
    this.rows += 1;
    const line = written.includes("\r") ? written.replace(/\r+$/, "").replace(/\r/g, " ") : written;
    if (this.rows === 1 && this.#layout.hasHeader) return;
    const fields = splitLine(line, this.#layout);
    if (this.#isWhole(fields)) {
      this.#giveUp();
      this.#whole(this.rows, fields);
    } else if (line.trim() !== "") this.#partOf(line, fields);
  }

  #isWhole(fields: readonly string[]): boolean {
    const { length } = fields;
    return length >= this.#enough && length <= this.#width;
  }

  #whole(row: number, fields: readonly string[]): void {
    if (row > 1 && fecName(fields[0] ?? "") === "journalcode") {
      this.#oddities["second-header"].add(row);
      return;
    }
    this.#sink.line(row, fields);
  }

  /** Too many fields: the label holds the delimiter. Too few: one part of a line, perhaps. */
  #partOf(line: string, fields: readonly string[]): void {
    if (fields.length > this.#width) {
      this.#giveUp();
      this.#tooMany(fields);
      return;
    }
    const before = this.#short;
    if (before === null) {
      this.#short = { row: this.rows, text: line };
      return;
    }
    const text = `${before.text} ${line}`;
    const joined = splitLine(text, this.#layout);
    if (this.#isWhole(joined)) {
      this.#short = null;
      this.#oddities["broken-line"].add(before.row);
      this.#whole(before.row, joined);
    } else if (joined.length < this.#width) this.#short = { row: before.row, text };
    else {
      this.#giveUp();
      this.#short = { row: this.rows, text: line };
    }
  }

  /** Delimiters after the last field, or inside the label: the amounts stand at their places, or they do not. */
  #tooMany(fields: readonly string[]): void {
    const isTrailing = fields.slice(this.#width).every((field) => field.trim() === "");
    const amounts = this.#amounts.map((place) => fields[place] ?? "");
    if (isTrailing && amounts.every((field) => amountSigns.test(field))) {
      this.#whole(this.rows, fields);
      return;
    }
    this.#oddities["delimiter-inside"].add(this.rows);
    const { delimiter } = this.#layout;
    const kept = isTrailing ? fields.slice(0, this.#width + 1) : fields;
    this.#whole(this.rows, withLabelJoined(kept, this.#label, this.#width, delimiter));
  }

  #giveUp(): void {
    if (this.#short !== null) this.#sink.cut(this.#short.row, this.#short.text);
    this.#short = null;
  }
}
