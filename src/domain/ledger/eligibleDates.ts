import { type PlainMonth, epochDay, firstDay, lastDay } from "../quantities/plainDate";
import { type Ratio, ratio } from "../quantities/ratio";
import type { Placed } from "../schema/tables";

type Agreement = Placed<"agreements">;
type Expense = Placed<"expenses">;

/** An expense that its dates put out of an agreement: before, after, or paid too late (rules PER-01 to PER-03). */
export function isOutByDates(expense: Expense, agreement: Agreement): boolean {
  return (
    expense.date < agreement.start ||
    expense.date > agreement.end ||
    (expense.paid !== null &&
      agreement.paymentDeadline !== null &&
      expense.paid > agreement.paymentDeadline)
  );
}

/** Share of a service's days that is within an agreement, where part of them is not (rule PER-04); else null. */
export function shareWithin(
  { date, serviceStart, serviceEnd }: Expense,
  { start, end }: Agreement,
): Ratio | null {
  if (serviceEnd === null) return null;
  const from = serviceStart ?? date;
  const whole = epochDay(serviceEnd) - epochDay(from) + 1;
  const first = from > start ? from : start;
  const last = serviceEnd < end ? serviceEnd : end;
  const inside = Math.max(0, epochDay(last) - epochDay(first) + 1);
  return whole <= 0 || inside === whole ? null : ratio(inside, whole);
}

/** Done before the grant was asked for, which European money does not pay (rule PER-05). */
export function isDoneBeforeRequest(
  { date, serviceEnd }: Expense,
  { requestedOn }: Agreement,
): boolean {
  return requestedOn !== null && (serviceEnd ?? date) < requestedOn;
}

/** A month of which no day is within the agreement. */
export function isMonthOutside(month: PlainMonth, { start, end }: Agreement): boolean {
  return lastDay(month) < start || firstDay(month) > end;
}
