import type { Arguments } from "./arguments";
import { nameOf } from "./column";
import { define, many, manyOrNone, oneOrNone } from "./define";
import { Refused } from "./refused";
import { timeRows } from "./timeRows";

/** Hours of a range that are of one person, one project and one period; what is left out does not count. */
export const heuresDe = define("HEURES_DE", {
  parameters: {
    hours: many,
    people: manyOrNone,
    person: oneOrNone,
    projects: manyOrNone,
    project: oneOrNone,
    dates: manyOrNone,
    from: oneOrNone,
    to: oneOrNone,
    unit: oneOrNone,
  },
  result: "scalar",
  compute: (args) => {
    const rows = timeRows(args);
    const person = wanted(args, "person", "people");
    const project = wanted(args, "project", "projects");
    const from = args.dayOr("from", null);
    const to = args.dayOr("to", null);
    const isDated = from !== null || to !== null;
    if (isDated && !args.has("dates")) throw new Refused({ code: "missing", parameter: "dates" });
    let total = 0;
    for (let row = rows.first; row < rows.end; row += 1) {
      if (person !== null && rows.people.at(row)?.key !== person) continue;
      if (project !== null && rows.projects.at(row)?.key !== project) continue;
      if (isDated) {
        const day = rows.dates.at(row);
        if (day === null || (from ?? day) > day || day > (to ?? day)) continue;
      }
      total += rows.hours.at(row) ?? 0;
    }
    return total / 60;
  },
  example: {
    args: [
      [["7h30"], [7], ["3:30"]],
      [["E1"], ["E2"], ["E1"]],
      "E1",
      [["P1"], ["P1"], ["P2"]],
      "P1",
    ],
    gives: 7.5,
  },
});

/** Key of the name that is asked for; null when none is. Its column must then be there. */
function wanted<Name extends string>(
  args: Arguments<Name>,
  name: Name,
  column: Name,
): string | null {
  const text = args.textOr(name, null);
  if (text === null) return null;
  if (!args.has(column)) throw new Refused({ code: "missing", parameter: column });
  return nameOf(text).key;
}
