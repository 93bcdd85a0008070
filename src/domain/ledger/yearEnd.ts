import { type Cents, addCents, cents, minCents, sumOf, zeroCents } from "../quantities/money";
import type { Placed } from "../schema/tables";
import { productOfLaterYears, productOfYear } from "./agreementYear";
import type { AgreementUse, Allocation } from "./allocation";
import type { Ledger } from "./ledger";
import type { YearCosts } from "./projectCosts";
import { type ResourcePart, funderCategory } from "./projectResources";

/** What an agreement leaves at closing (domain.md § 4.3); money of later years is deferred, not dedicated. */
export interface AgreementYearEnd {
  readonly agreement: string;
  readonly used: Cents;
  /** Product of the year before any repayment. */
  readonly product: Cents;
  readonly productAccount: string;
  /** Claim on a funder that pays after the control (account 441). */
  readonly receivable: Cents;
  readonly opening: Cents;
  /** Dedicated funds used, oldest first (account 789). */
  readonly used789: Cents;
  readonly account789: string;
  /** Unspent money carried over (account 689). */
  readonly report689: Cents;
  readonly account689: string;
  readonly closing: Cents;
  readonly account19: string;
  readonly toRepay: Cents;
  /** Deferred income (account 487). */
  readonly deferred: Cents;
}

export function yearEnd(ledger: Ledger, allocation: Allocation, year: number): AgreementYearEnd[] {
  return allocation.uses.flatMap((use) => {
    const agreement = ledger.agreements.find(({ ref }) => ref === use.agreement);
    return agreement === undefined ? [] : [closeAgreement(ledger, agreement, use, year)];
  });
}

function closeAgreement(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  use: AgreementUse,
  year: number,
): AgreementYearEnd {
  const accounts = accountsFor(ledger, agreement);
  if (use.due !== null) {
    return {
      ...accounts,
      ...nothingLeft,
      agreement: agreement.ref,
      used: use.used,
      product: use.due.due,
      receivable: use.due.balance,
    };
  }
  const product = productOfYear(ledger, agreement, year);
  const opening = agreement.openingFunds ?? zeroCents;
  return {
    ...accounts,
    agreement: agreement.ref,
    used: use.used,
    product,
    receivable: zeroCents,
    opening,
    ...rollForward({
      opening,
      product,
      used: use.used,
      carried: agreement.carryOver === true,
      dedicated: agreement.dedicated !== false,
    }),
    deferred: productOfLaterYears(ledger, agreement, year),
  };
}

/** Dedicated funds of one agreement at closing. */
export interface RollForward {
  readonly used789: Cents;
  readonly report689: Cents;
  readonly closing: Cents;
  readonly toRepay: Cents;
}

/**
 * What was carried over is spent first (789); what is left of the year's product is carried over in turn (689) where
 * that is allowed, else it is to be repaid; money that is tied to no project is neither (domain.md § 4.3).
 */
export function rollForward(agreement: {
  readonly opening: Cents;
  readonly product: Cents;
  readonly used: Cents;
  readonly carried: boolean;
  readonly dedicated: boolean;
}): RollForward {
  const { opening, product, used, carried, dedicated } = agreement;
  const used789 = minCents(opening, used);
  const unspent = cents(product - (used - used789));
  const report689 = carried && dedicated ? unspent : zeroCents;
  return {
    used789,
    report689,
    closing: cents(opening - used789 + report689),
    toRepay: !carried && dedicated ? unspent : zeroCents,
  };
}

const nothingLeft = {
  opening: zeroCents,
  used789: zeroCents,
  report689: zeroCents,
  closing: zeroCents,
  toRepay: zeroCents,
  deferred: zeroCents,
};

/** 194 and its mirrors for public grants, 195 for the contributions of other bodies (domain.md § 4.1). */
function accountsFor(
  ledger: Ledger,
  agreement: Placed<"agreements">,
): Pick<AgreementYearEnd, "productAccount" | "account789" | "account689" | "account19"> {
  const funder = ledger.funders.find(({ code }) => code === agreement.funder);
  const isPrivate =
    funder?.nature === "private" || funderCategory(ledger, agreement.funder) === "private";
  return isPrivate
    ? { productAccount: "7551", account789: "7895", account689: "6895", account19: "195" }
    : { productAccount: "741", account789: "7894", account689: "6894", account19: "194" };
}

/** Result of the year as the records tell it: what is claimed and earned, less what is spent and carried over. */
export interface ProfitAndLoss {
  readonly charges: Cents;
  readonly products: Cents;
  readonly result: Cents;
}

export function profitAndLoss(
  costs: YearCosts,
  resources: readonly ResourcePart[],
  closings: readonly AgreementYearEnd[],
): ProfitAndLoss {
  const charges = addCents(
    sumOf(costs.parts, (part) => part.cents),
    sumOf(costs.unassigned, (item) => item.cents),
    sumOf(closings, (closing) => closing.report689),
  );
  const products = addCents(
    sumOf(resources, (part) => part.cents),
    sumOf(closings, ({ product, toRepay, used789 }) => cents(product - toRepay + used789)),
  );
  return { charges, products, result: cents(products - charges) };
}
