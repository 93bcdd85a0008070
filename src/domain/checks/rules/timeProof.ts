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
import type { CheckInput, Rule, RuleFinding } from "../rule";
import { count, date, hours, month, text } from "../say";

type TimeRow = Placed<"timesheets">;

/** Hours of a full-time week, for someone whose contract says only a quota (domain.md § 6). */
const legalWeek = 35 * 60;

/** Weekly minutes of a person; null where nothing says, or where days are counted instead of hours. */
function weeklyOf(employee: string, of: PlainMonth, { ledger, facts }: CheckInput): number | null {
  const record = facts.employees.get(employee);
  if (record?.yearlyDays !== null) return null;
  const contract = ledger.assignments.filter(
    ({ employee: person, kind, start, end }) =>
      person === employee &&
      kind === "contract" &&
      start <= firstDay(of) &&
      (end ?? lastDay(of)) >= lastDay(of),
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
  find: (input) => {
    const { facts, settings, today } = input;
    // Under the contract only where the person's absences are noted: else the missing hours may be leave.
    const notesAbsences = new Set(
      input.ledger.timesheets.filter(({ absence }) => absence !== null).map((row) => row.employee),
    );
    return [...facts.timeByMonth].flatMap(([record, rows]): RuleFinding[] => {
      const first = rows[0];
      if (first === undefined || monthOf(first.date) >= monthOf(today)) return [];
      const of = monthOf(first.date);
      const weekly = weeklyOf(first.employee, of, input);
      if (weekly === null) return [];
      const daily = weekly / 5;
      const due = Math.round(dueDays(of, rows, facts.employees.get(first.employee), facts) * daily);
      const entered = rows.reduce((sum, { minutes }) => sum + minutes, 0);
      // A leave without a length may be a short day or a long one: what is missing cannot be told.
      const allLengths = rows.every(({ absence, minutes }) => absence === null || minutes > 0);
      // Days of part-time work do not fall alike in every month: two of them are no gap.
      const accepted = Math.max(settings.monthTolerance * due, 2 * settings.dayLength);
      const over = entered > due + accepted;
      const under = allLengths && notesAbsences.has(first.employee) && entered < due - accepted;
      if (!over && !under) return [];
      return [
        {
          facts: {
            e: text(facts.nameOf(first.employee)),
            h: hours(entered),
            c: hours(due),
            month: month(of),
          },
          cells: rows.map(({ place }) => cellOf(place, "minutes")),
          amountCents: null,
          records: [record],
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
  find: ({ facts, settings }) => {
    const worked = facts.days.filter(({ workedMinutes }) => workedMinutes > 0);
    return [...groupBy(worked, ({ employee }) => employee).values()].flatMap((days) =>
      runsOf([...days].sort((a, b) => (a.date < b.date ? -1 : 1)))
        .filter((run) => run.length >= settings.sameEntryDays)
        .map((run) => runFinding(run, facts)),
    );
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

function runFinding(run: readonly PersonDay[], facts: CheckFacts): RuleFinding {
  const [first] = run;
  const last = run[run.length - 1];
  return {
    facts: {
      e: text(facts.nameOf(first?.employee ?? "")),
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
  find: ({ facts }) =>
    [...facts.timeByMonth].flatMap(([record, rows]): RuleFinding[] => {
      const own = rows.filter(
        ({ manager, employee }) =>
          manager !== null && (manager === employee || sameName(manager, facts.nameOf(employee))),
      );
      const first = own[0];
      if (first === undefined) return [];
      return [
        {
          facts: { e: text(facts.nameOf(first.employee)), month: month(monthOf(first.date)) },
          cells: own.map(({ place }) => cellOf(place, "manager")),
          amountCents: null,
          records: [record],
        },
      ];
    }),
};

const noAttendance: Rule = {
  id: "TIM-12",
  severity: "minor",
  needs: ["timesheets.attendance", "employees.job"],
  find: ({ ledger, facts, settings }) => {
    const kept = new Set(
      ledger.timesheets.flatMap(({ attendance, project }) => (attendance === null ? [] : project)),
    );
    const trains = (employee: string): boolean => {
      const job = ` ${plainText(facts.employees.get(employee)?.job ?? "")} `;
      return settings.trainingJobs.some((words) => job.includes(` ${plainText(words)} `));
    };
    return facts.days.flatMap((day) => {
      if (!trains(day.employee)) return [];
      return [...groupBy(day.worked, ({ project }) => project ?? "")].flatMap(
        ([project, rows]): RuleFinding[] => {
          if (!kept.has(project) || rows.some(({ attendance }) => attendance !== null)) return [];
          return [
            {
              facts: {
                e: text(facts.nameOf(day.employee)),
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
      );
    });
  },
};

/** Whether a timesheet proves what it says (domain.md § 7.5). */
export const timeProofRules: readonly Rule[] = [monthTotal, copied, signedBySelf, noAttendance];
