import type { Evidence } from "../ledger/evidence";
import { keyWeights } from "../ledger/keys";
import type { Ledger } from "../ledger/ledger";
import type { YearCosts } from "../ledger/projectCosts";
import { staffComponents } from "../ledger/staffCost";
import { totalMinutes, personMonth } from "../ledger/workedTime";
import { type Cents, cents } from "../quantities/money";
import { monthOf } from "../quantities/plainDate";
import { ratioToText } from "../quantities/ratio";
import { minutes, minutesToDecimalHours } from "../quantities/time";
import { type Placed, cellOf, tableOf } from "../schema/tables";
import type { AnyRecord, CellIndex, CellOfRecord } from "./cellIndex";
import { type Explanation, explained } from "./explanation";

/** What the explanations of one year are told from. */
export interface ExplainContext {
  readonly ledger: Ledger;
  readonly costs: YearCosts;
  readonly index: CellIndex;
}

/** A cell of one of our tables: its value, and the cell of the user's sheet it was read from; a payslip adds up. */
export function explainTableCell({ record, place, column }: CellOfRecord): Explanation {
  const key = column ?? "";
  const value = (record as unknown as Readonly<Record<string, unknown>>)[key] ?? null;
  const type = tableOf(place.table).columns[key]?.type ?? null;
  const header = tableOf(place.table).columns[key]?.header.fr ?? key;
  const leaf = explained(header, "cell", type === "money" ? (value as Cents | null) : null, [], {
    text: type === "money" ? null : textOf(value, type),
    record: nameOf(record),
    cells: [cellOf(place, key)],
    sources: place.source === null ? [] : [place.source],
  });
  if (place.table === "payroll" && key === "cost") {
    return { ...leaf, kind: "sum", parts: payslipParts(record as Placed<"payroll">) };
  }
  return leaf;
}

function payslipParts(payslip: Placed<"payroll">): Explanation[] {
  return staffComponents.flatMap(({ column }) => {
    const amount = payslip[column];
    return amount === null ? [] : [moneyCell(payslip, column, amount)];
  });
}

export function moneyCell(record: AnyRecord, column: string, amount: Cents): Explanation {
  const { place } = record;
  return explained(tableOf(place.table).columns[column]?.header.fr ?? column, "cell", amount, [], {
    record: nameOf(record),
    cells: [cellOf(place, column)],
    sources: place.source === null ? [] : [place.source],
  });
}

/**
 * A record's part in a cost: the cell itself when all of it counts, else its share, with what the share goes by: the
 * hours of the month for a payslip, the weights of the invoice, the key of a common cost.
 */
export function explainEvidence(
  context: ExplainContext,
  item: Evidence,
  project: string | null,
  key: string | null,
): Explanation {
  const found = context.index.at(item.cell);
  if (found === null) return explained(item.label, "cell", item.cents, [], { record: item.record });
  const { record, place, column } = found;
  const whole = wholeOf(record, column);
  const more = {
    record: item.record,
    cells: [item.cell],
    sources: place.source === null ? [] : [place.source],
  };
  const label = item.label === "" ? item.record : item.label;
  if (whole === null || whole === item.cents) return explained(label, "cell", item.cents, [], more);
  const weights =
    place.table === "payroll"
      ? hoursBehind(context, record as Placed<"payroll">, project)
      : weightsBehind(record, project);
  const shared = key === null ? [] : keyBehind(context, key, project, record);
  const from = moneyCell(record, column ?? "", whole);
  return explained(label, "split", item.cents, [from, ...weights, ...shared], more);
}

function wholeOf(record: AnyRecord, column: string | null): Cents | null {
  if (column === null) return null;
  const value = (record as unknown as Readonly<Record<string, unknown>>)[column];
  return typeof value === "number" ? cents(value) : null;
}

/** Hours of that month on the project and in all, with the cells of the timesheet that hold them. */
function hoursBehind(
  { ledger, costs }: ExplainContext,
  { employee, month }: Placed<"payroll">,
  project: string | null,
): Explanation[] {
  const byCode = costs.time.byPersonMonth.get(personMonth(employee, month));
  const rows = ledger.timesheets.filter(
    (row) => row.employee === employee && row.project !== null && monthOf(row.date) === month,
  );
  const cellsOf = (code: string | null): string[] =>
    rows
      .filter((row) => code === null || row.project === code)
      .map((row) => cellOf(row.place, "minutes"));
  const hours = (time: number): string => `${minutesToDecimalHours(minutes(time))} h`;
  const codes = project === null ? [...(byCode?.keys() ?? [])] : [project];
  return [
    ...codes
      .filter((code) => byCode?.has(code) === true)
      .map((code) =>
        explained(code, "sum", null, [], {
          text: hours(byCode?.get(code) ?? 0),
          cells: cellsOf(code),
        }),
      ),
    explained(personMonth(employee, month), "sum", null, [], {
      text: hours(totalMinutes(byCode)),
      cells: cellsOf(null),
    }),
  ];
}

function weightsBehind(record: AnyRecord, project: string | null): Explanation[] {
  if (record.place.table !== "expenses") return [];
  const { projects, place } = record as Placed<"expenses">;
  const shares = projects ?? [];
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  return shares
    .filter(({ code }) => project === null || code === project)
    .map(({ code, weight }) =>
      explained(code, "cell", null, [], {
        text: `${weight}/${total}`,
        cells: [cellOf(place, "projects")],
      }),
    );
}

function keyBehind(
  { ledger, costs }: ExplainContext,
  key: string,
  project: string | null,
  record: AnyRecord,
): Explanation[] {
  const date =
    record.place.table === "expenses" ? (record as Placed<"expenses">).date : `${costs.year}-12-31`;
  const weights = keyWeights(ledger, costs.time, key, date as Placed<"expenses">["date"]);
  const total = [...(weights?.values() ?? [])].reduce((sum, weight) => sum + weight, 0);
  const rows = ledger.keys.filter(({ code }) => code === key);
  const weight = project === null ? null : (weights?.get(project) ?? 0);
  return [
    explained(key, "ratio", null, [], {
      text: weight === null ? null : `${weight}/${total}`,
      cells: rows
        .filter((row) => row.project === null || row.project === project)
        .map(({ place }) => cellOf(place, "weight")),
    }),
  ];
}

function nameOf(record: AnyRecord): string {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  return tableOf(record.place.table)
    .key.map((key) => textOf(values[key] ?? null, null))
    .filter((text) => text !== null && text !== "")
    .join(" ");
}

function textOf(value: unknown, type: string | null): string | null {
  if (value === null) return null;
  if (type === "minutes") return `${minutesToDecimalHours(value as ReturnType<typeof minutes>)} h`;
  if (type === "ratio" || type === "quantity")
    return ratioToText(value as Parameters<typeof ratioToText>[0]);
  if (Array.isArray(value)) {
    return value
      .map((each: unknown) =>
        typeof each === "object" && each !== null && "code" in each && "weight" in each
          ? `${String(each.code)} ${String(each.weight)}`
          : String(each),
      )
      .join(" ; ");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
