import { folded } from "../domain/intake/read/text";
import { type Ledger, emptyLedger } from "../domain/ledger/ledger";
import { supportCode } from "../domain/ledger/names";
import { staffComponents, staffCost } from "../domain/ledger/staffCost";
import { workedTimeOf } from "../domain/ledger/workedTime";
import { addCents, zeroCents } from "../domain/quantities/money";
import { yearOf } from "../domain/quantities/plainDate";
import { type Place, filled } from "../domain/schema/tables";
import type { Arguments } from "./arguments";
import {
  type Column,
  amountsIn,
  columnOf,
  daysIn,
  hoursIn,
  monthsIn,
  namesIn,
  placeOf,
  sideBySide,
} from "./column";
import { type CellOut, type ParameterOf, define, many, manyOrNone, oneOrNone } from "./define";
import { Refused } from "./refused";
import { unitOf } from "./unit";

type Args = Arguments<ParameterOf<"COUT_REEL">>;

/** Records made of ranges stand nowhere: what is computed from them is never traced. */
const nowhere: Omit<Place, "table"> = { sheet: "", row: 0, letters: new Map(), source: null };

/** Real staff cost by project: each part of each payslip follows the hours of its month (domain.md § 3.5). */
export const coutReel = define("COUT_REEL", {
  parameters: {
    people: many,
    months: many,
    costs: many,
    timePeople: many,
    timeDates: many,
    timeProjects: many,
    timeHours: many,
    unit: oneOrNone,
    projects: manyOrNone,
  },
  result: "matrix",
  compute: (args, words) => {
    const codes = new Codes();
    const timesheets = timesheetsOf(args, codes);
    const ledger: Ledger = {
      ...emptyLedger(),
      payroll: payrollOf(args, codes),
      timesheets,
      projects: projectsOf(args, codes, timesheets),
    };
    const sums = new Map<string, ReturnType<typeof addCents>>();
    for (const year of new Set(ledger.payroll.map(({ month }) => yearOf(month)))) {
      const time = workedTimeOf(ledger, year);
      for (const project of time.destinations) if (!sums.has(project)) sums.set(project, zeroCents);
      for (const { destination, cents } of staffCost(ledger, time, year))
        sums.set(destination, addCents(sums.get(destination) ?? zeroCents, cents));
    }
    return [
      [words.project, words.cost],
      ...[...sums].map(([project, cost]): CellOut[] => [project, cost / 100]),
    ];
  },
  example: {
    args: [
      [["E1"]],
      [["2025-03"]],
      [[1000.01]],
      [["E1"], ["E1"]],
      [["2025-03-03"], ["2025-03-04"]],
      [["P1"], ["P2"]],
      [[7], [7]],
    ],
    gives: [
      ["Projet", "Coût"],
      ["P1", 500.01],
      ["P2", 500],
      ["GEN", 0],
    ],
  },
});

/**
 * Projects in the order of their list, else by code: where remainders tie, the order says who gets the cent, and that must
 * not depend on the order of the hours.
 */
function projectsOf(
  args: Args,
  codes: Codes,
  timesheets: Ledger["timesheets"],
): Ledger["projects"] {
  const list = args.column("projects");
  const names = namesIn(list);
  const given: string[] = [];
  for (let row = 0; row < list.length; row += 1) {
    const name = names.at(row);
    if (name !== null) given.push(codes.of(name));
  }
  const met = new Set(timesheets.flatMap(({ project }) => project ?? []));
  const order = given.length > 0 ? given : [...met].sort();
  return [...new Set(order)].map((code) => ({
    ...filled("projects", { code, name: code }),
    place: { ...nowhere, table: "projects" },
  }));
}

/** One spelling of each code, the first that was met: `p1` and `P1` are one project. */
class Codes {
  readonly #byKey = new Map<string, string>();

  of({ shown, key }: { readonly shown: string; readonly key: string }): string {
    const known = this.#byKey.get(key) ?? (key === folded(supportCode) ? supportCode : shown);
    this.#byKey.set(key, known);
    return known;
  }
}

function payrollOf(args: Args, codes: Codes): Ledger["payroll"] {
  const people = args.column("people");
  const months = args.column("months");
  const parts = componentsOf(args);
  const { first, end } = sideBySide([people, months, ...parts], parts);
  const [names, paid] = [namesIn(people), monthsIn(months)];
  const amounts = parts.map(amountsIn);
  const payroll: Ledger["payroll"][number][] = [];
  for (let row = first; row < end; row += 1) {
    const person = names.at(row);
    const month = paid.at(row);
    const values = staffComponents.flatMap(({ column }, place) =>
      amounts[place] === undefined ? [] : [[column, amounts[place].at(row) ?? zeroCents] as const],
    );
    if (person === null || month === null) {
      if (values.every(([, amount]) => amount === 0)) continue;
      throw blankBeside(person === null ? people : months, row);
    }
    payroll.push({
      ...filled("payroll", {
        employee: codes.of(person),
        month,
        gross: zeroCents,
        ...Object.fromEntries(values),
        cost: addCents(...values.map(([, amount]) => amount)),
      }),
      place: { ...nowhere, table: "payroll" },
    });
  }
  return payroll;
}

/** Columns of the costs: gross pay, employer's charges, payroll taxes, other charges; or the loaded cost alone. */
function componentsOf(args: Args): Column[] {
  const rows = args.range("costs");
  const width = Math.max(...rows.map((row) => row.length));
  if (width > staffComponents.length)
    throw new Refused({
      code: "tooManyColumns",
      parameter: "costs",
      text: `${staffComponents.length}`,
    });
  return Array.from({ length: width }, (_, place) =>
    columnOf(
      "costs",
      rows.map((row) => [row[place]]),
    ),
  );
}

function timesheetsOf(args: Args, codes: Codes): Ledger["timesheets"] {
  const people = args.column("timePeople");
  const dates = args.column("timeDates");
  const projects = args.column("timeProjects");
  const hours = args.column("timeHours");
  const { first, end } = sideBySide([people, dates, projects, hours], [hours]);
  const [names, works] = [namesIn(people), namesIn(projects)];
  const [days, times] = [daysIn(dates), hoursIn(hours, unitOf(args, "unit"))];
  const timesheets: Ledger["timesheets"][number][] = [];
  for (let row = first; row < end; row += 1) {
    const person = names.at(row);
    const project = works.at(row);
    const date = days.at(row);
    const minutes = times.at(row);
    // Absences have hours and no project: they are no time worked.
    if (project === null || minutes === null || minutes === 0) continue;
    if (person === null || date === null) throw blankBeside(person === null ? people : dates, row);
    timesheets.push({
      ...filled("timesheets", {
        employee: codes.of(person),
        date,
        project: codes.of(project),
        minutes,
      }),
      place: { ...nowhere, table: "timesheets" },
    });
  }
  return timesheets;
}

/** A cost, or hours, would be lost: nobody knows whose, or when. */
function blankBeside(column: Column, row: number): Refused {
  return new Refused({ code: "blankBeside", ...placeOf(column, row) });
}
