import type { CellValue } from "../domain/intake/grid";
import { plainText } from "../domain/intake/read/text";
import type { Cents } from "../domain/quantities/money";
import type { PlainDate } from "../domain/quantities/plainDate";
import type { Ratio } from "../domain/quantities/ratio";
import { type Cell, cellFrom, errorCell, rowsFrom } from "./cell";
import { type Column, columnOf } from "./column";
import { type Place, readCents, readDay, readShare, readWhole, readYesNo } from "./readCell";
import { type ChoiceList, Refused } from "./refused";

/** A range of that many rows is made of whole columns. */
const rowsOfSheet = 1_048_576;

/** The arguments of one call, read by the names of the parameters. A reader refuses what it cannot read. */
export class Arguments<Name extends string = string> {
  readonly #given: ReadonlyMap<string, unknown>;

  constructor(names: readonly string[], given: readonly unknown[]) {
    this.#given = new Map(names.map((name, place) => [name, given[place]]));
  }

  /** A single value; null when it is left out or blank. A range of one cell is that cell, a larger one is refused. */
  cell(name: Name): CellValue {
    const rows = rowsFrom(this.#given.get(name));
    const [[only] = []] = rows;
    if (!isOneCell(rows)) throw new Refused({ code: "notOneCell", parameter: name });
    const value = cellFrom(only);
    if (value === errorCell) throw new Refused({ code: "error", parameter: name });
    return value;
  }

  /** Whether an argument was given, and is more than one blank cell. */
  has(name: Name): boolean {
    const rows = rowsFrom(this.#given.get(name));
    return !isOneCell(rows) || cellFrom(rows[0]?.[0]) !== null;
  }

  /** @throws Refused when the argument is left out or blank. */
  required(name: Name): CellValue & {} {
    const value = this.cell(name);
    if (value === null) throw new Refused({ code: "missing", parameter: name });
    return value;
  }

  cents(name: Name): Cents {
    return readCents(this.required(name), this.#place(name));
  }

  centsOr<Other>(name: Name, other: Other): Cents | Other {
    const value = this.cell(name);
    return value === null ? other : readCents(value, this.#place(name));
  }

  /** A share between 0 and 1: `40 %`, 0.4, `2/5`. */
  shareOr<Other>(name: Name, other: Other): Ratio | Other {
    const value = this.cell(name);
    return value === null ? other : readShare(value, this.#place(name));
  }

  day(name: Name): PlainDate {
    return readDay(this.required(name), this.#place(name));
  }

  dayOr<Other>(name: Name, other: Other): PlainDate | Other {
    const value = this.cell(name);
    return value === null ? other : readDay(value, this.#place(name));
  }

  /** A whole number between two bounds, both inside. */
  wholeOr<Other>(name: Name, bounds: readonly [number, number], other: Other): number | Other {
    const value = this.cell(name);
    return value === null ? other : readWhole(value, bounds, this.#place(name));
  }

  whole(name: Name, bounds: readonly [number, number]): number {
    return readWhole(this.required(name), bounds, this.#place(name));
  }

  yesOr(name: Name, other: boolean): boolean {
    const value = this.cell(name);
    return value === null ? other : readYesNo(value, this.#place(name));
  }

  text(name: Name): string {
    return plainText(this.required(name));
  }

  textOr<Other>(name: Name, other: Other): string | Other {
    const value = this.cell(name);
    return value === null ? other : plainText(value);
  }

  /** The choice that a text names; `find` answers null for a text that names none. */
  choiceOr<Choice, Other>(
    name: Name,
    find: (text: string) => Choice | null,
    choices: ChoiceList,
    other: Other,
  ): Choice | Other {
    const text = this.textOr(name, null);
    if (text === null) return other;
    const choice = find(text);
    if (choice === null) throw new Refused({ code: "choice", parameter: name, choices });
    return choice;
  }

  /** A range as Excel gave it, blank cells and all. */
  range(name: Name): readonly (readonly unknown[])[] {
    return rowsFrom(this.#given.get(name));
  }

  /** The cells of a range, row by row; whole columns as far as something stands in them. */
  rows(name: Name): readonly (readonly Cell[])[] {
    const rows = this.range(name);
    let end = rows.length;
    while (rows.length === rowsOfSheet && end > 1 && isBlank(rows[end - 1])) end -= 1;
    return rows.slice(0, end).map((row) => row.map(cellFrom));
  }

  /** A range as one list of cells, whatever its shape; with no cell at all when it is left out. */
  column(name: Name): Column {
    return columnOf(name, this.has(name) ? this.range(name) : []);
  }

  #place(name: Name): Place {
    return { parameter: name };
  }
}

function isOneCell(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length === 1 && (rows[0]?.length ?? 0) <= 1;
}

function isBlank(row: readonly unknown[] = []): boolean {
  return row.every((cell) => cellFrom(cell) === null);
}
