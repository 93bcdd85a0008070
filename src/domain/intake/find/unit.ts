import { valueAt } from "../grid";
import type { Unit } from "../reading";
import type { ColumnProfile } from "./columnProfile";
import { isAmountField } from "./fieldShapes";
import { type HeaderUnit, unitIn } from "./headerWords";
import { type View, kinds } from "./view";

/** Units of a table's money and time: from headers and titles, number formats and values. */
export function unitOf(
  view: View,
  profiles: readonly ColumnProfile[],
  columns: ReadonlyMap<number, string | null>,
  rows: readonly number[],
  titles: readonly string[],
): Unit {
  const fieldOf = (profile: ColumnProfile) => columns.get(profile.column) ?? "";
  const amounts = profiles.filter((profile) => isAmountField(fieldOf(profile)));
  const times = profiles.filter((profile) => /^time\.(hours|days)$/.test(fieldOf(profile)));
  const named = [...profiles.flatMap((profile) => profile.titles), ...titles].map(unitIn);
  return {
    amount: amounts.length === 0 ? null : named.includes("kEUR") ? "kEUR" : "EUR",
    time: times.length === 0 ? null : timeUnit(view, times, rows, named, fieldOf),
  };
}

function timeUnit(
  view: View,
  times: readonly ColumnProfile[],
  rows: readonly number[],
  named: readonly (HeaderUnit | null)[],
  fieldOf: (profile: ColumnProfile) => string,
): "hours" | "days" | "hh:mm" {
  let clock = 0;
  /** Times of Excel itself, fractions of a day; `7h30` is a text. */
  let excel = 0;
  let plain = 0;
  let days = 0;
  for (const profile of times) {
    for (const row of rows.slice(0, 60)) {
      const kind = view.kind(row, profile.column);
      if (kind === kinds.time) {
        clock++;
        if (typeof valueAt(view.grid, row, profile.column) === "number") excel++;
      } else if (kind === kinds.number) {
        plain++;
        if ([0, 0.25, 0.5, 0.75, 1].includes(view.number(row, profile.column))) days++;
      } else if (/^(½|1\/2)$/.test(view.text(row, profile.column))) {
        plain++;
        days++;
      }
    }
  }
  // `1.5` among `7h30` is an hour and a half: without any time of Excel's, nothing is a fraction of a day.
  if (clock > plain && (excel > 0 || plain === 0)) return "hh:mm";
  if (times.every((profile) => fieldOf(profile) === "time.days") || named.includes("days"))
    return "days";
  if (named.includes("hours")) return "hours";
  return plain >= 5 && days === plain ? "days" : "hours";
}
