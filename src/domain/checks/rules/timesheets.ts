import { plainText } from "../../ledger/names";
import {
  type PlainDate,
  addDays,
  epochDay,
  lastDay,
  monthOf,
  weekday,
} from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import type { CheckFacts } from "../facts";
import type { PersonDay } from "../personDay";
import { isHolidayFor } from "../holidayOf";
import { isLabourDay } from "../holidays";
import type { Person } from "../person";
import type { PersonWeek } from "../personWeek";
import type { Rule, RuleFinding } from "../rule";
import type { Settings } from "../settings";
import { count, date, hours, month, text, word } from "../say";

function dayFinding(person: PersonDay, name: string, more: RuleFinding["facts"] = {}): RuleFinding {
  return {
    facts: {
      e: text(name),
      h: hours(person.workedMinutes),
      d: date(person.date),
      ...more,
    },
    cells: person.worked.map(({ place }) => cellOf(place, "minutes")),
    amountCents: null,
    records: [`${person.employee} ${person.date}`],
  };
}

const onHoliday: Rule = {
  id: "TIM-01",
  severity: "major",
  needs: ["timesheets"],
  findForPerson: ({ days, record, name }, { facts }) =>
    days
      .filter(
        (day) =>
          day.workedMinutes > 0 &&
          isHolidayFor(day.date, record, day.worked[0]?.project ?? null, facts),
      )
      .map((day) => ({
        ...dayFinding(day, name),
        ...(isLabourDay(day.date) ? { severity: "blocking" as const } : {}),
      })),
};

/** Public holidays have their own rule; remote work is work. */
function isLeave(label: string): boolean {
  return !/^(jf|ferie|jour ferie|tt|teletravail|holiday|remote)$/.test(plainText(label));
}

/**
 * Work on a day of leave. Half a day of leave beside half a day of work is in order: the two together make no more than
 * a full day. A leave without a length counts as the whole day.
 */
function worksOnLeave(day: PersonDay, fullDay: number): boolean {
  if (day.workedMinutes === 0 || day.absences.length === 0) return false;
  const leave = day.absences.filter(({ absence }) => isLeave(absence ?? ""));
  if (leave.length === 0) return false;
  const away = leave.reduce((sum, { minutes }) => sum + minutes, 0);
  return away === 0 || away + day.workedMinutes > fullDay;
}

const onLeave: Rule = {
  id: "TIM-02",
  severity: "blocking",
  needs: ["timesheets"],
  findForPerson: ({ days, name }, { settings: { dayLength } }) =>
    days
      .filter((day) => worksOnLeave(day, dayLength))
      .map((day) => {
        const finding = dayFinding(day, name, {
          reason: text(day.absences[0]?.absence ?? ""),
        });
        return {
          ...finding,
          cells: [...finding.cells, ...day.absences.map(({ place }) => cellOf(place, "absence"))],
        };
      }),
};

const onWeekend: Rule = {
  id: "TIM-03",
  severity: "minor",
  needs: ["timesheets"],
  findForPerson: ({ days, name }) =>
    days
      .filter(
        (day) =>
          day.workedMinutes > 0 &&
          weekday(day.date) > 5 &&
          day.worked.every(({ activity }) => activity === null),
      )
      .map((day) =>
        dayFinding(day, name, {
          weekday: word(weekday(day.date) === 6 ? "saturday" : "sunday"),
        }),
      ),
};

const tooLongDay: Rule = {
  id: "TIM-04",
  severity: "major",
  needs: ["timesheets"],
  findForPerson: ({ days, name }, { settings: { dailyLimit, dailyMaximum } }) =>
    days
      .filter(({ workedMinutes }) => workedMinutes > dailyLimit)
      .map((day) => ({
        ...dayFinding(day, name, { max: hours(dailyLimit) }),
        ...(day.workedMinutes > dailyMaximum ? { severity: "blocking" as const } : {}),
      })),
};

const tooLongWeek: Rule = {
  id: "TIM-05",
  severity: "major",
  needs: ["timesheets"],
  findForPerson: ({ weeks, name }, { settings }) => {
    const limits = {
      max: hours(settings.weeklyLimit),
      average: hours(settings.averageLimit),
      k: count(settings.averageWeeks),
    };
    const long = weeks.filter(({ minutes }) => minutes > settings.weeklyLimit);
    return [
      ...long.map((week) => weekFinding(week, name, week.minutes, limits)),
      ...longAverages(weeks, settings).map(({ week, average }) =>
        weekFinding(week, name, average, limits),
      ),
    ];
  },
};

