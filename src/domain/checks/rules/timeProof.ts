import { plainText } from "../../ledger/names";
import {
  type PlainDate,
  type PlainMonth,
  addDays,
  firstDay,
  lastDay,
  monthOf,
  weekday,
} from "../../quantities/plainDate";
import { ratioToNumber } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import type { CheckFacts } from "../facts";
import type { PersonDay } from "../personDay";
import { groupBy } from "../group";
import { isHolidayFor } from "../holidayOf";
import type { Person } from "../person";
import type { Rule, RuleFinding } from "../rule";
import { count, date, hours, month, text } from "../say";

type TimeRow = Placed<"timesheets">;

/** Hours of a full-time week, for someone whose contract says only a quota (domain.md § 6). */
const legalWeek = 35 * 60;

/** Weekly minutes of a person; null where nothing says, or where days are counted instead of hours. */
function weeklyOf({ record, assignments }: Person, of: PlainMonth): number | null {
  if (record?.yearlyDays !== null) return null;
  const contract = assignments.filter(
    ({ kind, start, end }) =>
      kind === "contract" && start <= firstDay(of) && (end ?? lastDay(of)) >= lastDay(of),
  );
  const latest = contract[contract.length - 1];
  if (latest?.weekly != null) return latest.weekly;
  if (record.weekly !== null) return record.weekly;
  const quota = latest?.quota ?? record.quota;
  return quota === null ? null : Math.round(ratioToNumber(quota) * legalWeek);
}

/** Weekdays of a month within a contract, and those among them that are holidays nobody noted. */
function dueDays(
  of: PlainMonth,
  rows: readonly TimeRow[],
  employee: Placed<"employees"> | undefined,
  facts: CheckFacts,
): number {
  let days = 0;
  for (const day of weekdaysOf(of)) {
    const hired = day >= (employee?.entry ?? day) && day <= (employee?.exit ?? day);
    if (!hired) continue;
    if (isHolidayFor(day, employee, null, facts) && !rows.some(({ date: noted }) => noted === day))
      continue;
    days += 1;
  }
  return days;
}

/** Everybody has the same months. */
const weekdays = new Map<PlainMonth, readonly PlainDate[]>();

/** Monday to Friday, holidays included. */
function weekdaysOf(of: PlainMonth): readonly PlainDate[] {
  const known = weekdays.get(of);
  if (known !== undefined) return known;
  const days: PlainDate[] = [];
  for (let day: PlainDate = firstDay(of); day <= lastDay(of); day = addDays(day, 1)) {
    if (weekday(day) <= 5) days.push(day);
  }
  weekdays.set(of, days);
  return days;
}

const monthTotal: Rule = {
  id: "TIM-06",
  severity: "major",
  needs: ["timesheets", "employees"],
  findForPerson: (person, { facts, settings, today }) => {
    const { record, name, time } = person;
    // Under the contract only where the person's absences are noted: else the missing hours may be leave.
    const notesAbsences = time.some(({ absence }) => absence !== null);
    const now = monthOf(today);
    return [...person.months].flatMap(([of, rows]): RuleFinding[] => {
      if (of >= now) return [];
      const weekly = weeklyOf(person, of);
      if (weekly === null) return [];
      const daily = weekly / 5;
      const due = Math.round(dueDays(of, rows, record, facts) * daily);
      const entered = rows.reduce((sum, { minutes }) => sum + minutes, 0);
      // A leave without a length may be a short day or a long one: what is missing cannot be told.
      const allLengths = rows.every(({ absence, minutes }) => absence === null || minutes > 0);
      // Days of part-time work do not fall alike in every month: two of them are no gap.
      const accepted = Math.max(settings.monthTolerance * due, 2 * settings.dayLength);
      const over = entered > due + accepted;
      const under = allLengths && notesAbsences && entered < due - accepted;
      if (!over && !under) return [];
      return [
        {
          facts: {
            e: text(name),
            h: hours(entered),
            c: hours(due),
            t: hours(accepted),
            month: month(of),
          },
          cells: rows.map(({ place }) => cellOf(place, "minutes")),
          amountCents: null,
          records: [`${person.id} ${of}`],
        },
      ];
    });
  },
};

