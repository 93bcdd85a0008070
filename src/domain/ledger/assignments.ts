import type { Cents } from "../quantities/money";
import { type PlainDate, type PlainMonth, firstDay, lastDay } from "../quantities/plainDate";
import type { Ratio } from "../quantities/ratio";
import type { Placed } from "../schema/tables";
import { costMethodOf } from "./costMethod";
import type { Ledger } from "./ledger";
import { monthsPaid, payslipsOf } from "./payslips";

/** Who is direct staff of an agreement: named in it, or assigned to it by a letter. */
export function assignedPeople(ledger: Ledger, agreement: Placed<"agreements">): string[] {
  const assigned = ledger.assignments.filter((row) => row.agreement === agreement.ref);
  return [...new Set([...(agreement.staff ?? []), ...assigned.map(({ employee }) => employee)])];
}

/** An agreement that pays named people's time: a simplified cost option, or one that names its staff. */
export function paysNamedStaff(agreement: Placed<"agreements">): boolean {
  return costMethodOf(agreement.method) !== "real" || (agreement.staff ?? []).length > 0;
}

/**
 * Whether pay that an agreement would be given an amount for is that of someone it does not name (rule STA-02); an amount
 * of a flat rate's money claims no pay (`claimsItsCost`).
 */
export function isNotNamed(agreement: Placed<"agreements">, employee: string): boolean {
  return (
    costMethodOf(agreement.method) === "real" &&
    paysNamedStaff(agreement) &&
    !(agreement.staff ?? []).includes(employee)
  );
}

export interface AssignedTime {
  readonly ledger: Ledger;
  readonly agreement: Placed<"agreements">;
  readonly employee: string;
}

/** Hourly rate fixed for that day by an assignment to this agreement, or to any; null when none is. */
export function agreedRateOn(
  { ledger, agreement, employee }: AssignedTime,
  date: PlainDate,
): Cents | null {
  if (ledger.assignments.length === 0) return null;
  const fits = ledger.assignments.filter(
    (row) => row.employee === employee && row.rate !== null && isInForce(row, date),
  );
  const own = fits.find((row) => row.agreement === agreement.ref);
  return (own ?? fits.find((row) => row.agreement === null))?.rate ?? null;
}

function isInForce(row: Placed<"assignments">, date: PlainDate): boolean {
  return row.start <= date && date <= (row.end ?? date);
}

/** Months of a year in which a letter gives a fixed share of a paid person's time to an agreement. */
export function monthsAssigned(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  employee: string,
  year: number,
): { readonly share: Ratio; readonly months: readonly PlainMonth[] }[] {
  const paid = monthsPaid(payslipsOf(ledger, employee, year));
  return ledger.assignments.flatMap((row) => {
    if (row.employee !== employee || row.agreement !== agreement.ref || row.share === null)
      return [];
    const months = paid.filter(
      (month) =>
        isInForce(row, firstDay(month)) &&
        agreement.start <= lastDay(month) &&
        firstDay(month) <= agreement.end,
    );
    return [{ share: row.share, months }];
  });
}
