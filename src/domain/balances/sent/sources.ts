import type { Ledger } from "../../ledger/ledger";
import { personMonth, workedTimeOf } from "../../ledger/workedTime";
import { type Cents, centsToDecimal } from "../../quantities/money";
import { minutes, minutesToDecimalHours } from "../../quantities/time";
import type { Column } from "../../schema/column";
import { plainValue } from "../../schema/plainValue";
import { type Place, type Placed, type TableId, cellOf, tableOf } from "../../schema/tables";
import type { SentContext } from "./sentBalance";

/** What a record holds that bears on an amount, and where it stands. */
export interface Source {
  readonly table: TableId;
  readonly content: string;
  /** `Dépenses!H14` */
  readonly cell: string;
}

type AnyRecord = Readonly<Record<string, unknown>> & { readonly place: Place };

/** Between two facts of a content. */
const between = " | ";

/** Columns that decide how much of a record counts, and where. */
const telling = {
  expenses: ["date", "account", "amount", "projects", "key", "agreement", "vat", "creditOf"],
  resources: ["date", "account", "amount", "project", "key", "employee", "agreement", "start"],
  agreements: ["granted", "projects", "start", "end", "method", "rate", "eligible", "staff"],
  assets: ["cost", "start", "years", "projects", "key", "grant"],
  budget: ["amount"],
  keys: ["basis", "project", "weight", "start", "end"],
  allocations: ["project", "line", "amount"],
  payments: ["due", "received", "amount"],
} as const satisfies Partial<Readonly<Record<TableId, readonly string[]>>>;

export type ToldTable = keyof typeof telling;

export function contentOf(table: ToldTable, row: object): string {
  const record = row as AnyRecord;
  const columns: Readonly<Record<string, Column>> = tableOf(table).columns;
  return telling[table]
    .flatMap((key) => {
      const value = record[key];
      const column = columns[key];
      if (column === undefined || value === null || value === undefined) return [];
      const text = column.type === "money" ? centsToDecimal(value as Cents) : plainValue(value);
      return text === "" ? [] : [fact(column.header.fr, text)];
    })
    .join(between);
}

function fact(name: string, value: string): string {
  return `${name} : ${value.replaceAll("|", "/")}`;
}

/** `Compte : 6064 | Montant TTC : 120.00` → its facts by name. */
export function factsOf(content: string): ReadonlyMap<string, string> {
  return new Map(
    content.split(between).flatMap((text) => {
      const at = text.indexOf(" : ");
      return at < 0 ? [] : [[text.slice(0, at), text.slice(at + 3)] as const];
    }),
  );
}

/** Header of the loaded cost: the fact of a person-month that comes from payroll, its others being hours. */
export const costFact = tableOf("payroll").columns["cost"]?.header.fr ?? "";

/** Every record that evidence names in a year (`F010`, `E2 2025-05`, `A2`), with what it holds. */
export function sourcesOf(ledger: Ledger, year: number): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  const add = (
    table: "expenses" | "resources" | "agreements" | "assets",
    key: "id" | "ref",
    column: string,
  ): void => {
    for (const row of ledger[table]) {
      const record = (row as unknown as AnyRecord)[key];
      const content = contentOf(table, row);
      found.set(String(record), { table, content, cell: cellOf(row.place, column) });
    }
  };
  add("assets", "id", "cost");
  add("agreements", "ref", "granted");
  add("resources", "id", "amount");
  add("expenses", "id", "amount");
  const time = workedTimeOf(ledger, year);
  for (const row of ledger.payroll) {
    const record = personMonth(row.employee, row.month);
    const hours = [...(time.byPersonMonth.get(record) ?? [])].map(([code, worked]) =>
      fact(code, `${minutesToDecimalHours(minutes(worked))} h`),
    );
    const content = [fact(costFact, centsToDecimal(row.cost)), ...hours].join(between);
    found.set(record, { table: "payroll", content, cell: cellOf(row.place, "cost") });
  }
  return found;
}

/** Row of T_Budget as a record: its key, without the year that all of them share. */
export function budgetRecord(row: Placed<"budget">): string {
  const { project, side, line, source } = row;
  return [project, side, line, source ?? ""].filter((part) => part !== "").join(" ");
}

/** Keys, allocations and payments of the agreement, and the decisions taken on findings. */
export function contextOf(
  ledger: Ledger,
  agreement: string,
  decisions: readonly Placed<"findings">[],
): SentContext[] {
  const own = <Row extends { readonly agreement: string }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.agreement === agreement);
  return numbered([
    ...ledger.keys.map((row) => context("keys", `${row.code} ${row.project ?? ""}`, row)),
    ...own(ledger.allocations).map((row) => context("allocations", row.source, row)),
    ...own(ledger.payments).map((row) => context("payments", `${agreement} ${row.rank}`, row)),
    ...decisions.flatMap(({ rule, mark, decision, reason }): SentContext[] => {
      if (decision === null || mark === null) return [];
      const content = fact(rule, [decision, reason ?? ""].filter((part) => part !== "").join(", "));
      return [{ table: "findings", record: mark, content }];
    }),
  ]);
}

function context(table: ToldTable, record: string, row: object): SentContext {
  return { table, record: record.trim(), content: contentOf(table, row) };
}

/** Two rows of one key are told apart by their rank. */
function numbered(rows: readonly SentContext[]): SentContext[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = `${row.table}\n${row.record}`;
    const rank = (seen.get(key) ?? 0) + 1;
    seen.set(key, rank);
    return rank === 1 ? row : { ...row, record: `${row.record} #${rank}` };
  });
}
