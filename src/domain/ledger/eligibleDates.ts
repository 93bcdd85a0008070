import { type PlainMonth, firstDay, lastDay } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";

type Agreement = Placed<"agreements">;

/** An expense that its dates put out of an agreement: before, after, or paid too late (rules PER-01 to PER-03). */
export function isOutByDates(expense: Placed<"expenses">, agreement: Agreement): boolean {
  return (
    expense.date < agreement.start ||
    expense.date > agreement.end ||
    (expense.paid !== null &&
      agreement.paymentDeadline !== null &&
      expense.paid > agreement.paymentDeadline)
  );
}

/** A month of which no day is within the agreement. */
export function isMonthOutside(month: PlainMonth, { start, end }: Agreement): boolean {
  return lastDay(month) < start || firstDay(month) > end;
}