/** First week of each run of twelve that is over the average; weeks without work count as zero. */
function longAverages(
  weeks: readonly PersonWeek[],
  { averageWeeks, averageLimit }: Settings,
): { week: PersonWeek; average: number }[] {
  const week = ({ monday }: PersonWeek): number => Math.floor(epochDay(monday) / 7);
  const byWeek = new Map(weeks.map((each) => [week(each), each.minutes]));
  return weeks.flatMap((each) => {
    const last = week(each);
    let total = 0;
    for (let back = 0; back < averageWeeks; back += 1) total += byWeek.get(last - back) ?? 0;
    return total > averageLimit * averageWeeks
      ? [{ week: each, average: total / averageWeeks }]
      : [];
  });
}

function weekFinding(
  week: PersonWeek,
  name: string,
  minutes: number,
  limits: RuleFinding["facts"],
): RuleFinding {
  return {
    facts: { e: text(name), h: hours(minutes), d: date(week.monday), ...limits },
    cells: week.days.flatMap(({ worked }) => worked.map(({ place }) => cellOf(place, "minutes"))),
    amountCents: null,
    records: [`${week.employee} ${week.monday}`],
  };
}

function isWork({ project, minutes }: Placed<"timesheets">): boolean {
  return project !== null && minutes > 0;
}

/** A person's worked rows by month: each month is one sheet, signed once. */
function sheetsOf({ months }: Person): (readonly Placed<"timesheets">[])[] {
  return [...months.values()]
    .map((rows) => (rows.every(isWork) ? rows : rows.filter(isWork)))
    .filter((rows) => rows.length > 0);
}

function monthFinding(
  rows: readonly Placed<"timesheets">[],
  name: string,
  cells: readonly string[],
  more: RuleFinding["facts"] = {},
): RuleFinding[] {
  const first = rows[0];
  if (first === undefined) return [];
  const total = rows.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    {
      facts: { e: text(name), month: month(monthOf(first.date)), h: hours(total), ...more },
      cells,
      amountCents: null,
      records: [`${first.employee} ${monthOf(first.date)}`],
    },
  ];
}

const notSigned: Rule = {
  id: "TIM-08",
  severity: "blocking",
  needs: ["timesheets"],
  // A workbook that keeps no signature anywhere keeps them on paper.
  skip: ({ facts }) =>
    facts.isFilled("timesheets", "signedEmployee") || facts.isFilled("timesheets", "signedManager")
      ? null
      : ["timesheets.signedEmployee", "timesheets.signedManager"],
  findForPerson: (person) =>
    sheetsOf(person).flatMap((rows) => {
      const missing = rows.filter(
        ({ signedEmployee, signedManager }) => signedEmployee === null || signedManager === null,
      );
      const first = missing[0];
      if (first === undefined) return [];
      const column = first.signedEmployee === null ? "signedEmployee" : "signedManager";
      return monthFinding(
        rows,
        person.name,
        missing.map(({ place }) => cellOf(place, column)),
      );
    }),
};

/** Days after month-end within which a sheet must be signed: the strictest of its agreements, else the workbook's. */
function signatureDays(
  rows: readonly Placed<"timesheets">[],
  facts: CheckFacts,
  { signatureDelay }: Settings,
): number {
  const refs = new Set(rows.flatMap(({ agreement }) => agreement ?? []));
  const asked = [...refs].flatMap((ref) => facts.agreements.get(ref)?.signatureDays ?? []);
  return asked.length === 0 ? signatureDelay : Math.min(...asked);
}

const signedAtWrongTime: Rule = {
  id: "TIM-09",
  severity: "major",
  needs: ["timesheets"],
  skip: notSigned.skip ?? (() => null),
  findForPerson: (person, { facts, settings }) =>
    sheetsOf(person).flatMap((rows) => {
      const lastWorked = rows.reduce<PlainDate | null>(
        (latest, row) => (latest === null || row.date > latest ? row.date : latest),
        null,
      );
      if (lastWorked === null) return [];
      const limit = addDays(lastDay(monthOf(lastWorked)), signatureDays(rows, facts, settings));
      const wrong = rows.find(
        ({ signedEmployee }) =>
          signedEmployee !== null && (signedEmployee < lastWorked || signedEmployee > limit),
      );
      if (wrong?.signedEmployee == null) return [];
      return monthFinding(rows, person.name, [cellOf(wrong.place, "signedEmployee")], {
        d: date(wrong.signedEmployee),
      });
    }),
};

/** Timesheets (domain.md §§ 6 and 7.5). */
export const timesheetRules: readonly Rule[] = [
  onHoliday,
  onLeave,
  onWeekend,
  tooLongDay,
  tooLongWeek,
  notSigned,
  signedAtWrongTime,
];
