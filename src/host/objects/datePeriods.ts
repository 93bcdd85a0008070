import { fromSerial, toSerial } from "../engine/serial";
import type { FilterDate } from "../model/filter";
import { HostError } from "../protocol/errors";

/** Serials from `from` up to but without `to`. */
interface Period {
  readonly from: number;
  readonly to: number;
}

/** Days between the two date systems. */
const days1904 = 1462;

/** The stretch of time an Excel.FilterDatetime means. Throws InvalidArgument for a text that is no date. */
export function datePeriod({ date, specificity }: FilterDate, date1904: boolean): Period {
  const parts =
    /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?)?/.exec(date);
  if (parts === null) throw new HostError("InvalidArgument", `not a date: ${date}`);
  const at = (index: number, absent: number): number => Number(parts[index] ?? absent);
  const [year, month, day] = [at(1, 1900), at(2, 1), at(3, 1)];
  const [hour, minute, second] = [at(4, 0), at(5, 0), at(6, 0)];
  const shift = date1904 ? days1904 : 0;
  const serial = (y: number, m: number, d: number): number => toSerial(y, m, d) - shift;
  const today = serial(year, month, day);
  const clock = hour / 24 + minute / 1440 + second / 86_400;
  switch (specificity) {
    case "Year":
      return { from: serial(year, 1, 1), to: serial(year + 1, 1, 1) };
    case "Month":
      return { from: serial(year, month, 1), to: serial(year, month + 1, 1) };
    case "Day":
      return { from: today, to: today + 1 };
    case "Hour":
      return { from: today + hour / 24, to: today + (hour + 1) / 24 };
    case "Minute":
      return {
        from: today + hour / 24 + minute / 1440,
        to: today + hour / 24 + (minute + 1) / 1440,
      };
    default:
      return { from: today + clock, to: today + clock + 1 / 86_400 };
  }
}

const months = [
  "January",
  "Febru",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Whether a serial falls in a period of Excel.DynamicFilterCriteria, seen from a day. */
export function dynamicPeriod(
  wanted: string,
  now: Date,
  date1904: boolean,
): (serial: number) => boolean {
  const shift = date1904 ? days1904 : 0;
  const monthOf = (serial: number): number => fromSerial(serial + shift).month;
  const inPeriod = /^AllDatesInPeriod(?:Quarter(\d)|(\w+))$/.exec(wanted);
  if (inPeriod?.[1] !== undefined) {
    const quarter = Number(inPeriod[1]);
    return (serial) => Math.ceil(monthOf(serial) / 3) === quarter;
  }
  const named = months.findIndex((month) => inPeriod?.[2]?.startsWith(month) === true);
  if (named >= 0) return (serial) => monthOf(serial) === named + 1;
  const period = relative(wanted, now);
  if (period === null) throw new HostError("InvalidArgument", `dynamic criteria: ${wanted}`);
  return (serial) => serial + shift >= period.from && serial + shift < period.to;
}

function relative(wanted: string, now: Date): Period | null {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const today = toSerial(year, month, day);
  if (wanted === "YearToDate") return { from: toSerial(year, 1, 1), to: today + 1 };
  const parts = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(wanted);
  const days: Readonly<Record<string, number>> = { Yesterday: -1, Today: 0, Tomorrow: 1 };
  const offset = days[wanted];
  if (offset !== undefined) return { from: today + offset, to: today + offset + 1 };
  if (parts === null) return null;
  const step = { Last: -1, This: 0, Next: 1 }[parts[1] as "Last" | "This" | "Next"];
  switch (parts[2] ?? "Year") {
    case "Week": {
      // Weeks begin on Sunday in this filter, whatever the country.
      const sunday = today - now.getDay() + 7 * step;
      return { from: sunday, to: sunday + 7 };
    }
    case "Month":
      return { from: toSerial(year, month + step, 1), to: toSerial(year, month + step + 1, 1) };
    case "Quarter": {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * step;
      return { from: toSerial(year, first, 1), to: toSerial(year, first + 3, 1) };
    }
    default:
      return { from: toSerial(year + step, 1, 1), to: toSerial(year + step + 1, 1, 1) };
  }
}
