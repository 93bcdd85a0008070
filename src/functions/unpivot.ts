import { isTotalLabel } from "../domain/intake/find/totalWords";
import { readAbsence } from "../domain/intake/read/absence";
import { readDate, readDayOf } from "../domain/intake/read/date";
import { readMonth } from "../domain/intake/read/month";
import { isNothing } from "../domain/intake/read/problem";
import { plainText } from "../domain/intake/read/text";
import {
  type PlainDate,
  type PlainMonth,
  firstDay,
  toExcelSerial,
} from "../domain/quantities/plainDate";
import type { Arguments } from "./arguments";
import { type Cell, errorCell } from "./cell";
import { type CellOut, type ParameterOf, define, many, oneOrNone } from "./define";
import { type Place, readMinutes, shown, withoutTime } from "./readCell";
import { Refused } from "./refused";
import { unitOf } from "./unit";

type Args = Arguments<ParameterOf<"DEPIVOTER">>;

/**
 * A matrix of days or months (headers in the first row, labels in the first columns) as a list: one row for each cell
 * that is filled. Totals, in rows or columns, are left out; an absence (CP, RTT…) has no hours and keeps its code.
 */
export const depivoter = define("DEPIVOTER", {
  parameters: {
    matrix: many,
    period: oneOrNone,
    labels: oneOrNone,
    unit: oneOrNone,
    dayLength: oneOrNone,
  },
  result: "matrix",
  compute: (args, words) => {
    const [header = [], ...body] = args.rows("matrix");
    const labels = args.wholeOr("labels", [1, 20], 1);
    const options = unitOf(args, "unit", "dayLength");
    const days = daysOf(args, header, labels);
    const list = body.flatMap((row, at): CellOut[][] => {
      const place: Place = { parameter: "matrix", row: at + 2 };
      const names = Array.from({ length: labels }, (_, column) => label(row[column], place));
      if (names.some((name) => typeof name === "string" && isTotalLabel(name))) return [];
      return days.flatMap(([column, day]): CellOut[][] => {
        const cell = row[column] ?? null;
        if (cell === errorCell) throw new Refused({ code: "error", ...place });
        if (cell === null || isNothing(cell)) return [];
        const absence = typeof cell === "string" ? readAbsence(plainText(cell)) : null;
        const minutes = absence === null ? readMinutes(cell, options, place) : 0;
        if (absence === null && minutes === 0) return [];
        return [[...names, toExcelSerial(day), minutes / 60, absence ?? ""]];
      });
    });
    const titles = Array.from({ length: labels }, (_, column) => {
      const title = label(header[column], { parameter: "matrix", row: 1 });
      return title === "" ? words.label : title;
    });
    return [[...titles, words.date, words.hours, words.absence], ...list];
  },
  example: {
    args: [
      [
        ["Projet", 3, 4, "Total"],
        ["P1", 7, "CP", 7],
        ["P2", null, 3.5, 3.5],
      ],
      "mars 2025",
    ],
    gives: [
      ["Projet", "Date", "Heures", "Absence"],
      ["P1", 45719, 7, ""],
      ["P1", 45720, 0, "CP"],
      ["P2", 45720, 3.5, ""],
    ],
  },
});

function label(cell: Cell | undefined, place: Place): string | number | boolean {
  if (cell === errorCell) throw new Refused({ code: "error", ...place });
  return typeof cell === "string" ? plainText(cell) : (cell ?? "");
}

/** The columns that stand for a day (a month stands for its first), with that day. */
function daysOf(args: Args, header: readonly Cell[], labels: number): [number, PlainDate][] {
  const read = headerReader(args);
  const days = header.flatMap((cell, column): [number, PlainDate][] => {
    if (column < labels || cell === null) return [];
    const text = typeof cell === "string" ? plainText(cell) : "";
    if (cell !== errorCell && (text === "" ? typeof cell === "string" : isTotalLabel(text)))
      return [];
    const day = cell === errorCell ? null : read(cell);
    if (day === null)
      throw new Refused({
        code: "notDayHeader",
        parameter: "matrix",
        row: 1,
        text: cell === errorCell ? "#" : shown(cell),
      });
    return [[column, day]];
  });
  if (days.length === 0) throw new Refused({ code: "noDayHeader", parameter: "matrix" });
  return days;
}

/** Headers are full dates, or days of the month, or months of the year, that `period` names. */
function headerReader(args: Args): (cell: string | number | boolean) => PlainDate | null {
  const period = args.cell("period");
  if (period === null) {
    return (cell) => {
      const date = readDate(typeof cell === "number" ? withoutTime(cell) : cell);
      if (date.ok) return date.value;
      return monthStart(cell, null);
    };
  }
  const year = Number(plainText(period));
  if (Number.isInteger(year) && year >= 1930 && year <= 2099)
    return (cell) => monthStart(cell, year);
  const month = readMonth(period);
  if (!month.ok) throw new Refused({ code: "notMonth", parameter: "period", text: shown(period) });
  return (cell) => dayIn(month.value, cell);
}

function monthStart(cell: string | number | boolean, year: number | null): PlainDate | null {
  const month = readMonth(cell, { year });
  return month.ok ? firstDay(month.value) : null;
}

function dayIn(month: PlainMonth, cell: string | number | boolean): PlainDate | null {
  const day = readDayOf(month, typeof cell === "number" ? withoutTime(cell) : cell);
  return day.ok ? day.value : null;
}
