import { folded } from "../domain/intake/read/text";
import {
  type PlainDate,
  firstDay,
  monthOf,
  toExcelSerial,
  yearOf,
} from "../domain/quantities/plainDate";
import type { Name } from "./column";
import { type CellOut, define, many, manyOrNone, one, oneOrNone } from "./define";
import { Refused } from "./refused";
import { type TimeColumn, type TimeRows, timeRows } from "./timeRows";

/** What hours are grouped by, and the column it is read from. */
const columnOfGroup = {
  person: "people",
  project: "projects",
  month: "dates",
  year: "dates",
} as const satisfies Record<string, TimeColumn>;
type Group = keyof typeof columnOfGroup;

const groupWords: Readonly<Record<string, Group>> = {
  personne: "person",
  salarie: "person",
  person: "person",
  projet: "project",
  project: "project",
  mois: "month",
  month: "month",
  annee: "year",
  exercice: "year",
  year: "year",
};

/** What a row is counted under: `key` sorts, `shown` is written. */
interface Heading {
  readonly key: string;
  readonly shown: string | number;
}

/** Hours added up by person, project, month or year, or by several of them: one row for each, in order. */
export const heuresPar = define("HEURES_PAR", {
  parameters: {
    by: one,
    hours: many,
    people: manyOrNone,
    projects: manyOrNone,
    dates: manyOrNone,
    unit: oneOrNone,
  },
  result: "matrix",
  compute: (args, words) => {
    const by = groupsOf(args.text("by"));
    for (const group of by) {
      const column = columnOfGroup[group];
      if (!args.has(column)) throw new Refused({ code: "missing", parameter: column });
    }
    const rows = timeRows(args);
    const headings = by.map((group) => headingsOf(rows, group));
    const sums = new Map<string, { readonly under: readonly Heading[]; minutes: number }>();
    for (let row = rows.first; row < rows.end; row += 1) {
      const time = rows.hours.at(row);
      if (time === null || time === 0) continue;
      const under: Heading[] = [];
      let id = "";
      for (const headingAt of headings) {
        const heading = headingAt(row);
        if (heading === null) break;
        under.push(heading);
        id += `${heading.key}\n`;
      }
      if (under.length < by.length) continue;
      const known = sums.get(id);
      if (known === undefined) sums.set(id, { under, minutes: time });
      else known.minutes += time;
    }
    const list = [...sums.values()].sort((a, b) => inOrder(a.under, b.under));
    return [
      [...by.map((group) => words[group]), words.hours],
      ...list.map(({ under, minutes }): CellOut[] => [
        ...under.map(({ shown }) => shown),
        minutes / 60,
      ]),
    ];
  },
  example: {
    args: ["projet", [["7h30"], [7], ["3:30"]], null, [["P1"], ["P1"], ["P2"]]],
    gives: [
      ["Projet", "Heures"],
      ["P1", 14.5],
      ["P2", 3.5],
    ],
  },
});

/** « projet ; mois » names two groups. */
function groupsOf(text: string): Group[] {
  const parts = folded(text)
    .split(/ *[;,+/×] *| (?:et|and|x) /)
    .map((part) => groupWords[part]);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || new Set(known).size < known.length)
    throw new Refused({ code: "choice", parameter: "by", text: "personne, projet, mois, année" });
  return known;
}

function headingsOf(rows: TimeRows, group: Group): (row: number) => Heading | null {
  if (group === "person" || group === "project") {
    const names = group === "person" ? rows.people : rows.projects;
    return (row): Name | null => names.at(row);
  }
  const known = new Map<PlainDate, Heading>();
  return (row) => {
    const day = rows.dates.at(row);
    if (day === null) return null;
    const heading = known.get(day) ?? (group === "month" ? monthHeading(day) : yearHeading(day));
    known.set(day, heading);
    return heading;
  };
}

/** A month shows as its first day: a date of Excel, to be shown as one likes. */
function monthHeading(day: PlainDate): Heading {
  const month = monthOf(day);
  return { key: month, shown: toExcelSerial(firstDay(month)) };
}

function yearHeading(day: PlainDate): Heading {
  return { key: String(yearOf(day)), shown: yearOf(day) };
}

function inOrder(a: readonly Heading[], b: readonly Heading[]): number {
  for (const [place, { key }] of a.entries()) {
    const other = b[place]?.key ?? "";
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
