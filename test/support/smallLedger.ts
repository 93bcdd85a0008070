import type { Ledger } from "../../src/domain/ledger/ledger";
import type { Column, ColumnType, ColumnValue } from "../../src/domain/schema/column";
import { cents } from "../../src/domain/quantities/money";
import { day, plainMonth } from "../../src/domain/quantities/plainDate";
import { ratio } from "../../src/domain/quantities/ratio";
import { minutes } from "../../src/domain/quantities/time";
import {
  type NewRecord,
  type NewRecords,
  type RecordOf,
  type TableId,
  tableOf,
} from "../../src/domain/schema/tables";
import { ledgerOf } from "./ledgerOf";

/** Only what a test is about; everything else is empty, or a plain value where a column must be filled. */
export type Rows = { readonly [Id in TableId]?: readonly Partial<RecordOf<Id>>[] };

const plain: Readonly<Record<ColumnType, ColumnValue>> = {
  text: "x",
  money: cents(0),
  date: day("2025-06-02"),
  month: plainMonth(2025, 6),
  minutes: minutes(0),
  ratio: ratio(1),
  quantity: ratio(1),
  integer: 2025,
  boolean: false,
  codes: [],
  shares: [],
};

export function smallLedger(rows: Rows): Ledger {
  const records = Object.entries(rows).map(([id, list]) => [
    id,
    list.map((values: object, place: number): NewRecord => ({
      values: { ...blank(id as TableId), ...values } as NewRecord["values"],
      source: `${id}[${place}]`,
    })),
  ]);
  return ledgerOf(Object.fromEntries(records) as NewRecords);
}

function blank(id: TableId): object {
  return Object.fromEntries(
    Object.entries<Column>(tableOf(id).columns).map(([key, column]) => [
      key,
      column.required ? plain[column.type] : null,
    ]),
  );
}
