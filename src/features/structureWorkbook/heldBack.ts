import { boxToAddress, columnLetters } from "../../domain/intake/grid";
import type { TakenTable } from "../../domain/intake/records/intake";
import type { CorrectWords } from "../../i18n/fr/correct";

/** A table that was understood and is not written, or not all of it. */
export interface HeldBack {
  readonly sheet: string;
  /** First cell of its header. */
  readonly cell: string;
  readonly code: "table-held-back" | "rows-held-back";
  readonly table: TakenTable;
}

/** What of the tables stays out with this choice; copies and tables of no kind have their own question. */
export function heldBack(
  tables: readonly TakenTable[],
  accept: "all" | "confident",
): readonly HeldBack[] {
  return tables.flatMap((table): HeldBack[] => {
    const { reading, sheet, accepted, usable, waiting } = table;
    if (reading.target === null || !usable) return [];
    const whole = accept === "confident" && !accepted;
    if (!whole && waiting === 0) return [];
    const cell = `${columnLetters(reading.box.left)}${reading.box.top}`;
    return [{ sheet, cell, code: whole ? "table-held-back" : "rows-held-back", table }];
  });
}

/** « 2 cellules illisibles (A7, G9), feuille masquée »: why a table is not sure. */
export function doubtOf(table: TakenTable, words: CorrectWords["held"]): string {
  const { rejected, questions, doubts } = table;
  const cells = [...new Set(rejected.map(({ cell }) => cell))];
  return [
    ...(cells.length > 0 ? [words.unreadable(cells.length, listed(cells))] : []),
    ...(questions.length > 0 ? [words.questions(questions.length)] : []),
    ...doubts.map((doubt) => words.doubts[doubt]),
  ].join(", ");
}

const mostNamed = 6;

function listed(cells: readonly string[]): string {
  const named = cells.slice(0, mostNamed).join(", ");
  return cells.length > mostNamed ? `${named}…` : named;
}

/** The sentence: which table, why, and what to do; `wayOut` says how all of it is taken from here. */
export function heldBackText(
  { table, code }: HeldBack,
  words: CorrectWords["held"],
  wayOut: string,
): string {
  const name = tableName(table, words);
  const why = doubtOf(table, words);
  return code === "table-held-back"
    ? words.whole(name, why, wayOut)
    : words.rows(name, table.waiting, table.rows, why);
}

/** « Achats » (A3:F12) */
export function tableName({ sheet, reading }: TakenTable, words: CorrectWords["held"]): string {
  return words.table(sheet, boxToAddress(reading.box));
}
