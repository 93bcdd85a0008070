import { type NewRecords, tableIds } from "../../schema/tables";
import { type Steps, atOnce } from "../../steps";
import type { Question, Rejected, SheetReading, TableReading } from "../reading";
import { personKey } from "../read/person";
import { isAccountBalance } from "./accountBalance";
import type { Balance } from "./audit";
import { Book, Harvest, type RenumberedRows } from "./book";
import { fecSums } from "./fecEntries";
import { joinAnalytic } from "./joinAnalytic";
import { type Doubt, askAboutRows, doubtsOf } from "./doubts";
import { completing } from "./known";
import { periodOf } from "./period";
import { RepeatedRecords } from "./repeated";
import { type ColumnFed, SourceTable } from "./sourceTable";
import { type CellSum, addingCells, sumText } from "./sums";
import { takerOf, turnOf } from "./takers";

/** What was taken in from all sheets: the records of our tables, and all that only the user can settle. */
export interface Intake {
  readonly tables: readonly TakenTable[];
  readonly records: NewRecords;
  /** Cells that could not be read; their records wait. */
  readonly rejected: readonly Rejected[];
  /** Open questions of all tables, each asked once. */
  readonly questions: readonly Question[];
}

/** One table of the user's with what became of it: an entry of the contract's `inspect` JSON. */
export interface TakenTable {
  readonly reading: TableReading;
  /** What its columns feed beyond, or instead of, the fields of the reading. */
  readonly feeds: ReadonlyMap<number, ColumnFed>;
  readonly sheet: string;
  /** Records after normalisation, those that wait included. */
  readonly rows: number;
  /** Canonical field → decimal text (`"time.hours": "1534.50"`), counted from the body cells. */
  readonly sums: Readonly<Record<string, string>>;
  /** The sums of cells and records agree to the cent and the minute, and nothing about them is open. */
  readonly accepted: boolean;
  /** Its records may be taken when the user accepts what is doubtful: neither a copy nor of unknown kind. */
  readonly usable: boolean;
  /** Records that wait for a cell to be corrected. */
  readonly waiting: number;
  /** What its records hold of the sums, by field, while others of its records wait; nothing where all are taken. */
  readonly takenSums: Readonly<Record<string, string>>;
  readonly renumbered: RenumberedRows;
  /** Its cells that could not be read. */
  readonly rejected: readonly Rejected[];
  readonly questions: readonly Question[];
  readonly doubts: readonly Doubt[];
}

export interface IntakeOptions {
  /**
   * `confident` (by default): records of accepted tables only; `all`: of every table whose kind is known, copies of
   * records taken elsewhere excepted.
   */
  readonly accept?: "all" | "confident";
}

/** SheetReadings of one workbook (or several) → records of our tables. */
export function takeIn(sheets: readonly SheetReading[], options: IntakeOptions = {}): Intake {
  return atOnce(takingIn(sheets, options));
}

/** The same in steps of a few rows each. */
export function* takingIn(
  sheets: readonly SheetReading[],
  options: IntakeOptions = {},
): Steps<Intake> {
  const tables: SourceTable[] = [];
  for (const { grid, tables: readings, fec } of sheets) {
    for (const reading of readings) {
      tables.push(new SourceTable(grid, reading, fec ?? null));
      yield;
    }
  }
  const book = new Book();
  book.year = commonYear(tables);
  yield;
  const outcomes = yield* takeInTurn(tables, book);
  const taken = outcomes.filter(({ accepted, usable }) =>
    options.accept === "all" ? usable : accepted,
  );
  const harvested = merged(taken.map(({ harvest }) => harvest));
  yield;
  const records = yield* completing(harvested, book);
  yield;
  return {
    tables: outcomes.map(takenTable),
    records,
    rejected: tables.flatMap(({ rejected }) => rejected),
    questions: askedOnce(tables.flatMap(questionsOf)),
  };
}

function takenTable(outcome: Outcome): TakenTable {
  const { table, harvest, rows, sums, accepted, usable, doubts } = outcome;
  return {
    reading: table.reading,
    feeds: table.feeds,
    sheet: table.grid.sheet,
    ...{ rows, accepted, usable, doubts },
    sums: Object.fromEntries([...sums].map(([field, sum]) => [field, sumText(sum)])),
    waiting: harvest.waiting,
    takenSums: Object.fromEntries(takenSums(outcome)),
    renumbered: harvest.renumbered,
    rejected: table.rejected,
    questions: questionsOf(table),
  };
}

/** Rows that are set aside on purpose count as read, and would make a wrong sum of what is taken: nothing is said then. */
function takenSums({ harvest, sums, balances }: Outcome): [string, string][] {
  if (harvest.waiting === 0 || harvest.setAside !== 0) return [];
  return balances.flatMap(({ field, records, kind }) =>
    sums.has(field) ? [[field, sumText({ kind, units: records })]] : [],
  );
}

interface Outcome {
  readonly table: SourceTable;
  readonly harvest: Harvest;
  /** Records it gave, before a join made them another table's. */
  readonly rows: number;
  readonly sums: ReadonlyMap<string, CellSum>;
  /** Its cells against its records. */
  readonly balances: readonly Balance[];
  readonly doubts: readonly Doubt[];
  readonly accepted: boolean;
  /** Its records may be taken when the user accepts what is doubtful. */
  readonly usable: boolean;
}

