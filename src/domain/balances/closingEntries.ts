import { allocate } from "../ledger/allocation";
import type { Ledger } from "../ledger/ledger";
import { yearCosts } from "../ledger/projectCosts";
import { yearResources } from "../ledger/projectResources";
import { type AgreementYearEnd, yearEnd } from "../ledger/yearEnd";
import { type Cents, zeroCents } from "../quantities/money";
import { type PlainDate, yearOf, yearPeriod } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";

/** One line of a proposed entry; exactly one of debit and credit is not zero. */
export interface EntryLine {
  /** Lines of one entry share it and are balanced. */
  readonly entry: number;
  readonly date: PlainDate;
  readonly account: string;
  readonly accountLabel: string;
  readonly agreement: string;
  readonly label: string;
  readonly debit: Cents;
  readonly credit: Cents;
}

/** An instalment that is still to be received at closing. */
export interface Receivable {
  readonly payment: Placed<"payments">;
  readonly cents: Cents;
}

export interface Closing {
  readonly year: number;
  readonly agreements: readonly AgreementYearEnd[];
  readonly entries: readonly EntryLine[];
  readonly receivables: readonly Receivable[];
}

const accountLabels: Readonly<Record<string, string>> = {
  "194": "Fonds dédiés sur subventions d’exploitation",
  "195": "Fonds dédiés sur contributions financières d’autres organismes",
  "4417": "Subventions d’exploitation à recevoir",
  "4687": "Produits à recevoir",
  "4686": "Charges à payer – trop-perçu à reverser",
  "487": "Produits constatés d’avance",
  "6894": "Reports en fonds dédiés sur subventions d’exploitation",
  "6895": "Reports en fonds dédiés sur contributions financières",
  "741": "Subventions d’exploitation",
  "7551": "Contributions financières d’autres organismes",
  "7894": "Utilisations de fonds dédiés sur subventions d’exploitation",
  "7895": "Utilisations de fonds dédiés sur contributions financières",
};

/**
 * What closing a year asks of the accounts, agreement by agreement (domain.md §§ 4.1-4.3): dedicated funds used and
 * carried over, deferred income, money to pay back, what a funder still owes after its control.
 */
export function closingOf(ledger: Ledger, year: number): Closing {
  const costs = yearCosts(ledger, year);
  const resources = yearResources(ledger, costs.time, year);
  const agreements = yearEnd(ledger, allocate(ledger, costs, resources), year);
  const date = yearPeriod(year).last;
  let entry = 0;
  const entries = agreements.flatMap((closing): EntryLine[] => {
    const receivableAccount = closing.productAccount === "741" ? "4417" : "4687";
    const moves: readonly (readonly [Cents, string, string, string])[] = [
      [closing.receivable, receivableAccount, closing.productAccount, "Solde à recevoir"],
      [closing.deferred, closing.productAccount, "487", "Part des exercices suivants"],
      [closing.used789, closing.account19, closing.account789, "Utilisation des fonds dédiés"],
      [closing.report689, closing.account689, closing.account19, "Report en fonds dédiés"],
      [closing.toRepay, closing.productAccount, "4686", "Part non utilisée à reverser"],
    ];
    return moves.flatMap(([amount, debited, credited, what]): EntryLine[] => {
      if (amount <= 0) return [];
      entry += 1;
      const { agreement } = closing;
      const common = { entry, date, agreement, label: `${what} – ${agreement}` };
      return [
        { ...common, ...account(debited), debit: amount, credit: zeroCents },
        { ...common, ...account(credited), debit: zeroCents, credit: amount },
      ];
    });
  });
  return { year, agreements, entries, receivables: receivables(ledger, year) };
}

function account(number: string): Pick<EntryLine, "account" | "accountLabel"> {
  return { account: number, accountLabel: accountLabels[number] ?? "" };
}

/** Instalments of agreements begun by then, due and not received by the end of the year. */
function receivables(ledger: Ledger, year: number): Receivable[] {
  const begun = new Set(
    ledger.agreements.filter(({ start }) => yearOf(start) <= year).map(({ ref }) => ref),
  );
  const end = yearPeriod(year).last;
  return ledger.payments.flatMap((payment): Receivable[] => {
    const { agreement, due, amount, received } = payment;
    if (!begun.has(agreement) || due === null) return [];
    const late = received !== null && received > end;
    const left = (due - (late ? 0 : (amount ?? 0))) as Cents;
    return left > 0 ? [{ payment, cents: left }] : [];
  });
}
