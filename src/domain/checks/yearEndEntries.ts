import type { Ledger } from "../ledger/ledger";
import type { Cents } from "../quantities/money";
import { type PlainDate, yearOf } from "../quantities/plainDate";
import { type Place, cellOf } from "../schema/tables";
import { groupBy } from "./group";

/** A closing entry on dedicated funds or deferred income: 689, 789, 19x, 487. */
export interface ClosingEntry {
  readonly id: string;
  readonly account: string;
  readonly year: number | null;
  /** Null when neither the entry nor its funder tells which agreement it is about. */
  readonly agreement: string | null;
  readonly cents: Cents;
  readonly cell: string;
  readonly accountCell: string;
  readonly table: "expenses" | "resources";
}

const isClosing = (account: string): boolean => /^(689|789|19[456]|487)/.test(account);

/** Closing entries among expenses and resources; a resource belongs to its funder's agreement when there is only one. */
export function closingEntries(ledger: Ledger): ClosingEntry[] {
  const byFunder = groupBy(ledger.agreements, ({ funder }) => funder);
  const only = (funder: string | null): string | null => {
    const own = byFunder.get(funder ?? "") ?? [];
    return own.length === 1 ? (own[0]?.ref ?? null) : null;
  };
  return [
    ...ledger.expenses
      .filter(({ account }) => isClosing(account))
      .map((row) => entryOf("expenses", row, row.date, row.agreement)),
    ...ledger.resources
      .filter(({ account }) => isClosing(account))
      .map((row) => entryOf("resources", row, row.date, only(row.funder))),
  ];
}

function entryOf(
  table: ClosingEntry["table"],
  row: {
    readonly id: string;
    readonly account: string;
    readonly amount: Cents;
    readonly place: Place;
  },
  date: PlainDate | null,
  agreement: string | null,
): ClosingEntry {
  return {
    id: row.id,
    account: row.account,
    year: date === null ? null : yearOf(date),
    agreement,
    cents: row.amount,
    cell: cellOf(row.place, "amount"),
    accountCell: cellOf(row.place, "account"),
    table,
  };
}