/** How a day was shared between projects; null for a day on one project only, which many people have. */
function patternOf(day: PersonDay): string | null {
  const codes = new Set(day.worked.map(({ project }) => project));
  if (codes.size < 2) return null;
  return day.worked
    .map(({ project, minutes }) => `${project ?? ""} ${minutes}`)
    .sort()
    .join("\n");
}

const copied: Rule = {
  id: "TIM-07",
  severity: "minor",
  needs: ["timesheets"],
  findForPerson: ({ days, name }, { settings: { sameEntryDays } }) => {
    const worked = days.filter(({ workedMinutes }) => workedMinutes > 0);
    return runsOf(worked.sort((a, b) => (a.date < b.date ? -1 : 1)))
      .filter((run) => run.length >= sameEntryDays)
      .map((run) => runFinding(run, name));
  },
};

/** Sums and numbers of rows first: most days differ there already. */
function sameShare(a: PersonDay, b: PersonDay): boolean {
  if (a.workedMinutes !== b.workedMinutes || a.worked.length !== b.worked.length) return false;
  const pattern = patternOf(a);
  return pattern !== null && pattern === patternOf(b);
}

/** Days in a row with the same pattern. */
function runsOf(days: readonly PersonDay[]): PersonDay[][] {
  const runs: PersonDay[][] = [];
  let last: PersonDay | null = null;
  for (const day of days) {
    const current = runs[runs.length - 1];
    if (last !== null && current !== undefined && sameShare(last, day)) current.push(day);
    else runs.push([day]);
    last = day;
  }
  return runs;
}

function runFinding(run: readonly PersonDay[], name: string): RuleFinding {
  const [first] = run;
  const last = run[run.length - 1];
  return {
    facts: {
      e: text(name),
      k: count(run.length),
      d1: date(first?.date ?? ("" as PlainDate)),
      d2: date(last?.date ?? ("" as PlainDate)),
    },
    cells: run.flatMap(({ worked }) => worked.map(({ place }) => cellOf(place, "minutes"))),
    amountCents: null,
    records: [`${first?.employee ?? ""} ${first?.date ?? ""}`],
  };
}

/** « CARON Bruno » and « Bruno Caron » are the same person. */
function sameName(a: string, b: string): boolean {
  const words = (name: string): string => plainText(name).split(" ").sort().join(" ");
  return words(a) === words(b);
}

const signedBySelf: Rule = {
  id: "TIM-10",
  severity: "major",
  needs: ["timesheets.manager"],
  findForPerson: ({ id, name, months }) =>
    [...months].flatMap(([of, rows]): RuleFinding[] => {
      const own = rows.filter(
        ({ manager }) => manager !== null && (manager === id || sameName(manager, name)),
      );
      if (own.length === 0) return [];
      return [
        {
          facts: { e: text(name), month: month(of) },
          cells: own.map(({ place }) => cellOf(place, "manager")),
          amountCents: null,
          records: [`${id} ${of}`],
        },
      ];
    }),
};

const noAttendance: Rule = {
  id: "TIM-12",
  severity: "minor",
  needs: ["timesheets.attendance", "employees.job"],
  findForPerson: (person, { facts, settings }) => {
    const job = ` ${plainText(person.record?.job ?? "")} `;
    const trains = settings.trainingJobs.some((words) => job.includes(` ${plainText(words)} `));
    if (!trains) return [];
    const kept = facts.projectsWithAttendance;
    return person.days.flatMap((day) =>
      [...groupBy(day.worked, ({ project }) => project ?? "")].flatMap(
        ([project, rows]): RuleFinding[] => {
          if (!kept.has(project) || rows.some(({ attendance }) => attendance !== null)) return [];
          return [
            {
              facts: {
                e: text(person.name),
                d: date(day.date),
                h: hours(rows.reduce((sum, { minutes }) => sum + minutes, 0)),
                project: text(project),
              },
              cells: rows.map(({ place }) => cellOf(place, "attendance")),
              amountCents: null,
              records: [`${day.employee} ${day.date}`, project],
            },
          ];
        },
      ),
    );
  },
};

/** Whether a timesheet proves what it says (domain.md § 7.5). */
export const timeProofRules: readonly Rule[] = [monthTotal, copied, signedBySelf, noAttendance];
