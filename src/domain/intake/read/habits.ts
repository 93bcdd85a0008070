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
}

export function habitsOf(values: readonly CellValue[]): Habits {
  return {
    mark: decideMark(values),
    orders: decideDateOrders(values),
    percentScale: decidePercentScale(values),
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
