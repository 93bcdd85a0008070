import { type Steps, itemsInStep } from "../../steps";
import { cents, centsToDecimal } from "../../quantities/money";
import { minutes, minutesToDecimalHours } from "../../quantities/time";
import { readAbsence } from "../read/absence";
import { readAmount } from "../read/amount";
import { readHours } from "../read/hours";
import type { DecimalMark } from "../read/decimal";
import type { Read } from "../read/problem";
import { senseOf } from "../read/sense";
import { plainText } from "../read/text";
import { senseColumn } from "./entryColumns";
import { halfDaysOf } from "./halfDays";
import { headingsOf } from "./payrollHeadings";
import type { Cell, SourceTable } from "./sourceTable";

/** Fields whose values are amounts of money (domain.md § 9.4). */
const moneyFields = new Set([
  "project.budget",
  "agreement.requested",
  "agreement.granted",
  "agreement.received",
  "agreement.balance",
  "budget.planned",
  "budget.committed",
  "budget.actual",
  "expense.amount_ttc",
  "expense.amount_ht",
  "expense.debit",
  "expense.credit",
  "expense.eligible",
  "alloc.amount",
  "payroll.gross",
  "payroll.employer_charges",
  "payroll.tax",
  "payroll.cost",
  "payroll.aid",
  "payroll.net",
  "asset.depreciation",
]);
const timeFields = new Set(["time.hours", "time.days"]);

/** What the body cells of one field add up to, before any record is made. */
export interface CellSum {
  readonly kind: "money" | "time" | "days";
  /** Cents, minutes or hundredths of a day, to the nearest unit of the exact sum. */
  readonly units: number;
}

/** Sums of the body cells by field, in their own pass over the sheet: what the records are held against. */
export function* addingCells(table: SourceTable): Steps<ReadonlyMap<string, CellSum>> {
  const adders = new Map<string, Adder>();
  const { spread, columns, totalColumns, target } = table.reading;
  const sense = senseColumn(table);
  for (const [column, field] of columns) {
    if (
      field === null ||
      totalColumns.includes(column) ||
      spread?.columns.includes(column) === true
    )
      continue;
    const hasHours = target === null || target === "timesheets" || target === "resources";
    if (!moneyFields.has(field) && !(timeFields.has(field) && hasHours)) continue;
    for (const [at, row] of table.rows.entries()) {
      if (at % itemsInStep === 0) yield;
      const side =
        field === "expense.amount_ttc" && sense !== null ? sideOf(table, row, sense) : field;
      addCell(table, adders, side, table.cell(row, column));
    }
  }
  if (spread !== null) {
    for (const { row, field } of rowsOfSpread(table, spread.valueField)) {
      yield;
      for (const column of spread.columns) addCell(table, adders, field, table.cell(row, column));
    }
  }
  const read = [...adders].filter(([, adder]) => adder.count > 0);
  return new Map(read.map(([field, adder]) => [field, adder.sum()]));
}

/** Unsigned amounts beside « Sens » are debits or credits. */
function sideOf(table: SourceTable, row: number, sense: number): string {
  const side = senseOf(plainText(table.cell(row, sense).value));
  return side === null ? "expense.amount_ttc" : `expense.${side}`;
}

interface FieldRow {
  readonly row: number;
  readonly field: string;
}

/** In a payroll recap each row is its own measure: cost, aid, or nothing that counts. */
function rowsOfSpread(table: SourceTable, valueField: string): FieldRow[] {
  if (!valueField.startsWith("payroll."))
    return table.rows.map((row) => ({ row, field: valueField }));
  const headings = headingsOf(table);
  return headings.rows.flatMap((row) => {
    const rubric = headings.rubric(row);
    if (rubric === "total" || rubric === "aside") return [];
    const own = rubric === "aid" || rubric === "refunds";
    return [{ row, field: own ? `payroll.${rubric}` : valueField }];
  });
}

function addCell(table: SourceTable, adders: Map<string, Adder>, field: string, cell: Cell): void {
  const days = timeFields.has(field) && table.reading.unit.time === "days";
  const kind = days ? "days" : timeFields.has(field) ? "time" : "money";
  const name = kind === "days" ? "time.days" : field;
  const adder = adders.get(name) ?? new Adder(kind);
  adders.set(name, adder);
  adder.add(kind === "time" ? readTime(table, cell) : readMoney(table, cell, days));
}

function readMoney(table: SourceTable, cell: Cell, days: boolean): Read<number> {
  const half = days ? halfDaysOf(table, cell) : null;
  // Days count in hundredths here, as money does.
  if (typeof half === "number") return { ok: true, value: half * 50 };
  const { mark } = table.habits(cell.column);
  const factor = !days && table.reading.unit.amount === "kEUR" ? 1000 : 1;
  const read = readAmount(cell.value, { mark, factor });
  return days && !read.ok && typeof cell.value === "string" ? readFraction(cell, mark) : read;
}

/** « ½ », « 1/2 », « 1 j »: in hundredths of a day. */
function readFraction({ value }: Cell, mark: DecimalMark): Read<number> {
  const read = readHours(value, { unit: "days", mark, minutesPerDay: 100 });
  return read.ok ? { ok: true, value: read.value } : read;
}

function readTime(table: SourceTable, cell: Cell): Read<number> {
  const isAbsence = typeof cell.value === "string" && readAbsence(plainText(cell.value)) !== null;
  if (isAbsence && halfDaysOf(table, cell) === null) {
    return { ok: true, value: 0 };
  }
  return readHours(cell.value, {
    unit: table.reading.unit.time ?? "hours",
    mark: table.habits(cell.column).mark,
    format: cell.format,
  });
}

/** Whole units, and the fractions of a unit that roundings leave out. */
class Adder {
  readonly #kind: CellSum["kind"];
  /** Cells that held a number. */
  count = 0;
  #units = 0;
  #rest = 0;

  constructor(kind: CellSum["kind"]) {
    this.#kind = kind;
  }

  add(read: Read<number>): void {
    if (read.ok) {
      this.count += 1;
      this.#units += read.value;
    } else if (read.error.code === "too-precise") {
      this.count += 1;
      this.#units += read.error.nearest;
      this.#rest += read.error.rest;
    }
  }

  sum(): CellSum {
    // Binary noise of many thirds is far below a thousandth of a unit.
    const rest = Math.round(this.#rest * 1e6) / 1e6;
    return { kind: this.#kind, units: this.#units + Math.sign(rest) * Math.round(Math.abs(rest)) };
  }
}

/** `"1534.50"` hours, `"20931.16"` euros: the text of the contract's JSON. */
export function sumText({ kind, units }: CellSum): string {
  return kind === "time" ? minutesToDecimalHours(minutes(units)) : centsToDecimal(cents(units));
}
