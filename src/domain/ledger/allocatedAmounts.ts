import { type Cents, addCents, cents, sumOf, zeroCents } from "../quantities/money";
import { type PlainDate, lastDay, yearOf } from "../quantities/plainDate";
import { type Ratio, ratio, shareOf } from "../quantities/ratio";
import { splitBetween, splitCents } from "../quantities/split";
import { type Placed, cellOf } from "../schema/tables";
import { keyWeights } from "./keys";
import { agreementsByRef, destinationsOf } from "./expenses";
import type { AllocationProblem, Ledger, Unreadable } from "./ledger";
import { commonCost, splitCost } from "./vat";
import { personMonth, workedTimeOf } from "./workedTime";

/** A row of T_Affectations as it stands: its amount may be blank where it says how to compute one. */
export type AllocationRow = Omit<Placed<"allocations">, "amount"> & {
  readonly amount: Cents | null;
};

/** How an allocation arrives at its amount besides writing it (contract: amount, percent, units or key). */
export type AllocationMethod = "percent" | "units" | "key";

/** What one method gives for one row. */
export interface MethodAmount {
  readonly method: AllocationMethod;
  readonly result: Cents | AllocationProblem;
}

/** The cost that an allocation points at: net of recovered VAT for an expense, loaded for a person-month. */
export interface SourceCost {
  readonly cents: Cents;
  /** Day for which a key must be valid: that of the expense, the last one of the month. */
  readonly date: PlainDate;
}

export interface CompletedAllocations {
  readonly rows: readonly Placed<"allocations">[];
  /** Those of `rows` whose amount stood nowhere. */
  readonly computed: readonly Placed<"allocations">[];
  /** Rows left out, each with the cell that says why. */
  readonly unreadable: readonly Unreadable[];
}

/** A written amount may be one cent from the computed one: sheets round each share alone (domain.md § 4.5). */
const roundedAlone = 1;

/**
 * Gives every allocation its cents. A blank amount comes from the row's percent, units or key; a written one must agree
 * with them to the cent that plain rounding may cost. A row that contradicts itself, or whose figure cannot be computed,
 * waits, and the cell is named.
 */
export function completeAllocations(
  ledger: Ledger,
  rows: readonly AllocationRow[],
): CompletedAllocations {
  const amounts = new MethodAmounts(ledger, rows);
  const complete: Placed<"allocations">[] = [];
  const computed: Placed<"allocations">[] = [];
  const unreadable: Unreadable[] = [];
  for (const row of rows) {
    const settled = settle(row, amounts.of(row));
    if (!settled.ok) {
      unreadable.push(problemOf(row, settled.column, settled.problem));
      continue;
    }
    const whole = { ...row, amount: settled.cents };
    complete.push(whole);
    if (row.amount === null) computed.push(whole);
  }
  return { rows: complete, computed, unreadable };
}

/** What each method that a row names gives, whether or not its amount is written; empty for an amount alone. */
export function methodAmounts(
  ledger: Ledger,
  row: Placed<"allocations">,
): { readonly source: SourceCost | null; readonly methods: readonly MethodAmount[] } {
  const amounts = new MethodAmounts(ledger, ledger.allocations);
  return { source: amounts.sourceCost(row.source), methods: amounts.of(row) };
}

type Settled =
  | { readonly ok: true; readonly cents: Cents }
  | {
      readonly ok: false;
      readonly column: "amount" | AllocationMethod;
      readonly problem: AllocationProblem | "empty";
    };

function settle(row: AllocationRow, methods: readonly MethodAmount[]): Settled {
  for (const { method, result } of methods) {
    if (typeof result !== "string") continue;
    // A written amount needs no other way to it, but may not name one that is wrong.
    const isSpare = result === "source-unknown" || result === "unit-incomplete";
    if (row.amount === null || !isSpare) return { ok: false, column: method, problem: result };
  }
  const given = methods.flatMap(({ result }) => (typeof result === "string" ? [] : [result]));
  const chosen = row.amount ?? given[0];
  if (chosen === undefined) return { ok: false, column: "amount", problem: "empty" };
  const allowed = row.amount === null ? 0 : roundedAlone;
  return given.every((each) => Math.abs(each - chosen) <= allowed)
    ? { ok: true, cents: chosen }
    : { ok: false, column: "amount", problem: "contradictory" };
}

function problemOf(
  row: AllocationRow,
  column: "amount" | AllocationMethod,
  problem: AllocationProblem | "empty",
): Unreadable {
  const seen = {
    amount: row.amount === null ? "" : (row.amount / 100).toFixed(2),
    percent: row.source,
    units: row.source,
    key: row.key ?? "",
  }[column];
  return {
    table: "allocations",
    column,
    cell: cellOf(row.place, column),
    text: seen,
    problem,
  };
}

/** Looks sources up once for all rows; the percents of one source are rounded together. */
class MethodAmounts {
  readonly #ledger: Ledger;
  readonly #expenses: ReadonlyMap<string, Placed<"expenses">>;
  readonly #payslips: ReadonlyMap<string, SourceCost>;
  readonly #agreements: ReturnType<typeof agreementsByRef>;
  readonly #percents: ReadonlyMap<string, readonly AllocationRow[]>;