/** Lists of codes are read first, whatever their place; outcomes come back in sheet order. */
function* takeInTurn(tables: readonly SourceTable[], book: Book): Steps<readonly Outcome[]> {
  const repeated = new RepeatedRecords();
  const outcomes = new Map<SourceTable, Outcome>();
  const fecs: Harvest[] = [];
  for (const table of [...tables].sort((a, b) => turnOf(a) - turnOf(b))) {
    const harvest = new Harvest();
    const taker = takerOf(table);
    yield;
    if (taker !== null) {
      yield* taker.take(table, book, harvest);
      askAboutRows(table);
    }
    const sums = table.fec === null ? yield* addingCells(table) : fecSums(table.fec);
    const balances = taker?.audit(table, sums, harvest) ?? [];
    const balanced = taker !== null && checkSums(table, balances, harvest.waiting);
    if (
      taker !== null &&
      table.fec === null &&
      harvest.count + harvest.waiting === 0 &&
      questionsOf(table).length === 0
    ) {
      table.ask(table.corner, "unknown-column", { header: "" }); // nothing that makes a record was found
    }
    yield;
    const rows = harvest.count + harvest.waiting;
    const joined = fecs.some((fec) => joinWith(fec, table, harvest));
    // A workbook of one table repeats nothing.
    const checked = tables.length > 1 && !joined;
    const copyOf = checked
      ? (entriesOf(table, outcomes) ?? (yield* repeated.checking(harvest, table.grid.sheet)))
      : null;
    if (table.fec !== null) fecs.push(harvest);
    if (copyOf !== null) table.ask(table.corner, "repeated-table", { sheet: copyOf });
    const doubts = doubtsOf(table, sums);
    const settled = questionsOf(table).length + table.rejected.length + doubts.length === 0;
    const accepted = balanced && rows > 0 && harvest.waiting === 0 && settled;
    const guessed = table.reading.questions.some(({ code }) => code === "unknown-target");
    const usable = taker !== null && copyOf === null && !guessed;
    outcomes.set(table, { table, harvest, rows, sums, balances, doubts, accepted, usable });
    yield;
  }
  return tables.flatMap((table) => outcomes.get(table) ?? []);
}

/** A balance adds up entries: beside a ledger, a FEC or another balance it is the same money; the sheet that has it. */
function entriesOf(table: SourceTable, outcomes: ReadonlyMap<SourceTable, Outcome>): string | null {
  if (!isAccountBalance(table)) return null;
  const other = [...outcomes.values()].find(
    ({ table: { reading }, harvest }) =>
      reading.target === "expenses" && harvest.of("expenses").length > 0,
  );
  return other?.table.grid.sheet ?? null;
}

/** Whether a table is the analytic export of a FEC; its lines that do not answer to one are told. */
function joinWith(fec: Harvest, table: SourceTable, harvest: Harvest): boolean {
  if (table.fec !== null || table.reading.target !== "expenses") return false;
  const join = joinAnalytic(fec, harvest);
  if (join === null) return false;
  const { unmatched, ambiguous, alone } = join;
  for (const [lines, code] of [
    [unmatched, "unmatched-entry"],
    [ambiguous, "ambiguous-entry"],
  ] as const) {
    const [first] = lines;
    if (first === undefined) continue;
    const cellOf = ({ source }: { readonly source: string }): string =>
      source.split("!").pop() ?? "";
    for (const line of lines) {
      const cell = cellOf(line);
      table.rejected.push({ sheet: table.grid.sheet, cell, code, facts: { count: "1" } });
    }
    table.ask(cellOf(first), code, {
      count: String(lines.length),
      alone: String(alone.length),
      cell: alone[0]?.source ?? "",
    });
  }
  return true;
}

/** Asks about every equation that does not hold. */
function checkSums(table: SourceTable, balances: readonly Balance[], waiting: number): boolean {
  const wrong = balances.filter(({ cells, records }) => cells !== records);
  // Records that wait explain the difference: their own questions are enough.
  if (waiting > 0) return false;
  for (const { field, cells, records, kind } of wrong) {
    table.ask(table.corner, "sums-disagree", {
      header: field,
      cells: sumText({ kind, units: cells }),
      records: sumText({ kind, units: records }),
    });
  }
  return wrong.length === 0;
}

/** While nobody knows what a table is, nothing else about it is worth asking. */
function questionsOf({ reading, questions }: SourceTable): readonly Question[] {
  return reading.questions.some(({ code }) => code === "unknown-target")
    ? reading.questions
    : [...reading.questions, ...questions];
}

/** The same name doubted in several tables is one question: the first table's. */
function askedOnce(questions: readonly Question[]): Question[] {
  const asked = new Set<string>();
  return questions.filter(({ code, facts }) => {
    const name = facts["name"] ?? "";
    if (code !== "unknown-person" || name === "") return true;
    const key = `${personKey(name)}|${facts["known"] ?? ""}`;
    if (asked.has(key)) return false;
    asked.add(key);
    return true;
  });
}

function merged(harvests: readonly Harvest[]): NewRecords {
  return Object.fromEntries(
    tableIds.flatMap((id) => {
      const list = harvests.flatMap((harvest) => harvest.of(id));
      return list.length === 0 ? [] : [[id, list]];
    }),
  );
}

/** The year that most tables say. */
function commonYear(tables: readonly SourceTable[]): number | null {
  const counts = new Map<number, number>();
  for (const table of tables) {
    const { year } = periodOf(table);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
