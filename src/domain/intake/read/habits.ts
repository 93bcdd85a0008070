import type { CellValue } from "../grid";
import type { DateOrder } from "./date";
import { decideDateOrders } from "./dateOrder";
import { type DecimalMark, markShownBy } from "./decimal";
import { decidePercentScale } from "./percent";
import { plainText } from "./text";

/** How the values of one column are written, decided once by looking at all of them. */
export interface Habits {
  readonly mark: DecimalMark;
  readonly orders: readonly DateOrder[];
  readonly percentScale: "unit" | "hundred";
  /** Every fraction is .15, .30 or .45: hours may be written `7.30` for seven hours and a half. */
  readonly clockLike: boolean;
}

export function habitsOf(values: readonly CellValue[]): Habits {
  return {
    mark: decideMark(values),
    orders: decideDateOrders(values),
    percentScale: decidePercentScale(values),
    clockLike: isClockLike(values),
  };
}

/** The one decimal mark that text numbers of the column prove; null when there is no proof, or proof of both. */
function decideMark(values: readonly CellValue[]): DecimalMark {
  const marks = new Set<DecimalMark>();
  for (const value of values) {
    if (typeof value === "string") marks.add(markShownBy(plainText(value)));
  }
  marks.delete(null);
  const [mark = null] = marks;
  return marks.size === 1 ? mark : null;
}

function isClockLike(values: readonly CellValue[]): boolean {
  let fractions = 0;
  for (const value of values) {
    const hundredths = hundredthsOf(value);
    if (hundredths === null || hundredths === 0) continue;
    if (![15, 30, 45].includes(hundredths)) return false;
    fractions += 1;
  }
  return fractions > 0;
}

/** Hundredths after the mark of a number or of a text number; null for anything else. */
export function hundredthsOf(value: CellValue): number | null {
  if (typeof value === "number") return Math.round((Math.abs(value) % 1) * 100);
  const decimals =
    typeof value === "string" ? /^\d+[.,](\d{1,2})$/.exec(plainText(value))?.[1] : undefined;
  return decimals === undefined ? null : Number(decimals.padEnd(2, "0"));
}
