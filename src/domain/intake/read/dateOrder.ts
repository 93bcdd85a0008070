import { plainDate } from "../../quantities/plainDate";
import type { CellValue } from "../grid";
import type { DateOrder } from "./date";
import { plainText } from "./text";

const threeFigures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/;

/**
 * The orders of day, month and year that every text date of a column allows: decided once for the column.
 * With a year of four figures the French order is taken unless a value contradicts it (`03/25/2025`). With two
 * figures nothing is taken for granted (`05/03/25` may be 2005): the orders left are all returned, unless one
 * position hardly varies while another does, which makes it the year.
 */
export function decideDateOrders(values: readonly CellValue[]): readonly DateOrder[] {
  const dates = values.flatMap((value) => {
    const parts = typeof value === "string" ? threeFigures.exec(plainText(value)) : null;
    return parts === null ? [] : [parts.slice(1, 4)];
  });
  const long = dates.filter(([, , year]) => year?.length === 4);
  const short = dates.filter(([, , year]) => year?.length === 2);
  const longOrders = allowed(long, ["dmy", "mdy"]);
  if (short.length === 0)
    return longOrders.includes("dmy") || longOrders.length === 0 ? ["dmy"] : longOrders;
  const yearLast = long.length > 0 || isYearPosition(short, 2);
  const shortOrders = allowed(short, yearLast ? ["dmy", "mdy"] : ["dmy", "mdy", "ymd"]);
  const both = shortOrders.filter((order) => long.length === 0 || longOrders.includes(order));
  // The year settled, French sheets put the day first unless a value says otherwise.
  return yearLast && both.includes("dmy") ? ["dmy"] : both.length > 0 ? both : ["dmy"];
}

function allowed(dates: readonly string[][], orders: readonly DateOrder[]): DateOrder[] {
  return orders.filter((order) => dates.every((parts) => isDate(parts.map(Number), order)));
}

function isDate([one = 0, two = 0, three = 0]: number[], order: DateOrder): boolean {
  const year = (figures: number): number => (figures < 100 ? 2000 + figures : figures);
  if (order === "ymd") return plainDate(year(one), two, three) !== null;
  return order === "dmy"
    ? plainDate(year(three), two, one) !== null
    : plainDate(year(three), one, two) !== null;
}

/** At least four dates over at most two neighbouring years at this place, with more variety at another. */
function isYearPosition(dates: readonly string[][], position: number): boolean {
  const distinct = (place: number): number[] => [
    ...new Set(dates.map((parts) => Number(parts[place]))),
  ];
  const years = distinct(position);
  const spread = Math.max(...years) - Math.min(...years);
  return dates.length >= 4 && spread <= 1 && distinct(0).length >= 4;
}
