import { type Cents, cents, zeroCents } from "../../quantities/money";
import { type PlainMonth, lastDay } from "../../quantities/plainDate";
import type { Book, Harvest } from "./book";
import { LineReader } from "./lineReader";
import type { Rubric } from "./rubrics";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";

/** Sums of one employee's month by rubric, with the first cell that fed it. */
export interface Payslip {
  readonly employee: string;
  readonly month: PlainMonth;
  readonly source: string;
  readonly amounts: Map<Rubric, Cents>;
  failed: boolean;
}

interface Entry {
  readonly employee: string;
  readonly month: PlainMonth;
  readonly rubric: Rubric;
  readonly cell: Cell;
}

/** Adds one cell to the month of its employee; a cell that cannot be read makes the month wait. */
export function collect(table: SourceTable, slips: Map<string, Payslip>, entry: Entry): void {
  const { employee, month, rubric, cell } = entry;
  if (!isWritten(cell)) return;
  const line = new LineReader(table, null);
  const amount = line.amount(cell);
  if (amount === null && !line.hasFailed()) return;
  const key = `${employee} ${month}`;
  const slip: Payslip = slips.get(key) ?? {
    employee,
    month,
    source: table.source(cell),
    amounts: new Map(),
    failed: false,
  };
  slips.set(key, slip);
  if (line.hasFailed()) slip.failed = true;
  slip.amounts.set(rubric, cents((slip.amounts.get(rubric) ?? 0) + (amount ?? 0)));
}

/** The month as a record, and its aid as a resource. */
export function addPayslip(slip: Payslip, book: Book, harvest: Harvest): void {
  const { employee, month, source, amounts, failed } = slip;
  if (failed) {
    harvest.waiting += 1;
    return;
  }
  const of = (rubric: Rubric): Cents => amounts.get(rubric) ?? zeroCents;
  // Sheets show refunds as a deduction or as a plain amount: both come off the gross.
  const refunds = cents(Math.abs(of("refunds")));
  const parts = cents(
    of("gross") - refunds + of("employerCharges") + of("taxes") + of("otherCharges"),
  );
  const hasParts = (["gross", "employerCharges", "taxes", "otherCharges"] as const).some((part) =>
    amounts.has(part),
  );
  const cost = hasParts ? parts : of("total");
  if (amounts.size > 1 || !amounts.has("aid")) {
    harvest.add(
      "payroll",
      {
        employee,
        month,
        gross: hasParts ? cents(of("gross") - refunds) : cost,
        employerCharges: partOrNull(amounts, "employerCharges"),
        taxes: partOrNull(amounts, "taxes"),
        otherCharges: partOrNull(amounts, "otherCharges"),
        refunds: refunds === 0 ? null : refunds,
        cost,
      },
      source,
    );
  }
  if (of("aid") !== 0) addAid(slip, book, harvest);
}

function partOrNull(amounts: ReadonlyMap<Rubric, Cents>, rubric: Rubric): Cents | null {
  return amounts.get(rubric) ?? null;
}

/** Aid for the job of one person: a resource that follows the person's hours. */
function addAid({ employee, month, source, amounts }: Payslip, book: Book, harvest: Harvest): void {
  harvest.add(
    "resources",
    {
      id: book.uniqueId(`ASP-${employee}-${month}`),
      date: lastDay(month),
      account: "741",
      counterpart: null,
      label: "Aide à l’emploi (ASP)",
      project: null,
      key: null,
      employee,
      funder: null,
      minutes: null,
      unitPrice: null,
      amount: cents(Math.abs(amounts.get("aid") ?? 0)),
    },
    source,
  );
}
