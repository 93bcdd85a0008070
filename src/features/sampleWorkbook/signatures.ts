import {
  type PlainDate,
  type PlainMonth,
  addDays,
  lastDay,
} from "../../domain/quantities/plainDate";

/** A month's timesheet of a well-kept association: signed on its last day, countersigned three days later. */
export function signatureDates(month: PlainMonth): {
  readonly employee: PlainDate;
  readonly manager: PlainDate;
} {
  const employee = lastDay(month);
  return { employee, manager: addDays(employee, 3) };
}
