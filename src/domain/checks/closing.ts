import type { Ledger } from "../ledger/ledger";
import { type Cents, centsToDecimal, cents } from "../quantities/money";
import { type PlainDate, type PlainMonth, monthOf } from "../quantities/plainDate";
import { type RecordOf, type TableId, cellOf, filled, tableOf } from "../schema/tables";
import type { Column } from "../schema/column";
import { plainValue } from "../schema/plainValue";
import { groupBy } from "./group";
import { personMonthOf } from "./personMonth";

/** What is marked closed: a month, or the report of an agreement for a year with its total. */
export type ClosedScope =
  | { readonly kind: "month"; readonly month: PlainMonth }
  | {
      readonly kind: "report";
      readonly agreement: string;
      readonly year: number;
      readonly total: Cents;
    };

/** How T_Clotures names a scope: `2025-05`, or `A2 2025`. */
export function scopeName(scope: ClosedScope): string {
  return scope.kind === "month" ? scope.month : `${scope.agreement} ${scope.year}`;
}

/** The row of a report's total among its closed records. */
export const reportRow = "report";

interface Snapshot {
  readonly table: string;
  readonly record: string;
  /** Column key → value as plain text. */
  readonly content: Readonly<Record<string, string>>;
  readonly amount: Cents | null;
  readonly cells: readonly string[];
}

/** Rows of T_Clotures that remember what every record of a scope holds. */
export function closingRows(
  ledger: Ledger,
  scope: ClosedScope,
  { on, by }: { readonly on: PlainDate; readonly by: string | null },
): RecordOf<"closings">[] {
  const name = scopeName(scope);
  const total: Snapshot[] =
    scope.kind === "report"
      ? [{ table: reportRow, record: name, content: {}, amount: scope.total, cells: [] }]
      : [];
  return [...total, ...snapshots(ledger, name)].map(({ table, record, content, amount }) =>
    filled("closings", {
      scope: name,
      closedOn: on,
      closedBy: by,
      table,
      record,
      content: JSON.stringify(content),
      amount,
    }),
  );
}

/** A record of a closed period that is no longer what it was. */
export interface ClosedChange {
  readonly scope: string;
  readonly closedOn: PlainDate;
  readonly table: string;
  readonly record: string;
  readonly kind: "changed" | "added" | "removed";
  /** Only the columns that differ, before and after; empty text where there was nothing. */
  readonly differences: readonly {
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly cells: readonly string[];
}

/** What changed since each period was closed, record by record, with before and after. */
export function changesSinceClosing(ledger: Ledger): ClosedChange[] {
  return [...groupBy(ledger.closings, ({ scope }) => scope)].flatMap(([scope, rows]) => {
    const closedOn = rows[0]?.closedOn;
    if (closedOn === undefined) return [];
    const now = new Map(snapshots(ledger, scope).map((each) => [idOf(each), each]));
    const closed = rows.filter(({ table }) => table !== reportRow);
    const gone = closed.flatMap((row): ClosedChange[] => {
      const current = now.get(idOf(row));
      now.delete(idOf(row));
      const differences = differ(parsed(row.content), current?.content ?? {});
      if (differences.length === 0) return [];
      return [
        {
          scope,
          closedOn,
          table: row.table,
          record: row.record,
          kind: current === undefined ? "removed" : "changed",
          differences,
          cells: current?.cells ?? [cellOf(row.place, "record")],
        },
      ];
    });
    const added = [...now.values()].map(({ table, record, content, cells }): ClosedChange => ({
      scope,
      closedOn,
      table,
      record,
      kind: "added",
      differences: differ({}, content),
      cells,
    }));
    return [...gone, ...added];
  });
}

const idOf = ({ table, record }: { readonly table: string; readonly record: string }): string =>
  `${table}\n${record}`;

function parsed(content: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(content) as Readonly<Record<string, string>>;
  } catch {
    return {}; // edited by hand: everything in the record then reads as new
  }
}

function differ(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): ClosedChange["differences"] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((column) => ({ column, before: before[column] ?? "", after: after[column] ?? "" }))
    .filter((each) => each.before !== each.after);
}

/** Every record of a scope as it stands: `2025-05` is a month, `A2 2025` a year and its agreement. */
function snapshots(ledger: Ledger, scope: string): Snapshot[] {
  const isMonth = /^\d{4}-\d{2}$/.test(scope);
  const period = isMonth ? scope : scope.slice(-4);
  const agreement = isMonth ? null : scope.slice(0, -5);
  const inside = (day: string | null): boolean => day?.startsWith(period) ?? false;
  const expenses = new Map(ledger.expenses.map(({ id, date }) => [id, date]));
  const allocations = ledger.allocations.filter(
    (row) =>
      (agreement === null || row.agreement === agreement) &&
      inside(expenses.get(row.source) ?? personMonthOf(row.source)?.month ?? null),
  );
  return numbered([
    ...ledger.expenses.filter(({ date }) => inside(date)).map((row) => shotOf("expenses", row)),
    ...ledger.payroll.filter(({ month }) => inside(month)).map((row) => shotOf("payroll", row)),
    ...ledger.resources.filter(({ date }) => inside(date)).map((row) => shotOf("resources", row)),
    ...allocations.map((row) => shotOf("allocations", row)),
    ...ledger.agreements
      .filter(({ ref }) => ref === agreement)
      .map((row) => shotOf("agreements", row)),
    ...timeShots(ledger, inside),
  ]);
}

/** Time is kept by person and month, hours by project or absence: one row a day would fill the workbook. */
function timeShots(ledger: Ledger, inside: (day: string) => boolean): Snapshot[] {
  const rows = ledger.timesheets.filter(({ date }) => inside(date));
  const months = groupBy(rows, ({ employee, date }) => `${employee} ${monthOf(date)}`);
  return [...months].map(([record, own]) => {
    const byCode = groupBy(own, ({ project, absence }) => project ?? absence ?? "");
    const hours = [...byCode].map(([code, some]) => [
      code,
      (some.reduce((sum, { minutes }) => sum + minutes, 0) / 60).toFixed(2),
    ]);
    return {
      table: "timesheets",
      record,
      content: Object.fromEntries(hours) as Record<string, string>,
      amount: null,
      cells: own.map(({ place }) => cellOf(place, "minutes")),
    };
  });
}

type AnyRecord = Readonly<Record<string, unknown>> & {
  readonly place: Parameters<typeof cellOf>[0];
};

function shotOf(table: TableId, row: object): Snapshot {
  const record = row as AnyRecord;
  const columns = Object.entries<Column>(tableOf(table).columns).filter(
    ([key]) => plainValue(record[key]) !== "",
  );
  const amount = record["amount"] ?? record["cost"];
  return {
    table,
    record: tableOf(table)
      .key.map((key) => plainValue(record[key]))
      .filter((part) => part !== "")
      .join(" "),
    content: Object.fromEntries(
      columns.map(([key, { type }]) => [
        key,
        type === "money" ? centsToDecimal(record[key] as Cents) : plainValue(record[key]),
      ]),
    ),
    amount: typeof amount === "number" ? cents(amount) : null,
    cells: [cellOf(record.place, columns[0]?.[0] ?? "id")],
  };
}

/** Two records with the same key are told apart by their rank. */
function numbered(shots: readonly Snapshot[]): Snapshot[] {
  const seen = new Map<string, number>();
  return shots.map((shot) => {
    const rank = (seen.get(idOf(shot)) ?? 0) + 1;
    seen.set(idOf(shot), rank);
    return rank === 1 ? shot : { ...shot, record: `${shot.record} #${rank}` };
  });
}
