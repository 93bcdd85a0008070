import { codes } from "./codeSpread";
import type { ColumnProfile } from "./columnProfile";
import type { RoughTable } from "./roughTable";
import type { Spreading } from "./spreading";
import { looksLikeQuarter, monthIn, plainWords } from "./shapes";
import { type View, kinds } from "./view";

/** Finds day columns, month columns, or columns that name payers, projects or tasks; null for a long table. */
export function spreading(
  view: View,
  table: RoughTable,
  profiles: readonly ColumnProfile[],
  totals: readonly number[],
): Spreading | null {
  const free = profiles.filter((profile) => !totals.includes(profile.column));
  return days(view, table) ?? months(view, table, free) ?? codes(table, free, totals.length > 0);
}

function days(view: View, table: RoughTable): Spreading | null {
  for (const row of [...table.headerRows].reverse()) {
    const numbers: number[] = [];
    const dates: number[] = [];
    for (let column = table.box.left; column <= table.box.right; column++) {
      const kind = view.kind(row, column);
      const value = view.number(row, column);
      if (kind === kinds.date) dates.push(column);
      else if (kind === kinds.number && Number.isInteger(value) && value >= 1 && value <= 31) {
        numbers.push(column);
      } else if (kind === kinds.text && isDayText(view.text(row, column))) dates.push(column);
    }
    const columns = [...numbers, ...dates].sort((a, b) => a - b);
    const first = numbers[0] === undefined ? null : view.number(row, numbers[0]);
    if (dates.length >= 5 || (numbers.length >= 7 && first !== null)) {
      return { orientation: "wide-days", columns, headerRow: row, kind: "day" };
    }
  }
  return null;
}

/** « 12-mars », « Lun 3 », « J14 », « 3/3 ». */
function isDayText(text: string): boolean {
  const plain = plainWords(text);
  if (
    /^(lun|mar|mer|jeu|ven|sam|dim|l|m|j|v|s|d|mon|tue|wed|thu|fri|sat|sun)[a-z]* \d{1,2}$/.test(
      plain,
    )
  )
    return true;
  return (
    /^\d{1,2}[ /]\d{1,2}$/.test(plain) ||
    (/^\d{1,2} [a-z]{3,9}$/.test(plain) && monthIn(plain) !== null)
  );
}

function months(
  view: View,
  table: RoughTable,
  profiles: readonly ColumnProfile[],
): Spreading | null {
  for (const row of [...table.headerRows].reverse()) {
    const periods = profiles
      .map((profile) => profile.column)
      .filter((column) => isMonthCell(view, row, column));
    // Quarters beside their months would count them twice.
    const single = periods.filter((column) => !looksLikeQuarter(view.text(row, column)));
    const columns = single.length >= 3 ? single : periods;
    if (columns.length >= 3) {
      return { orientation: "wide-months", columns, headerRow: row, kind: "month" };
    }
  }
  return null;
}

function isMonthCell(view: View, row: number, column: number): boolean {
  const kind = view.kind(row, column);
  if (kind === kinds.date) return true;
  const text = view.text(row, column);
  if (text === "" || text.length > 24) return false;
  return (
    (monthIn(text) !== null && plainWords(text).split(" ").length <= 3) || looksLikeQuarter(text)
  );
}
