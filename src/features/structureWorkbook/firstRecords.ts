import { choiceWord } from "../../domain/schema/choices";
import type { Column, ColumnType, ColumnValue } from "../../domain/schema/column";
import { columnNumber } from "../../domain/intake/grid";
import type { TakenTable } from "../../domain/intake/records/intake";
import { cents } from "../../domain/quantities/money";
import { parseIsoDate } from "../../domain/quantities/plainDate";
import { type NewRecord, type NewRecords, tableOf } from "../../domain/schema/tables";
import type { Words } from "../../ui/services";

export interface FirstRecord {
  /** Cell it came from. */
  readonly source: string;
  /** Its values as the user reads them, without the empty ones. */
  readonly text: string;
}

/** The first records that a table of the user's gives, each as one line. */
export function firstRecords(
  { reading, sheet }: TakenTable,
  records: NewRecords,
  words: Words,
  count = 3,
): FirstRecord[] {
  const { target, box } = reading;
  if (target === null) return [];
  const list: readonly NewRecord[] = records[target] ?? [];
  const columns = Object.entries(tableOf(target).columns);
  const found: FirstRecord[] = [];
  for (const { source, values } of list) {
    if (!isFrom(source, sheet, box)) continue;
    const filled = values as Readonly<Record<string, ColumnValue | null>>;
    const texts = columns.flatMap(([key, column]) => {
      const value = filled[key] ?? null;
      return value === null ? [] : [textOf(column, value, words)];
    });
    found.push({ source, text: texts.filter((text) => text !== "").join(" · ") });
    if (found.length === count) break;
  }
  return found;
}

/** `'Temps mars'!D12`, `Achats!A2:F2` */
function isFrom(source: string, sheet: string, box: TakenTable["reading"]["box"]): boolean {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)/.exec(source);
  const name = parts?.[1]?.replaceAll("''", "'") ?? parts?.[2];
  if (name !== sheet || parts?.[3] === undefined) return false;
  const row = Number(parts[4]);
  const column = columnNumber(parts[3]);
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

type Say = (value: never, column: Column, words: Words) => string;

const sayings: Readonly<Partial<Record<ColumnType, Say>>> = {
  text: (value: string, { choices }: Column, { language }: Words) =>
    choices === undefined ? value : choiceWord(value, language),
  money: (value: number, _column: Column, { formats }: Words) => formats.money(cents(value)),
  minutes: (value: number, _column: Column, { formats }: Words) => formats.hours(value),
  date: (value: string, _column: Column, { formats }: Words) => {
    const date = parseIsoDate(value);
    return date === null ? value : formats.date(date);
  },
  month: (value: Parameters<Words["formats"]["month"]>[0], _column: Column, { formats }: Words) =>
    formats.month(value),
  integer: (value: number) => String(value),
  codes: (value: readonly string[]) => value.join(" ; "),
};

/** Shares, ratios and yes or no would need their header to be understood: they are left out. */
function textOf(column: Column, value: ColumnValue, words: Words): string {
  return sayings[column.type]?.(value as never, column, words) ?? "";
}
