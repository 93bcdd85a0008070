import { fromSerial, toSerial } from "../engine/serial";
import type { Scalar } from "../model/scalar";
import { HostError } from "../protocol/errors";

/** Excel.AutoFillType, but for FlashFill, which guesses patterns: the stand-in does not. */
export const fillTypes = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
] as const;
export type FillType = (typeof fillTypes)[number];

/** Lists that go on by themselves, French and English. */
const lists = [
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  "lun mar mer jeu ven sam dim",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  "Mon Tue Wed Thu Fri Sat Sun",
  "January February March April May June July August September October November December",
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
].map((list) => list.split(" "));

/** What follows some values: `at` counts on from them (the length of the source is the first new one). */
export type Series = (at: number) => Scalar;

/** How a line of values goes on; null where Excel repeats them. */
export function seriesOf(
  source: readonly Scalar[],
  type: FillType,
  isDate: boolean,
): Series | null {
  const numbers = source.flatMap((value) => (typeof value === "number" ? [value] : []));
  const allNumbers = numbers.length === source.length;
  switch (type) {
    case "FillCopy":
    case "FillFormats":
    case "FillValues":
      return null;
    case "FillDefault":
      if (allNumbers && (numbers.length > 1 || isDate)) return linear(numbers, isDate);
      return textSeries(source);
    case "FillSeries":
    case "LinearTrend":
      return allNumbers ? linear(numbers, true) : textSeries(source);
    case "GrowthTrend":
      return allNumbers ? growth(numbers) : null;
    case "FillDays":
    case "FillWeekdays":
    case "FillMonths":
    case "FillYears":
      return allNumbers ? dates(numbers, type) : null;
    case "FlashFill":
      throw new HostError("ApiNotFound", "flash fill");
  }
}

/** The straight line through the values (least squares); one value goes on by 1. */
function linear(numbers: readonly number[], single: boolean): Series | null {
  const [first = 0] = numbers;
  if (numbers.length === 1) return single ? (at) => first + at : null;
  const count = numbers.length;
  const meanX = (count - 1) / 2;
  const meanY = numbers.reduce((sum, value) => sum + value, 0) / count;
  let [up, down] = [0, 0];
  numbers.forEach((value, i) => {
    up += (i - meanX) * (value - meanY);
    down += (i - meanX) ** 2;
  });
  const slope = up / down;
  return (at) => Number((meanY + slope * (at - meanX)).toPrecision(15));
}

function growth(numbers: readonly number[]): Series | null {
  const [first = 0, second] = numbers;
  const ratio = second === undefined ? 1 : second / first;
  return first === 0 ? null : (at) => Number((first * ratio ** at).toPrecision(15));
}

function dates(numbers: readonly number[], type: FillType): Series {
  const [first = 0, second] = numbers;
  if (type === "FillDays") {
    const step = second === undefined ? 1 : second - first;
    return (at) => first + step * at;
  }
  if (type === "FillWeekdays") return (at) => weekdaysAfter(first, at);
  const { year, month, day } = fromSerial(first);
  const months = type === "FillMonths" ? 1 : 12;
  return (at) => {
    const last = fromSerial(toSerial(year, month + months * at + 1, 1) - 1).day;
    return toSerial(year, month + months * at, Math.min(day, last));
  };
}

/** Serial 1 is a Sunday for Excel, 7 a Saturday. */
function weekdaysAfter(first: number, count: number): number {
  let day = first;
  for (let left = count; left > 0;) {
    day += 1;
    if (day % 7 > 1) left -= 1;
  }
  return day;
}

/** `Lot 1` goes on with `Lot 2`, `lundi` with `mardi`. */
function textSeries(source: readonly Scalar[]): Series | null {
  const [first, second] = source;
  if (typeof first !== "string" || source.some((value) => typeof value !== "string")) return null;
  const list = lists.find((items) =>
    items.some((item) => item.toLowerCase() === first.toLowerCase()),
  );
  if (list !== undefined) {
    const start = list.findIndex((item) => item.toLowerCase() === first.toLowerCase());
    const next =
      typeof second === "string"
        ? list.findIndex((item) => item.toLowerCase() === second.toLowerCase())
        : start + 1;
    return (at) => list[mod(start + (next - start) * at, list.length)] ?? null;
  }
  const parts = source.map((value) => /^(.*?)(\d+)$/.exec(typeof value === "string" ? value : ""));
  const [head] = parts;
  if (head === null || head === undefined || parts.some((part) => part?.[1] !== head[1]))
    return null;
  const from = Number(head[2]);
  const step = parts.length > 1 ? Number(parts[1]?.[2]) - from : 1;
  return (at) => `${head[1] ?? ""}${from + step * at}`;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
