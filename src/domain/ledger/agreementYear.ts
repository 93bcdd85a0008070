import { type Cents, sumOf, zeroCents } from "../quantities/money";
import { yearOf } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import type { Ledger } from "./ledger";

/** What an agreement brings in a year: its funding lines of that year, else the whole grant in its first year. */
export function productOfYear(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  year: number,
): Cents {
  const lines = ledger.fundingLines.filter((line) => line.agreement === agreement.ref);
  if (lines.length > 0) {
    return sumOf(
      lines.filter((line) => line.year === year),
      (line) => line.amount,
    );
  }
  return yearOf(agreement.start) === year ? agreement.granted : zeroCents;
}

/** Share of later years: deferred income at closing (account 487, domain.md § 4.2). */
export function productOfLaterYears(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  year: number,
): Cents {
  return sumOf(
    ledger.fundingLines.filter((line) => line.agreement === agreement.ref && line.year > year),
    (line) => line.amount,
  );
}

const last = Number.MAX_SAFE_INTEGER; // an agreement without a rank comes after those that have one

/** Agreements that concern a year, in the order in which they take up costs. */
export function agreementsOfYear(ledger: Ledger, year: number): Placed<"agreements">[] {
  return ledger.agreements
    .filter((agreement) => yearOf(agreement.start) <= year && year <= yearOf(agreement.end))
    .map((agreement, place) => ({ agreement, place }))
    .sort((a, b) => {
      const order = (a.agreement.priority ?? last) - (b.agreement.priority ?? last);
      return order === 0 ? a.place - b.place : order;
    })
    .map(({ agreement }) => agreement);
}
