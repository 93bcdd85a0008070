import type { Placed } from "../schema/tables";
import { isEligible } from "./allocationPool";
import { isNotNamed } from "./assignments";
import { isDoneBeforeRequest, isMonthOutside, isOutByDates, shareWithin } from "./eligibleDates";
import { type IneligibleNatures, hasIneligibleNature } from "./ineligibleNature";
import type { Ledger } from "./ledger";
import type { YearCosts } from "./projectCosts";
import { funderCategory } from "./projectResources";
import { personMonth } from "./workedTime";

type Agreement = Placed<"agreements">;

/** Why an agreement may not pay a source whose project and line it accepts: what a check would say of that pair. */
export type Refusal =
  /** PER-01 to PER-03; for a person-month, no day of it is within. */
  | "out-of-dates"
  /** PER-04: part of the service is outside; how much may be claimed is the user's to say. */
  | "across-dates"
  /** PER-05. */
  | "before-request"
  /** AMT-07. */
  | "nature"
  /** STA-02. */
  | "not-named"
  /** ALL-05: of several European agreements, one pays an expense: its own, else the first that may. */
  | "european-once";

/** Which sources agreements (by their place) refuse, by the conditions that the checks use; each is looked up once. */
export class Refusals {
  readonly #agreements: readonly Agreement[];
  readonly #european: readonly boolean[];
  readonly #expenses: ReadonlyMap<string, Placed<"expenses">>;
  readonly #pay: ReadonlyMap<string, Placed<"payroll">>;
  readonly #ineligible: ReadonlySet<string>;
  /** By expense that several European agreements could pay: the place of the one that may. */
  readonly #onlyEuropean = new Map<string, number>();
  readonly #turnedAway = new Set<string>();

  constructor(
    ledger: Ledger,
    costs: YearCosts,
    agreements: readonly Agreement[],
    natures: IneligibleNatures,
  ) {
    this.#agreements = agreements;
    this.#european = agreements.map(({ funder }) => funderCategory(ledger, funder) === "european");
    this.#expenses = new Map(ledger.expenses.map((expense) => [expense.id, expense]));
    this.#pay = new Map(
      ledger.payroll.map((payslip) => [personMonth(payslip.employee, payslip.month), payslip]),
    );
    this.#ineligible = new Set(
      ledger.expenses
        .filter((expense) => hasIneligibleNature(expense, natures))
        .map(({ id }) => id),
    );
    this.#chooseEuropean(ledger, costs);
  }

  /** Agreements that may not pay some of what they accept because other European money may: which one was not searched. */
  get turnedAway(): ReadonlySet<string> {
    return this.#turnedAway;
  }

  /** Null when the agreement may pay the source. */
  of(source: string, place: number): Refusal | null {
    const alone = this.#alone(source, place);
    if (alone !== null || this.#european[place] !== true) return alone;
    const only = this.#onlyEuropean.get(source) ?? place;
    return only === place ? null : "european-once";
  }

  /** Whatever others pay. */
  #alone(source: string, place: number): Refusal | null {
    const agreement = this.#agreements[place];
    if (agreement === undefined) return "out-of-dates";
    const expense = this.#expenses.get(source);
    if (expense === undefined) return this.#ofPay(source, agreement);
    if (this.#ineligible.has(source)) return "nature";
    if (isOutByDates(expense, agreement)) return "out-of-dates";
    if (this.#european[place] === true && isDoneBeforeRequest(expense, agreement))
      return "before-request";
    return shareWithin(expense, agreement) === null ? null : "across-dates";
  }

  #chooseEuropean(ledger: Ledger, costs: YearCosts): void {
    const refs = new Set(
      ledger.agreements
        .filter(({ funder }) => funderCategory(ledger, funder) === "european")
        .map(({ ref }) => ref),
    );
    if (refs.size < 2) return;
    for (const [source, places] of this.#europeanPayers(costs)) {
      const own = this.#expenses.get(source)?.agreement ?? "";
      const only = refs.has(own)
        ? this.#agreements.findIndex(({ ref }) => ref === own)
        : Math.min(...places);
      this.#onlyEuropean.set(source, only);
      for (const place of places) {
        if (place !== only) this.#turnedAway.add(this.#agreements[place]?.ref ?? "");
      }
    }
  }

  /** European agreements that could pay each expense, on any of its lines. */
  #europeanPayers(costs: YearCosts): Map<string, Set<number>> {
    const payers = new Map<string, Set<number>>();
    for (const { project, line, evidence } of costs.parts) {
      const accepting = [...this.#agreements.entries()].filter(
        ([place, { projects, eligible }]) =>
          this.#european[place] === true &&
          projects.includes(project) &&
          isEligible(line, eligible ?? []),
      );
      if (accepting.length === 0) continue;
      for (const { record } of evidence) {
        if (!this.#expenses.has(record)) continue;
        const known = payers.get(record) ?? new Set<number>();
        payers.set(record, known);
        for (const [place] of accepting) {
          if (this.#alone(record, place) === null) known.add(place);
        }
      }
    }
    return new Map([...payers].filter(([, places]) => places.size > 0));
  }

  #ofPay(source: string, agreement: Agreement): Refusal | null {
    const payslip = this.#pay.get(source);
    if (payslip === undefined) return null;
    if (isMonthOutside(payslip.month, agreement)) return "out-of-dates";
    return isNotNamed(agreement, payslip.employee) ? "not-named" : null;
  }
}
