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
    const axes = by.map((group) => axisOf(rows, group));
    const list = sumsByPlace(rows, axes);
    return [
      [...by.map((group) => words[group]), words.hours],
      ...list.map(([place, minutes]): CellOut[] => [...shownAt(axes, place), minutes / 60]),
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
    throw new Refused({ code: "choice", parameter: "by", choices: "groups" });
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

/** One group: its headings in order, and for each row which of them it is under (-1: none). */
interface Axis {
  readonly headings: readonly Heading[];
  readonly places: Int32Array;
}

function axisOf(rows: TimeRows, group: Group): Axis {
  const headingAt = headingsOf(rows, group);
  const met: Heading[] = [];
  const byKey = new Map<string, number>();
  const byHeading = new Map<Heading, number>();
  const places = new Int32Array(rows.end).fill(-1);
  for (let row = rows.first; row < rows.end; row += 1) {
    const heading = headingAt(row);
    if (heading === null) continue;
    let place = byHeading.get(heading);
    if (place === undefined) {
      place = byKey.get(heading.key) ?? met.push(heading) - 1;
      byKey.set(heading.key, place);
      byHeading.set(heading, place);
    }
    places[row] = place;
  }
  const headings = [...met].sort((a, b) => (a.key < b.key ? -1 : 1));
  const ranks = met.map((heading) => headings.indexOf(heading));
  for (let row = 0; row < places.length; row += 1) places[row] = ranks[places[row] ?? -1] ?? -1;
  return { headings, places };
}

/** Minutes of each place in the grid of all headings that has some, in order; a row without a heading is not counted. */
function sumsByPlace(rows: TimeRows, axes: readonly Axis[]): (readonly [number, number])[] {
  const size = axes.reduce((product, { headings }) => product * headings.length, 1);
  const dense = size <= 1e6 ? new Float64Array(size) : null;
  const sparse = new Map<number, number>();
  for (let row = rows.first; row < rows.end; row += 1) {
    const time = rows.hours.at(row);
    if (time === null || time === 0) continue;
    let place = 0;
    for (const { places, headings } of axes) {
      const at = places[row] ?? -1;
      place = at < 0 || place < 0 ? -1 : place * headings.length + at;
    }
    if (place < 0) continue;
    if (dense === null) sparse.set(place, (sparse.get(place) ?? 0) + time);
    else dense[place] = (dense[place] ?? 0) + time;
  }
  if (dense === null) return [...sparse].sort(([a], [b]) => a - b);
  const sums: [number, number][] = [];
  for (const [place, time] of dense.entries()) if (time !== 0) sums.push([place, time]);
  return sums;
}

function shownAt(axes: readonly Axis[], place: number): (string | number)[] {
  const shown: (string | number)[] = [];
  let rest = place;
  for (let at = axes.length - 1; at >= 0; at -= 1) {
    const headings = axes[at]?.headings ?? [];
    shown[at] = headings[rest % headings.length]?.shown ?? "";
    rest = Math.floor(rest / headings.length);
  }
  return shown;
}
