import { columnLetters } from "../grid";
import type { Refusal, RefusalCode } from "./fecReading";
import type { FecLayout } from "./layout";

/** Lines that wait, each with its cell as a spreadsheet would name it, and the questions that settle many at once. */
export class Refusals {
  readonly rejected: Refusal[] = [];
  readonly questions: Refusal[] = [];
  readonly #sheet: string;
  readonly #layout: FecLayout;

  constructor(sheet: string, layout: FecLayout) {
    this.#sheet = sheet;
    this.#layout = layout;
  }

  add(
    row: number,
    place: number,
    code: RefusalCode,
    text: string,
    facts: Readonly<Record<string, string>> = {},
  ): void {
    const header = this.#layout.headers[place] ?? "";
    const cell = cellAt(row, place);
    this.rejected.push({ sheet: this.#sheet, cell, code, facts: { text, header, ...facts } });
  }

  /** The line waits too; the question is asked once a column. */
  ask(
    row: number,
    place: number,
    code: RefusalCode,
    facts: { readonly text: string; readonly first: string; readonly second: string },
  ): void {
    this.add(row, place, code, facts.text, facts);
    const header = this.#layout.headers[place] ?? "";
    const asked = this.questions.some(
      (question) => question.code === code && question.facts["header"] === header,
    );
    if (asked) return;
    const cell = cellAt(row, place);
    this.questions.push({ sheet: this.#sheet, cell, code, facts: { header, ...facts } });
  }
}

function cellAt(row: number, place: number): string {
  return `${columnLetters(Math.max(0, place) + 1)}${row}`;
}
