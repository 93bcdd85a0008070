import { readAmount } from "../intake/read/amount";
import { readDate } from "../intake/read/date";
import { readHours } from "../intake/read/hours";
import { readMonth } from "../intake/read/month";
import type { Unreadable } from "../ledger/ledger";
import type { Column, ColumnType } from "../schema/column";
import { tableOf } from "../schema/tables";
import type { Fix } from "./finding";
import { date, hours, integer, money, month, percent } from "./say";

/** A day typed as text may be French or English: where the two give different days, none is certain. */
const orders = ["dmy", "mdy"] as const;

type Reader = (text: string) => Fix["value"] | null;

const readers: Partial<Readonly<Record<ColumnType, Reader>>> = {
  date: (text) => {
    const read = readDate(text, { orders });
    return read.ok ? date(read.value) : null;
  },
  month: (text) => {
    const read = readMonth(text, { orders });
    return read.ok ? month(read.value) : null;
  },
  money: (text) => {
    const read = readAmount(text);
    return read.ok ? money(read.value) : null;
  },
  minutes: (text) => {
    // Without its unit a number may be hours or days.
    const read = /[h:]/i.test(text) ? readHours(text, { unit: "hours" }) : null;
    return read?.ok === true ? hours(read.value) : null;
  },
  integer: (text) => (/^\s*\d{1,9}\s*$/.test(text) ? integer(Number(text)) : null),
  ratio: (text) => {
    // Without its sign « 40 » may be forty times or forty in a hundred.
    const typed = /^\s*(\d{1,3})(?:[.,](\d{1,4}))?\s*%\s*$/u.exec(text);
    return typed === null ? null : percent(Number(`${typed[1] ?? ""}.${typed[2] ?? "0"}e-2`));
  },
};

/**
 * What a cell that our tables refuse (PER-08) says beyond doubt, typed as text: « 25/03/2025 », « mars 2025 »,
 * « 1 234,50 € », « 7h30 », « 2025 », « 40 % ». Null where there are two readings, or none.
 */
export function certainReading({ table, column, cell, text, problem }: Unreadable): Fix | null {
  if (problem !== "not-a-date" && problem !== "not-a-number") return null;
  const columns: Readonly<Record<string, Column>> = tableOf(table).columns;
  const type = columns[column]?.type;
  const value = type === undefined ? null : (readers[type]?.(text) ?? null);
  return value === null ? null : { table, column, cell, before: text, value };
}
