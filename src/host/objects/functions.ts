import { number } from "./args";
import { classTable, method, property } from "./define";
import { the } from "./targets";

/** Days from 30 December 1899, where serials after the day that never was count from. */
function serialOfDate(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/**
 * Excel.Functions: only DATE, by which an add-in finds out the date system: 2 January 1904 is 1 in a
 * workbook that counts from 1904 and 1463 otherwise.
 */
export const functionsClass = classTable("Functions", {
  date: method("1.2", (workbook, [year, month, day]) => {
    const given = number(year);
    const first = workbook.date1904 ? 1904 : 1900;
    const full = given < first ? given + 1900 : given;
    const since1900 = serialOfDate(full, number(month), number(day));
    const value = workbook.date1904 ? since1900 - 1462 : since1900 < 61 ? since1900 - 1 : since1900;
    return the("FunctionResult", value < 0 ? { value: 0, error: "#NUM!" } : { value, error: null });
  }),
});

/** Excel.FunctionResult. */
export const functionResultClass = classTable("FunctionResult", {
  value: property("1.2", ({ value }) => value),
  error: property("1.2", ({ error }) => error),
});
