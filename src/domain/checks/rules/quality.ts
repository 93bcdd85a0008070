import { type PlainMonth, monthOf } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import type { Finding } from "../finding";
import type { PersonDay } from "../personDay";
import { groupBy } from "../group";
import { count, month, text } from "../say";

/** What half a day, a day and their like look like when they are read as hours. */
const dayParts = new Set([15, 30, 45, 60]);
/** From here on a day is surely counted in hours. */
const surelyHours = 4 * 60;
const fewestDays = 5;

type Suspicion = Omit<Finding, "rule" | "severity">;

export interface SuspectTime {
  readonly findings: readonly Suspicion[];
  /** Rows that no later rule looks at. */
  readonly rows: ReadonlySet<Placed<"timesheets">>;
}

const nothingSuspect: SuspectTime = { findings: [], rows: new Set() };

/**
 * TIM-13, for the days of one person. Months where every day is a quarter, a half, three quarters or one hour, of
 * someone who elsewhere has whole days in hours: those are probably days. Someone who only ever notes such small amounts
 * is left in peace.
 */
export function suspectTime(days: readonly PersonDay[], name: string): SuspectTime {
  const worked = days.filter(({ workedMinutes }) => workedMinutes > 0);
  const isInHours = worked.some(({ workedMinutes }) => workedMinutes >= surelyHours);
  if (!isInHours || !worked.some(isSmall)) return nothingSuspect;
  const months = groupBy(worked, ({ employee, date }) => `${employee} ${monthOf(date)}`);
  const suspect = [...months].filter(([, own]) => own.length >= fewestDays && own.every(isSmall));
  return {
    findings: suspect.map(([record, own]) => monthFinding(record, own, name)),
    rows: new Set(suspect.flatMap(([, own]) => own.flatMap((day) => day.worked))),
  };
}

function isSmall({ workedMinutes }: PersonDay): boolean {
  return dayParts.has(workedMinutes);
}

function monthFinding(record: string, days: readonly PersonDay[], name: string): Suspicion {
  const first = days[0];
  const rows: readonly Placed<"timesheets">[] = days.flatMap((day) => day.worked);
  const cells = rows.map(({ place }) => cellOf(place, "minutes"));
  return {
    facts: {
      cell: text(cells[0] ?? ""),
      e: text(name),
      month: month((first === undefined ? "" : monthOf(first.date)) as PlainMonth),
      k: count(days.length),
    },
    cells,
    amountCents: null,
    records: [record],
  };
}
