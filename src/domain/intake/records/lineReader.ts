import { type Cents, cents } from "../../quantities/money";
import type { PlainDate, PlainMonth } from "../../quantities/plainDate";
import type { Ratio } from "../../quantities/ratio";
import { type Minutes, minutes } from "../../quantities/time";
import type { QuestionCode } from "../reading";
import { readAmount } from "../read/amount";
import { readDate } from "../read/date";
import { hundredthsOf } from "../read/habits";
import { isTimeFormat, readHours } from "../read/hours";
import { readMonth } from "../read/month";
import { readPercent } from "../read/percent";
import { type Read, ambiguous as twoReadings } from "../read/problem";
import { plainText } from "../read/text";
import type { Cell, SourceTable } from "./sourceTable";

/**
 * Reads the cells of one record to be. An empty cell gives null; a cell that cannot be read is listed and makes the
 * record wait (`hasFailed`), so that nothing passes for zero or empty.
 */
export class LineReader {
  #failed = false;
  readonly #table: SourceTable;
  /** Year of the sheet, for months and days written without one. */
  readonly #year: number | null;

  constructor(table: SourceTable, year: number | null) {
    this.#table = table;
    this.#year = year;
  }

  hasFailed(): boolean {
    return this.#failed;
  }

  text(cell: Cell): string | null {
    const text = plainText(cell.value);
    return text === "" ? null : text;
  }

  amount(cell: Cell): Cents | null {
    const { reading } = this.#table;
    const read = readAmount(cell.value, {
      mark: this.#table.habits(cell.column).mark,
      factor: reading.unit.amount === "kEUR" ? 1000 : 1,
    });
    if (!read.ok && read.error.code === "too-precise") return cents(read.error.nearest);
    return this.#settle(cell, read, "unreadable-amount", "ambiguous-number");
  }

  hours(cell: Cell, minutesPerDay: number | null): Minutes | null {
    const unit = this.#table.reading.unit.time ?? "hours";
    const doubt = unit === "hours" ? this.#asClock(cell) : null;
    if (doubt !== null) return this.#settle(cell, doubt, "unreadable-hours", "ambiguous-number");
    const read = readHours(cell.value, {
      unit,
      mark: this.#table.habits(cell.column).mark,
      format: cell.format,
      minutesPerDay,
    });
    if (!read.ok && read.error.code === "too-precise") return minutes(read.error.nearest);
    if (!read.ok && read.error.code === "unreadable" && unit === "days" && minutesPerDay === null) {
      this.#askForDays(cell);
    }
    return this.#settle(cell, read, "unreadable-hours", "ambiguous-number");
  }

  /** Half-days in letters (« AM », « PM ») wait like all days until the hours of a day are known. */
  halfDays(cell: Cell, count: number, minutesPerDay: number | null): Minutes | null {
    if (minutesPerDay === null) {
      this.#askForDays(cell);
      this.fail(cell, "ambiguous-unit");
      return null;
    }
    const read = readHours(count / 2, { unit: "days", minutesPerDay });
    return this.#settle(cell, read, "unreadable-hours", "ambiguous-number");
  }

  /** Columns that spread one measure are asked about together. */
  #askForDays(cell: Cell): void {
    const header = this.#table.isSpread(cell.column) ? "" : this.#table.header(cell.column);
    this.#table.ask(cell.address, "ambiguous-unit", { header });
  }

  /** In a column of .15, .30 and .45 only, `7.30` is seven hours and a half as likely as 7 h 18. */
  #asClock(cell: Cell): Read<Minutes> | null {
    const hundredths = hundredthsOf(cell.value);
    const { clockLike } = this.#table.habits(cell.column);
    if (!clockLike || hundredths === null || hundredths === 0 || isTimeFormat(cell.format))
      return null;
    const whole = /\d+/.exec(plainText(cell.value))?.[0] ?? "0";
    const decimal = Math.round(hundredths * 0.6);
    return twoReadings(`${whole}h${String(decimal).padStart(2, "0")}`, `${whole}h${hundredths}`);
  }

  date(cell: Cell): PlainDate | null {
    const read = readDate(cell.value, {
      date1904: this.#table.grid.date1904,
      orders: this.#table.habits(cell.column).orders,
      year: this.#year,
    });
    return this.#settle(cell, read, "unreadable-date", "ambiguous-date");
  }

  month(cell: Cell): PlainMonth | null {
    const read = readMonth(cell.value, {
      date1904: this.#table.grid.date1904,
      orders: this.#table.habits(cell.column).orders,
      year: this.#year,
    });
    return this.#settle(cell, read, "unreadable-date", "ambiguous-date");
  }

  ratio(cell: Cell): Ratio | null {
    const { mark, percentScale } = this.#table.habits(cell.column);
    const scale = cell.format.includes("%") ? "unit" : percentScale;
    return this.#settle(
      cell,
      readPercent(cell.value, { mark, scale }),
      "unreadable-amount",
      "ambiguous-number",
    );
  }

  fail(cell: Cell, code: QuestionCode, facts: Readonly<Record<string, string>> = {}): void {
    this.#failed = true;
    this.#table.reject(cell, code, facts);
  }

  #settle<T>(
    cell: Cell,
    read: Read<T>,
    unreadable: QuestionCode,
    ambiguous: QuestionCode,
  ): T | null {
    if (read.ok) return read.value;
    if (read.error.code === "empty") return null;
    if (read.error.code !== "ambiguous") {
      this.fail(cell, unreadable);
      return null;
    }
    const [first, second] = read.error.readings;
    this.fail(cell, ambiguous, { first, second });
    this.#table.ask(cell.address, ambiguous, {
      // Columns that spread one measure are asked about together.
      header: this.#table.isSpread(cell.column) ? "" : this.#table.header(cell.column),
      text: plainText(cell.value),
      first,
      second,
    });
    return null;
  }
}
