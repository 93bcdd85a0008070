import { type PlainMonth, monthOf } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import type { PersonDay } from "../personDay";
import { groupBy } from "../group";
import type { CheckInput, RuleFinding } from "../rule";
import { count, month, text } from "../say";

/** What half a day, a day and their like look like when they are read as hours. */
const dayParts = new Set([15, 30, 45, 60]);
/** From here on a day is surely counted in hours. */
const surelyHours = 4 * 60;
const fewestDays = 5;

interface SuspectTime {
  readonly findings: readonly RuleFinding[];
  /** Rows that no later rule looks at. */
  readonly rows: ReadonlySet<object>;
}

/**
 * TIM-13. Months where every day is a quarter, a half, three quarters or one hour, of someone who elsewhere has whole
 * days in hours: those are probably days. Someone who only ever notes such small amounts is left in peace.
 */
export function suspectTime({ facts }: CheckInput): SuspectTime {
  const worked = facts.days.filter(({ workedMinutes }) => workedMinutes > 0);
  const inHours = new Set(
    worked
      .filter(({ workedMinutes }) => workedMinutes >= surelyHours)
      .map(({ employee }) => employee),
  );
  // Most people never have such a small day: their months need no look.
  const withSmall = new Set(
    worked
      .filter(({ employee, workedMinutes }) => dayParts.has(workedMinutes) && inHours.has(employee))
      .map(({ employee }) => employee),
  );
  const small = worked.filter(({ employee }) => withSmall.has(employee));
  const months = groupBy(small, ({ employee, date }) => `${employee} ${monthOf(date)}`);
  const suspect = [...months].filter(
    ([, days]) =>
      days.length >= fewestDays && days.every(({ workedMinutes }) => dayParts.has(workedMinutes)),
  );
  return {
    findings: suspect.map(([record, days]) => monthFinding(record, days, facts.nameOf)),
    rows: new Set(suspect.flatMap(([, days]) => days.flatMap((day) => day.worked))),
  };
}

function monthFinding(
  record: string,
  days: readonly PersonDay[],
  nameOf: (employee: string) => string,
): RuleFinding {
  const first = days[0];
  const rows: readonly Placed<"timesheets">[] = days.flatMap((day) => day.worked);
  const cells = rows.map(({ place }) => cellOf(place, "minutes"));
  return {
    facts: {
      cell: text(cells[0] ?? ""),
      e: text(nameOf(first?.employee ?? "")),
      month: month((first === undefined ? "" : monthOf(first.date)) as PlainMonth),
      k: count(days.length),
    },
    cells,
    amountCents: null,
    records: [record],
  };
}
