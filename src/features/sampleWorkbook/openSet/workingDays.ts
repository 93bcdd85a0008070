import { publicHolidays } from "../../../domain/checks/holidays";
import { daysInMonth, plainDate, weekday } from "../../../domain/quantities/plainDate";

/** Days of a month on which people work: Monday to Friday, public holidays aside. */
export function workingDays(year: number, month: number): number[] {
  return weekdaysOf(year, month)
    .filter(({ isHoliday }) => !isHoliday)
    .map(({ day }) => day);
}

/** Public holidays of a month that fall on a weekday. */
export function weekdayHolidays(year: number, month: number): number[] {
  return weekdaysOf(year, month)
    .filter(({ isHoliday }) => isHoliday)
    .map(({ day }) => day);
}

function weekdaysOf(year: number, month: number): { day: number; isHoliday: boolean }[] {
  const holidays = publicHolidays(year);
  return Array.from({ length: daysInMonth(year, month) }, (_, at) => at + 1).flatMap((day) => {
    const date = plainDate(year, month, day);
    return date === null || weekday(date) > 5 ? [] : [{ day, isHoliday: holidays.has(date) }];
  });
}