  constructor(ledger: Ledger, rows: readonly AllocationRow[]) {
    this.#ledger = ledger;
    const isNeeded = rows.some(({ percent, key }) => percent !== null || key !== null);
    this.#expenses = new Map(isNeeded ? ledger.expenses.map((each) => [each.id, each]) : []);
    this.#payslips = isNeeded ? monthlyCosts(ledger) : new Map<string, SourceCost>();
    this.#agreements = agreementsByRef(ledger);
    this.#percents = percentsBySource(rows);
  }

  of(row: AllocationRow): readonly MethodAmount[] {
    const methods: MethodAmount[] = [];
    if (row.percent !== null)
      methods.push({ method: "percent", result: this.#byPercent(row, row.percent) });
    if (row.units !== null || row.unitPrice !== null)
      methods.push({ method: "units", result: byUnits(row) });
    if (row.key !== null) methods.push({ method: "key", result: this.#byKey(row, row.key) });
    return methods;
  }

  sourceCost(source: string): SourceCost | null {
    const expense = this.#expenses.get(source);
    if (expense === undefined) return this.#payslips.get(source) ?? null;
    const shares = destinationsOf(expense, this.#agreements);
    const amount =
      shares === null ? commonCost(expense) : addCents(...splitCost(this.#ledger, expense, shares));
    return { cents: amount, date: expense.date };
  }

  #byPercent(row: AllocationRow, percent: Ratio): Cents | AllocationProblem {
    if (percent.numerator < 0n) return "contradictory";
    const cost = this.sourceCost(row.source);
    if (cost === null) return "source-unknown";
    const rows = this.#percents.get(row.source) ?? [];
    const place = rows.findIndex((each) => each.place === row.place);
    return (
      splitPercents(
        cost.cents,
        rows.map((each) => each.percent ?? ratio(0)),
      )[place] ?? zeroCents
    );
  }

  #byKey(row: AllocationRow, key: string): Cents | AllocationProblem {
    const cost = this.sourceCost(row.source);
    if (cost === null) return "source-unknown";
    const time = workedTimeOf(this.#ledger, yearOf(cost.date));
    const weights = keyWeights(this.#ledger, time, key, cost.date);
    const projects =
      row.project === null ? (this.#agreements.get(row.agreement)?.projects ?? []) : [row.project];
    if (weights === null || !projects.some((project) => (weights.get(project) ?? 0) > 0)) {
      return "key-not-valid";
    }
    // In the order of the projects, as common costs are split: the last cents fall the same way.
    const order = [...new Set([...time.destinations, ...weights.keys()])];
    const shares = splitBetween(
      cost.cents,
      order.map((project) => [project, weights.get(project) ?? 0] as const),
    );
    return sumOf(projects, (project) => shares.get(project) ?? zeroCents);
  }
}

/** Number × price of a unit, rounded half up. */
function byUnits({ units, unitPrice }: AllocationRow): Cents | AllocationProblem {
  return units === null || unitPrice === null
    ? "unit-incomplete"
    : shareOf(unitPrice, units, "halfUp");
}

/** Payslips of one person and month are one cost. */
function monthlyCosts({ payroll }: Ledger): Map<string, SourceCost> {
  const costs = new Map<string, SourceCost>();
  for (const { employee, month, cost } of payroll) {
    const source = personMonth(employee, month);
    const known = costs.get(source)?.cents ?? zeroCents;
    costs.set(source, { cents: addCents(known, cost), date: lastDay(month) });
  }
  return costs;
}

function percentsBySource(rows: readonly AllocationRow[]): Map<string, AllocationRow[]> {
  const bySource = new Map<string, AllocationRow[]>();
  for (const row of rows) {
    if (row.percent === null || row.percent.numerator < 0n) continue;
    const known = bySource.get(row.source);
    if (known === undefined) bySource.set(row.source, [row]);
    else known.push(row);
  }
  return bySource;
}

/** Weights beyond this many parts are no percents that someone wrote: they are cut there. */
const finest = 10n ** 12n;

/**
 * The cents of several percents of one cost: together they are rounded once, half up, then shared by largest
 * remainder. Percents that make 100 % therefore share out every cent, and others never more than their sum.
 */
export function splitPercents(amount: Cents, percents: readonly Ratio[]): Cents[] {
  const bottom = percents.reduce(
    (common, { denominator }) => ratio(common, denominator).numerator * denominator,
    1n,
  );
  const scale = bottom > finest ? finest : bottom;
  const weights = percents.map(({ numerator, denominator }) =>
    Number((numerator * scale) / denominator),
  );
  if (weights.every((weight) => weight === 0)) return percents.map(() => cents(0));
  const total = percents.reduce(
    (sum, { numerator, denominator }) => sum + (numerator * bottom) / denominator,
    0n,
  );
  return splitCents(shareOf(amount, ratio(total, bottom), "halfUp"), weights);
}
