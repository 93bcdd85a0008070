import type { Placed } from "../schema/tables";
import { isNotNamed } from "./assignments";
import { isDoneBeforeRequest, isMonthOutside, isOutByDates, shareWithin } from "./eligibleDates";
import { type IneligibleNatures, hasIneligibleNature } from "./ineligibleNature";
import type { Ledger } from "./ledger";
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
  | "not-named";

/** Which sources agreements (by their place) refuse, by the conditions that the checks use; each is looked up once. */
export class Refusals {
  readonly #agreements: readonly Agreement[];
  readonly #european: readonly boolean[];
  readonly #expenses: ReadonlyMap<string, Placed<"expenses">>;
  readonly #pay: ReadonlyMap<string, Placed<"payroll">>;
  readonly #ineligible: ReadonlySet<string>;

  constructor(ledger: Ledger, agreements: readonly Agreement[], natures: IneligibleNatures) {
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
  }

  /** Null when the agreement may pay the source. */
  of(source: string, place: number): Refusal | null {
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

  #ofPay(source: string, agreement: Agreement): Refusal | null {
    const payslip = this.#pay.get(source);
    if (payslip === undefined) return null;
    if (isMonthOutside(payslip.month, agreement)) return "out-of-dates";
    return isNotNamed(agreement, payslip.employee) ? "not-named" : null;
  }
}
