import { type Territory, publicHolidays } from "../domain/checks/holidays";
import {
  type PlainDate,
  addDays,
  toExcelSerial,
  weekday,
  yearOf,
} from "../domain/quantities/plainDate";
import { choiceOf } from "../domain/schema/choices";
import { territories } from "../domain/schema/tables/projects";
import type { Arguments } from "./arguments";
import { daysIn } from "./column";
import { define, manyOrNone, one, oneOrNone } from "./define";

const years = [1930, 2099] as const;

/** Public holidays of a year where the work is done, as dates of Excel, in order. */
export const joursFeries = define("JOURS_FERIES", {
  parameters: { year: one, territory: oneOrNone },
  result: "matrix",
  compute: (args) => {
    const holidays = publicHolidays(args.whole("year", years), territoryOf(args));
    return [...holidays].sort().map((day) => [toExcelSerial(day)]);
  },
  example: {
    args: [2025],
    gives: [45658, 45768, 45778, 45785, 45806, 45817, 45852, 45884, 45962, 45972, 46016].map(
      (serial) => [serial],
    ),
  },
});

/** Days from Monday to Friday between two days, both inside, without public holidays and days of absence. */
export const joursTravailles = define("JOURS_TRAVAILLES", {
  parameters: { from: one, to: one, territory: oneOrNone, absences: manyOrNone },
  result: "scalar",
  compute: (args) => {
    const from = args.day("from");
    const to = args.day("to");
    const territory = territoryOf(args);
    const absences = args.column("absences");
    const read = daysIn(absences);
    const off = new Set<PlainDate | null>();
    for (let row = 0; row < absences.length; row += 1) off.add(read.at(row));
    for (let year = yearOf(from); year <= yearOf(to); year += 1)
      for (const day of publicHolidays(year, territory)) off.add(day);
    let count = 0;
    for (let day = from; day <= to; day = addDays(day, 1))
      if (weekday(day) <= 5 && !off.has(day)) count += 1;
    return count;
  },
  example: { args: ["01/05/2025", "31/05/2025"], gives: 19 },
});

function territoryOf(args: Arguments<"territory">): Territory {
  const find = (text: string): Territory | null =>
    choiceOf(text, territories) as Territory | null; /* one of the choices it is given */
  return args.choiceOr("territory", find, "territories", "metropolitan");
}
