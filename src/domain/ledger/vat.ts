import { type Cents, cents, zeroCents } from "../quantities/money";
import { type Ratio, ratio, shareOf } from "../quantities/ratio";
import { splitCents } from "../quantities/split";
import type { Share } from "../schema/column";
import type { Placed } from "../schema/tables";
import type { Ledger } from "./ledger";

const nothing = ratio(0);

/** VAT of an invoice: its own column, else what is above its amount without tax; zero when neither is known. */
export function vatOf(expense: Placed<"expenses">): Cents {
  if (expense.vat !== null) return expense.vat;
  return expense.net === null ? zeroCents : cents(expense.amount - expense.net);
}

/** Share of its VAT that a destination recovers: the invoice says so, else the project, else none (domain.md § 3.7). */
function recoveryOf(ledger: Ledger, expense: Placed<"expenses">, project: string): Ratio {
  if (expense.vatRecovery !== null) return expense.vatRecovery;
  return ledger.projects.find(({ code }) => code === project)?.vatRecovery ?? nothing;
}

/** What an invoice costs each destination: its share of the amount less the VAT that is recovered there. */
export function splitCost(
  ledger: Ledger,
  expense: Placed<"expenses">,
  shares: readonly Share[],
): Cents[] {
  const weights = shares.map(({ weight }) => weight);
  const amounts = splitCents(expense.amount, weights);
  const vat = vatOf(expense);
  if (vat === 0) return amounts;
  const taxes = splitCents(vat, weights);
  return shares.map(({ code }, place) => {
    const tax = taxes[place] ?? zeroCents;
    const back = shareOf(tax, recoveryOf(ledger, expense, code), "halfUp");
    return cents((amounts[place] ?? zeroCents) - back);
  });
}

/** Cost of an invoice without a destination of its own: only its own column says what is recovered. */
export function commonCost(expense: Placed<"expenses">): Cents {
  if (expense.vatRecovery === null) return expense.amount;
  return cents(expense.amount - shareOf(vatOf(expense), expense.vatRecovery, "halfUp"));
}
